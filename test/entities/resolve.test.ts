import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveEntities } from '../../src/entities/resolve/resolve-entities.js';
import type { ResolveInput } from '../../src/entities/resolve/types.js';
import { english } from '../../src/languages/en/index.js';
import { indonesian } from '../../src/languages/id/index.js';
import type { ArticleId } from '../../src/model/article.js';
import type { EntityMention } from '../../src/model/entity.js';
import { NO_MENTIONS, packMentions, unpackMentions } from '../../src/model/mentions.js';
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

/** An article whose text is given; names in it stand in square brackets: '[Budi Raharjo] alias [Cak Bud]'. */
function told(id: string, marked: string): ResolveInput {
  const mentions: EntityMention[] = [];
  let text = '';
  for (const [i, part] of marked.split(/[[\]]/).entries()) {
    const start = text.length;
    text += part;
    if (i % 2 === 1)
      mentions.push({ type: 'person', start, end: text.length, surface: part, entityId: null });
  }
  return { articleId: id as ArticleId, mentions: packMentions(mentions), agencies: [], readText: () => text };
}

describe('nicknames', () => {
  it.each([
    'Kemarin [Budi Raharjo] alias [Mat Kancil] ditangkap.',
    'Kemarin [Budi Raharjo], yang akrab disapa [Mat Kancil], hadir.',
    'Yesterday [Budi Raharjo], also known as “[Mat Kancil]”, spoke.',
  ])('stand for the name they are given with, in other articles too: %s', (text) => {
    expect(summary([told('a', text), told('b', 'Lalu [Mat Kancil] pulang.')])).toHaveLength(1);
  });

  it('in brackets are nicknames where two articles say so, or their letters are the name’s', () => {
    const cast = told('a', 'Dalam film itu [Budi Raharjo] ([Kancil]) menang.');
    expect(summary([cast])).toHaveLength(2);
    expect(summary([cast, told('b', 'Kemarin [Budi Raharjo] ([Kancil]) pulang.')])).toHaveLength(1);
    expect(summary([told('a', 'Kemarin [Sumarjono Adi] ([Cak Jono]) pulang.')])).toHaveLength(1);
  });

  it('that two people have in the archive are of neither where the article does not say', () => {
    const inputs = [
      told('a', '[Budi Raharjo] alias [Kancil] datang.'),
      told('b', '[Adi Sutopo] alias [Kancil] datang.'),
      told('c', 'Lalu [Kancil] pulang.'),
    ];
    expect(summary(inputs)).toHaveLength(3);
  });
});

describe('acronyms and initials', () => {
  it('an acronym is the one name of its article that it is made of, and elsewhere what the archive means by it', () => {
    const inputs = [
      article('a', ['o:Liga Petani Daerah', 'o:LPD']),
      article('b', ['o:LPD']),
      article('c', ['o:Liga Petani Daerah LPD']),
    ];
    expect(summary(inputs)).toEqual(['organization/liga-petani-daerah Liga Petani Daerah']);
  });

  it('an acronym that could be of two names of its article is neither', () => {
    const inputs = [article('a', ['o:Liga Petani Daerah', 'o:Lembaga Pangan Desa', 'o:LPD'])];
    expect(summary(inputs)).toHaveLength(3);
  });

  it('an acronym that the archive’s owner said to be another stays apart', () => {
    const inputs = [article('a', ['o:Liga Petani Daerah', 'o:LPD'])];
    const { entities } = resolveEntities(inputs, indonesian, { distinct: [['lpd', 'liga petani daerah']] });
    expect(entities).toHaveLength(2);
  });

  it('a team without its town is the team, where the article has one with it', () => {
    const inputs = [
      article('a', ['o:Blorbo Bandung', 'o:Blorbo', 'o:Blorbo Sakti']),
      article('b', ['o:Blorbo']),
    ];
    expect(summary(inputs)).toEqual([
      'organization/blorbo-bandung Blorbo Bandung',
      'organization/blorbo-sakti Blorbo Sakti',
    ]);
    expect(summary([article('a', ['o:Blorbo Bandung', 'o:Blorbo', 'o:Blorbo Medan'])])).toHaveLength(3);
  });

  it('initials with and without stops and spaces are one name', () => {
    const inputs = [article('a', ['p:R. A. Sutanto', 'p:R.A. Sutanto']), article('b', ['p:RA Sutanto'])];
    expect(summary(inputs)).toHaveLength(1);
  });
});

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

  it('of a country or a city in any of many languages are the same place, under the name that the archive’s language has', () => {
    const inputs = [article('a', ['l:Deutschland', 'l:Alemania', 'l:Németország', 'l:Германия'])];
    expect(summary(inputs)).toEqual(['place/jerman Jerman']);
    expect(summary(inputs, english)).toEqual(['place/germany Germany']);
    const cities = [article('a', ['l:Warschau', 'l:Варшава', 'l:Varsovie', 'l:Peking', 'l:Pékin'])];
    expect(summary(cities, english)).toEqual(['place/beijing Beijing', 'place/warsaw Warsaw']);
  });

  it('of one country are not those of another that is called almost alike', () => {
    const inputs = [article('a', ['l:Niger', 'l:Nigeria', 'l:Нигер'])];
    expect(summary(inputs, english)).toEqual(['place/niger Niger', 'place/nigeria Nigeria']);
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

  it('that two people share say of neither that it is not the other: only the archive’s owner does', () => {
    const { entities } = resolveEntities([un], indonesian);
    expect(entities.map(({ id, distinctFrom }) => [id, distinctFrom])).toEqual([
      ['person/kim-jong-il', []],
      ['person/kim-jong-un', []],
    ]);
    const said = resolveEntities([un], indonesian, { distinct: [['kim jong un', 'kim jong il']] });
    expect(said.entities.map(({ id, distinctFrom }) => [id, distinctFrom])).toEqual([
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
