import { expect, test } from 'vitest';
import { formatManifest, MANIFEST, readSiteManifest } from '../../src/util/site-manifest.js';
import { makeFolder } from '../support/files.js';

test.each([
  ['records in one file', ['index.html', 'data/records.jsonl'], true],
  ['records in parts', ['index.html', 'data/records/2024.jsonl', 'data/records/2024.jsonl.gz'], true],
  ['no front page', ['data/records.jsonl'], false],
  ['no records', ['index.html', 'data/records/2024.csv', 'data/records.csv'], false],
  ['a path that leads out', ['index.html', 'data/records.jsonl', '../x'], false],
])('a site made by Kliping is known by its manifest: %s', (_, paths, isOurs) => {
  const manifest = new Map(paths.map((path) => [path, 'a'.repeat(64)]));
  const folder = makeFolder({ [MANIFEST]: formatManifest(manifest) });
  expect(readSiteManifest(folder) !== null).toBe(isOurs);
});
