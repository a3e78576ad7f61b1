import { foldWord, wordSpans } from '../../../util/fold-words.js';
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
  /** The words it was found by, as they stand in its text, folded. */
  readonly words: readonly string[];
}

/** Words of an excerpt. */
const EXCERPT_WORDS = 36;

/** Returns an article with the part of its text in which most of what was found stands. `found` counts the words of its text. */
export function drawFragment([url, title, text]: ArticleView, found: readonly number[]): Fragment {
  const spans = wordSpans(text);
  const marked = new Set(found);
  const first = densest(spans.length, marked);
  const last = Math.min(spans.length, first + EXCERPT_WORDS) - 1;
  // What stands before the first word and behind the last belongs to them: a quotation mark, a full stop.
  const begin = spans[first]?.start ?? 0;
  const start = first === 0 ? 0 : Math.max(text.lastIndexOf(' ', begin), text.lastIndexOf('\n', begin)) + 1;
  const stop = spans[last]?.end ?? 0;
  const length = last === spans.length - 1 ? -1 : text.slice(stop).search(/[ \n]/u);
  const end = length < 0 ? text.length : stop + length;
  let excerpt = '';
  let at = start;
  for (let i = first; i <= last; i += 1) {
    const span = spans[i];
    if (span === undefined || !marked.has(i)) continue;
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
    words: [...new Set(found.map((i) => foldWord(text.slice(spans[i]?.start, spans[i]?.end))))],
  };
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
