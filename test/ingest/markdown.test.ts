import rehypeStringify from 'rehype-stringify';
import fc from 'fast-check';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { runningText } from '../../src/util/hast-text.js';
import { readDocument } from '../support/extract.js';

function toHtml(markdown: string): string {
  const { tree } = readDocument('a.md', markdown);
  return unified().use(rehypeStringify).stringify(tree);
}

test('keeps the structure of a text', () => {
  expect(toHtml('# Judul\n\nSatu *dua*.\n\n> Kutipan\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |')).toBe(
    '<h1>Judul</h1><p>Satu <em>dua</em>.</p><blockquote><p>Kutipan</p></blockquote><ul><li>a</li><li>b</li></ul>' +
      '<table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  );
});

test.each([
  ['a script', 'a <script>alert(1)</script> b', '<p>a b</p>'],
  ['an event handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
  ['a javascript link', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
  ['a data link', '[a](data:text/html,x)', '<p><a>a</a></p>'],
  ['a frame', 'a\n\n<iframe src="https://example.org"></iframe>', '<p>a</p>'],
  ['a style', '<p style="position:fixed" class="mast">a</p>', '<p>a</p>'],
  ['an id of the page', '<p id="isi">a</p>', '<p>a</p>'],
  ['a form', '<form action="https://example.org"><input name="q">a</form>', 'a'],
  ['a relative link', '[a](../secret.html)', '<p><a data-archive-link="../secret.html">a</a></p>'],
])('takes out %s', (_, markdown, html) => {
  expect(toHtml(markdown)).toBe(html);
});

test('keeps links to the web and to footnotes', () => {
  const html = toHtml('[a](https://example.org/x) dan catatan[^1]\n\n[^1]: Isi');
  expect(html).toContain('<a href="https://example.org/x">a</a>');
  expect(html).toContain('href="#user-content-fn-1"');
  expect(html).toContain('id="user-content-fn-1"');
});

test('keeps the place and the caption of a picture, and loads nothing', () => {
  const html = toHtml('![Kapal di pelabuhan](https://example.org/a.jpg)\n\nTeks ![x](b.png) lagi');
  expect(html).toBe(
    '<figure data-pictures="0"><figcaption>Kapal di pelabuhan</figcaption></figure><p>Teks lagi</p><figure data-pictures="1"></figure>',
  );
});

test('keeps positions in the file, front matter counted', () => {
  const { tree } = readDocument('a.md', '---\ntitle: x\n---\n\nSatu\n\nDua');
  expect(tree.children.map((node) => node.position?.start.line)).toEqual([5, 7]);
});

test('reads thousands of nested quotes as plain text', () => {
  const document = readDocument('a.md', `${'>'.repeat(20_000)}teks`);
  expect(runningText(document.tree).text).toContain('teks');
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => void readDocument('a.md', `x${text}`)),
    { numRuns: 300 },
  );
});

test.each([
  ['quotes', (depth: number) => `${'> '.repeat(depth)}Isi kutipan.`],
  ['elements', (depth: number) => `${'<div>'.repeat(depth)}Isi unsur.${'</div>'.repeat(depth)}`],
])('nested %s are kept up to a depth that every parser can do, and as plain text below it', (_, nest) => {
  const [shallow, deep, abyss] = [50, 150, 5_000].map((depth) => readDocument('a.md', nest(depth)));
  expect(shallow?.diagnostics).toEqual([]);
  for (const document of [deep, abyss]) {
    expect(JSON.stringify(document?.tree)).toContain('Isi');
    expect(document?.diagnostics).toMatchObject([{ code: 'markdown/too-deep' }]);
  }
});
