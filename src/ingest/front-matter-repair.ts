import { isMap, parseDocument } from 'yaml';
import type { BrokenLine } from '../model/messages.js';
import { escapeRegExp } from '../util/text.js';

/** A line that is not YAML, counted from 1 in the source. `isKept`: its value could be taken as it is written. */
export interface Problem {
  readonly line: number;
  readonly kind: BrokenLine;
  readonly isKept: boolean;
}

/** Source with as many lines, of which each is YAML, and what had to be changed for that. */
export interface Repaired {
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** A key at the beginning of a line: 'title:', '"full title":', 'Дата:'. */
const KEY = /^(?<key>"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s#"'[\]{}&*!|>%@`,-][^:\n]{0,80}?)[ \t]*:(?=[ \t]|$)/;
/** The most lines that a quoted value may take. */
const MAX_QUOTED_LINES = 60;
/** Levels of maps inside each other that are looked into. */
const MAX_LEVELS = 4;

/**
 * Makes YAML of lines of which some are none: a quoted value that goes on at the beginning of the next line, as some parsers allow,
 * and values that need quotes. What cannot be understood is left out; every other line stays as it is. Null when there is no key.
 */
export function repairYaml(source: string, level = 0): Repaired | null {
  const lines = source.split(/\r?\n/);
  const problems: Problem[] = [];
  const output: string[] = [];
  const isKey = (at: number): boolean => KEY.test(lines[at] ?? '');
  if (!lines.some((_, at) => isKey(at))) return null;
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    if (isKey(at)) {
      while (end < lines.length && !isKey(end)) end += 1;
      const whole = repairEntry(lines.slice(at, end), level) ?? joinQuoted(lines, at, end);
      output.push(...whole.lines);
      problems.push(...whole.problems.map((problem) => ({ ...problem, line: problem.line + at })));
      end = at + whole.lines.length;
    } else {
      const line = lines[at] ?? '';
      const isNothing = line.trim() === '' || line.startsWith('#');
      output.push(isNothing ? line : '');
      if (!isNothing) problems.push({ line: at + 1, kind: 'stray', isKept: false });
    }
    at = end;
  }
  return { source: output.join('\n'), problems };
}

interface Entry {
  readonly lines: readonly string[];
  /** With lines counted from 1 in the entry. */
  readonly problems: readonly Problem[];
}

/** Null for a quoted value that does not end in its lines. */
function repairEntry(lines: readonly string[], level: number): Entry | null {
  if (isYaml(lines)) return { lines, problems: [] };
  const [first = '', ...rest] = lines;
  const head = KEY.exec(first)?.[0] ?? '';
  const value = first.slice(head.length).trim();
  // A value goes on at the beginning of the next line; or tabs indent it.
  const indented = [
    first,
    ...rest.map((line) => (line.trim() === '' ? line : `  ${line.replace(/^\t+/, '')}`)),
  ];
  if (/^["'[{|>]/.test(value) && isYaml(indented)) return { lines: indented, problems: [] };
  const untabbed = lines.map((line) => line.replace(/^[ \t]+/, (space) => space.replaceAll('\t', '  ')));
  if (isYaml(untabbed)) return { lines: untabbed, problems: [] };
  // The next line of a quoted value may look like a key.
  if (/^["']/.test(value) && !closesQuote(value)) return null;
  if (value === '' && rest.length > 0) return repairInner(first, rest, level);
  return repairLiteral(head, value, rest);
}

/** The lines of a quoted value to its closing quote, in which some look like keys; the entry as it is written where none closes it. */
function joinQuoted(lines: readonly string[], at: number, next: number): Entry {
  const first = lines[at] ?? '';
  const head = KEY.exec(first)?.[0] ?? '';
  const value = first.slice(head.length).trim();
  const quote = value.charAt(0);
  if (quote === '"' || quote === "'") {
    for (let end = at + 1; end < Math.min(lines.length, at + MAX_QUOTED_LINES); end += 1) {
      if (!(lines[end] ?? '').trimEnd().endsWith(quote)) continue;
      const joined = [
        first,
        ...lines.slice(at + 1, end + 1).map((line) => (line === '' ? line : `  ${line}`)),
      ];
      if (isYaml(joined)) return { lines: joined, problems: [] };
      break;
    }
  }
  return repairLiteral(head, value, lines.slice(at + 1, next));
}

/** A list or a map below a key. */
function repairInner(first: string, rest: readonly string[], level: number): Entry {
  const filled = rest.filter((line) => line.trim() !== '');
  if (filled.every((line) => /^\s*-/.test(line))) {
    const problems: Problem[] = [];
    const items = rest.map((line, i) => {
      const text = line.trim().slice(1).trim();
      if (text === '' || parses(`- ${text}`)) return line.replace(/^\s*/, '  ');
      problems.push({ line: i + 2, kind: kindOf(text), isKept: true });
      return `  - ${quoteLiteral(text)}`;
    });
    return { lines: [first, ...items], problems };
  }
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  const inner =
    indent === 0 || level >= MAX_LEVELS
      ? null
      : repairYaml(rest.map((line) => line.slice(indent)).join('\n'), level + 1);
  if (inner !== null) {
    const lines = inner.source.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
    return {
      lines: [first, ...lines],
      problems: inner.problems.map((problem) => ({ ...problem, line: problem.line + 1 })),
    };
  }
  return { lines: [first, ...rest.map(() => '')], problems: [{ line: 2, kind: 'stray', isKept: false }] };
}

/** The value as it is written, where it needs quotes; lines below that belong to nothing are left out. */
function repairLiteral(head: string, value: string, rest: readonly string[]): Entry {
  const problems: Problem[] = [];
  let below = rest.map((line) => (/^\s*(?:#|$)/.test(line) ? line : ''));
  let line = `${head} ${value}`;
  if (!isYaml([line])) {
    const closed = `${head} ${value}${value.startsWith('[') ? ']' : '}'}`;
    if (/^[[{]/.test(value) && isYaml([closed])) line = closed;
    else line = `${head} ${quoteLiteral(value)}`;
    problems.push({ line: 1, kind: kindOf(value), isKept: true });
  }
  // What is indented goes on with the value, what is not belongs to nothing.
  const goesOn = rest.findIndex((item) => item.trim() !== '' && !/^\s/.test(item));
  const own = goesOn < 0 ? rest : rest.slice(0, goesOn);
  if (problems.length === 0 && isYaml([line, ...own])) below = [...own, ...below.slice(own.length)];
  const stray = rest.findIndex((item, i) => item.trim() !== '' && below[i] === '');
  if (stray >= 0) problems.push({ line: stray + 2, kind: 'stray', isKept: false });
  return { lines: [line, ...below], problems };
}

/** A value without the quotes around it, in quotes that YAML understands. */
function quoteLiteral(value: string): string {
  const quote = value.charAt(0);
  const inner = value.slice(1);
  let text = value;
  if (quote === '"' || quote === "'") {
    const others = inner.split(quote).length - 1;
    if (others === 0) text = inner;
    else if (others === 1 && inner.endsWith(quote)) text = inner.slice(0, -1);
    else if (quote === '"' && inner.endsWith('"')) text = inner.slice(0, -1).replaceAll('\\"', '"');
  }
  return JSON.stringify(text);
}

function kindOf(value: string): BrokenLine {
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) return 'escape';
  if (/^["']/.test(value)) return 'quote';
  if (/^[@%`&*!|>]/.test(value)) return 'sign';
  if (/^[[{]/.test(value)) return 'bracket';
  return /:(?:\s|$)/.test(value) ? 'colon' : 'other';
}

function closesQuote(value: string): boolean {
  const quote = value.charAt(0);
  return new RegExp(`${escapeRegExp(quote)}\\s*(?:#.*)?$`).test(value.slice(1));
}

function isYaml(lines: readonly string[]): boolean {
  return parses(lines.join('\n'), true);
}

/** Tells whether a text is YAML by itself; an alias of what stands elsewhere is no fault. */
function parses(text: string, asMap = false): boolean {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  return document.errors.every(({ code }) => code === 'BAD_ALIAS') && (!asMap || isMap(document.contents));
}
