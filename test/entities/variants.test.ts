import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resolveEntities } from '../../src/entities/resolve/resolve-entities.js';
import type { ResolveInput } from '../../src/entities/resolve/types.js';
import { english } from '../../src/languages/en/index.js';
import { indonesian } from '../../src/languages/id/index.js';
import type { ArticleId } from '../../src/model/article.js';
import { unpackMentions } from '../../src/model/mentions.js';
import { article } from '../support/mentions.js';

function names(inputs: readonly ResolveInput[], language = indonesian): readonly string[] {
  return resolveEntities(inputs, language).entities.map(({ name }) => name);
}

/** The two names in two articles. */
function apart(a: string, b: string): readonly ResolveInput[] {
  return [article('a', [a]), article('b', [b])];
}

describe('spellings of one name in different articles are one', () => {
  test.each([
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelenskiy'],
    ['Volodymyr Zelensky', 'Wolodymyr Zelenskyj'],
    ['Mohammad Blorbo', 'Muhammad Blorbo'],
    ['Achmad Subardjo', 'Ahmad Soebardjo'],
    ['Djoko Soetrisno', 'Joko Sutrisno'],
    ['Tjipto Mangoenkoesoemo', 'Cipto Mangunkusumo'],
    ['Yusuf Blorbo', 'Jusuf Blorbo'],
    ['Sergei Blorbov', 'Sergey Blorbov'],
    ['Dmitry Blorbov', 'Dmitri Blorbov'],
    ['Bashir al-Blorbi', 'Bashir Al Blorbi'],
    ['Park Blorbo', 'PARK BLORBO'],
    ['Jonas Gahr Støre', 'Jonas Gahr Store'],
    ['Blorbo J. Wibble', 'Blorbo Wibble'],
    ['Soeharto', 'Suharto'],
  ])('%s, %s', (a, b) => {
    expect(names(apart(`p:${a}`, `p:${b}`))).toHaveLength(1);
  });

  it('also when one is a short form', () => {
    const inputs = [article('a', ['p:Volodymyr Blorbensky', 'p:Blorbenskyy'])];
    expect(names(inputs)).toEqual(['Volodymyr Blorbensky']);
  });

  it('and places and organizations too', () => {
    expect(names(apart('o:Universitas Gadjah Blorbo', 'o:Universitas Gajah Blorbo'))).toHaveLength(1);
    expect(names(apart('l:Djakarta', 'l:Jakarta'))).toEqual(['Jakarta']);
  });
});

describe('names that must stay apart do', () => {
  test.each([
    ['Kim Jong Un', 'Kim Jong Il'],
    ['Kim Jong Un', 'Kim Yo Jong'],
    ['Maria Blorbo', 'Mario Blorbo'],
    ['Daniel Blorbo', 'Daniela Blorbo'],
    ['Budi Santosa', 'Budi Santoso'],
    ['Andri Blorbo', 'Andrei Blorbo'],
    ['Ivan Petrov', 'Ivana Petrova'],
    ['Joe Roe Jr', 'Joe Roe Sr'],
    ['Jane Doe', 'John Doe'],
    ['Li Wei', 'Lee Wei'],
  ])('%s, %s', (a, b) => {
    expect(names(apart(`p:${a}`, `p:${b}`))).toHaveLength(2);
  });

  it('when one article has both', () => {
    expect(names([article('a', ['p:Mohammad Blorbo', 'p:Muhammad Blorbo'])])).toHaveLength(2);
  });

  it('when a middle initial tells two of them apart', () => {
    const inputs = [
      article('a', ['p:George W. Blorbo']),
      article('b', ['p:George H. Blorbo']),
      article('c', ['p:George Blorbo']),
    ];
    expect(names(inputs)).toHaveLength(3);
  });

  it('the city and the man of one name', () => {
    const inputs = [
      article('a', ['p:George Washington', 'p:Washington']),
      article('b', ['l:Washington', 'p:Joe Biden']),
    ];
    const { mentionsByArticle } = resolveEntities(inputs, indonesian);
    const ids = [...mentionsByArticle.values()].flatMap(unpackMentions).map(({ entityId }) => entityId);
    expect(ids).toEqual([
      'person/george-washington',
      'person/george-washington',
      'place/washington',
      'person/joe-biden',
    ]);
  });

  it('a given name alone, of someone whom only another article names', () => {
    const inputs = [article('a', ['p:Budi Blorbo']), article('b', ['p:Budi'])];
    const { mentionsByArticle } = resolveEntities(inputs, indonesian);
    expect(mentionsByArticle.get('b' as ArticleId)?.names[0]?.entityId).toBeNull();
  });

  it('a party and the United Nations, whose acronym it explains', () => {
    const inputs = [article('a', ['o:Partai Blorbo Bersama', 'o:(PBB', 'o:PBB']), article('b', ['o:PBB'])];
    expect(names(inputs)).toEqual(['PBB', 'Partai Blorbo Bersama']);
  });
});

