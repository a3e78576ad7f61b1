import { describe, expect, it } from 'vitest';
import { makeChart, spanOf, type Counted } from '../../src/pages/coverage.js';
import { parseEdtf } from '../../src/util/edtf.js';
import { makeArchive, makeContext } from '../support/archive.js';

const context = makeContext(makeArchive());
const counted = (...dates: readonly (string | null)[]): readonly Counted[] =>
  dates.map((date) => ({ date: date === null ? null : parseEdtf(date), count: 1 }));

describe('makeChart', () => {
  it('draws nothing without a date', () => {
    expect(makeChart(counted(null, null), 'article', context)).toBeNull();
    expect(makeChart([], 'article', context)).toBeNull();
  });

  it('shows months up to three years, certain and uncertain apart, the undated at the end', () => {
    const chart = makeChart(counted('2024-06-20', '2024-06-01?', '2024-11', null), 'article', context);
    expect(chart?.size).toBe(12);
    expect(chart?.label).toBe('Artikel per bulan, 2024');
    expect(chart?.columns.filter(({ href }) => href !== null)).toMatchObject([
      { at: 5, certain: 1, uncertain: 1, href: 'dates/2024-06.html', rowText: 'Juni 2024, satu tidak pasti' },
      { at: 10, certain: 1, uncertain: 0, href: 'dates/2024-11.html' },
    ]);
    expect(chart?.undated).toMatchObject({ count: 1, href: 'dates/undated.html' });
  });

  it('says in words what has a year but no month', () => {
    const chart = makeChart(counted('2024-06-20', '2024'), 'article', context);
    expect(chart?.note).toBe('1 artikel hanya diketahui tahunnya dan tidak tergambar di sini.');
  });

  it('shows years beyond three, and takes them together when they are too many', () => {
    expect(makeChart(counted('2020-01-01', '2024-01-01'), 'article', context)?.size).toBe(5);
    const decades = makeChart(counted('1900', '2024-01-01'), 'article', context);
    expect(decades?.size).toBe(13);
    expect(decades?.columns.at(-1)?.href).toBe('dates/index.html#m2024');
    expect(makeChart(counted('0001', '9999'), 'article', context)?.size).toBe(10);
  });
});

describe('spanOf', () => {
  it('is as precise as its less precise end', () => {
    expect(spanOf([parseEdtf('2024-06-20'), null, parseEdtf('2024-11-19')], context)).toMatch(
      /^20\u00a0Juni\s–\s19\u00a0November 2024$/,
    );
    expect(spanOf([parseEdtf('2020-06-20'), parseEdtf('2024')], context)).toMatch(/^2020\s–\s2024$/);
    expect(spanOf([null], context)).toBeNull();
  });
});
