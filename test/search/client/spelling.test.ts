import { describe, expect, test } from 'vitest';
import { findSearchForms } from '../../../src/languages/search-forms.js';
import { proposeWords, type SpellingParts } from '../../../src/search/client/engine/spelling.js';
import { endingLines } from '../../../src/search/spelling.js';
import { wordLines, type WordCount } from '../../../src/search/words.js';
import { openLines } from '../memory-dictionary.js';

const forms = findSearchForms('id');

function openWords(
  counts: Readonly<Record<string, number>>,
): SpellingParts & { readonly read: () => number } {
  const words = new Map<string, WordCount>(
    Object.entries(counts).map(([word, count]) => [word, { count, keys: [word], splits: [] }]),
  );
  const [beginnings, endings] = [openLines(wordLines(words, forms)), openLines(endingLines(words))];
  return {
    words: beginnings.dictionary,
    endings: endings.dictionary,
    forms,
    read: () => beginnings.read() + endings.read(),
  };
}

/** So many words of syllables that no other word of these tests has: enough to divide the dictionaries. */
function fillers(): Readonly<Record<string, number>> {
  const syllables = ['pa', 'ka', 'mu', 'se', 'ri', 'to', 'gu', 'le', 'ni', 'da', 'bo', 'wu'];
  const words = syllables.flatMap((a) =>
    syllables.flatMap((b) => syllables.flatMap((c) => ['', 'n', 'r'].map((end) => a + b + c + end))),
  );
  return Object.fromEntries(words.map((word) => [word, 1]));
}

const few = openWords({
  gubernur: 40,
  pelabuhan: 12,
  nelayan: 9,
  banjir: 20,
  surabaya: 15,
  cukup: 30,
  syarat: 4,
  banyuwangi: 3,
  filsafat: 2,
  2024: 50,
  kereta: 8,
  kerata: 1,
});

describe('a misspelt word', () => {
  test.each([
    ['gubrenur', 'gubernur'],
    ['ubernur', 'gubernur'],
    ['gubernurr', 'gubernur'],
    ['hubernur', 'gubernur'],
    ['pelabhuan', 'pelabuhan'],
    ['nelayam', 'nelayan'],
    ['bnjir', 'banjir'],
  ])('%s → %s', async (word, right) => {
    expect((await proposeWords(word, few))[0]).toBe(right);
  });

  test('in the spelling before 1972 has the word of today first', async () => {
    expect(await proposeWords('soerabaja', few)).toEqual(['surabaya']);
    expect(await proposeWords('tjoekoep', few)).toEqual(['cukup']);
    expect(await proposeWords('sjarat', few)).toEqual(['syarat']);
    expect(await proposeWords('banjoewangi', few)).toEqual(['banyuwangi']);
    expect(await proposeWords('philsaphat', few)).toEqual(['filsafat']);
  });

  test('of today is found in an archive of the spelling before 1947', async () => {
    const old = openWords({ soerabaja: 7, tjoekoep: 5, djalan: 9 });
    expect(await proposeWords('surabaya', old)).toEqual(['soerabaja']);
    expect(await proposeWords('cukup', old)).toEqual(['tjoekoep']);
    expect(await proposeWords('jalan', old)).toEqual(['djalan']);
  });

  test('has the better known of two words first', async () => {
    expect(await proposeWords('kerta', few)).toEqual(['kereta', 'kerata']);
  });
});

describe('nothing is proposed', () => {
  test.each([
    ['what is far from all', 'xyzzyx'],
    ['a short word', 'bnj'],
    ['a figure', '2025'],
    ['a word with figures', 'gubernu4'],
    ['emoji', '🎉🎉🎉🎉🎉'],
    ['Chinese', '北京市政府工作'],
    ['a root that does not occur', 'nelay'],
    ['nothing', ''],
  ])('for %s', async (_, word) => {
    expect(await proposeWords(word, few)).toEqual([]);
  });
});

describe('in a dictionary of many parts', () => {
  const known = ['sekoni', 'pakan', 'tolemur'];
  const many = openWords({ ...fillers(), ...Object.fromEntries(known.map((word) => [word, 3])) });

  test.each(known)('a swap anywhere in %s is found, and few parts are read', async (word) => {
    for (let i = 0; i + 1 < word.length; i += 1) {
      const typed = word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
      const before = many.read();
      expect(await proposeWords(typed, many), typed).toContain(word);
      // Both parts of the word, six that a slip leads to, six that another spelling leads to.
      expect(many.read() - before).toBeLessThanOrEqual(14);
    }
  });

  test('nothing is read for ten thousand letters', async () => {
    const before = many.read();
    expect(await proposeWords('gubernur'.repeat(1250), many)).toEqual([]);
    expect(many.read()).toBe(before);
  });
});

test('words of another script are put right too', async () => {
  const cyrillic = openWords({ президент: 3, министр: 2 });
  expect(await proposeWords('президнет', cyrillic)).toEqual(['президент']);
});
