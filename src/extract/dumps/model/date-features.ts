import { edtfDay } from '../../../util/edtf.js';
import type { DateMatch, DateParser } from '../../fields/date-parse.js';
import type { Stretch } from '../stretch.js';
import { bucket } from './bucket.js';
import type { DumpLine } from './lines.js';

/** What is known of the whole dump. */
export interface DateContext {
  readonly lines: readonly DumpLine[];
  readonly stretch: Stretch;
  /** Index of the headline's line; null where there is none. */
  readonly headline: number | null;
  readonly dates: DateParser;
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (line: DumpLine) => boolean;
}

/** A date that may be the day of publication, and what speaks for and against it. */
export interface DateCandidate {
  readonly line: DumpLine;
  readonly match: DateMatch;
  readonly day: string;
  readonly features: readonly string[];
}

/** The features of there being no date of publication. */
export const NO_DATE: readonly string[] = ['no date'];

interface PageDates {
  /** Days in the dump, and how often each stands there. */
  readonly counts: ReadonlyMap<string, number>;
  readonly latest: string;
  readonly earliest: string;
  /** Lines that are a date and little more. */
  readonly dateLines: number;
}

/** Returns every day that a dump names, with its features. */
export function findDateCandidates(context: DateContext): DateCandidate[] {
  const { lines } = context;
  const counts = new Map<string, number>();
  let dateLines = 0;
  for (const { kind, dates } of lines) {
    if (kind === 'date') dateLines += 1;
    for (const { edtf, date } of dates) {
      const day = edtfDay(edtf);
      if (date.day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  const days = [...counts.keys()].sort();
  const page = { counts, latest: days.at(-1) ?? '', earliest: days[0] ?? '', dateLines };
  return lines.flatMap((line, index) =>
    line.dates.flatMap((match, place) => {
      const day = edtfDay(match.edtf);
      if (match.date.day === null) return [];
      return [{ line, match, day, features: featuresOf({ line, index, match, place, day }, context, page) }];
    }),
  );
}

interface Place {
  readonly line: DumpLine;
  readonly index: number;
  readonly match: DateMatch;
  /** Which of the line's dates it is. */
  readonly place: number;
  readonly day: string;
}

function featuresOf(
  { line, index, match, place, day }: Place,
  { lines, stretch, headline, dates, isRepeated }: DateContext,
  page: PageDates,
): string[] {
  const { block, kind } = line;
  const { text } = block;
  const features: string[] = [`kind ${kind}`];
  const add = (name: string, holds: boolean): void => {
    if (holds) features.push(name);
  };
  const kindAt = (at: number): string => lines[at]?.kind ?? 'none';
  // Where it stands: from the headline, from the text.
  const side = index < stretch.start ? 'above text' : index >= stretch.end ? 'below text' : 'in text';
  if (headline === null) features.push('no headline');
  else {
    const distance = index - headline;
    const from = `${distance >= 0 ? 'after' : 'before'} headline ${bucket(Math.abs(distance), DISTANCE_STEPS)}`;
    features.push(from, `${from}, ${side}`, `${kind}, ${from}`);
    add('between headline and text', distance > 0 && index <= stretch.start);
  }
  features.push(side, `${kind}, ${side}`);
  if (side === 'above text') features.push(`above text ${bucket(stretch.start - index, DISTANCE_STEPS)}`);
  if (side === 'below text') features.push(`below text ${bucket(index - stretch.end, DISTANCE_STEPS)}`);
  if (side === 'in text') features.push(`in text ${bucket(index - stretch.start, [0, 1, 3, 10])}`);
  features.push(`line of page ${bucket(index, [0, 1, 3, 10, 30, 100])}`);
  features.push(`1 above ${kindAt(index - 1)}`, `1 below ${kindAt(index + 1)}`);
  features.push(`gaps ${line.gapAbove ? 1 : 0}${line.gapBelow ? 1 : 0}`);
  // What stands beside it in its line.
  const label = dates.label(text);
  features.push(`label ${label ?? 'none'}`, `label ${label ?? 'none'}, ${side}`);
  const above = lines[index - 1];
  if (above !== undefined && above.block.words <= MAX_LABEL_WORDS)
    features.push(`label above ${dates.label(above.block.text) ?? 'none'}`);
  const [before, after] = [text.slice(0, match.start).trim(), text.slice(match.end).trim()];
  features.push(`before ${bucket(before.length, TEXT_STEPS)}`, `after ${bucket(after.length, TEXT_STEPS)}`);
  add('whole line', before === '' && after === '');
  add('ends a phrase', /[.,:|•·–—-]$/u.test(before));
  add('ends a sentence', /[.!?]$/u.test(after));
  add('in brackets', before.endsWith('(') && after.startsWith(')'));
  add('after a small word', /\s\p{Ll}+$/u.test(` ${before}`));
  add('second date of its line', place > 0);
  add('more dates in its line', line.dates.length > 1);
  add('range', /[-–—]$/u.test(before) && place > 0);
  add('copyright', /©|copyright/iu.test(text));
  // Its form.
  add('has time', match.date.time !== null);
  add('has zone', match.date.offset !== null);
  add('ambiguous', match.ambiguous);
  add('weekday does not fit', !dates.weekdayFits(text, match));
  features.push(`length ${bucket(match.end - match.start, [8, 11, 16, 24])}`);
  // Other dates of the page.
  features.push(`stands ${bucket(page.counts.get(day) ?? 1, [1, 2, 3, 4])} times`);
  features.push(`days ${bucket(page.counts.size, [1, 2, 3, 5, 10])}`);
  features.push(`date lines ${bucket(page.dateLines, [0, 1, 2, 3, 5, 10, 20])}`);
  add('only day', page.counts.size === 1);
  if (page.counts.size > 1) {
    add('latest', day === page.latest);
    add('earliest', day === page.earliest);
    features.push(
      `${day === page.latest ? 'latest' : day === page.earliest ? 'earliest' : 'between'}, ${side}`,
    );
  }
  let near = 0;
  let earlier = 0;
  for (const [at, other] of lines.entries()) {
    if (other.kind !== 'date' || at === index) continue;
    if (Math.abs(at - index) <= NEAR) near += 1;
    if (at < index && at > (headline ?? -1)) earlier += 1;
  }
  features.push(`dates around ${bucket(near, [0, 1, 2, 4])}`);
  add('first date line after headline', headline !== null && index > headline && earlier === 0);
  add('in many documents', isRepeated(line));
  return features;
}

/** Lines on either side in which other dates make a list. */
const NEAR = 8;
/** Words of a line that is the label of the next one. */
const MAX_LABEL_WORDS = 4;
const DISTANCE_STEPS = [0, 1, 2, 3, 4, 6, 9, 15, 30, 80];
const TEXT_STEPS = [0, 1, 5, 12, 25, 50, 100];
