import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decideRights, type RightsRules } from '../../src/takedowns/rights.js';
import { publishRecord, takeExcerpt } from '../../src/takedowns/publish.js';
import { factsOf, FIELD_NAMES, type ArticleFacts, type ArticleRecord } from '../../src/model/article.js';
import { MAX_QUOTE, type Evidence, type Field } from '../../src/model/field.js';
import type { Rights } from '../../src/model/rights.js';
import { makeArchive, type FixtureArticle } from '../support/archive.js';

const NOTHING: Rights = { access: null, statement: null };
const EXCERPT: Rights = { access: 'excerpt', statement: null };

function makeRecord(fixture: FixtureArticle): ArticleRecord {
  const [article] = makeArchive({ articles: [{ rights: NOTHING, ...fixture }] }).articles;
  if (article === undefined) throw new Error('no article');
  return article.content.readRecord();
}

function makeFacts(fixture: FixtureArticle): ArticleFacts {
  return factsOf(makeRecord(fixture));
}

function rules(archive: Rights, outlets: RightsRules['outlets'] = []): RightsRules {
  return { archive, outlets };
}

function accessOf(record: ArticleRecord, all: RightsRules): string | null | undefined {
  const facts = factsOf(record);
  return decideRights([facts], all).get(facts)?.access;
}

describe('what holds for an article', () => {
  const outlets = [
    { name: 'Kabar Sungai', aliases: ['KabarSungai.com'], domain: 'kabarsungai.com', rights: EXCERPT },
  ];

  it('is the full text when nobody says anything', () => {
    expect(accessOf(makeRecord({}), rules(NOTHING))).toBe('full');
  });

  it('is what is said of the archive, unless its outlet says otherwise, unless the article does', () => {
    const archive = rules({ access: 'metadata', statement: null }, outlets);
    expect(accessOf(makeRecord({}), archive)).toBe('metadata');
    expect(accessOf(makeRecord({ outlet: 'Kabar Sungai' }), archive)).toBe('excerpt');
    expect(accessOf(makeRecord({ outlet: 'kabarsungai.com' }), archive)).toBe('excerpt');
    expect(accessOf(makeRecord({ url: 'https://bola.kabarsungai.com/1' }), archive)).toBe('excerpt');
    expect(accessOf(makeRecord({ url: 'https://notkabarsungai.com/1' }), archive)).toBe('metadata');
    const own = makeRecord({ outlet: 'Kabar Sungai', rights: { access: 'full', statement: null } });
    expect(accessOf(own, archive)).toBe('full');
  });

  it('is for files with the same bytes the strictest of what is said about one of them', () => {
    const [a, b] = [makeFacts({ file: 'a.txt' }), makeFacts({ file: 'b.txt', rights: EXCERPT })];
    const decided = decideRights([a, b], rules(NOTHING));
    expect([decided.get(a)?.access, decided.get(b)?.access]).toEqual(['excerpt', 'excerpt']);
  });

  it('takes the statement that is nearest to the article', () => {
    const said = (statement: string): Rights => ({ access: null, statement });
    const all = rules(said('arsip'), [{ name: 'Kabar', aliases: [], domain: null, rights: said('media') }]);
    const one = makeFacts({ outlet: 'Kabar' });
    const other = makeFacts({ outlet: 'Kabar', rights: said('artikel') });
    expect(decideRights([one], all).get(one)?.statement).toBe('media');
    expect(decideRights([other], all).get(other)?.statement).toBe('artikel');
  });
});

describe('an excerpt', () => {
  it('is the first whole sentences', () => {
    const text =
      'Satu kalimat pendek di sini. Kalimat kedua ini. Dan yang ketiga.\n\nParagraf kedua yang panjangnya sama dengan yang pertama, atau lebih panjang lagi sedikit.';
    expect(takeExcerpt(text)).toEqual(['Satu kalimat pendek di sini. Kalimat kedua ini.']);
  });

  it('is the beginning of a sentence that is too long', () => {
    expect(takeExcerpt('Satu kalimat panjang yang tidak berhenti sampai di ujung sana')).toEqual([
      'Satu kalimat\u00a0…',
    ]);
  });

  it('is never more than a third of the text, nor than 300 characters', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12, mode: 'sentences' }), { maxLength: 8 }), (parts) => {
        const text = parts.join('\n\n');
        const length = takeExcerpt(text).join('\n\n').length;
        expect(length).toBeLessThanOrEqual(Math.min(302, text.length / 3 + 2));
      }),
    );
  });
});

