import type { Lexicon } from '../../lexicon.js';
import { isCapitalized, Kind, kindAt } from '../letters.js';
import { hashString, mix } from './hash.js';

/** What text that nobody labelled tells about a word. */
export interface WordKnowledge {
  /** The word's class in each clustering, coarse to fine; -1 where the word is not in one. By {@link clusterKey}. */
  clusters(key: number): readonly number[];
  /** Bits by hash of the small word: see {@link CASING_BITS} and {@link LISTS}. */
  profile(key: number): number;
}

/** One kind of word, with everything that can be said of it without its neighbours. */
export interface WordKind {
  /** Without brackets and quotation marks around it. */
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  /** Hash of the small word. */
  readonly lowerHash: number;
  readonly shape: number;
  readonly cluster: number;
  readonly fine: number;
  readonly casing: number;
  /** Bits of {@link LISTS}. */
  readonly listed: number;
  readonly isCapital: boolean;
  readonly isPunctuation: boolean;
  /** Whether a known name begins with it. */
  readonly beginsKnown: boolean;
  /** Bits, see {@link readMarks}. */
  readonly marks: number;
  /** Features by place in the window: at the word itself (first those that tell which word it is), one and two words from it. */
  self: readonly [lexical: readonly number[], others: readonly number[]];
  near: readonly (readonly number[])[];
  far: readonly (readonly number[])[];
  /** Where a tagger keeps the scores it gives to its window, once added up: then the features are gone. -1 before that. */
  row: number;
}

/** The lowest bits of a profile say how often a word has a capital inside sentences: 0 unknown, 1 never … 5 always. */
export const CASING_BITS = 3;
/** The bits above them: lists of names that the training read. */
export const LISTS = [
  'given',
  'family',
  'city',
  'town',
  'cityPart',
  'organization',
  'organizationPart',
] as const;

/** What precedes the words of which lexicon; the order is part of the model. */
export const MARKS = [
  'given',
  'title',
  'role',
  'speech',
  'organizationHead',
  'stateHead',
  'organizationLabel',
  'placeHead',
  'placeLabel',
  'organizationTail',
  'placeTail',
  'particle',
  'stop',
  'ordinary',
  'foreign',
  'calendar',
] as const;

const BEFORE = /^[("'“”‘’`[{«]+/u;
const AFTER = /(?<![)"'“”‘’`\]}»,;:!?])[)"'“”‘’`\]}»,;:!?]+$/u;

/** Returns the word inside its brackets and quotation marks; the token itself when nothing else is in it. */
export function coreOf(token: string): string {
  const core = token.replace(BEFORE, '').replace(AFTER, '');
  return core === '' ? token : core;
}

/** Digits are alike when a word's class is looked up. */
export function clusterKey(word: string): string {
  return word.replace(/\d/g, '0');
}

/** 'Jong-un' → 'Xx-x', 'G20' → 'X0'. */
export function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '0');
}

const SMALL_SHAPE = hashString(shapeOf('a'));

/** Returns the end of the small ASCII letters a word begins with. */
function endOfSmall(word: string): number {
  let to = 0;
  while (kindAt(word, to) === Kind.Small) to += 1;
  return to;
}

/** Feature templates of single words; the numbers are part of the model. */
const enum Of {
  Word = 1,
  Lower,
  Shape,
  Prefix,
  Suffix,
  Cluster,
  Casing,
  Mark,
  Part,
  Around,
  Length,
  Listed,
}

const AFFIXES = [1, 2, 3, 4, 5] as const;
/** Longer ones tell which word it is. */
const SHORT_AFFIX = 3;

export function describeWord(options: {
  readonly token: string;
  readonly lexicon: Lexicon;
  readonly knowledge: WordKnowledge;
  readonly givenNames: ReadonlySet<string>;
}): WordKind {
  const { token, lexicon, knowledge } = options;
  // Most words need nothing taken off, and all their letters are alike.
  const isSmall = token !== '' && endOfSmall(token) === token.length;
  const text = isSmall ? token : coreOf(token);
  const lower = isSmall ? token : text.toLowerCase();
  const hash = hashString(text);
  const lowerHash = isSmall ? hash : hashString(lower);
  const shape = isSmall ? SMALL_SHAPE : hashString(shapeOf(text));
  const clusters = knowledge.clusters(isSmall ? hash : hashString(clusterKey(text)));
  const profile = knowledge.profile(lowerHash);
  const casing = profile & ((1 << CASING_BITS) - 1);
  const listed = profile >> CASING_BITS;
  const marks = readMarks(lower, lexicon, options.givenNames);
  const isPunctuation = !isSmall && !/[\p{L}\p{N}]/u.test(text);

  const base: number[] = [mix(Of.Shape, shape), mix(Of.Casing, casing)];
  for (const [level, cluster] of clusters.entries())
    if (cluster >= 0) base.push(mix(mix(Of.Cluster, level), cluster));
  for (let bit = 0; bit < MARKS.length; bit += 1)
    if (((marks >> bit) & 1) === 1) base.push(mix(Of.Mark, bit));
  for (let bit = 0; bit < LISTS.length; bit += 1)
    if (((listed >> bit) & 1) === 1) base.push(mix(Of.Listed, bit));
  const small = [mix(Of.Lower, lowerHash)];
  const ending = [mix(mix(Of.Suffix, 3), hashString(lower, Math.max(0, lower.length - 3)))];

  const lexical = [mix(Of.Word, hash), mix(Of.Lower, lowerHash)];
  const own = [...base, mix(Of.Length, Math.min(text.length, 8))];
  for (const length of AFFIXES) {
    if (lower.length <= length) break;
    const features = length > SHORT_AFFIX ? lexical : own;
    features.push(mix(mix(Of.Prefix, length), hashString(lower, 0, length)));
    features.push(mix(mix(Of.Suffix, length), hashString(lower, lower.length - length)));
  }
  if (text !== token) own.push(mix(Of.Around, token.startsWith(text) ? 0 : 1));
  if (text.includes('-') && !isPunctuation)
    for (const part of text.split('-')) lexical.push(mix(Of.Part, hashString(part)));
  return {
    text,
    lower,
    hash,
    lowerHash,
    shape,
    cluster: clusters[1] ?? -1,
    fine: clusters[2] ?? -1,
    casing,
    listed,
    isCapital: isCapitalized(text),
    isPunctuation,
    beginsKnown: lexicon.known.begins(text),
    marks,
    self: [lexical, own],
    near: [small, ending, base],
    far: [small, base],
    row: -1,
  };
}

function readMarks(lower: string, lexicon: Lexicon, givenNames: ReadonlySet<string>): number {
  const lists: readonly { has(word: string): boolean }[] = [
    givenNames,
    lexicon.titles,
    lexicon.roles,
    lexicon.speech,
    lexicon.organizationHeads,
    lexicon.stateHeads,
    lexicon.organizationLabels,
    lexicon.placeHeads,
    lexicon.placeLabels,
    lexicon.organizationTails,
    lexicon.placeTails,
    lexicon.particles,
    lexicon.stopWords,
    lexicon.ordinary,
    lexicon.foreign,
    lexicon.calendar,
  ];
  let bits = 0;
  for (let bit = 0; bit < lists.length; bit += 1) if (lists[bit]?.has(lower) === true) bits |= 1 << bit;
  return bits;
}
