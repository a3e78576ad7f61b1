import type { Stretch } from '../stretch.js';
import type { PageTitle } from '../title.js';
import type { DumpLine } from './lines.js';

/** Words a headline has at most; those of a page's title include the names after it. */
export const MAX_HEADLINE_WORDS = 40;

/** What is known of the whole dump. */
export interface HeadlineContext {
  readonly lines: readonly DumpLine[];
  readonly stretch: Stretch;
  readonly pageTitle: PageTitle | null;
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (line: DumpLine) => boolean;
}

/** What a page's lines have to do with each other and with its text. */
export interface PageKnowledge {
  /** How often a line stands in the dump, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Telling words of the text, and those of its beginning. */
  readonly text: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  /** Index of the first line with each key. */
  readonly first: ReadonlyMap<string, number>;
  /** Most words of a line between the two menus' ends: the head of the article. */
  readonly longestAbove: number;
  /** For each line the lines of some length between it and the text. */
  readonly longBetween: readonly number[];
  /** For each line the index of the next one that is prose. */
  readonly nextProse: readonly number[];
  /** The largest shares of words that a line above has in common with the text and with its beginning. */
  readonly mostShared: number;
  readonly mostOpening: number;
  /** Keys of lines that end in another line: the way to a page through its menu. */
  readonly ends: ReadonlySet<string>;
  /** Keys of lines in which another one stands. */
  readonly wholes: ReadonlySet<string>;
  /** The telling words of every line. */
  readonly words: readonly (readonly string[])[];
  /** The telling words of the paragraphs that begin with a line, once they were asked for. */
  readonly paragraphWords: Map<number, ReadonlySet<string>>;
}

/** Blocks of the text that open it. */
const OPENING = 4;
/** Lines above the text among which the longest is looked for. */
export const HEAD = 12;
/** Characters a telling word has at least. */
const TELLING = 4;

/** Looks through a page once, for what every one of its lines is asked. */
export function learnPage({ lines, stretch }: HeadlineContext): PageKnowledge {
  const counts = new Map<string, number>();
  const first = new Map<string, number>();
  for (const [index, { block }] of lines.entries()) {
    counts.set(block.key, (counts.get(block.key) ?? 0) + 1);
    if (!first.has(block.key)) first.set(block.key, index);
  }
  const words = lines.map(({ block }) => block.key.split(' ').filter((word) => word.length >= TELLING));
  const text = new Set<string>();
  const opening = new Set<string>();
  for (let index = stretch.start; index < stretch.end; index += 1) {
    for (const word of words[index] ?? []) {
      text.add(word);
      if (index < stretch.start + OPENING) opening.add(word);
    }
  }
  let longestAbove = 0;
  const longBetween: number[] = [];
  let mostShared = 0;
  let mostOpening = 0;
  let between = 0;
  for (let index = stretch.start - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined) continue;
    longBetween[index] = between;
    if (line.block.words < MIN_LONG || line.block.words > MAX_HEADLINE_WORDS) continue;
    if (line.kind !== 'line' && line.kind !== 'sentence') continue;
    between += 1;
    if (stretch.start - index > NEAR) continue;
    if (stretch.start - index <= HEAD) longestAbove = Math.max(longestAbove, line.block.words);
    mostShared = Math.max(mostShared, shareOf(words[index], text));
    mostOpening = Math.max(mostOpening, shareOf(words[index], opening));
  }
  const nextProse: number[] = [];
  for (let index = lines.length - 1, next = lines.length; index >= 0; index -= 1) {
    nextProse[index] = next;
    if (lines[index]?.kind === 'prose') next = index;
  }
  return {
    words,
    paragraphWords: new Map(),
    nextProse,
    counts,
    text,
    opening,
    first,
    longestAbove,
    longBetween,
    mostShared,
    mostOpening,
    ...findParts(lines),
  };
}

/** Words from which a line is long, for a headline. */
export const MIN_LONG = 4;
/** Lines above the text among which a headline shares most words with it. */
const NEAR = 40;

/** Returns lines that stand within others: a headline at the end of the way to its page, or with the outlet's name after it. */
function findParts(lines: readonly DumpLine[]): Pick<PageKnowledge, 'ends' | 'wholes'> {
  const ends = new Set<string>();
  const wholes = new Set<string>();
  const keys = new Set<string>();
  for (const { block } of lines)
    if (block.words >= 3 && block.words <= MAX_HEADLINE_WORDS) keys.add(block.key);
  for (const whole of keys) {
    // Every place at which the rest of the line, or its beginning, may be another line.
    for (let at = whole.indexOf(' '); at >= 0; at = whole.indexOf(' ', at + 1)) {
      const rest = whole.slice(at + 1);
      const begin = whole.slice(0, at);
      for (const part of [rest, begin])
        if (keys.has(part)) {
          ends.add(part);
          wholes.add(whole);
        }
    }
  }
  return { ends, wholes };
}

/** Returns the share of a line's telling words that are known. One word says little by standing in the text. */
export function shareOf(words: readonly string[] = [], known: ReadonlySet<string>): number {
  return countKnown(words, known) / Math.max(words.length, MIN_TELLING);
}

/** Words from which a share says something. */
const MIN_TELLING = 3;

/** Returns how many of some words are known. */
export function countKnown(words: readonly string[], known: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (known.has(word)) found += 1;
  return found;
}
