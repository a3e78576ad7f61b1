import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEnd, splitSentences } from '../../src/languages/sentences.js';
import { contextAt, excerptAt, summarize } from '../../src/pages/sentences.js';

const sentences = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends a sentence at a stop before a capital, a quote or a figure', () => {
    expect(sentences('Ia pergi. “Ya!” katanya. Lalu? 12 orang datang.')).toEqual([
      'Ia pergi.',
      '“Ya!” katanya.',
      'Lalu?',
      '12 orang datang.',
    ]);
  });

  it('does not end at an abbreviation or an initial, but does at an acronym and a short name', () => {
    expect(
      sentences('Dr. Siti dan J. K. Rowling tinggal di Jl. Melati. Ia dari AS. Kim Jong Un. Media diam.'),
    ).toEqual([
      'Dr. Siti dan J. K. Rowling tinggal di Jl. Melati.',
      'Ia dari AS.',
      'Kim Jong Un.',
      'Media diam.',
    ]);
  });
});

describe('summarize', () => {
  it('ends at a sentence', () => {
    expect(summarize('Satu dua tiga. Empat lima enam. Tujuh delapan.', 35)).toBe(
      'Satu dua tiga. Empat lima enam.',
    );
  });

  it('cuts a long sentence at a word and shows it', () => {
    expect(summarize('Satu dua tiga empat lima enam tujuh', 20)).toBe('Satu dua tiga\u00a0…');
  });
});

describe('excerptAt', () => {
  it('gives the sentence of a mention with the mention apart', () => {
    const text = 'Awal.\n\nKemarin Kim datang ke Moskow. Ia pulang.';
    const start = text.indexOf('Kim');
    expect(excerptAt(text, start, start + 3)).toEqual({
      before: 'Kemarin ',
      match: 'Kim',
      after: ' datang ke Moskow.',
    });
  });
});

describe('contextAt', () => {
  it('cuts both sides at a word, within the paragraph', () => {
    const text =
      'Sebelumnya.\n\nBanyak sekali kata yang berdiri di depan nama Kim dan sedikit sesudahnya.\n\nLain.';
    const start = text.indexOf('Kim');
    expect(contextAt(text, start, start + 3)).toEqual({
      before: '…\u00a0yang berdiri di depan nama ',
      match: 'Kim',
      after: ' dan sedikit sesudahnya.',
    });
  });
});

describe('of any text', () => {
  it('sentences stay in order and in range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('a cut text is no longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 3, max: 100 }), (text, length) => {
        expect(cutEnd(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('an excerpt and a context hold exactly what is between the offsets', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 30, mode: 'sentences' }),
        fc.nat(),
        fc.nat(12),
        (text, place, length) => {
          const start = place % Math.max(1, text.length);
          const end = Math.min(text.length, start + length);
          const middle = text.slice(start, end).replace(/\s+/g, ' ').trim();
          expect(excerptAt(text, start, end).match).toBe(middle);
          expect(contextAt(text, start, end).match).toBe(middle);
        },
      ),
    );
  });
});

describe('splitSentences, of a row of stops', () => {
  it('takes no longer than of any other text', () => {
    const text = `${'.'.repeat(200_000)} A${' '.repeat(200_000)}${'! '.repeat(50_000)}`;
    const start = performance.now();
    splitSentences(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
