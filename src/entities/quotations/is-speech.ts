import { findLastVerb, findVerb, type Reading } from './speakers.js';
import type { TextRange } from '../../model/quotation.js';
import { wordsIn, type QuotedClause, type Word } from './clauses.js';

/** Words of a quotation that is one without a verb of saying near it: shorter ones are often titles, or words that the writer doubts. */
const WHOLE = 7;
/** A quotation of so few words needs the verb right next to it. */
const FEW = 2;
/** Words of most expressions that are doubted. */
const SHORT = 3;
/** Characters to the verb: before and after one of few words, before another, and after it. */
const BESIDE = 40;
const BEFORE = 160;
const AFTER = 90;
/** Characters to a verb after words that no comma parts from what follows. */
const JOINED = 24;
/** Words before a mark in which 'the slogan' makes a title of what follows. */
const LABEL_WORDS = 3;
/** A share of words with a capital that only titles have; short words are left out. */
const TITLE_SHARE = 0.7;

/** Tells whether what stands in quotation marks is somebody's words, and no title or expression. */
export function isSpeech(
  { span, lead, before, after, follows, isSplit }: QuotedClause,
  afterSpeech: boolean,
  reading: Reading,
): boolean {
  const { text, speech } = reading;
  const words = wordsIn(text, { start: span.start, end: Math.min(span.end, span.start + ENOUGH) });
  if (words.length === 0) return false;
  const inside = text.slice(span.end - 3, span.end);
  const isClosedByStop =
    /[.,!?…;–—-]\s*["”“»’']{1,2}$/.test(inside) || /^\s?[,.]/.test(text.slice(span.end, span.end + 2));
  const tailVerb = after[findVerb(after, reading)];
  const toTail = tailVerb === undefined ? Infinity : tailVerb.start - span.end;
  const isTold = reading.accordingTo.some((phrase) =>
    [before, after].some((clause) => phrase.every((word, i) => clause[i]?.lower === word)),
  );
  // '“no more than that” in prisons, she said'
  const isApart =
    tailVerb !== undefined && text.slice(span.end, tailVerb.start).includes(',') && words.length > SHORT;
  const isBesideTail = toTail <= (isClosedByStop || isApart ? AFTER : JOINED);
  const leadVerb = before[findLastVerb(before, reading)];
  const toLead = leadVerb === undefined ? Infinity : span.start - leadVerb.end;
  const isLabelled = before
    .slice(-LABEL_WORDS)
    .some(
      ({ lower }, i, last) =>
        speech.titleLabels.has(lower) && !last.slice(i + 1).some((word) => word === leadVerb),
    );
  if (words.length >= WHOLE) return !(isTitle(words, text) && toTail > BESIDE && toLead > BESIDE);
  if (isLabelled && !(toTail <= JOINED)) return false;
  if (isSplit && afterSpeech) return true;
  if (words.length < FEW) return toLead <= JOINED || (isClosedByStop && toTail <= BESIDE);
  if (words.length === FEW && !isClosedByStop) return toLead <= JOINED;
  if (toLead <= BEFORE || isBesideTail || (isTold && isClosedByStop)) return true;
  const isSentence =
    /[.!?…]\s*["”“»’']{1,2}$/.test(inside) && /^\P{Ll}{2}/u.test(text.slice(span.start, span.start + 2));
  if (before.length === 0) return afterSpeech && isSentence && (follows || words.length > FEW);
  // 'Trump has no use for “a rigged system”': nobody doubts so many words of somebody's.
  return words.length > SHORT && !isTitle(words, text) && namesPerson(lead, before, reading);
}

function namesPerson(lead: TextRange, words: readonly Word[], { names, speech }: Reading): boolean {
  return (
    names.within(lead).some(({ type }) => type === 'person') ||
    words.some(({ lower }) => speech.pronouns.has(lower))
  );
}

/** Characters of a quotation that are looked at: more than it takes to tell a title. */
const ENOUGH = 160;

function isTitle(words: readonly Word[], text: string): boolean {
  const long = words.filter(({ lower }) => lower.length > 3);
  const capitals = long.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  return long.length > 1 && capitals.length / long.length >= TITLE_SHARE;
}
