import type { Removed } from '../model/document.js';
import { normalizeText } from '../util/text.js';

export interface ReadableMarkdown {
  /** The text with the same lines. */
  readonly content: string;
  readonly removed: readonly Removed[];
}

/** Hugo's {{< name … >}} and {{% name … %}}, Jekyll's {% include … %} and the tags that themes add. */
const SHORTCODE =
  /\{\{(?:<|%)\s*(\/?[\w./-]+)([^]*?)(?:>|%)\}\}|\{%-?\s*((?:end)?(?:include(?:_\w+)?|highlight|figure|image|youtube|vimeo|video|embed|gist|tweet|button|post_url|link))\b([^]*?)-?%\}/g;
/** Obsidian's links and embeds: [[Page#Part|words]], ![[picture.png]]. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
/** What a reader sees of a shortcode, in the order of preference. */
const READABLE = ['caption', 'label', 'text', 'title', 'alt'];
/** Code is shown as it is written. */
const CODE = /^(?: {0,3})(`{3,}|~{3,})[^]*?(?:^ {0,3}\1[`~]*\s*$|(?![^]))|(`+)(?!`)[^]*?[^`]\2(?!`)/gm;

/**
 * Leaves Markdown readable that other programs extend: a shortcode is replaced by the caption or label in it, a wiki link by
 * its words; what says nothing to a reader is taken out, and listed.
 */
export function readShortcodes(text: string): ReadableMarkdown {
  if (!text.includes('{{') && !text.includes('{%') && !text.includes('[['))
    return { content: text, removed: [] };
  const code = [...text.matchAll(CODE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const isCode = (offset: number): boolean => code.some((span) => span.start <= offset && offset < span.end);
  const removed: Removed[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const found: { start: number; end: number; words: string }[] = [];
  for (const match of text.matchAll(SHORTCODE)) {
    if (isCode(match.index)) continue;
    const [whole, hugoName = '', hugoRest = '', jekyllName = '', jekyllRest = ''] = match;
    const words = describe(hugoName + jekyllName, hugoRest + jekyllRest);
    if (words === '')
      removed.push({ text: normalizeText(whole).trim(), reason: 'shortcode', line: lineOf(match.index) });
    found.push({ start: match.index, end: match.index + whole.length, words: words + keepLines(whole) });
  }
  for (const match of text.matchAll(WIKI_LINK)) {
    const [whole, mark, target = '', words] = match;
    const end = match.index + whole.length;
    if (isCode(match.index) || found.some((item) => match.index < item.end && item.start < end)) continue;
    const shown = mark === '!' ? '' : (words ?? target.replace(/#.*$/, '').replace(/^.*\//, '')).trim();
    if (shown === '') removed.push({ text: whole, reason: 'shortcode', line: lineOf(match.index) });
    found.push({ start: match.index, end, words: shown });
  }
  let content = '';
  let from = 0;
  for (const { start, end, words } of found.sort((a, b) => a.start - b.start)) {
    content += text.slice(from, start) + words;
    from = end;
  }
  return { content: content + text.slice(from), removed };
}

/** What of a shortcode is for the reader: a figure's caption as a picture's, a label as plain words. */
function describe(name: string, rest: string): string {
  const attributes = new Map(
    [...rest.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^”]*)”)/g)].map((match) => [
      (match[1] ?? '').toLowerCase(),
      match[2] ?? match[3] ?? match[4] ?? '',
    ]),
  );
  const words = READABLE.map((key) => attributes.get(key)?.trim() ?? '').find((value) => value !== '') ?? '';
  const isPicture = /(?:figure|image|img|picture|photo)/i.test(
    `${name} ${rest.trim().split(/\s/, 1)[0] ?? ''}`,
  );
  return isPicture && words !== '' ? `![${words.replace(/[[\]]/g, '')}](picture)` : words;
}

/** Line ends inside what is replaced, so that every later line keeps its number. */
function keepLines(whole: string): string {
  return '\n'.repeat(whole.split('\n').length - 1);
}
