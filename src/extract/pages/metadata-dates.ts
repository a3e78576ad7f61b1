import { readRelativeDate } from '../fields/date-relative.js';
import { isOtherDate } from '../fields/other-dates.js';
import { toAsciiDigits } from '../fields/date-digits.js';
import { readMachineDate, urlDate, urlMonth } from './metadata-date-values.js';
import { preferPrinted, readLastResort } from './metadata-date-choice.js';
import { rank, type Found } from './metadata-found.js';
import { textsOf } from './metadata-json-ld.js';
import { measureWords } from './body-measure.js';
import { attribute, isAside, type PagePart } from './metadata-part.js';
import type { DateSources } from './metadata-sources.js';
import { methodOf } from './metadata-title.js';
import type { Element } from 'hast';

const PUBLISHED_METAS: readonly (readonly [string, number])[] = [
  ['article:published_time', 0.94],
  ['og:article:published_time', 0.93],
  ['og:published_time', 0.93],
  ['article:published', 0.92],
  ['datepublished', 0.92],
  ['publishdate', 0.91],
  ['publish_date', 0.91],
  ['publish-date', 0.91],
  ['published_time', 0.91],
  ['pubdate', 0.91],
  ['published', 0.9],
  ['rnews:datepublished', 0.91],
  ['schema:datepublished', 0.91],
  ['dc.date.published', 0.9],
  ['dc:date.published', 0.9],
  ['date_published', 0.9],
  ['pub_date', 0.9],
  ['publication-date', 0.9],
  ['article:publish_date', 0.91],
  ['article_date_original', 0.9],
  ['bt:pubdate', 0.9],
  ['rnews:datecreated', 0.8],
  ['publication_date', 0.9],
  ['parsely-pub-date', 0.91],
  ['sailthru.date', 0.9],
  ['cxenseparse:recs:publishtime', 0.9],
  ['cxenseparse:publishtime', 0.9],
  ['citation_publication_date', 0.9],
  ['citation_online_date', 0.9],
  ['citation_date', 0.88],
  ['dcterms.issued', 0.9],
  ['dc.date.issued', 0.9],
  ['dcterms.created', 0.87],
  ['dc.date.created', 0.87],
  ['date.created', 0.87],
  ['date.available', 0.87],
  ['article:created', 0.86],
  ['originalpublicationdate', 0.9],
  ['dcterms.date', 0.85],
  ['dc.date', 0.85],
  ['date', 0.72],
  ['article.created', 0.86],
  ['article.published', 0.91],
  ['created', 0.8],
];
const MODIFIED_METAS: readonly (readonly [string, number])[] = [
  ['article:modified_time', 0.94],
  ['og:updated_time', 0.9],
  ['og:modified_time', 0.9],
  ['article:modified', 0.9],
  ['article:updated', 0.9],
  ['datemodified', 0.9],
  ['dcterms.modified', 0.88],
  ['dc.date.modified', 0.88],
  ['date.modified', 0.86],
  ['date.updated', 0.86],
  ['last-modified', 0.7],
  ['lastmod', 0.8],
  ['rnews:datemodified', 0.9],
  ['schema:datemodified', 0.9],
  ['revised', 0.7],
];

/** Characters of text below the headline within which a date line is the article's. */
const NEAR_BELOW = 700;
/** Above the headline: a date there is the article's when little stands between. */
const NEAR_ABOVE = 250;
/** Words a date line may have besides its date: a name, a place, an outlet. */
const MAX_OTHER_WORDS = 4;
/** Words it may have besides its date in an element whose class says that it holds a date or byline. */
const MAX_NAMED_WORDS = 9;
const WEEKDAY_PENALTY = 0.3;
/** Dates that are looked at on a page of headlines; the rest cannot be the article's. */
const MAX_CANDIDATES = 8;

export interface PageDates {
  readonly published: readonly Found[];
  readonly modified: readonly Found[];
}

