import type { Field, Rejected } from '../../model/field.js';
import { fileStem } from '../../util/file-stem.js';
import { parseEdtf } from '../../util/edtf.js';
import type { RawDocument } from '../../model/document.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { readMachineDate } from '../pages/metadata-date-values.js';
import { evidenceOf, type Block } from '../blocks.js';
import { ambiguousDate, notADate } from '../../model/messages.js';
import type { DumpDates } from '../dumps/publication-date.js';
import { chooseBest, declaredField, type Candidate, type PageLayout, type Report } from '../context.js';
import { readWords } from './declared-values.js';
import { isOtherDate } from './other-dates.js';
import { readInAnyLanguage } from './date-reader.js';
import type { DateMatch } from './date-parse.js';

/** Words a date line may have besides its date, weekday, label and zone: an outlet's or a reporter's name. */
const MAX_OTHER_WORDS = 3;

export interface FoundDates {
  readonly date: Field<string>;
  readonly modified: Field<string>;
  /** Lines that are nothing but a date and not part of the text. */
  readonly used: ReadonlySet<Block>;
}

/**
 * When the article was published: declared; else a date line around the headline. A date inside the prose is what the
 * article tells of, never when it appeared. A date separated from the headline by other parts of the page's head may be
 * the day of capture: it is marked uncertain.
 */
export function findDates(layout: PageLayout, report: Report, dump: DumpDates | null): FoundDates {
  const candidates: Candidate<string>[] = [];
  const modified: Candidate<string>[] = [];
  const rejected: Rejected<string>[] = [];
  readDeclared(layout, 'date', candidates, rejected, report);
  readDeclared(layout, 'modified', modified, rejected, report);
  const used = new Set<Block>(dump?.used);
  candidates.push(...(dump?.published ?? []));
  modified.push(...(dump?.modified ?? []));
  for (const { value, evidence } of dump?.unlikely ?? [])
    rejected.push({ value, evidence, reason: 'lower-score' });
  for (const block of dump === null ? layout.blocks.slice(0, layout.bodyStart) : []) {
    // Days in a row are those of an event.
    if (block === layout.titleBlock || layout.furniture.has(block) || DAYS.test(block.text)) continue;
    const [match] = layout.dates.find(block.text);
    const rest = layout.dates.rest(block.text);
    if (match === undefined || (rest !== '' && rest.split(' ').length > MAX_OTHER_WORDS)) continue;
    const label = layout.dates.label(block.text);
    if (isOtherDate({ text: block.text, rest, isLabelled: label !== null })) continue;
    used.add(block);
    const quote = block.text;
    if (label === 'modified') {
      modified.push({ value: match.edtf, evidence: evidenceOf(block, 'text:modified-label', 0.8, quote) });
    } else if (label === 'published') {
      candidates.push({ value: match.edtf, evidence: evidenceOf(block, 'text:date-label', 0.9, quote) });
    } else if (isBesideHeadline(block, layout)) {
      const method =
        block.index > (layout.titleBlock?.index ?? -1) ? 'text:after-headline' : 'text:before-headline';
      candidates.push({ value: match.edtf, evidence: evidenceOf(block, method, 0.8, quote) });
    } else {
      const evidence = evidenceOf(block, 'text:date-above-masthead', 0.4, quote);
      candidates.push({ value: `${match.edtf}?`, evidence });
    }
    if (match.ambiguous) report(ambiguousDate(block.text, match.edtf, block.line));
  }
  if (candidates.length === 0) candidates.push(...readFileName(layout.document));
  const date = withTimeOfDay(chooseBest(candidates, rejected));
  return { date, modified: chooseBest(modified), used };
}

/** A table gives the day; where the article itself says the same with its time, the time is kept. */
function withTimeOfDay(date: Field<string>): Field<string> {
  const { value, evidence, rejected } = date;
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return date;
  if (evidence[0]?.method.startsWith('metadata:') !== true) return date;
  const timed = rejected.find((item) => item.value.startsWith(`${value}T`) && item.reason === 'lower-score');
  if (timed === undefined) return date;
  return {
    value: timed.value,
    evidence: [...evidence, timed.evidence],
    rejected: rejected.filter((item) => item !== timed),
  };
}

/** A day that a file's name begins or ends with. */
const NAMED_DAY =
  /(?:^(?<year>(?:19|20)\d\d)([-_. ]?)(?<month>0[1-9]|1[0-2])\2(?<day>0[1-9]|[12]\d|3[01])(?!\d))|(?<!\d)(?<year2>(?:19|20)\d\d)([-_. ]?)(?<month2>0[1-9]|1[0-2])\6(?<day2>0[1-9]|[12]\d|3[01])$/;

