import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeArchive } from '../support/archive.js';
import { makeFolder, readTree } from '../support/files.js';
import { manyArticles, NEWS, NEWS_NAMES } from '../support/news.js';
import { NO_FILTERS, type SearchState } from '../../src/search/client/state.js';
import { openDictionary } from '../../src/search/client/engine/dictionary.js';
import { MANIFEST, type SearchManifest } from '../../src/search/format.js';
import { createFolderLoader } from '../../src/search/read-packs.js';
import { splitPack } from '../../src/model/search-pack.js';
import { indexArchive, openIndex, type Finder } from './support.js';

const archive = makeArchive({
  articles: [
    ...NEWS,
    { title: 'Hanya judul unikum', text: '', file: 'judul.txt' },
    {
      title: 'Peringatan hari jadi',
      date: '2021-08-17',
      text: 'Rakyat memperingati kemerdekaan & <b>kebebasan</b>.\n\nKota itu ramai.',
      file: 'jadi.txt',
    },
  ],
  names: NEWS_NAMES,
});

describe('an index', () => {
  let find: Finder;
  let folder: string;
  beforeAll(async () => {
    const built = await indexArchive(archive);
    folder = built.folder;
    expect(built.pages).toBe(archive.articles.length);
    find = await openIndex(folder);
  });

  const titles = async (query: string, state: Partial<SearchState> = {}): Promise<readonly string[]> =>
    (await find({ query, shown: 100, ...state })).results.map((result) => result.title);

  test('says nowhere on which system it was compressed', () => {
    const packed = Object.entries(readTree(folder)).filter(([path]) => path.endsWith('.bin'));
    expect(packed.length).toBeGreaterThan(2);
    for (const [path, content] of packed) {
      const bytes = Buffer.from(content, 'latin1');
      for (const part of splitPack(bytes) ?? [bytes])
        expect([path, part[0], part[9]]).toEqual([path, 0x1f, 255]);
    }
  });

  test('has its words by how they end, for misspelt ones', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'search', MANIFEST), 'utf8')) as SearchManifest;
    const load = createFolderLoader(join(folder, 'search'), manifest.suffix);
    const lines = await openDictionary(manifest.endings, load)('naake');
    expect(lines).toEqual([['naakedremek', '1']]);
  });

  test('finds derived forms through the stemmer of the main language', async () => {
    expect(await titles('dimerdekakan')).toEqual(['Peringatan hari jadi']);
  });

  test('finds words of the headline, the text and the captions', async () => {
    expect(await titles('resmikan')).toEqual(['Bupati Siti Rahma Resmikan Pasar Baru']);
    expect(await titles('mengeluh')).toEqual(['Harga Beras Naik di Lembang']);
    expect(await titles('"Siti Rahma di Pasar Baru"')).toEqual(['Bupati Siti Rahma Resmikan Pasar Baru']);
    expect(await titles('unikum')).toEqual(['Hanya judul unikum']);
  });

  test('finds articles by their outlet, author and section, and nothing by what is not part of one', async () => {
    for (const query of ['Harian Contoh', 'Kabar Warga', 'Budi Santoso'])
      expect(await titles(`"${query}"`), query).not.toEqual([]);
    for (const query of ['articles', '2023', 'Opini kolom', 'Contoh Harian'])
      expect(await titles(`"${query}"`), query).toEqual([]);
  });

  test('puts an article with the word in its headline first', async () => {
    expect((await titles('beras'))[0]).toMatch(/Beras/);
  });

  test('filters by outlet, year and names, and tells what is missing in words', async () => {
    const by = (filters: Partial<SearchState['filters']>) =>
      titles('', { filters: { ...NO_FILTERS, ...filters } });
    expect(await by({ outlet: ['Kabar Warga'], year: ['2024'] })).toHaveLength(2);
    expect(await by({ year: ['Tanpa tanggal'] })).toHaveLength(3);
    expect(await by({ year: ['2024-03'] })).toHaveLength(2);
    expect(await by({ person: ['Siti Rahma'], place: ['Lembang'] })).toHaveLength(3);
    const { counts } = await find({});
    expect(counts?.outlet).toMatchObject({ 'Tidak disebut': 6 });
    expect(counts?.language).toEqual({ Indonesia: 8, Inggris: 1 });
  });

  test('sorts by date with the undated last, whichever way', async () => {
    const newest = await titles('', { order: 'newest' });
    const oldest = await titles('', { order: 'oldest' });
    expect(newest).toHaveLength(archive.articles.length);
    expect(newest.slice(0, 2)).toEqual(['Opini: Beras dan Kita', 'Kilas Bulan Maret']);
    expect(oldest.slice(0, 2)).toEqual(['Peringatan hari jadi', 'Bupati Siti Rahma Resmikan Pasar Baru']);
    expect(newest.slice(-3)).toEqual(oldest.slice(-3));
  });

  test('leads to the page by a path from the root of the site', async () => {
    const [result] = (await find({ query: 'kemerdekaan' })).results;
    expect(result?.url.split('#')[0]).toBe(
      archive.articles.find(({ facts }) => facts.title === 'Peringatan hari jadi')?.path,
    );
    expect(result?.excerpt).toContain('<mark>kemerdekaan</mark> & &lt;b&gt;kebebasan&lt;/b&gt;');
  });

  test("has no more than the browser's search needs", () => {
    const files = new Set(
      Object.keys(readTree(join(folder, 'search'))).map((path) =>
        path.replace(/[0-9a-f]{10}/g, '*').replace(/\d+(?=\.bin)/g, ''),
      ),
    );
    expect([...files].sort()).toEqual([
      '*/.bin',
      '*/table.bin',
      'endings.*/.bin',
      'facets.*.bin',
      'index.json',
      'names.*.bin',
      'suggestions.*/.bin',
      'words.*/.bin',
      'worker.*.js',
    ]);
  });
});

