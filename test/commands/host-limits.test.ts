import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPassedLimits, measureSite } from '../../src/model/host-limits.js';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const MEBIBYTE = 1024 * 1024;

/** A site of so many pages. */
function sizeOf(pages: number, bytes = 1000) {
  return measureSite(
    Array.from({ length: pages }, (_, n): [string, { size: number }] => [
      `articles/${n}.html`,
      { size: bytes },
    ]),
  );
}

test.each([
  [sizeOf(20_000), []],
  [
    sizeOf(20_001),
    [['Cloudflare Pages', 'files', /20,000 files; this site has 20,001/, /Divide the archive/]],
  ],
  [sizeOf(1000, 1_000_000), []],
  [
    sizeOf(1100, 1_000_000),
    [['GitHub Pages', 'site-bytes', /up to 1 GB; this one has 1\.1 GB/, /Divide the archive/]],
  ],
  [measureSite([['data/records.jsonl', { size: 25 * MEBIBYTE }]]), []],
  [
    measureSite([
      ['data/records.jsonl', { size: 25 * MEBIBYTE + 1 }],
      ['film.mp4', { size: 101 * MEBIBYTE }],
    ]),
    [
      ['Cloudflare Pages', 'file-bytes', /up to 25 MiB; film\.mp4 has 101 MiB/, /from public\//],
      ['GitHub Pages', 'file-bytes', /up to 100 MiB; film\.mp4 has 101 MiB/, /from public\//],
    ],
  ],
] as const)('what a host does not take is said, with what helps: case %#', (size, expected) => {
  const passed = findPassedLimits(size);
  expect(passed.map(({ host, limit }) => [host, limit])).toEqual(
    expected.map(([host, limit]) => [host, limit]),
  );
  for (const [i, [, , message, hint]] of expected.entries()) {
    expect(passed[i]?.message).toMatch(message);
    expect(passed[i]?.hint).toMatch(hint);
  }
});

test('the summary of a build says it, on the terminal and with --json, also when nothing changed; a small site says nothing', async () => {
  const archive = makeFolder({
    'satu.txt':
      'Pasar apung dibuka\n\nBANJARMASIN - Pedagang menjual buah di pasar apung pada hari Minggu pagi.\n',
  });
  const site = join(makeFolder(), 'site');
  const small = await kliping(['build', archive, '--out', site]);
  expect(small.stdout).toMatch(/^files +\d+ \(\d+\.\d MB\)$/m);
  expect(small.stdout).not.toContain('Pages');
  mkdirSync(join(archive, 'public'));
  writeFileSync(join(archive, 'public', 'peta.pdf'), '');
  truncateSync(join(archive, 'public', 'peta.pdf'), 26 * MEBIBYTE);
  for (let round = 0; round < 2; round += 1) {
    const { code, stdout } = await kliping(['build', archive, '--out', site, '--strict']);
    expect(stdout).toMatch(
      /^Cloudflare Pages allows files of up to 25 MiB; peta\.pdf has 26 MiB\.\n {2}→ \S/m,
    );
    // It is no fault of the site.
    expect(code).toBe(0);
  }
  const { stdout } = await kliping(['build', archive, '--out', site, '--json']);
  const done = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .find(({ event }) => event === 'done');
  expect(done?.['hosts']).toMatchObject([
    {
      host: 'Cloudflare Pages',
      limit: 'file-bytes',
      path: 'peta.pdf',
      most: 25 * MEBIBYTE,
      actual: 26 * MEBIBYTE,
    },
  ]);
  expect(done?.['bytes']).toBeGreaterThan(26 * MEBIBYTE);
});