/** The day in a file's name: of the article or of the clipping, which nobody can tell. None for a part of a container. */
function readFileName({ source }: RawDocument): Candidate<string>[] {
  if (source.record !== null) return [];
  const name = fileStem(source.path);
  const { groups } = NAMED_DAY.exec(name) ?? {};
  if (groups === undefined) return [];
  // Jekyll dates its posts so.
  const doubt = groups['year'] !== undefined && /(?:^|\/)_posts\//.test(source.path) ? '' : '?';
  const value = `${groups['year'] ?? groups['year2'] ?? ''}-${groups['month'] ?? groups['month2'] ?? ''}-${groups['day'] ?? groups['day2'] ?? ''}${doubt}`;
  if (parseEdtf(value) === null) return [];
  return [{ value, evidence: { method: 'file:name', quote: name, line: null, column: null, score: 0.3 } }];
}

/** Nothing but furniture, repetitions of the headline and short labels stands between. */
function isBesideHeadline(block: Block, layout: PageLayout): boolean {
  const { titleBlock: title, blocks } = layout;
  if (title === null) return true;
  if (block.index > title.index) return true;
  return blocks
    .slice(block.index + 1, title.index)
    .every((other) => layout.furniture.has(other) || other.key === title.key);
}

function readDeclared(
  layout: PageLayout,
  field: 'date' | 'modified',
  candidates: Candidate<string>[],
  rejected: Rejected<string>[],
  report: Report,
): void {
  const unread: Diagnostic[] = [];
  for (const { values, evidence } of declaredField(layout.document, field)) {
    for (const written of values) {
      const value = readWords(written);
      const range = readRange(value, layout);
      const match = layout.dates.find(value)[0] ?? readInAnyLanguage(value) ?? undefined;
      const isUncertain = value.endsWith('?') && parseEdtf(value) !== null;
      const year = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.exec(value)?.[0];
      const machine = MACHINE_DATE.test(value) ? readMachineDate(value, layout.dates) : null;
      if (isUncertain) candidates.push({ value, evidence });
      else if (year !== undefined) candidates.push({ value: year, evidence });
      else if (machine !== null) candidates.push({ value: machine, evidence });
      else if (range !== null) candidates.push({ value: range, evidence });
      else if (
        match !== undefined &&
        isNothingElse(layout.dates.rest(value.replace(value.slice(match.start, match.end), '')), match)
      ) {
        candidates.push({ value: match.edtf, evidence });
        if (match.ambiguous) report(ambiguousDate(value, match.edtf, evidence.line));
      } else {
        rejected.push({ value, evidence, reason: 'not-a-date' });
        unread.push(notADate(value, evidence));
      }
    }
  }
  // Of several properties, one may be no date at all.
  if (candidates.length === 0) for (const problem of unread) report(problem);
}

/** Days in a row, of which the first counts: '2014-03-14-16', '2014-03-14 – 2014-03-16', '14-16 March 2014', 'March 14–16, 2014'. */
const ISO_RANGE =
  /^(\d{4}-\d{2}-\d{2})\s?(?:[-–—/]|to|sampai|s\/d)\s?(?:\d{1,2}|\d{2}-\d{2}|\d{4}-\d{2}-\d{2})$/;
const DAYS = /(?<![\d./-])(\d{1,2})\s?[-–—]\s?\d{1,2}(?![\d./-])/;

/** Returns the first day of a value that is nothing but some days in a row; null for any other value. */
function readRange(value: string, { dates }: PageLayout): string | null {
  const iso = ISO_RANGE.exec(value)?.[1];
  if (iso !== undefined) return parseEdtf(iso) === null ? null : iso;
  if (!DAYS.test(value)) return null;
  const first = value.replace(DAYS, '$1');
  const [match] = dates.find(first);
  return match !== undefined && dates.rest(first) === '' ? match.edtf : null;
}

/** Seconds or milliseconds since 1970, and days without separators: no page prints these, programs write them. */
const MACHINE_DATE = /^(?:\d{8}|\d{9,10}|\d{13}|\d{8}T\d{4,6}Z?)$/;

/** What is left beside a date is nothing, or its zone once more: '+0700 WIB'. */
function isNothingElse(rest: string, { date }: DateMatch): boolean {
  return rest === '' || (date.offset !== null && /^[A-Z]{2,5}$/.test(rest));
}
