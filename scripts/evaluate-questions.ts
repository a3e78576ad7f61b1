import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildSite } from '../src/index.js';
import { LANGUAGES } from '../src/languages/index.js';
import { RECORDS_PATH } from '../src/model/site-paths.js';
import { foldWords } from '../src/util/fold-words.js';
import { openSearch } from './open-search.js';
import { listDataFiles } from './site/data-files.js';

/** Answers that are judged, and the first of them that nDCG looks at. */
const ANSWERS = 1000;
const FIRST = 10;
/** Words of the shortest way to ask. */
const RAREST = 3;
/** Parts of the questions that are scored by themselves, to show how much the figures vary. */
const FOLDS = 5;

interface Question {
  readonly query: string;
  /** Articles that answer it: the ids of rows, or names of files with or without their ending. */
  readonly relevant: readonly (string | number)[];
}

interface Judged {
  readonly ndcg: number;
  readonly precision: number;
  readonly isEmpty: boolean;
}

type Engine = (query: string) => Promise<readonly string[]>;

/** Ways to ask the same. */
const WAYS = ['as it stands', 'its content words', 'its three rarest words'] as const;

/** Returns whether a folder has questions with their answers. */
export function hasQuestions(folder: string): boolean {
  return findQuestions(folder) !== null;
}

function findQuestions(folder: string): string | null {
  const name = readdirSync(folder).find((file) => file.endsWith('queries.jsonl'));
  return name === undefined ? null : join(folder, name);
}

/**
 * How well questions are answered that people judged: nDCG of the first ten, mean average precision, and questions without an answer,
 * beside MiniSearch (any word, BM25) and Lunr over the same articles.
 * @param folder articles as Kliping reads them, and queries.jsonl: {query, relevant}
 */
export async function evaluateQuestions(folder: string, print: (line: string) => void): Promise<void> {
  const path = findQuestions(folder);
  if (path === null) throw new Error(`${folder} has no queries.jsonl`);
  const questions = readRows(path) as readonly Question[];
  const out = mkdtempSync(join(tmpdir(), 'kliping-questions-'));
  try {
    const site = join(out, 'site');
    await buildSite(folder, { out: site, cache: false });
    const records = listDataFiles(site, RECORDS_PATH).flatMap((file) =>
      readRows(file),
    ) as readonly RecordRow[];
    const nameOf = createNames(folder, records);
    const engines = await openEngines(site, records);
    print(
      `${folder}: ${records.length} articles, ${questions.length} questions; nDCG@${FIRST}, mean average precision, questions without an answer`,
    );
    const ways = waysToAsk(records);
    for (const way of WAYS) {
      print(way);
      for (const [name, ask] of engines) {
        const judged: Judged[] = [];
        for (const { query, relevant } of questions) {
          const found = (await ask(ways[way](query))).map((href) => nameOf.get(href) ?? []);
          judged.push(judge(found, new Set(relevant.map(String))));
        }
        const folds = Array.from({ length: FOLDS }, (_, fold) =>
          mean(judged.filter((__, i) => i % FOLDS === fold).map(({ ndcg }) => ndcg)).toFixed(3),
        );
        print(
          `  ${name.padEnd(11)} ${mean(judged.map(({ ndcg }) => ndcg)).toFixed(4)}  ${mean(judged.map(({ precision }) => precision)).toFixed(3)}  ` +
            `${judged.filter(({ isEmpty }) => isEmpty).length}   (fifths: ${folds.join(' ')})`,
        );
      }
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

interface RecordRow {
  readonly href: string;
  readonly title: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly source: { readonly path: string; readonly record?: string };
}

function readRows(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** Returns what an article may be called among the answers, by its page: the id of its row, its file. */
function createNames(folder: string, records: readonly RecordRow[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, readonly string[]>();
  const idsOf = (file: string): readonly string[] => {
    const known = ids.get(file);
    if (known !== undefined) return known;
    const read = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .map((line) =>
        line.trim() === '' ? '' : String((JSON.parse(line) as { id?: string | number }).id ?? ''),
      );
    ids.set(file, read);
    return read;
  };
  return new Map(
    records.map(({ href, source: { path, record } }) => {
      if (record !== undefined && path.endsWith('.jsonl'))
        return [href, [idsOf(path)[Number(record) - 1] ?? '']];
      return [href, [path, basename(path), basename(path, extname(path))]];
    }),
  );
}

function waysToAsk(
  records: readonly RecordRow[],
): Readonly<Record<(typeof WAYS)[number], (query: string) => string>> {
  const counts = new Map<string, number>();
  for (const { title, text } of records)
    for (const word of new Set(foldWords(`${title ?? ''}\n${text}`)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const stop = new Set(LANGUAGES.flatMap(({ stopWords }) => [...stopWords]));
  const content = (query: string): readonly string[] =>
    [...new Set(foldWords(query))].filter((word) => !stop.has(word));
  return {
    'as it stands': (query) => query,
    'its content words': (query) => content(query).join(' '),
    'its three rarest words': (query) => {
      const words = content(query).filter((word) => counts.has(word));
      const rarest = [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, RAREST);
      return words.filter((word) => rarest.includes(word)).join(' ');
    },
  };
}

async function openEngines(
  site: string,
  records: readonly RecordRow[],
): Promise<readonly (readonly [name: string, ask: Engine])[]> {
  const find = await openSearch(site, '');
  const documents = records.map(({ href, title, text }) => ({ id: href, title: title ?? '', text }));
  const mini = new MiniSearch({ fields: ['title', 'text'] });
  mini.addAll(documents);
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return [
    [
      'Kliping',
      async (query) => {
        const { results } = await find({ query, shown: ANSWERS });
        return results.map(({ url }) => url.split('#')[0] ?? '');
      },
    ],
    [
      'MiniSearch',
      (query) =>
        Promise.resolve(
          mini
            .search(query)
            .slice(0, ANSWERS)
            .map(({ id }) => String(id)),
        ),
    ],
    [
      'Lunr',
      // Its operators are no part of a question.
      (query) =>
        Promise.resolve(
          index
            .search(query.replace(/[:^~*+-]/gu, ' '))
            .slice(0, ANSWERS)
            .map(({ ref }) => ref),
        ),
    ],
  ];
}

function judge(found: readonly (readonly string[])[], relevant: ReadonlySet<string>): Judged {
  const isRight = found.map((names) => names.some((name) => relevant.has(name)));
  const gain = (i: number): number => 1 / Math.log2(i + 2);
  let gained = 0;
  let right = 0;
  let precision = 0;
  for (const [i, hit] of isRight.entries()) {
    if (!hit) continue;
    right += 1;
    precision += right / (i + 1);
    if (i < FIRST) gained += gain(i);
  }
  let ideal = 0;
  for (let i = 0; i < Math.min(FIRST, relevant.size); i += 1) ideal += gain(i);
  return { ndcg: gained / ideal, precision: precision / relevant.size, isEmpty: found.length === 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
