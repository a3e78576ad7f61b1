import type { JoinedParagraph } from './join-paragraphs.js';

/** A headline as its type shows it. */
export interface TypeHeadline {
  readonly text: string;
  /** How many headlines of this size there are. */
  readonly count: number;
  /** The large name above it, which is the newspaper's; null for none. */
  readonly name: string | null;
}

/** Times the height of the text that a headline has at least. */
const MIN_SIZE = 1.15;
const MAX_WORDS = 40;
const MIN_LETTERS = 6;
/** Words up to which the largest type may be a newspaper's name, and how large the headline below has to be. */
const NAME_WORDS = 2;
/** Times the height of the text that a newspaper's name above the headline has at least, and its words. */
const [NAME_SIZE, MAX_NAME_WORDS] = [1.5, 4];
/** Share by which type of one size may differ. */
const SAME_SIZE = 0.03;

/** Returns the headline: the largest type of the first page that can be one; null where all is of one size. */
export function findHeadline(paragraphs: readonly JoinedParagraph[], body: number): TypeHeadline | null {
  const possible = paragraphs
    .map((paragraph, place) => ({ ...paragraph, place }))
    .filter(({ text, size, page }) => page === 0 && size >= body * MIN_SIZE && isHeadline(text))
    .sort((a, b) => b.size - a.size || a.place - b.place);
  const [largest] = possible;
  if (largest === undefined) return null;
  // A newspaper's name is larger than the headline, and stands above it.
  const below = possible.find(({ text, place }) => place > largest.place && countWords(text) > NAME_WORDS);
  const chosen = countWords(largest.text) <= NAME_WORDS && below !== undefined ? below : largest;
  const count = paragraphs.filter(
    ({ size, text }) => Math.abs(size - chosen.size) <= chosen.size * SAME_SIZE && isHeadline(text),
  ).length;
  const name = paragraphs.find(
    ({ text, size, page }, place) =>
      page === 0 && place < chosen.place && size >= body * NAME_SIZE && countWords(text) <= MAX_NAME_WORDS,
  );
  return {
    text: chosen.text,
    count,
    name: name !== undefined && /\p{L}{2}/u.test(name.text) ? name.text : null,
  };
}

function isHeadline(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS && countWords(text) <= MAX_WORDS;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
