import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeArchive } from '../../support/archive.js';
import { indexArchive, openIndex, type Finder } from '../support.js';

/** Words that occur in a few and in most of the articles. */
const WORDS = [
  'sungai',
  'banjir',
  'gubernur',
  'jembatan',
  'pasar',
  'beras',
  'nelayan',
  'pelabuhan',
  'sekolah',
  'hutan',
];
const TWINS = 40;

/** A number from 0 to below 1 that depends on nothing but these. */
function noise(a: number, b: number): number {
  const x = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return x - Math.floor(x);
}

/** The text of an article, and the same with something else wherever a word of it stands. */
function makeTwins(i: number): { readonly word: string; readonly text: string; readonly without: string } {
  const length = 20 + Math.floor(noise(i, 1) * 60);
  const words = Array.from({ length }, (_, at) => {
    const pick = Math.floor(noise(i, at + 2) ** 2 * (WORDS.length + 5));
    return WORDS[pick] ?? `isi${at}`;
  });
  const word = WORDS[i % WORDS.length] ?? '';
  words[Math.floor(noise(i, 0) * length)] = word;
  return {
    word,
    text: words.join(' '),
    without: words.map((one) => (one === word ? `lain${i}` : one)).join(' '),
  };
}

const twins = Array.from({ length: TWINS }, (_, i) => makeTwins(i));

let find: Finder;
beforeAll(async () => {
  const archive = makeArchive({
    articles: twins.flatMap(({ text, without }, i) => [
      { title: `Dengan ${i}`, text, file: `a${i}.txt` },
      { title: `Tanpa ${i}`, text: without, file: `b${i}.txt` },
    ]),
    names: [],
  });
  find = await openIndex((await indexArchive(archive)).folder);
});

const orderOf = async (query: string): Promise<readonly string[]> =>
  (await find({ query, shown: 500 })).results.map(({ title }) => title);

const someWords = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });

test('a word more in the query never moves an article with it below the same article without it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(TWINS - 1), someWords, async (i, words) => {
      const { word = '' } = twins[i] ?? {};
      const order = await orderOf([...words.filter((other) => other !== word), word].join(' '));
      const [own, other] = [order.indexOf(`Dengan ${i}`), order.indexOf(`Tanpa ${i}`)];
      expect(own).toBeGreaterThanOrEqual(0);
      if (other >= 0) expect(own).toBeLessThan(other);
    }),
    { numRuns: 60 },
  );
});

test('the order of words changes nothing outside quotation marks', async () => {
  await fc.assert(
    fc.asyncProperty(
      someWords.chain((words) =>
        fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
      ),
      async ([words, shuffled]) => {
        expect(await orderOf(shuffled.join(' '))).toEqual(await orderOf(words.join(' ')));
      },
    ),
    { numRuns: 40 },
  );
});

test('articles with all words come before those with some, and these lack at least one', async () => {
  await fc.assert(
    fc.asyncProperty(someWords, async (words) => {
      const { count, some, results } = await find({ query: words.join(' '), shown: 500 });
      expect(results).toHaveLength(count + some);
      for (const [i, { lacks }] of results.entries()) expect(lacks.length === 0).toBe(i < count);
    }),
    { numRuns: 40 },
  );
});
