import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { renderBody, type BodyOptions } from '../../src/pages/linked-body.js';
import { isMachineTime } from '../../src/pages/markup/times.js';
import { runningText } from '../../src/util/hast-text.js';
import { sanitizeTree } from '../../src/util/sanitize.js';
import { element } from '../support/archive.js';

const options: BodyOptions = {
  hrefOf: () => '',
  hrefOfLink: () => null,
  captionLabel: 'Foto',
  footnotesLabel: 'Catatan kaki',
  captionNote: () => '',
  reservedIds: new Set(),
};

const parser = unified().use(rehypeRaw).freeze();
/** The tree that a browser makes of some markup. */
const parse = (markup: string): Root =>
  parser.runSync({ type: 'root', children: [{ type: 'raw', value: markup }] });

/** What becomes of a saved page's markup. */
const repaired = (markup: string): string => renderBody(sanitizeTree(parse(markup)), [], options);

describe('the markup of an article', () => {
  it.each([
    // Headings follow the page's h1, without gaps.
    ['<h3>A</h3><h5>B</h5><h3>C</h3><h2>D</h2>', '<h2>A</h2><h3>B</h3><h2>C</h2><h2>D</h2>'],
    ['<h6>A</h6><p>b</p>', '<h2>A</h2><p>b</p>'],
    ['<h2>A</h2><h4>B</h4><h6>C</h6>', '<h2>A</h2><h3>B</h3><h4>C</h4>'],
    // A date that a machine cannot read is words.
    ['<p><time>20 Juni</time></p>', '<p>20 Juni</p>'],
    ['<p><time datetime="soon">20 Juni</time></p>', '<p>20 Juni</p>'],
    ['<p><time datetime="2024-06-31">x</time></p>', '<p>x</p>'],
    [
      '<p><time datetime="2024-06-20T08:19+07:00">x</time></p>',
      '<p><time datetime="2024-06-20T08:19+07:00">x</time></p>',
    ],
    // Characters that no document may hold.
    ['<p>a\u0001b\u0085c\uFDD0d\uFFFEe</p>', '<p>abcde</p>'],
    // Addresses.
    [
      '<p><a href="https://a.example/x|y?q=a|b c#d#e">k</a></p>',
      '<p><a href="https://a.example/x%7Cy?q=a%7Cb%20c#d%23e">k</a></p>',
    ],
    ['<p><a href="https://someone@a.example/">k</a></p>', '<p><a href="https://a.example/">k</a></p>'],
    ['<p><a href="http://">k</a></p>', '<p><a>k</a></p>'],
    // Lists.
    ['<ul>x<li>a</li><ul><li>b</li></ul></ul>', '<ul><li>x</li><li>a<ul><li>b</li></ul></li></ul>'],
    ['<ol><p>a</p><p>b</p></ol>', '<ol><li><p>a</p><p>b</p></li></ol>'],
    ['<p>a</p><ul><br></ul>', '<p>a</p>'],
    ['<li>a</li>', '<div>a</div>'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['<dl><dd>b</dd></dl>', '<div><div>b</div></div>'],
    ['<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
    ['<dl><dt>a</dt><p>x</p><dd>b</dd></dl>', '<div><div>a</div><p>x</p><div>b</div></div>'],
    ['<dl><dt><h3>a</h3></dt><dd>b</dd></dl>', '<dl><dt><p><strong>a</strong></p></dt><dd>b</dd></dl>'],
    // Blocks in a line.
    ['<pre>a<p>b</p><p>c</p></pre>', '<pre tabindex="0">a\nb\nc</pre>'],
    ['<b><p>a</p></b>', '<p>a</p>'],
    ['<h2><div>a</div><div>b</div></h2>', '<h2>a b</h2>'],
    // Tables: holes are filled, a lone cell fills its row, columns and rows that nothing begins in go.
    [
      '<table><tr><td>a<tr><td>b<td>c</table>',
      table('<tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr>'),
    ],
    [
      '<table><tr><td>a<td>b<td>c<tr><td>d<td>e</table>',
      table('<tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td></td></tr>'),
    ],
    [
      '<table><tr><td colspan="3">a<tr><td colspan="3">b</table>',
      table('<tr><td>a</td></tr><tr><td>b</td></tr>'),
    ],
    [
      '<table><tr><td rowspan="9">a<td>b<tr></tr><tr><td>c</table>',
      table('<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>'),
    ],
    ['<p>a</p><table></table>', '<p>a</p>'],
  ])('%s', (markup, valid) => {
    expect(repaired(markup)).toBe(valid);
  });

  function table(rows: string): string {
    return `<div class="scroll" tabindex="0"><table><tbody>${rows}</tbody></table></div>`;
  }
});

describe('repairing', () => {
  const tags =
    'p div h1 h2 h4 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote figure figcaption pre b em span a time ruby rt hr br q'.split(
      ' ',
    );
  const text = fc
    .constantFrom('a', ' b ', 'c.', '\u0001', ' ')
    .map((value): ElementContent => ({ type: 'text', value }));
  const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      text,
      fc
        .record({
          tag: fc.constantFrom(...tags),
          children: fc.array(tie('node'), { maxLength: 4 }),
          columns: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }),
          rows: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }),
        })
        .map(({ tag, children, columns, rows }) => {
          const spans = {
            ...(columns === null ? {} : { colSpan: columns }),
            ...(rows === null ? {} : { rowSpan: rows }),
          };
          const properties = tag === 'a' ? { href: 'https://a.example/|' } : /^t[dh]$/.test(tag) ? spans : {};
          return element(tag, tag === 'hr' || tag === 'br' ? [] : children, properties);
        }),
    ),
  }));
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:standard'],
      elements: ['html5'],
      rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'prefer-tbody': 'off' },
    }),
  );
  const anyBody = fc.array(node, { maxLength: 4 }).map((children): Root => ({ type: 'root', children }));

  it('makes any tree valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const markup = renderBody(body, [], options);
        const page = `<!DOCTYPE html><html lang="id"><head><title>x</title></head><body><h1>x</h1><div>${markup}</div></body></html>`;
        const report = await validator.validateString(page);
        const found = report.results.flatMap(({ messages }) =>
          messages.map(({ message, ruleId }) => `${ruleId}: ${message}`),
        );
        expect(found, markup).toEqual([]);
        const levels = [...markup.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
        expect(levels.every((level, i) => level >= 2 && level <= (levels[i - 1] ?? 1) + 1)).toBe(true);
        // As a browser reads it: nothing is moved out of its place.
        expect(renderBody(parse(markup), [], { ...options })).toBe(markup);
      }),
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const letters = (root: Root): string =>
          Array.from(runningText(root).text.replace(/[^abc]/g, ''))
            .sort()
            .join('');
        expect(letters(parse(renderBody(body, [], options)))).toBe(letters(body));
      }),
    );
  });
});

describe('isMachineTime', () => {
  it.each([
    '2024',
    '2024-06',
    '2024-06-20',
    '2024-06-20T08:19',
    '2024-06-20 08:19:01.5Z',
    '06-20',
    '08:19',
    '2024-06-20T08:19+0700',
  ])('takes %s', (value) => {
    expect(isMachineTime(value)).toBe(true);
  });
  it.each(['', '20 June', '2024-13', '2024-02-30', '2024-6-1', '25:00', '2024-06-20T', '0000'])(
    'does not take %s',
    (value) => {
      expect(isMachineTime(value)).toBe(false);
    },
  );
});
