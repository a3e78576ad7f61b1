import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportData } from '../../src/exports/data.js';
import { renderPage } from '../support/rendered-site.js';
import { buildPages } from '../../src/pages/index.js';
import { makeArchive, makeContext } from '../support/archive.js';
import { collectFiles } from '../support/exports.js';
import { manyArticles } from '../support/news.js';

const MOST = 60_000;
const context = makeContext(makeArchive(manyArticles(300)));
const whole = collectFiles(context, (options) => exportData(options, Number.MAX_SAFE_INTEGER));
const parted = collectFiles(context, (options) => exportData(options, MOST));
const textOf = (files: ReadonlyMap<string, Buffer>, path: string): string =>
  (files.get(path) ?? Buffer.alloc(0)).toString();
const partsOf = (start: string, end: string): readonly string[] =>
  [...parted.keys()].filter((path) => path.startsWith(start) && path.endsWith(end));

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly bytes: number;
  readonly compression?: string;
}
const { resources } = JSON.parse(textOf(parted, 'data/datapackage.json')) as {
  readonly resources: Resource[];
};

describe('data/ of a large archive', () => {
  it('stays whole up to the limit', () => {
    const bytes = whole.get('data/records.jsonl')?.length ?? 0;
    for (const [most, isWhole] of [
      [bytes, true],
      [bytes - 1, false],
    ] as const)
      expect(collectFiles(context, (options) => exportData(options, most)).has('data/records.jsonl')).toBe(
        isWhole,
      );
  });

  it('has its records by year, and what is undated', () => {
    const names = partsOf('data/records/', '.jsonl').map((path) => path.slice('data/records/'.length));
    expect(new Set(names.map((name) => name.slice(0, 4)))).toEqual(
      new Set(['unda', ...Array.from({ length: 12 }, (_, i) => String(2012 + i))]),
    );
    expect(parted.has('data/records.jsonl')).toBe(false);
    for (const path of partsOf('data/records/', '.jsonl')) {
      expect(parted.get(path)?.length, path).toBeLessThanOrEqual(MOST);
      const [, year = ''] = /\/(\d{4}|undated)(?:-\d+)?\.jsonl$/.exec(path) ?? [];
      for (const line of textOf(parted, path).trimEnd().split('\n')) {
        const { date } = JSON.parse(line) as { readonly date: string | null };
        expect(date?.slice(0, 4) ?? 'undated').toBe(year);
      }
    }
  });

  it.each(['data/records', 'data/entities'])(
    'has in the parts of %s the lines of the whole file, in order',
    (stem) => {
      const paths = resources.find(({ name }) => name === `${stem.slice(5)}-jsonl`)?.path ?? [];
      const text = [paths]
        .flat()
        .map((path) => textOf(parted, `data/${path}`))
        .join('');
      expect(text).toBe(textOf(whole, `${stem}.jsonl`));
    },
  );

  it('numbers the parts of a year from the oldest', () => {
    const numbered = partsOf('data/records/undated', '.jsonl');
    expect(numbered.length).toBeGreaterThan(1);
    expect(numbered.at(-1)).toBe('data/records/undated-1.jsonl');
  });

  it('begins every part of the table as a table begins', () => {
    const [head = ''] = textOf(whole, 'data/records.csv').split('\r\n');
    const parts = partsOf('data/records/', '.csv');
    expect(parts.length).toBeGreaterThan(1);
    const rows = parts.flatMap((path) => {
      const [first, ...more] = textOf(parted, path).split('\r\n');
      expect(first).toBe(head);
      return more.filter((row) => row !== '');
    });
    expect(rows).toEqual(textOf(whole, 'data/records.csv').trimEnd().split('\r\n').slice(1));
  });

  it('has a compressed copy of each part, with the same bytes on every system', () => {
    const parts = [...parted.keys()].filter((path) => /^data\/[^/]+\/[^/]+\.(?:jsonl|csv)$/.test(path));
    expect(parts.length).toBeGreaterThan(20);
    for (const path of parts) {
      const packed = parted.get(`${path}.gz`) ?? Buffer.alloc(0);
      expect(gunzipSync(packed).toString(), path).toBe(textOf(parted, path));
      // The time (none) and the system (unknown).
      expect([...packed.subarray(4, 8), packed[9]], path).toEqual([0, 0, 0, 0, 255]);
    }
  });

  it('names every file once in the descriptor, with the right size', () => {
    const named = resources.flatMap(({ path }) => path);
    const paths = [...parted.keys()].filter((path) => path !== 'data/datapackage.json');
    expect(named.map((path) => `data/${path}`).sort()).toEqual(paths.sort());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, bytes, compression } of resources) {
      const files = [path].flat();
      expect(bytes).toBe(files.reduce((sum, file) => sum + (parted.get(`data/${file}`)?.length ?? 0), 0));
      expect(compression).toBe(files[0]?.endsWith('.gz') === true ? 'gz' : undefined);
    }
  });

  it('is linked on the page about the archive as it is', () => {
    const about = buildPages(context).find(({ path }) => path === 'about.html');
    const linksFor = (files: ReadonlyMap<string, Buffer>): readonly string[] => {
      const sizes = new Map([...files].map(([path, { length }]) => [path, length]));
      const html = about === undefined ? '' : renderPage(about, context, sizes);
      return [...html.matchAll(/href="(data\/[^"]*)"/g)].map(([, href = '']) => href);
    };
    expect([...linksFor(whole)].sort()).toEqual([...whole.keys()].sort());
    expect([...linksFor(parted)].sort()).toEqual([...parted.keys()].sort());
  });
});
