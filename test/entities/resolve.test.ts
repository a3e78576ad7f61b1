import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveEntities } from '../../src/entities/resolve/resolve-entities.js';
import type { ResolveInput } from '../../src/entities/resolve/types.js';
import { english } from '../../src/languages/en/index.js';
import { indonesian } from '../../src/languages/id/index.js';
import type { ArticleId } from '../../src/model/article.js';
import { NO_MENTIONS, unpackMentions } from '../../src/model/mentions.js';
import { article } from '../support/mentions.js';

function summary(inputs: readonly ResolveInput[], language = indonesian): readonly string[] {
  return resolveEntities(inputs, language).entities.map(({ id, name }) => `${id} ${name}`);
}

function idsOf(inputs: readonly ResolveInput[], id: string): readonly (string | null)[] {
  const { mentionsByArticle } = resolveEntities(inputs, indonesian);
  return unpackMentions(mentionsByArticle.get(id as ArticleId) ?? NO_MENTIONS).map(
    (mention) => mention.entityId,
  );
}

describe('spellings', () => {
  it('that differ in case, hyphens and diacritics are one, under the most frequent', () => {
    const inputs = [article('a', ['p:Ana-Maria Coșta', 'p:Ana Maria Costa', 'p:Ana Maria Costa'])];
    const [entity, ...others] = resolveEntities(inputs, indonesian).entities;
    expect(others).toEqual([]);
    expect(entity).toMatchObject({
      id: 'person/ana-maria-costa',
      name: 'Ana Maria Costa',
      aliases: [
        { surface: 'Ana Maria Costa', count: 2 },
        { surface: 'Ana-Maria Coșta', count: 1 },
      ],
    });
  });

  it('are joined under the preferred name where the gazetteer says so', () => {
    const inputs = [
      article('a', ['l:AS', 'l:China', 'l:Kiev', 'l:MOSKOW']),
      article('b', ['l:Amerika Serikat']),
    ];
    expect(summary(inputs)).toEqual([
      'place/amerika-serikat Amerika Serikat',
      'place/kyiv Kyiv',
      'place/moskow Moskow',
      'place/tiongkok Tiongkok',
    ]);
  });

  it('of a country in another language are the same country', () => {
    expect(summary([article('a', ['l:Germany', 'l:Jerman'])])).toEqual(['place/jerman Jerman']);
    expect(summary([article('a', ['l:Germany', 'l:Jerman'])], english)).toEqual(['place/germany Germany']);
  });

  it('that only look alike stay apart', () => {
    expect(summary([article('a', ['p:Ivan Petrov', 'p:Iwan Petrow'])])).toHaveLength(2);
  });

  it('read as several types are of the most frequent one', () => {
    const inputs = [article('a', ['o:Blorbo', 'l:Blorbo']), article('b', ['o:Blorbo'])];
    expect(summary(inputs)).toEqual(['organization/blorbo Blorbo']);
    const types = [...resolveEntities(inputs, indonesian).mentionsByArticle.values()]
      .flatMap(unpackMentions)
      .map(({ type }) => type);
    expect(types).toEqual(['organization', 'organization', 'organization']);
  });
});

describe('short names', () => {
  const un = article('a', ['p:Kim Jong-un', 'p:Kim', 'p:Kim Jong Un', 'p:Kim Jong Il', 'p:Kim']);

  it('are whom the article names in full most often', () => {
    expect(idsOf([un], 'a')).toEqual([
      'person/kim-jong-un',
      'person/kim-jong-un',
      'person/kim-jong-un',
      'person/kim-jong-il',
      'person/kim-jong-un',
    ]);
  });

  it('that two people share are named by both', () => {
    const { entities } = resolveEntities([un], indonesian);
    expect(entities.map(({ id, distinctFrom }) => [id, distinctFrom])).toEqual([
      ['person/kim-jong-il', ['person/kim-jong-un']],
      ['person/kim-jong-un', ['person/kim-jong-il']],
    ]);
  });

  it('are whom it names first when it names several as often', () => {
    expect(idsOf([article('a', ['p:Jane Doe', 'p:Doe', 'p:John Doe'])], 'a')).toEqual([
      'person/jane-doe',
      'person/jane-doe',
      'person/john-doe',
    ]);
  });

  it('are the only one the archive knows, or who clearly leads', () => {
    const lone = article('b', ['p:Doe']);
    expect(idsOf([article('a', ['p:Jane Doe']), lone], 'b')).toEqual(['person/jane-doe']);
    expect(
      idsOf([article('a', ['p:Jane Doe', 'p:Jane Doe', 'p:Jane Doe', 'p:John Doe']), lone], 'b'),
    ).toEqual(['person/jane-doe']);
  });

  it('stay without anyone when it cannot be told', () => {
    expect(
      idsOf([article('a', ['p:Jane Doe']), article('b', ['p:Doe']), article('c', ['p:John Doe'])], 'b'),
    ).toEqual([null]);
  });

  it('are names of their own when nobody is named in full', () => {
    expect(summary([article('a', ['p:Biden'])])).toEqual(['person/biden Biden']);
  });

  it('never stand for a son', () => {
    expect(idsOf([article('a', ['p:Joe Roe Jr', 'p:Joe Roe'])], 'a')).toEqual([
      'person/joe-roe-jr',
      'person/joe-roe',
    ]);
  });

  it('of two words join the longer name of the same article, under the more frequent', () => {
    const inputs = [
      article('a', ['p:Bambang Blorbo', 'p:Agus Bambang Blorbo']),
      article('b', ['p:Bambang Blorbo']),
    ];
    expect(summary(inputs)).toEqual(['person/bambang-blorbo Bambang Blorbo']);
  });
});

