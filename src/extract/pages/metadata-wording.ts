import { countWords, foldText } from '../../util/text.js';
import type { Found } from './metadata-found.js';

const SEPARATOR = /(?<!\s)\s+(?:[|│–—·•»«:‹›⋆~/-]{1,2}|::)\s+|(?:(?<!\s)\s+)?[|│｜»«]\s*/u;
/** Words a part of a `title` element may have to be the name of a site. */
const MAX_SITE_WORDS = 5;
/** Fewer words may be the name of a rubric. */
export const MIN_WORDS = 3;

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
  if (value !== text) return value;
  const before = value.slice(0, last.start).trim();
  const words = value.slice(last.end).split(/\s+/).length;
  return words <= MAX_SITE_WORDS && before.split(/\s+/).length >= words ? before : value;
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
