import { edtfDay } from '../../util/edtf.js';
import { isLife } from '../fields/other-dates.js';
import { readMachineDate } from './metadata-date-values.js';
import type { DateSources } from './metadata-sources.js';
import { rank, type Found } from './metadata-found.js';
import { attribute, isInComments, type PagePart } from './metadata-part.js';

/**
 * An instant in UTC may be the day before or after at the outlet's place: then the day that is printed next to the
 * headline or stands in the address is meant. Of two days that a page declares, the one it prints is meant as well.
 */
export function preferPrinted(ranked: readonly Found[]): readonly Found[] {
  const [best] = ranked;
  if (best === undefined) return ranked;
  const promote = (printed: Found): readonly Found[] =>
    rank(ranked.map((item) => (item === printed ? { ...item, score: best.score + 0.01 } : item)));
  const lines = ranked.filter((item) => item.method.startsWith('page:date') && item.score >= NEAR_SCORE);
  const [line] = lines;
  if (line !== undefined && line.score >= BESIDE_SCORE && edtfDay(line.value) !== edtfDay(best.value)) {
    const isDeclared = ranked.some(
      (item) => !item.method.startsWith('page:') && edtfDay(item.value) === edtfDay(line.value),
    );
    const isAlone = !ranked.some(
      (item) => item !== best && item.method !== best.method && edtfDay(item.value) === edtfDay(best.value),
    );
    if (isDeclared && isAlone) return promote(line);
  }
  if (!best.value.includes('T') || !/(?:Z|\+00:00)$/.test(best.value)) return ranked;
  // The clock of the outlet's place with UTC's mark: the printed line names the zone.
  const clock = best.value.slice(0, MINUTES);
  const zoned = lines.find((item) => item.value.startsWith(clock) && /[+-]\d\d:\d\d$/.test(item.value));
  if (zoned !== undefined) return promote(zoned);
  const day = Date.parse(edtfDay(best.value));
  const printed = [...lines, ...ranked.filter((item) => item.method === 'url:date')].find(
    (item) => Math.abs(Date.parse(edtfDay(item.value)) - day) <= DAY,
  );
  return printed === undefined || edtfDay(printed.value) === edtfDay(best.value) ? ranked : promote(printed);
}

/** Score of a date line that stands next to the headline. */
const NEAR_SCORE = 0.62;
/** Score of one directly below it. */
const BESIDE_SCORE = 0.7;
const DAY = 86_400_000;
/** Length of '2024-06-20T08:19'. */
const MINUTES = 16;

/** Characters of text from the headline within which a date is the article's, whatever its element is named like. */
const AROUND = 400;
/** Where nothing else tells the day: a title or text that begins with it, a date at the headline in an element named like a list. */
export function readLastResort({ scan, headline, dates }: DateSources, published: Found[]): void {
  const titles = [headline?.part, scan.title].filter((part) => part !== null && part !== undefined);
  for (const part of titles) readOpening(part, 0.45);
  for (const part of scan.times) {
    const written = attribute(part.node, 'datetime');
    const value = readMachineDate(written === '' ? part.text : written, dates);
    const isPublished = /publish|entry-date|post-date/.test(attribute(part.node, 'class').toLowerCase());
    if (value === null || isInComments(part, headline?.ancestors ?? null) || !(isPublished || isAround(part)))
      continue;
    published.push({
      value,
      method: 'page:time',
      quote: written,
      node: part.node,
      score: isPublished ? 0.42 : 0.41,
    });
  }
  if (published.length > 0) return;
  for (const part of scan.dated) {
    if (isInComments(part, headline?.ancestors ?? null) || !isAround(part)) continue;
    if (dates.label(part.text) === 'modified') continue;
    const [match, second] = dates.find(part.text);
    if (match === undefined || second !== undefined || match.ambiguous || match.date.day === null) continue;
    if (dates.rest(part.text).split(' ').length > MAX_REST) continue;
    published.push({
      value: match.edtf,
      method: 'page:date-line',
      quote: part.text,
      node: part.node,
      score: 0.4,
    });
  }
  if (published.length > 0) return;
  for (const part of scan.lines)
    if (isAround(part) && !isInComments(part, headline?.ancestors ?? null)) readOpening(part, 0.35);

  function isAround(part: PagePart): boolean {
    return headline !== null && Math.abs(part.offset - headline.part.offset) <= AROUND;
  }

  /** '21.03.2022 – Der Verein …', '(21. März 2022) Der Verein …'. */
  function readOpening(part: PagePart, score: number): void {
    if (!/^\W{0,2}\d/.test(part.text) || dates.label(part.text) === 'modified') return;
    const [match] = dates.find(part.text);
    if (match === undefined || match.start > 1 || match.ambiguous || match.date.day === null) return;
    if (isLife(part.text)) return;
    published.push({ value: match.edtf, method: 'page:date-line', quote: part.text, node: part.node, score });
  }
}

/** Words next to a date that is not a sentence's. */
const MAX_REST = 6;
