import { APOSTROPHES } from '../../languages/letters.js';
import { cut, joinSpans, type CutWord } from '../cut-words.js';

/** Words that stand one behind the other: of a script without spaces, several are a word. */
export type Row = readonly string[];

/** A span of a text, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns where any of the rows stands in a text. What an apostrophe joins is one word, and marked as a whole: "l'Ukraine"; and a
 * letter by itself is marked nowhere else, for an article that was found by "l'Ukraine" has other words that begin with l'.
 */
export function findRows(text: string, rows: readonly Row[]): readonly Span[] {
  const words = cut(text);
  const byFirst = groupByFirst(rows);
  const marked = new Set<number>();
  for (const [i, { word }] of words.entries()) {
    for (const row of byFirst.get(word) ?? []) {
      if (row.every((other, n) => words[i + n]?.word === other)) row.forEach((_, n) => marked.add(i + n));
    }
  }
  const parts = groupJoined(text, words);
  const isElided = (i: number): boolean =>
    (words[i]?.word.length ?? 0) === 1 && (parts.get(i)?.size ?? 1) > 1;
  const told = [...marked].filter((i) => !isElided(i));
  const wholes = told.map((i): Span => {
    const own = parts.get(i);
    return {
      start: words[own?.first ?? i]?.start ?? 0,
      end: words[own === undefined ? i : own.first + own.size - 1]?.end ?? 0,
    };
  });
  return joinHyphened(text, joinSpans(wholes.sort((a, b) => a.start - b.start)));
}

const HYPHEN = /^[-‐‑]$/u;

/** Joins what only a hyphen parts: 'Jong-un'. */
function joinHyphened(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && HYPHEN.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const APOSTROPHE = new RegExp(`^[${APOSTROPHES}]$`, 'u');

/** Returns for each word that apostrophes join with others where these begin and how many there are. */
function groupJoined(
  text: string,
  words: readonly CutWord[],
): ReadonlyMap<number, { readonly first: number; readonly size: number }> {
  const groups = new Map<number, { first: number; size: number }>();
  for (const [i, { start }] of words.entries()) {
    const before = words[i - 1];
    if (before?.end !== start - 1 || !APOSTROPHE.test(text.charAt(start - 1))) continue;
    const group = groups.get(i - 1) ?? { first: i - 1, size: 1 };
    group.size += 1;
    groups.set(i - 1, group).set(i, group);
  }
  return groups;
}

function groupByFirst(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[0] ?? '', [...(groups.get(row[0] ?? '') ?? []), row]);
  return groups;
}
