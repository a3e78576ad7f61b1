import { PAGE_WORDS } from '../../languages/page-labels.js';
import { WIDE_OUTLET_ENDINGS } from '../../languages/outlets.js';
import { plainText } from './metadata-json-ld.js';
import { countWords, foldText, splitTrimmed } from '../../util/text.js';
import type { Found } from './metadata-found.js';

const SEPARATOR = /(?<!\s)\s+(?:[|│–—·•»«:‹›⋆~/-]{1,2}|::)\s+|(?:(?<!\s)\s+)?[|│｜»«]\s*/u;
/** Words a part of a `title` element may have to be the name of a site. */
const MAX_SITE_WORDS = 5;
/** Fewer words may be the name of a rubric. */
export const MIN_WORDS = 3;

/** A page's number after its title: '(1/2)', '- Page 2 of 3'. */
const PAGE_NUMBER = new RegExp(
  String.raw`\s*(?:[([（【]\s*(?:(?:${PAGE_WORDS.join('|')})\s*)?\d{1,2}\s*(?:[/／]|of|von|dari|de|sur|di)\s*\d{1,2}\s*[)\]）】]|[([（]\s*(?:${PAGE_WORDS.join('|')})\s*\d{1,2}\s*[)\]）]|(?<=\s)[-–—|,]\s*(?:${PAGE_WORDS.join('|')})\s*\d{1,2}(?:\s*(?:/|of|von|dari|de|sur|di)\s*\d{1,2})?|[（(]?第\s?\d{1,2}\s?[页頁][）)]?)$`,
  'iu',
);
const ENTITY = /&(?:amp|quot|apos|lt|gt|nbsp|[lr][ds]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,5});/i;

/** Returns a title without entities that were escaped twice, and without the number of a page and the sign of a permalink at its end. */
export function tidyTitle(text: string): string {
  const value = (ENTITY.test(text) ? plainText(text) : text).replace(PAGE_NUMBER, '').trim();
  if (value.endsWith(' #')) return value.slice(0, -2).trim();
  return PERMALINK.test(value) ? value.replace(PERMALINK, '').trim() : value;
}

const PERMALINK = /[¶§🔗]$/u;

/** Returns the parts of a `title` element between bars, dashes and colons; none where it has no such. */
export function titleSegments(text: string): readonly string[] {
  const parts = text.split(SEGMENTS).map((part) => part.trim());
  return parts.length < 2 ? [] : parts;
}

const SEGMENTS = /\s[|│–—·•»«:‹›⋆~/-]{1,2}\s|[|│｜»«]|:\s/u;

/** Takes parts off both ends that are a name of the site. */
export function stripSite(text: string, siteNames: ReadonlySet<string>): string {
  let value = text.trim();
  for (;;) {
    const last = lastSeparator(value);
    const first = SEPARATOR.exec(value);
    if (last !== null && siteNames.has(compact(value.slice(last.end))))
      value = value.slice(0, last.start).trim();
    else if (first !== null && first.index > 0 && siteNames.has(compact(value.slice(0, first.index)))) {
      value = value.slice(first.index + first[0].length).trim();
    } else {
      const bare = withoutTail(value, siteNames);
      if (bare === value) return value;
      value = bare;
    }
  }
}

/** Chinese, Japanese and Korean pages put the name behind a bar, colon or dash without spaces: '見出し：新聞'. */
function withoutTail(text: string, siteNames: ReadonlySet<string>): string {
  const match = /^(.*[^\s])\s*[-_|｜ㅣ│：:–—]\s*([^-_|｜ㅣ│：:–—]{2,40})$/u.exec(text);
  const [, before = '', name = ''] = match ?? [];
  return WIDE_SCRIPT.test(name) && siteNames.has(compact(name)) ? before : text;
}

/** Characters of a headline in a script without spaces, and of what follows it. */
const MIN_WIDE = 6;
const MAX_WIDE_NAME = 14;
/** Names of newspapers and stations in brackets after a headline: '（みなと日報）'. */
const WIDE_SOURCE = new RegExp(
  String.raw`\s*[（(【][^（）()【】]{1,14}(?:${WIDE_OUTLET_ENDINGS.join('|')})[）)】]$`,
  'u',
);

/** Takes off what Chinese, Japanese and Korean pages put behind the headline: sections and names after '_' or '-', a source in brackets. */
function withoutWideSuffix(text: string): string {
  if (!WIDE_SCRIPT.test(text)) return text;
  const [headline = '', ...names] = splitTrimmed(text, /[_＿|｜]|\s[-–—－]\s/u);
  const areNames = names.every((name) => name.length <= MAX_WIDE_NAME && name.length < headline.length);
  const isOne = names.length > 0 && areNames && headline.length >= MIN_WIDE;
  return (isOne ? headline : text).replace(WIDE_SOURCE, '').trim();
}

