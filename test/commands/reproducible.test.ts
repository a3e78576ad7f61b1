import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEEDS } from '../support/build.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const EPOCH = '1718841600';

/** Enough files that they are read by threads: the samples, and some of every format. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(readTree(SEEDS)).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString()]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 66 }, (_, n) => [
      `lain/${n}.${['txt', 'md', 'html'][n % 3] ?? ''}`,
      `Äpel nomor ${n} – İstanbul\n\nOleh: Budi Santoso, ${(n % 28) + 1} Maret 2024 23:30\n\nWarga Bandung membeli ${n} äpel di pasar, kata Gubernur Siti Rahayu.\n`,
    ]),
  ),
};

test(
  'the same archive is the same site, byte for byte, in another place, time zone and locale, by other threads and in another order',
  { timeout: 180_000 },
  async () => {
    expect(readdirSync(SEEDS)).toContain('kliping.yaml');
    const variants: readonly (readonly [Readonly<Record<string, string>>, NodeJS.ProcessEnv, string])[] = [
      [FILES, { TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' }, '1'],
      [
        Object.fromEntries(Object.entries(FILES).reverse()),
        { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'tr_TR.UTF-8' },
        '3',
      ],
    ];
    const sites: Readonly<Record<string, string>>[] = [];
    for (const [files, env, jobs] of variants) {
      const archive = makeFolder(files);
      const site = join(makeFolder(), 'anywhere', 'site');
      const { code } = await kliping(['build', archive, '--out', site, '--jobs', jobs, '--quiet'], {
        cwd: archive,
        env: { SOURCE_DATE_EPOCH: EPOCH, ...env },
      });
      expect(code).toBe(0);
      sites.push(readTree(site));
    }
    const [a = {}, b = {}] = sites;
    expect(Object.keys(a).length).toBeGreaterThan(80);
    expect(Object.keys(b).filter((path) => a[path] !== b[path])).toEqual([]);
    expect(Object.keys(b).sort()).toEqual(Object.keys(a).sort());
  },
);

/** Makes a process believe that it runs on a Node that nobody has. */
const OTHER_NODE =
  "--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'99.1.2',icu:'99.3'}})";

test('and by another version of Node: the build has the same name, so that browsers keep what they have', async () => {
  const archive = makeFolder({ 'a.md': FILES['lain/1.md'] ?? '', 'b.md': FILES['lain/4.md'] ?? '' });
  const [own = {}, other = {}] = await Promise.all(
    [{}, { NODE_OPTIONS: OTHER_NODE }].map(async (env) => {
      const site = join(makeFolder(), 'site');
      const { code } = await kliping(['build', archive, '--out', site, '--no-cache', '--quiet'], {
        env: { SOURCE_DATE_EPOCH: EPOCH, ...env },
      });
      expect(code).toBe(0);
      return readTree(site);
    }),
  );
  expect(Object.keys(other).filter((path) => own[path] !== other[path])).toEqual([]);
});
