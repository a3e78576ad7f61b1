import { NAME_PARTICLES } from '../languages/bylines.js';
import type { ArticleRecord } from '../model/article.js';
import { foldName } from '../util/fold-name.js';
import { findAddresses } from './address-tokens.js';
import { isSpelledAlike } from './name-likeness.js';
import { createNameMatcher } from './name-matcher.js';

/** How a text is like a name without being it for certain. */
export type Likeness =
  /** 'S. Widodo', 'Slamet W.' */
  | 'initials'
  /** 'Slamet Adi Widodo', or one of the name's own words left out. */
  | 'other-words'
  /** 'Slamat Widodo', 'Slametov Widodov' */
  | 'spelling'
  /** 'Widodo, Slamet' */
  | 'turned'
  /** '@widodo88', 'swidodo@surat.example' */
  | 'handle'
  /** One of its words alone, in an article that has the name. */
  | 'part'
  /** Something else that the person is called, by the archive's corrections or the built-in lists. */
  | 'alias'
  /** Its words, with the edge of a block or a stop between them. */
  | 'parted'
  /** Two authors who may be one. */
  | 'authors';

/** Something in an article that may be a name which is replaced. */
export interface PossibleName {
  readonly likeness: Likeness;
  /** As it stands there, on one line. */
  readonly text: string;
}

export interface Suspicion {
  /** The article as it is shown, with the name replaced where it is found. */
  readonly record: ArticleRecord;
  readonly name: string;
  /** Whether the name stood in the article. */
  readonly wasReplaced: boolean;
  /** What else the person is called. */
  readonly aliases: readonly string[];
}

/** Letters of a word that can be told from others by itself. */
const TELLING_LETTERS = 3;
/** Letters by which a handle can be known as somebody's. */
const HANDLE_LETTERS = 5;
/** Words that may stand between given name and family name. */
const WORDS_BETWEEN = 2;
/** Lower-case words of names: 'bin', 'van'. */
const PARTICLES = new Set(NAME_PARTICLES);

/** A word of a text. */
interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before. */
  readonly gap: Gap;
  readonly isCapital: boolean;
}

/** 'edge': a blank line; 'stop': a full stop without a space; 'other': anything that parts two words for good. */
type Gap = 'space' | 'comma' | 'edge' | 'stop' | 'other';

