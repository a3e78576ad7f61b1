import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../src/languages/index.js';
import { foldWords } from '../src/util/fold-words.js';
import {
  openAskedArchive,
  readRows,
  type AskedArchive,
  type Engine,
  type RecordRow,
} from './asked-archive.js';

/** The first answers, at which nDCG looks. */
const FIRST = 10;
/** Words of the shortest way to ask. */
const RAREST = 3;
/** Parts of the questions that are scored by themselves, to show how much the figures vary. */
const FOLDS = 5;

export interface Question {
  readonly query: string;
  /** Articles that answer it: the ids of rows, or names of files with or without their ending. */
  readonly relevant: readonly (string | number)[];
}

export interface Judged {
  readonly ndcg: number;
  readonly precision: number;
  readonly isEmpty: boolean;
}

/** Ways to ask the same. */
export const WAYS = ['as it stands', 'its content words', 'its three rarest words'] as const;

/** Returns whether a folder has questions with their answers. */
export function hasQuestions(folder: string): boolean {
  return findQuestions(folder) !== null;
}

function findQuestions(folder: string): string | null {
  const name = readdirSync(folder).find((file) => file.endsWith('queries.jsonl'));
  return name === undefined ? null : join(folder, name);
}

/**
 * Reads the questions of a folder.
 * @throws Error when it has none
 */
export function readQuestions(folder: string): readonly Question[] {
  const path = findQuestions(folder);
  if (path === null) throw new Error(`${folder} has no queries.jsonl`);
  return readRows(path) as readonly Question[];
}

/** Asks all questions and compares the answers with those that people gave. */
export async function judgeAnswers(
  questions: readonly Question[],
  ask: Engine,
  nameOf: AskedArchive['nameOf'],
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { query, relevant } of questions) {
    const found = (await ask(query)).map((href) => nameOf.get(href) ?? []);
    judged.push(judge(found, new Set(relevant.map(String))));
  }
  return judged;
}

/** Returns the mean nDCG of the first ten answers. */
export function meanGain(judged: readonly Judged[]): number {
  return mean(judged.map(({ ndcg }) => ndcg));
}

/**
 * How well questions are answered that people judged: nDCG of the first ten, mean average precision, and questions without an answer,
 * beside MiniSearch (any word, BM25) and Lunr over the same articles.
 * @param folder articles as Kliping reads them
 * @param asked a folder with queries.jsonl: {query, relevant}; the same or another
 */
export async function evaluateQuestions(
  folder: string,
  asked: string,
  print: (line: string) => void,
): Promise<void> {
  const questions = readQuestions(asked);
  const out = mkdtempSync(join(tmpdir(), 'kliping-questions-'));
  try {
    const { records, nameOf, engines } = await openAskedArchive(folder, join(out, 'site'));
    print(
      `${folder}: ${records.length} articles, ${questions.length} questions; nDCG@${FIRST}, mean average precision, questions without an answer`,
    );
    const ways = waysToAsk(records);
    for (const way of WAYS) {
      print(way);
      for (const [name, ask] of engines) {
        const judged = await judgeAnswers(questions, (query) => ask(ways[way](query)), nameOf);
        const folds = Array.from({ length: FOLDS }, (_, fold) =>
          meanGain(judged.filter((__, i) => i % FOLDS === fold)).toFixed(3),
        );
        print(
          `  ${name.padEnd(11)} ${meanGain(judged).toFixed(4)}  ${mean(judged.map(({ precision }) => precision)).toFixed(3)}  ` +
            `${judged.filter(({ isEmpty }) => isEmpty).length}   (fifths: ${folds.join(' ')})`,
        );
      }
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Returns what is asked for a question, by each way. */
export function waysToAsk(
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
