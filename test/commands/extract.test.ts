import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema, type RecordJson } from '../../src/model/record-json.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { kliping, klipingAlone } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

function parse(stdout: string): readonly RecordJson[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)));
}

test('the seeds: one record a file, in order, with the people, places and organizations the contract names', async () => {
  const { code, stdout } = await klipingAlone(['extract', join(PACKAGE_ROOT, 'seeds'), '--quiet']);
  const records = parse(stdout);
  expect(code).toBe(0);
  expect(records.map((record) => record.source.path.slice(0, 3))).toEqual([
    '000',
    '001',
    '002',
    '003',
    '004',
  ]);

  const found = new Map<string, { name: string; surfaces: Set<string> }>();
  for (const { entities, text } of records) {
    for (const { id, name, mentions } of entities) {
      const entry = found.get(id) ?? { name, surfaces: new Set() };
      found.set(id, entry);
      for (const mention of mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        entry.surfaces.add(mention.text);
      }
    }
  }
  const surfaces = (id: string): readonly string[] => [...(found.get(id)?.surfaces ?? ['(missing)'])];
  expect(surfaces('person/kim-jong-un')).toEqual(
    expect.arrayContaining(['Kim Jong Un', 'Kim Jong-un', 'Kim']),
  );
  expect(surfaces('person/kim-jong-il')).toEqual(['Kim Jong Il']);
  expect(surfaces('person/vladimir-putin')).toEqual(expect.arrayContaining(['Vladimir Putin', 'Putin']));
  expect([...found.keys()].filter((id) => /putin|kim/.test(id) && id.startsWith('person/'))).toHaveLength(3);
  expect(surfaces('place/amerika-serikat')).toContain('AS');
  expect(surfaces('place/tiongkok')).toContain('China');
  expect(surfaces('place/kyiv')).toContain('Kiev');
  for (const name of ['Korea Utara', 'Rusia', 'Ukraina', 'Amerika Serikat', 'Tiongkok', 'Kyiv', 'Moskow']) {
    expect([...found].filter(([id, entry]) => entry.name === name && id.startsWith('place/'))).toHaveLength(
      1,
    );
  }
  for (const name of ['PBB', 'NATO', 'Kremlin', 'CNN']) {
    expect(
      [...found].filter(([id, entry]) => entry.name === name && id.startsWith('organization/')),
    ).toHaveLength(1);
  }
});

test('files are read in the order they are named; the same bytes twice give two records', async () => {
  const folder = makeFolder({ 'b.txt': 'Judul\nTeks.', 'a.txt': 'Judul\nTeks.' });
  const { code, stdout } = await kliping(['extract', 'b.txt', './a.txt'], { cwd: folder });
  expect(code).toBe(0);
  const records = parse(stdout);
  expect(records.map((record) => record.source.path)).toEqual(['b.txt', './a.txt']);
  expect(new Set(records.map((record) => record.id)).size).toBe(2);
});

test('a missing file is an error, and the others are still printed', async () => {
  const folder = makeFolder({ 'a.txt': 'Judul\nTeks.' });
  const { code, stdout, stderr } = await kliping(['extract', 'gone.txt', 'a.txt'], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain('error: gone.txt: there is no such file');
  expect(parse(stdout)).toHaveLength(1);
});
