import { NAME_SUFFIX } from '../languages/name-suffixes.js';
import { foldName, STOP_BEFORE_CAPITAL } from '../util/fold-name.js';
import { slug } from '../util/slug.js';
import { escapeRegExp } from '../util/text.js';
import type { TextRange } from './address-tokens.js';

/** One way to write a name, as it is looked for in folded texts. */
export interface Spelling {
  /** Its letters and digits alone: a text whose letters do not hold them has no match. */
  readonly letters: string;
  readonly words: readonly NameWord[];
  /** In running text, but for what stands at its edges. */
  readonly prose: RegExp;
  /** In an address or the name of a file, of which {@link divideWords} made all signs alike. */
  readonly address: RegExp;
  /** With the family name first and a comma behind it, as bylines and lists of authors have it; null for a name of one word. */
  readonly turned: RegExp | null;
  /** Its beginning at the end of a text that was cut: its first word and a part of the rest. Null for a name of one word. */
  readonly cut: RegExp | null;
}

/** A word of a name. */
interface NameWord {
  readonly letters: string;
  /** Whether it is written with a stop: 'Moh.', 'S.'. */
  readonly isStopped: boolean;
  /** Whether it can be: it is an initial. */
  readonly isShortened: boolean;
  /** Whether a comma is written behind it, as in 'Widodo, Slamet'. */
  readonly hasComma: boolean;
}

/** Letters from which on the words of a name, run together, are nothing else, even within other letters. */
const TELLING_LETTERS = 8;
/** A word of a line or more may be broken at its end; fewer letters than this never stand alone there. */
const BROKEN_LETTERS = 2;
/** Letters of a lone name that a suffix can be told from: 'Budinya', but 'Ramu' is not 'Ra'. */
const SUFFIXED_LETTERS = 4;
/** Syllables of a Korean name of usual length: particles are written onto it. */
const HANGUL_LETTERS = 3;

/** White space with one line break at most: a blank line parts blocks. */
const SPACE = String.raw`(?=\s)[^\S\n]*(?:\n[^\S\n]*)?`;
const STOP = `[.${STOP_BEFORE_CAPITAL}]`;
const EMPHASIS = '[*_]{0,3}';
/** What may stand between two words of a name in running text. No comma, no end of a sentence. */
const GAPS = [
  String.raw`[-_.+~·•・･'*\u2013]{0,3}`,
  `["”»']?${EMPHASIS}${SPACE}${EMPHASIS}`,
  `${EMPHASIS}${SPACE}${EMPHASIS}["“«']`,
  `-${SPACE}`,
];
/** Between two words of a name in what {@link divideWords} made. */
const DIVIDERS = '-{0,3}';
/** Scripts without spaces: a word can begin and end anywhere. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL = /\p{Script=Hangul}$/u;

/** Returns the ways to write a name: with plain letters, with those spelled out, and as addresses have it; none without a letter. */
export function spellingsOf(name: string): readonly Spelling[] {
  // The last of two equal ones counts: an address has lost the stops and commas.
  const folded = [slug(name, name.length * 4), foldName(name, 'spelled'), foldName(name)];
  const spellings = new Map(
    folded.map((text) => {
      const words = wordsOf(text);
      return [words.map(({ letters }) => letters).join(' '), words] as const;
    }),
  );
  spellings.delete('');
  return [...spellings.values()].map((words) => ({
    letters: words.map(({ letters }) => letters.replace(/\p{M}+/gu, '')).join(''),
    words,
    prose: new RegExp(prosePattern(words), 'g'),
    address: new RegExp(words.map(literal).join(DIVIDERS), 'g'),
    turned: words.length < 2 ? null : new RegExp(turnedPattern(words), 'g'),
    cut: words.length < 2 ? null : new RegExp(cutPattern(words)),
  }));
}

/** A folded address with a hyphen for each sign that is no part of a word. As long as it was. */
function divideWords(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => '-'.repeat(sign.length));
}

const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const DIGIT_BEFORE = /\p{N}$/u;
const WORD_END = /(?![\p{L}\p{M}])/uy;
const SUFFIXED_END = new RegExp(String.raw`(?:${NAME_SUFFIX})?(?![\p{L}\p{M}])`, 'uy');
const NUMBER_END = /(?!\p{N})/uy;

/** Returns where a spelling stands in a folded running text, as a word of its own but for a suffix. */
export function findInProse(spelling: Spelling, text: string): readonly TextRange[] {
  const { words, letters, prose } = spelling;
  const takesSuffix = words.length > 1 || letters.length >= SUFFIXED_LETTERS;
  const wordEnd = takesSuffix ? SUFFIXED_END : WORD_END;
  // The stop of an initial at its end is a part of it: 'Budi S.'
  const withStop = (end: number): number =>
    words.at(-1)?.isStopped === true && IS_STOP.test(text.charAt(end)) ? end + 1 : end;
  return findAll(prose, text, (range) => isWhole(spelling, text, range, wordEnd)).map(({ start, end }) => ({
    start,
    end: withStop(end),
  }));
}

