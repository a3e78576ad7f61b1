import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, foldText, hasMoreWordsThan, normalizeText } from '../../src/util/text.js';

/** Any text, with what prose and its traps are made of more often than chance would have it. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '  ',
        '\u00A0',
        '\t',
        '\u200B',
        '\u00AD',
        "'",
        '’',
        '-',
        '–',
        '…',
        '.',
        ',',
        'e\u0301',
        'É',
        'İ',
        'ẞ',
        'ﬁ',
        '½',
        'Å',
        '각',
        '\u1100\u1161',
        'ก็',
        '漢字',
        '😀',
        '𝒜',
        '\uD800',
      ),
      fc.stringMatching(/^[A-Za-z0-9]{1,6}$/),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('text helpers', () => {
  it('normalize as Unicode and white space are defined, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text
          .normalize('NFC')
          // eslint-disable-next-line no-control-regex -- control characters are what goes
          .replace(/[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/gu, '')
          .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
          .replace(/\s+/gu, ' ');
        expect(normalizeText(text)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('fold to lower-case letters and digits of any script with single spaces between', () => {
    expect(foldText('  “Kim Jong-un”: 6.700 tentara…')).toBe('kim jong un 6 700 tentara');
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim();
        expect(foldText(text)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('count words as a reader would', () => {
    expect(countWords('anti-Barat, 6.700 tentara – don’t. -ya- a..b')).toBe(7);
    fc.assert(
      fc.property(texts, (text) => {
        const expected = text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
        expect(countWords(text)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('tell whether spaces part a text into more than so many words', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 12 }), (text, count) => {
        expect(hasMoreWordsThan(text, count)).toBe(text.split(' ').length > count);
      }),
    );
  });
});
