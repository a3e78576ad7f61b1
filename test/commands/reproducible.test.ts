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