/** Returns where a spelling stands with the family name first: 'Widodo, Slamet'. */
export function findTurned(spelling: Spelling, text: string): readonly TextRange[] {
  const { turned } = spelling;
  if (turned === null) return [];
  return findAll(turned, text, ({ start, end }) => {
    const before = text.slice(Math.max(0, start - 2), start);
    return !LETTER_BEFORE.test(before) && isAt(WORD_END, text, end);
  });
}

/** Returns where a spelling stands in a folded address, also within a longer word where it is so long that it is nothing else. */
export function findInAddress(spelling: Spelling, text: string): readonly TextRange[] {
  const { words, letters, address } = spelling;
  const isTelling = words.length > 1 && letters.length >= TELLING_LETTERS;
  return findAll(
    address,
    divideWords(text),
    (range) => isTelling || isWhole(spelling, text, range, WORD_END),
  );
}

/** Returns where a spelling begins whose end was cut off with the end of a folded text; null where none does. */
export function findCut({ cut }: Spelling, text: string): number | null {
  const start = cut === null ? -1 : text.search(cut);
  return start < 0 || LETTER_BEFORE.test(text.slice(0, start)) ? null : start;
}

function findAll(
  pattern: RegExp,
  text: string,
  isMeant: (range: TextRange) => boolean,
): readonly TextRange[] {
  const found: TextRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (isMeant(range)) found.push(range);
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

function isWhole({ letters }: Spelling, text: string, { start, end }: TextRange, wordEnd: RegExp): boolean {
  const [first = ''] = Array.from(letters);
  const last = Array.from(letters).at(-1) ?? '';
  const isFree = (sign: string): boolean => SPACELESS.test(sign) && letters.length > 1;
  const before = text.slice(Math.max(0, start - 2), start);
  if (!isFree(first) && LETTER_BEFORE.test(before)) return false;
  if (DIGIT_BEFORE.test(first) && DIGIT_BEFORE.test(before)) return false;
  if (DIGIT_BEFORE.test(last) && !isAt(NUMBER_END, text, end)) return false;
  const isOpen = isFree(last) || (HANGUL.test(letters) && letters.length >= HANGUL_LETTERS);
  return isOpen || isAt(wordEnd, text, end);
}

function isAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

function wordsOf(folded: string): readonly NameWord[] {
  return [...folded.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: letters, index }) => {
    const isStopped = IS_STOP.test(folded.charAt(index + letters.length));
    const hasComma = folded.charAt(index + letters.length) === ',';
    return { letters, isStopped, isShortened: isStopped || letters.length === 1, hasComma };
  });
}

const IS_STOP = new RegExp(STOP);

function literal({ letters }: NameWord): string {
  return escapeRegExp(letters);
}

/** Every way to part a name in given names and family names. */
function turnedPattern(words: readonly NameWord[]): string {
  return words
    .slice(1)
    .map((_, i) => `${prosePattern(words.slice(i + 1))},(?:${SPACE})?${prosePattern(words.slice(0, i + 1))}`)
    .join('|');
}

function prosePattern(words: readonly NameWord[]): string {
  const last = words.length - 1;
  return words
    .map((word, i) => breakable(word, words.length > 1) + (i === last ? '' : gapAfter(word)))
    .join('');
}

function gapAfter({ isShortened, hasComma }: NameWord): string {
  const gaps = [
    ...GAPS,
    ...(isShortened ? [`${STOP}(?:-|${SPACE})?`] : []),
    ...(hasComma ? [`,(?:${SPACE})?`] : []),
  ];
  return `(?:${gaps.join('|')})`;
}

/** A word that a hyphen may break, at a line's end or where that was, and in which an apostrophe may stand. */
function breakable({ letters }: NameWord, isOfSeveral: boolean): string {
  const signs = Array.from(letters);
  const hyphen = isOfSeveral ? `-(?:${SPACE})?` : `-${SPACE}`;
  return signs
    .map((sign, i) => {
      const isInside = i >= BROKEN_LETTERS && i <= signs.length - BROKEN_LETTERS;
      const between = i === 0 ? '' : isInside ? `(?:'|${hyphen})?` : "'?";
      return between + escapeRegExp(sign);
    })
    .join('');
}

function cutPattern(words: readonly NameWord[]): string {
  const [first, ...rest] = words;
  if (first === undefined) return '(?!)';
  const signs = rest.flatMap((word, i) =>
    Array.from(
      word.letters,
      (sign, at) => (at === 0 ? gapAfter(words[i] ?? first) : '') + escapeRegExp(sign),
    ),
  );
  const beginning = signs.reduceRight((after, sign) => sign + (after === '' ? '' : `(?:${after})?`), '');
  return `${literal(first)}${beginning}$`;
}
