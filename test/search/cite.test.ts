import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCsl, toCsl, writeBibtex, writeRis } from '../../src/languages/citation-formats.js';
import type { CitedAuthor, CitedItem } from '../../src/model/cited-item.js';
import { packCite, unpackCite } from '../../src/search/cite.js';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const maybe = fc.option(text);
const author: fc.Arbitrary<CitedAuthor> = fc.oneof(
  text.map((name) => ({ name, isHouse: false, parts: null })),
  fc.record({ given: text, particle: maybe, family: text, suffix: maybe }).map((parts) => {
    const { given, particle, family, suffix } = parts;
    const words = [given, particle, family].filter((part) => part !== null).join(' ');
    return { name: suffix === null ? words : `${words}, ${suffix}`, isHouse: false, parts };
  }),
);
const date = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .chain((whole) =>
    fc.record({
      year: fc.constant(whole.year),
      month: fc.constant<number | null>(whole.month),
      day: fc.constantFrom(whole.day, null),
      time: fc.constant(null),
      offset: fc.constant(null),
      uncertain: fc.boolean(),
    }),
  );
const item: fc.Arbitrary<CitedItem> = fc.record({
  key: fc.constant('rahayu2024-0a1b2c3d'),
  title: text,
  authors: fc.array(author, { maxLength: 3 }),
  outlet: maybe,
  date: fc.option(date),
  section: maybe,
  language: maybe,
  url: fc.constant(null),
  waybackUrl: fc.constant(null),
  pageUrl: fc.constant('https://arsip.example/articles/a.html'),
  archive: fc.constant('Arsip'),
  notes: fc.constant([]),
});

const UNDATED = 'Undated.';
const UNCERTAIN = 'Date uncertain.';

describe('a reference', () => {
  test('is the same from the index', () => {
    fc.assert(
      fc.property(item, maybe, fc.boolean(), (made, note, hasTitle) => {
        const said = made.date === null ? [UNDATED] : made.date.uncertain ? [UNCERTAIN] : [];
        const whole = { ...made, notes: [...said, ...(note === null ? [] : [note])] };
        const { date: on } = made;
        const parts =
          on === null
            ? []
            : [on.month, on.day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]));
        const packed: unknown = JSON.parse(JSON.stringify(packCite(whole, note, hasTitle)));
        const read = unpackCite(packed as ReturnType<typeof packCite>, {
          title: hasTitle ? made.title : '',
          path: 'articles/a.html',
          date: on === null ? '' : [String(on.year).padStart(4, '0'), ...parts].join('-'),
          isUncertain: on?.uncertain === true,
          archive: 'Arsip',
          baseUrl: 'https://arsip.example/',
          undatedNote: UNDATED,
          uncertainNote: UNCERTAIN,
        });
        expect(read).toEqual(whole);
      }),
    );
  });

  test('is the same from CSL-JSON, and so are the files that are written from it', () => {
    fc.assert(
      fc.property(item, (made) => {
        const read = fromCsl(toCsl(made));
        expect(toCsl(read)).toEqual(toCsl(made));
        expect(writeBibtex(read)).toBe(writeBibtex(made));
        expect(writeRis(read)).toBe(writeRis(made));
      }),
    );
  });
});
