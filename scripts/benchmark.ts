/**
 * `npm run benchmark -- build …`: what builds cost, compared with other programs (benchmark/build.ts).
 * `npm run benchmark -- read [DIR…]`: how fast files are read (benchmark/read.ts).
 * `npm run benchmark -- list FILE`: what listing a file of many articles takes (benchmark/list.ts).
 * `npm run benchmark -- serve DIR [SITE]`: how soon a saved article is on the screen (benchmark/serve.ts).
 * `npm run benchmark -- search SITE`: searching a built site in a browser (benchmark-search.ts).
 * `npm run benchmark -- entities [TEXT] [--language id]`: words a second that names are looked for in, and how long the trained models take to load.
 * TEXT is a text file or a folder of articles; the sample articles when it is left out.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { findLanguage } from '../src/languages/index.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { compareBuilds } from './benchmark/build.js';
import { measureListing } from './benchmark/list.js';
import { compareReading, readAlone } from './benchmark/read.js';
import { benchmarkServe } from './benchmark/serve.js';
import { measureNames } from './ner/benchmark.js';
import { benchmarkSearch } from './benchmark-search.js';
import { readOptions } from './read-options.js';

async function benchmarkNames(path: string, tag: string): Promise<void> {
  const language = findLanguage(tag);
  if (language === null) throw new Error(`--language ${tag}: Kliping knows id and en`);
  const { load, tokens, model, full } = await measureNames(path, language);
  process.stdout.write(
    `${cpus().length} cores, Node ${process.versions.node}; processor time, ${tokens} tokens\n`,
  );
  process.stdout.write(`models loaded in ${(load * 1000).toFixed(0)} ms\n`);
  process.stdout.write(`trained tagger   ${model.toFixed(0).padStart(8)} tokens a second\n`);
  process.stdout.write(`as articles get  ${full.toFixed(0).padStart(8)} tokens a second\n`);
}

const USAGE = `npm run benchmark -- build [N…] [--archive DIR] [--rounds 3] [--words 140] [--eleventy] [--no-peers]
npm run benchmark -- read [DIR…]
npm run benchmark -- list FILE
npm run benchmark -- serve DIR [SITE]
npm run benchmark -- search SITE
npm run benchmark -- entities [TEXT] [--language id|en]

build       builds made-up archives of N articles (1000), or a copy of DIR, and compares Hugo with Pagefind
--archive   a folder of real articles; it is copied and stays as it is
--rounds    how often everything is measured; the table has the medians
--words     words of a made-up article on average
--eleventy  compares Eleventy with Pagefind too
--no-peers  measures Kliping only
list        lists what a web archive, an export or a table holds, and prints processor time and memory
serve       saves an article of DIR several times, and times the page of it that is open in a browser
read        counts the text dumps and saved pages read in a second, below each DIR or made-up`;
const { positionals, values } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    archive: { type: 'string' },
    eleventy: { type: 'boolean', default: false },
    language: { type: 'string', default: 'id' },
    'no-peers': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    words: { type: 'string', default: '140' },
  },
});
const [kind, ...rest] = positionals;
const [first] = rest;
const sizes = rest.map(Number);
const counts = [...sizes, Number(values.rounds), Number(values.words)];
if (kind === 'work' && first !== undefined) await readAlone(first, rest.slice(1));
else if (kind === 'read') compareReading(rest);
else if (kind === 'entities') await benchmarkNames(first ?? join(PACKAGE_ROOT, 'seeds'), values.language);
else if (kind === 'list' && first !== undefined) await measureListing(first);
else if (kind === 'serve' && first !== undefined) await benchmarkServe(first, rest[1] ?? null);
else if (kind === 'search' && first !== undefined) await benchmarkSearch(first);
else if (kind === 'build' && counts.every((count) => Number.isInteger(count) && count > 0)) {
  await compareBuilds({
    sizes: sizes.length === 0 && values.archive === undefined ? [1_000] : sizes,
    archive: values.archive ?? null,
    words: Number(values.words),
    rounds: Number(values.rounds),
    withPeers: !values['no-peers'],
    withEleventy: values.eleventy,
  });
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
