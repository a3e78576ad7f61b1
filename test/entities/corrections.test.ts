import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAuthority } from '../../src/entities/corrections/apply-corrections.js';
import { resolveEntities } from '../../src/entities/resolve/resolve-entities.js';
import type { Authority, AuthorityEntry } from '../../src/model/correction.js';
import type { Rejection } from '../../src/model/correction.js';
import { indonesian } from '../../src/languages/id/index.js';
import type { ArticleId } from '../../src/model/article.js';
import type { EntityMention, EntityType } from '../../src/model/entity.js';
import { NO_MENTIONS, packMentions, unpackMentions } from '../../src/model/mentions.js';

type Lists = Partial<Record<'aliases' | 'notSameAs' | 'articles', readonly string[]>>;

const write = (texts: readonly string[]) => texts.map((text) => ({ text, line: 1 }));

function entry(
  name: string,
  more: Lists & { type?: EntityType; sameAs?: readonly string[] } = {},
): AuthorityEntry {
  return {
    name: { text: name, line: 1 },
    type: more.type ?? null,
    aliases: write(more.aliases ?? []),
    notSameAs: write(more.notSameAs ?? []),
    sameAs: more.sameAs ?? [],
    articles: more.articles === undefined ? null : write(more.articles),
  };
}

function reject(text: string, articles?: readonly string[]): Rejection {
  return { reject: write([text]), articles: articles === undefined ? null : write(articles) };
}

/** Texts by path, where [p:Kim Jong Un] is a name that was recognized. */
function resolve(texts: Readonly<Record<string, string>>, authority: Partial<Authority>) {
  const articles = Object.entries(texts).map(([path, marked]) => {
    const mentions: EntityMention[] = [];
    let text = '';
    for (const part of marked.split(/(\[[pol]:[^\]]+\])/)) {
      const [, letter, surface] = /^\[([pol]):([^\]]+)\]$/.exec(part) ?? [];
      if (surface !== undefined) {
        const type = letter === 'p' ? 'person' : letter === 'o' ? 'organization' : 'place';
        const start = text.length;
        mentions.push({ type, start, end: start + surface.length, surface, entityId: null });
      }
      text += surface ?? part;
    }
    return {
      articleId: path as ArticleId,
      path,
      url: `https://news.example/${path}`,
      readText: () => text,
      mentions: packMentions(mentions),
    };
  });
  const corrected = applyAuthority({ entries: [], rejections: [], ...authority }, articles, indonesian);
  const { entities, mentionsByArticle } = resolveEntities(
    articles.map(({ articleId }) => ({
      articleId,
      mentions: corrected.mentionsByArticle.get(articleId) ?? NO_MENTIONS,
      agencies: [],
    })),
    indonesian,
    corrected.options,
  );
  const said = [...mentionsByArticle].map(([, mentions]) =>
    unpackMentions(mentions).map(({ surface, entityId }) => `${surface} = ${entityId ?? '?'}`),
  );
  return {
    articles,
    entities,
    said,
    mentionsByArticle,
    unmatched: corrected.unmatched().map(({ message }) => message),
  };
}

