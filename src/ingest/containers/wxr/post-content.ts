import type { Removed } from '../../../model/document.js';
import { normalizeText, truncate } from '../../../util/text.js';
import { replaceShortcodes } from './post-shortcodes.js';

export interface PostContent {
  readonly html: string;
  readonly removed: readonly Removed[];
}

/** Comments that only the editor reads: its blocks, and where lists of posts cut the text. */
const EDITOR_COMMENT: Span = { opening: /<!--\s?(?:\/?wp:|more|noteaser|nextpage)/g, closing: ['-->'] };
/** What another site shows in the page: its address is all there is. */
const EMBED: Span = { opening: /<figure\b[^<>]*\bwp-block-embed\b[^<>]*>/g, closing: ['</figure>'] };
/** A line that is an address becomes a player or a card. */
const LONE_ADDRESS = /^ ?https?:\/\/[^\s<>"]+ ?$/gm;
/** What keeps its line feeds. */
const VERBATIM: readonly Span[] = ['pre', 'script', 'style', 'textarea'].map((name) => ({
  opening: new RegExp(String.raw`<${name}\b`, 'gi'),
  closing: [`</${name}>`, `</${name.toUpperCase()}>`],
}));
/** Stands where it stood. */
const KEPT = /<pre data-kept="(\d+)">\s*<\/pre>/g;
const BLOCKS =
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul';
const BLOCK = new RegExp(String.raw`<\/?(?:${BLOCKS.replaceAll(' ', '|')})\b`, 'i');
const OPENING = new RegExp(String.raw`<(?:${BLOCKS.replaceAll(' ', '|')})\b[^<>]*>`, 'gi');
const CLOSING = new RegExp(String.raw`<\/(?:${BLOCKS.replaceAll(' ', '|')})>`, 'gi');
/** Blocks in which paragraphs may stand without elements of their own. */
const HOLDERS = /<(?:address|article|aside|blockquote|div|footer|header|main|section)\b[^<>]*>/gi;
const HOLDERS_END = /<\/(?:address|article|aside|blockquote|div|footer|header|main|section)>/gi;

/**
 * Returns the text of a post as HTML in which every paragraph is one: an empty line ends it, as WordPress shows it. What stands for
 * something that is not in the text, such as a gallery, is left out and listed.
 */
export function readPostContent(written: string): PostContent {
  const removed: Removed[] = [];
  const leaveOut = (text: string, reason: string): string => {
    const words = truncate(normalizeText(text.replace(/<[^<>]*>/g, ' ')).trim(), MAX_REMOVED);
    if (words !== '') removed.push({ text: words, reason, line: null });
    return '\n\n';
  };
  const kept: string[] = [];
  let plain = written.replace(/\r\n?/g, '\n');
  const restore = (part: string): string => part.replace(KEPT, (_, i: string) => kept[Number(i)] ?? '');
  for (const [i, span] of VERBATIM.entries()) {
    // In the first there is nothing yet that was kept.
    const keep = (whole: string): string =>
      `\n\n<pre data-kept="${kept.push(i === 0 ? whole : restore(whole)) - 1}"></pre>\n\n`;
    plain = replaceSpans(plain, span, keep);
  }
  plain = replaceSpans(plain, EDITOR_COMMENT, () => '').replace(/[ \t]{2,}/g, ' ');
  plain = replaceSpans(plain, EMBED, (whole) =>
    whole.includes('<figcaption') ? whole : leaveOut(whole, 'media'),
  );
  const html = replaceShortcodes(plain, leaveOut).replace(LONE_ADDRESS, (whole) => leaveOut(whole, 'media'));
  const text = restore(addParagraphs(html));
  return { html: text, removed };
}

/** Characters of what was left out that are kept to show it. */
const MAX_REMOVED = 200;

/** What begins and ends with a mark. */
interface Span {
  readonly opening: RegExp;
  /** The forms of its end. */
  readonly closing: readonly string[];
}

/** Replaces each stretch between two marks. It looks for an end that is missing once, however many beginnings there are. */
function replaceSpans(text: string, { opening, closing }: Span, replace: (whole: string) => string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < from) continue;
    const ends = closing.flatMap((mark) => {
      const place = text.indexOf(mark, match.index);
      return place === -1 ? [] : [place + mark.length];
    });
    if (ends.length === 0) break;
    const end = Math.min(...ends);
    out += text.slice(from, match.index) + replace(text.slice(match.index, end));
    from = end;
  }
  return out + text.slice(from);
}

function addParagraphs(html: string): string {
  return html
    .replace(OPENING, '\n\n$&')
    .replace(CLOSING, '$&\n\n')
    .replace(HOLDERS, '$&\n\n')
    .replace(HOLDERS_END, '\n\n$&')
    .split(/\n ?\n\s*/)
    .map((part) => {
      const line = part.trim();
      return line === '' || BLOCK.test(line)
        ? line
        : `<p>${line.replace(/(?:<br ?\/?>)? ?\n/g, '<br>\n')}</p>`;
    })
    .filter((part) => part !== '')
    .join('\n');
}
