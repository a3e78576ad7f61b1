/**
 * How letters are written in more than one way, and which scripts have no spaces between words. Facts about scripts, which hold in
 * every language that uses them. Runs in the browser.
 */

/** Letters that Unicode does not take apart into a letter and a mark, though people type them without it; in lower case. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ɖ', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ı', 'i'],
  ['ə', 'e'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
  // The sigma that ends a word.
  ['ς', 'σ'],
  // Alef with a hamza or madda loses it as a mark; these are letters of their own.
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);

/**
 * Marks that a word is often written without: accents, and the vowel signs of Arabic and Hebrew. Those of other scripts are as much
 * part of a word as its letters; so are the two that make other kana.
 */
export const LOOSE_MARKS =
  /(?:(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])/gu;
/** The vowel signs alone, and the stroke that makes an Arabic word longer: no stemmer knows a word with them. */
export const VOWEL_SIGNS =
  /(?:\u0640|(?=\p{M})[\u064b-\u0652\u0656-\u065f\u0670\p{Script=Hebrew}\p{Script=Syriac}])/gu;

/** A letter of a script that has no spaces between words, as the class of a regular expression with the flag u. */
export const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Lana}\\p{scx=Talu}\\p{scx=Tale}\\p{scx=Java}\\p{scx=Bali}]';
/** Half-width kana, and those of them that are marks of others, though Unicode has them as letters. */
export const HALF_WIDTH_KANA = /[\uff65-\uff9f]{1,4}/gu;
export const KANA_MARKS = '\\uff9e\\uff9f';

/** Apostrophes that Unicode has as letters, for the languages in which they are. Each is one UTF-16 unit. */
export const APOSTROPHE_LETTERS = /[\u02b9-\u02bf\u02c8\ua78b\ua78c]/gu;
/** All that stands for an apostrophe: the straight one, printed and wrong ones, primes, the Hebrew geresh. */
export const APOSTROPHES = "'`´‘’‛′＇\u05f3";
/** What stands in a Hebrew abbreviation before its last letter. */
export const GERSHAYIM = '"“”„\u05f4';
