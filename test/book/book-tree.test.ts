import type { Element, ElementContent, Root } from 'hast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBookTree } from '../../src/book/book-tree.js';
import { writeTree } from '../../src/book/xhtml.js';
import { findXmlFault } from '../support/xml.js';

const OPTIONS = { hrefOf: () => null, pictureOf: () => null };

function el(tagName: string, ...children: readonly (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

function write(...children: readonly Element[]): string {
  return writeTree(toBookTree({ type: 'root', children: [...children] }, OPTIONS));
}

test.each([
  ['text in a list', el('ul', 'lepas', el('li', 'satu')), '<ul><li>lepas</li><li>satu</li></ul>'],
  ['an item alone', el('li', 'satu'), 'satu'],
  [
    'a definition without its term',
    el('dl', el('dd', 'a'), el('dt', 'b')),
    '<div><div>a</div><div>b</div></div>',
  ],
  ['a definition', el('dl', el('div', el('dt', 'a'), el('dd', 'b'))), '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['a cell without a row', el('table', el('td', 'a')), '<table><tbody><tr><td>a</td></tr></tbody></table>'],
  ['a table without rows', el('table', el('caption', 'a')), '<div>a</div>'],
  ['a paragraph in a paragraph', el('p', 'a', el('p', 'b')), 'a<p>b</p>'],
  ['a block in a headline', el('h1', 'a', el('div', 'b')), '<h2>a b </h2>'],
  ['a block in a word', el('em', el('blockquote', 'a')), '<blockquote>a</blockquote>'],
  ['a figure with nothing in it', el('figure', el('figcaption', ' ')), ''],
])('%s', (_, node, expected) => {
  expect(write(node)).toBe(expected);
});

const TAGS =
  'p div h1 h3 ul ol li dl dt dd table caption tbody tr td th figure figcaption blockquote pre a em sup br time ruby rt section span';
const { tree } = fc.letrec<{ readonly node: ElementContent; readonly tree: Element }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .filter((value) => !/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(value))
      .map((value): ElementContent => ({ type: 'text', value })),
    tie('tree'),
  ),
  tree: fc
    .tuple(
      fc.constantFrom(...TAGS.split(' ')),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.constantFrom(
        {},
        { id: 'user-content-fn-1' },
        { lang: 'ar', dir: 'auto' },
        { lang: 'x y' },
        { href: '#user-content-fn-1' },
      ),
    )
    .map(([tagName, children, properties]): Element => ({
      type: 'element',
      tagName,
      properties,
      children: tagName === 'br' ? [] : children,
    })),
}));

const wordsOf = (node: Root | ElementContent): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => wordsOf(child as ElementContent)).join('')
      : '';

test('of any tree no word is lost, no id stands twice, and the result is XML', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (children) => {
      const root: Root = { type: 'root', children };
      const made = toBookTree(root, OPTIONS);
      const letters = (text: string): string => Array.from(text.replace(/\s/gu, '')).sort().join('');
      expect(letters(wordsOf(made))).toBe(letters(wordsOf(root)));
      const xml = writeTree(made);
      const ids = [...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(findXmlFault(`<div>${xml}</div>`)).toBeNull();
    }),
    { numRuns: 300 },
  );
});
