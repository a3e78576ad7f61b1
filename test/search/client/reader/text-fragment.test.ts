import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeFragment, type Passage } from '../../../../src/search/client/reader/text-fragment.js';

const LONG = Array.from({ length: 60 }, (_, i) => `kata${String(i)}`).join(' ');

/** The passage between the signs « and ». */
function select(...marked: readonly string[]): Passage {
  const blocks = marked.map((block) => block.replace(/[«»]/gu, ''));
  const place = (sign: string): readonly [number, number] => {
    const block = marked.findIndex((text) => text.includes(sign));
    const text = marked[block] ?? '';
    return [block, text.slice(0, text.indexOf(sign)).replace(/[«»]/gu, '').length];
  };
  return { blocks, start: place('«'), end: place('»') };
}

/** The directive of a passage, with its parts as they read. */
function directive(...marked: readonly string[]): string | null {
  const written = writeFragment(select(...marked), 'id');
  expect(written ?? ':~:text=').toMatch(/^:~:text=/u);
  return (
    written
      ?.slice(':~:text='.length)
      .split(',')
      .map((part) => decodeURIComponent(part))
      .join('|') ?? null
  );
}

describe('the address of a passage', () => {
  test.each([
    [['Petani «memanen padi» pagi ini.'], 'memanen padi'],
    [['Petani mem«anen pa»di pagi ini.'], 'memanen padi'],
    [['Petani« memanen padi »pagi ini.'], 'memanen padi'],
    [['Harga beras naik.', 'Lalu «harga beras» turun.'], 'Lalu-|harga beras'],
    [['Beras naik dan turun.', 'Beras naik.', '«Beras naik» lagi.'], 'naik.-|Beras naik'],
    [['Kepala: beras.', '«Beras.»', 'Akhir'], 'beras.-|Beras.'],
    [['anti-barat, «re-elect, lalu» & lain'], 're-elect, lalu'],
    [['Satu «dua tiga empat lima', 'enam tujuh», delapan'], 'dua tiga empat lima|enam tujuh'],
    [['  « »  '], null],
  ])('%j is %j', (marked, wanted) => {
    const found = directive(...marked);
    expect(found).toBe(wanted);
  });

  test('of a long one is its beginning and its end', () => {
    expect(directive(`Awal «${LONG}» akhir`)).toBe('kata0 kata1 kata2 kata3|kata56 kata57 kata58 kata59');
  });

  test('escapes what means something in it', () => {
    expect(writeFragment(select('«re-elect, lalu & "x"»'), 'id')).toBe(
      ':~:text=re%2Delect%2C%20lalu%20%26%20%22x%22',
    );
  });

  test('is found by whole words, whatever is selected', () => {
    const word = fc.constantFrom('padi', 'beras', 'harga', 'l’eau', 'Kim', '東京都', 'jagung,');
    const block = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (blocks, a, b) => {
        const whole = blocks.join('\n');
        const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const place = (at: number): readonly [number, number] => {
          const lines = whole.slice(0, at).split('\n');
          return [lines.length - 1, lines.at(-1)?.length ?? 0];
        };
        const written = writeFragment({ blocks, start: place(from), end: place(to) }, 'id');
        if (whole.slice(from, to).trim() === '') expect(written).toBeNull();
        else {
          const parts = (written ?? '').slice(':~:text='.length).split(',');
          const inner = parts
            .filter((part) => !part.startsWith('-') && !part.endsWith('-'))
            .map(decodeURIComponent);
          expect(inner.length).toBeGreaterThan(0);
          for (const text of inner) expect(blocks.some((one) => one.includes(text))).toBe(true);
        }
      }),
    );
  });
});
