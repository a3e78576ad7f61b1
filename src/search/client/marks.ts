import { foldWord } from '../../util/fold-words.js';

/** Where a link from the results names the words to mark: behind '#', so that no server or cache sees it. */
const KEY = '#cari=';
/** A letter or digit, and what may stand inside a word. */
const WORD = /([\p{L}\p{M}\p{N}]+)/u;
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

function readWords(encoded: string): ReadonlySet<string> {
  try {
    return new Set(decodeURIComponent(encoded).split(/\s+/u).slice(0, MAX_WORDS).map(foldWord));
  } catch {
    // Not percent-encoded text: nothing to mark.
    return new Set();
  }
}

function markIn(root: Element, words: ReadonlySet<string>): readonly HTMLElement[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.flatMap((text) => {
    const parts = text.data.split(WORD);
    if (!parts.some((part) => words.has(foldWord(part)))) return [];
    const marks: HTMLElement[] = [];
    const nodes = parts.map((part) => {
      if (part === '' || !words.has(foldWord(part))) return part;
      const mark = document.createElement('mark');
      mark.textContent = part;
      marks.push(mark);
      return mark;
    });
    text.replaceWith(...nodes);
    return marks;
  });
}
