import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRights, type RightsRules } from '../../src/corpus/rights.js';
import { publishRecord, takeExcerpt } from '../../src/corpus/publish.js';
import type { ArticleRecord } from '../../src/model/article.js';
import type { Rights } from '../../src/model/rights.js';
import { makeArchive, type FixtureArticle } from '../support/archive.js';

const NOTHING: Rights = { access: null, statement: null };
const EXCERPT: Rights = { access: 'excerpt', statement: null };

function makeRecord(fixture: FixtureArticle): ArticleRecord {
  const [article] = makeArchive({ articles: [{ rights: NOTHING, ...fixture }] }).articles;
  if (article === undefined) throw new Error('no article');
  return article.record;
}

function rules(archive: Rights, outlets: RightsRules['outlets'] = []): RightsRules {
  return { archive, outlets };
}

function accessOf(record: ArticleRecord, all: RightsRules): string | null | undefined {
  return decideRights([record], all).get(record)?.access;
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
    const [a, b] = [makeRecord({ file: 'a.txt' }), makeRecord({ file: 'b.txt', rights: EXCERPT })];
    const decided = decideRights([a, b], rules(NOTHING));
    expect([decided.get(a)?.access, decided.get(b)?.access]).toEqual(['excerpt', 'excerpt']);
  });

  it('takes the statement that is nearest to the article', () => {
    const said = (statement: string): Rights => ({ access: null, statement });
    const all = rules(said('arsip'), [{ name: 'Kabar', aliases: [], domain: null, rights: said('media') }]);
    const one = makeRecord({ outlet: 'Kabar' });
    const other = makeRecord({ outlet: 'Kabar', rights: said('artikel') });
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
