import { cutQuery } from '../cut-words.js';
import { findRows, type Row } from './found-rows.js';
import { drawMarkBar } from './reader/mark-bar.js';
import { isShortcut } from './reader/shortcuts.js';

/** Where a link from the results names the words to mark: behind '#', so that no server or cache sees it. */
const KEY = '#cari=';
/** More words than a search finds by are somebody's joke. */
const MAX_WORDS = 60;

/** Returns the address of an article with words to mark on its page. */
export function markedAddress(path: string, words: readonly string[]): string {
  return words.length === 0 ? path : path + KEY + encodeURIComponent(words.slice(0, MAX_WORDS).join(' '));
}

/** A place that was found: several elements where a link begins or ends inside of it. */
type Place = readonly HTMLElement[];

/**
 * Marks the words of the address in the article and shows the first. n and p, and the buttons of a bar, lead from one to the next; one
 * takes the marks away. `loadWords` loads the words of the interface.
 */
export function serveMarks(loadWords: () => Promise<void>): void {
  if (!location.hash.startsWith(KEY)) return;
  const rows = readWords(location.hash.slice(KEY.length));
  const roots = [...document.querySelectorAll('main h1, main .prose')];
  const places = roots.flatMap((root) => markIn(root, rows));
  // A headline is in view anyway: the first place in the text is what a reader looks for.
  let at = Math.max(
    0,
    places.findIndex(([mark]) => mark?.closest('.prose') != null),
  );
  const [first] = places[at] ?? [];
  if (first === undefined) return;
  let showPosition: (at: number) => void = () => undefined;
  const goTo = (next: number, takesFocus: boolean): void => {
    for (const mark of places[at] ?? []) mark.classList.remove('now');
    at = (next + places.length) % places.length;
    const here = places[at] ?? [];
    for (const mark of here) mark.classList.add('now');
    const [mark] = here;
    if (mark === undefined) return;
    if (takesFocus) {
      mark.tabIndex = -1;
      mark.focus({ preventScroll: true });
    }
    mark.scrollIntoView({ block: 'center' });
    showPosition(at);
  };
  const step = (event: KeyboardEvent): void => {
    if (!isShortcut(event) || (event.key !== 'n' && event.key !== 'p')) return;
    event.preventDefault();
    goTo(at + (event.key === 'n' ? 1 : -1), true);
  };
  document.addEventListener('keydown', step);
  goTo(at, false);
  loadWords().then(() => {
    const bar = drawMarkBar(places.length, {
      step: (by) => {
        goTo(at + by, false);
      },
      remove: () => {
        document.removeEventListener('keydown', step);
        for (const mark of places.flat()) mark.replaceWith(...mark.childNodes);
        for (const root of roots) root.normalize();
        bar.node.remove();
        history.replaceState(history.state, '', location.pathname + location.search);
      },
    });
    ({ showPosition } = bar);
    showPosition(at);
    document.querySelector('main')?.append(bar.node);
  }, reportError);
}

function readWords(encoded: string): readonly Row[] {
  try {
    const words = decodeURIComponent(encoded).split(/\s+/u).slice(0, MAX_WORDS);
    return words.map(cutQuery).filter(({ length }) => length > 0);
  } catch {
    // Not percent-encoded text: nothing to mark.
    return [];
  }
}

/** Elements whose text is no part of the text around them. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, blockquote, pre, figcaption, div, .prose';

/** Marks what is found in an element. A word may begin in one of its texts and end in another: a name is a link. */
function markIn(root: Element, rows: readonly Row[]): readonly Place[] {
  const texts: { readonly node: Text; readonly start: number }[] = [];
  let whole = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    if (node instanceof Text) {
      const own = node.parentElement?.closest(BLOCKS) ?? null;
      if (own !== block) whole += '\n';
      block = own;
      texts.push({ node, start: whole.length });
      whole += node.data;
    } else if (node instanceof HTMLBRElement) whole += '\n';
  }
  const places = findRows(whole, rows).map((span) => ({ ...span, marks: [] as HTMLElement[] }));
  for (const { node, start } of texts) {
    const own = places.filter((span) => span.start < start + node.data.length && span.end > start);
    if (own.length === 0) continue;
    const nodes: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start: from, end: to, marks } of own) {
      const [begin, end] = [Math.max(0, from - start), Math.min(node.data.length, to - start)];
      const mark = document.createElement('mark');
      mark.textContent = node.data.slice(begin, end);
      marks.push(mark);
      nodes.push(node.data.slice(at, begin), mark);
      at = end;
    }
    node.replaceWith(...nodes, node.data.slice(at));
  }
  return places.map(({ marks }) => marks).filter(({ length }) => length > 0);
}
