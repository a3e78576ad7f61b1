import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walkArchive, walkWholeArchive } from '../../src/ingest/walk.js';
import { createPathTest } from '../../src/util/path-patterns.js';
import { makeFolder } from '../support/files.js';
import { rawPath } from '../support/raw-names.js';

test('a name that is not UTF-8 is reported with the command that renames it, and costs no other file', () => {
  const root = makeFolder({ 'a.txt': 'x', '\uFFFD.txt': 'x', 'sub/b.txt': 'x' });
  writeFileSync(rawPath(root, 'caf', [0xe9], '.txt'), 'x');
  writeFileSync(rawPath(root, 'sub/it', [0x27, 0x92], 's ', [0xff], '.txt'), 'x');
  mkdirSync(rawPath(root, 'm', [0xfc], 'll'));
  writeFileSync(rawPath(root, 'm', [0xfc], 'll/c.txt'), 'x');
  // Half of a pair of UTF-16, written as if it were a character.
  writeFileSync(rawPath(root, [0xed, 0xa0, 0x80], '.txt'), 'x');
  const { files, skipped } = walkArchive(root);
  expect(files.map(({ path }) => path)).toEqual(['a.txt', 'sub/b.txt', '\uFFFD.txt']);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ['%ED%A0%80.txt', 'misnamed'],
    ['caf%E9.txt', 'misnamed'],
    ['m%FCll', 'misnamed'],
    ["sub/it'%92s %FF.txt", 'misnamed'],
  ]);
  const messages = skipped.map(({ diagnostic: { message } }) => message);
  expect(messages[1]).toBe(
    'its name is not valid UTF-8 (each %… stands for a byte that is not part of a character), so it was skipped',
  );
  expect(messages[2]).toContain('nothing in it was read');
  // What it proposes works.
  const commands = skipped.map(({ diagnostic: { hint } }) => /mv .*$/.exec(hint ?? '')?.[0] ?? '');
  for (const command of commands) execFileSync('bash', ['-c', command], { cwd: root });
  const after = walkArchive(root);
  expect(after.skipped).toEqual([]);
  expect(after.files.map(({ path }) => path)).toEqual([
    'a.txt',
    'café.txt',
    'müll/c.txt',
    'sub/b.txt',
    "sub/it'_s ÿ.txt",
    'í__.txt',
    '\uFFFD.txt',
  ]);
});

test('names with signs that mean something elsewhere are names', () => {
  const names = [
    'baris\nbaru.txt',
    'bunyi\u0007\u001b[31m.txt',
    '-rf.txt',
    '~a.txt',
    '#?%41&<b>.txt',
    ' .txt',
    `${'p'.repeat(251)}.txt`,
  ];
  const { files, skipped } = walkArchive(makeFolder(Object.fromEntries(names.map((name) => [name, 'x']))));
  expect(new Set(files.map(({ path }) => path))).toEqual(new Set(names));
  expect(skipped).toEqual([]);
});

test('a hidden file that could be an article is named; what systems and editors leave is not', () => {
  const root = makeFolder({
    '...dan akhirnya.txt': 'x',
    'sub/.catatan.md': 'x',
    '._a.txt': 'x',
    '.~lock.a.txt': 'x',
    '.DS_Store': 'x',
    '.git/b.txt': 'x',
  });
  const { files, skipped } = walkArchive(root);
  expect(files).toEqual([]);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
    ['...dan akhirnya.txt', 'hidden'],
    ['sub/.catatan.md', 'hidden'],
  ]);
});

test('the whole archive is its articles, its settings, what was saved with pages and misnamed files; no other links', () => {
  const root = makeFolder({
    'a.html': 'x',
    'a_files/x.js': 'x',
    'foto.jpg': 'x',
    'kliping.yaml': 'x',
    'metadata.csv': 'x',
    'templates/article.njk': 'x',
    'public/.nojekyll': 'x',
    'public/look.css': 'x',
    '.git/config': 'x',
    'node_modules/x/x.js': 'x',
  });
  writeFileSync(rawPath(root, 'caf', [0xe9], '.txt'), 'x');
  symlinkSync('a.html', join(root, 'dalam.html'));
  symlinkSync(makeFolder(), join(root, 'folder'));
  symlinkSync(join(makeFolder({ x: 'x' }), 'x'), join(root, 'luar.txt'));
  symlinkSync('hilang', join(root, 'putus.txt'));
  execFileSync('mkfifo', [join(root, 'pipa.txt'), join(root, 'public/pipa')]);
  const { files, skipped, unreadable } = walkWholeArchive(root);
  expect(files.map(({ path }) => path)).toEqual([
    'a.html',
    'a_files/x.js',
    'caf%E9.txt',
    'dalam.html',
    'foto.jpg',
    'kliping.yaml',
    'metadata.csv',
    'public/look.css',
    'templates/article.njk',
  ]);
  expect(skipped.map(({ path }) => path)).toEqual([
    'folder',
    'luar.txt',
    'pipa.txt',
    'public/pipa',
    'putus.txt',
  ]);
  expect(unreadable).toEqual([]);
});

test('one file of a skipped folder is read when it is included; the others are counted', () => {
  const root = makeFolder({
    'a.md': 'x',
    '_drafts/b.md': 'x',
    '_drafts/c.md': 'x',
    '_drafts/deep/d.md': 'x',
    '_drafts/deep/README.md': 'x',
    'logs/e.txt': 'x',
  });
  const walk = (include: readonly string[]) => {
    const { files, skipped } = walkArchive(root, { isIncluded: createPathTest(include) });
    return {
      files: files.map(({ path }) => path),
      skipped: skipped.map(({ path, files: inside }) => [path, inside]),
    };
  };
  expect(walk(['_drafts/deep/d.md'])).toEqual({
    files: ['_drafts/deep/d.md', 'a.md'],
    skipped: [
      ['_drafts', 3],
      ['logs', 1],
    ],
  });
  expect(walk(['_drafts'])).toEqual({
    files: ['_drafts/b.md', '_drafts/c.md', '_drafts/deep/README.md', '_drafts/deep/d.md', 'a.md'],
    skipped: [['logs', 1]],
  });
});

test('what a site generator built is skipped in the root as well', () => {
  const root = makeFolder({ 'hugo.toml': '', 'content/a.md': 'x', 'public/a/index.html': 'x' });
  const { files, skipped } = walkArchive(root);
  expect(files.map(({ path }) => path)).toEqual(['content/a.md', 'hugo.toml']);
  expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([['public', 'built']]);
});
