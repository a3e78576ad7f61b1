import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCorpus } from '../../scripts/corpus/corpus.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { makeFolder, readTree } from '../support/files.js';

const COUNT = 3_000;
const LONG_REPRINTED = { words: 450, reprints: 0.03 };
const SCRIPT = join(PACKAGE_ROOT, 'dist', 'scripts', 'make-corpus.js');
const LONG_WORD = /[a-z]{9,}/g;

test('a made-up archive is of the kinds it promises', () => {
  const corpus = createCorpus(LONG_REPRINTED);
  const files = Array.from({ length: COUNT }, (_, number) => corpus.file(number));
  const share = (of: (file: (typeof files)[number]) => boolean): number => files.filter(of).length / COUNT;
  expect(new Set(files.map(({ path }) => path)).size).toBe(COUNT);
  expect(share(({ kind }) => kind === 'markdown')).toBeCloseTo(0.45, 1);
  expect(share(({ kind }) => kind === 'html')).toBeCloseTo(0.15, 1);
  expect(Math.abs(share(({ isUndated }) => isUndated) - 0.05)).toBeLessThan(0.015);
  expect(Math.abs(share(({ repeats }) => repeats !== null) - 0.03)).toBeLessThan(0.01);

  const texts = files.filter(({ kind }) => kind !== 'html').map(({ content }) => content.split(/\s+/));
  const mean = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  expect(mean).toBeGreaterThan(400);
  expect(mean).toBeLessThan(540);

  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  expect(counts.size).toBeGreaterThan(20_000);
  expect(once / counts.size).toBeGreaterThan(0.2);
});

test('an article nearly repeated keeps most of its words, under another address', () => {
  const corpus = createCorpus(LONG_REPRINTED);
  const pairs = Array.from({ length: COUNT }, (_, number) => corpus.file(number)).flatMap((file) =>
    file.repeats === null ? [] : [[file, corpus.file(file.repeats)] as const],
  );
  expect(pairs.length).toBeGreaterThan(50);
  for (const [repeat, first] of pairs) {
    expect(first.repeats).toBeNull();
    expect(repeat.path).not.toBe(first.path);
    // A page has menus and tags around its text: what is compared are the long words of the article.
    const repeated = new Set(repeat.content.match(LONG_WORD));
    const original = first.content.replace(/<[^>]*>/g, ' ').match(LONG_WORD) ?? [];
    const kept = original.filter((word) => repeated.has(word)).length / original.length;
    expect(kept, repeat.path).toBeGreaterThan(0.6);
  }
});

test('the same number makes the same bytes, and a small archive is the beginning of a larger one', () => {
  const make = (count: number): Record<string, string> => {
    const folder = join(makeFolder(), 'made');
    execFileSync(process.execPath, [SCRIPT, String(count), folder]);
    return readTree(folder);
  };
  const digest = (tree: Record<string, string>): string =>
    createHash('sha256').update(JSON.stringify(tree)).digest('hex');
  const small = make(300);
  const { 'metadata.csv': smallTable = '', ...smallFiles } = small;
  const { 'metadata.csv': largeTable = '', ...largeFiles } = make(700);
  expect(digest(make(300))).toBe(digest(small));
  expect(Object.keys(smallFiles)).toHaveLength(301);
  expect(largeFiles).toMatchObject(smallFiles);
  expect(smallTable.split('\n').length).toBeGreaterThan(2);
  expect(largeTable.startsWith(smallTable)).toBe(true);
});

test('Kliping finds as many names in a made-up archive as in real news, most of them once, and no text twice', () => {
  const folder = join(makeFolder(), 'made');
  const printed = execFileSync(process.execPath, [SCRIPT, '200', folder, '--check'], { encoding: 'utf8' });
  expect(printed).toContain('that an earlier article has too: 0 and 0');
  const numberBefore = (words: string): number =>
    Number(new RegExp(`(\\d+) ${words}`).exec(printed)?.[1] ?? NaN);
  expect(numberBefore('articles of')).toBe(200);
  expect(Math.abs(numberBefore('words on average') - 140)).toBeLessThan(15);
  // 5,300 names in 1,000 articles, two thirds of them once: in a fifth of the articles about a third of the names, more of them once.
  expect(Math.abs(numberBefore('names, ') - 1_600)).toBeLessThan(200);
  expect(numberBefore('of them') / numberBefore('names, ')).toBeGreaterThan(0.66);
  expect(numberBefore('of them') / numberBefore('names, ')).toBeLessThan(0.9);
});
