import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type ComparedText } from '../../../src/corpus/same-text/families.js';
import { packSketch, sketchText, unpackSketch } from '../../../src/corpus/same-text/sketch.js';
import type { ArticleId } from '../../../src/model/article.js';
import type { SameTexts } from '../../../src/model/same-text.js';
import { paragraphs, REPRINTS, sentence } from '../../support/reprints.js';

function compared(id: string, text: string, more: Partial<ComparedText> = {}): ComparedText {
  return {
    id: id as ArticleId,
    title: null,
    outlet: null,
    address: null,
    date: null,
    day: null,
    digest: `${id} ${text}`,
    sketch: sketchText(text),
    readText: () => text,
    isWhole: true,
    ...more,
  };
}

const TEXTS = REPRINTS.map(({ title, text, date, outlet }) =>
  compared(title ?? '', text ?? '', { date: date ?? null, day: date ?? null, outlet: outlet ?? null }),
);

function rolesOf(texts: SameTexts): readonly (readonly string[])[] {
  return texts.families.map(({ members }) => members.map(({ articleId, role }) => `${articleId}: ${role}`));
}

describe('articles with the same text', () => {
  test('are a family of the earliest, its reprints and its versions', () => {
    const texts = compareTexts(TEXTS);
    expect(rolesOf(texts)).toEqual([
      ['Kapal tiba: original', 'Kapal sudah tiba: reprint', 'Kapal tiba, diperbarui: version'],
    ]);
    const [, reprint] = texts.families[0]?.members ?? [];
    expect(reprint?.share).toBeGreaterThan(0.6);
    expect(reprint?.share).toBeLessThan(1);
  });

  test('are not those that share a passage, whose places are told in both', () => {
    const texts = compareTexts(TEXTS);
    const id = 'Lain soal' as ArticleId;
    expect(texts.familyOf(id)).toBeNull();
    const [passage] = texts.passagesOf(id);
    const other = TEXTS.find((text) => text.id === passage?.articleId);
    const own = TEXTS.find((text) => text.id === id);
    const wordsOf = (text: string | undefined): unknown => text?.split(/\s+/);
    expect(wordsOf(own?.readText().slice(passage?.start, passage?.end))).toEqual(
      wordsOf(other?.readText().slice(passage?.theirStart, passage?.theirEnd)),
    );
  });

  test('are copies where all words are the same', () => {
    const text = paragraphs(1, 4).join('\n\n');
    const texts = compareTexts([
      compared('a', text, { outlet: 'Kabar', date: '2024-01-01' }),
      compared('b', text.replaceAll('\n\n', '\n').toUpperCase(), { outlet: 'Kabar', date: '2024-01-02' }),
    ]);
    expect(rolesOf(texts)).toEqual([['a: original', 'b: copy']]);
  });

  test('of one outlet also begin alike: what stands at the end of several is its background', () => {
    const background = paragraphs(60, 6);
    const text = (own: number): string => [...paragraphs(own, 3), ...background].join('\n\n');
    const of = (outlets: readonly [string, string]): SameTexts =>
      compareTexts([
        compared('a', text(1), { outlet: outlets[0], date: '2024-01-01' }),
        compared('b', text(20), { outlet: outlets[1], date: '2024-01-02' }),
      ]);
    expect(of(['Kabar', 'Kabar']).families).toEqual([]);
    expect(of(['Kabar', 'Kabar']).passagesOf('a' as ArticleId)).toHaveLength(1);
    expect(of(['Kabar', 'Warta']).families).toHaveLength(1);
  });

  test('are not the reports that an outlet writes to one pattern on several days', () => {
    const report = (day: number): ComparedText =>
      compared(
        `gempa ${day}`,
        `Gempa bumi berkekuatan magnitudo ${day} mengguncang wilayah ${sentence(day).slice(0, 30)}. ` +
          'Badan itu mengatakan informasi gempa yang diberikan mengutamakan kecepatan sehingga hasil pengolahan data belum stabil dan bisa berubah seiring kelengkapan data. Belum ada laporan mengenai dampak kerusakan akibat gempa ini.',
        { outlet: 'Kabar', date: `2024-01-0${day}`, day: `2024-01-0${day}` },
      );
    expect(compareTexts([1, 2, 3].map(report)).families).toHaveLength(1);
    expect(compareTexts([1, 2, 3, 4].map(report)).families).toEqual([]);
  });

  test('say nothing of passages where not all of a text is shown', () => {
    const texts = compareTexts(TEXTS.map((text) => ({ ...text, isWhole: text.id !== 'Lain soal' })));
    expect(TEXTS.flatMap(({ id }) => texts.passagesOf(id))).toEqual([]);
  });

  test('are the same in any order of the input, and with what was kept of another time', () => {
    const kept = new Map<string, Buffer>();
    let compares = 0;
    const memory = {
      get: (key: string) => kept.get(key) ?? null,
      put: (key: string, value: Uint8Array) => void kept.set(key, Buffer.from(value)),
      count: ({ runs }: { readonly runs: number }) => (compares += runs),
    };
    const describeAll = (texts: SameTexts): unknown => [
      texts.families,
      TEXTS.map(({ id }) => texts.passagesOf(id)),
    ];
    const expected = describeAll(compareTexts(TEXTS));
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEXTS], { minLength: TEXTS.length }), (shuffled) => {
        expect(describeAll(compareTexts(shuffled, memory))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
    expect(compares).toBe(kept.size);
  });
});