/** Returns what in an article may be a name all the same, each text once. It is for a person to decide. */
export function findPossibleNames(suspicion: Suspicion): readonly PossibleName[] {
  const { record, name, aliases } = suspicion;
  const words = foldName(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const authors = record.authors.value ?? [];
  const found = new Map<string, PossibleName>();
  const add = (likeness: Likeness, text: string): void => {
    const line = text.replace(/\s+/gu, ' ').trim();
    const key = line.toLowerCase();
    if (!found.has(key)) found.set(key, { likeness, text: line });
  };
  const others = aliases.map((alias) => createNameMatcher([{ name: alias, pseudonym: '' }]));
  for (const text of [...textsOf(record), ...authors]) {
    if (words.length > 1) findInText(text, words, suspicion.wasReplaced, add);
    for (const { start, end } of findAddresses(text)) {
      const handle = text.slice(start, end);
      if (isHandleOf(handle, words, suspicion.wasReplaced)) add('handle', handle);
    }
    for (const matcher of others)
      for (const { start, end } of matcher.find(text)) add('alias', text.slice(start, end));
  }
  for (const [i, author] of authors.slice(1).entries()) {
    const pair = `${authors[i] ?? ''}, ${author}`;
    if (words.length > 1 && isRotation(wordsOf(pair), words)) add('authors', pair);
  }
  return [...found.values()];
}

function textsOf({ title, text, captions, removed }: ArticleRecord): readonly string[] {
  return [
    title.value ?? '',
    text,
    ...captions.flatMap((caption) => [caption.text, caption.credit ?? '']),
    ...removed.map((item) => item.text),
  ];
}

function wordsOf(text: string): readonly string[] {
  return foldName(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function findInText(
  text: string,
  words: readonly string[],
  wasReplaced: boolean,
  add: (likeness: Likeness, text: string) => void,
): void {
  const tokens = tokensOf(text);
  let covered = 0;
  for (const [i, token] of tokens.entries()) {
    if (i < covered) continue;
    const likeness = likenessAt(tokens.slice(i, i + words.length + WORDS_BETWEEN), words);
    if (likeness !== null) {
      const last = tokens[i + likeness.length - 1] ?? token;
      add(likeness.kind, text.slice(token.start, last.end));
      covered = i + likeness.length;
    } else if (wasReplaced && token.isCapital && isPart(token, words))
      add('part', text.slice(token.start, token.end));
  }
  // A word that a hyphen breaks at the end of a block.
  const joined = text.replace(/(?<=\p{L})-(\s+)(?=\p{Ll})/gu, (whole, gap: string) =>
    hasBlankLine(gap) ? '' : whole,
  );
  if (
    joined !== text &&
    createNameMatcher([{ name: words.join(' '), pseudonym: '' }]).find(joined).length > 0
  )
    add('parted', words.join(' '));
}

function isPart({ folded }: Token, words: readonly string[]): boolean {
  return folded.length >= TELLING_LETTERS && words.includes(folded);
}

/** What the first of some words of a text and those after it are like, and how many of them. */
function likenessAt(
  tokens: readonly Token[],
  words: readonly string[],
): { readonly kind: Likeness; readonly length: number } | null {
  const own = tokens.slice(0, words.length);
  const gaps = new Set(own.slice(1).map(({ gap }) => gap));
  const isInRow = own.length === words.length && !gaps.has('other');
  if (isInRow) {
    const said = own.map(({ folded }) => folded);
    const isSame = said.every((word, i) => word === words[i]);
    if (isSame && (gaps.has('edge') || gaps.has('stop'))) return { kind: 'parted', length: own.length };
    if (!isSame && !gaps.has('edge') && isRotation(said, words))
      return { kind: 'turned', length: own.length };
    const isOneRow = gaps.size === 0 || (gaps.size === 1 && gaps.has('space'));
    if (isOneRow && !isSame && said.every((word, i) => isSpelledAlike(word, words[i] ?? '')))
      return { kind: 'spelling', length: own.length };
  }
  return shortenedAt(tokens, words);
}

/** 'S. Widodo', 'Slamet W.', 'Slamet Adi Widodo', 'Slamet bin Widodo'. */
function shortenedAt(
  tokens: readonly Token[],
  words: readonly string[],
): { readonly kind: Likeness; readonly length: number } | null {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const [head, ...rest] = tokens;
  if (head === undefined) return null;
  for (const [i, { folded, gap, isCapital }] of rest.entries()) {
    if (gap !== 'space') return null;
    const length = i + 2;
    if (folded === last && head.folded === first.charAt(0)) return { kind: 'initials', length };
    if (folded === last && head.folded === first) return { kind: 'other-words', length };
    if (folded === last.charAt(0) && isCapital && head.folded === first) return { kind: 'initials', length };
    if (!isCapital && !PARTICLES.has(folded)) return null;
  }
  return null;
}

/** Whether words are those of a name with the family name first. */
function isRotation(said: readonly string[], words: readonly string[]): boolean {
  if (said.length !== words.length) return false;
  return words.some(
    (_, k) => k > 0 && [...words.slice(k), ...words.slice(0, k)].every((word, i) => word === said[i]),
  );
}

/** Whether a handle or an address has a word of a name in it, or one with the initial of the other. */
function isHandleOf(handle: string, words: readonly string[], wasReplaced: boolean): boolean {
  const letters = foldName(handle).replace(/[^\p{L}]+/gu, '');
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const telling = [first.charAt(0) + last, first + last.charAt(0), last + first].filter(
    () => words.length > 1,
  );
  const plain = wasReplaced || words.length === 1 ? words : [];
  return [...telling, ...plain].some((part) => part.length >= HANDLE_LETTERS - 1 && letters.includes(part));
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*/gu)) {
    const before = tokens.at(-1);
    tokens.push({
      folded: foldName(word),
      start: index,
      end: index + word.length,
      gap: before === undefined ? 'other' : gapOf(text.slice(before.end, index), before),
      isCapital: /^\p{Lu}/u.test(word),
    });
  }
  return tokens;
}

function gapOf(between: string, before: Token): Gap {
  if (between.trim() === '' && hasBlankLine(between)) return 'edge';
  if (/^(?:\s+|[-‐‑]\s?|['’])$/u.test(between)) return 'space';
  if (/^,\s*$/u.test(between)) return 'comma';
  if (before.folded.length === 1 && /^\.\s?$/u.test(between)) return 'space';
  return between === '.' ? 'stop' : 'other';
}

function hasBlankLine(space: string): boolean {
  return space.indexOf('\n') !== space.lastIndexOf('\n');
}
