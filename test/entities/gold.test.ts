import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPairs, scoreResolution } from '../../scripts/score-resolution.js';
import { loadConfig } from '../../src/settings/config.js';
import { readArchive } from '../../src/steps/read-archive.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { SEEDS } from '../support/build.js';

const pairs = readPairs(readFileSync(join(PACKAGE_ROOT, 'test', 'gold', 'resolution.tsv'), 'utf8'));

test('the hand-labelled pairs of the sample articles are told right', async () => {
  const archive = await readArchive(SEEDS, await loadConfig(SEEDS), () => undefined);
  const ofSeeds = pairs.filter(({ a, b }) => [a, b].every(({ document }) => document.startsWith('seeds/')));
  expect(ofSeeds.length).toBeGreaterThan(60);
  const { wrong, recall } = scoreResolution(ofSeeds, archive);
  expect(wrong).toEqual([]);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

test('a row that is no pair is refused with its line', () => {
  expect(() => readPairs('# x\na\t1\tKim\tb\t1\tKim\tperhaps\n')).toThrow('line 2');
});
