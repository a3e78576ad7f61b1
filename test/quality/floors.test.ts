import { expect, test } from 'vitest';
import { checkOwnPages } from '../../scripts/evaluate-gate.js';
import { evaluateArticles } from '../../scripts/ner/evaluate.js';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

test('no figure of extraction falls below its floor on pages of many shapes', async () => {
  const checked = await checkOwnPages();
  expect(checked.length).toBeGreaterThan(4);
  expect(checked.filter(({ value, floor }) => value < floor)).toEqual([]);
});

test('nearly all names of the sample articles are found, and nearly nothing else', async () => {
  const { scores } = await evaluateArticles(
    join(PACKAGE_ROOT, 'seeds'),
    join(PACKAGE_ROOT, 'test', 'gold', 'seeds.tsv'),
  );
  const all = scores.get('all');
  expect(all?.precision).toBeGreaterThanOrEqual(0.99);
  expect(all?.recall).toBeGreaterThanOrEqual(0.99);
});
