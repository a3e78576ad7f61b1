import { matchWords } from '../util/diff-words.js';

/** A stretch of a paragraph: in both texts, or in one of them only. */
export interface ComparedPiece {
  readonly text: string;
  readonly isOnlyHere: boolean;
}

/** Paragraphs that stand beside each other; null where only one of the texts has it. */
export interface ComparedRow {
  readonly first: readonly ComparedPiece[] | null;
  readonly second: readonly ComparedPiece[] | null;
  /** Whether both say the same. */
  readonly isSame: boolean;
}

export interface ComparedTexts {
  readonly rows: readonly ComparedRow[];
  /** Figures that stand in the place of each other, each pair once. */
  readonly figures: readonly { readonly first: string; readonly second: string }[];
}

/** Figures listed: more are no longer read. */
const MOST_FIGURES = 20;
/** A word with what belongs to it ('1.250', '3,4'), or a sign by itself. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:’'-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const FIGURE = /^\p{N}[\p{N}.,:]*$/u;

interface Word {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Compares two texts word by word, and puts their paragraphs side by side. */
export function compareParagraphs(first: string, second: string): ComparedTexts {
  const [one, other] = [splitParagraphs(first), splitParagraphs(second)];
  const [words, theirs] = [wordsOf(one), wordsOf(other)];
  const matches = matchWords(
    words.map(({ text }) => text),
    theirs.map(({ text }) => text),
  );
  const back = new Int32Array(theirs.length).fill(-1);
  for (const [at, match] of matches.entries()) if (match >= 0) back[match] = at;
  const left = one.map((text, i) => piecesOf(text, i, words, matches));
  const right = other.map((text, i) => piecesOf(text, i, theirs, back));
  const partners = findPartners(words, theirs, matches, other.length);
  const rows: ComparedRow[] = [];
  let next = 0;
  const putRight = (to: number): void => {
    for (; next < to; next += 1) rows.push({ first: null, second: right[next] ?? [], isSame: false });
  };
  for (const [i, pieces] of left.entries()) {
    const partner = partners.get(i);
    if (partner === undefined) {
      rows.push({ first: pieces, second: null, isSame: false });
      continue;
    }
    putRight(partner);
    const beside = right[partner] ?? [];
    next = partner + 1;
    rows.push({
      first: pieces,
      second: beside,
      isSame: [...pieces, ...beside].every(({ isOnlyHere }) => !isOnlyHere),
    });
  }
  putRight(other.length);
  return { rows, figures: findFigures(words, theirs, matches) };
}

function splitParagraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function wordsOf(paragraphs: readonly string[]): readonly Word[] {
  return paragraphs.flatMap((text, paragraph) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
      text: word,
      paragraph,
      start: index,
      end: index + word.length,
    })),
  );
}

/** A paragraph in stretches; spaces between two words of one kind belong to them. */
function piecesOf(
  text: string,
  paragraph: number,
  words: readonly Word[],
  matches: Int32Array,
): readonly ComparedPiece[] {
  const pieces: { text: string; isOnlyHere: boolean }[] = [];
  let end = 0;
  for (let at = firstOf(words, paragraph); words[at]?.paragraph === paragraph; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const isOnlyHere = (matches[at] ?? -1) < 0;
    const last = pieces.at(-1);
    const between = text.slice(end, word.start);
    if (last?.isOnlyHere === isOnlyHere) last.text += between + word.text;
    else {
      if (last !== undefined && !last.isOnlyHere) last.text += between;
      const begins = last === undefined || last.isOnlyHere ? between : '';
      if (begins !== '' && isOnlyHere) pieces.push({ text: begins, isOnlyHere: false });
      pieces.push({ text: (isOnlyHere ? '' : begins) + word.text, isOnlyHere });
    }
    end = word.end;
  }
  const rest = text.slice(end);
  const last = pieces.at(-1);
  if (rest !== '' && last !== undefined) last.text += rest;
  else if (rest !== '') pieces.push({ text: rest, isOnlyHere: true });
  return pieces;
}

/** The first word of a paragraph. */
function firstOf(words: readonly Word[], paragraph: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.paragraph ?? 0) < paragraph) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each paragraph the one in the other text with which it shares most words, in one order. */
function findPartners(
  words: readonly Word[],
  theirs: readonly Word[],
  matches: Int32Array,
  paragraphs: number,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const [at, match] of matches.entries()) {
    const [own, other] = [words[at], theirs[match]];
    if (match < 0 || own === undefined || other === undefined) continue;
    const key = own.paragraph * paragraphs + other.paragraph;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const pairs = [...shared].map(([key, count]) => ({
    own: Math.floor(key / paragraphs),
    other: key % paragraphs,
    count,
  }));
  pairs.sort((a, b) => b.count - a.count || a.own - b.own || a.other - b.other);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  // Matched words never cross, so pairs that share most do not either, nor do those that share least of a neighbour.
  for (const { own, other } of pairs) {
    if (partners.has(own) || taken.has(other)) continue;
    partners.set(own, other);
    taken.add(other);
  }
  return partners;
}

/** Figures in changed stretches that stand between the same words, where both have as many. */
function findFigures(
  words: readonly Word[],
  theirs: readonly Word[],
  matches: Int32Array,
): ComparedTexts['figures'] {
  const found = new Map<string, { readonly first: string; readonly second: string }>();
  let at = 0;
  let next = 0;
  while (at <= words.length && found.size < MOST_FIGURES) {
    const start = at;
    while (at < words.length && (matches[at] ?? -1) < 0) at += 1;
    const end = at < words.length ? (matches[at] ?? 0) : theirs.length;
    const own = words.slice(start, at).filter(({ text }) => FIGURE.test(text));
    const other = theirs.slice(next, end).filter(({ text }) => FIGURE.test(text));
    if (own.length === other.length)
      for (const [i, { text }] of own.entries()) {
        const second = other[i]?.text ?? '';
        if (text !== second) found.set(`${text} ${second}`, { first: text, second });
      }
    next = end + 1;
    at += 1;
  }
  return [...found.values()].slice(0, MOST_FIGURES);
}
