import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readRelativeDate } from '../../src/extract/fields/date-relative.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { parseEdtf } from '../../src/util/edtf.js';
import { extractText, readDocument } from '../support/extract.js';

const BODY =
  '<p>Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng.</p>' +
  '<p>Kepala desa berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan nanti.</p>';

function page(when: string, note: string): string {
  return `<!doctype html>${note}<html lang="id"><head><title>Warga membersihkan sungai bersama-sama</title></head>
<body><article><h1>Warga membersihkan sungai bersama-sama</h1><div class="info"><span>${when}</span></div>${BODY}</article></body></html>`;
}

const SINGLE_FILE = `<!--
 Page saved with SingleFile 
 url: https://kabar.example/sungai 
 saved date: Thu Jun 20 2024 14:19:30 GMT+0700 (Western Indonesia Time)
-->`;

describe('when and where from a page was saved', () => {
  it.each([
    ['SingleFile', SINGLE_FILE, '2024-06-20T14:19:30+07:00', 'https://kabar.example/sungai'],
    [
      'HTTrack',
      "<!-- Mirrored from kabar.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 20 Jun 2024 01:19:30 GMT -->",
      '2024-06-20T01:19:30Z',
      'http://kabar.example/a.html',
    ],
    [
      'the Internet Archive',
      '<!--\n     FILE ARCHIVED ON 12:00:00 Jan 1, 2020 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 08:00:00 Feb 2, 2021.\n-->',
      '2020-01-01T12:00:00Z',
      null,
    ],
    [
      "a browser's “Save as”",
      '<!-- saved from url=(0028)https://kabar.example/sungai -->',
      null,
      'https://kabar.example/sungai',
    ],
    ['nobody', '<!-- saved date: some day -->', null, null],
    ['a clock that is wrong', SINGLE_FILE.replace('Jun 20', 'Jun 31'), null, 'https://kabar.example/sungai'],
  ])('is read from the note of %s', (_, note, capturedAt, url) => {
    for (const content of [page('', note), page('', '') + note]) {
      const document = readDocument('a.html', content);
      expect(document.capturedAt).toBe(capturedAt);
      expect(document.declarations.find((item) => item.key === 'url')?.values ?? [null]).toEqual([url]);
    }
  });
});

describe('a date that says how long ago', () => {
  it('is counted back from when the page was saved, and names both', () => {
    const { date } = extractText(page('Kemarin', SINGLE_FILE), 'a.html');
    expect(date.value).toBe('2024-06-19');
    expect(date.evidence).toEqual([
      expect.objectContaining({ method: 'page:relative-date', quote: 'Kemarin' }),
      expect.objectContaining({
        method: 'page:captured',
        quote: 'saved date: Thu Jun 20 2024 14:19:30 GMT+0700',
        line: 4,
      }),
    ]);
  });

  it('says nothing where nobody knows when the page was saved, or where the date stands', () => {
    expect(extractText(page('2 jam lalu', ''), 'a.html').date.value).toBeNull();
    expect(extractText(page('2 jam lalu <time>18 Juni 2024</time>', SINGLE_FILE), 'a.html').date.value).toBe(
      '2024-06-18',
    );
  });

  it.each([
    ['Hari ini', '2024-06-20'],
    ['Diterbitkan 2 jam yang lalu', '2024-06-20'],
    ['sejam lalu', '2024-06-20'],
    ['14 jam lalu', '2024-06-20?'],
    ['15 jam lalu', '2024-06-19?'],
    ['20 menit lalu', '2024-06-20'],
    ['3 hari lalu', '2024-06-17?'],
    ['2 pekan yang lalu', '2024-06?'],
    ['5 bulan lalu', '2024-01?'],
    ['2 years ago', '2022?'],
    ['Posted an hour ago by Jane Doe', '2024-06-20'],
    ['YESTERDAY', '2024-06-19'],
    ['beberapa jam lalu', null],
    ['2,5 jam lalu', null],
    ['Kata dia kemarin di depan rumahnya yang baru di Bogor', null],
    ['2 jam', null],
  ])('%s', (text, expected) => {
    expect(readRelativeDate(text, '2024-06-20T14:19:30+07:00', LANGUAGES)).toBe(expected);
  });

  it('is uncertain where the clock is not that of the place', () => {
    expect(readRelativeDate('Kemarin', '2024-06-20T23:30:00Z', LANGUAGES)).toBe('2024-06-19?');
  });
});

test('no text and no time make a date that is none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.integer({ min: 0, max: 999 }).map((count) => `${String(count)} tahun lalu`),
      ),
      fc.constantFrom('2024-02-29T00:00Z', '2024-01-01', '2024', '0100-01-01T10:00+07:00', 'x'),
      (text, capturedAt) => {
        const found = readRelativeDate(text, capturedAt, LANGUAGES);
        if (found !== null) expect(parseEdtf(found)).not.toBeNull();
      },
    ),
  );
});