describe('a name with aliases', () => {
  it('is what they are shown as, with whatever stands for them', () => {
    const { said, entities } = resolve(
      { 'a.txt': '[p:Ana Blorbo] [p:Blorbo] [p:Ana B.] [p:Nani]' },
      { entries: [entry('Ana Maria Blorbo', { aliases: ['Ana Blorbo', 'Ana B.', 'Nani'] })] },
    );
    expect(entities.map(({ id, name }) => [id, name])).toEqual([
      ['person/ana-maria-blorbo', 'Ana Maria Blorbo'],
    ]);
    expect(said.flat()).toHaveLength(4);
  });

  it('goes before the word lists, for what they join too', () => {
    const { said } = resolve(
      { 'a.txt': '[l:Cina] [l:Tiongkok]' },
      { entries: [entry('China', { aliases: ['Tiongkok'] })] },
    );
    expect(said).toEqual([['Cina = place/china', 'Tiongkok = place/china']]);
  });

  it('is found where the recognizer missed it, between word boundaries', () => {
    const { said, mentionsByArticle, articles } = resolve(
      { 'a.txt': 'Di sana si raja kecil blorbo pulang. Blorboan, [p:Ana Blorbo] dan Blorbo.' },
      { entries: [entry('Ana Blorbo', { aliases: ['raja kecil', 'Blorbo'] })] },
    );
    expect(said.flat()).toEqual([
      'raja kecil = person/ana-blorbo',
      'Ana Blorbo = person/ana-blorbo',
      'Blorbo = person/ana-blorbo',
    ]);
    const text = articles[0]?.readText() ?? '';
    for (const { start, end, surface } of [...mentionsByArticle.values()].flatMap(unpackMentions))
      expect(text.slice(start, end)).toBe(surface);
  });

  it('takes the place of a part of it that was recognized', () => {
    const { said } = resolve(
      { 'a.txt': 'Kata Grup [o:Blorbo] Jaya.' },
      { entries: [entry('Grup Blorbo Jaya', { type: 'organization' })] },
    );
    expect(said.flat()).toEqual(['Grup Blorbo Jaya = organization/grup-blorbo-jaya']);
  });

  it('is of the type it is said to be', () => {
    const { said } = resolve(
      { 'a.txt': '[p:Blorbo] [l:Blorbo]' },
      { entries: [entry('Blorbo', { type: 'organization' })] },
    );
    expect(said.flat()).toEqual(['Blorbo = organization/blorbo', 'Blorbo = organization/blorbo']);
  });

  it('has the addresses it is given', () => {
    const { entities } = resolve(
      { 'a.txt': '[l:AS]' },
      { entries: [entry('Amerika Serikat', { sameAs: ['https://www.wikidata.org/wiki/Q30'] })] },
    );
    expect(entities[0]).toMatchObject({
      name: 'Amerika Serikat',
      sameAs: ['https://www.wikidata.org/wiki/Q30'],
    });
  });
});

