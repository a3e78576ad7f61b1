import {
  APOSTROPHE_LETTERS,
  APOSTROPHES,
  GERSHAYIM,
  HALF_WIDTH_KANA,
  KANA_MARKS,
  LOOSE_MARKS,
  PLAIN_LETTERS,
  UNSPACED,
  VOWEL_SIGNS,
} from '../languages/letters.js';

/**
 * How a text is cut into words: by the build, by the search in the browser, and where words are marked, all alike. An acronym with
 * dots is one word, and so is a number with its thousands apart. What is joined by a hyphen or an apostrophe is several. In
 * scripts without spaces every two letters that follow each other are a word, and so is the last of a row by itself.
 */
export interface CutWord {
  /** As it is compared: in lower case, without accents. */
  readonly word: string;
  /** In lower case, with its accents: what a stemmer knows. */
  readonly written: string;
  /** Where it stands, in UTF-16 units. Words of scripts without spaces overlap. */
  readonly start: number;
  readonly end: number;
}

/** Letters with what belongs to them: marks, and signs that cannot be seen, such as the place where a word may be divided. */
const LETTERS = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\p{Cf}]*';
// Nothing follows what is repeated: each letter is read once.
// eslint-disable-next-line regexp/no-super-linear-move
const WORDS = new RegExp(LETTERS, 'gu');
// Here, too, each letter is read once.
// eslint-disable-next-line regexp/no-super-linear-move
const ASCII_WORDS = /[A-Za-z0-9]+/g;
/** 1.000, 1,000, 1’000, and with a space at which no line ends. Of both kinds of sign only one is for thousands. */
const NUMBER = new RegExp(
  `\\p{Nd}{1,3}([.,٬${APOSTROPHES}\\u00a0\\u2009\\u202f])(?:\\p{Nd}{3}(?:\\1\\p{Nd}{3})*|\\p{Nd}{2}(?:\\1\\p{Nd}{2})*\\1\\p{Nd}{3})(?!\\p{N})[\\p{L}\\p{M}\\p{Cf}]*`,
  'uy',
);
/** U.N., p.m. */
const ACRONYM = /\p{LC}\p{M}*(?:\.\p{LC}\p{M}*)+(?![\p{L}\p{M}\p{N}])/uy;
/** An abbreviation or a foreign sound: signs that part words elsewhere. */
const HEBREW = new RegExp(
  `${LETTERS}(?:[${APOSTROPHES}${GERSHAYIM}](?=\\p{Script=Hebrew})${LETTERS})+`,
  'uy',
);

/** One letter of a script without spaces, with its marks. */
const UNSPACED_LETTER = `(?=[\\p{L}\\p{N}])(?![${KANA_MARKS}])${UNSPACED}[\\p{M}\\p{Cf}${KANA_MARKS}]*`;
const HAS_UNSPACED = new RegExp(`(?=[\\p{L}\\p{N}])${UNSPACED}`, 'u');
const UNSPACED_LETTERS = new RegExp(UNSPACED_LETTER, 'gu');
const UNSPACED_ROWS = new RegExp(`(?:${UNSPACED_LETTER})+`, 'gu');
const ONLY_UNSPACED = new RegExp(`^(?:${UNSPACED_LETTER})+$`, 'u');

const ASCII = /^[\0-\x7f]*$/;
const ONLY_ASCII_LETTERS = /^[a-z0-9]+$/;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;
const MARKS_FIRST = /^\p{M}+/u;
const INVISIBLE = /\p{Cf}/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Returns the words of a text in their order. */
export function cut(text: string): readonly CutWord[] {
  const found: CutWord[] = [];
  if (ASCII.test(text)) {
    cutSpaced(text, 0, found);
    return found;
  }
  // As long as before: where words stand does not change.
  const plain = text.replace(APOSTROPHE_LETTERS, "'");
  let at = 0;
  if (HAS_UNSPACED.test(plain)) {
    for (const { index, 0: row } of plain.matchAll(UNSPACED_ROWS)) {
      cutSpaced(plain.slice(at, index), at, found);
      cutRow(row, index, found);
      at = index + row.length;
    }
  }
  cutSpaced(plain.slice(at), at, found);
  return found;
}

