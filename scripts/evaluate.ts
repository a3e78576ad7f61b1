/**
 * `npm run evaluate`: how good extraction is, on data with known answers.
 *   npm run evaluate -- extraction DIR   DIR holds truth.jsonl and the pages it names in pages/
 *   npm run evaluate -- dumps DIR        text dumps of the pages of sets in DIR, each read by a model trained on other sites' dumps
 *   npm run evaluate -- dates FILE       FILE: raw<TAB>ISO 8601, as sites print dates and what they mean
 *   npm run evaluate -- resolution GOLD DIR…  GOLD: pairs of mentions; DIR: folders of the documents it names
 *   npm run evaluate -- ner GOLD.conll --language id [--layer model|full]   names, exact spans
 *   npm run evaluate -- seeds            names of the sample articles, against test/gold/seeds.tsv
 *   npm run evaluate -- search SITE      SITE is a built site; how well it finds its own articles
 *   npm run evaluate -- pdf DIR [SETTING/FILE]  DIR: texts, the headline in the first line; printed in columns and read again; or one shown
 *   npm run evaluate -- search DIR [QUESTIONS]  DIR holds articles, QUESTIONS (default: DIR) queries.jsonl ({query, relevant}): how well
 *                                        it answers questions
 *   npm run evaluate -- intelligence DIR [--wrong]  DIR holds docs.jsonl and gold.jsonl: quotations and who said them; or each wrong one
 *   npm run evaluate -- spelling SITE    SITE is a built site; how often it proposes the right word for a misspelt one
 *   npm run evaluate -- gate [DIR]       whether no figure is below its floor; DIR holds the public data sets, if you have them
 * With --folds 5, extraction is scored on five parts of the pages as well, to show how much the figures vary.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/settings/config.js';
import { readMetadataTables } from '../src/settings/metadata-tables.js';
import { walkArchive } from '../src/ingest/walk.js';
import { DEFAULT_LIMITS } from '../src/model/limits.js';
import { findLanguage } from '../src/languages/index.js';
import { readDocuments } from '../src/steps/read-archive.js';
import { hashAll } from '../src/steps/find-files.js';
import { createMemoryStore } from '../src/cache/store.js';
import { readPairs, scoreResolution } from './score-resolution.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { evaluateCompromise } from './ner/compromise.js';
import { evaluateArticles, evaluateConll, LAYERS, type NameInArticle } from './ner/evaluate.js';
import { printSpanScores } from './ner/score-spans.js';
import { scoreDates } from './evaluate-dates.js';
import { scoreFolds } from './evaluate-dumps.js';
import { scorePages } from './evaluate-extraction.js';
import { runGate } from './evaluate-gate.js';
import { evaluatePrint } from './evaluate-pdf.js';
import { evaluateQuotations, hasQuotations } from './evaluate-quotations.js';
import { evaluateQuestions, hasQuestions } from './evaluate-questions.js';
import { evaluateSearch } from './evaluate-search.js';
import { evaluateSpelling } from './evaluate-spelling.js';
import { scoreExtraction, type Prf, type Scores, type Truth } from './score.js';
import { readOptions } from './read-options.js';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function evaluateExtraction(folder: string, folds: number): Promise<void> {
  const { truths, answers, scores, webPages, seconds } = await scorePages(folder);
  print(`${folder}: ${truths.length} pages, ${seconds.toFixed(1)} s with names; ${machine()}`);
  if (webPages.all > 0)
    print(
      `  pages     ${webPages.kept} of ${webPages.all} taken to be articles, ${(webPages.kept / webPages.all).toFixed(4)}`,
    );
  printScores(scores);
  for (let fold = 0; fold < folds; fold += 1) {
    const part: readonly Truth[] = truths.filter((_, i) => i % folds === fold);
    print(`part ${fold + 1} of ${folds}, ${part.length} pages`);
    printScores(scoreExtraction(part, answers));
  }
}

function printScores(scores: Scores): void {
  const prf = (name: string, value: Prf | null): void => {
    if (value !== null)
      print(
        `  ${name.padEnd(10)}P ${value.precision.toFixed(3)}  R ${value.recall.toFixed(3)}  F1 ${value.f1.toFixed(3)}`,
      );
  };
  prf('body', scores.body);
  prf('segments', scores.segments);
  const share = (name: string, right: number | null, wrong: number | null): void => {
    if (right !== null)
      print(`  ${name.padEnd(10)}right ${right.toFixed(3)}  wrong ${(wrong ?? 0).toFixed(3)}`);
  };
  share('title', scores.title, scores.wrong.title);
  if (scores.date !== null) {
    const { right, wrong, found, f1 } = scores.date;
    print(
      `  date      right ${right.toFixed(3)}  wrong ${wrong.toFixed(3)}  found ${found.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  }
  prf('authors', scores.authors);
  share('outlet', scores.outlet, scores.wrong.outlet);
}

async function evaluateDumps(folder: string): Promise<void> {
  const { all, bySet } = await scoreFolds(folder);
  for (const [set, scores] of [...bySet, ['all', all] as const]) {
    print(`${set}: ${scores.pages} dumps, each read by a model that was trained on other sites`);
    printScores(scores);
  }
}

function evaluateDates(file: string): void {
  const { rows, right, wrong } = scoreDates(file);
  for (const text of wrong.slice(0, 15)) print(`  ${text}`);
  print(`${file}: ${rows - wrong.length} of ${rows} right, ${right.toFixed(3)}`);
}

function machine(): string {
  return `${cpus().length} cores, Node ${process.versions.node}`;
}

/** All folders are read as one archive, as a reader would have them. */
async function evaluateResolution(gold: string, folders: readonly string[]): Promise<void> {
  const walks = folders.map((folder) => walkArchive(folder));
  const files = walks.flatMap((found, i) =>
    found.files.map((file) => ({ ...file, path: `${folders[i] ?? ''}/${file.path}` })),
  );
  const [first = '.'] = folders;
  const tables = await Promise.all(
    walks.map((found, i) => readMetadataTables(found.tables, folders[i] ?? '')),
  );
  const { archive } = await readDocuments(await hashAll(files, { jobs: null, limits: DEFAULT_LIMITS }), {
    config: await loadConfig(first),
    onProgress: () => undefined,
    skipped: [],
    keepDuplicates: true,
    rules: null,
    declarationsOf: (file) => {
      const at = folders.findIndex((folder) => file.path.startsWith(`${folder}/`));
      return tables[at]?.declarationsOf(file.path.slice((folders[at] ?? '').length + 1)) ?? null;
    },
    diagnostics: [],
    isWhole: false,
    store: createMemoryStore(),
    jobs: null,
  });
  const pairs = readPairs(readFileSync(gold, 'utf8'));
  const scores = scoreResolution(pairs, archive);
  for (const text of scores.wrong) print(`  wrongly one  ${text}`);
  for (const text of scores.missed) print(`  not joined   ${text}`);
  print(
    `${gold}: ${scores.pairs} of ${pairs.length} pairs, both mentions found in ${scores.found}; ${archive.articles.length} articles`,
  );
  const [precision, recall, recallOfFound] = [scores.precision, scores.recall, scores.recallOfFound].map(
    (value) => value.toFixed(3),
  );
  print(`  precision ${precision}  recall ${recall}  recall where both were found ${recallOfFound}`);
}

