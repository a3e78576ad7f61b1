import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.js';
import type { BuildResult } from '../../src/steps/build-types.js';
import { loadConfig } from '../../src/settings/config.js';
import { runScript } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';
import { chooseRows } from '../support/rows.js';

const BUILT_AT = '2024-12-01T05:00:00.000Z';

async function build(archive: string, out: string, cache: boolean, builtAt = BUILT_AT): Promise<BuildResult> {
  const config = await loadConfig(archive);
  return buildSite({ archive, out, config, builtAt, onProgress: () => undefined, cache, jobs: 1 });
}

/** The bytes of a site built without anything kept from before. */
async function buildCold(archive: string): Promise<Readonly<Record<string, string>>> {
  const out = join(makeFolder(), 'site');
  await build(archive, out, false);
  return readTree(out);
}

const PEOPLE = ['Joko Widodo', 'Sri Mulyani', 'Budi Santoso', 'Retno Marsudi'];
const PLACES = ['Surabaya', 'Bandung', 'Yogyakarta'];

function article(n: number, words = ''): string {
  const person = PEOPLE[n % PEOPLE.length] ?? '';
  const place = PLACES[n % PLACES.length] ?? '';
  const day = String((n % 27) + 1).padStart(2, '0');
  return `---
title: Kabar nomor ${n} dari ${place}
date: 2024-0${(n % 8) + 1}-${day}
outlet: ${n % 3 === 0 ? 'Koran Contoh' : 'Harian Warga'}
---

${place} - Menteri ${person} meninjau pasar di ${place} pada hari Senin bersama Gubernur Siti Rahayu. ${words}

“Harga beras sudah turun,” kata ${person} kepada wartawan di ${place}.
`;
}

function makeArchive(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`berita-${n}.md`, article(n)]));
}

test('a build that changes nothing makes nothing, and says the same', async () => {
  const archive = makeFolder({ ...makeArchive(4), 'empty.txt': '' });
  const out = join(makeFolder(), 'site');
  const first = await build(archive, out, true);
  expect(first.work).toMatchObject({ extracted: 5, indexed: 4 });
  const before = readTree(out);
  const second = await build(archive, out, true);
  expect(second.work).toEqual({ extracted: 0, rendered: 0, indexed: 0 });
  expect(second.figures).toEqual(first.figures);
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect(readTree(out)).toEqual(before);
});

test('after one edit one article is extracted, and only what shows it is drawn', async () => {
  const archive = makeFolder(makeArchive(40));
  const out = join(makeFolder(), 'site');
  const { figures } = await build(archive, out, true);
  writeFileSync(join(archive, 'berita-7.md'), article(7, 'Seorang pedagang bernama Agus Salim ikut hadir.'));
  const { work } = await build(archive, out, true);
  expect(work.extracted).toBe(1);
  // Its own page, its neighbours', those it is related to, its names', outlet's and dates' pages, and the front page.
  expect(work.rendered).toBeLessThan(figures.pages / 2);
  expect(work.rendered).toBeGreaterThan(0);
  expect(readTree(out)).toEqual(await buildCold(archive));
});

test('a change to the table of a subfolder reaches the articles that it names, and no others', async () => {
  const table = (title: string): string => `path,title\nberita-1.md,${title}\n1998/berita-2.md,Judul kedua\n`;
  const archive = makeFolder({
    ...Object.fromEntries(
      Object.entries(makeArchive(4)).map(([path, text], i) => [
        `lama/${i === 2 ? '1998/' : ''}${path}`,
        text,
      ]),
    ),
    'lama/metadata.csv': table('Judul satu'),
  });
  const out = join(makeFolder(), 'site');
  const { work, figures } = await build(archive, out, true);
  expect(work.extracted).toBe(4);
  expect(figures.skipped).toEqual([]);
  writeFileSync(join(archive, 'lama/metadata.csv'), table('Judul lain'));
  const changed = await build(archive, out, true);
  expect(changed.work.extracted).toBe(1);
  const site = readTree(out);
  expect(site['data/records.jsonl']).toContain('"title":"Judul lain"');
  expect(site['data/records.jsonl']).toContain('"title":"Judul kedua"');
  expect(site).toEqual(await buildCold(archive));
  rmSync(join(archive, 'lama/metadata.csv'));
  await build(archive, out, true);
  expect(readTree(out)).toEqual(await buildCold(archive));
});

test('a new day changes the page about the archive, and no other', async () => {
  const archive = makeFolder(makeArchive(4));
  const out = join(makeFolder(), 'site');
  await build(archive, out, true);
  const { work } = await build(archive, out, true, '2024-12-02T05:00:00.000Z');
  expect(work).toEqual({ extracted: 0, rendered: 1, indexed: 0 });
});

test('a file of the site that somebody changed or removed is made again; one added stays', async () => {
  const archive = makeFolder(makeArchive(4));
  const out = join(makeFolder(), 'site');
  await build(archive, out, true);
  const before = readTree(out);
  rmSync(join(out, 'about.html'));
  writeFileSync(join(out, 'index.html'), 'x');
  writeFileSync(join(out, 'notes.txt'), 'x');
  const { work } = await build(archive, out, true);
  expect(work).toEqual({ extracted: 0, rendered: 2, indexed: 0 });
  expect(readTree(out)).toEqual({ ...before, 'notes.txt': 'x' });
  expect((await build(archive, out, true)).work).toEqual({ extracted: 0, rendered: 0, indexed: 0 });
});

/** Enough articles that threads read them; with `npm test -- --all` so many that the search has several shards. */
const FUZZED = [
  { articles: 300, steps: 6, checks: 3 },
  { articles: 150, steps: 4, checks: 2 },
];

test.each(chooseRows(FUZZED, [1]))(
  'however an archive of $articles articles came to be as it is, its site is the one built from nothing, by other threads and from ' +
    'files in another order, and nothing that was taken back is kept',
  { timeout: 600_000 },
  async ({ articles, steps, checks }) => {
    // Small archives, more steps and other seeds: npm run fuzz -- increments
    const { seed = Math.floor(Math.random() * 1_000_000) } = fc.readConfigureGlobal();
    const options = { seed, articles, length: steps, check: checks, seconds: 0 };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { stdout, code } = await runScript('fuzz.js', ['increments', ...args, '--same-process']);
    expect(stdout).toMatch(new RegExp(`^1 archives, ${steps} steps: nothing found`, 'm'));
    expect(code).toBe(0);
  },
);