/** When the article appeared and when it was changed, by every source of the page, best first. */
export function findPageDates(sources: DateSources): PageDates {
  const { scan, data, article, dates } = sources;
  const published: Found[] = [];
  const modified: Found[] = [];
  const add = (into: Found[], quote: string, method: string, node: Element | null, score: number): void => {
    const value = readMachineDate(quote, dates);
    if (value !== null) into.push({ value, method, quote, node, score });
  };
  const nodes = article === null ? data.pages : [article];
  for (const { json, node } of nodes) {
    for (const text of textsOf(json, 'datePublished', data)) {
      add(published, text, 'json-ld:datePublished', node, article === null ? 0.89 : 0.95);
    }
    for (const text of textsOf(json, 'dateCreated', data))
      add(published, text, 'json-ld:dateCreated', node, 0.8);
    for (const text of textsOf(json, 'uploadDate', data))
      add(published, text, 'json-ld:uploadDate', node, 0.7);
    for (const text of textsOf(json, 'dateModified', data)) {
      add(modified, text, 'json-ld:dateModified', node, article === null ? 0.85 : 0.95);
    }
  }
  if (article !== null) {
    for (const { json, node } of data.pages) {
      for (const text of textsOf(json, 'datePublished', data))
        add(published, text, 'json-ld:datePublished', node, 0.8);
    }
  }
  for (const [name, score] of PUBLISHED_METAS) {
    for (const meta of scan.metas.get(name) ?? [])
      add(published, meta.content, methodOf(name), meta.node, score);
  }
  for (const [name, score] of MODIFIED_METAS) {
    for (const meta of scan.metas.get(name) ?? [])
      add(modified, meta.content, methodOf(name), meta.node, score);
  }
  for (const meta of scan.metas.get('parsely-page') ?? [])
    add(
      published,
      /"pub_date"\s*:\s*"([^"]{4,40})"/.exec(meta.content)?.[1] ?? '',
      methodOf('parsely-page'),
      meta.node,
      0.9,
    );
  readItems(sources, add, published, modified);
  readTimes(sources, add, published, modified);
  readLines(sources, published, modified);
  const fromUrl = urlDate(sources.url ?? '');
  if (fromUrl !== null) published.push({ ...fromUrl, method: 'url:date', node: null, score: 0.76 });
  if (published.length === 0) readAgo(sources, published);
  const month = published.length === 0 ? urlMonth(sources.url ?? '') : null;
  if (month !== null) published.push({ ...month, method: 'url:date', node: null, score: 0.35 });
  if (published.length === 0) readLastResort(sources, published);
  if (published.length === 0 && modified.length > 0) {
    // The day of the last change is all the page tells: it appeared then or before.
    // At the headline, a line that says so tells of an earlier article; at the page's foot, when the page was made.
    const ofPage = modified.filter(({ method, score }) => method !== LABEL_METHOD || score < NEAR_LABEL);
    for (const item of rank(ofPage).slice(0, 1)) {
      published.push({ ...item, value: `${item.value}?`, score: 0.3 });
    }
  }
  return {
    published: preferPrinted(rank(published)).slice(0, MAX_CANDIDATES),
    modified: rank(modified).slice(0, MAX_CANDIDATES),
  };
}

/** Method of a date after a word such as 'updated'. */
const LABEL_METHOD = 'page:modified-label';
/** Score of such a date at the headline. */
const NEAR_LABEL = 0.63;
/** Method of a date that is counted back from the day the page was saved. */
export const RELATIVE_METHOD = 'page:relative-date';

/** 'Kemarin', '2 jam lalu' near the headline, where it is known when the page was saved. */
function readAgo({ scan, headline, capturedAt, languages }: DateSources, published: Found[]): void {
  if (capturedAt === null || headline === null) return;
  for (const part of [...scan.times, ...scan.dated, ...scan.lines]) {
    const near = nearness(part, headline.part);
    if (near === 0 || isAside(part, headline.ancestors)) continue;
    const value = readRelativeDate(part.text, capturedAt, languages);
    if (value === null) continue;
    published.push({
      value,
      method: RELATIVE_METHOD,
      quote: part.text,
      node: part.node,
      score: 0.5 + near,
    });
  }
}

type Add = (into: Found[], quote: string, method: string, node: Element | null, score: number) => void;

function readItems({ scan, headline }: DateSources, add: Add, published: Found[], modified: Found[]): void {
  for (const { name, value, part } of scan.items) {
    const isOther = isAside(part, headline?.ancestors ?? null);
    if (name === 'datepublished')
      add(published, value, 'microdata:datePublished', part.node, isOther ? 0.5 : 0.92);
    else if (name === 'datecreated')
      add(published, value, 'microdata:dateCreated', part.node, isOther ? 0.45 : 0.8);
    else if (name === 'datemodified')
      add(modified, value, 'microdata:dateModified', part.node, isOther ? 0.4 : 0.9);
  }
}

