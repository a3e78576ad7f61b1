import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';
import { findLanguage } from '../languages/index.js';
import type { Language } from '../languages/language.js';
import type { Archive, Article } from '../model/archive.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { countEach } from '../util/count.js';
import { cutWords } from './cut-words.js';
import { searchedArticle, stemmedLanguage } from './document.js';
import { facetTable, nameTable } from './facet-table.js';
import type { Buckets, PartEntry } from './format.js';
import { splitShards } from './shards.js';
import { suggestible, type Suggestible } from './suggestions.js';
import {
  createSearchWork,
  UNITS_AT_ONCE,
  type IndexedUnit,
  type SearchSettings,
  type SearchWork,
} from './work.js';

/** What was written below search/. */
export interface SearchIndex {
  /** Articles that can be found. */
  readonly pages: number;
  /** Articles that were indexed now; the others are of earlier builds. */
  readonly indexed: number;
  /** SHA-256, in hexadecimal digits, of the files that were written now, by their paths below search/. */
  readonly hashes: ReadonlyMap<string, string>;
}

export interface SearchOptions {
  readonly archive: Archive;
  /** The archive's main language. */
  readonly language: Language;
  /** The site's folder; the index goes to search/ in it. */
  readonly outDir: string;
  /** Whether pages opened from a disk can search. */
  readonly isPortable: boolean;
  /** What earlier builds left. */
  readonly cache?: SearchCache;
  /** Who does the work; without it, it is done here. */
  readonly openWork?: (settings: SearchSettings) => SearchWork;
}

/** Parts of earlier builds. Each depends on nothing but what it is asked for by. */
export interface SearchCache {
  /** Returns what an index has of an article; null when it was not indexed before. */
  readonly findEntry: (article: Article) => Uint8Array | null;
  readonly keepEntry: (article: Article, entry: Uint8Array) => void;
  /** Puts the texts of these articles into place; null when they were not indexed before. */
  readonly findUnit: (articles: readonly Article[]) => Unit | null;
  /** Called when its files are written. */
  readonly keepUnit: (articles: readonly Article[], unit: IndexedUnit) => void;
  /** Puts the index of these articles into place; null when there is none. */
  readonly findShard: (articles: readonly Article[]) => PartEntry | null;
  readonly keepShard: (articles: readonly Article[], shard: PartEntry) => void;
  /** Puts the suggestions into place; null when there are none of these. */
  readonly findSuggestions: (suggestible: Suggestible) => Buckets | null;
  readonly keepSuggestions: (suggestible: Suggestible, buckets: Buckets) => void;
}

/** A unit whose index is read when it is asked for. */
export type Unit = Omit<IndexedUnit, 'index'> & { readonly index: () => Uint8Array };

const FOLDER = 'search';

/**
 * Indexes every article and writes all that searching needs below search/, then opens it as a browser does. One at a time in a
 * process.
 * @throws Error when Pagefind is missing, fails or stops, or when fewer articles can be found than there are.
 */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchIndex> {
  const { archive, language, isPortable } = options;
  const folder = join(options.outDir, FOLDER);
  // A file left from another index would be taken for one of this.
  rmSync(folder, { recursive: true, force: true });
  // The search page of an empty archive says that it is, and loads nothing.
  if (archive.articles.length === 0) return { pages: 0, indexed: 0, hashes: new Map() };
  const settings = {
    folder,
    language: language.tag,
    languages: mainLanguages(archive, language),
    isPortable,
  };
  const work = (options.openWork ?? createSearchWork)(settings);
  try {
    return { pages: archive.articles.length, ...(await makeIndex(options, work)) };
  } finally {
    await work.close();
  }
}

/** Returns the function words of the archive's languages, as the index has words. */
function listFunctionWords(archive: Archive, main: Language): readonly string[] {
  const tags = new Set(archive.articles.map(({ facts }) => facts.language ?? ''));
  const languages = new Set([main, ...Array.from(tags, findLanguage).filter((found) => found !== null)]);
  const words = [...languages].flatMap(({ stopWords }) => [...stopWords]).flatMap(cutWords);
  return [...new Set(words)].sort(compareCodePoints);
}

/** Languages in which a word is looked for wherever it occurs: each costs a build the stems of all words. */
const MAX_LANGUAGES = 4;

/** Returns the languages that most articles have. */
function mainLanguages({ articles }: Archive, language: Language): readonly string[] {
  const counts = countEach(articles.map(({ facts }) => stemmedLanguage(facts.language, language)));
  return [...counts]
    .sort(([a, x], [b, y]) => firstDifference(y - x, compareCodePoints(a, b)))
    .slice(0, MAX_LANGUAGES)
    .map(([tag]) => tag);
}

async function makeIndex(
  { archive, language, cache }: SearchOptions,
  work: SearchWork,
): Promise<Omit<SearchIndex, 'pages'>> {
  let indexed = 0;
  const limit = pLimit(UNITS_AT_ONCE);
  const indexUnit = async (articles: readonly Article[]): Promise<Unit> => {
    const kept = articles.map((article) => cache?.findEntry(article) ?? null);
    const fresh = articles.filter((_, i) => kept[i] === null);
    const { entries, ...unit } = await work.indexUnit(
      articles.map((article, i) => {
        const entry = kept[i] ?? null;
        return entry === null ? searchedArticle(article, language, archive) : { entry };
      }),
    );
    for (const [i, article] of fresh.entries()) {
      const entry = entries[i];
      if (entry !== undefined) cache?.keepEntry(article, entry);
    }
    indexed += fresh.length;
    cache?.keepUnit(articles, unit);
    return { ...unit, index: () => unit.index };
  };
  const takeShard = async (articles: readonly Article[], units: readonly Unit[]): Promise<PartEntry> => {
    const known = cache?.findShard(articles) ?? null;
    if (known !== null) return known;
    const shard = await work.writeShard(units.map(({ lengths, index }) => ({ lengths, index: index() })));
    cache?.keepShard(articles, shard);
    return shard;
  };
  const takeSuggestions = async (wanted: Suggestible): Promise<Buckets> => {
    const known = cache?.findSuggestions(wanted) ?? null;
    if (known !== null) return known;
    const made = await work.writeSuggestions(wanted);
    cache?.keepSuggestions(wanted, made);
    return made;
  };
  const parts = splitShards(archive.articles).map((shard) =>
    shard.map((articles) => ({ articles, known: cache?.findUnit(articles) ?? null })),
  );
  const [shards, tables, wanted] = await Promise.all([
    Promise.all(
      parts.map(async (shard) => {
        const units = await Promise.all(
          shard.map(async ({ articles, known }) => known ?? limit(() => indexUnit(articles))),
        );
        const entry = await takeShard(
          shard.flatMap(({ articles }) => articles),
          units,
        );
        return { entry, texts: units.map((unit) => unit.texts) };
      }),
    ),
    // While the first units are worked on.
    nextTurn().then(() => ({
      facets: JSON.stringify(facetTable(archive, language)),
      names: JSON.stringify(nameTable(archive)),
    })),
    nextTurn().then(() => suggestible(archive)),
    work.addWords(parts.flat().flatMap(({ known }) => known?.words ?? [])),
  ]);
  const outline = {
    language: language.tag,
    shards: shards.map(({ entry }) => entry),
    texts: shards.flatMap(({ texts }) => texts),
    dated: archive.articles.filter(({ facts }) => facts.date !== null).length,
    functionWords: listFunctionWords(archive, language).join(' '),
  };
  const hashes = await work.finish(outline, tables, await takeSuggestions(wanted));
  return { indexed, hashes };
}
