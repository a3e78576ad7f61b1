import { beforeAll, describe, expect, test } from 'vitest';
import { findCard } from '../../../src/search/client/engine/name-card.js';
import { suggest } from '../../../src/search/client/engine/suggest.js';
import type { Dictionary } from '../../../src/search/client/engine/dictionary.js';
import { suggestible, suggestionLines } from '../../../src/search/suggestions.js';
import { makeArchive } from '../../support/archive.js';
import { openLines } from '../memory-dictionary.js';

const archive = makeArchive({
  articles: [
    { title: 'Rapat', text: 'Gubernur Raden Soelaiman bicara. Lalu Raden Sulaiman pulang, kata Sulaiman.' },
    { title: 'Pasar', text: 'Di pasar, Dewi Sulaiman tertawa. PBB dan P.B.B. diam; UN juga.' },
    { title: 'Lomba', text: 'Dewi Kartika menang. Raden Sulaiman bertepuk tangan. Dewi hadir.' },
    { title: 'Menara', text: 'Menara Kartika di Kartika. Kartika ramai.' },
    { title: 'Taman', text: 'Kartika sepi.' },
  ],
  names: [
    { type: 'person', name: 'Raden Sulaiman', spellings: ['Raden Soelaiman', 'Sulaiman'] },
    { type: 'person', name: 'Dewi Sulaiman' },
    { type: 'person', name: 'Dewi Kartika', spellings: ['Dewi'] },
    { type: 'organization', name: 'PBB', spellings: ['UN'] },
    { type: 'place', name: 'Kartika' },
  ],
});

let dictionary: Dictionary;
beforeAll(() => {
  ({ dictionary } = openLines(suggestionLines(suggestible(archive))));
});

describe('the card of a name', () => {
  test.each(['Raden Sulaiman', 'raden  sulaiman', 'RADEN SOELAIMAN', 'Sulaiman'])('%s', async (query) => {
    const found = await findCard(query, dictionary);
    expect(found?.card).toMatchObject({ kind: 'person', name: 'Raden Sulaiman', count: 2 });
    expect(found?.card.otherNames.toSorted()).toEqual(['Raden Soelaiman', 'Sulaiman']);
  });

  test('is searched for in all spellings but those that others have too', async () => {
    const found = await findCard('raden soelaiman', dictionary);
    expect(found?.spellings.toSorted()).toEqual(['Raden Soelaiman', 'Raden Sulaiman']);
  });

  test('is searched for as it was typed, whoever else is called so', async () => {
    const found = await findCard('sulaiman', dictionary);
    expect(found?.spellings.toSorted()).toEqual(['Raden Soelaiman', 'Raden Sulaiman', 'Sulaiman']);
  });

  test('of two that share a spelling is that with more articles', async () => {
    expect((await findCard('kartika', dictionary))?.card).toMatchObject({ kind: 'place', count: 2 });
  });

  test('with short words alone is found', async () => {
    expect((await findCard('un', dictionary))?.card).toMatchObject({ name: 'PBB', otherNames: ['UN'] });
  });

  test.each([
    '"raden sulaiman"',
    '-sulaiman',
    'raden sulaim',
    'raden sulaiman pulang',
    'sulaiman*',
    'title:sulaiman',
    '',
    '🎉',
    'pasar',
  ])('there is none for %s', async (query) => {
    expect(await findCard(query, dictionary)).toBeNull();
  });
});

test('a name is offered for another spelling of it', async () => {
  const { dictionary: none } = openLines([]);
  const offered = async (query: string): Promise<readonly string[]> =>
    (await suggest(query, none, dictionary)).map(({ text }) => text);
  expect(await offered('soelai')).toEqual(['Raden Sulaiman']);
  expect(await offered('raden soel')).toEqual(['Raden Sulaiman']);
  expect(await offered('kartika soel')).toEqual([]);
});