describe('a record of which an excerpt may be shown', () => {
  const text = `LEMBANG - ${'Kata pertama dari banyak kata lain. '.repeat(3).trim()}\n\nHanya di sini tertulis sesuatu yang tidak boleh tampil di situs mana pun juga.`;
  const record = makeRecord({
    text,
    dateline: 'LEMBANG',
    captions: [{ text: 'Keterangan foto yang panjang dan rahasia sekali.', credit: null }],
    removed: [{ text: 'Baca juga yang lain', reason: 'related-link', line: 3 }],
    rejectedAuthors: [
      {
        value: ['Hanya di sini tertulis sesuatu'],
        reason: 'lower-score',
        evidence: { method: 'text:byline', quote: 'x', line: 1, column: 1, score: 0.1 },
      },
    ],
    rights: EXCERPT,
  });
  const shown = publishRecord(
    {
      ...record,
      dateline: { ...record.dateline, evidence: [quoting('… Hanya di sini tertulis sesuatu yang …')] },
    },
    EXCERPT,
  );

  it('has the first sentences only, and says how much is missing', () => {
    expect(shown.text).toBe('LEMBANG - Kata pertama dari banyak kata lain.');
    expect(shown.wordCount).toBe(7);
    expect(shown.wordCount + shown.withheldWords).toBe(record.wordCount);
  });

  it('has no captions, nothing removed, no candidate and no quote that tells the rest', () => {
    expect(shown.captions).toEqual([]);
    expect(shown.removed).toEqual([]);
    expect(shown.authors.rejected).toEqual([]);
    expect(shown.dateline).toMatchObject({ value: 'LEMBANG', evidence: [{ quote: '', line: 2 }] });
    expect(shown.title.evidence).toEqual(record.title.evidence);
  });

  function quoting(quote: string) {
    return { method: 'text:dateline', quote, line: 2, column: 1, score: 1 };
  }
});

