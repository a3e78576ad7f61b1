/** Letters of Latin alphabets that Unicode does not take apart, as papers without them write them. Lower case. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'ng',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** How the same letters are written out where a keyboard or an address has none of them: 'Müller' is 'Mueller' as well. */
const SPELLED_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  đ: 'dj',
};

/**
 * Marks that a letter can lose without becoming another: accents, and the vowel signs of Arabic and Hebrew. The vowel signs of
 * Indic scripts and the voicing marks of kana are none.
 */
const ACCENTS: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x36f],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const ACCENT = new RegExp(
  `[${ACCENTS.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-')).join('')}]+`,
  'gu',
);
/** Soft hyphens, joiners, marks of direction and all else that is not seen; white space is seen. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000E-\u001F\u007F-\u009F]+/gu;
const LETTER = /[øłđðħŧıŋßæœþ]/g;
const SPELLED = /[äöüåøđ]/g;
const APOSTROPHE = /[\u2018\u2019\u02BB-\u02BD\u02C8\u00B4`\u2032]/g;
const HYPHEN = /[\u2010-\u2012\u2212\uFE63\uFF0D\u00AC]/g;

/** Stands in a folded text for a full stop with a capital behind it: 'Slamet.Widodo' may be the end of a sentence. */
export const STOP_BEFORE_CAPITAL = '\u2E33';
const ASCII_STOP = /\.(?=[A-Z])/g;
const ANY_STOP = /\.(?=\p{Lu})/gu;

const ASCII = /^[\t\n -~]*$/;

/** The way accented letters are folded: 'plain' takes 'ü' for u, 'spelled' for ue. */
export type FoldStyle = 'plain' | 'spelled';

/**
 * Returns a text as names are compared: lower case, without accents and unseen characters, letters of other alphabets' Latin as
 * plain ones, one kind of hyphen and of apostrophe. White space stays; a paragraph separator is a blank line.
 */
export function foldName(text: string, style: FoldStyle = 'plain'): string {
  if (ASCII.test(text)) return text.replace(ASCII_STOP, STOP_BEFORE_CAPITAL).toLowerCase();
  return foldAny(text.replace(ANY_STOP, STOP_BEFORE_CAPITAL), style);
}

/** Tells whether the two styles give two results. */
export function hasSpelledLetters(text: string): boolean {
  if (ASCII.test(text)) return false;
  return text.normalize('NFKC').toLowerCase().search(SPELLED) >= 0;
}

/** A text and where in what it was made of each of its UTF-16 units begins and ends. */
export interface PlacedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A letter with its marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** {@link foldName} of a text that has places itself: those of the result are the same. */
export function foldPlaced({ text, starts, ends }: PlacedText, style: FoldStyle): PlacedText {
  const marked = text.replace(ANY_STOP, STOP_BEFORE_CAPITAL);
  if (ASCII.test(marked)) return { text: marked.toLowerCase(), starts, ends };
  const folded = { text: '', starts: [] as number[], ends: [] as number[] };
  for (const { 0: cluster, index } of marked.matchAll(CLUSTER)) {
    const made = foldAny(cluster, style);
    folded.text += made;
    folded.starts.push(...new Array<number>(made.length).fill(starts[index] ?? 0));
    folded.ends.push(...new Array<number>(made.length).fill(ends[index + cluster.length - 1] ?? 0));
  }
  return folded;
}

/** Returns a text whose places are its own. */
export function placeText(text: string): PlacedText {
  return {
    text,
    starts: Array.from({ length: text.length }, (_, i) => i),
    ends: Array.from({ length: text.length }, (_, i) => i + 1),
  };
}

function foldAny(text: string, style: FoldStyle): string {
  const lower = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFC');
  const spelled =
    style === 'plain' ? lower : lower.replace(SPELLED, (letter) => SPELLED_LETTERS[letter] ?? letter);
  return spelled
    .normalize('NFD')
    .replace(ACCENT, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(APOSTROPHE, "'")
    .replace(HYPHEN, '-')
    .replace(/\r\n?|\u2028/g, '\n')
    .replace(/\u2029/g, '\n\n');
}
