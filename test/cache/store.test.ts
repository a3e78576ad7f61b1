import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';

/** An archive that was built once, and its site. */
async function buildOnce(): Promise<{
  readonly archive: string;
  readonly site: string;
  readonly data: string;
}> {
  const archive = makeFolder({
    'a.txt': `Warga membersihkan sungai\n${BODY}`,
    'b.txt': `Jembatan desa dibuka\n${BODY}Dua.`,
  });
  const site = join(makeFolder(), 'site');
  await kliping(['build', archive, '--out', site]);
  return { archive, site, data: join(archive, '.kliping', 'store', 'data.mdb') };
}

test('the store tells what it is, and that no one needs to keep it', async () => {
  const { archive } = await buildOnce();
  expect(readFileSync(join(archive, '.kliping', 'README.txt'), 'utf8')).toContain('may be deleted');
  expect(readFileSync(join(archive, '.kliping', '.gitignore'), 'utf8')).toBe('*\n');
});

test.each([
  [
    'overwritten',
    (data: string) => {
      writeFileSync(data, Buffer.alloc(100_000, 7));
    },
  ],
  [
    'cut',
    (data: string) => {
      truncateSync(data, 20_000);
    },
  ],
  [
    'of something else',
    (data: string) => {
      writeFileSync(data, 'a letter');
    },
  ],
])('a store that is %s is said and made anew', async (_, damage) => {
  const { archive, site, data } = await buildOnce();
  const before = readTree(site);
  damage(data);
  const { code, stderr } = await kliping(['build', archive, '--out', site]);
  expect(code).toBe(0);
  expect(stderr).toContain('warning: .kliping/store: what earlier builds left there is damaged');
  expect(readTree(site)).toEqual(before);
  expect((await kliping(['build', archive, '--out', site])).stderr).not.toContain('damaged');
});

test('--no-cache leaves nothing in the archive', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const site = join(makeFolder(), 'site');
  expect((await kliping(['build', archive, '--out', site, '--no-cache'])).code).toBe(0);
  expect(Object.keys(readTree(archive))).toEqual(['a.txt']);
});

test.each(['0', 'x', '1.5'])('--jobs %s is wrong usage', async (jobs) => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const { code, stderr } = await kliping(['build', archive, '--jobs', jobs]);
  expect(code).toBe(2);
  expect(stderr).toContain('is not a number of threads');
});

test('any number of threads makes the same site', async () => {
  const archive = makeFolder(
    Object.fromEntries(
      Array.from({ length: 70 }, (_, n) => [
        `a${n}.txt`,
        `Warga desa nomor ${n} membersihkan sungai\n${BODY}${n}`,
      ]),
    ),
  );
  const sites = await Promise.all(
    ['1', '3'].map(async (jobs) => {
      const site = join(makeFolder(), 'site');
      await kliping(['build', archive, '--out', site, '--no-cache', '--jobs', jobs]);
      return readTree(site);
    }),
  );
  expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(70);
  expect(sites[1]).toEqual(sites[0]);
});