describe('a slip of the pen', () => {
  const usual = ['p:Agus Blorbowati', 'o:Blorbo Corp', 'p:Jane Doe'];

  it('in one article is joined to the usual spelling that keeps the same company', () => {
    const inputs = [
      article('a', usual),
      article('b', usual),
      article('c', ['p:Agus Blorboswati', 'o:Blorbo Corp', 'p:Jane Doe']),
    ];
    expect(names(inputs)).not.toContain('Agus Blorboswati');
  });

  it('stays alone in other company', () => {
    const inputs = [article('a', usual), article('b', usual), article('c', ['p:Agus Blorboswati'])];
    expect(names(inputs)).toContain('Agus Blorboswati');
  });
});

describe('titles', () => {
  it('that were left in a name are no part of it', () => {
    const inputs = [article('a', ['p:Presiden Joko Widodo', 'p:Menteri Luar Negeri Ana Blorbo'])];
    expect(names(inputs)).toEqual(['Ana Blorbo', 'Joko Widodo']);
    expect(names([article('a', ['p:Pemimpin Korea Utara Kim Jong Un'])])).toEqual(['Kim Jong Un']);
  });

  it('that are names too go only when the rest is known', () => {
    expect(names([article('a', ['p:Imam Blorbo'])])).toEqual(['Imam Blorbo']);
    expect(names([article('a', ['p:Presiden Blorbo', 'p:Jane Blorbo'])])).toEqual(['Jane Blorbo']);
  });
});

describe('cities and countries in other languages', () => {
  test.each([
    ['Moskow', 'Moscow'],
    ['Kairo', 'Cairo'],
    ['Kyiv', 'Kiev'],
    ['Wina', 'Vienna'],
    ['Tiongkok', 'China'],
    ['Amerika Serikat', 'United States'],
    ['Yunani', 'Greece'],
    ['Athena', 'Athens'],
  ])('%s is %s', (a, b) => {
    expect(names(apart(`l:${a}`, `l:${b}`))).toEqual([a]);
    expect(names(apart(`l:${a}`, `l:${b}`), english)).toHaveLength(1);
  });

  it('organizations read as places are what the word lists say', () => {
    const { entities } = resolveEntities([article('a', ['l:Kremlin', 'o:Moskow'])], indonesian);
    expect(entities.map(({ id }) => id)).toEqual(['organization/kremlin', 'place/moskow']);
  });
});

describe('acronyms', () => {
  it('are learnt across the archive, in either order', () => {
    const inputs = [
      article('a', ['o:KSB', 'o:(Komisi Satwa Blorbo']),
      article('b', ['o:Komisi Satwa Blorbo']),
      article('c', ['l:KSB']),
    ];
    expect(names(inputs)).toEqual(['Komisi Satwa Blorbo']);
  });
});

describe('an entity keeps its id', () => {
  const pool =
    'p:Jane-Doe p:John-Doe p:Doe p:Kim-Jong-Un p:Kim-Jong-Il p:Kim l:AS l:China o:PBB p:Jörg-Blorbo p:Joerg-Blorbo o:Blorbo-Corp';
  const spellings = pool.split(' ').map((name) => name.replaceAll('-', ' '));
  const archive = fc
    .array(fc.array(fc.constantFrom(...spellings), { maxLength: 6 }), { maxLength: 6 })
    .map((articles) => articles.map((mentions, i) => article(`a${String(i)}`, mentions)));

  it('whatever article is added, unless that names it in full', () => {
    fc.assert(
      fc.property(archive, fc.array(fc.constantFrom(...spellings), { maxLength: 6 }), (inputs, added) => {
        const before = resolveEntities(inputs, indonesian).entities;
        const after = resolveEntities([...inputs, article('b', added)], indonesian).entities;
        const ids = new Set(after.map(({ id }) => id));
        // A lone name becomes the full one as soon as some article has it.
        for (const { id, name } of before) if (name !== 'Doe' && name !== 'Kim') expect(ids).toContain(id);
      }),
    );
  });
});
