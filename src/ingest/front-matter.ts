import matter from 'gray-matter';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Removed } from '../model/document.js';
import type { Diagnostic } from '../model/diagnostic.js';
import {
  brokenLine,
  expandingFrontMatter,
  invalidFrontMatter,
  nestedFrontMatter,
  programAsFrontMatter,
  repeatedKey,
  spaciousFrontMatter,
  unknownFrontMatter,
  unlistedFrontMatter,
} from '../model/messages.js';
import type { Declaration } from '../model/document.js';
import { MAX_QUOTE } from '../model/field.js';
import { normalizeText, truncate } from '../util/text.js';
import { readOtherFrontMatter } from './front-matter-forms.js';
import { repairYaml, type Problem } from './front-matter-repair.js';
import { readPropertyLines, type TextWithProperties } from './property-lines.js';
import { isNestedTooDeeply } from '../settings/yaml-depth.js';

export interface FrontMatter {
  readonly declarations: readonly Declaration[];
  /** The text with the front matter's lines left empty, so that every later position stays true. */
  readonly content: string;
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A front matter block: the fence, an optional language, the source, the closing fence. */
const FENCED = /^---(?!-)([^\r\n]*)\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
/** Languages gray-matter would run as programs. An archive's files are data: they are never run. */
const EXECUTABLE = /^\s*(?:js|javascript|coffee|coffeescript|cson|node)\b/i;
/** Aliases one value may expand to: enough for any real front matter, and no "billion laughs". */
const MAX_ALIASES = 50;
/** Spaces and line ends in a row: gray-matter takes the square of their number. */
const TOO_MUCH_SPACE = /\s{1000}/;

class FrontMatterError extends Error {
  /** `problem`: without its path, and with a line within the front matter or none. */
  constructor(readonly problem: Diagnostic) {
    super(problem.message);
  }
}

/**
 * Reads the YAML (or JSON) front matter of a Markdown text. Values stay as written: '0123' is no number, '2024-06-20' no
 * Date. Front matter that cannot be read is reported and left out; the text below it is kept.
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  // Blank lines above the fence are a slip that many programs forgive.
  const [blank = ''] = /^(?:[ \t]*\r?\n)*/.exec(text) ?? [];
  const block = FENCED.exec(text.slice(blank.length));
  if (block === null) return { ...readOther(text), removed: [], diagnostics: [] };
  const [whole, language = ''] = block;
  const above = countLines(blank);
  const content = '\n'.repeat(above + countLines(whole)) + text.slice(blank.length + whole.length);
  try {
    const parsed = parseBlock(whole, language, above);
    const { declarations, repeated } = separateRepeated(parsed.declarations);
    const lines = whole.split(/\r?\n/);
    const diagnostics = [
      ...parsed.problems.map(({ line, kind, isKept }) => ({
        ...brokenLine(kind, isKept),
        path,
        line: line + above,
      })),
      ...repeated.map(({ key, evidence: { line, column } }) => repeatedKey(key, { path, line, column })),
    ];
    const removed = parsed.problems
      .filter(({ isKept }) => !isKept)
      .map(({ line }) => ({
        text: normalizeText(lines[line - 1] ?? '').trim(),
        reason: 'front-matter',
        line: line + above,
      }));
    return { declarations, content, removed, diagnostics };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return {
      declarations: [],
      content,
      removed: [
        { text: truncate(normalizeText(whole).trim(), 2000), reason: 'front-matter', line: above + 1 },
      ],
      diagnostics: [{ ...error.problem, path, line: above + (error.problem.line ?? 1) }],
    };
  }
}

/** Front matter in another form, or lines of properties at the head or foot. */
function readOther(text: string): TextWithProperties {
  const front = readOtherFrontMatter(text);
  return front ?? readPropertyLines(text);
}

/** The first declaration of each key, and those that repeat one. */
function separateRepeated(all: readonly Declaration[]): {
  readonly declarations: readonly Declaration[];
  readonly repeated: readonly Declaration[];
} {
  const first = new Map<string, Declaration>();
  for (const item of all) if (!first.has(item.key)) first.set(item.key, item);
  return { declarations: [...first.values()], repeated: all.filter((item) => first.get(item.key) !== item) };
}

function countLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

