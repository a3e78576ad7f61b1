import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPersonName, isHouseName } from '../../src/languages/person-names.js';
import { writeBibtex, writeCslJson, writeRis } from '../../src/languages/citation-formats.js';
import { citeArticle } from '../../src/pages/citation.js';
import { nestQuotes } from '../../src/util/nest-quotes.js';
import { makeCitedItem } from '../../src/languages/cited-item.js';
import type { CitedItem } from '../../src/model/cited-item.js';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';

type Csl = Record<string, unknown>;

function cite(fixture: FixtureArticle, baseUrl: string | null = null): CitedItem {
  const archive = makeArchive({ articles: [fixture] });
  const [article] = archive.articles;
  if (article === undefined) throw new Error('no article');
  return makeCitedItem(article, makeContext(archive, { baseUrl }));
}

/** What citation-js understands of a file. */
function read(file: string): Csl {
  // Its table for newspapers in RIS, EndNote's, calls writers reporters and reads no day; other programs read both as here.
  const items = new Cite(file.replace(/^TY {2}- NEWS/, 'TY  - JOUR')).data as Csl[];
  expect(items).toHaveLength(1);
  const [item = {}] = items;
  const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
  return {
    ...item,
    // Capitals that are kept are marked.
    title: String(item['title']).replace(/<\/?span[^>]*>/g, ''),
    URL: first(item['URL']),
    note: first(item['note']),
  };
}

const FORMATS = { bibtex: writeBibtex, ris: writeRis, csl: writeCslJson } as const;
type Format = keyof typeof FORMATS;

