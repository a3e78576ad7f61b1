import type { TextRange } from '../../model/quotation.js';
import { sentenceStarts, wordsIn, type NamedRange } from './clauses.js';
import type { Paragraph } from './marks.js';
import { isSubject, isVerb, nameBefore, type Reading } from './speakers.js';

/** Characters before a pronoun in which the one whom it means is looked for. */
const WINDOW = 1500;
/** Characters in which no other person may be named if it is to be certain. */
const ALONE = 600;

/** Whoever spoke last. */
export interface LastSpeaker {
  readonly name: NamedRange;
  /** Where their words end. */
  readonly at: number;
}

/** Whom a pronoun means. */
export interface Antecedent {
  readonly speaker: NamedRange;
  /** Whether nobody else was named near it. */
  readonly sure: boolean;
}

/**
 * Returns whom 'he said' means: who spoke last, or the first person of the last sentence that names one. Null where nobody is near.
 * @param at where the sentence of the pronoun begins
 * @param within names in this sentence that stand before the pronoun
 */
export function findAntecedent(
  at: number,
  within: readonly NamedRange[],
  last: LastSpeaker | null,
  { paragraphs, reading }: { readonly paragraphs: readonly Paragraph[]; readonly reading: Reading },
): Antecedent | null {
  const { text, names } = reading;
  const inside = within.filter(({ type }) => type === 'person');
  const own = inside.find((name) => isSubject(name, reading));
  if (own !== undefined) return { speaker: own, sure: inside.every((name) => isSame(name, own, text)) };
  const near = names
    .within({ start: Math.max(0, at - WINDOW), end: at })
    .filter(({ type }) => type === 'person');
  const final = near.at(-1);
  if (final === undefined)
    return last === null || at - last.at > WINDOW ? null : { speaker: last.name, sure: false };
  const sentence = sentenceOf(final, paragraphs, reading);
  const ofSentence = near.filter(({ start }) => start >= sentence);
  const named =
    speakerIn({ start: sentence, end: at }, reading) ?? ofSentence.find((name) => isSubject(name, reading));
  const isLast =
    last !== null &&
    last.at <= at &&
    at - last.at <= WINDOW &&
    (named === undefined || last.at > final.start);
  const speaker = isLast ? last.name : (named ?? near.findLast((name) => isSubject(name, reading)) ?? final);
  const isAlone = near.every((name) => name.end < at - ALONE || isSame(name, speaker, text));
  return { speaker, sure: isAlone && isSubject(speaker, reading) };
}

/** Returns the subject of the first verb of saying in a sentence, a person; undefined where it has none. */
function speakerIn({ start, end }: TextRange, reading: Reading): NamedRange | undefined {
  const words = wordsIn(reading.text, { start, end: Math.min(end, start + SENTENCE) });
  for (const word of words.filter((one) => isVerb(one, reading.speech))) {
    const found = nameBefore(word.start, start, words, reading);
    if (found?.speaker.type === 'person') return found.speaker;
  }
  return undefined;
}

/** Characters of a sentence that are looked at. */
const SENTENCE = 400;

/** Returns where the sentence of a name begins. */
function sentenceOf(
  { start }: NamedRange,
  paragraphs: readonly Paragraph[],
  { text, speech }: Reading,
): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low];
  if (paragraph === undefined) return start;
  // Of a paragraph that is longer than any other, its end is enough.
  const from = Math.max(paragraph.start, start - WINDOW);
  const to = Math.min(paragraph.end, start + WINDOW);
  return sentenceStarts(text, { start: from, end: to }, speech).findLast((one) => one <= start) ?? from;
}

/** Tells whether two names can be one person's: the words of one are all in the other. */
export function isSame(a: NamedRange, b: NamedRange, text: string): boolean {
  const wordsOf = ({ start, end }: NamedRange): readonly string[] =>
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[\s.]+/);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
