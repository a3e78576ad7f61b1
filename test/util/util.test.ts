import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCodePoints } from '../../src/util/compare.js';
import { formatEdtf, isEarlier, parseEdtf } from '../../src/util/edtf.js';
import { html, join, raw } from '../../src/util/html.js';
import { runningText } from '../../src/util/hast-text.js';
import slugify from '@sindresorhus/slugify';
import { nameSlug, slug } from '../../src/util/slug.js';
import { countWords, normalizeText, truncate } from '../../src/util/text.js';
import { readDocument } from '../support/extract.js';

test('templates escape every value, in text and in attributes', () => {
  const evil = `"><script>alert('x')</script>&amp;`;
  expect(html`<a title="${evil}">${evil}</a>`.toString()).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</a>',
  );
  expect(html`${[html`<b>${1}</b>`, null, false, undefined, raw('<i>')]}`.toString()).toBe('<b>1</b><i>');
  expect(join(['a', '<'], html`<br>`).toString()).toBe('a<br>&lt;');
});

test('templates leave out their indentation and optional end tags, and nothing of their values', () => {
  const list = html`
    <ul>
      ${['a\n  b', raw('<i>\n</i></li>')].map(
        (text) => html`<li>${text} <b>1</b></li>
        `,
      )}
    </ul>
    <span>c</span>
    <span>d</span>`;
  expect(list.toString()).toBe(
    '<ul><li>a\n  b <b>1</b><li><i>\n</i></li> <b>1</b></ul><span>c</span>\n<span>d</span>',
  );
});

test('escaped text has no markup and no character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(html`${text}`.toString()).not.toMatch(/[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    }),
  );
});

test('code-point order is the order of code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const points = (text: string): number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);
      const [x, y] = [points(a), points(b)];
      const at = x.findIndex((point, i) => point !== y[i]);
      const expected =
        at < 0 ? Math.sign(x.length - y.length) : y[at] === undefined ? 1 : Math.sign((x[at] ?? 0) - y[at]);
      expect(compareCodePoints(a, b)).toBe(expected);
    }),
  );
});

test.each([
  '2024',
  '2024-06',
  '2024-06-20',
  '2024-06-20T08:19',
  '2024-06-20T08:19:30Z',
  '2024-06-20T08:19+07:00?',
  '2024-02-29',
])('%s is an EDTF date and stays as it is', (text) => {
  const date = parseEdtf(text);
  expect(date === null ? null : formatEdtf(date)).toBe(text);
});

test.each([
  '',
  '24',
  '2024-13',
  '2023-02-29',
  '2024-06-31',
  '2024-06-20T24:00',
  '2024-6-2',
  '2024-06-20T08:19+25:00',
  'x',
])('%s is no EDTF date', (text) => {
  expect(parseEdtf(text)).toBeNull();
});

test.each([
  ['2024-06-19', '2024-06-20', true],
  ['2024-05', '2024-06-20', true],
  ['2023', '2024-06-20T08:19+07:00', true],
  ['2024-06-19', '2024-06-20T08:19+07:00', true],
  ['2024-06-20T08:18+07:00', '2024-06-20T08:19+07:00', true],
  ['2024-06-20T08:00', '2024-06-20T08:19+07:00', true],
  ['2024-06-20T01:00Z', '2024-06-20T08:19+07:00', true],
  ['2024-06-20?', '2024-06-21', true],
  // What is less precise may lie on either side.
  ['2024-06', '2024-06-20', false],
  ['2024', '2024-06-20', false],
  ['2024-06-20', '2024-06-20T08:19+07:00', false],
  ['2024-06-20T08:19', '2024-06-20T08:19:30', false],
  // The same instant, or a later one, printed as an earlier time.
  ['2024-06-20T01:19Z', '2024-06-20T08:19+07:00', false],
  ['2024-06-19T20:00Z', '2024-06-20T01:00+07:00', false],
  // Systems store times in UTC: in Jakarta this is the 20th.
  ['2024-06-19T20:00Z', '2024-06-20', false],
  ['2024-06-19T20:00+00:00', '2024-06-20', false],
  ['2024-06-18T20:00Z', '2024-06-20', true],
  ['2024-05-31T20:00Z', '2024-06', false],
  ['2023-12-31T20:00Z', '2024', false],
  ['2024-06-20', '2024-06-20', false],
  ['2024-06-21', '2024-06-20', false],
])('%s before %s: %s', (first, second, expected) => {
  expect(isEarlier(first, second)).toBe(expected);
});

test('slugs of plain text are those of the library', () => {
  const plain = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc
      .array(fc.constantFrom("'", 's ', 'T', '&', '^', '`', '-', '\\', '_', ' ', '1', 'ab'), { size: '+1' })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(plain, (text) => {
      expect(slug(text, Infinity)).toBe(slugify(text, { decamelize: false }));
    }),
  );
});

test('slugs are safe in any address and file system', () => {
  expect(slug('Kim Jong-un: “Siap!” & lagi?')).toBe('kim-jong-un-siap-and-lagi');
  expect(slug('海')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug(text).length).toBeLessThanOrEqual(80);
    }),
  );
});

test('running text leaves out figures and joins blocks by a blank line', () => {
  const { tree } = readDocument('a.md', '# A\n\nb *c*\\\nd\n\n- e\n- f\n\n![caption](x.png)\n\n> g');
  const { text, segments } = runningText(tree);
  expect(text).toBe('A\n\nb c\nd\n\ne\n\nf\n\ng');
  for (const { node, start, end } of segments)
    expect(text.slice(start, end)).toBe(node === null ? '\n' : node.value);
});

test('text is NFC, without invisible characters', () => {
  expect(normalizeText('e\u0301\u200B \u00a0\n\tb\u00AD\u0000')).toBe('é b');
  expect(countWords('anti-Barat, 6.700 kontainer – COVID-19')).toBe(4);
  expect(truncate('abc😀def', 5)).toBe('abc…');
});

test('the slug of a name is the same for all spellings, and no other name has it', () => {
  for (const spelling of ['Harian Kóta', 'HARIAN KOTA', 'harian kota', 'Harian-Kota.', '“Harian Kota”'])
    expect(nameSlug(spelling, 'x')).toBe('harian-kota');
  const others = [
    'Harian Kota+',
    'Harian 新聞',
    'Harian 日報',
    '新聞',
    '日報',
    '☆',
    '$',
    'a'.repeat(90),
    `${'a'.repeat(90)}b`,
  ];
  const slugs = others.map((name) => nameSlug(name, 'x'));
  expect(new Set([...slugs, 'harian-kota', 'harian']).size).toBe(others.length + 2);
  for (const own of slugs) expect(own).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{8}$/);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(nameSlug(name.toUpperCase(), 'x')).toBe(nameSlug(name.toUpperCase().toLowerCase(), 'x'));
    }),
  );
});