test('two builds are equal byte for byte', async () => {
  const many = makeArchive(manyArticles(120));
  const first = await indexArchive(many);
  const second = await indexArchive(many);
  expect(readTree(first.folder)).toEqual(readTree(second.folder));
});

test('only names that many articles share become filters in a large archive', async () => {
  const { folder } = await indexArchive(makeArchive(manyArticles(150)));
  const { counts } = await (await openIndex(folder))({});
  const { person = {}, place = {} } = counts ?? {};
  expect(Object.keys(person).length).toBeLessThanOrEqual(200);
  expect(Object.values(person).every((count) => count >= 2)).toBe(true);
  expect(place).toEqual({ Lembang: 150 });
});

test('an archive without articles has no index', async () => {
  const { folder, pages } = await indexArchive(makeArchive());
  expect(pages).toBe(0);
  expect(readTree(folder)).toEqual({});
});

test('an index made before is replaced as a whole', async () => {
  const folder = makeFolder({ 'search/old/0.bin': 'x' });
  const { buildSearchIndex } = await import('../../src/search/build-index.js');
  const { indonesian } = await import('../../src/languages/id/index.js');
  await buildSearchIndex({ archive: makeArchive(), language: indonesian, outDir: folder, isPortable: true });
  expect(Object.keys(readTree(folder))).not.toContain('search/old/0.bin');
});

describe('when the program of Pagefind fails', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.doUnmock('pagefind');
    vi.restoreAllMocks();
  });

  test.each([
    ['cannot be started', join(makeFolder(), 'no-program')],
    // Node does not know --service and ends at once.
    ['ends before it is done', process.execPath],
  ])('that it %s is told, with what to do', async (_, program) => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', program);
    await expect(indexArchive(archive)).rejects.toThrow(/did not start, or stopped .* \(npm ci\)/);
  });

  test('that it was not installed is told, with what to do', async () => {
    vi.doMock('pagefind', () => ({
      createIndex: () =>
        Promise.reject(new Error('Failed to install either of [pagefind_extended, pagefind].')),
      close: () => Promise.resolve(null),
    }));
    await expect(indexArchive(archive)).rejects.toThrow(/install again without --omit=optional/);
  });

  test('that it lost articles is told', async () => {
    const entry = {
      path: 'pagefind-entry.json',
      content: Buffer.from('{"version":"1.6.0","languages":{"id":{"hash":"id_a","page_count":1}}}'),
    };
    const index = {
      addCustomRecord: () => Promise.resolve({ errors: [] }),
      getFiles: () => Promise.resolve({ errors: [], files: [entry] }),
      deleteIndex: () => Promise.resolve(null),
    };
    vi.doMock('pagefind', () => ({
      createIndex: () => Promise.resolve({ errors: [], index }),
      close: () => Promise.resolve(null),
    }));
    await expect(indexArchive(archive)).rejects.toThrow(`1 of 6 articles`);
  });
});
