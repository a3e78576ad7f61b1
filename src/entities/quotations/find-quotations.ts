import type { Language, SpeechWords } from '../../languages/language.js';
import type { EntityMention } from '../../model/entity.js';
import type { Quotation } from '../../model/quotation.js';
import { findAntecedent, type LastSpeaker } from './antecedent.js';
import { clausesOf, Names, wordsIn, type NamedRange, type QuotedClause } from './clauses.js';
import { isSpeech } from './is-speech.js';
import { findQuotedSpans, splitParagraphs, type Paragraph, type QuotedSpan } from './marks.js';
import { isSubject, readLead, readTail, type Attribution, type Reading } from './speakers.js';

/** Where no language tells how somebody is quoted: only long quotations are found, without their speakers. */
const NO_SPEECH: SpeechWords = {
  verbs: new Set(),
  looseVerbs: new Set(),
  participles: new Set(),
  speakerSuffix: null,
  pronouns: new Set(),
  accordingTo: [],
  that: new Set(),
  prepositions: new Set(),
  clauseStarts: new Set(),
  relations: new Set(),
  between: new Set(),
  passives: new Set(),
  qualifiers: new Set(),
  and: new Set(),
  definite: new Set(),
  namesBeforeNouns: false,
  followers: new Set(),
  titleLabels: new Set(),
  abbreviations: new Set(),
};

/** Finds the quotations of a text in a language, with the names of its speakers among `mentions`, which are in text order. */
export type QuotationFinder = (text: string, mentions: readonly EntityMention[]) => readonly Quotation[];

/** Creates what finds quotations in texts of one language; null for a language that is not known. */
export function createQuotationFinder(language: Language | null): QuotationFinder {
  const speech = language?.speech ?? NO_SPEECH;
  const titles = new Set((language?.names.personTitles ?? []).flatMap((title) => title.split(/[\s-]+/)));
  const longTitles = new Set(
    (language?.names.personTitles ?? []).filter((title) => title.split(' ').length === 3),
  );
  const accordingTo = speech.accordingTo.map((phrase) => phrase.split(' '));
  return (text, mentions) => {
    const paragraphs = splitParagraphs(text);
    const spans = findQuotedSpans(text, paragraphs);
    if (spans.length === 0) return [];
    // 'Rep' and 'Sen' are now and then taken for names.
    const named = mentions.filter(({ surface }) => !titles.has(surface.toLowerCase()));
    const names = new Names(outside(named, spans));
    return attributeSpans(spans, paragraphs, { text, speech, names, titles, longTitles, accordingTo });
  };
}

/** Returns the names that stand in no quotation: nobody is quoted there. */
function outside(names: readonly NamedRange[], spans: readonly QuotedSpan[]): readonly NamedRange[] {
  let next = 0;
  return names.filter(({ start }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
    return start < (spans[next]?.start ?? Infinity);
  });
}

/** What stands in marks, and the quotation that it is, or null. */
interface ReadSpan {
  readonly span: QuotedSpan;
  readonly quotation: Quotation | null;
}

function attributeSpans(
  spans: readonly QuotedSpan[],
  paragraphs: readonly Paragraph[],
  reading: Reading,
): readonly Quotation[] {
  const quotations: Quotation[] = [];
  let last: LastSpeaker | null = null;
  let before: ReadSpan | null = null;
  for (let i = 0; i < spans.length;) {
    const number = spans[i]?.paragraph ?? 0;
    const from = i;
    while (i < spans.length && spans[i]?.paragraph === number) i += 1;
    const paragraph = paragraphs[number] ?? { start: 0, end: reading.text.length };
    for (const clause of clausesOf(reading.text, paragraph, spans.slice(from, i), reading.speech)) {
      const { span } = clause;
      const quotation: Quotation | null = readSpan(clause, before, {
        last,
        paragraphs,
        paragraph,
        number,
        reading,
      });
      const first = quotations.at(-1);
      if (quotation !== null && first !== undefined && isToldLater(before, first, quotation)) {
        const { speaker, sure } = quotation;
        quotations[quotations.length - 1] = { ...first, speaker, sure, how: 'goes on' };
      }
      before = { span, quotation };
      if (quotation === null) continue;
      quotations.push(quotation);
      last = lastOf(quotation) ?? last;
    }
  }
  return quotations;
}

