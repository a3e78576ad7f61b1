import { splitSentences } from '../../languages/sentences.js';
import type { SpeechWords } from '../../languages/language.js';
import type { EntityMention } from '../../model/entity.js';
import type { TextRange } from '../../model/quotation.js';
import type { Paragraph, QuotedSpan } from './marks.js';

/** A name, as far as it matters for who speaks. */
export type NamedRange = Pick<EntityMention, 'start' | 'end' | 'type'>;

/** A word of a text, in lower case, with its place. */
export interface Word extends TextRange {
  readonly lower: string;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** Characters at the end of a sentence in which its last word is looked for. */
const LAST_WORD = 24;

/** Returns the words of a stretch of a text. 'Trump's' is one word. */
export function wordsIn(text: string, { start, end }: TextRange): readonly Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    lower: word.toLowerCase(),
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Returns those of the words, which are in order, that lie in a stretch. */
export function wordsBetween(words: readonly Word[], start: number, end: number): readonly Word[] {
  const from = words.findIndex((word) => word.start >= start);
  if (from < 0) return [];
  let to = from;
  while (to < words.length && (words[to]?.end ?? 0) <= end) to += 1;
  return words.slice(from, to);
}

/** Returns the starts of a paragraph's sentences. Titles with a full stop ('Sen.') end none. */
export function sentenceStarts(
  text: string,
  { start, end }: Paragraph,
  speech: SpeechWords,
): readonly number[] {
  const paragraph = text.slice(start, end);
  const sentences = splitSentences(paragraph);
  return sentences
    .filter((_, i) => {
      const before = sentences[i - 1];
      if (before === undefined) return true;
      const tail = paragraph.slice(Math.max(before.start, before.end - LAST_WORD), before.end);
      const last = /(?<!\p{L})(\p{L}{1,12})\.$/u.exec(tail)?.[1];
      return last === undefined || !speech.abbreviations.has(last.toLowerCase());
    })
    .map((sentence) => start + sentence.start);
}

/** A quotation with what stands around it in its own sentence, other quotations left out. */
export interface QuotedClause {
  readonly span: QuotedSpan;
  /** From the sentence's beginning, or from the quotation before it in the sentence. */
  readonly lead: TextRange;
  /** To the sentence's end, or to the next quotation in it. */
  readonly tail: TextRange;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** Where the sentence begins. */
  readonly sentenceStart: number;
  /** Whether the quotation before it stands in the same sentence: 'A,' he said, 'B.' */
  readonly isSplit: boolean;
  /** Whether nothing stands between the quotation and the end of the sentence with the quotation before it, in one paragraph. */
  readonly follows: boolean;
}

/** Characters of a clause that are looked at: a speaker who stands further off is not told by it. */
const LEAD = 320;
const TAIL = 260;

/** Returns the clauses of the quotations of one paragraph, which are in text order. */
export function clausesOf(
  text: string,
  paragraph: Paragraph,
  spans: readonly QuotedSpan[],
  speech: SpeechWords,
): readonly QuotedClause[] {
  // A sentence that begins within a quotation is a part of it.
  let next = 0;
  const cuts = sentenceStarts(text, paragraph, speech).filter((cut) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= cut) next += 1;
    return cut <= (spans[next]?.start ?? paragraph.end);
  });
  let at = 0;
  return spans.map((span, i) => {
    while (at + 1 < cuts.length && (cuts[at + 1] ?? 0) <= span.start) at += 1;
    const sentenceStart = cuts[at] ?? paragraph.start;
    const sentenceEnd = cuts[at + 1] ?? paragraph.end;
    const before = spans[i - 1];
    const after = spans[i + 1];
    const isSplit = before !== undefined && before.end > sentenceStart;
    const leadStart = Math.max(sentenceStart, isSplit ? before.end : 0, span.start - LEAD);
    const lead = { start: leadStart, end: span.start };
    const tail = {
      start: span.end,
      end: Math.max(span.end, Math.min(sentenceEnd, after?.start ?? sentenceEnd, span.end + TAIL)),
    };
    return {
      span,
      lead,
      tail,
      before: wordsIn(text, lead),
      after: wordsIn(text, tail),
      sentenceStart,
      isSplit,
      follows:
        before !== undefined &&
        text.slice(leadStart, span.start).trim() === '' &&
        (isSplit || (cuts[at - 1] ?? paragraph.start) < before.end),
    };
  });
}

/** Names of a text in order, and a quick way to those in a stretch of it. */
export class Names {
  constructor(private readonly all: readonly NamedRange[]) {}

  /** Returns the names that lie within a stretch, in text order. */
  within({ start, end }: TextRange): readonly NamedRange[] {
    const found: NamedRange[] = [];
    for (let i = this.firstFrom(start); i < this.all.length; i += 1) {
      const name = this.all[i];
      if (name === undefined || name.start >= end) break;
      if (name.end <= end) found.push(name);
    }
    return found;
  }

  private firstFrom(start: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