/** Returns the words of a text as they are compared, each as often as it stands there. */
export function cutWords(text: string): readonly string[] {
  return cut(text).map(({ word }) => word);
}

/** Returns where the words of a text stand: as many as {@link cutWords} returns, in the same order. */
export function wordSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return cut(text);
}

/**
 * Returns the words that must follow each other where a text stands in another. These are its words, but for the last letter of a
 * script without spaces: there the row may go on.
 */
export function cutQuery(text: string): readonly string[] {
  const words = cut(text);
  const [before, last] = words.slice(-2);
  const isRest = before !== undefined && last !== undefined && last.start < before.end;
  return (isRest ? words.slice(0, -1) : words).map(({ word }) => word);
}

/** Joins what overlaps: the words of two letters that a row of letters was found by. Both in the order of the text. */
export function joinSpans(
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly start: number; readonly end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Tells whether a text without white space is several words: 'covid-19', 'l’eau', 東京都. */
export function isCompound(text: string): boolean {
  return !/\s/u.test(text.trim()) && cutQuery(text).length > 1;
}

/** Tells whether a word is of a script without spaces: of one letter it is the beginning of words, of two a part of one. */
export function isUnspaced(word: string): boolean {
  return !ASCII.test(word) && ONLY_UNSPACED.test(word);
}

/** What of a number may follow the first part: '000' in '1 000'. */
const THOUSANDS = /^[0-9]{3}$/;
const NUMBER_FIRST = /^[0-9]{1,3}$/;

/**
 * Returns the word that parts make when they are written as one: 're', 'election' → 'reelection'. Null where nobody writes them so:
 * of one part, of the same twice, of numbers, of letters of a script without spaces.
 */
export function joinOf(parts: readonly string[]): string | null {
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0 || rest.includes(first)) return null;
  if (parts.some((part) => part === '' || isUnspaced(part))) return null;
  const areNumbers = parts.every((part) => /^[0-9]+$/u.test(part));
  if (areNumbers && !(first.length <= 3 && rest.every((part) => THOUSANDS.test(part)))) return null;
  return parts.join('');
}

/** What joins the parts of one word. */
const HYPHENS = '\\-‐‑‒–&';
const JOINED = new RegExp(`^[${HYPHENS}${APOSTROPHES}]$`, 'u');
const APOSTROPHE = new RegExp(`^[${APOSTROPHES}]$`, 'u');
/** Parts of a word that others write as one: 'mother-in-law'. */
const MAX_PARTS = 3;
/** Letters of a part behind an apostrophe. */
const MIN_ENDING = 2;

/**
 * Finds what others write as one word: 're-election', 'Qur'an', 'O'Brien', '1 000'. Returns the joined words with where each of their
 * parts stands among the words.
 */
export function findJoined(
  text: string,
  words: readonly CutWord[],
): ReadonlyMap<string, { readonly first: number; readonly parts: number }> {
  const found = new Map<string, { readonly first: number; readonly parts: number }>();
  const signBefore = (i: number): string => {
    const [before, own] = [words[i - 1], words[i]];
    if (before === undefined || own?.start !== before.end + 1) return '';
    const sign = text.charAt(before.end).replace(APOSTROPHE_LETTERS, "'");
    const areThousands = sign === ' ' && NUMBER_FIRST.test(before.word) && THOUSANDS.test(own.word);
    return areThousands || JOINED.test(sign) ? sign : '';
  };
  for (let i = 0; i < words.length; i += 1) {
    const sign = signBefore(i);
    if (sign === '') continue;
    // From its beginning only: the rest of a word is not written as one either.
    const isInner = signBefore(i - 1) !== '';
    if (isInner) continue;
    let end = i + 1;
    while (signBefore(end) !== '') end += 1;
    // Short ones are endings, and no parts: the s of 'O’Brien’s'.
    while (APOSTROPHE.test(signBefore(end - 1)) && (words[end - 1]?.word.length ?? 0) < MIN_ENDING) end -= 1;
    const parts = words.slice(i - 1, end);
    if (parts.length > MAX_PARTS) continue;
    const joined = joinOf(parts.map(({ word }) => word));
    if (joined !== null) found.set(joined, { first: i - 1, parts: parts.length });
  }
  return found;
}

