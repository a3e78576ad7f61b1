import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSearchForms } from '../src/languages/search-forms.js';
import { openDictionary, type Dictionary } from '../src/search/client/engine/dictionary.js';
import { proposeWords } from '../src/search/client/engine/spelling.js';
import { decodeNumbers, MANIFEST, type Buckets, type SearchManifest } from '../src/search/format.js';
import { createFolderLoader } from '../src/search/read-packs.js';
import { foldWords } from '../src/util/fold-words.js';
import { misspell, SLIPS, type Slip } from './misspell.js';
import { createRandom } from './random.js';

const SAMPLES = { words: 500, names: 200 } as const;
/** Letters of a word that is misspelt. */
const MIN_LETTERS = 5;
const LETTERS = /^\p{L}+$/u;
/** Words that are tried for each case that counts: a slip often makes another word of the archive, or is impossible. */
const MAX_TRIES = 20;
const SEED = 21;

interface Case {
  readonly word: string;
  readonly typed: string;
  readonly slip: Slip;
}

/**
 * How often the right word is proposed for one with a slip in it: for words of the archive taken by chance, each as likely however
 * frequent it is, and for words of its names. Cases whose slip makes a word of the archive do not count.
 */
export async function evaluateSpelling(site: string): Promise<void> {
  const folder = join(site, 'search');
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as SearchManifest;
  const load = createFolderLoader(folder, manifest.suffix);
  const words = openDictionary(manifest.words, load);
  const suggestions = openDictionary(manifest.suggestions, load);
  const endings = openDictionary(manifest.endings, load);
  const parts = { words, endings, forms: findSearchForms(manifest.language) };
  const known = new Set(
    (await readAll(manifest.words, words)).flatMap(([word = '', count]) => (count === '0' ? [] : [word])),
  );
  const names = (await readAll(manifest.suggestions, suggestions)).flatMap(
    ([, kind, name = '', path = '']) => (kind === 'article' ? [] : [[path, name] as const]),
  );
  const isFit = (word: string): boolean =>
    word.length >= MIN_LETTERS && LETTERS.test(word) && known.has(word);
  const random = createRandom(SEED);
  const wordsOfNames = [...new Map(names)].flatMap(([, name]) => {
    const fit = foldWords(name).filter(isFit);
    return fit.slice(0, 1 + Math.floor(random() * fit.length)).slice(-1);
  });
  process.stdout.write(
    `${site}: ${known.size} words, their endings ${sum(decodeNumbers(manifest.endings.sizes))} bytes\n`,
  );
  const sets = [
    ['words', [...known].filter(isFit)],
    ['names', wordsOfNames],
  ] as const;
  for (const [set, pool] of sets) {
    const cases = makeCases(pool.toSorted(), known, SAMPLES[set], random);
    const results: { readonly slip: Slip; readonly place: number; readonly took: number }[] = [];
    for (const { word, typed, slip } of cases) {
      // Once to load what it reads.
      await proposeWords(typed, parts);
      const started = performance.now();
      const place = (await proposeWords(typed, parts)).indexOf(word);
      results.push({ slip, place, took: performance.now() - started });
    }
    process.stdout.write(`  ${set.padEnd(10)} ${describe(results.map(({ place }) => place))}\n`);
    for (const slip of SLIPS) {
      const places = results.filter((result) => result.slip === slip).map(({ place }) => place);
      process.stdout.write(`    ${slip.padEnd(10)} ${describe(places)}\n`);
    }
    const times = results.map(({ took }) => took).sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
    process.stdout.write(`    median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms\n`);
  }
}

/** The kinds of slips take turns. */
function makeCases(
  pool: readonly string[],
  known: ReadonlySet<string>,
  wanted: number,
  random: () => number,
): readonly Case[] {
  const cases: Case[] = [];
  for (let tries = 0; cases.length < wanted && tries < MAX_TRIES * wanted; tries += 1) {
    const word = pool[Math.floor(random() * pool.length)];
    const slip = SLIPS[cases.length % SLIPS.length];
    if (word === undefined || slip === undefined) break;
    const typed = misspell(word, slip, random);
    if (typed !== null && !known.has(typed)) cases.push({ word, typed, slip });
  }
  return cases;
}

async function readAll({ keys }: Buckets, dictionary: Dictionary): Promise<readonly (readonly string[])[]> {
  return (await Promise.all(['', ...keys.split(' ')].map((key) => dictionary(key)))).flat();
}

function describe(places: readonly number[]): string {
  const share = (count: number): string => `${((100 * count) / Math.max(1, places.length)).toFixed(1)} %`;
  const first = places.filter((place) => place === 0).length;
  const three = places.filter((place) => place >= 0).length;
  return `first ${share(first)}, in three ${share(three)} of ${places.length}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
