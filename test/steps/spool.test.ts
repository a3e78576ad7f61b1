import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryStore, type Store } from '../../src/cache/store.js';
import { exportData } from '../../src/exports/data.js';
import type { Piece, SiteFile, SiteFiles, SpooledFile } from '../../src/model/site.js';
import { inspectFile } from '../../src/output/site-files.js';
import { createSpool } from '../../src/steps/spool.js';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';
import { makeFolder } from '../support/files.js';
import { manyArticles } from '../support/news.js';

const MOST = 20_000;
const { articles, names } = manyArticles(60);
let store: Store;

beforeAll(async () => {
  store = await openTemporaryStore();
});
afterAll(() => store.close());

interface Written {
  readonly folder: string;
  readonly files: SiteFiles;
  /** Pieces that were made. */
  readonly made: number;
}

const NOTHING: Written = { folder: makeFolder(), files: new Map(), made: 0 };

/** Writes data/ of an archive as the build after `old` does. */
async function write(from: readonly FixtureArticle[], old: Written): Promise<Written> {
  const context = makeContext(makeArchive({ articles: from, names }));
  const staging = makeFolder();
  const spool = createSpool({ staging, store, old });
  const spooled: SpooledFile[] = [];
  let made = 0;
  const note = (file: SpooledFile): SpooledFile => {
    spooled.push(file);
    return file;
  };
  const counted = ({ key, make }: Piece): Piece => ({
    key,
    make: () => {
      made += 1;
      return make();
    },
  });
  exportData(
    {
      ...context,
      pages: [],
      spool: {
        write: (path, pieces) => note(spool.write(path, pieces.map(counted))),
        compress: (file) => note(spool.compress(file)),
        lengthOf: (piece) => spool.lengthOf(counted(piece)),
      },
    },
    MOST,
  );
  const files = new Map(
    spooled.flatMap(({ path, hash }): [string, SiteFile][] => {
      const file = inspectFile(join(staging, path), hash);
      return file === null ? [] : [[path, { ...file, hash }]];
    }),
  );
  await store.settle();
  return { folder: staging, files, made };
}

function sameFiles(one: Written, other: Written): readonly string[] {
  return [...one.files.keys()].filter(
    (path) =>
      other.files.has(path) &&
      statSync(join(one.folder, path)).ino === statSync(join(other.folder, path)).ino,
  );
}

describe('a spool', () => {
  it('links the parts that did not change, and copies what it knows into the one that did', async () => {
    const first = await write(articles, NOTHING);
    const changed = articles.map((article, i) =>
      i === 1 ? { ...article, text: 'Berita ini diperbaiki. Di Lembang tidak ada apa-apa.' } : article,
    );
    const second = await write(changed, first);
    const cold = await write(changed, NOTHING);
    const records = [...second.files.keys()].filter((path) =>
      /^data\/records\/.*\.jsonl(?:\.gz)?$/.test(path),
    );
    const linked = sameFiles(second, first);
    expect(records.length).toBeGreaterThan(20);
    expect(records.filter((path) => !linked.includes(path))).toEqual([
      'data/records/2013.jsonl',
      'data/records/2013.jsonl.gz',
    ]);
    expect([...second.files.keys()].sort()).toEqual([...cold.files.keys()].sort());
    for (const path of cold.files.keys())
      expect(
        readFileSync(join(second.folder, path)).equals(readFileSync(join(cold.folder, path))),
        path,
      ).toBe(true);
    expect(second.made).toBeLessThan(cold.made / 2);
  });

  it('takes pieces from the whole file when it is divided for the first time', async () => {
    const first = await write(articles.slice(0, 3), NOTHING);
    expect([...first.files.keys()]).toContain('data/records.jsonl');
    const second = await write(articles, first);
    const cold = await write(articles, NOTHING);
    for (const path of cold.files.keys())
      expect(
        readFileSync(join(second.folder, path)).equals(readFileSync(join(cold.folder, path))),
        path,
      ).toBe(true);
    expect(second.files.has('data/records.jsonl')).toBe(false);
  });

  it('makes the pieces again of a file that is gone', async () => {
    const first = await write(articles, NOTHING);
    rmSync(join(first.folder, 'data/records'), { recursive: true });
    const left = new Map([...first.files].filter(([path]) => !path.startsWith('data/records/')));
    const second = await write(articles, { ...first, files: left });
    for (const [path, { hash }] of first.files) expect(second.files.get(path)?.hash, path).toBe(hash);
  });
});
