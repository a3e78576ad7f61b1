import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { kliping, klipingAlone } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const ARTICLE =
  'Sungai dibersihkan\n3 Maret 2025\nWarga desa membersihkan sungai bersama-sama pada hari Minggu pagi.\n';

let site: string;

beforeAll(async () => {
  const archive = makeFolder({
    'a.txt': ARTICLE,
    'public/catatan  lama.txt': 'nama dengan dua spasi\n',
    'public/#tanda é.txt': 'nama dengan tanda dan huruf beraksen\n',
  });
  ({ site } = await buildArchiveSite(archive));
});

function copySite(): string {
  const copy = join(makeFolder(), 'site');
  cpSync(site, copy, { recursive: true });
  return copy;
}

test('a site that nobody touched is sound', async () => {
  const { code, stdout } = await klipingAlone(['verify', site]);
  expect(stdout).toContain('as they were built');
  expect(code).toBe(0);
});

test('sha256sum, which knows nothing of Kliping, agrees', () => {
  const output = execFileSync('sha256sum', ['--check', '--strict', 'data/manifest-sha256.txt'], {
    cwd: site,
  });
  expect(output.toString()).toContain('index.html: OK');
});

test('every file that was changed, lost or added is named', async () => {
  const copy = copySite();
  appendFileSync(join(copy, 'index.html'), ' ');
  rmSync(join(copy, 'about.html'));
  writeFileSync(join(copy, 'extra.html'), 'x');
  const { code, stdout } = await kliping(['verify', copy, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    changed: ['index.html'],
    missing: ['about.html'],
    unexpected: ['extra.html'],
  });
});

test('a folder without checksums, or with broken ones, is explained', async () => {
  const none = await kliping(['verify', makeFolder()]);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('Name the folder of a site');
  const copy = copySite();
  appendFileSync(join(copy, 'data/manifest-sha256.txt'), 'nonsense\n');
  const broken = await kliping(['verify', copy]);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toMatch(/line \d+ is not understood/);
});
