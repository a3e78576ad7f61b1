import type * as PagefindModule from 'pagefind';
import { z } from 'zod';
import type { OutputFile } from '../model/site.js';
import { emptyDocument, type SearchDocument } from './document.js';
import { readPagefindIndex, type UnitIndex } from './read-pagefind.js';
import { openStemmer, type PagefindRuntime, type Stemmer } from './stemmer.js';

type Pagefind = typeof PagefindModule;

/** The index of some articles. */
export interface PagefindIndex extends Pick<UnitIndex, 'lengths' | 'positions'> {
  /** Returns what the language's stemmer makes of these words, in lower case. */
  readonly stem: Stemmer;
}

/** Pagefind's program, running. */
export interface PagefindProgram {
  /**
   * Indexes articles of one language by themselves; another index may be started before one is done.
   * @throws Error when Pagefind is missing, fails or stops, or when fewer articles can be found than there are.
   */
  readonly index: (documents: readonly SearchDocument[], language: string) => Promise<PagefindIndex>;
  /** Returns the stemmer of a language of which nothing is indexed. */
  readonly openStemmer: (language: string) => Promise<Stemmer>;
  /** Ends it. It is shared: one at a time in a thread. */
  readonly close: () => Promise<void>;
}

const ENTRY = 'pagefind-entry.json';
const WORKER = 'pagefind-worker.js';
/** The stemmer of a language Pagefind has none for. */
const NO_STEMMER = 'unknown';
/** Articles on their way to Pagefind's program at once: it need not wait for the next, nor hold many. */
const BATCH = 512;
/** Milliseconds between two looks whether Pagefind's program still runs. */
const PULSE = 2_000;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number(), wasm: z.string().nullish() })),
});

export function openPagefind(): PagefindProgram {
  let opened: Promise<Pagefind> | null = null;
  // One stemmer serves every index of a language.
  const stemmers = new Map<string, Promise<Stemmer>>();
  const open = (): Promise<Pagefind> => (opened ??= import('pagefind'));
  const index: PagefindProgram['index'] = async (documents, language) => {
    const pagefind = await open();
    try {
      const { files, runtime } = await withPulse(pagefind, () =>
        indexDocuments(pagefind, documents, language),
      );
      const { lengths, positions, meta } = readPagefindIndex(files, documents);
      const stemmer = stemmers.get(language) ?? openStemmer(runtime, meta).then(rememberStems);
      stemmers.set(language, stemmer);
      return { lengths, positions, stem: await stemmer };
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    index,
    openStemmer: async (language) =>
      stemmers.get(language) ?? (await index([emptyDocument(language)], language)).stem,
    close: async () => {
      if (opened !== null) await (await opened).close();
    },
  };
}

/** Most words of an index were in one before it. */
function rememberStems(stem: Stemmer): Stemmer {
  const stems = new Map<string, string>();
  return (wanted) => {
    const unknown = [...new Set(wanted)].filter((word) => !stems.has(word));
    for (const [i, key] of stem(unknown).entries()) stems.set(unknown[i] ?? '', key);
    return wanted.map((word) => stems.get(word) ?? '');
  };
}

async function indexDocuments(
  pagefind: Pagefind,
  documents: readonly SearchDocument[],
  language: string,
): Promise<{ readonly files: readonly OutputFile[]; readonly runtime: PagefindRuntime }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
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
