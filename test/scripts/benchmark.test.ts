import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyArchive, openArchive } from '../../scripts/benchmark/archive.js';
import { measure } from '../../scripts/benchmark/measure.js';
import { formatTable, summarize, type Runs } from '../../scripts/benchmark/report.js';
import { makeFolder } from '../support/files.js';

test('a copy of an archive is edited, added to and removed from; the archive itself stays as it is', () => {
  const original = makeFolder();
  const text = Buffer.from('Judul\n\nParagraf satu.\n\nCaf\xe9 dua.\n', 'latin1');
  for (const name of ['a.txt', 'b.txt', 'c.html', 'd.txt']) writeFileSync(join(original, name), text);
  writeFileSync(join(original, '.hidden'), '');
  const folder = join(makeFolder(), 'copy');
  copyArchive(original, folder);
  const archive = openArchive(folder);
  const [heldOut = ''] = ['a.txt', 'b.txt', 'c.html', 'd.txt'].filter(
    (name) => !existsSync(join(folder, name)),
  );
  expect(readdirSync(folder)).toHaveLength(3);

  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  archive.edit(1);
  const after = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const edited = after.filter((bytes, i) => !bytes.equals(before[i] ?? bytes));
  expect(edited.map((bytes) => bytes.toString('latin1'))).toEqual([
    expect.stringMatching(/^Judul\n\nParagraf satu\.\n\nGubernur .*1\.\n\nCaf\xe9 dua\.\n$/),
  ]);
  archive.add();
  expect(readFileSync(join(folder, heldOut))).toEqual(text);
  archive.remove();
  expect(existsSync(join(folder, heldOut))).toBe(false);
  expect(readdirSync(original)).toHaveLength(5);
});

test('times are medians, and their ratios those of the same round', () => {
  const runs = (name: string, seconds: readonly number[], hasProcessor: boolean): Runs => ({
    name,
    measured: seconds.map((value) => ({
      seconds: value,
      processor: hasProcessor ? value * 2 : null,
      memory: value * 1e6,
      load: 1,
      stdout: '',
    })),
    files: 10,
    bytes: 2_000_000,
  });
  const peers = { thin: 'thin', full: 'full' };
  const [ours, thin] = summarize([runs('ours', [2, 9, 4], true), runs('thin', [1, 3, 4], true)], peers);
  expect(ours).toMatchObject({
    wall: 4,
    processor: 8,
    ofThin: { wall: 2, processor: 2 },
    ofFull: { wall: null, processor: null },
    memory: 9e6,
  });
  expect(thin).toMatchObject({ wall: 3, ofThin: { wall: 1, processor: 1 } });
  const [unknown] = summarize([runs('ours', [2], false)], peers);
  expect(unknown).toMatchObject({ wall: 2, processor: null });
  expect(formatTable(unknown === undefined ? [] : [unknown])).toMatch(/\| ours +\| +2\.00 \| +\? \|/);
});

test.runIf(existsSync('/proc/self/stat'))('processor time includes that of child processes', async () => {
  const busy = 'const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);';
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const { processor, seconds } = await measure([process.execPath, '-e', parent], { cwd: makeFolder() });
  expect(processor).toBeGreaterThan(0.25);
  expect(seconds).toBeGreaterThan(0.25);
});
