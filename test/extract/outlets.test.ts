import { expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/extractor.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { readDocument } from '../support/extract.js';

const extract = createExtractor({
  languages: LANGUAGES,
  language: indonesian,
  outlets: [
    {
      name: 'Kabar Sungai',
      aliases: ['KabarSungai.com'],
      domain: 'kabarsungai.example',
      timezone: 'Asia/Makassar',
    },
    { name: 'River News', aliases: [], domain: null, timezone: 'America/New_York' },
  ],
});

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.';

function extractMarkdown(front: string) {
  return extract(readDocument('a.md', `---\ntitle: x\n${front}\n---\n${BODY}`));
}

test('an outlet has one name, however a page prints it', () => {
  expect(extractMarkdown('outlet: KABARSUNGAI.COM').outlet.value).toBe('Kabar Sungai');
});

test('the owner’s table says whose an address is', () => {
  const { outlet } = extractMarkdown('url: https://daerah.kabarsungai.example/2024/a.html');
  expect(outlet.value).toBe('Kabar Sungai');
  expect(outlet.evidence[0]?.method).toBe('config:outlet');
  expect(extractMarkdown('url: https://notkabarsungai.example/a').outlet.value).toBeNull();
});

test.each([
  ['outlet: Kabar Sungai\ndate: 2024-06-20 08:19', '2024-06-20T08:19+08:00'],
  ['outlet: River News\ndate: 2024-06-20 08:19', '2024-06-20T08:19-04:00'],
  ['outlet: River News\ndate: 2024-12-20 08:19', '2024-12-20T08:19-05:00'],
  ['outlet: Kabar Sungai\ndate: 20 Juni 2024 08:19 WIB', '2024-06-20T08:19+07:00'],
  ['outlet: Kabar Sungai\ndate: 2024-06-20', '2024-06-20'],
  ['outlet: Warta\ndate: 2024-06-20 08:19', '2024-06-20T08:19'],
])('a time without a zone is in its outlet’s: %s', (front, date) => {
  expect(extractMarkdown(front).date.value).toBe(date);
});
