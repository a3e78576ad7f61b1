import { APOSTROPHES } from '../../languages/letters.js';
import { toCsl } from '../../languages/citation-formats.js';
import type { Found, Result } from './engine/found.js';
import type { Fragment } from './engine/excerpt.js';
import { fold } from './engine/query.js';
import { markedAddress } from './marks.js';
import { showKept, tellProblem, toggleKept } from './reader/keep-button.js';
import { citeResult, readView, type ResultView } from './result-cite.js';
import { requireWord } from './require-word.js';
import { PAGE_SIZE, writeState, type SearchState } from './state.js';
import { element, fillText, type Child, type Texts } from './text.js';

/** Shorter words of a query begin too many others to mark them in a headline. */
const MIN_MARKED_START = 3;

/** Returns the articles with all words, and below a line of their own those with some. */
export function drawResults(state: SearchState, found: Found, texts: Texts): readonly Node[] {
  const first = found.results.findIndex(({ lacks }) => lacks.length > 0);
  return found.results.map((result, i) => {
    const item = drawResult(result, state, found, texts);
    if (i === first) item.prepend(drawDivision(found, texts));
    return item;
  });
}

/** What stands between the two groups; where there is one only, the summary has said so. */
function drawDivision({ count }: Found, { strings }: Texts): HTMLElement {
  return element('div', { class: 'part' }, [
    count > 0 ? element('h2', {}, [strings.partly]) : null,
    element('p', { class: 'sans' }, [strings.partlyHint]),
  ]);
}

function drawResult(result: Result, state: SearchState, found: Found, texts: Texts): HTMLElement {
  const view = readView(result);
  const { path, dateText, date, isUncertain, detail } = view;
  const { title } = result;
  const { parts, marked } = readExcerpt(result);
  const when = element('p', { class: 'when' }, [
    date === '' ? dateText : element('time', { datetime: date }, [dateText]),
    ...(isUncertain ? [', ', element('span', { class: 'unsure' }, [texts.strings.uncertain])] : []),
  ]);
  const heading = title === '' ? [texts.untitled] : markWords(title, marked, found.known);
  return element('li', {}, [
    when,
    element('div', {}, [
      element('h3', {}, [element('a', { href: markedAddress(path, result.words) }, heading)]),
      // An article without text is indexed by its headline: it stands above.
      result.hasText ? element('p', { class: 'ex' }, parts) : null,
      result.lacks.length > 0 ? drawLacks(result.lacks, state, found, texts) : null,
      element('p', { class: 'more' }, [detail, ' ', drawKeep(result, view)]),
      result.others > 0 ? drawOthers(result.others, state, texts) : null,
    ]),
  ]);
}

/** Keeps the article in the reader's list; where that is not possible, the reason takes its place. */
function drawKeep(result: Result, view: ResultView): HTMLElement {
  const kept = { path: view.path, csl: toCsl(citeResult(result, view)) };
  const button = element('button', { type: 'button', class: 'keep' });
  showKept(button, kept);
  button.addEventListener('click', () => {
    const problem = toggleKept(kept);
    showKept(button, kept);
    if (problem !== null) button.replaceWith(element('span', { role: 'alert' }, [tellProblem(problem)]));
  });
  return button;
}

/** Says how many further results have the same text, and leads to a list of all. */
function drawOthers(others: number, state: SearchState, texts: Texts): HTMLElement {
  const href = writeState({ ...state, unfolds: true }, new URL(location.href));
  return element('p', { class: 'more' }, [
    element('a', { href, 'data-state': '' }, [fillText(texts.strings.sameText, others, texts)]),
  ]);
}

/** The words an article lacks, each leading to the articles that have it. */
function drawLacks(words: readonly string[], state: SearchState, found: Found, texts: Texts): HTMLElement {
  const { without, require } = texts.strings;
  const parts = words.flatMap((word, i) => {
    const query = requireWord(found.corrected ?? state.query, word);
    const lacked = element('s', {}, [word]);
    if (query === null) return [i > 0 ? ', ' : '', lacked];
    const href = writeState({ ...state, query, shown: PAGE_SIZE }, new URL(location.href));
    const label = require.replace('{words}', () => word);
    return [
      i > 0 ? ', ' : '',
      element('a', { href, 'data-state': '', 'aria-label': label, title: label }, [lacked]),
    ];
  });
  return element('p', { class: 'lacks' }, [`${without} `, ...parts]);
}

/** Returns the excerpt as nodes, with '…' where it begins or ends in the middle; the marked words without punctuation. */
function readExcerpt(result: Fragment): {
  readonly parts: readonly Child[];
  readonly marked: ReadonlySet<string>;
} {
  const marked = new Set<string>();
  const parts: Child[] = [];
  for (const [i, part] of joinElided(result.excerpt)
    .split(/<mark>(.*?)<\/mark>/su)
    .entries()) {
    const value = unescape(part);
    const [, before = '', word = ''] =
      i % 2 === 0 ? [] : (/^([^\p{L}\p{N}]*)([\p{L}\p{N}](?:.*[\p{L}\p{N}])?)?/su.exec(value) ?? []);
    if (word === '') parts.push(value);
    else {
      marked.add(fold(word));
      parts.push(before, element('mark', {}, [word]), value.slice(before.length + word.length));
    }
  }
  if (result.isCutBefore) parts.unshift('…\u00a0');
  if (result.isCutAfter) parts.push('\u00a0…');
  return { parts, marked };
}

const ELIDED = new RegExp(`</mark>([${APOSTROPHES}])<mark>`, 'gu');

/** Marks "l'Ukraine" as a whole, not the two words that an apostrophe joins. */
function joinElided(excerpt: string): string {
  return excerpt.replace(ELIDED, '$1');
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** Returns a headline with the words marked that the excerpt marks or that a word of the query begins. */
function markWords(title: string, marked: ReadonlySet<string>, terms: readonly string[]): readonly Child[] {
  const wanted = terms.flatMap((term) => term.split(/\s+/u)).map(fold);
  return title.split(/([\p{L}\p{M}\p{N}'’-]+)/u).map((part) => {
    const word = fold(part);
    const isFound =
      word !== '' &&
      (marked.has(word) ||
        wanted.some(
          (start) => word === start || (start.length >= MIN_MARKED_START && word.startsWith(start)),
        ));
    return isFound ? element('mark', {}, [part]) : part;
  });
}

/** Returns what the button for more results says; null when all are shown. */
export function moreLabel(state: SearchState, found: Found, texts: Texts): string | null {
  const listed = found.results.reduce((sum, { others }) => sum + 1 + others, 0);
  const left = found.count + found.some - Math.max(listed, state.shown);
  return left <= 0 ? null : fillText(texts.strings.more, Math.min(left, PAGE_SIZE), texts);
}
