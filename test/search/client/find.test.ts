import { beforeAll, describe, expect, test } from 'vitest';
import type { Found } from '../../../src/search/client/engine/found.js';
import { NO_FILTERS } from '../../../src/search/client/state.js';
import { makeArchive } from '../../support/archive.js';
import { REPRINTS } from '../../support/reprints.js';
import { indexArchive, openIndex, type Finder } from '../support.js';

const archive = makeArchive({
  articles: [
    {
      title: 'Kunjungan Putin',
      date: '2024-06-20',
      outlet: 'Kabar Warga',
      text: 'Presiden tiba di ibu kota untuk kunjungan kenegaraan. Pemerintah menyambut tamu itu.',
    },
    {
      title: 'Tamu negara pulang',
      date: '2023-01-02',
      outlet: 'Harian Contoh',
      text: 'Sesudah acara kenegaraan, kunjungan Putin berakhir di bandara. Rakyat merdeka bersorak.',
    },
    {
      title: 'Harga beras',
      date: '2023-05-05',
      outlet: 'Kabar Warga',
      text: 'Beras naik di pasar. Putin tidak disebut siapa pun.',
    },
    {
      title: 'Surat pembaca',
      text: 'Seorang pembaca menulis tentang kunjungan ke COVID-19 di café, dan pertemuan Kim Jong-un di Rusia.',
    },
  ],
  names: [
    { type: 'person', name: 'Putin' },
    { type: 'place', name: 'Kenegaraan', spellings: ['kenegaraan'] },
  ],
});

let find: Finder;
beforeAll(async () => {
  find = await openIndex((await indexArchive(archive)).folder);
});

describe('articles with the same text', () => {
  test('are listed once, with the number of the others, or one by one', async () => {
    const reprints = makeArchive({ articles: REPRINTS });
    const search = await openIndex((await indexArchive(reprints)).folder);
    const folded = await search({ query: 'kapal tiba', unfolds: false });
    expect(folded).toMatchObject({ count: 3 });
    const listed = folded.results.filter(({ lacks }) => lacks.length === 0);
    expect(listed.map(({ others }) => others)).toEqual([2]);
    const all = await search({ query: 'kapal tiba', unfolds: true });
    expect(all.results.filter(({ lacks }) => lacks.length === 0).map(({ others }) => others)).toEqual([
      0, 0, 0,
    ]);
    const newest = await search({ query: 'kapal tiba', unfolds: false, order: 'newest', shown: 1 });
    expect(newest.results.map(({ title, others }) => [title, others])).toEqual([
      ['Kapal tiba, diperbarui', 2],
    ]);
  });
});

const titlesOf = (found: Found): readonly string[] => found.results.map((result) => result.title);

describe('words', () => {
  test('bring first the articles with all of them, then those with some, which say what they lack', async () => {
    const found = await find({ query: 'kunjungan putin' });
    expect(titlesOf(found)).toEqual([
      'Kunjungan Putin',
      'Tamu negara pulang',
      ...['Harga beras', 'Surat pembaca'].filter((title) => titlesOf(found).includes(title)).sort(),
    ]);
    expect(found).toMatchObject({ count: 2, some: 2, unknown: [], known: ['kunjungan', 'putin'] });
    expect(found.results.map(({ title, lacks }) => [title, lacks]).slice(2)).toEqual(
      expect.arrayContaining([
        ['Harga beras', ['kunjungan']],
        ['Surat pembaca', ['putin']],
      ]),
    );
    expect(found.results.slice(0, 2).flatMap(({ lacks }) => lacks)).toEqual([]);
  });

  test('are counted in the group that is shown, and only articles with all are put in order by date', async () => {
    const found = await find({ query: 'kunjungan putin', order: 'newest' });
    expect(titlesOf(found)).toEqual(['Kunjungan Putin', 'Tamu negara pulang']);
    expect(found).toMatchObject({ count: 2, some: 0 });
    expect(found.counts?.year).toEqual({ '2023': 1, '2023-01': 1, '2024': 1, '2024-06': 1 });
  });

  test('must all be there when they are in quotation marks', async () => {
    expect(await find({ query: '"kunjungan" "putin"' })).toMatchObject({ count: 2, some: 0 });
    expect(await find({ query: 'kunjungan "beras"' })).toMatchObject({ count: 0, some: 1 });
  });

  test('of a question that tell nothing are not asked for', async () => {
    const found = await find({ query: 'apa yang terjadi dengan harga beras di pasar?' });
    expect(found).toMatchObject({ count: 1, unknown: ['terjadi'] });
    expect(found.known).toEqual(['harga', 'beras', 'pasar']);
    expect(await find({ query: 'di ke' })).toMatchObject({ known: ['di', 'ke'], unknown: [] });
  });

  test('that do not occur are told and left out', async () => {
    const found = await find({ query: 'kunjungan xyzzy putin' });
    expect(found).toMatchObject({ count: 2, unknown: ['xyzzy'], known: ['kunjungan', 'putin'] });
  });

  test.each(['dizzz', 'putinesia'])('that only begin like another are unknown: %s', async (word) => {
    expect(await find({ query: word })).toMatchObject({ count: 0, results: [], unknown: [word] });
    expect(await find({ query: `beras ${word}` })).toMatchObject({ count: 1, unknown: [word] });
  });

  test.each(['kunj', 'pemerintah', 'kemerdekaan', 'mengunjungi', 'covid-19', 'covid', 'CAFE', 'Putin,'])(
    'are known: %s',
    async (word) => {
      expect(await find({ query: word })).toMatchObject({ unknown: [] });
      expect((await find({ query: word })).count).toBeGreaterThan(0);
    },
  );

  test('that never occur together bring articles with some of them, which are then counted and put in order', async () => {
    const found = await find({ query: 'beras kenegaraan', order: 'oldest' });
    expect(found).toMatchObject({ count: 0, some: 3, unknown: [], alone: [] });
    expect(titlesOf(found)).toEqual(['Tamu negara pulang', 'Harga beras', 'Kunjungan Putin']);
    expect(found.counts?.year).toMatchObject({ '2023': 2, '2024': 1 });
  });
});

