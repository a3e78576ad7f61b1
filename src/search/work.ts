import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LANGUAGES } from '../languages/index.js';
import { findSearchForms } from '../languages/search-forms.js';
import type { OutputFile } from '../model/site.js';
import { sha256 } from '../util/hash.js';
import { PACKAGE_ROOT } from '../util/package-root.js';
import { countEntries, packEntry, unpackEntry, type ArticleEntry } from './article-entry.js';
import { makeBuckets } from './buckets.js';
import { searchDocument, type SearchedArticle } from './document.js';
import { cutWords } from './cut-words.js';
import { indexDocument } from './index-document.js';
import { MANIFEST, type Buckets, type PartEntry, type SearchManifest } from './format.js';
import { openPagefind } from './pagefind.js';
import { compress } from '../util/compress.js';
import { finishPack, wrapFile } from './portable.js';
import { joinArticles } from './postings.js';
import { makeShard, makeTexts, makeView } from './shard-files.js';
import { endingLines } from './spelling.js';
import { suggestionLines, type Suggestible } from './suggestions.js';
import { verifyIndex } from './verify.js';
import type { Stemmer } from './stemmer.js';
import { addCounts, findForeignKeys, packCounts, wordLines, type WordCount } from './words.js';

/** Units that should be under way at once: Pagefind works on one while another is read. */
export const UNITS_AT_ONCE = 2;

/** Where and for whom an index is made. */
export interface SearchSettings {
  /** The folder search/ of the site. */
  readonly folder: string;
  /** Tag of the archive's main language: whose forms of words are brought together beyond their stems. */
  readonly language: string;
  /** The languages of its articles, as stemmedLanguage tells them: a word that is searched for may be of any. */
  readonly languages: readonly string[];
  /** Whether pages opened from a disk can search: packs are then scripts, a third larger. */
  readonly isPortable: boolean;
}

/** Some articles that follow each other in the archive, indexed. */
export interface IndexedUnit {
  /** Where their texts are. */
  readonly texts: PartEntry;
  /** The words that they can be found by, packed. */
  readonly words: Uint8Array;
  /** About how long each article is. */
  readonly lengths: Uint8Array;
  readonly index: Uint8Array;
}

/** An article that was indexed before. */
export interface KeptArticle {
  /** As packEntry made it. */
  readonly entry: Uint8Array;
}

/** What is said of an index besides its parts. */
export type Outline = Omit<
  SearchManifest,
  'suffix' | 'worker' | 'facets' | 'names' | 'words' | 'suggestions' | 'endings'
>;

/**
 * The work of making an index, by the piece, so that a thread can do it: all that goes in and comes out is plain. What is
 * written lies in the settings' folder.
 */
export interface SearchWork {
  /**
   * Indexes articles that follow each other and writes what results show of them. Those of which an earlier build kept the entry are
   * not indexed again; the others' entries come back, in their order.
   */
  readonly indexUnit: (
    articles: readonly (SearchedArticle | KeptArticle)[],
  ) => Promise<IndexedUnit & { readonly entries: readonly Uint8Array[] }>;
  /** Takes the words of units that were indexed before. */
  readonly addWords: (units: readonly Uint8Array[]) => Promise<void>;
  readonly writeShard: (units: readonly Pick<IndexedUnit, 'lengths' | 'index'>[]) => Promise<PartEntry>;
  readonly writeSuggestions: (suggestible: Suggestible) => Promise<Buckets>;
  /**
   * Writes what is left when all units are indexed or added, and opens the index as a browser does. Resolves to the SHA-256 of
   * every file that was written, in hexadecimal digits, by its path in the folder.
   */
  readonly finish: (
    outline: Outline,
    tables: Readonly<Record<'facets' | 'names', string>>,
    suggestions: Buckets,
  ) => Promise<ReadonlyMap<string, string>>;
  readonly close: () => Promise<void>;
}