describe.each(Object.keys(FORMATS) as Format[])('a reference as %s, read by citation-js', (format) => {
  const readAs = (fixture: FixtureArticle, baseUrl: string | null = null): Csl =>
    read(FORMATS[format](cite(fixture, baseUrl)));

  it('is a newspaper’s article with its author, day and outlet', () => {
    const item = readAs({
      title: 'Kunjungan Putin ke Korea Utara',
      authors: ['Siti Rahayu', 'Ludwig van Beethoven'],
      outlet: 'Harian Contoh',
      date: '2024-06-20T08:19+07:00',
      url: 'https://koran.example/a_b%20c?x=1&y=~2#d',
    });
    expect(item).toMatchObject({
      title: 'Kunjungan Putin ke Korea Utara',
      author: [
        { family: 'Rahayu', given: 'Siti' },
        { family: expect.stringMatching(/Beethoven$/) as string, given: 'Ludwig' },
      ],
      'container-title': 'Harian Contoh',
      issued: { 'date-parts': [[2024, 6, 20]] },
      URL: 'https://koran.example/a_b%20c?x=1&y=~2#d',
    });
  });

  it('has no date where there is none, and none more precise than is known', () => {
    expect(readAs({ outlet: 'A' })['issued']).toBeUndefined();
    expect(readAs({ outlet: 'A' })['note']).toContain('Tanpa tanggal.');
    expect(readAs({ outlet: 'A', date: '2024-03' })['issued']).toMatchObject({ 'date-parts': [[2024, 3]] });
    expect(readAs({ outlet: 'A', date: '2024' })['issued']).toMatchObject({ 'date-parts': [[2024]] });
  });

  it('has addresses of the web only, and where there are copies', () => {
    const item = readAs({ outlet: 'A', date: '2024-06-20', url: 'https://koran.example/a_b' });
    expect(item['note']).toContain('https://web.archive.org/web/20240620/https://koran.example/a_b');
    expect(readAs({ outlet: 'A', url: 'javascript:alert(1)' })['URL']).toBeUndefined();
  });

  it('says that a date is uncertain', () => {
    expect(readAs({ date: '2024-10-10?', outlet: 'A' })['note']).toContain('Tanggal tidak pasti.');
  });

  it('has no author where there is none, and neither outlet', () => {
    const item = readAs({ title: 'Yatim' });
    expect(item['author']).toBeUndefined();
    expect(item['container-title']).toBeUndefined();
  });

  it('names an agency, an office and a name of one word as they are printed', () => {
    const printed = ['CNN Indonesia', 'Tim Redaksi', 'Suharto', 'Ahmad bin Hasan'];
    if (format === 'ris') {
      // A name without a comma is taken as one.
      expect(
        [...writeRis(cite({ authors: printed })).matchAll(/^AU {2}- (.*)\r$/gm)].map(([, name]) => name),
      ).toEqual(printed);
      return;
    }
    const authors = readAs({ authors: printed })['author'] as Csl[];
    expect(
      authors.map(({ literal, family, given }) => literal ?? (given === undefined ? family : null)),
    ).toEqual(printed);
  });

  it('takes a name with AND in it for one, and none for a list that goes on', () => {
    // BibTeX parts names by this word however it is written, and "others" at the end stands for people who are not named.
    const printed = ['DINAS KESEHATAN AND CO', 'SITI AND SONS', 'Rock And Roll', 'ANDI', 'OTHERS', 'others'];
    if (format === 'ris') {
      expect(writeRis(cite({ authors: printed })).match(/^AU {2}- .*(?=\r$)/gm)).toEqual(
        printed.map((name) => `AU  - ${name}`),
      );
      return;
    }
    const authors = readAs({ authors: printed })['author'] as Csl[];
    expect(authors.map(({ literal, family, given }) => [literal ?? family, given])).toEqual(
      printed.map((name) => [name, undefined]),
    );
  });

  it('has as many authors as the article', () => {
    const word = fc.constantFrom(
      'AND',
      'and',
      'And',
      'others',
      'Siti',
      'RAHAYU',
      'van',
      'Jr.',
      'A=B',
      '{',
      '"',
      '&',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (authors) => {
        expect(readAs({ authors, outlet: 'A' })['author']).toHaveLength(authors.length);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the archive’s page where the article has no address of its own', () => {
    expect(readAs({ title: 'Satu' }, 'https://arsip.example/')['URL']).toMatch(
      /^https:\/\/arsip\.example\/articles\/satu-/,
    );
  });

  it('keeps every character of a title and a name', () => {
    const title = 'Harga naik 5% & $3 di #1: {uji_coba} ~ \\LaTeX^2 “kutip” ‘dua’ "tiga" – 日本 é';
    const item = readAs({ title, authors: ['Müller & Söhne Newsroom'], outlet: 'A & B_C' });
    expect(item['title']).toBe(title);
    expect(item['container-title']).toBe('A & B_C');
  });

  it('is one entry whatever the title says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
        (title, authors) => {
          const item = readAs({ title: `T${title}`, authors, outlet: 'A' });
          expect(item['container-title']).toBe('A');
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('is a newspaper’s article in each format', () => {
  const item = cite({ outlet: 'A' });
  expect(new Cite(writeBibtex(item)).data).toMatchObject([{ genre: 'newspaper' }]);
  expect(new Cite(writeRis(item)).data).toMatchObject([{ type: 'article-newspaper' }]);
  expect(new Cite(writeCslJson(item)).data).toMatchObject([{ type: 'article-newspaper' }]);
});

describe('the parts of a name', () => {
  it.each([
    ['Siti Rahayu', { given: 'Siti', family: 'Rahayu', particle: null, suffix: null }],
    ['Ludwig van Beethoven', { given: 'Ludwig', family: 'Beethoven', particle: 'van' }],
    ['Ursula von der Leyen', { given: 'Ursula', family: 'Leyen', particle: 'von der' }],
    ['Dick Van Dyke', { given: 'Dick', family: 'Van Dyke', particle: null }],
    ['José Ortega y Gasset', { given: 'José', family: 'Ortega y Gasset' }],
    ['Budi Santoso, S.H., M.Hum.', { given: 'Budi', family: 'Santoso', suffix: 'S.H., M.Hum.' }],
    ['Martin Luther King, Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ])('%s', (name, parts) => {
    expect(splitPersonName(name, 'id')).toMatchObject(parts);
  });

  it.each(['Suharto', 'Ahmad bin Hasan', 'Rahayu, Siti', 'Rock And Roll', 'SITI & SONS'])(
    '%s is cited as printed',
    (name) => {
      expect(splitPersonName(name, 'id')).toBeNull();
    },
  );

  it('are not told where the family comes first', () => {
    expect(splitPersonName('Nguyễn Văn An', 'vi')).toBeNull();
  });

  it.each([
    'Reuters',
    'ANTARA',
    'CNN Indonesia',
    'Tim Liputan',
    'Redaksi',
    'BBC News',
    'Editorial Board Staff',
  ])('%s is a house', (name) => {
    expect(isHouseName(name)).toBe(true);
  });

  it.each(['Siti Rahayu', 'Budi Santoso', 'Kim Jong Un', 'Anna Post-Miller'])('%s is a person', (name) => {
    expect(isHouseName(name)).toBe(false);
  });
});

describe('the formatted reference', () => {
  const textOf = (fixture: FixtureArticle, tag: 'id' | 'en' = 'id'): string => {
    const archive = makeArchive({ articles: [fixture] });
    const [article] = archive.articles;
    if (article === undefined) throw new Error('no article');
    return citeArticle(article, makeContext(archive, {}, tag)).referenceText;
  };

  it('says what is missing or uncertain, and nothing that is not known', () => {
    expect(textOf({ title: 'Yatim' })).toBe('“Yatim.” Tanpa tanggal. Dalam arsip Kliping.');
    expect(
      textOf({ title: 'Apa?', outlet: 'Review Bekasi', date: '2024-10-10?', agencies: ['CNN'] }, 'en'),
    ).toBe(
      '“Apa?” Review Bekasi, October\u00a010, 2024 [date uncertain]. Copy: CNN. In the archive Kliping.',
    );
  });

  it('sets quotations in a headline in the marks of a quotation within one', () => {
    expect(textOf({ title: 'Kata Rahma: “Ini awal”', outlet: 'A', date: '2024' })).toContain(
      '“Kata Rahma: ‘Ini awal’.” A, 2024.',
    );
    expect(nestQuotes('Dia "besar" dan „kecil“', ['‘', '’'])).toBe('Dia ‘besar’ dan ‘kecil’');
  });

  it('ends an author’s name with one full stop', () => {
    expect(textOf({ title: 'A', authors: ['Budi Santoso, S.H.'], date: '2024' })).toMatch(
      /^Budi Santoso, S\.H\. “A\.”/,
    );
  });
});

const TITLE = 'Harga naik 5% & $3: #1 “é”, a/b; c=d @e? <f> "g" \'h\'';

it('every download is the file itself', () => {
  const archive = makeArchive({ articles: [{ title: TITLE, outlet: 'A' }] });
  const [article] = archive.articles;
  if (article === undefined) throw new Error('no article');
  const { downloads } = citeArticle(article, makeContext(archive));
  expect(downloads.map(({ fileName }) => fileName.replace(/^a-[0-9a-f]{8}/, 'a'))).toEqual([
    'a.bib',
    'a.ris',
    'a.json',
  ]);
  for (const { href } of downloads) {
    expect(href).toMatch(/^data:application\/[a-z.+-]+;charset=utf-8,[\w%.!~*()\-,:/;=@$+?\u00A0-\uFFFD]+$/);
    expect(read(decodeURIComponent(href.slice(href.indexOf(',') + 1)))['title']).toBe(TITLE);
  }
});
