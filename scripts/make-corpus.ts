/**
 * `npm run make-corpus -- N DIR`: writes a made-up archive of N articles into DIR, the same bytes on every machine; the first
 * articles of a larger one are those of a smaller one. `--check` reads it with Kliping and prints how many names and repeated
 * texts it has.
 */
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkArchive, formatCheck } from './corpus/check.js';
import { createCorpus, type CorpusOptions } from './corpus/corpus.js';
import { readOptions } from './read-options.js';

/** Characters of metadata.csv gathered before they are written. */
const TABLE_BUFFER = 1 << 16;

function makeCorpus(count: number, folder: string, options: CorpusOptions): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; name a new folder`);
  const corpus = createCorpus(options);
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  writeFileSync(join(folder, 'kliping.yaml'), corpus.settings);
  const table = join(folder, 'metadata.csv');
  let rows = corpus.tableHead;
  let lastFolder = '';
  for (let number = 0; number < count; number += 1) {
    const file = corpus.file(number);
    const parent = dirname(file.path);
    if (parent !== lastFolder) mkdirSync(join(folder, parent), { recursive: true });
    lastFolder = parent;
    writeFileSync(join(folder, file.path), file.content);
    rows += file.row ?? '';
    if (rows.length > TABLE_BUFFER) {
      appendFileSync(table, rows);
      rows = '';
    }
    add(file.kind);
    if (file.isUndated) add('undated');
    if (file.repeats !== null) add('near-duplicates');
  }
  appendFileSync(table, rows);
  const summary = [...counts].map(([name, number]) => `${number} ${name}`).join(', ');
  process.stdout.write(`${count} articles in ${folder}: ${summary}\n`);
}

const USAGE = `npm run make-corpus -- N DIR [--words 140] [--reprints 0] [--check]
npm run make-corpus -- --check DIR

N           articles
--words     words of an article on average
--reprints  share of articles that print an earlier one again with few changes, such as 0.03
--check     reads the archive with Kliping and prints how many names and repeated texts it has; without N, one that is there`;
const { positionals, values } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '140' },
    reprints: { type: 'string', default: '0' },
    check: { type: 'boolean', default: false },
  },
});
const [count = '', folder] = values.check && positionals.length === 1 ? ['', ...positionals] : positionals;
const options = { words: Number(values.words), reprints: Number(values.reprints) };
const isRight =
  folder !== undefined &&
  positionals.length <= 2 &&
  /^\d{0,7}$/.test(count) &&
  options.words > 0 &&
  options.reprints >= 0 &&
  options.reprints < 1;
if (isRight) {
  if (count !== '') makeCorpus(Number(count), folder, options);
  if (values.check) process.stdout.write(formatCheck(await checkArchive(folder)));
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
