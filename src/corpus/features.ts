import type { Article } from '../model/archive.js';
import type { WordCounts } from '../model/article.js';
import type { EntityId } from '../model/entity.js';
import { findSignificantWords } from './significant-words.js';

/** Names looked at in one article, the rarest first: a list of hundreds of names relates to everything. */
const NAMES = 40;
/** A name says more about what an article is about than a word as rare as it. */
const NAME_WEIGHT = 1.5;

/** What the articles of an archive are about: names and words, by number, in the order of their first article. */
export interface Features {
  /** For each article its names, the rarest first, and its words, the weightiest first. */
  readonly byArticle: readonly OwnFeatures[];
  /** By the inverse number of articles. */
  readonly weights: Float64Array;
  /** Positions of the articles that have it, ascending: those of feature 7 from `starts[7]` to `starts[8]`. */
  readonly postings: Int32Array;
  readonly starts: Int32Array;
  /** Who a name means; null for a word. */
  readonly names: readonly (EntityId | null)[];
  /** Returns the texts of words, which are read from the articles again. */
  readonly textsOf: (words: Iterable<number>) => ReadonlyMap<number, string>;
}

interface OwnFeatures {
  readonly names: readonly number[];
  readonly words: readonly number[];
}

/** Collects what the articles are about. `articles` are in the archive's order. */
export function collectFeatures(articles: readonly Article[]): Features {
  const significant = findSignificantWords(
    wordsOf(articles),
    articles.flatMap(({ facts }) => facts.language ?? []),
  );
  const ids = new Map<EntityId, number>();
  const idsOfWords = new Int32Array(significant.hashes.length).fill(-1);
  const names: (EntityId | null)[] = [];
  const hashes: number[] = [];
  const articlesOfWord: number[] = [];
  const addName = (name: EntityId): number => {
    let id = ids.get(name);
    if (id === undefined) {
      id = names.push(name) - 1;
      ids.set(name, id);
    }
    return id;
  };
  const addWord = (word: number): number => {
    let id = idsOfWords[word] ?? -1;
    if (id < 0) {
      id = names.push(null) - 1;
      idsOfWords[word] = id;
      hashes[id] = significant.hashes[word] ?? 0;
      articlesOfWord[id] = significant.articles[word] ?? 0;
    }
    return id;
  };
  const found = articles.map(({ names: own }, position): OwnFeatures => ({
    names: own.map(({ id }) => addName(id)),
    words: (significant.byArticle[position] ?? []).map(addWord),
  }));
  const { starts, postings } = invert(found, names.length);
  const weights = Float64Array.from(names, (name, id) =>
    name === null
      ? Math.log(articles.length / (articlesOfWord[id] ?? 1))
      : NAME_WEIGHT * Math.log(articles.length / ((starts[id + 1] ?? 0) - (starts[id] ?? 0))),
  );
  const weightOf = (id: number): number => weights[id] ?? 0;
  return {
    byArticle: found.map((own) => ({
      names: own.names
        .filter((id) => weightOf(id) > 0)
        .sort((a, b) => weightOf(b) - weightOf(a) || a - b)
        .slice(0, NAMES),
      words: own.words,
    })),
    weights,
    postings,
    starts,
    names,
    textsOf: (words) => {
      const asked = new Map<number, number[]>();
      for (const id of new Set(words)) {
        const position = postings[starts[id] ?? 0] ?? 0;
        const known = asked.get(position);
        if (known === undefined) asked.set(position, [id]);
        else known.push(id);
      }
      const texts = new Map<number, string>();
      for (const [position, own] of asked) {
        const content = articles[position]?.content;
        if (content === undefined) continue;
        const counts = content.readWordCounts();
        const all = content.readWords();
        for (const id of own) {
          const text = all[counts.hashes.indexOf(hashes[id] ?? 0)];
          if (text !== undefined) texts.set(id, text);
        }
      }
      return texts;
    },
  };
}

function* wordsOf(articles: readonly Article[]): Iterable<WordCounts> {
  for (const { content } of articles) yield content.readWordCounts();
}

/** The articles of each feature. */
function invert(found: readonly OwnFeatures[], size: number): Pick<Features, 'starts' | 'postings'> {
  const starts = new Int32Array(size + 1);
  for (const { names, words } of found)
    for (const list of [names, words]) for (const id of list) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const next = starts.slice();
  const postings = new Int32Array(starts[size] ?? 0);
  for (const [position, { names, words }] of found.entries()) {
    for (const list of [names, words]) {
      for (const id of list) {
        const at = next[id] ?? 0;
        postings[at] = position;
        next[id] = at + 1;
      }
    }
  }
  return { starts, postings };
}
