import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type * as PagefindModule from 'pagefind';
import { z } from 'zod';
import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import { chooseFilterNames, searchDocument } from './document.js';

/** What was written below search/. */
export interface SearchIndex {
  /** Articles that can be found. */
  readonly pages: number;
  /** Size of all files. */
  readonly bytes: number;
}

export interface SearchOptions {
  readonly archive: Archive;
  /** The archive's main language: all articles share its stemmer and one index, so that all are found together. */
  readonly language: Language;
  /** The site's folder; the index goes to search/ in it. */
  readonly outDir: string;
}

type Pagefind = typeof PagefindModule;
interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

const FOLDER = 'search';
const ENTRY = 'pagefind-entry.json';
/** Of the browser's side only the search itself: the interface and the highlighter are the site's own. */
const RUNTIME = new Set([ENTRY, 'pagefind.js', 'pagefind-worker.js']);
const INDEX = /^(?:index|filter|fragment)\/|\.pf_meta$/;
/** The stemmer of a language Pagefind has none for. */
const NO_STEMMER = 'unknown';

/** Articles on their way to Pagefind's program at once: it need not wait for the next, nor hold many. */
const BATCH = 64;
/** Milliseconds between two looks whether Pagefind's program still runs: a few in the index of a large archive. */
const PULSE = 2_000;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number(), wasm: z.string().nullish() })),
});

/**
 * Indexes every article through Pagefind and writes the index below search/. One at a time in a process: Pagefind's
 * program is shared, and ended here.
 * @throws Error when Pagefind is missing, fails or stops, or when fewer articles can be found than there are.
 */
export async function buildSearchIndex(options: SearchOptions): Promise<SearchIndex> {
  const pagefind = await import('pagefind');
  try {
    const files = await withPulse(pagefind, () => indexArchive(pagefind, options));
    const folder = join(options.outDir, FOLDER);
    // A chunk left from another index would be taken for one of this.
    await rm(folder, { recursive: true, force: true });
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return {
      pages: options.archive.articles.length,
      bytes: files.reduce((sum, { content }) => sum + content.length, 0),
    };
  } catch (error) {
    throw explain(error);
  } finally {
    await pagefind.close();
  }
}

async function indexArchive(
  pagefind: Pagefind,
  { archive, language }: SearchOptions,
): Promise<readonly IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language.tag });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind made no index');
  const names = chooseFilterNames(archive);
  // Always in the order of the archive: the index of an archive is the same each time, byte for byte.
  for (let start = 0; start < archive.articles.length; start += BATCH) {
    const batch = archive.articles.slice(start, start + BATCH);
    const added = batch.map((article) =>
      index.addCustomRecord(searchDocument(article, archive, language, names)),
    );
    refuse((await Promise.all(added)).flatMap((item) => item.errors));
  }
  const { files, errors: written } = await index.getFiles();
  refuse(written);
  const { languages } = readEntry(files);
  const pages = Object.values(languages).reduce((sum, item) => sum + item.page_count, 0);
  if (pages !== archive.articles.length) {
    throw new Error(`the search index has ${pages} of ${archive.articles.length} articles`);
  }
  const stemmers = new Set(Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? NO_STEMMER}.pagefind`));
  return files.filter(({ path }) => RUNTIME.has(path) || INDEX.test(path) || stemmers.has(path));
}

function readEntry(files: readonly IndexFile[]): z.infer<typeof entrySchema> {
  const entry = files.find((file) => file.path === ENTRY);
  if (entry === undefined) throw new Error(`Pagefind made no ${ENTRY}`);
  return entrySchema.parse(JSON.parse(Buffer.from(entry.content).toString('utf8')));
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