describe('articles', () => {
  const texts = {
    '1991/a.txt': '[p:Bush]',
    '2003/b.txt': '[p:Bush] [p:George W. Bush]',
    'c.txt': '[p:Bush]',
  };
  const elder = 'George H. W. Bush';

  it.each([
    ['a folder', ['1991/']],
    ['a folder without its stroke', ['1991']],
    ['a file', ['1991/a.txt']],
    ['an address', ['http://www.news.example/1991/a.txt#top']],
  ])('named by %s are where a short name means another', (_, articles) => {
    const { said, unmatched } = resolve(texts, {
      entries: [
        entry(elder, { aliases: ['Bush'], articles }),
        entry('George W. Bush', { aliases: ['Bush'] }),
      ],
    });
    expect(said).toEqual([
      ['Bush = person/george-h-w-bush'],
      ['Bush = person/george-w-bush', 'George W. Bush = person/george-w-bush'],
      ['Bush = person/george-w-bush'],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('tell two of one name apart', () => {
    const { said } = resolve(
      { 'a.txt': '[p:Budi Santoso]', 'b.txt': '[p:Budi Santoso]' },
      { entries: [entry('Budi Santoso (penyair)', { aliases: ['Budi Santoso'], articles: ['b.txt'] })] },
    );
    expect(said).toEqual([
      ['Budi Santoso = person/budi-santoso'],
      ['Budi Santoso = person/budi-santoso-penyair'],
    ]);
  });
});

describe('the articles of a correction', () => {
  const texts = {
    'arsip/Kota Tua.txt': '[p:Ana Blorbo]',
    'b.txt': '[p:Ana Blorbo]',
    'B.txt': '[p:Ana Blorbo]',
  };
  const scoped = (reference: string) =>
    resolve(texts, {
      entries: [
        entry('Ana Blorbo (penari)', { type: 'person', aliases: ['Ana Blorbo'], articles: [reference] }),
      ],
    });

  it.each([
    './arsip//Kota Tua.txt',
    'ARSIP\\kota%20tua.txt',
    'arsip',
    'http://www.news.example:80/arsip/Kota%20Tua.txt?utm_source=x#isi',
    'm.news.example/arsip/kota tua.txt',
  ])('are found by %s', (reference) => {
    const { said, unmatched } = scoped(reference);
    expect(said.map(([name]) => name)).toEqual([
      'Ana Blorbo = person/ana-blorbo',
      'Ana Blorbo = person/ana-blorbo-penari',
      'Ana Blorbo = person/ana-blorbo',
    ]);
    expect(unmatched).toEqual([]);
  });

  it('are not guessed', () => {
    const { said, unmatched } = scoped('./B.TXT');
    expect(said.flat()).not.toContain('Ana Blorbo = person/ana-blorbo-penari');
    expect(unmatched).toContain('"./B.TXT" could mean any of 2 articles: B.txt, b.txt');
  });
});

describe('not the same', () => {
  it('is never joined, and each names the other', () => {
    const texts = { 'a.txt': '[p:Mohammad Blorbo]', 'b.txt': '[p:Muhammad Blorbo]' };
    expect(resolve(texts, {}).entities).toHaveLength(1);
    const { entities } = resolve(texts, {
      entries: [entry('Mohammad Blorbo', { notSameAs: ['Muhammad Blorbo'] })],
    });
    expect(entities.map(({ id, distinctFrom }) => [id, distinctFrom])).toEqual([
      ['person/mohammad-blorbo', ['person/muhammad-blorbo']],
      ['person/muhammad-blorbo', ['person/mohammad-blorbo']],
    ]);
  });

  it('parts what the word lists join', () => {
    const { said } = resolve(
      { 'a.txt': '[p:Jusuf Kalla] [p:Yusuf Kalla]' },
      { entries: [entry('Jusuf Kalla', { notSameAs: ['Yusuf Kalla'] })] },
    );
    expect(said.flat()).toEqual(['Jusuf Kalla = person/jusuf-kalla', 'Yusuf Kalla = person/yusuf-kalla']);
  });
});

describe('reject', () => {
  it('takes a name out everywhere, or in some articles', () => {
    const texts = { 'a.txt': '[p:Leave Reply] [o:CNN]', 'b.txt': '[o:CNN] [p:LEAVE REPLY]' };
    expect(resolve(texts, { rejections: [reject('Leave Reply'), reject('CNN', ['a.txt'])] }).said).toEqual([
      [],
      ['CNN = organization/cnn'],
    ]);
  });
});

describe('what matches nothing', () => {
  it('is reported, each part for itself', () => {
    const { unmatched } = resolve(
      { 'a.txt': '[p:Ana Blorbo] tim' },
      {
        entries: [
          entry('Ana Blorbo', { aliases: ['Nani'], notSameAs: ['Ani Blorbo'] }),
          entry('Wibble', { articles: ['no/'] }),
          entry('Tim'),
        ],
        rejections: [reject('Nobody')],
      },
    );
    expect(unmatched).toEqual([
      'no article contains the name "Nani"',
      'no article contains the name "Wibble"',
      'no article contains the name "Tim"',
      'no article contains the name "Ani Blorbo"',
      'no article contains the name "Nobody"',
      'there is no article "no/"',
    ]);
  });
});

describe('any corrections', () => {
  const word = fc.constantFrom('Ana', 'Blorbo', 'Kim', 'raja', '(x', 'AS', '☆');
  const spelled = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const entries = fc.array(fc.record({ name: spelled, aliases: fc.array(spelled, { maxLength: 2 }) }), {
    maxLength: 4,
  });

  it('leave mentions that lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(spelled, { maxLength: 5 }),
        fc.array(spelled, { maxLength: 2 }),
        (given, parts, no) => {
          const text = parts.map((part, i) => (i % 2 === 0 ? `[p:${part}]` : part)).join(', ');
          const { articles, mentionsByArticle } = resolve(
            { 'a.txt': text },
            {
              entries: given.map(({ name, aliases }) => entry(name, { aliases, type: 'person' })),
              rejections: no.map((each) => reject(each)),
            },
          );
          let end = 0;
          for (const mention of [...mentionsByArticle.values()].flatMap(unpackMentions)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(articles[0]?.readText().slice(mention.start, mention.end)).toBe(mention.surface);
            end = mention.end;
          }
        },
      ),
    );
  });
});
