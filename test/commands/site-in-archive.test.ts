import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { kliping, startKliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const ENV = { SOURCE_DATE_EPOCH: '1718841600' };
const LONG = { timeout: 120_000 };

function article(title: string): string {
  return `${title}\n\nAMBON - Sekolah dasar menerima buku bacaan pada hari Kamis, kata Kepala Sekolah Maria Pattiasina.\n`;
}

function makeArchive(): string {
  return makeFolder({
    'satu.txt': article('Sekolah menerima buku'),
    'lain/dua.txt': article('Guru mendapat pelatihan'),
  });
}

function articlesOf(site: string): readonly string[] {
  return readFileSync(join(site, 'data', 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path)
    .sort();
}

test(
  'a site that is built into its archive is no part of it: each build gives what a build elsewhere gives',
  LONG,
  async () => {
    const archive = makeArchive();
    const elsewhere = join(makeFolder(), 'site');
    await kliping(['build', archive, '--out', elsewhere, '--no-cache'], { env: ENV });
    for (const out of ['lain/situs', 'site', 'site']) {
      // As a host runs it, in the archive's own folder.
      const { code, stderr } = await kliping(['build', '.', '--out', out, '--no-cache'], {
        cwd: archive,
        env: ENV,
      });
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('is a site that Kliping built');
      expect(readTree(join(archive, out))).toEqual(readTree(elsewhere));
      rmSync(join(archive, 'lain', 'situs'), { recursive: true, force: true });
    }
  },
);

test(
  'a folder that is a site, under whatever name, is skipped with one line; so is what a killed build left',
  LONG,
  async () => {
    const archive = makeArchive();
    await kliping(['build', archive, '--out', join(archive, 'site')], { env: ENV });
    renameSync(join(archive, 'site'), join(archive, 'lain', 'situs lama'));
    cpSync(join(archive, 'lain', 'situs lama'), join(archive, '.site.old-1'), { recursive: true });
    mkdirSync(join(archive, 'data'));
    writeFileSync(join(archive, 'data', 'tiga.txt'), article('Perpustakaan dibuka'));
    writeFileSync(join(archive, 'data', 'manifest-sha256.txt'), 'bukan daftar\n');
    const site = join(makeFolder(), 'site');
    const { code, stderr } = await kliping(['build', archive, '--out', site], { env: ENV });
    expect(code).toBe(0);
    expect(stderr.match(/is a site that Kliping built/g)).toHaveLength(1);
    expect(stderr).toMatch(/^info: lain\/situs lama: .*\n {2}→ \S/m);
    expect(articlesOf(site)).toEqual([
      'data/manifest-sha256.txt',
      'data/tiga.txt',
      'lain/dua.txt',
      'satu.txt',
    ]);
    const check = await kliping(['check', archive]);
    expect(check.stdout).not.toContain('situs lama');
  },
);

test('a site is not taken for an archive', LONG, async () => {
  const site = join(makeFolder(), 'site');
  await kliping(['build', makeArchive(), '--out', site], { env: ENV });
  for (const command of ['build', 'serve', 'check', 'entities']) {
    const { code, stderr } = await kliping([command, site]);
    expect(code, command).toBe(2);
    expect(stderr).toContain('this is a site that Kliping built, not an archive');
  }
});

test(
  'a site that is served from its archive is built again for changes of articles, not for its own',
  LONG,
  async () => {
    const archive = makeArchive();
    const site = join(archive, 'situs');
    const started = startKliping(['serve', archive, '--out', site, '--port', '0']);
    await started.waitFor(/The site is at/);
    const records = (): number => statSync(join(site, 'data', 'records.jsonl')).ino;
    const first = records();
    // Longer than changes take to settle and a build of two articles takes.
    await wait(4000);
    expect(records()).toBe(first);
    writeFileSync(join(archive, 'tiga.txt'), article('Perpustakaan dibuka'));
    await started.waitFor(/articles +3\n/);
    const second = records();
    await wait(4000);
    expect(records()).toBe(second);
    expect(articlesOf(site)).toEqual(['lain/dua.txt', 'satu.txt', 'tiga.txt']);
    started.process.kill('SIGINT');
    await once(started.process, 'exit');
  },
);
