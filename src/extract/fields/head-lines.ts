import { UNNAMED_BYLINES } from '../../languages/bylines.js';
import { escapeRegExp } from '../../util/text.js';
import type { Block } from '../blocks.js';
import { prepareOnce } from '../../languages/prepare-once.js';
import type { DateParser } from './date-parse.js';

/** Words of a line that is a date, its time and their labels; characters left without these: 'on … at …'. */
const MAX_DATE_WORDS = 12;
const MAX_DATE_REST = 3;
/** Words before a date that are the place it was written at: 'Tidewell, 14 March 2014'. */
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2},\s/u;

/** Tells whether a line says when, perhaps where, and nothing else. */
export function isDateAlone({ text, words }: Block, dates: DateParser): boolean {
  if (!/\p{Nd}/u.test(text) || words > MAX_DATE_WORDS) return false;
  const [match] = dates.find(text);
  if (match === undefined) return false;
  if (dates.rest(text).length <= MAX_DATE_REST) return true;
  const place = PLACE.exec(text)?.[0];
  return place !== undefined && match.date.day !== null && isShort(dates.rest(text.slice(place.length)));
}

function isShort(rest: string): boolean {
  return rest.length <= MAX_DATE_REST;
}

/** Words of a line that says who wrote it, and characters: most lines have more of these, which are counted at once. */
const MAX_BYLINE_WORDS = 14;
const MAX_BYLINE_LENGTH = 200;

/** Returns the test whether a line says who wrote or edited the article: a label with a colon, or one with nothing but names after it. */
export const bylineTest = prepareOnce((languages): ((text: string) => boolean) => {
  const labels = languages.flatMap(({ page }) => [...page.bylineLabels, ...page.contributorLabels]);
  const label = alternatives(labels);
  const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
  const people = String.raw`${name}(?:(?:\s+|,\s*|\s*&\s*|\s+\p{Ll}{1,3}\s+)${name})*`;
  const labelled = new RegExp(String.raw`^(?:${label})\s*[:|]\s*\S`, 'iu');
  const begins = new RegExp(String.raw`^(?:${label})\s+`, 'iu');
  const named = new RegExp(String.raw`^${people}[.,]?$`, 'u');
  const unnamed = new RegExp(String.raw`^(?:${alternatives(UNNAMED_BYLINES)})\b`, 'iu');
  return (text) => {
    if (text.length > MAX_BYLINE_LENGTH || text.split(' ').length > MAX_BYLINE_WORDS) return false;
    if (labelled.test(text) || unnamed.test(text)) return true;
    return begins.test(text) && named.test(text.replace(begins, ''));
  };
});

function alternatives(labels: readonly string[]): string {
  return [...new Set(labels)]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
}
