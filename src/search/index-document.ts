import { compareCodePoints } from '../util/compare.js';
import type { ArticleEntry } from './article-entry.js';
import { foldWord } from './cut-words.js';
import type { IndexedWord, SearchDocument } from './document.js';
import { encodeUnit, type Occurrence } from './postings.js';
import { makeSignature } from './signature.js';
import type { Positions } from './read-pagefind.js';
import type { Stemmer } from './stemmer.js';
import { packCounts, type WordCount } from './words.js';

/**
 * Returns the index of one article: each of its words under its key, what the stemmer of the article's language makes of it without
 * accents, words of its credits under keys of their own, its words with their keys, and what it is about.
 * @throws Error when Pagefind did not find every word where it stands.
 */
export function indexDocument(
  document: SearchDocument,
  positions: Positions,
  { stem, isFunctionKey }: { readonly stem: Stemmer; readonly isFunctionKey: (key: string) => boolean },
): Pick<ArticleEntry, 'index' | 'words'> & { readonly signature: string } {
  const keyOf = findKeys(document, stem);
  const found = new Map<string, { readonly title: number[]; readonly text: number[] }>();
  const counts = new Map<string, { count: 0 | 1; keys: Set<string>; splits: Set<string> }>();
  const countOf = (word: string): { count: 0 | 1; keys: Set<string>; splits: Set<string> } => {
    const known = counts.get(word) ?? { count: 0, keys: new Set(), splits: new Set() };
    counts.set(word, known);
    return known;
  };
  for (const field of ['title', 'text'] as const) {
    const words = document[field];
    if (positions[field].some((position, i) => position !== i) || positions[field].length !== words.length)
      throw new Error('the index of Pagefind has words in other places');
    for (const [position, word] of words.entries()) {
      const key = keyOf(word);
      const occurrence = found.get(key) ?? { title: [], text: [] };
      found.set(key, occurrence);
      occurrence[field].push(position);
      const own = countOf(word.word);
      own.count = 1;
      own.keys.add(key);
    }
  }
  for (const [joined, parts] of document.joined) countOf(joined).splits.add(parts.map(keyOf).join('|'));
  const inText = toUnit(found);
  for (const [key, { word, positions: text }] of document.credits) {
    found.set(key, { title: [], text: [...text] });
    const own = countOf(word);
    own.count = 1;
    own.keys.add(key);
  }
  return {
    signature: makeSignature(inText, isFunctionKey),
    index: encodeUnit(toUnit(found)),
    words: packCounts(
      new Map(
        Array.from(counts, ([word, { count, keys, splits }]): [string, WordCount] => [
          word,
          { count, keys: inOrder(keys), splits: inOrder(splits) },
        ]),
      ),
    ),
  };
}

/** Returns the words of one article as a unit has them. */
function toUnit(
  found: ReadonlyMap<string, Omit<Occurrence, 'place'>>,
): readonly (readonly [string, readonly Occurrence[]])[] {
  return [...found]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, occurrence]) => [key, [{ place: 0, ...occurrence }]]);
}

/** Returns the key of each word of an article. */
function findKeys({ title, text }: SearchDocument, stem: Stemmer): (word: IndexedWord) => string {
  const written = [...new Set([...title, ...text].flatMap((word) => word.written ?? []))];
  const stems = stem(written);
  const keys = new Map(written.map((word, i) => [word, foldWord(stems[i] ?? '')]));
  return ({ word, written: own }) => {
    const key = own === null ? '' : (keys.get(own) ?? '');
    return key === '' ? word : key;
  };
}

function inOrder(keys: ReadonlySet<string>): readonly string[] {
  return keys.size < 2 ? [...keys] : [...keys].sort(compareCodePoints);
}
