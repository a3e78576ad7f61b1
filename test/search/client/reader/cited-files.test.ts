import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLanguage } from '../../../../src/languages/index.js';
import { makeReaderWords } from '../../../../src/languages/reader-words.js';
import type { CitedItem } from '../../../../src/model/cited-item.js';
import {
  LIST_FORMATS,
  RESULT_FORMATS,
  type CitedRow,
} from '../../../../src/search/client/reader/cited-files.js';

const ITEM: CitedItem = {
  key: 'rahayu2024-0a1b2c3d',
  title: '=SUM(A1) *Harga* [beras] & "jagung"',
  authors: [
    {
      name: 'Siti Rahayu',
      isHouse: false,
      parts: { given: 'Siti', particle: null, family: 'Rahayu', suffix: null },
    },
    { name: 'Tim Redaksi', isHouse: true, parts: null },
  ],
  outlet: 'Kabar_Desa',
  date: { year: 2024, month: 8, day: 15, time: null, offset: null, uncertain: true },
  section: 'Ekonomi',
  language: 'id',
  url: 'https://kabar.example/a(b)?x=1&y=<2>',
  waybackUrl: null,
  pageUrl: null,
  archive: 'Arsip',
  notes: ['Tanggal tidak pasti.'],
};
const KEPT: CitedRow = {
  item: ITEM,
  page: 'https://arsip.example/articles/a.html',
  note: '- periksa | "angka"',
  kept: '2026-01-02T03:04:05.000Z',
};

function write(name: string, rows: readonly CitedRow[]): string {
  return LIST_FORMATS.find((format) => format.name === name)?.write(rows) ?? '';
}

describe('a file of kept articles', () => {
  const before = globalThis.klipingWords;
  beforeAll(() => {
    const language = findLanguage('en');
    if (language === null) throw new Error('no English');
    globalThis.klipingWords = makeReaderWords(language, { title: 'Arsip', baseUrl: null });
  });
  afterAll(() => {
    globalThis.klipingWords = before;
  });

  test('is a table that no spreadsheet runs', () => {
    expect(write('CSV', [KEPT])).toBe(
      '\uFEFF"Headline","Authors","Outlet","Section","Date","Language","Original address","Page in the archive","Note","Kept"\r\n' +
        '"\'=SUM(A1) *Harga* [beras] & ""jagung""","Siti Rahayu; Tim Redaksi","Kabar_Desa","Ekonomi","2024-08-15?","id",' +
        '"https://kabar.example/a(b)?x=1&y=<2>","https://arsip.example/articles/a.html","\'- periksa | ""angka""","2026-01-02T03:04:05.000Z"\r\n',
    );
  });

  test('of results has the words that each lacks', () => {
    const [csv] = RESULT_FORMATS;
    expect(csv?.write([{ item: ITEM, page: 'p', without: ['kereta', 'api'] }])).toMatch(
      /"Words it lacks"\r\n.*"kereta api"\r\n$/u,
    );
  });

  test.each(['RIS', 'BibTeX'])('is read as %s by citation-js, the note as well', (name) => {
    const text = write(name, [KEPT, { ...KEPT, item: { ...ITEM, key: 'x-11111111' }, note: '' }]);
    const items = new Cite(text.replaceAll('TY  - NEWS', 'TY  - JOUR')).data as readonly Record<
      string,
      unknown
    >[];
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      'container-title': 'Kabar_Desa',
      issued: { 'date-parts': [[2024, 8, 15]] },
    });
    expect(text.match(/periksa/gu)).toHaveLength(1);
  });

  test('is Markdown in which nothing of a headline or a note means anything', () => {
    expect(write('Markdown', [KEPT])).toBe(
      '# Reading list: Arsip\n\n' +
        '- [\\=SUM\\(A1\\) \\*Harga\\* \\[beras\\] \\& "jagung"](https://arsip.example/articles/a.html)  \n' +
        '  Siti Rahayu; Tim Redaksi, Kabar\\_Desa, 2024\\-08\\-15?\n' +
        '  <https://kabar.example/a(b)?x=1&y=%3C2%3E>\n\n' +
        '  > \\- periksa \\| "angka"\n',
    );
  });
});
