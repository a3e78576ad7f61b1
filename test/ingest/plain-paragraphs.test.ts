import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownReader, parseMarkup } from '../../src/ingest/markdown.js';
import { readPlainParagraphs } from '../../src/ingest/plain-paragraphs.js';
import { readDocument } from '../support/extract.js';

/** What news is written with, and what Markdown and GitHub's extensions read as markup. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Halo', 'dunia', 'harga 1.500', 'naik,', '“Ya”', 'é', '2024', 'A (b)'),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '. ', '\n', '\n\n', '\n\n\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '1. ',
        '2) ',
        '- ',
        '+ ',
        '* ',
        '# ',
        '> ',
        '---',
        '===',
        '\t',
        '    ',
        '  \n',
        ' \n',
        '\r\n',
        '\\',
        '`',
        '~~',
      ],
      ...[
        '[a](b)',
        '![',
        '[^1]',
        '| a |',
        '|-|',
        ':-',
        '<b>',
        '&amp;',
        '@b.co',
        'a@b.co',
        'www.a.co',
        'http://a.co',
      ],
      ...[
        '\u00a0',
        '\u2028',
        '\u0000',
        '\ufeff',
        '_',
        '*',
        '!',
        '{',
        '}',
        '"',
        ':',
        '%',
        '\u3000',
        'e\u0301',
        '~',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string() },
);
const markdown = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

test('a text without markup has the tree the Markdown parser makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(markdown, (content) => {
      if (readPlainParagraphs(content) === null) return;
      plain += 1;
      const read = markdownReader.read({ path: 'a.md', bytes: Buffer.from(content) });
      if (!('documents' in read)) throw new Error('not read');
      expect(JSON.stringify(read.documents[0]?.tree)).toBe(JSON.stringify(parseMarkup(content, 'a.md').tree));
    }),
    { seed: 7, numRuns: Number(process.env['KLIPING_PLAIN_RUNS'] ?? 3000) },
  );
  expect(plain).toBeGreaterThan(300);
});

test.each([
  '# a',
  'a\n===',
  '- a',
  '1. a',
  'a  \nb',
  '    a',
  'a *b*',
  'a|b',
  'www.a.id',
  'http://a.id',
  'a@b.id',
  '&lt;',
])('leaves %j to the Markdown parser', (content) => {
  expect(readPlainParagraphs(content)).toBeNull();
});

test('keeps front matter and positions beside plain paragraphs', () => {
  const { tree } = readDocument('a.md', '---\ntitle: A\n---\n\nSatu.\nDua.\n\nTiga.\n');
  expect(tree.children.map((child) => child.position?.start.line)).toEqual([5, 8]);
});