describe('acronyms', () => {
  it('in brackets stand for the name before them', () => {
    const inputs = [article('a', ['o:Komisi Perlindungan Satwa', 'o:(KPS']), article('b', ['o:KPS'])];
    expect(summary(inputs)).toEqual(['organization/komisi-perlindungan-satwa Komisi Perlindungan Satwa']);
  });

  it('that the gazetteer knows give the name', () => {
    expect(summary([article('a', ['o:Perserikatan Bangsa-Bangsa', 'o:(PBB'])])).toEqual([
      'organization/pbb PBB',
    ]);
  });

  it('are left alone when the letters do not fit', () => {
    expect(summary([article('a', ['o:Komisi Perlindungan Satwa', 'o:(XYZ'])])).toHaveLength(2);
  });
});

describe('agencies', () => {
  it('are organizations of the articles that credit them, mentioned or not', () => {
    const { entities, agencyIdsByArticle } = resolveEntities([article('a', [], ['CNN'])], indonesian);
    expect(entities).toMatchObject([{ id: 'organization/cnn', name: 'CNN', articleIds: ['a'] }]);
    expect(agencyIdsByArticle.get('a' as ArticleId)).toEqual(['organization/cnn']);
  });
});

describe('ids', () => {
  it('are hashes for names that cannot be written in ASCII', () => {
    const [entity] = resolveEntities([article('a', ['p:☆☆ ー'])], indonesian).entities;
    expect(entity?.id).toMatch(/^person\/[0-9a-f]{8}$/);
  });

  it('differ for different names with one slug', () => {
    const ids = resolveEntities([article('a', ['p:Jörg Blorbo', 'p:Joerg Blorbo'])], indonesian).entities.map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain('person/joerg-blorbo');
  });
});

describe('options', () => {
  it('correct what the gazetteer says', () => {
    const { entities } = resolveEntities([article('a', ['l:Blorbo', 'p:Blorbo'])], indonesian, {
      lookUp: (surface) => (surface === 'Blorbo' ? { name: 'Blorbo Ltd', type: 'organization' } : null),
    });
    expect(entities).toMatchObject([{ id: 'organization/blorbo-ltd', name: 'Blorbo Ltd' }]);
  });
});

describe('any archive', () => {
  const names =
    'p:Kim p:Kim-Jong-Un p:Kim-Jong-Il p:Jong-Un p:Putin l:AS l:China o:PBB o:Blorbo l:Blorbo p:Blorbo o:(BL p:☆ o:-';
  const input = fc.tuple(
    fc.array(fc.constantFrom(...names.split(' ').map((name) => name.replaceAll('-', ' '))), { maxLength: 8 }),
    fc.array(fc.constantFrom('CNN', 'Reuters', 'Blorbo', ''), { maxLength: 2 }),
  );
  const archive = fc
    .array(input, { maxLength: 6 })
    .map((inputs) => inputs.map(([mentions, agencies], i) => article(`a${String(i)}`, mentions, agencies)));

  it('is resolved the same in every order of its articles', () => {
    fc.assert(
      fc.property(archive, fc.infiniteStream(fc.nat()), (inputs, random) => {
        const shuffled = inputs
          .map((each) => ({ each, order: random.next().value as number }))
          .sort((a, b) => a.order - b.order)
          .map(({ each }) => each);
        const first = resolveEntities(inputs, indonesian);
        const second = resolveEntities(shuffled, indonesian);
        expect(second.entities).toEqual(first.entities);
        expect(second.mentionsByArticle).toEqual(first.mentionsByArticle);
        expect(second.agencyIdsByArticle).toEqual(first.agencyIdsByArticle);
      }),
    );
  });

  it('has an entity for every id, and every entity is said somewhere', () => {
    fc.assert(
      fc.property(archive, (inputs) => {
        const { entities, mentionsByArticle, agencyIdsByArticle } = resolveEntities(inputs, indonesian);
        const ids = entities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const used = [...mentionsByArticle.values()]
          .flatMap(unpackMentions)
          .flatMap(({ entityId }) => entityId ?? []);
        expect(new Set([...used, ...[...agencyIdsByArticle.values()].flat()])).toEqual(new Set(ids));
        for (const { id, distinctFrom } of entities) {
          expect(distinctFrom).not.toContain(id);
          for (const other of distinctFrom) expect(ids).toContain(other);
        }
        for (const each of inputs) {
          const mentions = unpackMentions(mentionsByArticle.get(each.articleId) ?? NO_MENTIONS);
          expect(mentions.map(({ start, surface }) => [start, surface])).toEqual(
            unpackMentions(each.mentions).map(({ start, surface }) => [start, surface]),
          );
        }
      }),
    );
  });
});
