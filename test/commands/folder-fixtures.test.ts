import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordSchema } from '../../src/model/record-json.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { kliping } from '../support/cli.js';

const FIXTURES = join(PACKAGE_ROOT, 'test', 'fixtures');
const isUpdate = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

test.each(['jekyll', 'hugo', 'vault'])('a folder as its owner keeps it: %s', async (name) => {
  const { stdout, stderr } = await kliping(['extract', join(FIXTURES, name)], {
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 20) / 1000) },
  });
  const records = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { source, ...record } = recordSchema.parse(JSON.parse(line));
      const { title, date, authors, outlet, url, standfirst, tags, categories, series, topics } = record;
      const filed = { standfirst, tags, categories, series, topics };
      const { text, captions, removed } = record;
      const diagnostics = record.diagnostics.map(({ code, line: at }) => `${code} ${String(at)}`);
      return {
        path: source.path,
        title,
        date,
        authors,
        outlet,
        url,
        ...filed,
        text,
        captions,
        removed,
        diagnostics,
      };
    });
  const skipped = stderr.split('\n').filter((line) => line.endsWith('skipped'));
  const file = join(FIXTURES, `${name}.json`);
  const found = `${JSON.stringify({ records, skipped }, null, 2)}\n`;
  if (isUpdate) writeFileSync(file, found);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'there is none: UPDATE=1 writes it').toBe(found);
});
