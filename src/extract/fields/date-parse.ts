import { COMMON_ZONES } from '../../languages/date-forms.js';
import { intlDateWords, weekdayNamesOf } from '../../languages/intl-dates.js';
import type { DateWords } from '../../languages/language.js';
import { MODIFIED_LABELS, PUBLISHED_LABELS } from '../../languages/page-labels.js';
import { formatEdtf, type EdtfDate } from '../../util/edtf.js';
import { escapeRegExp } from '../../util/text.js';

/** A date found in a text. */
export interface DateMatch {
  /** EDTF, never uncertain by itself. */
  readonly edtf: string;
  readonly date: EdtfDate;
  /** UTF-16 offsets of the date with its weekday, time and zone. */
  readonly start: number;
  readonly end: number;
  /** All figures, and the language's readers do not agree which is the day: only the year was taken. */
  readonly ambiguous: boolean;
}

export interface DateParser {
  /** Every date written in the text, in text order. */
  readonly find: (text: string) => readonly DateMatch[];
  /** The text without dates, weekdays, labels and separators: what a date line says besides its date. */
  readonly rest: (text: string) => string;
  /** Which label stands before the first date, or is all that stands after it. */
  readonly label: (text: string) => 'published' | 'modified' | null;
  /** The same, of what stands before a date and after it. */
  readonly labelAround: (before: string, after: string) => 'published' | 'modified' | null;
  /** Returns the zone that a text gives at a place, after a time of day, and where it ends; null when it gives none. */
  readonly zoneAt: (text: string, at: number) => { readonly offset: string; readonly end: number } | null;
  /** The languages it knows well, by their tags: not those that it has from Intl only. */
  readonly tags: ReadonlySet<string>;
  /** Whether the weekday written with a date, if any, is the one the calendar has for it. */
  readonly weekdayFits: (text: string, match: DateMatch) => boolean;
}

/** A language's name and what it adds to what Intl knows of its dates. */
export interface DateLanguage {
  readonly tag: string;
  readonly dates: DateWords;
}

const TIME =
  String.raw`(?:[\s,|T·•(-]*(?:pukul|jam|at|@)?\s*(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?` +
  String.raw`(?:\s*(?<half>[ap])\.?m\b\.?)?(?:\s*\(?(?<zone>Z\b|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?|ZONES)\b\)?)?)?`;

