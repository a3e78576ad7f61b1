import type { CitedAuthor, CitedItem } from '../model/cited-item.js';
import type { EdtfDate } from '../util/edtf.js';
import { babelName } from './babel.js';

/** A format reference managers read. */
export interface CitationFormat {
  /** Its own name, the same in every language. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (item: CitedItem) => string;
}

/** What the page offers, best known first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
];

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), one item in a list. */
export function writeCslJson(item: CitedItem): string {
  return `${JSON.stringify([toCsl(item)])}\n`;
}

/** A reference as CSL-JSON has it: what {@link toCsl} makes, and a browser keeps. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly section?: string;
  readonly language?: string;
  readonly URL?: string;
  readonly archive: string;
  readonly archive_location?: string;
  readonly note?: string;
}

type CslName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

export function toCsl(item: CitedItem): CslItem {
  const { date, url, pageUrl } = item;
  const address = url ?? pageUrl;
  return {
    id: item.key,
    type: 'article-newspaper',
    title: item.title,
    ...(item.authors.length === 0 ? {} : { author: item.authors.map(cslName) }),
    ...(item.outlet === null ? {} : { 'container-title': item.outlet }),
    ...(date === null
      ? {}
      : { issued: { 'date-parts': [datePartsOf(date)], ...(date.uncertain ? { circa: true } : {}) } }),
    ...(item.section === null ? {} : { section: item.section }),
    ...(item.language === null ? {} : { language: item.language }),
    ...(address === null ? {} : { URL: address }),
    archive: item.archive,
    ...(pageUrl === null ? {} : { archive_location: pageUrl }),
    ...(item.notes.length === 0 ? {} : { note: item.notes.join(' ') }),
  };
}

/** Returns what a reference says that {@link toCsl} wrote; its notes are one. */
export function fromCsl(csl: CslItem): CitedItem {
  const [year, month = null, day = null] = csl.issued?.['date-parts'][0] ?? [];
  const pageUrl = csl.archive_location ?? null;
  const address = csl.URL ?? null;
  return {
    key: csl.id,
    title: csl.title,
    authors: (csl.author ?? []).map(readCslName),
    outlet: csl['container-title'] ?? null,
    date:
      year === undefined
        ? null
        : { year, month, day, time: null, offset: null, uncertain: csl.issued?.circa === true },
    section: csl.section ?? null,
    language: csl.language ?? null,
    url: address === pageUrl ? null : address,
    waybackUrl: null,
    pageUrl,
    archive: csl.archive,
    notes: csl.note === undefined ? [] : [csl.note],
  };
}

function readCslName(name: CslName): CitedAuthor {
  if ('literal' in name) return { name: name.literal, isHouse: false, parts: null };
  const { family, given, suffix = null } = name;
  const particle = name['non-dropping-particle'] ?? null;
  const words = [given, particle, family].filter((part) => part !== null).join(' ');
  return {
    name: suffix === null ? words : `${words}, ${suffix}`,
    isHouse: false,
    parts: { given, particle, family, suffix },
  };
}

function cslName({ name, parts }: CitedAuthor): CslName {
  if (parts === null) return { literal: name };
  return {
    family: parts.family,
    given: parts.given,
    ...(parts.particle === null ? {} : { 'non-dropping-particle': parts.particle }),
    ...(parts.suffix === null ? {} : { suffix: parts.suffix }),
  };
}

function datePartsOf({ year, month, day }: EdtfDate): readonly number[] {
  return [year, ...(month === null ? [] : [month]), ...(month === null || day === null ? [] : [day])];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX in UTF-8: @article with the newspaper as its journal, which is how BibTeX cites newspapers; without one @misc, for
 * @article demands it. The title keeps its capitals: it is not English, or not known to be.
 */
export function writeBibtex(item: CitedItem): string {
  const { date } = item;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{{${escapeLatex(item.title)}}}`],
    ['author', item.authors.length === 0 ? null : `{${item.authors.map(bibtexName).join(' and ')}}`],
    ['journal', item.outlet === null ? null : `{${escapeLatex(item.outlet)}}`],
    ['entrysubtype', item.outlet === null ? null : '{newspaper}'],
    ['year', date === null ? null : `{${String(date.year).padStart(4, '0')}}`],
    ['month', date?.month == null ? null : (MONTHS[date.month - 1] ?? null)],
    ['day', date?.day == null ? null : `{${date.day}}`],
    [
      'url',
      item.url === null && item.pageUrl === null ? null : `{${bareUrl(item.url ?? item.pageUrl ?? '')}}`,
    ],
    ['langid', babelName(item.language) === null ? null : `{${babelName(item.language) ?? ''}}`],
    ['note', item.notes.length === 0 ? null : `{${escapeLatex(item.notes.join(' '))}}`],
    ['library', `{${escapeLatex(item.archive)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [` ${name}=${value},\n`]));
  return `@${item.outlet === null ? 'misc' : 'article'}{${item.key},\n${lines.join('')}}\n`;
}

/** 'van Beethoven, Ludwig'; what is cited as printed stands in braces of its own. */
function bibtexName({ name, parts }: CitedAuthor): string {
  if (parts === null) return `{${escapeLatex(name)}}`;
  const { family, given, particle, suffix } = parts;
  const last = family.includes(' ') ? `{${escapeLatex(family)}}` : bibtexPart(family);
  return [
    particle === null ? last : `${bibtexPart(particle)} ${last}`,
    ...(suffix === null ? [] : [`{${escapeLatex(suffix)}}`]),
    bibtexPart(given),
  ].join(', ');
}

/**
 * What a list of names reads as more than a part of one: the word that parts two names, in any case; `=`, which biber reads as
 * `family=…`; signs that are escaped, after which some programs do not see where the name ends.
 */
const BIBTEX_LIST_SIGN = /(?<!\S)and(?!\S)|[=\\{}&%$#_~^]/i;

/** Writes a part of a name, in braces where it could be read as more than that. */
function bibtexPart(part: string): string {
  const escaped = escapeLatex(part);
  return BIBTEX_LIST_SIGN.test(part) ? `{${escaped}}` : escaped;
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeLatex(text: string): string {
  return oneLine(text).replace(/[\\{}&%$#_~^]/g, (char) => LATEX[char] ?? char);
}

/** An address is taken as it is; only what would end the field is written otherwise. */
function bareUrl(url: string): string {
  return oneLine(url).replace(/[\\{}]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** RIS (https://en.wikipedia.org/wiki/RIS_(file_format)) in UTF-8, a newspaper article. */
export function writeRis(item: CitedItem): string {
  const { date } = item;
  const year = date === null ? null : String(date.year).padStart(4, '0');
  const pad = (value: number | null | undefined): string =>
    value == null ? '' : String(value).padStart(2, '0');
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ['TI', item.title],
    ...item.authors.map((author) => ['AU', risName(author)] as const),
    ['T2', item.outlet],
    ['PY', year],
    ['DA', year === null ? null : `${year}/${pad(date?.month)}/${pad(date?.day)}/`],
    ['SE', item.section],
    ['LA', item.language],
    ['UR', item.url ?? item.pageUrl],
    ['UR', item.url === null ? null : item.pageUrl],
    ['DB', item.archive],
    ...item.notes.map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** 'van Beethoven, Ludwig, Jr.'. A comma parts a name here, so in a name that is cited as printed it must not stand. */
function risName({ name, parts }: CitedAuthor): string {
  if (parts === null) return withoutCommas(name);
  const { family, given, particle, suffix } = parts;
  const last = particle === null ? family : `${particle} ${family}`;
  return [last, given, ...(suffix === null ? [] : [withoutCommas(suffix)])].join(', ');
}

/** Without line breaks, control characters and halves of characters, which none of the formats can hold. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();
}

function withoutCommas(name: string): string {
  return name
    .split(',')
    .map((part) => part.trim())
    .join(' ');
}