/** Tells whether it is said only in the next paragraph of a quotation who says it. */
function isToldLater(before: ReadSpan | null, first: Quotation, { speaker, cue }: Quotation): boolean {
  const isUntold = first.cue === null && (first.how === 'near' || first.how === 'unknown');
  return (
    before?.quotation === first && before.span.isOpenEnded && isUntold && speaker !== null && cue !== null
  );
}

function lastOf({ speaker, how, end }: Quotation): LastSpeaker | null {
  if (speaker === null || how === 'near') return null;
  return { name: { ...speaker, type: 'person' }, at: Math.max(end, speaker.end) };
}

function readSpan(
  clause: QuotedClause,
  before: ReadSpan | null,
  around: Omit<Around, 'previous'>,
): Quotation | null {
  const { span } = clause;
  const previous = before?.quotation ?? null;
  const isContinued =
    before?.span.isOpenEnded === true &&
    before.span.paragraph === around.number - 1 &&
    span.start === around.paragraph.start;
  const own = readClause(clause, { ...around, previous });
  if (!isContinued || previous === null) return own;
  return own?.speaker != null && own.cue !== null ? own : goOn(span, previous);
}

/** What comes before a clause, and what it stands in. */
interface Around {
  /** The quotation right before it, if what stood in the marks before was one. */
  readonly previous: Quotation | null;
  readonly last: LastSpeaker | null;
  readonly paragraphs: readonly Paragraph[];
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly reading: Reading;
}

function goOn(span: QuotedSpan, { speaker, sure }: Quotation): Quotation {
  return {
    start: span.start,
    end: span.end,
    speaker,
    cue: null,
    how: 'goes on',
    sure: sure && speaker !== null,
  };
}

/** Reads one clause; null when what stands in the marks is nobody's words. */
function readClause(clause: QuotedClause, around: Around): Quotation | null {
  const { span, lead, isSplit, follows } = clause;
  const { previous, reading } = around;
  const isInParagraph = previous !== null && previous.start >= around.paragraph.start;
  const isRightAbove =
    previous !== null && previous.start >= (around.paragraphs[around.number - 1]?.start ?? 0);
  const asked = readNextSentence(clause, around);
  const isAfterSpeech = isInParagraph || (span.start === around.paragraph.start && isRightAbove);
  if (asked === null && !isSpeech(clause, isAfterSpeech, reading)) return null;
  const own = choose(clause, reading);
  const isSharedCue =
    isSplit && previous?.cue != null && previous.cue.start >= lead.start && previous.cue.end <= lead.end;
  // 'A,' he said, 'B.' – what stands between says it of both.
  if (isSharedCue && (own?.cue == null || own.cue.end <= span.start)) return goOn(span, previous);
  if (own !== null) {
    const found = settle(own, clause, around);
    if (found !== null) return found;
  }
  if (asked !== null) return asked;
  if (isInParagraph && (isSplit || follows)) return goOn(span, previous);
  const introduced = readIntroduction(clause, around);
  if (introduced !== null) return introduced;
  const speaker = guess(clause, around, isInParagraph);
  const how = speaker === null ? 'unknown' : 'near';
  return {
    ...rangeOf(span),
    speaker: speaker === null ? null : rangeOf(speaker),
    cue: null,
    how,
    sure: false,
  };
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start, end };
}

