import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMark, markPage, unmarkPage } from '../../src/model/page-mark.js';

const MARK = '0a1b2c3d';

test.each([
  '<!DOCTYPE html>\n<html lang="id">\n<head>\n<title>A</title>\n</head>\n<body><p>Isi</p></body>\n</html>\n',
  '<!doctype html><title>A</title><p>Isi</p>',
  '<html><head><title>A</title><body><p>Isi</p>',
  '<!doctype html><html lang="id"><meta charset="utf-8"><title>A</title><body><p>Isi</p></body></html>',
])('a page tells its version, and nothing else of it is touched: %s', (page) => {
  const marked = markPage(page, MARK);
  expect(findMark(marked)).toBe(MARK);
  expect(
    marked.replace(/<meta name="kliping-page"[^>]*>\n|<data class="kliping-page"[^>]*><\/data>/, ''),
  ).toBe(page);
  expect(unmarkPage(marked)).toBe(page);
});

test('hosts that pack pages or add to them leave it to be found', () => {
  const marked = markPage('<html><head><title>A</title></head><body></body></html>', MARK);
  expect(findMark(marked.replaceAll('"', ''))).toBe(MARK);
  expect(findMark(marked.replace('</body>', '<script src="/added.js"></script></body>'))).toBe(MARK);
});

test('no text of an article is taken for it', () => {
  const escaped = fc.string().map((text) => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
  fc.assert(
    fc.property(escaped, (text) => {
      const page = `<html><head><meta name="description" content="${text}"></head><body>${text}</body></html>`;
      expect(findMark(page)).toBe(null);
      expect(findMark(markPage(page, MARK))).toBe(MARK);
    }),
  );
});
