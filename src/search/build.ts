import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findSearchForms } from '../languages/search-forms.js';
import type { Language } from '../languages/language.js';
import type { Archive, Article } from '../model/archive.js';
import type { OutputFile } from '../model/site.js';
import { sha256 } from '../util/hash.js';
import { PACKAGE_ROOT } from '../util/package-root.js';
import { makeBuckets } from './buckets.js';
import { searchDocument } from './document.js';
import { facetTable, nameTable } from './facet-table.js';
import { MANIFEST, type SearchManifest, type ShardEntry } from './format.js';
import { withPagefind, type Indexer } from './pagefind.js';
import { wrapFiles } from './portable.js';
import { splitShards } from './shards.js';
import { suggestionLines } from './suggestions.js';
import { verifyIndex } from './verify.js';
import { addCounts, countWords, wordLines, type WordCount } from './words.js';

/** What was written below search/. */
export interface SearchIndex {
  /** Articles that can be found. */
  readonly pages: number;
  /** Size of all files that were written. */
  readonly bytes: number;
  /** Articles that were indexed now; the others are of earlier builds. */
  readonly indexed: number;
}

export interface SearchOptions {
  readonly archive: Archive;
  /** The archive's main language: all articles share its stemmer, so that all are found together. */
  readonly language: Language;
  /** The site's folder; the index goes to search/ in it. */
  readonly outDir: string;
  /** Whether pages opened from a disk can search: that takes each file a second time, as a script. */
  readonly isPortable: boolean;
  /** What earlier builds left. */
  readonly cache?: ShardCache;
}

/** Shards of earlier builds. A shard depends on nothing but its articles. */
export interface ShardCache {
  /** Puts the files of a shard of these articles into place; null when there is none. */
  readonly find: (articles: readonly Article[]) => Omit<IndexedShard, 'files'> | null;
  /** Called when its files are written. */
  readonly keep: (articles: readonly Article[], shard: IndexedShard) => void;
}

/** Articles that follow each other in the archive, indexed: depends on nothing but these articles and the language. */
export interface IndexedShard {
  readonly entry: ShardEntry;
  /** Paths are relative to search/. */
  readonly files: readonly OutputFile[];
  /** Those that its articles can be found by. */
  readonly words: ReadonlyMap<string, WordCount>;
}

const FOLDER = 'search';
/** Kliping's part of the worker's script, bundled. */
const ENGINE = join(PACKAGE_ROOT, 'dist', 'worker', 'search.js');
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/**
 * Indexes every article and writes all that searching needs below search/, then opens it as a browser does. One at a time in a
 * process.
 * @throws Error when Pagefind is missing, fails or stops, or when fewer articles can be found than there are.
 */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchIndex> {
  const { archive, language, outDir, isPortable, cache } = options;
  const folder = join(outDir, FOLDER);
  // A file left from another index would be taken for one of this.
  await rm(folder, { recursive: true, force: true });
  // The search page of an empty archive says that it is, and loads nothing.
  if (archive.articles.length === 0) return { pages: 0, bytes: 0, indexed: 0 };
  let bytes = 0;
  let indexed = 0;
  const write = async (files: readonly OutputFile[]): Promise<void> => {
    for (const { path, content } of isPortable ? [...files, ...wrapFiles(files)] : files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
      bytes += Buffer.byteLength(content);
    }
  };
  const shards = await withPagefind(language, async (indexer) => {
    const found: Omit<IndexedShard, 'files'>[] = [];
    for (const articles of splitShards(archive.articles)) {
      const known = cache?.find(articles) ?? null;
      if (known !== null) {
        found.push(known);
        continue;
      }
      const shard = await indexShard(indexer, articles, language);
      indexed += articles.length;
      await write(shard.files);
      cache?.keep(articles, shard);
      found.push({ entry: shard.entry, words: shard.words });
    }
    return found;
  });
  const words = addCounts(shards.map((shard) => shard.words));
  const vocabulary = makeBuckets('words', wordLines(words, findSearchForms(language.tag)));
  const suggestions = makeBuckets('suggestions', suggestionLines(archive));
  const single = {
    worker: named('worker.js', await readFile(ENGINE, 'utf8')),
    facets: named('facets.json', JSON.stringify(facetTable(archive, language))),
    names: named('names.json', JSON.stringify(nameTable(archive))),
  };
  const manifest: SearchManifest = {
    worker: single.worker.path,
    facets: single.facets.path,
    names: single.names.path,
    language: language.tag,
    shards: shards.map((shard) => shard.entry),
    dated: archive.articles.filter(({ record }) => record.date.value !== null).length,
    words: vocabulary.buckets,
    suggestions: suggestions.buckets,
  };
  await write([
    ...Object.values(single),
    ...vocabulary.files,
    ...suggestions.files,
    { path: MANIFEST, content: JSON.stringify(manifest) },
  ]);
  await verifyIndex(folder, manifest, archive.articles.length);
  return { pages: archive.articles.length, bytes, indexed };
}

async function indexShard(
  index: Indexer,
  articles: readonly Article[],
  language: Language,
): Promise<IndexedShard> {
  const { files, name, keysOf } = await index(
    articles.map((article, place) => searchDocument(article, place, language)),
  );
  const counts = [...countWords(articles)];
  const keys = keysOf(counts.map(([word]) => word));
  return {
    entry: { folder: name, articles: articles.length },
    files: files.map(({ path, content }) => ({ path: `${name}/${path}`, content })),
    words: new Map(
      counts.flatMap(([word, count], i): [string, WordCount][] => {
        const key = keys[i];
        return key == null ? [] : [[word, { count, key }]];
      }),
    ),
  };
}

/** A file named after its content: 'facets.json' → 'facets.3f2a1c9b04.json'. */
function named(name: string, content: string | Uint8Array): OutputFile {
  const dot = name.indexOf('.');
  return {
    path: `${name.slice(0, dot)}.${sha256(content).slice(0, HASH_DIGITS)}${name.slice(dot)}`,
    content,
  };
}
