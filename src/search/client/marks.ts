import { cut, cutQuery, joinSpans } from '../cut-words.js';

/** Where a link from the results names the words to mark: behind '#', so that no server or cache sees it. */
const KEY = '#cari=';
/** More words than a search finds by are somebody's joke. */
const MAX_WORDS = 60;

/** Returns the address of an article with words to mark on its page. */
export function markedAddress(path: string, words: readonly string[]): string {
  return words.length === 0 ? path : path + KEY + encodeURIComponent(words.slice(0, MAX_WORDS).join(' '));
}

/** Marks the words of the address in the article, shows the first, and offers to take the marks away. */
export function serveMarks(label: string): void {
  if (!location.hash.startsWith(KEY)) return;
  const words = readWords(location.hash.slice(KEY.length));
  const marks = [...document.querySelectorAll('main h1, main .prose')].flatMap((node) => markIn(node, words));
  const [first] = marks;
  if (first === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const acts = document.createElement('p');
  acts.className = 'acts noprint';
  acts.append(button);
  document.querySelector('main .head')?.append(acts);
  button.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    for (const node of document.querySelectorAll('main h1, main .prose')) node.normalize();
    acts.remove();
    history.replaceState(history.state, '', location.pathname + location.search);
  });
  // A headline is in view anyway: the first place in the text is what a reader looks for.
  const target = marks.find((mark) => mark.closest('.prose') !== null) ?? first;
  target.scrollIntoView({ block: 'center' });
}

/** Words that stand one behind the other: of a script without spaces, several are a word. */
type Row = readonly string[];

function readWords(encoded: string): readonly Row[] {
  try {
    const words = decodeURIComponent(encoded).split(/\s+/u).slice(0, MAX_WORDS);
    return words.map(cutQuery).filter(({ length }) => length > 0);
  } catch {
    // Not percent-encoded text: nothing to mark.
    return [];
  }
}

function markIn(root: Element, rows: readonly Row[]): readonly HTMLElement[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.flatMap((text) => {
    const spans = findRows(text.data, rows);
    if (spans.length === 0) return [];
    const marks: HTMLElement[] = [];
    const nodes: (string | HTMLElement)[] = [];
    let at = 0;
    for (const { start, end } of spans) {
      const mark = document.createElement('mark');
      mark.textContent = text.data.slice(start, end);
      marks.push(mark);
      nodes.push(text.data.slice(at, start), mark);
      at = end;
    }
    text.replaceWith(...nodes, text.data.slice(at));
    return marks;
  });
}

/** Returns where any of the rows stands in a text. */
function findRows(
  text: string,
  rows: readonly Row[],
): readonly { readonly start: number; readonly end: number }[] {
  const words = cut(text);
  const byFirst = groupByFirst(rows);
  const marked = new Set<number>();
  for (const [i, { word }] of words.entries()) {
    for (const row of byFirst.get(word) ?? []) {
      if (row.every((other, n) => words[i + n]?.word === other)) row.forEach((_, n) => marked.add(i + n));
    }
  }
  return joinSpans(words.filter((_, i) => marked.has(i)));
}

function groupByFirst(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row[0] ?? '', [...(groups.get(row[0] ?? '') ?? []), row]);
  return groups;
}
