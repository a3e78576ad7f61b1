import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMetadataTables } from '../src/settings/metadata-tables.js';
import { loadConfig } from '../src/settings/config.js';
import { createMemoryStore } from '../src/cache/store.js';
import { walkArchive } from '../src/ingest/walk.js';
import { DEFAULT_LIMITS } from '../src/model/limits.js';
import { hashAll } from '../src/steps/find-files.js';
import { readDocuments } from '../src/steps/read-archive.js';
import { scoreExtraction, truthSchema, type Answer, type Scores, type Truth } from './score.js';

/** What extraction made of a folder of pages, and what is right. */
export interface ScoredPages {
  readonly truths: readonly Truth[];
  /** By the name of the page's file. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly scores: Scores;
  /** Saved web pages, all of them articles, and those of them that were taken to be articles. */
  readonly webPages: { readonly all: number; readonly kept: number };
  /** Seconds on one core, recognizing names included. */
  readonly seconds: number;
}

/** Extracts the pages of a folder with truth.jsonl and pages/, and scores the result. */
export async function scorePages(folder: string): Promise<ScoredPages> {
  const truths = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => truthSchema.parse(JSON.parse(line)));
  const pages = join(folder, 'pages');
  const { files, tables } = walkArchive(pages);
  const table = await readMetadataTables(tables, pages);
  const started = performance.now();
  const { archive } = await readDocuments(await hashAll(files, { jobs: 1, limits: DEFAULT_LIMITS }), {
    config: await loadConfig(pages),
    onProgress: () => undefined,
    skipped: [],
    keepDuplicates: true,
    // What is no article to Kliping is scored as well, and counted apart.
    keepsPages: true,
    rules: null,
    declarationsOf: (file) => table.declarationsOf(file.path),
    diagnostics: [],
    isWhole: false,
    store: createMemoryStore(),
    // The figure is of one core.
    jobs: 1,
  });
  const answers = new Map<string, Answer>(
    archive.articles.map(({ facts, content }) => [
      basename(facts.source.path),
      {
        text: content.readText(),
        title: facts.title,
        date: facts.date,
        authors: facts.authors ?? [],
        outlet: facts.outlet,
      },
    ]),
  );
  const seconds = (performance.now() - started) / 1000;
  const web = archive.articles.filter(({ facts }) => facts.source.mediaType === 'text/html');
  const others = web.filter(({ facts }) => facts.diagnostics.some(({ code }) => code.startsWith('page/')));
  const webPages = { all: web.length, kept: web.length - others.length };
  return { truths, answers, scores: scoreExtraction(truths, answers), webPages, seconds };
}

/** Returns the figures of a score that floors are set for, by their names; a figure the truth says nothing of is left out. */
export function figuresOf(scores: Scores): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const add = (name: string, value: number | undefined): void => {
    if (value !== undefined) figures.set(name, value);
  };
  add('body', scores.body?.f1);
  add('segments', scores.segments?.f1);
  add('title', scores.title ?? undefined);
  add('date', scores.date?.right);
  add('notWrong', scores.date === null ? undefined : 1 - scores.date.wrong);
  add('authors', scores.authors?.f1);
  add('outlet', scores.outlet ?? undefined);
  return figures;
}