function readTimes(
  { scan, headline, dates }: DateSources,
  add: Add,
  published: Found[],
  modified: Found[],
): void {
  for (const part of scan.times) {
    if (isAside(part, headline?.ancestors ?? null)) continue;
    const written = attribute(part.node, 'datetime');
    const quote = written === '' ? part.text : written;
    const own = `${attribute(part.node, 'class')} ${attribute(part.node, 'itemprop')}`.toLowerCase();
    const isPublished =
      'pubdate' in part.node.properties || /publish|entry-date|post-date|posted|created/.test(own);
    const isModified = /updated|modified/.test(own) || dates.label(part.text) === 'modified';
    if (isModified && !isPublished) add(modified, quote, 'page:time', part.node, 0.75);
    else
      add(
        published,
        quote,
        'page:time',
        part.node,
        (isPublished ? 0.86 : 0.72) + nearness(part, headline?.part ?? null),
      );
  }
}

/** Names of the line below a site's name, which may announce an event. */
const SLOGAN = /slogan|tag-?line|motto|site-?desc/;
/** '12-14 Nov. 2010', '3.–5. Mai 2011': days of an event. */
const SOME_DAYS = /(?<![\d.:/-])\d{1,2}\.?\s?[-–—]\s?\d{1,2}\.?\s\p{L}{3,}\.?,?\s\d{4}(?!\d)/u;

/** Up to a tenth for standing next to the headline; below it counts more than above. */
function nearness(part: PagePart, headline: PagePart | null): number {
  if (headline === null) return 0;
  const distance = part.offset - headline.offset;
  if (distance >= 0 && distance <= NEAR_BELOW) return 0.08 - (0.02 * distance) / NEAR_BELOW;
  if (distance < 0 && -distance <= NEAR_ABOVE) return 0.04;
  return 0;
}

function readLines({ scan, headline, dates }: DateSources, published: Found[], modified: Found[]): void {
  const seen = new Set<string>();
  const consider = (part: PagePart, isNamed: boolean): void => {
    if (
      (!(isNamed ? /\d\D{1,14}\d/ : SOME_YEAR).test(toAsciiDigits(part.text)) &&
        !SHORT_YEAR_LINE.test(part.text)) ||
      isAside(part, headline?.ancestors ?? null) ||
      SLOGAN.test(part.names) ||
      SOME_DAYS.test(part.text)
    )
      return;
    const text =
      isNamed || SHORT_YEAR_LINE.test(part.text) ? part.text.replace(SHORT_YEAR, '$1.$2.20$3') : part.text;
    const matches = dates.find(text);
    const [match] = matches;
    if (match === undefined || match.ambiguous || match.date.day === null || matches.length > 2) return;
    const rest = match.start === 0 && match.end === text.length ? '' : dates.rest(text);
    const others = rest === '' ? 0 : Math.max(rest.split(' ').length, measureWords(rest));
    if (others > (isNamed ? MAX_NAMED_WORDS : MAX_OTHER_WORDS)) return;
    const key = `${String(part.offset)} ${match.edtf}`;
    if (seen.has(key)) return;
    seen.add(key);
    const label = dates.label(part.text);
    if (isOtherDate({ text, rest, isLabelled: label !== null })) return;
    // A link with words of its own tells of another page.
    if (part.node.tagName === 'a' && others >= MIN_LINK_WORDS) return;
    const near = nearness(part, headline?.part ?? null);
    const weekday = dates.weekdayFits(part.text, match) ? 0 : WEEKDAY_PENALTY;
    const base = { value: match.edtf, quote: part.text, node: part.node };
    if (label === 'modified') {
      modified.push({ ...base, method: LABEL_METHOD, score: 0.6 + near - weekday });
      const [, second] = matches;
      if (second !== undefined)
        published.push({ ...base, value: second.edtf, method: 'page:date-line', score: 0.6 });
      return;
    }
    const score =
      0.5 + near * 2 + (label === 'published' ? 0.12 : 0) + (isNamed ? 0.08 : 0) - others * 0.01 - weekday;
    published.push({ ...base, method: label === 'published' ? 'page:date-label' : 'page:date-line', score });
  };
  for (const part of scan.dated) consider(part, true);
  for (const part of scan.lines) consider(part, false);
}

/** Words of a link besides a date from which it leads to something with a name. */
const MIN_LINK_WORDS = 2;

/** A year of ours or of a calendar that pages date by, or one of an era. */
const SOME_YEAR = /(?:19|20|25|13|14|57)\d\d|\d\s*년|[\d元〇一二三四五六七八九十]\s*年/;
/** '23.09.22': a year of two figures, after full stops only and in an element that holds a date. */
const SHORT_YEAR = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})(?![\d.])/g;
/** A line that is nothing but such a date with a time. */
const SHORT_YEAR_LINE = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}[\s,|–-]+\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h))?$/;
