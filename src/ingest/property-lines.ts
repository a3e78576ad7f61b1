import type { Declaration } from '../model/document.js';
import { isDraftKey } from './drafts.js';
import { MAX_QUOTE } from '../model/field.js';
import { foldKey, isFieldKey, isNoteKey } from '../languages/property-keys.js';
import { normalizeText, truncate } from '../util/text.js';

/** A text whose properties were read. */
export interface TextWithProperties {
  readonly declarations: readonly Declaration[];
  /** The text with the properties' lines left empty, so that every later position stays true. */
  readonly content: string;
}

/** 'Title: …', '- **Author:** …', 'author:: …', '> Source: …'. */
const PROPERTY =
  /^[ \t]{0,8}(?:>[ \t]?)?(?:[-*+•][ \t]+)?(?:\*\*|__|\*)?(?<key>\p{L}[\p{L}\p{M}\p{N} _.-]{0,30}?)(?:\*\*|__|\*)?[ \t]?(?:::?|：)(?:\*\*|__|\*)?(?:[ \t]+(?<value>\S[^\n]*))?$/u;
/** A heading, a picture, a rule or the word 'Metadata' above properties. */
const ABOVE = /^(?:#{1,6}[ \t]|!\[|(?:-{3,}|\*{3,}|_{3,})[ \t]*$)/;
const HEADING = /^#{2,6}[ \t]+\S/;
/** Lines that may stand above properties: a headline, a picture and a heading. */
const MAX_ABOVE = 4;
/** Lines of properties; more are a table of something else. */
const MAX_LINES = 40;
/** Fields that a block of such lines gives at least: one could be a sentence with a colon. */
const MIN_FIELDS = 2;
/** Lines at the end of a note that programs write their properties in, at least. */
const MIN_TAIL = 4;
/** The names of such: 'source_url', 'type_'. */
const TAIL_PROPERTY = /^(?<key>[a-z][a-z0-9]*(?:_[a-z0-9]*)*):(?:[ \t]+(?<value>\S[^\n]*))?$/;

interface Property {
  readonly key: string;
  readonly value: string;
  readonly line: number;
  readonly quote: string;
}

/**
 * Reads properties that stand as lines at the head of a text or below its headline, as programs for notes and readers export
 * them, or at its foot, as Joplin does. Only where at least two of them are fields of an article.
 */
export function readPropertyLines(text: string): TextWithProperties {
  // Nearly all texts: no line of the head looks like a property.
  if (!/[:：]/.test(text.slice(0, HEAD)) && !/_[a-z]*:/.test(text.slice(-HEAD)))
    return { declarations: [], content: text };
  const lines = text.split(/\r?\n/);
  const head = readHead(lines);
  const tail = readTail(lines);
  if (head === null && tail === null) return { declarations: [], content: text };
  const gone = new Set([...(head?.gone ?? []), ...(tail?.gone ?? [])]);
  const ends = text.match(/\r?\n/g) ?? [];
  const content = lines.map((line, index) => (gone.has(index) ? '' : line) + (ends[index] ?? '')).join('');
  return {
    declarations: toDeclarations([...(head?.properties ?? []), ...(tail?.properties ?? [])]),
    content,
  };
}

/** Characters in which the properties of a head or a foot begin. */
const HEAD = 2000;

interface Block {
  readonly properties: readonly Property[];
  /** Places of the lines that are no part of the text. */
  readonly gone: readonly number[];
}

function readHead(lines: readonly string[]): Block | null {
  let at = 0;
  const above: number[] = [];
  for (; at < lines.length && above.length <= MAX_ABOVE; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!ABOVE.test(line)) break;
    above.push(at);
  }
  const properties: Property[] = [];
  const gone: number[] = [];
  let isAfterBlank = false;
  for (; at < lines.length && properties.length < MAX_LINES; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    const match = PROPERTY.exec(line);
    const key = match?.groups?.['key'] ?? '';
    const isKnown = key !== '' && (isFieldKey(key) || isNoteKey(key));
    // Between properties any word may stand; after a blank line only what is one for certain.
    if (match === null || (!isKnown && (isAfterBlank || properties.length === 0))) break;
    properties.push({ key, value: match.groups?.['value'] ?? '', line: at + 1, quote: line.trim() });
    gone.push(at);
    isAfterBlank = false;
  }
  const fields = new Set(
    properties.filter(({ key, value }) => value !== '' && isFieldKey(key)).map(({ key }) => foldKey(key)),
  );
  if (fields.size < MIN_FIELDS) return null;
  // A heading that only announces the properties, and the next of its kind, which announces the text.
  const last = above.at(-1);
  if (last !== undefined && HEADING.test(lines[last] ?? '')) {
    gone.push(last);
    const next = lines.findIndex((line, index) => index >= at && line.trim() !== '');
    if (HEADING.test(lines[next] ?? '')) gone.push(next);
  }
  return { properties, gone };
}

function readTail(lines: readonly string[]): Block | null {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  let start = end;
  const properties: Property[] = [];
  while (start > 0) {
    const line = lines[start - 1] ?? '';
    const match = TAIL_PROPERTY.exec(line);
    if (match === null) break;
    start -= 1;
    const { key = '', value = '' } = match.groups ?? {};
    properties.unshift({ key, value, line: start + 1, quote: line });
  }
  if (properties.length < MIN_TAIL || (start > 0 && (lines[start - 1] ?? '').trim() !== '')) return null;
  if (!properties.some(({ key }) => key.includes('_'))) return null;
  return { properties, gone: properties.map(({ line }) => line - 1) };
}

/** 'Updated' beside 'Created' is the note's, not the article's. */
const NOTE_UPDATED = /^(?:updated|modified|lastmodified|lastupdated)/;

function toDeclarations(properties: readonly Property[]): readonly Declaration[] {
  const isNote = properties.some(({ key }) => foldKey(key).startsWith('created'));
  const seen = new Set<string>();
  return properties.flatMap(({ key, value, line, quote }) => {
    const folded = foldKey(key);
    const text = normalizeText(value).trim();
    if (
      text === '' ||
      seen.has(folded) ||
      !(isFieldKey(key) || isDraftKey(key)) ||
      (isNote && NOTE_UPDATED.test(folded))
    )
      return [];
    seen.add(folded);
    const evidence = {
      method: `property:${key.trim().toLowerCase()}`,
      quote: truncate(normalizeText(quote), MAX_QUOTE),
      line,
      column: 1,
      score: 0.97,
    };
    return [{ key: folded, values: [text], evidence }];
  });
}
