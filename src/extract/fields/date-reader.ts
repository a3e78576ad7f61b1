import { BUDDHIST, COMMON_LANGUAGES } from '../../languages/date-forms.js';
import { formatEdtf } from '../../util/edtf.js';
import { findCjkDates } from './date-cjk.js';
import { toAsciiDigits } from './date-digits.js';
import { dateLexicon, foldWord, supportedLanguage, type DateLexicon } from './date-lexicon.js';
import { findLocalDates } from './date-local.js';
import type { DateMatch, DateParser } from './date-parse.js';

/** The languages a document may print its dates in. */
export interface DocumentLanguages {
  /** What it declares: BCP 47, as written; null when it declares none. */
  readonly declared: string | null;
  /** Returns what its text is in; null when nobody can tell. Asked at most once, and only where a date is not read otherwise. */
  readonly detect: () => string | null;
}

/** Characters of a line that is a date line, not prose: dates of other languages are looked for in these only. */
const MAX_LINE = 200;
/** What every date has: a year, or two numbers. */
const MAY_BE_DATE = /\d{4}|\d\D+\d{2}/;

/**
 * Returns a parser for one document: dates in figures of any script, in Chinese, Japanese and Korean, by the Thai calendar, and
 * those that name months in the document's own language, whichever Intl knows, before or after what the given parser reads.
 */
export function createDateReader(base: DateParser, languages: DocumentLanguages): DateParser {
  const declared = languages.declared === null ? null : supportedLanguage(languages.declared);
  let detected: string | null | undefined;
  const detectedLexicon = (): DateLexicon | null => {
    detected ??= languages.detect();
    return detected === null || detected === declared ? null : dateLexicon(detected);
  };
  const findIn = (text: string, lexicon: DateLexicon | null): readonly DateMatch[] =>
    findInOne(text, lexicon).map((match) => withZone(match, text, base));
  const find = (written: string): readonly DateMatch[] => {
    const text = toAsciiDigits(written);
    const isLine = text.length <= MAX_LINE && MAY_BE_DATE.test(text);
    const cjk = findCjkDates(text).map((match) => withZone(match, text, base));
    if (cjk.length > 0) return cjk;
    // The languages that the parser itself knows are read by it first: it knows their zones and their spellings.
    const isKnown = declared !== null && base.tags.has(declared);
    if (isLine && declared !== null && !isKnown) {
      const own = findIn(text, dateLexicon(declared));
      if (own.length > 0) return own;
    }
    const known = base.find(text).flatMap(fromBuddhist);
    if (known.length > 0 || !isLine) return known;
    const own = declared !== null && isKnown ? findIn(text, dateLexicon(declared)) : [];
    return own.length > 0 ? own : findIn(text, detectedLexicon());
  };
  const rest = (text: string): string => {
    const parts: string[] = [];
    let from = 0;
    for (const { start, end } of find(text)) {
      parts.push(text.slice(from, start));
      from = Math.max(from, end);
    }
    parts.push(text.slice(from));
    return base.rest(withoutDateWords(parts.join(' '), [declared, detected ?? null]));
  };
  return {
    ...base,
    find,
    rest,
    label: (text) => {
      const [first] = find(text);
      return first === undefined
        ? base.label(text)
        : base.labelAround(text.slice(0, first.start), text.slice(first.end));
    },
  };
}

/**
 * Returns the date that a value is by the words of any common language; null when it is none, or languages do not agree. For
 * values that somebody declared to be dates.
 */
export function readInAnyLanguage(written: string): DateMatch | null {
  const text = toAsciiDigits(written);
  if (text.length > MAX_LINE || !MAY_BE_DATE.test(text)) return null;
  const found = COMMON_LANGUAGES.flatMap((tag) => findInOne(text, dateLexicon(tag)).slice(0, 1));
  const [first] = found;
  return first !== undefined && found.every(({ edtf }) => edtf === first.edtf) ? first : null;
}

/** Adds the zone that stands behind the time. */
function withZone(match: DateMatch, text: string, base: DateParser): DateMatch {
  const zone = match.date.time === null ? null : base.zoneAt(text, match.end);
  if (zone === null) return match;
  const date = { ...match.date, offset: zone.offset };
  const edtf = formatEdtf(date);
  return edtf === null ? match : { ...match, date, edtf, end: zone.end };
}

function findInOne(text: string, lexicon: DateLexicon | null): readonly DateMatch[] {
  return lexicon === null ? [] : findLocalDates(text, lexicon);
}

/** Without the days of the week in the given languages; empty where nothing but words of dates is left. */
function withoutDateWords(text: string, tags: readonly (string | null)[]): string {
  const lexicons = tags.flatMap((tag) => (tag === null ? [] : (dateLexicon(tag) ?? [])));
  if (lexicons.length === 0) return text;
  const left = text.replace(WORD, (word) =>
    lexicons.some(({ tag, weekdays }) => isWeekday(foldWord(word, tag), weekdays)) ? ' ' : word,
  );
  const words = left.match(WORD) ?? [];
  const isAllOfDates = words.every((word) =>
    lexicons.some(({ tag, particles }) => particles.has(foldWord(word, tag))),
  );
  return isAllOfDates ? left.replace(WORD, ' ') : left;
}

const WORD = /[\p{L}\p{M}\u200c\u200d]+/gu;
/** Letters that Thai adds to a day of the week, where a date follows. */
const MAX_MORE = 3;
/** Letters of a weekday that are not an abbreviation. */
const MIN_WHOLE = 6;

function isWeekday(word: string, weekdays: ReadonlySet<string>): boolean {
  if (weekdays.has(word)) return true;
  for (let more = 1; more <= MAX_MORE && word.length - more >= MIN_WHOLE; more += 1)
    if (weekdays.has(word.slice(0, -more))) return true;
  return false;
}

/** A year that only the Thai calendar can mean is brought to ours. */
function fromBuddhist(match: DateMatch): readonly DateMatch[] {
  const { year } = match.date;
  if (year < BUDDHIST.first || year > BUDDHIST.last) return [match];
  const date = { ...match.date, year: year - BUDDHIST.ahead };
  const edtf = formatEdtf(date);
  return edtf === null ? [] : [{ ...match, date, edtf }];
}