/** Returns what the words before or after a quotation in its sentence say of its speaker. */
function choose(clause: QuotedClause, reading: Reading): Attribution | null {
  const { span, lead, tail } = clause;
  const before = clause.before.length === 0 ? null : readLead(lead, clause.before, reading);
  const after = clause.after.length === 0 ? null : readTail(tail, clause.after, reading);
  if (before === null || after === null) return before ?? after;
  const isNamed = ({ speaker, isBefore }: Attribution): boolean => speaker !== null || isBefore;
  if (!isNamed(before) && isNamed(after)) return after;
  const endsWithComma = /,\s*["”“»’']{1,2}$/.test(reading.text.slice(span.end - 3, span.end));
  const isAtHand = before.cue !== null && span.start - before.cue.end <= 3;
  return endsWithComma && !isAtHand && isNamed(after) ? after : before;
}

/** Says whom an attribution means; null where it has no subject of its own. */
function settle(
  own: Attribution,
  clause: Pick<QuotedClause, 'span' | 'sentenceStart'>,
  around: Around,
): Quotation | null {
  const { span, sentenceStart } = clause;
  const { cue, how, sure } = own;
  if (own.speaker !== null) return { ...rangeOf(span), speaker: rangeOf(own.speaker), cue, how, sure };
  if (!own.isBefore) return { ...rangeOf(span), speaker: null, cue, how, sure: false };
  const { reading, last, paragraphs } = around;
  const until = Math.min(cue?.start ?? span.start, span.start);
  const within = reading.names.within({ start: sentenceStart, end: Math.max(sentenceStart, until) });
  const found = findAntecedent(sentenceStart, within, last, { paragraphs, reading });
  if (found === null) return { ...rangeOf(span), speaker: null, cue, how: 'unnamed', sure: false };
  const isPronoun = how === 'he said';
  return {
    ...rangeOf(span),
    speaker: rangeOf(found.speaker),
    cue,
    how: 'he said',
    sure: found.sure && isPronoun,
  };
}

/** Reads the end of the paragraph before one that is nothing but the quotation: 'X said:' */
function readIntroduction({ span, tail }: QuotedClause, around: Around): Quotation | null {
  const { paragraphs, paragraph, number, reading, previous } = around;
  const { text } = reading;
  const above = paragraphs[number - 1];
  if (
    span.start !== paragraph.start ||
    text.slice(tail.start, tail.end).trim().length > 1 ||
    above === undefined
  )
    return null;
  if (text.charAt(above.end - 1) !== ':') return null;
  const start = Math.max(above.start, above.end - INTRODUCTION, previous?.end ?? 0);
  const lead = { start, end: above.end };
  const own = readLead(lead, wordsIn(text, lead), reading);
  return own === null ? null : settle(own, { span, sentenceStart: start }, around);
}

/** Characters of the sentence that introduces a paragraph. */
const INTRODUCTION = 260;

/** 'Why?' X asked: after such a mark a capital begins no new sentence. */
function readNextSentence(
  { span, lead, tail }: QuotedClause,
  { paragraph, reading }: Around,
): Quotation | null {
  const { text } = reading;
  const isOpen = /[?!…–—-]\s*["”“»’']{1,2}$/.test(text.slice(span.end - 3, span.end));
  if (!isOpen || text.slice(lead.start, lead.end).trim() !== '' || tail.end > tail.start + 1) return null;
  const next = { start: span.end, end: Math.min(paragraph.end, span.end + ASKED) };
  const own = readTail(next, wordsIn(text, next), reading);
  if (own?.speaker == null || own.how !== 'X said') return null;
  const { speaker, cue, how, sure } = own;
  return { ...rangeOf(span), speaker: rangeOf(speaker), cue, how, sure };
}

/** Characters after a question in which its verb stands. */
const ASKED = 60;

/** Returns the likeliest speaker where no pattern tells one: whoever spoke last nearby, or its sentence's subject. */
function guess(
  { span, before, sentenceStart }: QuotedClause,
  { last, previous, number, paragraph, paragraphs, reading }: Around,
  isInParagraph: boolean,
): NamedRange | null {
  if (isInParagraph && previous !== null)
    return previous.speaker === null ? null : { ...previous.speaker, type: 'person' };
  const own = reading.names
    .within({ start: sentenceStart, end: span.start })
    .find((name) => name.type === 'person' && isSubject(name, reading));
  if (own !== undefined) return own;
  const above = paragraphs[number - 1];
  if (before.length > 0) return null;
  // 'X wants to stay. “I like it here.”'
  if (sentenceStart > paragraph.start)
    return findAntecedent(sentenceStart, [], last, { paragraphs, reading })?.speaker ?? null;
  if (above === undefined) return null;
  if (last !== null && last.at >= above.start) return last.name;
  const named = reading.names.within({
    start: Math.max(above.start, above.end - INTRODUCTION),
    end: above.end,
  });
  return named.find((name) => name.type === 'person' && isSubject(name, reading)) ?? null;
}