function cutSpaced(text: string, offset: number, found: CutWord[]): void {
  const isAscii = ASCII.test(text);
  const words = isAscii ? ASCII_WORDS : WORDS;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const { index, 0: letters } = match;
    const own = readLonger(text, index, letters) ?? letters;
    words.lastIndex = index + own.length;
    const [word, written] = fold(own);
    if (word !== '') found.push({ word, written, start: offset + index, end: offset + index + own.length });
  }
}

const DIGITS_FIRST = /^\p{Nd}{1,3}$/u;
const ONE_LETTER = /^\p{LC}\p{M}*$/u;
const HEBREW_FIRST = /^\p{Script=Hebrew}/u;
/** Where no longer one begins: most words stand before these. */
const NOT_LONGER = ' \n-';
/** UTF-16 units of three digits, or of a letter with its marks, at most. */
const SHORT = 6;

/** Returns the number, acronym or abbreviation that begins with these letters; null when they are a word by themselves. */
function readLonger(text: string, index: number, letters: string): string | null {
  const next = text.charAt(index + letters.length);
  if (NOT_LONGER.includes(next)) return null;
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = index;
    return pattern.exec(text)?.[0] ?? null;
  };
  if (letters.length <= SHORT) {
    if (DIGITS_FIRST.test(letters)) return read(NUMBER);
    if (next === '.' && ONE_LETTER.test(letters)) return read(ACRONYM);
  }
  return HEBREW_FIRST.test(letters) ? read(HEBREW) : null;
}

/** Takes every two letters that follow each other, and the last by itself. */
function cutRow(row: string, offset: number, found: CutWord[]): void {
  const letters = Array.from(row.matchAll(UNSPACED_LETTERS), ({ index, 0: own }) => ({
    start: offset + index,
    end: offset + index + own.length,
    word: foldUnspaced(own),
  }));
  for (const [i, { start, end, word }] of letters.entries()) {
    const next = letters[i + 1];
    const both = word + (next?.word ?? '');
    found.push({ word: both, written: both, start, end: next?.end ?? end });
  }
}

function foldUnspaced(letter: string): string {
  return letter
    .replace(INVISIBLE, '')
    .replace(HALF_WIDTH_KANA, (kana) => kana.normalize('NFKC'))
    .normalize('NFC');
}

/** Returns a word as it is compared, and as a stemmer knows it. */
function fold(text: string): readonly [word: string, written: string] {
  if (ASCII.test(text)) {
    const lower = text.toLowerCase();
    const word = ONLY_ASCII_LETTERS.test(lower) ? lower : lower.replace(NO_LETTER, '');
    return [word, word];
  }
  const written = text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(OTHER_DIGIT, digitOf)
    .replace(VOWEL_SIGNS, '')
    .replace(NO_LETTER, '')
    .replace(MARKS_FIRST, '')
    .normalize('NFC');
  return [foldWord(written), written];
}

/** Returns what is left of a word in lower case without its accents. */
export function foldWord(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(LOOSE_MARKS, '')
    .replace(/./gsu, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .normalize('NFC');
}

/** Digits of a script. They follow each other, and that for 0 is the first. */
const DIGITS = 10;

/** Returns the digit of another script as everybody types it. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < DIGITS - 1 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
