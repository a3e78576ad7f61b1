import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import type { ArticleRecord } from '../../src/model/article.js';
import { extractText } from '../support/extract.js';

const SEEDS = join(PACKAGE_ROOT, 'seeds');

function seed(start: string): ArticleRecord {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(start)) ?? '';
  return extractText(readFileSync(join(SEEDS, file)), file);
}

function values(record: ArticleRecord) {
  return {
    title: record.title.value,
    date: record.date.value,
    outlet: record.outlet.value,
    section: record.section.value,
    dateline: record.dateline.value,
    agencies: record.agencies.value,
    authors: record.authors.value,
    language: record.language.value,
  };
}

const NOTHING = { section: null, dateline: null, agencies: null, authors: null, outlet: null, date: null };

function reasons(record: ArticleRecord): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of record.removed) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

test('000: an opinion without date or outlet', () => {
  const record = seed('000');
  const title = 'Opini: Kunjungan Putin ke Korea Utara terjadi pada saat yang genting';
  expect(values(record)).toEqual({ ...NOTHING, title, section: 'Opini', language: 'id' });
  expect(record.text).not.toContain(title);
  expect(record.text).not.toContain('Leave a Reply');
  expect(record.text.split('\n\n')).toHaveLength(10);
  expect(reasons(record)).toEqual({ 'repeated-headline': 3, 'reply-form': 2 });
});

test('001: a masthead, an agency, an uncertain date, a caption', () => {
  const record = seed('001');
  expect(values(record)).toEqual({
    ...NOTHING,
    title:
      'Putin mengunjungi Korea Utara dalam perjalanan yang jarang terjadi seiring semakin dalamnya aliansi anti-Barat',
    date: '2024-10-10?',
    outlet: 'Review Bekasi',
    agencies: ['CNN'],
    language: 'id',
  });
  expect(record.date.evidence).toMatchObject([
    { method: 'text:date-above-masthead', quote: 'Oktober 10, 2024', line: 1 },
  ]);
  expect(record.captions).toEqual([
    {
      text: 'Vladimir Putin dan Kim Jong Un saat berkunjung ke Kosmodrom Vostochny Rusia, September 2023.',
      credit: 'Sputnik/Reuters',
      line: 35,
      creditLine: 33,
    },
  ]);
  expect(record.text).not.toContain('Kosmodrom');
  expect(record.text).not.toContain('READ');
  expect(record.text).toMatch(/Pelaporan tambahan oleh Maria Knight\.$/);
  expect(record.authors.rejected).toMatchObject([{ value: ['Maria Knight'], reason: 'contributor' }]);
  expect(reasons(record)).toEqual({ tagline: 1, 'repeated-headline': 1, 'related-link': 3 });
});

test('002: reactions and counters are no text', () => {
  const record = seed('002');
  expect(values(record)).toEqual({
    ...NOTHING,
    title: 'Kim Jong-un Bertemu Menteri Rusia: Bahas Serangan ke Ukraina?',
    date: '2024-11-19',
    language: 'id',
  });
  expect(record.text.split('\n\n')).toHaveLength(2);
  expect(record.text).not.toMatch(/Loading|emoji|Setujukah|^5$/m);
  expect(reasons(record)).toMatchObject({ 'view-count': 1, loading: 1, reactions: 14 });
});

test('003: doubled paragraphs are kept once', () => {
  const record = seed('003');
  expect(values(record)).toEqual({
    ...NOTHING,
    title: 'Melihat Lebih Dalam Dampak Kedekatan Kim Jong Un dan Putin yang Mengguncang Peta Perang Ukraina',
    dateline: 'MOSKOW',
    language: 'id',
  });
  const paragraphs = record.text.split('\n\n');
  expect(new Set(paragraphs).size).toBe(paragraphs.length);
  expect(paragraphs).toHaveLength(9);
  expect(reasons(record)).toEqual({ loading: 1, 'stray-letter': 3, 'related-link': 1, 'repeated-block': 8 });
});

test('004: nine paragraphs, a date with its time and zone', () => {
  const record = seed('004');
  expect(values(record)).toEqual({
    ...NOTHING,
    title: 'Kim Jong-un dan Vladimir Putin Bahas Ancaman Amerika Serikat dan Sekutunya',
    date: '2024-06-20T08:19+07:00',
    language: 'id',
  });
  expect(record.text.split('\n\n')).toHaveLength(9);
  expect(record.removed).toEqual([]);
});