describe('phrases', () => {
  test.each(['"kunjungan kenegaraan"', '“kunjungan kenegaraan”', ' «kunjungan  kenegaraan» '])(
    'are found as they are: %s',
    async (query) => {
      expect(titlesOf(await find({ query }))).toEqual(['Kunjungan Putin']);
    },
  );

  test('combine with words, filters and each other, with right counts', async () => {
    expect(titlesOf(await find({ query: 'putin “kunjungan kenegaraan”' }))).toEqual(['Kunjungan Putin']);
    expect(titlesOf(await find({ query: '"kunjungan putin" "rakyat merdeka"' }))).toEqual([
      'Tamu negara pulang',
    ]);
    const found = await find({ query: 'tamu "kunjungan putin"' });
    expect(found.count).toBe(2);
    expect(found.counts?.year).toEqual({ '2023': 1, '2023-01': 1, '2024': 1, '2024-06': 1 });
    const filtered = await find({
      query: 'tamu "kunjungan putin"',
      filters: { ...NO_FILTERS, year: ['2023'] },
    });
    expect(titlesOf(filtered)).toEqual(['Tamu negara pulang']);
    expect(filtered.counts?.year).toEqual({ '2023': 1, '2023-01': 1, '2024': 1, '2024-06': 1 });
    expect(filtered.counts?.outlet).toEqual({ 'Harian Contoh': 1 });
  });

  test.each([
    '"pertemuan Kim Jong Un"',
    '"Pertemuan Kim Jong-un"',
    '"kim jong un di"',
    'Jong-un',
    '"Jong–Un"',
  ])('are the same with a hyphen and without: %s', async (query) => {
    expect(titlesOf(await find({ query }))).toEqual(['Surat pembaca']);
  });

  test.each(['"un jong"', '"kim un"', 'un-jong'])('are found in their order only: %s', async (query) => {
    expect(await find({ query })).toMatchObject({ count: 0, some: 0 });
  });

  test('are found in headlines', async () => {
    expect(titlesOf(await find({ query: '"harga beras"' }))).toEqual(['Harga beras']);
  });

  test('that are not closed yet are words', async () => {
    expect((await find({ query: '"kunjungan kenegaraan' })).count).toBe(2);
  });
});

describe('filters', () => {
  test('of one kind are alternatives, and the others are still counted', async () => {
    const found = await find({ query: 'putin', filters: { ...NO_FILTERS, outlet: ['Kabar Warga'] } });
    expect(found.count).toBe(2);
    expect(found.counts?.outlet).toMatchObject({ 'Kabar Warga': 2, 'Harian Contoh': 1 });
    expect(found.counts?.year).toMatchObject({ 2024: 1, 2023: 1 });
    const both = await find({
      query: 'putin',
      filters: { ...NO_FILTERS, outlet: ['Kabar Warga', 'Harian Contoh'] },
    });
    expect(both.count).toBe(3);
  });

  test('of names must all be in an article', async () => {
    const filters = { ...NO_FILTERS, person: ['Putin'], place: ['Kenegaraan'] };
    expect((await find({ filters })).count).toBe(1);
  });

  test('without words list the newest first', async () => {
    const found = await find({ filters: { ...NO_FILTERS, outlet: ['Kabar Warga'] } });
    expect(titlesOf(found)).toEqual(['Kunjungan Putin', 'Harga beras']);
  });
});

test('as many results as wanted are loaded, of as many as there are', async () => {
  const found = await find({ shown: 1 });
  expect(found.count).toBe(4);
  expect(found.results).toHaveLength(1);
});
