import { cut, joinSpans } from '../../cut-words.js';
import type { ArticleView } from '../../format.js';

/** One result as a list shows it. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  /** With mark elements; '<' and '>' are escaped. */
  readonly excerpt: string;
  /** Whether there is text before and behind the excerpt, and whether there is text at all. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  readonly hasText: boolean;
  /** The words it was found by, as they stand in its text, folded; of a script without spaces, as much as was found together. */
  readonly words: readonly string[];
}

/** Words of an excerpt. */
const EXCERPT_WORDS = 36;
/** UTF-16 units that are shown with a word because no space parts them. In scripts without spaces a whole paragraph would be. */
const MAX_ATTACHED = 40;

/** Returns an article with the part of its text in which most of what was found stands. `found` counts the words of its text. */
export function drawFragment([url, title, text]: ArticleView, found: readonly number[]): Fragment {
  const words = cut(text);
  const marked = new Set(found);
  const first = densest(words.length, marked);
  const last = Math.min(words.length, first + EXCERPT_WORDS) - 1;
  // What stands before the first word and behind the last belongs to them: a quotation mark, a full stop.
  const begin = words[first]?.start ?? 0;
  const space = Math.max(text.lastIndexOf(' ', begin), text.lastIndexOf('\n', begin)) + 1;
  const ended = Math.min(begin, words[first - 1]?.end ?? 0);
  const start = first === 0 ? 0 : begin - space <= MAX_ATTACHED ? space : ended;
  const stop = words[last]?.end ?? 0;
  const length = last === words.length - 1 ? -1 : text.slice(stop).search(/[ \n]/u);
  const next = Math.max(stop, words[last + 1]?.start ?? text.length);
  const reach = length < 0 ? text.length : stop + length;
  const end = last === words.length - 1 || reach - stop <= MAX_ATTACHED ? reach : next;
  const spans = joinSpans(words.filter((_, i) => marked.has(i)));
  let excerpt = '';
  let at = start;
  for (const span of spans) {
    if (span.end > stop || span.start < begin) continue;
    excerpt += `${inLine(text.slice(at, span.start))}<mark>${escape(text.slice(span.start, span.end))}</mark>`;
    at = span.end;
  }
  return {
    url,
    title,
    excerpt: excerpt + inLine(text.slice(at, end)),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
    hasText: text !== '',
    words: [...new Set(spans.map(({ start: from, end: to }) => wordAt(text.slice(from, to))))],
  };
}

/** Returns one word folded; more, which have no space between them, as they stand there. */
function wordAt(text: string): string {
  const [word, ...more] = cut(text);
  return word === undefined || more.length > 0 ? text : word.word;
}

/** Returns where the excerpt with the most found words begins: of several that follow each other the middle one, with words around. */
function densest(size: number, marked: ReadonlySet<number>): number {
  const latest = Math.max(0, size - EXCERPT_WORDS);
  let inside = 0;
  for (let i = 0; i < EXCERPT_WORDS; i += 1) if (marked.has(i)) inside += 1;
  let most = inside;
  let from = 0;
  let to = 0;
  for (let i = 1; i <= latest; i += 1) {
    inside += Number(marked.has(i + EXCERPT_WORDS - 1)) - Number(marked.has(i - 1));
    if (inside > most) {
      most = inside;
      from = i;
      to = i;
    } else if (inside === most && to === i - 1) to = i;
  }
  // The beginning of a text is read more gladly than its middle.
  return most === 0 ? 0 : Math.floor((from + to) / 2);
}

/** Returns a stretch of text on one line. A dot shows where a block ended without a sign of its own: a heading, an item of a list. */
function inLine(text: string): string {
  return escape(text).replace(/(.?)\n\n/gu, (_, before: string) =>
    /[.!?…:;,"”’»)\]]/u.test(before) ? `${before} ` : `${before} · `,
  );
}

function escape(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
