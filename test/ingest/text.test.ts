import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/ingest/index.js';
import { ingestFile, loadReaders } from '../../src/ingest/ingest-file.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../support/files.js';
import { readDocument } from '../support/extract.js';

test('makes a paragraph of each line, with its place', () => {
  const { tree } = readDocument('a.txt', 'Satu\r\n\r\n  dua\u00a0 tiga \r\n');
  expect(tree.children).toMatchObject([
    { tagName: 'p', children: [{ value: 'Satu' }], position: { start: { line: 1, column: 1 } } },
    {
      tagName: 'p',
      children: [{ value: 'dua tiga' }],
      position: { start: { line: 3, column: 3, offset: 10 } },
    },
  ]);
});

test('gives every character that is no white space a place in the file', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const source = `x${text}`;
      for (const node of readDocument('a.txt', source).tree.children) {
        const { start, end } = node.position ?? {};
        expect(start?.offset).toBeGreaterThanOrEqual(0);
        expect(end?.offset).toBeLessThanOrEqual(source.length);
      }
    }),
  );
});

test('walks a folder in code-point order and leaves out settings, templates and hidden files', () => {
  const root = makeFolder({
    'b.txt': 'b',
    'B.txt': 'B',
    'a b/é.txt': 'x',
    '.git/config': 'x',
    'kliping.yaml': 'title: x',
    'templates/article.njk': 'x',
    'public/x.txt': 'x',
    'sub/kliping.yaml': 'x',
  });
  const { files, skipped } = walkArchive(root);
  expect(files.map((file) => file.path)).toEqual(['B.txt', 'a b/é.txt', 'b.txt', 'sub/kliping.yaml']);
  expect(skipped).toEqual([]);
});

test('follows links to files of the archive, and none that leads out of it or in a circle', () => {
  const outside = makeFolder({ 'secret.txt': 'x', 'folder/secret.txt': 'x' });
  const root = makeFolder({ 'a.txt': 'a', 'sub/b.txt': 'b' });
  symlinkSync('../a.txt', join(root, 'sub/inside.txt'));
  symlinkSync(join(root, 'sub/inside.txt'), join(root, 'twice.txt'));
  symlinkSync(join(outside, 'secret.txt'), join(root, 'out.txt'));
  symlinkSync('../'.repeat(20) + join(outside, 'secret.txt').slice(1), join(root, 'dots.txt'));
  symlinkSync(join(outside, 'folder'), join(root, 'out'));
  symlinkSync('..', join(root, 'sub/up'));
  symlinkSync('self.txt', join(root, 'self.txt'));
  const { files, skipped } = walkArchive(root);
  expect(files.map((file) => file.path)).toEqual(['a.txt', 'sub/b.txt', 'sub/inside.txt', 'twice.txt']);
  expect(skipped.map(({ path, diagnostic: { code } }) => [path, code])).toEqual([
    ['dots.txt', 'input/link-outside'],
    ['out', 'input/unreadable'],
    ['out.txt', 'input/link-outside'],
    ['self.txt', 'input/unreadable'],
    ['sub/up', 'input/unreadable'],
  ]);
});

test('reports what cannot be looked at, and goes on', () => {
  const root = makeFolder({ 'a.txt': 'a' });
  symlinkSync(join(root, 'gone.txt'), join(root, 'link.txt'));
  symlinkSync(root, join(root, 'loop'));
  const { files, skipped } = walkArchive(root);
  expect(files.map((file) => file.path)).toEqual(['a.txt']);
  expect(skipped).toMatchObject([
    { path: 'link.txt', reason: 'unreadable' },
    { path: 'loop', reason: 'unreadable' },
  ]);
});

test('the folder a browser saves with a page is one input, not hundreds', () => {
  const root = makeFolder({
    'a.html': '<p>x',
    'a_files/ad.html': '<p>x',
    'a_files/x.js': 'x',
    'b_files/b.txt': 'x',
  });
  const { files, skipped } = walkArchive(root);
  expect(files.map((file) => file.path)).toEqual(['a.html', 'b_files/b.txt']);
  expect(skipped).toMatchObject([{ path: 'a_files', reason: 'unsupported' }]);
});

test.each([
  ['unsupported', { path: 'a.doc', absolute: 'a.doc', size: 1 }, /\.txt/],
  ['too-large', { path: 'a.txt', absolute: 'a.txt', size: 10 * 2 ** 20 + 1 }, /Split.*limits\.fileMegabytes/],
  ['unreadable', { path: 'gone.txt', absolute: '/nowhere/gone.txt', size: 1 }, /./],
])('says why a file is skipped: %s', async (reason, file, hint) => {
  const result = await ingestFile(file);
  expect(result).toMatchObject({ skipped: { path: file.path, reason } });
  if ('skipped' in result) expect(result.skipped.diagnostic.hint).toMatch(hint);
});

test('every format has a reader', async () => {
  const findReader = await loadReaders();
  const extensions = FORMATS.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  for (const format of FORMATS)
    for (const extension of format.extensions)
      expect(findReader(`a${extension.toUpperCase()}`)).toBe(await format.load());
});
