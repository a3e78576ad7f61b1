import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymizeRecord, planTakedowns } from '../../src/takedowns/plan.js';
import { unusedNames } from '../../src/model/messages.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { factsOf, type ArticleRecord } from '../../src/model/article.js';
import type { Takedown } from '../../src/model/takedown.js';
import { extractText } from '../support/extract.js';

const PROSE =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.';

function article(path: string, name: string): ArticleRecord {
  return extractText(
    `---\ntitle: ${name} ditangkap\nauthor: Siti Rahayu\nurl: https://koran.example/2024/${name.toLowerCase().replace(' ', '-')}-ditangkap\n---\n` +
      `${PROSE} Menurut **${name.split(' ')[0] ?? ''}** ${name.split(' ')[1] ?? ''}, itu benar.\n\n[Lihat](https://koran.example/${name.replace(' ', '_')})\n\nBaca juga: ${name} lagi\n\nBerkas ${path.length} hari ini.\n`,
    path,
  );
}

/** What is left of the records, and what went. */
function applyTakedowns(input: readonly ArticleRecord[], takedowns: readonly Takedown[]) {
  const articles = input.map((record) => ({ record, facts: factsOf(record) }));
  const plan = planTakedowns(
    articles.map(({ facts }) => facts),
    takedowns,
  );
  const gone = new Set([...plan.erased, ...plan.withheld.map(({ article: one }) => one)]);
  const left = articles.filter(({ facts }) => !gone.has(facts));
  const result = left.map(({ record, facts }) => anonymizeRecord(record, plan.replacementsFor(facts)));
  const isIdle = result.every((record, i) => record === left[i]?.record);
  const unused: readonly Diagnostic[] = isIdle
    ? takedowns.filter(({ action }) => action === 'anonymize').map((entry) => unusedNames(entry))
    : [];
  const erased = articles.filter(({ facts }) => plan.erased.includes(facts)).map(({ record }) => record);
  return { ...plan, erased, records: result, problems: [...plan.problems, ...unused] };
}

function takedown(fields: Partial<Takedown>): Takedown {
  return {
    action: 'withhold',
    articles: [],
    names: [],
    pseudonym: 'N.N.',
    reason: null,
    date: null,
    line: 1,
    ...fields,
  };
}

const records = [
  article('a.md', 'Budi Santoso'),
  article('lama/budi-santoso.md', 'Budi Santoso'),
  article('c.md', 'Ani Lestari'),
];

describe('names are replaced', () => {
  const { records: result, problems } = applyTakedowns(records, [
    takedown({ action: 'anonymize', names: ['Budi Santoso'] }),
  ]);

  test('wherever they stand: text, headline, evidence, addresses, file names', () => {
    expect(problems).toEqual([]);
    expect(JSON.stringify(result)).not.toMatch(/budi.{0,3}santoso/i);
    expect(result[0]?.title.value).toBe('N.N. ditangkap');
    expect(result[0]?.text).toContain('Menurut N.N., itu benar.');
    expect(result[0]?.url.value).toBeNull();
    expect(result[1]?.source.path).toBe('lama/n-n.md');
  });

  test('and other articles stay as they are', () => {
    expect(result[2]).toBe(records[2]);
  });

  test('only in the articles that are named, where some are', () => {
    const { records: some } = applyTakedowns(records, [
      takedown({ action: 'anonymize', names: ['Budi Santoso'], articles: ['a.md'] }),
    ]);
    expect(some[0]?.title.value).toBe('N.N. ditangkap');
    expect(some[1]).toBe(records[1]);
  });

  test('never as a part of a longer word', () => {
    const { records: same } = applyTakedowns(records, [takedown({ action: 'anonymize', names: ['Bud'] })]);
    expect(same).toEqual(records);
  });

  test('whatever the names and texts are, none is left', () => {
    const word = fc.stringMatching(/^[A-Za-zé]{2,6}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom(' ', '-', '  ', '_', '\u00a0', ''), (first, last, gap) => {
        const record = article('x.md', `${first} ${last}`);
        const text = extractText(`Judul berita\n${PROSE} ${first}${gap}${last} hadir.\n`);
        const { records: made } = applyTakedowns(
          [record, text],
          [takedown({ action: 'anonymize', names: [`${first} ${last}`], pseudonym: '0' })],
        );
        const pattern = new RegExp(`(?<![\\p{L}])${first}[^\\p{L}]{0,3}${last}(?!\\p{L})`, 'iu');
        expect(made.map((one) => one.text).join('\n')).not.toMatch(pattern);
      }),
      { numRuns: 100 },
    );
  });
});

describe('articles are taken out', () => {
  test('by id, address or path; the same bytes under another name as well', () => {
    const copy: ArticleRecord = {
      ...article('a.md', 'Budi Santoso'),
      source: { ...article('a.md', 'Budi Santoso').source, path: 'salinan.md' },
    };
    const [first, , third] = records;
    for (const reference of [
      'a.md',
      first?.id ?? '',
      'http://www.koran.example/2024/budi-santoso-ditangkap/#x',
    ]) {
      const { records: left, withheld } = applyTakedowns(
        [...records.filter((record) => record !== records[1]), copy],
        [takedown({ articles: [reference], reason: 'Permintaan keluarga', date: '2026-11-20' })],
      );
      expect(left).toEqual([third]);
      expect(withheld.map(({ article: one, reason, date }) => [one.source.path, reason, date])).toEqual([
        ['a.md', 'Permintaan keluarga', '2026-11-20'],
        ['salinan.md', 'Permintaan keluarga', '2026-11-20'],
      ]);
    }
  });

  test('erased ones leave no notice, even when they are withheld as well', () => {
    const {
      records: left,
      withheld,
      erased,
    } = applyTakedowns(records, [
      takedown({ articles: ['c.md'] }),
      takedown({ action: 'erase', articles: ['c.md'] }),
    ]);
    expect(left).toHaveLength(2);
    expect(withheld).toEqual([]);
    expect(erased).toEqual([records[2]]);
  });

  test('an entry that means nothing is reported with its line', () => {
    const { problems, records: left } = applyTakedowns(records, [
      takedown({ articles: ['gone.md'], line: 7 }),
      takedown({ action: 'anonymize', names: ['Orang Lain'], line: 9 }),
    ]);
    expect(left).toEqual(records);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [7, 'no article matches gone.md'],
      [9, 'the name Orang Lain does not appear in any article that the entry is about'],
    ]);
  });
});
