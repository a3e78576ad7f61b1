/**
 * `npm run make-corpus -- N DIR`: writes a made-up archive of N articles into DIR, the same bytes on every machine; the first
 * articles of a larger one are those of a smaller one.
 */
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createCorpus } from './corpus/corpus.js';

/** Characters of metadata.csv gathered before they are written. */
const TABLE_BUFFER = 1 << 16;

function makeCorpus(count: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; name a new folder`);
  const corpus = createCorpus();
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

const [count, folder] = process.argv.slice(2);
if (folder !== undefined && /^\d{1,7}$/.test(count ?? '')) makeCorpus(Number(count), folder);
else {
  process.stderr.write('npm run make-corpus -- N DIR\n');
  process.exitCode = 2;
}
