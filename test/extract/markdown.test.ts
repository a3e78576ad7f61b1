import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.';

function extractMarkdown(text: string) {
  return extractText(text, 'a.md');
}

test('front matter says what an article is', () => {
  const record = extractMarkdown(
    `---\ntitle: Warga membersihkan sungai\ndate: 2024-06-20T08:19:00+07:00\nlastmod: 21 Juni 2024\noutlet: Kabar Sungai\n` +
      `authors: [Siti Rahayu, Budi Santoso]\nsection: Daerah\nurl: https://example.org/a?b=1\nlang: id\n---\n${BODY}`,
  );
  expect(record).toMatchObject({
    title: { value: 'Warga membersihkan sungai', evidence: [{ method: 'front-matter:title', line: 2 }] },
    date: { value: '2024-06-20T08:19:00+07:00' },
    modified: { value: '2024-06-21' },
    outlet: { value: 'Kabar Sungai' },
    authors: { value: ['Siti Rahayu', 'Budi Santoso'] },
    section: { value: 'Daerah' },
    url: { value: 'https://example.org/a?b=1' },
    language: { value: 'id' },
    text: BODY,
  });
});

test.each([
  ['2024-06-20', '2024-06-20'],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['2024-06-20 08:19:00 +0700', '2024-06-20T08:19:00+07:00'],
  ['Kamis, 20 Juni 2024, 08.19 WIB', '2024-06-20T08:19+07:00'],
  ['June 20th, 2024', '2024-06-20'],
  ['20/06/2024', '2024-06-20'],
  ['kemarin', null],
  ['2024-02-31', null],
])('the date %s', (written, date) => {
  const record = extractMarkdown(`---\ntitle: x\ndate: "${written}"\n---\n${BODY}`);
  expect(record.date.value).toBe(date);
  if (date === null) {
    expect(record.diagnostics).toMatchObject([{ code: 'date/not-understood', line: 3 }]);
    expect(record.date.rejected).toMatchObject([{ value: written, reason: 'not-a-date' }]);
  }
});

test('the first heading is the headline and stands only once', () => {
  const record = extractMarkdown(`# Warga *membersihkan* sungai\n\n${BODY}\n\n# Rencana\n\n${BODY} Lagi.`);
  expect(record.title.value).toBe('Warga membersihkan sungai');
  expect(record.text).toBe(`${BODY}\n\nRencana\n\n${BODY} Lagi.`);
  // The page's own headline is its h1.
  expect(record.body.children).toMatchObject([{ tagName: 'p' }, { tagName: 'h2' }, { tagName: 'p' }]);
});

test('a headline that front matter repeats is no evidence of another one', () => {
  const record = extractMarkdown(
    `---\ntitle: Warga membersihkan sungai\n---\n# Warga membersihkan sungai\n\n${BODY}`,
  );
  expect(record.title.evidence.map((item) => item.method)).toEqual(['front-matter:title', 'markup:heading']);
  expect(record.text).toBe(BODY);
});

test('captions are kept apart, with their credit', () => {
  const record = extractMarkdown(`# Judul\n\n${BODY}\n\n![Sungai setelah hujan. (Foto: Antara)](a.jpg)`);
  expect(record.captions).toMatchObject([{ text: 'Sungai setelah hujan.', credit: 'Antara', line: 5 }]);
  expect(record.text).toBe(BODY);
});

test('a file without headline and text says so', () => {
  const record = extractMarkdown('---\ndate: 2024\n---\n');
  expect(record.diagnostics.map((item) => item.code)).toEqual(['title/missing', 'text/missing']);
});