const USAGE = [
  'npm run evaluate -- extraction DIR [--folds N]',
  'npm run evaluate -- dumps DIR',
  'npm run evaluate -- dates FILE',
  'npm run evaluate -- ner GOLD.conll [--language id|en]',
  'npm run evaluate -- seeds',
  'npm run evaluate -- resolution GOLD DIR…',
  'npm run evaluate -- pdf DIR [SETTING/FILE]',
  'npm run evaluate -- search SITE|DIR [QUESTIONS]',
  'npm run evaluate -- intelligence DIR [--wrong]',
  'npm run evaluate -- spelling SITE',
  'npm run evaluate -- gate [DIR]',
].join('\n');

/** Names in CoNLL data, and for English what compromise finds in the same run. */
function evaluateNames(file: string, options: readonly string[]): void {
  const { values } = readOptions(USAGE, {
    args: [...options],
    options: { language: { type: 'string', default: 'id' }, layer: { type: 'string' } },
  });
  const language = findLanguage(values.language);
  if (language === null) throw new Error(`--language ${values.language}: Kliping knows id and en`);
  for (const layer of LAYERS) {
    if (values.layer !== undefined && values.layer !== layer) continue;
    printSpanScores(`${file}, ${layer}`, evaluateConll(file, language, layer));
  }
  if (language.tag === 'en') printSpanScores(`${file}, compromise`, evaluateCompromise(file));
}

async function evaluateSeeds(): Promise<void> {
  const { scores, gold, found } = await evaluateArticles(
    join(PACKAGE_ROOT, 'seeds'),
    join(PACKAGE_ROOT, 'test', 'gold', 'seeds.tsv'),
  );
  printSpanScores('the sample articles', scores);
  const describe = ({ file, type, text, from }: NameInArticle): string =>
    `${file.slice(0, 3)}:${from} ${type} ${text}`;
  const [isGold, isFound] = [new Set(gold.map(describe)), new Set(found.map(describe))];
  for (const name of gold) if (!isFound.has(describe(name))) print(`  missed ${describe(name)}`);
  for (const name of found) if (!isGold.has(describe(name))) print(`  wrong  ${describe(name)}`);
}

const [kind, path, ...options] = process.argv.slice(2);
if (kind === 'extraction' && path !== undefined)
  await evaluateExtraction(path, options[0] === '--folds' ? Number(options[1]) : 0);
else if (kind === 'dumps' && path !== undefined) await evaluateDumps(path);
else if (kind === 'dates' && path !== undefined) evaluateDates(path);
else if (kind === 'ner' && path !== undefined) evaluateNames(path, options);
else if (kind === 'seeds') await evaluateSeeds();
else if (kind === 'gate') process.exitCode = (await runGate(path ?? null, print)) ? 0 : 1;
else if (kind === 'pdf' && path !== undefined) await evaluatePrint(path, options[0] ?? null);
else if (kind === 'search' && path !== undefined)
  await (hasQuestions(options[0] ?? path)
    ? evaluateQuestions(path, options[0] ?? path, print)
    : evaluateSearch(path));
else if (kind === 'intelligence' && path !== undefined && hasQuotations(path))
  evaluateQuotations(path, print, options.includes('--wrong'));
else if (kind === 'spelling' && path !== undefined) await evaluateSpelling(path);
else if (kind === 'resolution' && path !== undefined && options.length > 0)
  await evaluateResolution(path, options);
else {
  const isAsked = process.argv.includes('--help');
  (isAsked ? process.stdout : process.stderr).write(`${USAGE}\n`);
  process.exitCode = isAsked ? 0 : 2;
}