describe('whatever was read of a restricted article', () => {
  // Words that may be shown begin with s, all others with w: what the page says, and the file does not.
  const word = (first: string) => fc.stringMatching(new RegExp(`^${first}[a-z]{3,8}$`));
  const words = (first: string, minLength = 1) =>
    fc.array(word(first), { minLength, maxLength: 12 }).map((items) => items.join(' '));
  const withheldLine = words('w');
  const quoteOf = (value: string) =>
    fc
      .tuple(fc.option(withheldLine), fc.constantFrom('', value), fc.option(withheldLine))
      .map((parts) => parts.filter((part) => part !== null).join(' | '));
  const evidence = (value: string) =>
    quoteOf(value).map((quote): Evidence => ({ method: 'text:x', quote, line: 1, column: 1, score: 1 }));
  const field = (value: fc.Arbitrary<string | null>): fc.Arbitrary<Field<string>> =>
    value.chain((own) =>
      fc.record({
        value: fc.constant(own),
        evidence: fc.array(evidence(own ?? ''), { maxLength: 3 }),
        rejected: fc.array(
          fc.record({
            value: withheldLine,
            evidence: evidence(own ?? ''),
            reason: fc.constant('lower-score'),
          }),
          { maxLength: 3 },
        ),
      }),
    );
  const shownValue = fc.option(words('s'));
  const base = makeRecord({});
  const record: fc.Arbitrary<ArticleRecord> = fc
    .record({
      title: field(shownValue),
      outlet: field(shownValue),
      section: field(shownValue),
      url: field(fc.constantFrom('https://situs.example/a', null)),
      date: field(fc.constantFrom('2019-05-07T23:30+07:00', '2019-05', null)),
      modified: field(fc.constant('2019-06-01')),
      language: field(fc.constant('id')),
      dateline: field(fc.option(withheldLine)),
      authors: field(words('s')),
      agencies: field(words('s')),
      text: fc
        .array(
          words('w', 8).map((text) => `W${text.slice(1)}.`),
          { maxLength: 6 },
        )
        .map((all) => all.join('\n\n')),
      captions: fc.array(
        fc.record({
          text: withheldLine,
          credit: fc.option(withheldLine),
          line: fc.constant(1),
          creditLine: fc.constant(null),
        }),
      ),
      removed: fc.array(
        fc.record({ text: withheldLine, reason: fc.constant('furniture'), line: fc.constant(1) }),
      ),
      message: withheldLine,
    })
    .map(({ authors, agencies, message, ...parts }) => ({
      ...base,
      ...parts,
      authors: listed(authors),
      agencies: listed(agencies),
      wordCount: parts.text.split(/\s+/).length,
      diagnostics: [
        { severity: 'warning', code: 'x', message, hint: message, path: 'a.md', line: 1, column: 1 },
      ],
    }));

  function listed({ value, evidence: own, rejected }: Field<string>): Field<readonly string[]> {
    return {
      value: value === null ? null : [value],
      evidence: own,
      rejected: rejected.map((item) => ({ ...item, value: [item.value] })),
    };
  }

  /** Those made up here, wherever they stand: not the names of the record's own keys. */
  function wordsIn(value: unknown): readonly string[] {
    return (
      JSON.stringify(value)
        .replaceAll(/"(?:wordCount|withheldWords)":/g, '')
        .match(/\bw[a-z]{3,8}\b/gi) ?? []
    );
  }

  it('shows no word beyond its values with “metadata only”', () => {
    fc.assert(
      fc.property(record, (full) => {
        const shown = publishRecord(full, { access: 'metadata', statement: null });
        expect(wordsIn({ ...shown, source: null })).toEqual([]);
        for (const name of FIELD_NAMES.filter((one) => one !== 'dateline'))
          expect(shown[name].value).toEqual(full[name].value);
      }),
    );
  });

  it('shows no word beyond its values and a third of the text with “excerpt”', () => {
    fc.assert(
      fc.property(record, (full) => {
        const { text, body, ...rest } = publishRecord(full, EXCERPT);
        expect(text.length).toBeLessThanOrEqual(full.text.length / 3 + 2);
        const allowed = new Set(text.match(/\w+/g) ?? []);
        expect(wordsIn({ ...rest, source: null }).filter((one) => !allowed.has(one))).toEqual([]);
        expect(wordsIn(body)).toEqual(text.match(/\bw[a-z]{3,8}\b/gi) ?? []);
      }),
    );
  });

  it('keeps of each quote what the site shows anyway, and its place', () => {
    fc.assert(
      fc.property(record, (full) => {
        const shown = publishRecord(full, { access: 'metadata', statement: null });
        for (const name of ['title', 'outlet', 'section'] as const) {
          const value = full[name].value ?? '';
          expect(shown[name].evidence).toEqual(
            full[name].evidence.map((item) => ({
              ...item,
              quote: value !== '' && item.quote.includes(value) ? value : '',
            })),
          );
        }
        for (const name of FIELD_NAMES)
          for (const { quote } of shown[name].evidence) expect(quote.length).toBeLessThanOrEqual(MAX_QUOTE);
      }),
    );
  });
});

test.each([
  ['2019-05-07T23:30+07:00', 'Selasa, 7 Mei 2019 | 23:30 WIB', '7 Mei 2019'],
  ['2019-05-07T23:30+07:00', 'date: 2019-05-07T23:30+07:00', '2019-05-07T23:30+07:00'],
  ['2019-05-07', 'Published May 7, 2019 by the desk', 'May 7, 2019'],
  ['2019-05-07T23:30+07:00', 'publikasi 2019-05-07T23:30:10+07:00', '2019-05-07'],
  ['2019-05-07', 'Selasa (07/05) dini hari', ''],
])('of the quote for the date %s, %s, the site shows “%s”', (date, quote, expected) => {
  const record = makeRecord({ date });
  const evidence = [{ method: 'text:date-line', quote, line: 3, column: 1, score: 1 }];
  const shown = publishRecord({ ...record, date: { ...record.date, evidence } }, EXCERPT);
  expect(shown.date.evidence).toEqual([{ ...evidence[0], quote: expected }]);
});