const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Returns a `title` element without the site's name: known, or a short last part where nothing else of the page has it. */
export function withoutSuffix(
  text: string,
  siteNames: ReadonlySet<string>,
  declared: readonly Found[],
  headings: ReadonlySet<string>,
): string {
  const value = stripSite(text, siteNames);
  const key = foldText(value);
  const same = declared.find((item) => {
    const wording = foldText(item.value);
    return wording.split(' ').length > 1 && key.startsWith(wording);
  });
  if (same !== undefined) return same.value;
  const wide = withoutWideSuffix(value);
  if (wide !== value) return wide;
  const last = lastSeparator(value);
  if (last === null) return value;
  // 'Site » Headline': what follows the last arrow, where a heading says it too.
  const after = value.slice(last.end).trim();
  if (
    value.slice(last.start, last.end).includes('»') &&
    countWords(after) >= MIN_WORDS &&
    headings.has(foldText(after))
  )
    return after;
  if (value !== text) return withoutSections(value);
  const before = value.slice(0, last.start).trim();
  const words = value.slice(last.end).split(/\s+/).length;
  return words <= MAX_SITE_WORDS && before.split(/\s+/).length >= words ? before : value;
}

/** Words of a section's name in a title, and of a headline before it. */
const MAX_SECTION_WORDS = 2;
const MIN_HEADLINE_WORDS = 4;

/** Takes sections off that stand behind bars before the site's name: 'Headline | Local | News'. */
function withoutSections(text: string): string {
  const parts = splitTrimmed(text, /[|│｜]/u);
  const [headline = ''] = parts;
  const areSections = parts.slice(1).every((part) => part.split(/\s+/).length <= MAX_SECTION_WORDS);
  return parts.length > 1 && areSections && countWords(headline) >= MIN_HEADLINE_WORDS
    ? headline.trim()
    : text;
}

function lastSeparator(text: string): { readonly start: number; readonly end: number } | null {
  let last = null;
  for (const match of text.matchAll(new RegExp(SEPARATOR, 'gu'))) {
    if (match.index > 0) last = { start: match.index, end: match.index + match[0].length };
  }
  return last;
}

/** Returns what stands before the first separator, where there is one. */
export function firstSegment(text: string): readonly string[] {
  const match = SEPARATOR.exec(text);
  // Before '»' stands the site.
  return match === null || match.index === 0 || /[»›]/.test(match[0]) ? [] : [text.slice(0, match.index)];
}

/** Tells whether a wording is only the beginning of the heading: it says so, or the `title` element goes on as the heading does. */
export function isCut(wording: string, heading: string, title: string): boolean {
  const begun = wording.replace(/(?<!\s)\s*(?:…|\.{3})$/u, '');
  if (heading.length <= wording.length || !heading.startsWith(begun)) return false;
  return begun !== wording || (title.startsWith(foldText(heading)) && !isTail(heading.slice(begun.length)));
}

/** 'Headline | Section' of 'Headline'. */
export function isTailed(long: string, short: string): boolean {
  return long.startsWith(short) && isTail(long.slice(short.length));
}

/** 'Label: Headline' of 'Headline'. */
export function isLabelled(long: string, short: string): boolean {
  return (
    countWords(short) >= MIN_WORDS &&
    long.endsWith(short) &&
    /:\s+$/u.test(long.slice(0, long.length - short.length))
  );
}

/** Tells whether what follows a wording is set off from it, as the name of a site or a section is. */
function isTail(rest: string): boolean {
  return /^(?:\s*[|｜»]|\s+[-–—·•]\s|[-–—](?=\p{Lo}))/u.test(rest);
}

/** Returns the wording as the heading prints it, where it stands there letter by letter; else as declared. */
export function printedAs(printed: string, wording: string): string {
  const at = printed.toLowerCase().indexOf(wording.toLowerCase());
  return at < 0 ? wording : printed.slice(at, at + wording.length);
}

/** Shared words against all words of both. */
export function similarity(a: string, b: string): number {
  const x = new Set(a.split(' '));
  const y = new Set(b.split(' '));
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  return shared / Math.max(1, x.size + y.size - shared);
}

/** Folds the name of a site for comparison: 'The Guardian' becomes 'theguardian'. */
export function compact(text: string): string {
  return foldText(text).replace(/ /g, '');
}
