import type { Element, Nodes, Root } from 'hast';
import { foldText } from '../../util/text.js';
import { endsAsSentence, measureWords } from './body-measure.js';

/** A text that stands in a page's scripts only, and the script. */
export interface ScriptText {
  /** Paragraphs on lines of their own; may hold markup. */
  readonly text: string;
  readonly script: Element;
}

/** Words of a string that may be prose: fewer are labels. */
const MIN_PROSE_WORDS = 8;
/** Share of letters and spaces in prose; code, addresses and encoded data have fewer. */
const MIN_LETTER_SHARE = 0.8;
/** Words of prose in a script that are an article. */
const MIN_TEXT_WORDS = 60;
/** Words on average from which the strings of a list are texts of different articles and not the paragraphs of one. */
const MAX_PARAGRAPH_WORDS = 150;
/** Data that is looked through: deeper and larger than that of any page known. */
const MAX_DEPTH = 60;
const MAX_VALUES = 200_000;

/**
 * The longest prose among the data that a page's scripts hold (`__NEXT_DATA__`, `window.state = {…}`, any JSON), for pages that a
 * script would put together: below the object that bears the page's title, where one does. Null when there is none.
 */
export function findScriptText(tree: Root, title: string | null): ScriptText | null {
  let best: { readonly text: string; readonly script: Element; readonly words: number } | null = null;
  const budget = { left: MAX_VALUES };
  const wanted = foldText(title ?? '');
  for (const script of scriptsIn(tree)) {
    const json = readData(
      script.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
    );
    const root = json === null ? null : weigh(json, wanted, { depth: 0, budget });
    if (root === null || root.words < MIN_TEXT_WORDS) continue;
    const text = textIn(findTitled(root) ?? root);
    const words = measureWords(text);
    if (words >= MIN_TEXT_WORDS && (best === null || words > best.words)) best = { text, script, words };
  }
  return best;
}

function* scriptsIn(node: Nodes): Generator<Element> {
  if (node.type !== 'element' && node.type !== 'root') return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'script') yield child;
    else yield* scriptsIn(child);
  }
}

/** A script that is JSON, or that assigns some: 'window.__STATE__ = {…};'. Nothing is executed. */
function readData(source: string): unknown {
  const text = source.trim();
  const isData = text.startsWith('{') || text.startsWith('[');
  const start = isData ? 0 : /^[\w.$[\]'" \t]{1,100}=\s*(?=[{[])/.exec(text)?.[0].length;
  if (start === undefined) return null;
  try {
    return JSON.parse(text.slice(start).replace(/;\s*$/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A value of the data with the words of prose below it. */
interface Weighed {
  /** The string itself; null for lists and objects. */
  readonly text: string | null;
  /** What it holds, in document order; the names of keys for objects, null for lists. */
  readonly kids: readonly { readonly key: string | null; readonly value: Weighed }[];
  readonly words: number;
  /** Whether one of its own strings is the page's title. */
  readonly isTitled: boolean;
}

interface Walk {
  readonly depth: number;
  readonly budget: { left: number };
}

function weigh(value: unknown, title: string, { depth, budget }: Walk): Weighed | null {
  budget.left -= 1;
  if (budget.left < 0 || depth > MAX_DEPTH) return null;
  if (typeof value === 'string') {
    return { text: value, kids: [], words: countProse(value), isTitled: false };
  }
  if (typeof value !== 'object' || value === null) return null;
  const isList = Array.isArray(value);
  const kids = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const weighed = weigh(inner, title, { depth: depth + 1, budget });
    return weighed === null ? [] : [{ key: isList ? null : key, value: weighed }];
  });
  const words = kids.reduce((sum, kid) => sum + kid.value.words, 0);
  const isTitled =
    title !== '' && !isList && kids.some(({ value: { text } }) => text !== null && isSame(text, title));
  return { text: null, kids, words, isTitled };
}

function isSame(text: string, title: string): boolean {
  return text.length <= 2 * title.length + 20 && foldText(text) === title;
}

/** Words of a string that reads like prose; 0 for any other. */
function countProse(value: string): number {
  const text = value.replace(/<[^<>]{0,500}>/g, ' ').trim();
  const words = measureWords(text);
  if (words < MIN_PROSE_WORDS || !endsAsSentence(text)) return 0;
  const letters = text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  return letters >= text.length * MIN_LETTER_SHARE ? words : 0;
}

/** Returns the object that bears the page's title and holds the most prose; of equals the innermost. */
function findTitled(root: Weighed): Weighed | null {
  let best: Weighed | null = root.isTitled && root.words >= MIN_TEXT_WORDS ? root : null;
  for (const { value } of root.kids) {
    if (value.words < MIN_TEXT_WORDS) continue;
    const inner = findTitled(value);
    if (inner !== null && (best === null || inner.words >= best.words)) best = inner;
  }
  return best;
}

/** Returns the text below a value: an object's part with the most prose; a list's paragraphs, or the longest of its texts. */
function textIn(value: Weighed): string {
  if (value.text !== null) return value.text;
  const prose = value.kids.filter((kid) => kid.value.words > 0);
  const [longest] = [...prose].sort((a, b) => b.value.words - a.value.words);
  if (longest === undefined) return '';
  const isSeveral = prose.length > 1 && value.words > prose.length * MAX_PARAGRAPH_WORDS;
  if (longest.key !== null || prose.length === 1 || isSeveral) return textIn(longest.value);
  const path = pathToProse(longest.value);
  return value.kids
    .map((kid) => stringsAt(kid.value, path).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Returns the keys that lead to the prose of a list's element, lists left out: 'children', 'text'. */
function pathToProse(value: Weighed): readonly string[] {
  const [longest] = [...value.kids].sort((a, b) => b.value.words - a.value.words);
  if (longest === undefined || longest.value.words === 0) return [];
  return [...(longest.key === null ? [] : [longest.key]), ...pathToProse(longest.value)];
}

function stringsAt(value: Weighed, path: readonly string[]): readonly string[] {
  const [key, ...rest] = path;
  if (value.text !== null) return key === undefined ? [value.text] : [];
  return value.kids.flatMap((kid) => {
    if (kid.key === null) return stringsAt(kid.value, path);
    return kid.key === key ? stringsAt(kid.value, rest) : [];
  });
}
