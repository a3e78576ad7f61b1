/** Widths in em of Newsreader's letters, each the most of its kind; of other scripts those of common fonts. A fallback font is no wider. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u, 1.05],
  [/[ijlIt1.,:;'’|!()[\]-]/u, 0.36],
  [/[mwMW@%&—]/u, 0.9],
  [/\p{Lu}/u, 0.74],
  [/\p{Script=Arabic}/u, 0.62],
];
const OTHER_WIDTH = 0.55;
/** Scripts that are written without spaces: a line may end after each character. */
const BREAKABLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;
/** Letters that need more room above and below the line. */
const TALL =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters of a title that is set smaller, and of one that is set smaller beside the bar of a phone. */
const LONG_TITLE = 14;
const SOME_LENGTH = 9;
/** Widest word, in em, that kliping.css has a class for. */
const WIDEST = 40;

/**
 * Returns the classes that size the archive's title by its longest word, so that no width breaks a word: 'fit-5' for one of about five em, of which
 * a line of the page is the fifth part, at most.
 */
export function titleClasses(title: string): string {
  const words = title.replace(BREAKABLE, ' $& ').split(/\s+/);
  const widest = Math.max(1, ...words.map(widthOf));
  const length = Array.from(title).length;
  return [
    `fit-${Math.min(WIDEST, Math.ceil(widest))}`,
    ...(length > LONG_TITLE ? ['name--long'] : length > SOME_LENGTH ? ['name--some'] : []),
    ...(TALL.test(title) ? ['name--tall'] : []),
  ].join(' ');
}

/** The width of a word in em. */
function widthOf(word: string): number {
  return Array.from(word).reduce(
    (sum, char) => sum + (WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? OTHER_WIDTH),
    0,
  );
}
