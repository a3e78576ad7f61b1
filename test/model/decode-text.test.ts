import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/model/decode-text.js';

const TEXT = 'Presiden berkata: “Kami siap – selalu.”\nKafé\n';

test.each([
  ['utf-8', Buffer.from(TEXT), 'utf-8'],
  ['utf-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
  ['utf-16le with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['utf-16be with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['utf-16le without a mark', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
  ['utf-16be without a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: false }), 'utf-16be'],
  ['windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252'],
])('reads %s', (_, bytes, charset) => {
  const decoded = decodeText(bytes, 'a.txt');
  expect(decoded?.text).toBe(TEXT);
  expect(decoded?.charset).toBe(charset);
});

test('says that windows-1252 was assumed', () => {
  const decoded = decodeText(iconv.encode(TEXT, 'windows-1252'), 'a.txt');
  expect(decoded?.diagnostics).toMatchObject([{ code: 'charset/assumed', path: 'a.txt' }]);
});

test('keeps UTF-8 with a damaged place and names its line', () => {
  const bytes = Buffer.concat([
    Buffer.from('“baris satu”\n“baris '),
    Buffer.from([0xc3]),
    Buffer.from(' dua” – tiga\n'),
  ]);
  const decoded = decodeText(bytes, 'a.txt');
  expect(decoded?.text).toBe('“baris satu”\n“baris \uFFFD dua” – tiga\n');
  expect(decoded?.diagnostics).toMatchObject([{ code: 'charset/invalid-utf-8', line: 2 }]);
});

test('takes a picture for no text', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  expect(decodeText(png, 'a.txt')).toBeNull();
});

test('never throws, and gives back every UTF-8 text that is no binary', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void decodeText(bytes, 'a.txt')));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const decoded = decodeText(Buffer.from(`Berita ${text}`), 'a.txt');
      if (decoded !== null && decoded.charset === 'utf-8') expect(decoded.text).toBe(`Berita ${text}`);
    }),
  );
});