/** Builds a parser for dates as the given languages print them: '20 Jun 2024 08:19 WIB', 'Oktober 10, 2024', ISO 8601. */
export function createDateParser(languages: readonly DateLanguage[]): DateParser {
  const months = new Map(languages.flatMap((language) => monthNames(language)));
  const words = languages.map((language) => language.dates);
  const zones = new Map(Object.entries(COMMON_ZONES));
  for (const entry of words)
    for (const [name, offset] of Object.entries(entry.zones)) zones.set(name, offset);
  const zoneForm = new RegExp(
    String.raw`\s*\(?(Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|(?:${alternatives([...zones.keys()])}))\b\)?`,
    'iuy',
  );
  const order =
    words.some((entry) => entry.numericOrder === null) && words.length === 1 ? null : firstOrder(words);
  const month = `(?<month>${alternatives([...months.keys()])})\\.?`;
  const time = TIME.replace('ZONES', alternatives([...zones.keys()]));
  const weekdays = alternatives(words.flatMap((entry) => entry.weekdays));
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
  const year = String.raw`(?<year>\d{4})(?!\d)`;
  const forms = [
    String.raw`${day}(?:\s+(?:of|de|di|del))?[\s./-]+${month}(?:\s+(?:de|del))?[\s.,/-]+${year}${time}`,
    String.raw`${month}\s+${day},?\s+${year}${time}`,
    String.raw`(?<year>\d{4})(?<separator>[-/.])(?<monthNumber>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)${time}`,
    String.raw`(?<first>\d{1,2})(?<separator>[\u200e\u200f]?[-/.]|\.\s)(?<second_>\d{1,2})\k<separator>${year}${time}`,
    String.raw`${month}[\s,]+${year}(?!\s*\d)`,
  ].map((form) => ({
    form: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(?:${weekdays})\b[\s,.]*)?${form}`, 'giu'),
    isNamed: form.includes(month),
  }));
  const anyMonth = new RegExp(alternatives([...months.keys()]), 'iu');

  const find = (text: string): DateMatch[] => {
    // Every form has the year in four figures, and a month's name or three figures with one separator.
    if (!/\d{4}/.test(text)) return [];
    const hasName = anyMonth.test(text);
    const hasFigures = /\d[\u200e\u200f]?[-/.]\s?\d/.test(text);
    if (!hasName && !hasFigures) return [];
    const found: DateMatch[] = [];
    // Where a form matched, possible day or not: '31 Februari 2024' is not 'Februari 2024' either.
    let spans: readonly { readonly start: number; readonly end: number }[] = [];
    for (const { form, isNamed } of forms) {
      if (!(isNamed ? hasName : hasFigures)) continue;
      const own: { readonly start: number; readonly end: number }[] = [];
      // The first span of another form that does not end before the match: both come in the order of the text.
      let next = 0;
      for (const match of text.matchAll(form)) {
        const start = match.index;
        const end = start + match[0].length;
        while ((spans[next]?.end ?? Infinity) <= start) next += 1;
        if ((spans[next]?.start ?? Infinity) < end) continue;
        own.push({ start, end });
        const read = readMatch(match, months, zones, order);
        if (read !== null) found.push({ ...read, start, end });
      }
      spans = [...spans, ...own].sort((a, b) => a.start - b.start);
    }
    return found.sort((a, b) => a.start - b.start);
  };

  const published = labelPattern([...words.flatMap((entry) => entry.publishedLabels), ...PUBLISHED_LABELS]);
  const modified = labelPattern([...words.flatMap((entry) => entry.modifiedLabels), ...MODIFIED_LABELS]);
  const modifiedLabel = new RegExp(modified.source, 'iu');
  const publishedLabel = new RegExp(published.source, 'iu');
  const modifiedAfter = new RegExp(String.raw`^[^\p{L}]*(?:${modified.source})[^\p{L}\p{N}]*$`, 'iu');
  const labelAround = (before: string, after: string): 'published' | 'modified' | null => {
    if (modifiedLabel.test(before) || (before.trim() === '' && modifiedAfter.test(after))) return 'modified';
    return publishedLabel.test(before) ? 'published' : null;
  };
  const filler = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${weekdays}|${published.source}|${modified.source}|pukul|jam|at)(?![\p{L}\p{N}])`,
    'giu',
  );
  const weekdayNames = new Map(languages.flatMap((language) => [...weekdayNamesOf(language.tag)]));
  const weekdayBefore = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${alternatives([...weekdayNames.keys()])})(?![\p{L}\p{N}])`,
    'iu',
  );
  return {
    find,
    rest: (text) => {
      const parts: string[] = [];
      let from = 0;
      for (const { start, end } of find(text)) {
        parts.push(text.slice(from, start));
        from = end;
      }
      return [...parts, text.slice(from)]
        .join(' ')
        .replace(filler, ' ')
        .replace(/[^\p{L}\p{N}.]+/gu, ' ')
        .replace(/(?<![\p{L}\p{N}])\.|\.(?![\p{L}\p{N}])/gu, '')
        .trim();
    },
    label: (text) => {
      const [first] = find(text);
      return labelAround(text.slice(0, first?.start ?? text.length), text.slice(first?.end ?? text.length));
    },
    labelAround,
    zoneAt: (text, at) => {
      zoneForm.lastIndex = at;
      const match = zoneForm.exec(text);
      const offset = match === null ? null : readZone(match[1], zones);
      return match === null || offset === null ? null : { offset, end: at + match[0].length };
    },
    tags: new Set(languages.flatMap(({ tag, dates }) => (dates.isFromIntl === true ? [] : [tag]))),
    weekdayFits: (text, { date, start }) => {
      if (date.month === null || date.day === null) return true;
      const word = weekdayBefore.exec(text.slice(Math.max(0, start - MAX_WEEKDAY), start + MAX_WEEKDAY))?.[0];
      const written = word === undefined ? undefined : weekdayNames.get(word.toLowerCase());
      return (
        written === undefined ||
        written === new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()
      );
    },
  };
}

/** Characters around a date's beginning in which its weekday stands. */
const MAX_WEEKDAY = 14;

const parsers = new WeakMap<DateParser, Map<string, DateParser>>();

/**
 * A parser that also knows the months and weekdays of a page's own language, through Intl; the given one where that
 * language is among its own or unknown. Made once a language.
 */
export function dateParserFor(
  languages: readonly DateLanguage[],
  tag: string,
  known: DateParser,
): DateParser {
  const locale = supportedLocale(tag);
  if (locale === null || languages[0]?.tag === locale) return known;
  const cache = parsers.get(known) ?? new Map<string, DateParser>();
  parsers.set(known, cache);
  const cached = cache.get(locale);
  if (cached !== undefined) return cached;
  const own = languages.find((language) => language.tag === locale);
  const first = own ?? { tag: locale, dates: intlDateWords(locale) };
  const all = createDateParser([first, ...languages.filter((language) => language !== own)]);
  const parser = { ...all, tags: known.tags };
  cache.set(locale, parser);
  return parser;
}

function supportedLocale(tag: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag.trim().replace(/_/g, '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readMatch(
  match: RegExpExecArray,
  months: ReadonlyMap<string, number>,
  zones: ReadonlyMap<string, string>,
  order: 'dmy' | 'mdy' | null,
): Pick<DateMatch, 'edtf' | 'date' | 'ambiguous'> | null {
  const part = match.groups ?? {};
  const year = Number(part['year']);
  let month = part['monthNumber'] === undefined ? null : Number(part['monthNumber']);
  let day = part['day'] === undefined ? null : Number(part['day']);
  let ambiguous = false;
  if (part['month'] !== undefined) month = months.get(part['month'].toLowerCase()) ?? null;
  if (part['first'] !== undefined) {
    const [a, b] = [Number(part['first']), Number(part['second_'])];
    ambiguous = order === null && a <= 12 && b <= 12 && a !== b;
    const dayFirst = a > 12 || (b <= 12 && order !== 'mdy');
    [day, month] = dayFirst ? [a, b] : [b, a];
  }
  const time = readTime(part);
  const offset = time === null ? null : readZone(part['zone'], zones);
  const whole: EdtfDate = { year, month, day, time, offset, uncertain: false };
  const date = ambiguous ? { ...whole, month: null, day: null, time: null, offset: null } : whole;
  const edtf = formatEdtf(date);
  return edtf === null || year < FIRST_YEAR ? null : { edtf, date, ambiguous };
}

/** The oldest newspapers that are still read appeared about then; smaller numbers are quantities. */
const FIRST_YEAR = 1600;

function readTime(part: Record<string, string | undefined>): string | null {
  if (part['hour'] === undefined || part['minute'] === undefined) return null;
  const half = part['half']?.toLowerCase();
  let hour = Number(part['hour']);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const clock = `${String(hour).padStart(2, '0')}:${part['minute']}${part['second'] === undefined ? '' : `:${part['second']}`}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(clock) ? clock : null;
}

function readZone(zone: string | undefined, zones: ReadonlyMap<string, string>): string | null {
  if (zone === undefined) return null;
  if (/^z$/i.test(zone)) return 'Z';
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric !== null) return `${numeric[1]}${String(numeric[2]).padStart(2, '0')}:${numeric[3] ?? '00'}`;
  return zones.get(zone.toLowerCase()) ?? null;
}

function firstOrder(words: readonly DateWords[]): 'dmy' | 'mdy' | null {
  return words[0]?.numericOrder ?? null;
}

function monthNames(language: DateLanguage): (readonly [string, number])[] {
  const names: (readonly [string, number])[] = Object.entries(language.dates.months);
  for (const form of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language.tag, { month: form, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = format.format(new Date(Date.UTC(2024, month - 1, 1)));
      names.push([name.toLowerCase().replace(/\.$/, ''), month]);
    }
  }
  return names;
}

function labelPattern(labels: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(labels)})(?![\p{L}\p{N}])`, 'giu');
}

/** Longest first, so that 'september' is not read as 'sep'. */
function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
}
