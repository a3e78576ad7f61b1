import { matchKnown } from './known-names.js';
import type { Scan } from './scan.js';
import { splitSentences, type TextToken } from './tagger/sentences.js';
import type { TokenSpan } from './tagger/labels.js';
import type { Tagger } from './tagger/tagger.js';

/** Returns what the tagger finds, as far as it agrees with the words' edges; a title is no part of a person's name. */
export function findTagged(scan: Scan, text: string, tagger: Tagger): readonly TokenSpan[] {
  const sentences = splitSentences(text);
  const found = tagger.tagDocument(sentences.map((sentence) => sentence.map((token) => token.text)));
  return sentences.flatMap((sentence, s) => {
    const names = found[s] ?? [];
    const isSmall = names.length > 0 && isInSmallLetters(sentence);
    return names.flatMap((span): readonly TokenSpan[] => {
      const first = findToken(scan, sentence[span.from]?.start ?? -1, 'start');
      const last = findToken(scan, sentence[span.to - 1]?.end ?? -1, 'end');
      if (first === null || last === null) return [];
      const end = endOfRun(scan, first, last + 1);
      const to = isSmall ? end : endOfCapitals(scan, first, end);
      const trimmed = {
        type: span.type,
        ...(span.type === 'person' ? trimPerson(scan, first, to) : { from: first, to }),
      };
      return (isSmall || isName(scan, trimmed.from, trimmed.to)) && !isOther(scan, trimmed, text)
        ? [trimmed]
        : [];
    });
  });
}

/** Returns where a name ends whose last words are small: a region of 'Kunene', a committee of the 'House'. Hyphens join ('Jong-un'). */
function endOfCapitals(scan: Scan, from: number, end: number): number {
  let to = end;
  while (to - 1 > from && isSmallTail(scan, to - 1)) to -= 1;
  return to;
}

function isSmallTail(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (token?.capital !== false || token.gap !== 'space') return false;
  return scan.lexicon.ordinary.has(token.lower) && !scan.lexicon.directions.has(token.lower);
}

/** Tells whether what was taken for a name is that of something else: a people, a treaty or a cup, a song. */
function isOther(scan: Scan, span: TokenSpan, text: string): boolean {
  return isDemonym(scan, span) || isEvent(scan, span) || isQuotedTitle(scan, span, text);
}

/** 'Ukrainian' is no place, 'Palestinians' are no person, and 'Malaysian government' is no organization. */
function isDemonym(scan: Scan, { from, to }: TokenSpan): boolean {
  const { demonyms } = scan.lexicon;
  for (let i = from; i < to; i += 1)
    if (scan.tokens[i]?.capital === true && !demonyms.has(scan.lower(i))) return false;
  return scan.tokens[from]?.capital === true;
}

function isEvent(scan: Scan, { from, to }: TokenSpan): boolean {
  if (to - from < 2) return false;
  const head = scan.phrase(scan.lexicon.eventHeads, from);
  return (head !== null && head < to) || scan.lexicon.eventTails.has(scan.lower(to - 1));
}

const OPENING_QUOTE = /[“"‘']\s*(?:[Tt]he |[Aa] |[Aa]n )?$/u;
const CLOSING_QUOTE = /^[,.!?]?[”"’']/u;

/** A whole quotation is the title of a work, or a manner of speaking, unless the same name stands without quotation marks too. */
function isQuotedTitle(scan: Scan, { from, to }: TokenSpan, text: string): boolean {
  const start = scan.tokens[from]?.start ?? 0;
  const end = scan.tokens[to - 1]?.end ?? start;
  if (!isQuoted(text, start, end)) return false;
  const name = text.slice(start, end);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isQuoted(text, at, at + name.length)) return false;
  return true;
}

/** Characters before a quotation's first name: an opening mark, and 'The '. */
const BEFORE_QUOTED = 6;

function isQuoted(text: string, start: number, end: number): boolean {
  return (
    OPENING_QUOTE.test(text.slice(Math.max(0, start - BEFORE_QUOTED), start)) &&
    CLOSING_QUOTE.test(text.slice(end, end + 2))
  );
}

/** Returns the token whose edge is at this offset of the text; null when there is none. */
function findToken({ tokens }: Scan, offset: number, edge: 'start' | 'end'): number | null {
  let [from, to] = [0, tokens.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.[edge] ?? 0) < offset) from = middle + 1;
    else to = middle;
  }
  return tokens[from]?.[edge] === offset ? from : null;
}

/** Tells whether somebody wrote this without capitals, as in comments: there a name needs none. English 'I' is none's. */
function isInSmallLetters(sentence: readonly TextToken[]): boolean {
  return sentence.every(({ text }, i) => i === 0 || text === 'I' || !/\p{Lu}/u.test(text));
}

/** Returns where brackets or other signs cut a name: 'JAKARTA (ANTARA)' are two, and an acronym in brackets is a name of its own. */
function endOfRun(scan: Scan, from: number, end: number): number {
  let to = from + 1;
  while (to < end && scan.tokens[to]?.gap !== 'break') to += 1;
  return to;
}

/** Takes those of the tagger's names that `isWanted` wants and whose words are still free. */
export function claimTagged(
  scan: Scan,
  tagged: readonly TokenSpan[],
  isWanted: (span: TokenSpan) => boolean,
): void {
  for (const span of tagged) if (isWanted(span)) scan.claim(span.type, span.from, span.to);
}

/** Cuts off a title before the name and a month or day after it ('kunjungan Kim September lalu'). */
function trimPerson(scan: Scan, from: number, end: number): { readonly from: number; readonly to: number } {
  const title = scan.phrase(scan.lexicon.titles, from);
  let to = end;
  while (to > from && scan.isCalendar(to - 1)) to -= 1;
  return { from: title !== null && title < to && !scan.isGiven(from) ? title : from, to };
}

/** Places of several words, of which the rules may know only the first ('Tampa Bay'); not 'Paris, France', nor 'Baikonur Kazakhstan'. */
export function isLongPlace(scan: Scan, span: TokenSpan): boolean {
  if (span.type !== 'place' || span.to - span.from < 2) return false;
  for (let i = span.from + 1; i < span.to; i += 1)
    if (!scan.isJoined(i) || matchKnown(scan, i)?.to === span.to) return false;
  return (matchKnown(scan, span.from)?.to ?? 0) < span.to;
}

/** Organizations of several words; not where a known place and someone named elsewhere were taken for one. */
export function isSureOrganization(scan: Scan, tagged: readonly TokenSpan[], span: TokenSpan): boolean {
  if (span.type !== 'organization' || span.to - span.from < 2) return false;
  const known = matchKnown(scan, span.from);
  if (known === null || known.to >= span.to) return true;
  // Of a known organization and a place after it the rules know whether they are one ('Dewan Keamanan Korea Utara').
  if (known.value.type === 'organization') return matchKnown(scan, known.to)?.to !== span.to;
  const rest = wordsOf(scan, known.to, span.to);
  return !tagged.some(({ type, from, to }) => type === 'person' && wordsOf(scan, from, to) === rest);
}

function wordsOf(scan: Scan, from: number, to: number): string {
  return scan.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
}

/** A name has a capital that its place does not explain, or is no word of the language. */
function isName(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (!scan.isCapital(i)) continue;
    if (!scan.isWeak(i) || scan.isUpper(i) || !scan.isOrdinary(i)) return true;
  }
  return false;
}
