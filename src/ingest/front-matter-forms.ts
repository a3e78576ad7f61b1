import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Declaration } from '../model/document.js';
import { MAX_QUOTE } from '../model/field.js';
import { normalizeText, splitTrimmed, truncate } from '../util/text.js';
import type { TextWithProperties } from './property-lines.js';

/** Hugo's and Zola's front matter in TOML. */
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
/** An object in JSON that the file begins with, up to a line that is its closing brace. */
const JSON_OBJECT = /^\{[ \t]*\r?\n[\s\S]*?\r?\n\}[ \t]*(?:\r?\n|$)/;
/** Pandoc's title block: lines that begin with a percent sign, and their continuations. */
const PANDOC = /^(?:%[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){1,3}/;
/** Characters of front matter; more is a file of data. */
const MAX_BLOCK = 50_000;

/** Reads front matter other than YAML. Null when the text begins with none that can be read. */
export function readOtherFrontMatter(text: string): TextWithProperties | null {
  return readToml(text) ?? readJson(text) ?? readPandoc(text);
}

function readToml(text: string): TextWithProperties | null {
  const match = TOML.exec(text);
  if (match === null || match[0].length > MAX_BLOCK) return null;
  try {
    return toProperties(text, match[0], parse(match[1] ?? ''));
  } catch (error) {
    if (error instanceof TomlError) return null;
    throw error;
  }
}

function readJson(text: string): TextWithProperties | null {
  const match = JSON_OBJECT.exec(text);
  if (match === null || match[0].length > MAX_BLOCK) return null;
  try {
    const value: unknown = JSON.parse(match[0]);
    return typeof value === 'object' && value !== null ? toProperties(text, match[0], value) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readPandoc(text: string): TextWithProperties | null {
  const block = PANDOC.exec(text)?.[0];
  if (block === undefined || block.length > MAX_BLOCK) return null;
  const fields = block
    .split(/^%/m)
    .slice(1)
    .map((field) =>
      field
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  const [title = [], authors = [], date = []] = fields;
  const values = {
    title: title.join(' '),
    author: authors.flatMap((line) => splitTrimmed(line, ';')),
    date: date.join(' '),
  };
  return toProperties(text, block, values);
}

/** Levels of objects inside each other that are read: 'params.outlet', 'author.name'. */
const MAX_DEPTH = 2;

function toProperties(text: string, block: string, values: object): TextWithProperties {
  const lines = block.split('\n');
  const declarations: Declaration[] = [];
  const collect = (key: string, value: unknown, depth: number): void => {
    const found = (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => wordsOf(item));
    if (found.length > 0) declarations.push(declare(key, found));
    const inner: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of inner) {
      if (typeof item !== 'object' || item === null || item instanceof Date || depth >= MAX_DEPTH) continue;
      for (const [name, part] of Object.entries(item))
        collect(key === '' ? name.toLowerCase() : `${key}.${name.toLowerCase()}`, part, depth + 1);
    }
  };
  const declare = (key: string, found: readonly string[]): Declaration => {
    const name = key.slice(key.lastIndexOf('.') + 1);
    const index = lines.findIndex((line) =>
      line
        .toLowerCase()
        .replace(/^[\s"'%]+/, '')
        .startsWith(name),
    );
    const at = Math.max(index, 0);
    const quote = truncate(normalizeText(lines[at] ?? '').trim(), MAX_QUOTE);
    return {
      key,
      values: found,
      evidence: { method: `front-matter:${key}`, quote, line: at + 1, column: 1, score: 1 },
    };
  };
  collect('', values, 0);
  return { declarations, content: block.replace(/[^\r\n]/g, '') + text.slice(block.length) };
}

function wordsOf(value: unknown): readonly string[] {
  if (value instanceof TomlDate) return [value.toISOString()];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  const text = typeof value === 'string' ? normalizeText(value).trim() : '';
  return text === '' ? [] : [text];
}
