import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';
import { rawPath } from '../support/raw-names.js';

const article = (n: number): string =>
  `Kabar nomor ${n} dari desa\n${n} Maret 2025\n\nWarga desa nomor ${n} membersihkan sungai bersama-sama pada hari Minggu pagi.\n`;

test('a build reads every file that has a name, and says of the others what they are and what to do', async () => {
  const names = ['biasa.txt', 'baris\nbaru.txt', 'bunyi\u0007.txt', `${'p'.repeat(251)}.txt`, '-rf.txt'];
  const archive = makeFolder({
    ...Object.fromEntries(names.map((name, i) => [name, article(i + 1)])),
    'public/x.txt': 'x',
    'templates/x.txt': 'x',
  });
  writeFileSync(rawPath(archive, 'public/g', [0xe9], '.txt'), 'x');
  mkdirSync(rawPath(archive, 'templates/', [0xe9]));
  writeFileSync(rawPath(archive, 'caf', [0xe9], '.txt'), article(9));
  mkdirSync(rawPath(archive, 'm', [0xfc], 'll'));
  const site = join(makeFolder(), 'site');
  const { code, stderr, stdout } = await kliping(['build', archive, '--out', site]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^articles +5$/m);
  expect(stderr).toContain('warning: caf%E9.txt: its name is not valid UTF-8');
  expect(stderr).toContain("→ Rename it, for example: mv -n $'caf\\xe9.txt' 'café.txt'");
  expect(stderr).toContain('warning: m%FCll: its name is not valid UTF-8');
  expect(stderr).toContain('warning: public/g%E9.txt: its name is not valid UTF-8');
  expect(stderr).toContain('warning: templates/%E9: its name is not valid UTF-8');
  const records = readTree(site)['data/records.jsonl'] ?? '';
  const paths = records
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { source: { path: string } }).source.path);
  expect(new Set(paths)).toEqual(new Set(names));
});

test('nothing waits for a pipe, wherever it lies', async () => {
  const archive = makeFolder({ 'a.txt': article(1), 'public/x.txt': 'x', 'templates/x.txt': 'x' });
  for (const path of ['pipa.txt', 'metadata.csv', 'public/pipa.txt', 'templates/article.njk'])
    execFileSync('mkfifo', [join(archive, path)]);
  symlinkSync('pipa.txt', join(archive, 'lain.txt'));
  symlinkSync('/dev/zero', join(archive, 'public/nol'));
  const { code, stderr } = await kliping(['build', archive, '--out', join(makeFolder(), 'site')]);
  expect(code).toBe(0);
  expect(stderr).toContain('pipa.txt: this is not a regular file');
});