/** `above`: lines of the file above the block. */
function parseBlock(block: string, language: string, above: number): ParsedYaml {
  if (EXECUTABLE.test(language)) refuseProgram(language.trim());
  if (!/^(?:yaml|yml|json)?$/i.test(language.trim())) {
    throw new FrontMatterError(unknownFrontMatter(truncate(language.trim(), 40)));
  }
  if (TOO_MUCH_SPACE.test(block)) {
    throw new FrontMatterError(spaciousFrontMatter());
  }
  let parsed: ParsedYaml = { declarations: [], problems: [] };
  const read = (source: string): object => {
    // It cuts between the characters of Windows' line ends.
    parsed = readYaml(source.replace(/\r$/, ''));
    return {};
  };
  const refuse = (): object => refuseProgram(language.trim());
  // The options object also keeps gray-matter from its cache, which forgets errors.
  matter(block, {
    language: 'yaml',
    // JSON is YAML: one parser, with positions, reads both.
    engines: { yaml: read, yml: read, json: read, js: refuse, javascript: refuse, coffee: refuse },
  } as Parameters<typeof matter>[1] & { engines: Record<string, (source: string) => object> });
  const declarations = parsed.declarations.map((item) => ({
    ...item,
    evidence: { ...item.evidence, line: (item.evidence.line ?? 1) + above },
  }));
  return { declarations, problems: parsed.problems };
}

interface ParsedYaml {
  readonly declarations: readonly Declaration[];
  /** Lines that are not YAML, counted from the fence. */
  readonly problems: readonly Problem[];
}

function refuseProgram(language: string): never {
  throw new FrontMatterError(programAsFrontMatter(language));
}

/** `written`: the source before it was repaired. */
function readYaml(source: string, written = source): ParsedYaml {
  if (isNestedTooDeeply(source)) {
    throw new FrontMatterError(nestedFrontMatter());
  }
  // gray-matter hands the block over without its opening fence but with that line's end.
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    // A key that stands twice is told and its first value taken; it need not cost all the others.
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const fenceLines = source.startsWith('\n') || source.startsWith('\r\n') ? 0 : 1;
  const [error] = document.errors;
  if (error !== undefined) {
    const repaired = source === written ? repairYaml(source) : null;
    if (repaired !== null) {
      const { declarations } = readYaml(repaired.source, source);
      const problems = repaired.problems.map((item) => ({ ...item, line: item.line + fenceLines }));
      return { declarations, problems };
    }
    const { line } = lines.linePos(error.pos[0]);
    throw new FrontMatterError(invalidFrontMatter(error.message, line + fenceLines));
  }
  if (document.contents === null) return { declarations: [], problems: [] };
  if (!isMap(document.contents)) {
    throw new FrontMatterError(unlistedFrontMatter());
  }
  const writtenLines = written.split('\n');
  const declarations = document.contents.items.flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    const key = String(pair.key.value).trim().toLowerCase();
    const [start] = pair.key.range;
    const { line, col } = lines.linePos(start);
    const quote = truncate((writtenLines[line - 1] ?? '').slice(col - 1).trim(), MAX_QUOTE);
    return flatten(key, pair.value, document).map(([name, values]) => ({
      key: name,
      values,
      evidence: { method: `front-matter:${name}`, quote, line: line + fenceLines, column: col, score: 1 },
    }));
  });
  return { declarations, problems: [] };
}

/** A mapping inside a value becomes keys with a dot: author: {name: A} → 'author.name'. */
function flatten(
  key: string,
  node: unknown,
  document: Document,
): readonly (readonly [string, readonly string[]])[] {
  let value: unknown;
  try {
    value =
      isScalar(node) || isMap(node) || isSeq(node)
        ? node.toJS(document, { maxAliasCount: MAX_ALIASES })
        : null;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new FrontMatterError(expandingFrontMatter(key));
  }
  const found = new Map<string, string[]>();
  const collect = (name: string, item: unknown, depth: number): void => {
    if (typeof item === 'string') {
      const text = normalizeText(item).trim();
      if (text !== '' && text !== '~' && text !== 'null') found.set(name, [...(found.get(name) ?? []), text]);
    } else if (Array.isArray(item)) {
      for (const part of item) collect(name, part, depth);
    } else if (typeof item === 'object' && item !== null && depth === 0) {
      for (const [inner, part] of Object.entries(item))
        collect(`${name}.${inner.toLowerCase()}`, part, depth + 1);
    }
  };
  collect(key, value, 0);
  return [...found];
}
