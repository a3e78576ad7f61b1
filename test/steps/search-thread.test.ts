import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSearch } from '../../scripts/open-search.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

/** Files of an archive whose search index a thread makes. */
const MANY = 66;
const ENV = { ...process.env, SOURCE_DATE_EPOCH: '1718841600' };

function article(n: number): string {
  return `---\ntitle: Kabar nomor ${n}\ndate: 2024-03-10\n---\n\nBANDUNG - Menteri Sri Mulyani meninjau pasar pada hari Senin.\n`;
}

test(
  'the search index of many articles is made by a thread: its failure is told, and it finds what there is',
  { timeout: 60_000 },
  async () => {
    const archive = makeFolder(
      Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`b${n}.md`, article(n)])),
    );
    const site = join(makeFolder(), 'site');
    const build = (out: string, options: readonly string[] = [], env = {}) =>
      kliping(['build', archive, '--out', out, ...options], { env: { ...ENV, ...env } });

    // Node does not know --service and ends at once.
    const dead = await build(site, [], { PAGEFIND_EXTENDED_BINARY_PATH: process.execPath });
    expect(dead.code).toBe(1);
    expect(dead.stderr).toMatch(/the search index cannot be made: Pagefind did not start.*\(npm ci\)/);

    expect((await build(site)).code).toBe(0);
    const find = await openSearch(site, 'Tanpa tanggal');
    expect((await find({ query: '"nomor 41"' })).results.map(({ title }) => title)).toEqual([
      'Kabar nomor 41',
    ]);

    writeFileSync(join(archive, 'b41.md'), `${article(41)}\nHarga beras turun.\n`);
    expect((await build(site)).code).toBe(0);
    const anew = join(makeFolder(), 'site');
    expect((await build(anew, ['--no-cache'])).code).toBe(0);
    expect(readTree(site)).toEqual(readTree(anew));
  },
);
