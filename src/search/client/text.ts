import type { CountedText, SearchStrings } from '../../languages/search-strings.js';

/** What the page hands its script. */
export interface Texts {
  /** BCP 47 of the interface. */
  readonly language: string;
  /** The language with its region, which decides how dates are written. */
  readonly locale: string;
  /** How many articles the archive has. */
  readonly articles: number;
  /** Whether searching works from a disk. */
  readonly isPortable: boolean;
  /** Stands for a headline that is missing. */
  readonly untitled: string;
  /** The value of articles without a date. */
  readonly undated: string;
  readonly strings: SearchStrings;
}

export type Child = Node | string | null;

const SVG = 'http://www.w3.org/2000/svg';

/** Returns an element with attributes and children; texts are never read as markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[] = [],
): HTMLElement {
  return filled(document.createElement(name), attributes, children);
}

export function drawn(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[] = [],
): SVGElement {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled<E extends Element>(
  node: E,
  attributes: Readonly<Record<string, string>>,
  children: readonly Child[],
): E {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** What stands for '{words}' and, where there is one, for '{word}'. */
type Filling = readonly Child[] | { readonly words: readonly Child[]; readonly word: readonly Child[] };

/** '{count} of {words}' with what belongs there, in the form that the count has in the language. */
export function fill(
  sentence: CountedText | string,
  count: number,
  filling: Filling,
  texts: Texts,
): readonly Child[] {
  const { words, word } = 'words' in filling ? filling : { words: filling, word: [] };
  return fillText(sentence, count, texts)
    .split(/(\{words?\})/u)
    .flatMap((part) => (part === '{words}' ? words : part === '{word}' ? word : part));
}

/** Fills in a sentence that has no words in it. */
export function fillText(sentence: CountedText | string, count: number, texts: Texts): string {
  const text =
    typeof sentence === 'string'
      ? sentence
      : (sentence[new Intl.PluralRules(texts.language).select(count)] ?? sentence.other);
  return text.replace('{count}', formatNumber(count, texts));
}

export function formatNumber(value: number, texts: Texts): string {
  return new Intl.NumberFormat(texts.language).format(value);
}

/** “a”, “b” and “c”. */
export function listWords(words: readonly string[], texts: Texts): readonly Child[] {
  return listNodes(
    words.map((word) => element('q', {}, [word])),
    'conjunction',
    texts,
  );
}

/** a, b and c, or a, b or c. */
export function listNodes(
  nodes: readonly Node[],
  type: 'conjunction' | 'disjunction',
  texts: Texts,
): readonly Child[] {
  const list = new Intl.ListFormat(texts.language, { type });
  const places = list.formatToParts(nodes.map((_, i) => String(i)));
  return places.map((part) => (part.type === 'element' ? (nodes[Number(part.value)] ?? null) : part.value));
}
