import type * as PagefindModule from 'pagefind';
import { z } from 'zod';
import type { Language } from '../languages/language.js';
import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { SearchDocument } from './document.js';
import { repackIndex } from './repack.js';
import { openStemmer, type PagefindRuntime, type Stemmer } from './stemmer.js';

type Pagefind = typeof PagefindModule;

/** The index of some articles. */
export interface PagefindIndex {
  /** Paths are relative to the index's own folder. */
  readonly files: readonly OutputFile[];
  /** Names the content: two indexes of one name are the same. */
  readonly name: string;
  /** What it has these words under, in lower case and without accents; null for one that it does not have. */
  readonly keysOf: (words: readonly string[]) => readonly (string | null)[];
}

/** Indexes articles, one index after the other. */
export type Indexer = (documents: readonly SearchDocument[]) => Promise<PagefindIndex>;

const ENTRY = 'pagefind-entry.json';
const WORKER = 'pagefind-worker.js';
/** The stemmer of a language Pagefind has none for. */
const NO_STEMMER = 'unknown';
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/** Articles on their way to Pagefind's program at once: it need not wait for the next, nor hold many. */
const BATCH = 512;
/** Milliseconds between two looks whether Pagefind's program still runs: a few in the index of a large archive. */
const PULSE = 2_000;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number(), wasm: z.string().nullish() })),
});

/**
 * Runs Pagefind's program for as long as `work` needs it. One at a time in a process: it is shared, and ended here.
 * @throws Error when Pagefind is missing, fails or stops, or when fewer articles can be found than there are.
 */
export async function withPagefind<T>(
  language: Language,
  work: (indexer: Indexer) => Promise<T>,
): Promise<T> {
  const pagefind = await import('pagefind');
  // The same for every index of one language.
  let stemmer: Stemmer | null = null;
  const indexer: Indexer = async (documents) => {
    const { files, runtime } = await indexDocuments(pagefind, documents, language);
    const repacked = repackIndex(files, documents);
    const stem = (stemmer ??= await openStemmer(runtime, repacked.meta));
    const kept = [...repacked.files].sort((a, b) => compareCodePoints(a.path, b.path));
    const name = sha256(kept.map((file) => `${file.path} ${sha256(file.content)}\n`).join(''));
    return {
      files: kept,
      name: name.slice(0, HASH_DIGITS),
      keysOf: (words) =>
        stem(words).map((key, i) => [key, words[i] ?? ''].find((it) => repacked.words.has(it)) ?? null),
    };
  };
  try {
    return await withPulse(pagefind, () => work(indexer));
  } catch (error) {
    throw explain(error);
  } finally {
    await pagefind.close();
  }
}

async function indexDocuments(
  pagefind: Pagefind,
  documents: readonly SearchDocument[],
  language: Language,
): Promise<{ readonly files: readonly OutputFile[]; readonly runtime: PagefindRuntime }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language.tag });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind made no index');
  // Always in the order of the archive: the index of the same articles is the same each time, byte for byte.
  for (let start = 0; start < documents.length; start += BATCH) {
    const added = documents.slice(start, start + BATCH).map(({ record }) => index.addCustomRecord(record));
    refuse((await Promise.all(added)).flatMap((item) => item.errors));
  }
  const { files, errors: written } = await index.getFiles();
  refuse(written);
  await index.deleteIndex();
  const find = (path: string): Uint8Array => {
    const file = files.find((item) => item.path === path);
    if (file === undefined) throw new Error(`Pagefind made no ${path}`);
    return file.content;
  };
  const entry = entrySchema.parse(JSON.parse(Buffer.from(find(ENTRY)).toString('utf8')));
  const made = Object.values(entry.languages);
  const pages = made.reduce((sum, item) => sum + item.page_count, 0);
  if (pages !== documents.length) {
    throw new Error(`the search index has ${pages} of ${documents.length} articles`);
  }
  const [only] = made;
  return {
    files,
    runtime: {
      worker: Buffer.from(find(WORKER)).toString('utf8'),
      wasm: find(`wasm.${only?.wasm ?? NO_STEMMER}.pagefind`),
    },
  };
}

/**
 * Does the work unless Pagefind's program ends before it: of that Pagefind says nothing, and Node would end with code 0
 * in the middle of the build. A message to a program that has ended fails.
 */
async function withPulse<T>(pagefind: Pagefind, work: () => Promise<T>): Promise<T> {
  let pulse: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    pulse = setInterval(() => {
      pagefind.createIndex().catch(reject);
    }, PULSE);
  });
  try {
    return await Promise.race([work(), stopped]);
  } finally {
    clearInterval(pulse);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Pagefind's own messages for the two ways in which its program is not there, in words that say what to do. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (/failed to install/i.test(error.message)) {
    return new Error(
      `the search index cannot be made: Pagefind has no program for ${process.platform} ${process.arch} here. ` +
        'It is an optional dependency: install again without --omit=optional (npm ci)',
      { cause: error },
    );
  }
  if (/backend (?:is )?closed/i.test(error.message)) {
    return new Error(
      'the search index cannot be made: Pagefind did not start, or stopped before it was done. ' +
        'There may not be enough memory; if it happens again, install again (npm ci)',
      { cause: error },
    );
  }
  return error;
}
