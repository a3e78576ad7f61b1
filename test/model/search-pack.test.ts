import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPart,
  makePackTable,
  placeParts,
  scriptRange,
  splitPack,
  tableRange,
  unwrapScript,
  wrapBase64,
} from '../../src/model/search-pack.js';

const parts = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 20 });

function makePack(contents: readonly Uint8Array[]): Buffer {
  return Buffer.concat([makePackTable(contents.map(({ length }) => length)), ...contents]);
}

describe('a pack with a table', () => {
  test('gives each of its parts by its range', () => {
    fc.assert(
      fc.property(parts, (contents) => {
        const pack = makePack(contents);
        const { from, to } = tableRange(contents.length);
        const table = pack.subarray(from, to);
        for (const [i, content] of contents.entries()) {
          const range = findPart(table, i);
          expect(Buffer.from(content)).toEqual(pack.subarray(range.from, range.to));
        }
        expect(splitPack(pack)?.map((part) => Buffer.from(part))).toEqual(
          contents.map((part) => Buffer.from(part)),
        );
      }),
    );
  });

  test('is told from other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const split = splitPack(bytes);
        if (split === null) return;
        expect(Buffer.concat([makePackTable(split.map(({ length }) => length)), ...split])).toEqual(
          Buffer.from(bytes),
        );
      }),
    );
    expect(splitPack(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0]))).toBeNull();
  });
});

test('parts lie one behind the other, in no more packs than they need', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 120_000 })), (sizes) => {
      const places = placeParts(sizes);
      for (const [i, { pack, from, to }] of places.entries()) {
        expect(to - from).toBe(sizes[i]);
        const before = places[i - 1];
        if (before === undefined) expect([pack, from]).toEqual([0, 0]);
        else if (before.pack === pack) expect(from).toBe(before.to);
        else {
          expect([pack, from]).toEqual([before.pack + 1, 0]);
          expect(before.to + to).toBeGreaterThan(96_000);
        }
      }
    }),
  );
});

describe('a script', () => {
  test('gives any range of its bytes as characters of its own', () => {
    const ranges = fc.tuple(
      fc.uint8Array({ minLength: 1 }),
      fc.nat(),
      fc.nat(),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(ranges, ([bytes, a, b, path]) => {
        const [from, to] = [a % bytes.length, (b % bytes.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const script = Buffer.from(wrapBase64(path, Buffer.from(bytes).toString('base64')));
        const wanted = scriptRange(path, { from, to });
        const read = Buffer.from(script.subarray(wanted.from, wanted.to).toString(), 'base64');
        expect(read.subarray(wanted.skip, wanted.skip + to - from)).toEqual(
          Buffer.from(bytes.subarray(from, to)),
        );
      }),
    );
  });

  test('is unwrapped to what was put in, and nothing else is taken for one', () => {
    const base64 = Buffer.from('isi').toString('base64');
    expect(unwrapScript(wrapBase64('a"b/0', base64))).toBe(base64);
    for (const other of [`${wrapBase64('a', base64)}alert(1)`, 'kliping.put("a","?");\n', 'var a = 1;'])
      expect(unwrapScript(other)).toBeNull();
  });
});
