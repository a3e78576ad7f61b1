import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetKnownFiles, openKnownFiles } from '../../src/cache/file-stamps.js';
import { createMemoryStore, type Store } from '../../src/cache/store.js';
import { makeFolder } from '../support/files.js';

const HASH = 'a'.repeat(64);
/** Milliseconds from now: every file of a test is old then. */
const LATER = 60_000;

/** A store that knows one file, read a minute after it was written. */
function makeKnown(): { readonly store: Store; readonly path: string } {
  const path = join(makeFolder({ 'a.txt': 'Banjir di desa.\n' }), 'a.txt');
  const store = createMemoryStore();
  read(store, path, LATER);
  return { store, path };
}

/** One look at the file, as a build has it: it is read when it is not known. Returns whether it was read. */
function read(store: Store, path: string, later = LATER): boolean {
  const known = openKnownFiles(store, () => Date.now() + later);
  const isRead = known.find(path) === null;
  if (isRead) known.note(path, HASH);
  known.save();
  return isRead;
}

test('a file that nobody changed is not read again', () => {
  const { store, path } = makeKnown();
  expect(openKnownFiles(store).find(path)).toBe(HASH);
  expect(read(store, path)).toBe(false);
});

test.each<readonly [string, (path: string) => void]>([
  [
    'has other bytes of the same number and its old time',
    (path) => {
      rewrite(path);
    },
  ],
  [
    'was replaced by another of the same size and time',
    (path) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(`${path}.new`, 'Banjir di kota.\n');
      utimesSync(`${path}.new`, atime, mtime);
      renameSync(`${path}.new`, path);
    },
  ],
  [
    'is longer',
    (path) => {
      writeFileSync(path, 'Banjir di desa kami.\n');
    },
  ],
])('a file is read again when it %s', (_, change) => {
  const { store, path } = makeKnown();
  change(path);
  expect(read(store, path)).toBe(true);
});

test('a file that changed just before it was read is read again by the next build', () => {
  const path = join(makeFolder({ 'a.txt': 'Banjir di desa.\n' }), 'a.txt');
  const store = createMemoryStore();
  expect(read(store, path, 0)).toBe(true);
  expect(read(store, path, 0)).toBe(true);
  expect(read(store, path)).toBe(true);
  expect(read(store, path)).toBe(false);
});

test('a file that is gone, cannot be read or was forgotten is not known', () => {
  const { store, path } = makeKnown();
  expect(openKnownFiles(store).find(`${path}.gone`)).toBeNull();
  const known = openKnownFiles(store, () => Date.now() + LATER);
  known.save();
  expect(read(store, path)).toBe(true);
  forgetKnownFiles(store);
  expect(openKnownFiles(store).find(path)).toBeNull();
});

test('what is kept names no file', () => {
  const { store, path } = makeKnown();
  const kept = [...store.keys('stamps')].map((key) => store.get('stamps', key)?.toString()).join('');
  expect(kept).toContain(HASH);
  expect(kept).not.toContain(path);
});

/** Changes the bytes of a file, and sets its time back as copying programs do. */
function rewrite(path: string): void {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'Banjir di kota.\n');
  utimesSync(path, atime, mtime);
}
