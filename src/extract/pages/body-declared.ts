import type { Element, Nodes, Root } from 'hast';
import { foldText } from '../../util/text.js';
import { measureWords } from './body-measure.js';
import type { ScriptText } from './body-scripts.js';
import type { Run } from './body-tree.js';
import { plainText } from './metadata-json-ld.js';

/** Nesting of JSON-LD that is looked through: @graph, arrays, mainEntity. */
const MAX_DEPTH = 5;

/** Returns the article's text as the page declares it in JSON-LD (articleBody), longest first choice; null when it does not. */
export function findDeclaredText(tree: Root): ScriptText | null {
  let longest: ScriptText | null = null;
  for (const script of scriptsIn(tree)) {
    const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (!text.includes('articleBody')) continue;
    for (const body of bodiesIn(parseJson(text), 0))
      if (longest === null || body.length > longest.text.length) longest = { text: body, script };
  }
  return longest;
}

function* scriptsIn(node: Nodes): Generator<Element> {
  if (node.type !== 'element' && node.type !== 'root') return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'script') {
      if (/ld\+json/i.test(typeOf(child))) yield child;
    } else yield* scriptsIn(child);
  }
}

function typeOf(element: Element): string {
  const type = element.properties['type'];
  return typeof type === 'string' ? type : '';
}

function parseJson(text: string): unknown {
  try {
    // Line breaks inside strings are common and not valid.
    return JSON.parse(text.replace(/[\r\n\t]+/g, ' '));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function* bodiesIn(value: unknown, depth: number): Generator<string> {
  if (value === null || typeof value !== 'object' || depth > MAX_DEPTH) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'articleBody' && typeof inner === 'string') yield inner;
    else yield* bodiesIn(inner, depth + 1);
  }
}

/** Returns a declared text as paragraphs: markup in it is dropped, lines are paragraphs. */
export function toParagraphs(text: string): Element[] {
  return text
    .replace(/<\/(?:p|div|h[1-6]|li)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line.includes('&') ? plainText(line, line.length) : line))
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: line.trim() }],
    }));
}

/** Words a declared text must have, and share of the found text's words, to tell where the article ends. */
const MIN_GUIDE_WORDS = 100;
const MIN_GUIDE_SHARE = 0.5;
/** Share of the declared text that must have been found. */
const MIN_FOUND_SHARE = 0.85;
/** Words of a run that can be looked for: shorter ones occur by chance. */
const MIN_MATCH_WORDS = 5;

/**
 * The runs below the last one that the declared text holds: they are not the article, if most of that text was found and it
 * was not cut short.
 */
export function findBeyondDeclared(runs: readonly Run[], declared: string): readonly Run[] {
  const total = runs.reduce((sum, run) => sum + run.words, 0);
  const words = measureWords(declared);
  if (words < MIN_GUIDE_WORDS || words < total * MIN_GUIDE_SHARE) return [];
  const folded = ` ${foldText(declared.replace(/<[^<>]{0,500}>/g, ' '))} `;
  let found = 0;
  let last = -1;
  runs.forEach((run, i) => {
    if (run.words < MIN_MATCH_WORDS || !folded.includes(` ${foldText(run.text)} `)) return;
    found += run.words;
    last = i;
  });
  return found >= words * MIN_FOUND_SHARE ? runs.slice(last + 1) : [];
}