/** Kliping's part of the worker's script, bundled. */
const ENGINE = join(PACKAGE_ROOT, 'dist', 'worker', 'search.js');
/** Function words of every language that Kliping knows, as the index has words. */
const FUNCTION_WORDS = [...new Set(LANGUAGES.flatMap(({ stopWords }) => [...stopWords]).flatMap(cutWords))];
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/** The work, done here. One at a time in a thread. */
export function createSearchWork({ folder, language, languages, isPortable }: SearchSettings): SearchWork {
  const pagefind = openPagefind();
  const words = new Map<string, WordCount>();
  const hashes = new Map<string, string>();
  const folders = new Set<string>();
  // Synchronous: a thread of its own has nothing else to do meanwhile.
  const write = (files: readonly OutputFile[]): void => {
    for (const { path, content } of files) {
      const file = join(folder, path);
      const own = dirname(file);
      if (!folders.has(own)) mkdirSync(own, { recursive: true });
      folders.add(own);
      writeFileSync(file, content);
      hashes.set(path, sha256(content));
    }
  };
  const suffix = isPortable ? '.js' : '.bin';
  const writePacks = (packs: readonly OutputFile[]): void => {
    write(packs.map((pack) => finishPack(pack, suffix)));
  };
  /** Indexes articles through Pagefind, language by language. What it says of one does not depend on the others. */
  const indexArticles = async (articles: readonly SearchedArticle[]): Promise<readonly ArticleEntry[]> => {
    const entries = new Map<SearchedArticle, ArticleEntry>();
    for (const [language, own] of groupByLanguage(articles)) {
      const documents = own.map(searchDocument);
      const { lengths, positions, stem } = await pagefind.index(documents, language);
      const functionKeys = new Set([...FUNCTION_WORDS, ...stem(FUNCTION_WORDS)]);
      const isFunctionKey = (key: string): boolean => functionKeys.has(key);
      for (const [i, article] of own.entries()) {
        const [document, found] = [documents[i], positions[i]];
        if (document === undefined || found === undefined) continue;
        const { signature, ...indexed } = indexDocument(document, found, { stem, isFunctionKey });
        entries.set(article, {
          length: lengths[i] ?? 0,
          ...indexed,
          ...makeView([...document.shown, signature]),
        });
      }
    }
    return articles.flatMap((article) => entries.get(article) ?? []);
  };
  return {
    indexUnit: async (articles) => {
      const made = await indexArticles(articles.flatMap((article) => ('path' in article ? [article] : [])));
      let next = 0;
      const entries = articles.map((article): ArticleEntry => {
        const entry = 'path' in article ? made[next++] : unpackEntry(article.entry);
        if (entry === undefined) throw new Error('an article was not indexed');
        return entry;
      });
      const packed = packCounts(countEntries(entries));
      addCounts(words, packed);
      const texts = makeTexts(entries);
      writePacks(texts.files);
      return {
        texts: texts.entry,
        words: packed,
        lengths: Uint8Array.from(entries, ({ length }) => length),
        index: joinArticles(entries.map(({ index }) => index)),
        entries: made.map(packEntry),
      };
    },
    addWords: async (units) => {
      // A unit that came after it goes to Pagefind first.
      await nextTurn();
      for (const packed of units) addCounts(words, packed);
    },
    // Asynchronous for whoever is given it: what is thrown reaches them as a rejection.
    writeShard: (units) =>
      later(() => {
        const { entry, files } = makeShard(units);
        writePacks(files);
        return entry;
      }),
    writeSuggestions: (suggestible) =>
      later(() => {
        const { buckets, files } = makeBuckets('suggestions', suggestionLines(suggestible));
        writePacks(files);
        return buckets;
      }),
    finish: async (outline, tables, suggestions) => {
      const engine = readFileSync(ENGINE, 'utf8');
      const stemmers: Stemmer[] = [];
      for (const tag of languages.length > 1 ? languages : []) stemmers.push(await pagefind.openStemmer(tag));
      const foreign = findForeignKeys(words, stemmers);
      const vocabulary = makeBuckets('words', wordLines(words, findSearchForms(language), foreign));
      writePacks(vocabulary.files);
      const endings = makeBuckets('endings', endingLines(words));
      writePacks(endings.files);
      const worker = { path: nameFile('worker', engine) + '.js', content: engine };
      const facets = {
        path: nameFile('facets', tables.facets),
        content: compress(Buffer.from(tables.facets)),
      };
      const names = { path: nameFile('names', tables.names), content: compress(Buffer.from(tables.names)) };
      writePacks([facets, names]);
      const manifest: SearchManifest = {
        suffix,
        worker: worker.path,
        facets: facets.path,
        names: names.path,
        ...outline,
        words: vocabulary.buckets,
        suggestions,
        endings: endings.buckets,
      };
      const single = [worker, { path: MANIFEST, content: JSON.stringify(manifest) }];
      write(isPortable ? [...single, ...single.map(wrapFile)] : single);
      const articles = outline.shards.reduce((sum, shard) => sum + shard.articles, 0);
      await verifyIndex(folder, manifest, articles);
      return hashes;
    },
    close: () => pagefind.close(),
  };
}

/** In the order in which languages come first. */
function groupByLanguage(
  articles: readonly SearchedArticle[],
): ReadonlyMap<string, readonly SearchedArticle[]> {
  const groups = new Map<string, SearchedArticle[]>();
  for (const article of articles) {
    const group = groups.get(article.language);
    if (group === undefined) groups.set(article.language, [article]);
    else group.push(article);
  }
  return groups;
}

async function later<T>(work: () => T): Promise<T> {
  await nextTurn();
  return work();
}

/** Returns a name for a file with this content: 'facets' → 'facets.3f2a1c9b04'. */
function nameFile(name: string, content: string): string {
  return `${name}.${sha256(content).slice(0, HASH_DIGITS)}`;
}
