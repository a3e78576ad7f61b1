import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { kliping, klipingAlone } from '../support/cli.js';
import { findNameFaults } from '../../scripts/site/file-names.js';
import { makeFolder, readTree } from '../support/files.js';

const ARTICLE =
  'Sungai dibersihkan\n3 Maret 2025\nWarga desa membersihkan sungai bersama-sama pada hari Minggu pagi.\n';
const FILES = {
  'a.txt': ARTICLE,
  'lama/100% benar.txt': ARTICLE.replace('Sungai', 'Selokan'),
  'baris\nbaru.txt': ARTICLE.replace('Sungai', 'Kali'),
  'foto.jpg': 'bukan artikel',
  'kliping.yaml': 'title: Arsip desa\ndescription: >\n  Berita desa,\n  dikumpulkan warga.\n',
  '.git/config': 'x',
};

let bag: string;

beforeAll(async () => {
  bag = join(makeFolder(), 'bag');
  const { code, stderr } = await klipingAlone(['export', makeFolder(FILES), '--bagit', bag], {
    env: { SOURCE_DATE_EPOCH: '1718841600' },
  });
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
});

const lines = (name: string): string[] => readFileSync(join(bag, name), 'utf8').trimEnd().split('\n');

test('the bag holds every file of the archive as it was, and the records', () => {
  const tree = readTree(join(bag, 'data'));
  for (const [path, content] of Object.entries(FILES)) {
    if (path.startsWith('.git')) expect(tree).not.toHaveProperty([`archive/${path}`]);
    else expect(tree[`archive/${path.replace('\n', '_')}`]).toBe(content);
  }
  const records = tree['records/records.jsonl']?.trimEnd().split('\n') ?? [];
  expect(records).toHaveLength(3);
});

/** RFC 8493, sections 2.1 and 2.2, checked with nothing of Kliping's own but the bag. */
test('the bag is complete and valid', () => {
  expect(lines('bagit.txt')).toEqual(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8']);
  // sha256sum takes names as they are; BagIt's percent-encoding is undone for it.
  for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const decoded = lines(name).map((line) => {
      const [hash, path = ''] = line.split('  ');
      const plain = path.replace(/%(0A|0D|25)/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      return plain.includes('\n')
        ? `\\${hash}  ${plain.replaceAll('\n', '\\n')}`
        : `${String(hash)}  ${plain}`;
    });
    execFileSync('sha256sum', ['--check', '--strict', '--quiet'], { cwd: bag, input: decoded.join('\n') });
  }
  const listed = new Set(
    lines('manifest-sha256.txt').map((line) => line.slice(66).replaceAll('%0A', '\n').replaceAll('%25', '%')),
  );
  const payload = Object.keys(readTree(join(bag, 'data'))).map((path) => `data/${path}`);
  expect(new Set(payload)).toEqual(listed);
  expect(lines('tagmanifest-sha256.txt').map((line) => line.slice(66))).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'manifest-sha256.txt',
  ]);
  const bytes = payload.reduce((sum, path) => sum + statSync(join(bag, path)).size, 0);
  expect(lines('bag-info.txt')).toContain(`Payload-Oxum: ${bytes}.${payload.length}`);
  expect(lines('bag-info.txt')).toContain('Bagging-Date: 2024-06-20');
  expect(lines('bag-info.txt')).toContain('External-Description: Berita desa, dikumpulkan warga.');
});

test('names that some disk cannot hold are changed, and the bag says what they were', async () => {
  const files = {
    'lama/aux.md': 'a',
    'nul/b.txt': 'b',
    'Kali.txt': 'c',
    'kali.txt': 'd',
    'apa ini?.txt': 'e',
    'titik.': 'f',
    'aux--.md': 'g',
  };
  const folder = join(makeFolder(), 'bag');
  const { code, stderr } = await kliping(['export', makeFolder(files), '--bagit', folder]);
  expect(code).toBe(0);
  expect(stderr).toContain('in the bag it is archive/lama/aux--.md');
  const { 'records/renamed.csv': table = '', ...tree } = readTree(join(folder, 'data'));
  expect(findNameFaults(Object.keys(tree))).toEqual([]);
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  const originals = new Map(rows.slice(1).map(([path = '', original = '']) => [path, original]));
  expect(rows[0]).toEqual(['path', 'original']);
  expect([...originals.values()]).toEqual(['apa ini?.txt', 'kali.txt', 'lama/aux.md', 'nul/b.txt', 'titik.']);
  const back = Object.entries(tree).flatMap(([path, content]) =>
    path.startsWith('archive/') ? [[originals.get(path) ?? path.slice('archive/'.length), content]] : [],
  );
  expect(Object.fromEntries(back)).toEqual(files);
});

test('a folder that holds something, or lies in the archive, is refused', async () => {
  const archive = makeFolder({ 'a.txt': ARTICLE });
  const full = await kliping(['export', archive, '--bagit', makeFolder({ x: '' })]);
  expect(full.code).toBe(2);
  expect(full.stderr).toContain('not empty');
  const inside = await kliping(['export', archive, '--bagit', join(archive, 'bag')]);
  expect(inside.code).toBe(2);
});
