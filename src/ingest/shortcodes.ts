import type { Removed } from '../model/document.js';
import { WIKI_SCHEME } from '../util/archive-links.js';
import { normalizeText } from '../util/text.js';
import { isAddressBefore } from './template-code.js';
import { findCode, type Span } from './code-spans.js';

export interface ReadableMarkdown {
  /** The text with the same lines. */
  readonly content: string;
  readonly removed: readonly Removed[];
}

/** How Hugo's {{< name … >}} and {{% name … %}} begin, and Jekyll's {% include … %} and the tags that themes add. */
const OPENING =
  /\{\{[<%]\s*(?<hugo>\/?[\w./-]+)|\{%-?\s*(?<jekyll>(?:end)?(?:include(?:_\w+)?|highlight|figure|image|youtube|vimeo|video|embed|gist|tweet|button|post_url|link))\b/g;
/** How they end. */
const HUGO_CLOSING = /[>%]\}\}/g;
const JEKYLL_CLOSING = /-?%\}/g;
/** Obsidian's links and embeds: [[Page#Part|words]], ![[picture.png]]. */
const WIKI_LINK = /(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/g;
/**
 * Obsidian's marks that readers do not see: the kind of a callout, what stands between %%, the name of a paragraph at its end;
 * and those around what is highlighted.
 */
const MARKS =
  /^(?:[ \t]*>)+[ \t]?(?<callout>\[![\w-]+\][+-]?[ \t]*)|%%(?<comment>(?:(?!%%)[^\n])*)%%|(?<block>[ \t]\^[\w-]+)[ \t]*$|==(?<high>(?![\s=])[^=\n]*[^\s=])==(?!=)/gm;
/** What a reader sees of a shortcode, in the order of preference. */
const READABLE = ['caption', 'label', 'text', 'title', 'alt'];
/**
 * Leaves Markdown readable that other programs extend: a shortcode is replaced by the caption or label in it, a wiki link by
 * its words; what says nothing to a reader is taken out, and listed.
 */
export function readShortcodes(text: string): ReadableMarkdown {
  if (!SOMETHING.test(text)) return { content: text, removed: [] };
  const isCode = lookUp(findCode(text));
  const lineOf = countLines(text);
  const found: Replaced[] = [];
  for (const { start, end, name, rest } of shortcodesIn(text)) {
    if (isCode(start)) continue;
    const whole = text.slice(start, end);
    const isAddress = isAddressBefore(text.slice(Math.max(0, start - ADDRESS_REACH), start));
    const words = isAddress ? readAddress(name, rest) : describe(name, rest);
    found.push({
      start,
      end,
      words: words + keepLines(whole),
      removed: words === '' ? normalizeText(whole).trim() : null,
    });
  }
  const isTaken = lookUp([...found]);
  for (const match of text.matchAll(WIKI_LINK)) {
    const [whole, mark, target = '', words] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (isCode(start) || isTaken(start, end)) continue;
    // Within a table, the sign between page and words has a backslash.
    const [page = ''] = target.replace(/\\$/, '').split('#', 1);
    const shown = mark === '!' ? '' : (words ?? page.replace(/^.*\//, '')).trim();
    found.push({ start, end, words: linkTo(page, shown), removed: shown === '' ? whole : null });
  }
  for (const match of text.matchAll(MARKS)) {
    const mark = readMark(match);
    if (
      mark !== null &&
      !isCode(mark.start) &&
      !found.some((item) => item.start < mark.end && mark.start < item.end)
    )
      found.push(mark);
  }
  found.sort((a, b) => a.start - b.start);
  const removed = found.flatMap((item): Removed[] =>
    item.removed === null ? [] : [{ text: item.removed, reason: 'shortcode', line: lineOf(item.start) }],
  );
  let content = '';
  let from = 0;
  for (const { start, end, words } of found) {
    content += text.slice(from, start) + words;
    from = end;
  }
  return { content: content + text.slice(from), removed };
}

/** Words that lead to another note, as HTML, which is a link in Markdown and in its blocks of HTML alike. */
function linkTo(page: string, words: string): string {
  if (page.trim() === '' || words === '') return words;
  return `<a href="${WIKI_SCHEME}${encodeURIComponent(page.trim())}">${words}</a>`;
}

/** What any of these needs to be there. */
const SOMETHING = /\{\{|\{%|\[\[|%%|==|>[ \t]?\[!|[ \t]\^[\w-]+[ \t]*$/m;

/** Only highlighted words are read; a block's name is nobody's text. */
function readMark(match: RegExpExecArray): Replaced | null {
  const [whole] = match;
  const { callout, comment, block, high } = match.groups ?? {};
  const end = match.index + whole.length;
  if (callout !== undefined) return { start: end - callout.length, end, words: '', removed: null };
  if (comment !== undefined) return { start: match.index, end, words: '', removed: whole };
  if (block !== undefined)
    return { start: match.index, end: match.index + block.length, words: '', removed: null };
  return high === undefined ? null : { start: match.index, end, words: high, removed: null };
}

/** A stretch that readers see otherwise; `removed`: what they see nothing of. */
interface Replaced extends Span {
  readonly words: string;
  readonly removed: string | null;
}

/** All shortcodes, from left to right. Where no end follows, none is looked for again. */
function* shortcodesIn(text: string): Generator<Span & { readonly name: string; readonly rest: string }> {
  const opening = new RegExp(OPENING);
  const kinds = { hugo: new RegExp(HUGO_CLOSING), jekyll: new RegExp(JEKYLL_CLOSING) };
  const unclosed = new Set<RegExp>();
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const { hugo, jekyll } = match.groups ?? {};
    const closing = hugo === undefined ? kinds.jekyll : kinds.hugo;
    const from = opening.lastIndex;
    closing.lastIndex = from;
    const end = unclosed.has(closing) ? null : closing.exec(text);
    if (end === null) {
      unclosed.add(closing);
      opening.lastIndex = match.index + 1;
      continue;
    }
    opening.lastIndex = closing.lastIndex;
    const name = hugo ?? jekyll ?? '';
    yield { start: match.index, end: closing.lastIndex, name, rest: text.slice(from, end.index) };
  }
}

/** Whether one of the spans, which are in the order of the text and do not overlap, has a part of another one or an offset. */
function lookUp(spans: readonly Span[]): (start: number, end?: number) => boolean {
  return (start, end = start + 1) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.start < end;
  };
}

/** Tells the line of an offset, counted from 1, for offsets that grow. */
function countLines(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}

/** What of a shortcode is for the reader: a figure's caption as a picture's, a label as plain words. */
function describe(name: string, rest: string): string {
  const attributes = new Map(
    [...rest.matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|“([^“”]*)”)/g)].map((match) => [
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

/** Characters in which an address begins before a shortcode in it. */
const ADDRESS_REACH = 300;

/** The page that a shortcode within an address is about: Hugo's {{< ref "page.md" >}}, Jekyll's {% post_url 2019-12-04-page %}. */
function readAddress(name: string, rest: string): string {
  const page = /^(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(
    rest.trim().replace(/^(?:path|page|href|src)\s*=\s*/, ''),
  );
  const path = page?.[1] ?? page?.[2] ?? page?.[3] ?? '';
  // An empty address with a title behind it would be none.
  if (path === '') return '<>';
  return (name === 'post_url' ? `${path.replace(/^\//, '')}.md` : path).replace(
    /[\s()]/g,
    encodeURIComponent,
  );
}

/** Line ends inside what is replaced, so that every later line keeps its number. */
function keepLines(whole: string): string {
  return '\n'.repeat(whole.split('\n').length - 1);
}