test('after an edit only its article is compared again', () => {
  const article = (i: number, words = ''): ComparedText =>
    compared(`a${i}`, `${paragraphs(3 * (i >> 1), 3).join('\n\n')} ${words}`, {
      outlet: `Kabar ${i % 2}`,
      day: `2024-01-0${(i % 9) + 1}`,
    });
  const texts = Array.from({ length: 400 }, (_, i) => article(i));
  const kept = new Map<string, Buffer>();
  const counted: { readonly runs: number; readonly hits: number }[] = [];
  const memory = {
    get: (key: string) => kept.get(key) ?? null,
    put: (key: string, value: Uint8Array) => void kept.set(key, Buffer.from(value)),
    count: (counts: { readonly runs: number; readonly hits: number }) => void counted.push(counts),
  };
  const edited = texts.with(7, article(7, sentence(5000)));
  const first = compareTexts(texts, memory);
  const second = compareTexts(edited, memory);
  expect(first.families).toHaveLength(200);
  expect(second.families).toEqual(compareTexts(edited).families);
  // Equal texts need no comparison; the edited one needs one.
  expect(counted.map(({ runs }) => runs)).toEqual([0, 1]);
});

describe('work grows with the number and the length of texts', () => {
  /** Work that grew with the square would take hours. */
  const SECONDS = 20;
  const seconds = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const text = paragraphs(1, 6).join('\n\n');

  test('of equal articles', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => compared(`a${i}`, text, { outlet: `Kabar ${i}` }));
    expect(seconds(() => compareTexts(texts))).toBeLessThan(SECONDS);
  });

  test('of articles that are nearly equal', () => {
    const texts = Array.from({ length: 1000 }, (_, i) =>
      compared(`a${i}`, `${text} ${sentence(100 + i)}`, { outlet: `Kabar ${i}` }),
    );
    let runs = 0;
    const memory = {
      get: () => null,
      put: () => undefined,
      count: (counts: { runs: number }) => (runs = counts.runs),
    };
    const { families } = compareTexts(texts, memory);
    expect(families.map(({ members }) => members.length)).toEqual([1000]);
    expect(runs).toBeLessThanOrEqual(12 * 1000);
  });

  test('of one word 40,000 times', () => {
    const words = compared('a', 'kapal '.repeat(40_000));
    const others = compared('b', `${'kapal '.repeat(30_000)} ${text}`);
    expect(seconds(() => compareTexts([words, others]))).toBeLessThan(SECONDS);
  });
});

test('a sketch is read as it was written', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 80 }), (text) => {
      const sketch = sketchText(text);
      expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
      expect([...sketch.hashes]).toEqual([...sketch.hashes].sort((a, b) => a - b));
    }),
  );
});
