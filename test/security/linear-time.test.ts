import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRecognizer } from '../../src/entities/recognize/recognize.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { loadReaders } from '../../src/ingest/ingest-file.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { loadModels } from '../../src/entities/recognize/load-models.js';
import { makeFolder } from '../support/files.js';
import { readTables } from '../support/tables.js';
import { REPEATED, SENTENCE } from './repeated.js';

/** Every nth string is tried in a place, another nth in the next one. LINEAR_STEP=1: each string in every place (some minutes). */
const STEP = Number(process.env['LINEAR_STEP'] ?? 48);
const CHARACTERS = 100_000;
/** Milliseconds of processor time that are no harm, whatever they grow with. */
const HARMLESS = 300;
/** Lines tell nothing apart before there are many. */
const LINES_TIMES = 2;
/** Time in proportion to the size doubles with it, time in proportion to its square is four times as long. */
const MAX_RATIO = 3;

const extract = createExtractor({
  languages: LANGUAGES,
  language: indonesian,
  outlets: [{ name: 'Koran Contoh', aliases: ['Contoh News'], domain: null, timezone: null }],
});
const recognize = createRecognizer(loadModels());
const findReader = await loadReaders();

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const article = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>Judul berita ini</h1>${body}<p>${SENTENCE}</p></article></body></html>`;
const meta = (name: string, value: string): string =>
  `<meta property="${name}" content="${attribute(value)}">`;

/** Where a text can stand: every reader, and the values that stages of the extraction look at. */
const PLACES: Readonly<Record<string, (text: string) => readonly [path: string, content: string]>> = {
  'the body of a page': (text) => [
    'a.html',
    article('<title>Judul</title>', `<p>${SENTENCE}</p><p>${text}</p>`),
  ],
  'a page that is nothing else': (text) => ['a.html', `x${text}`],
  'titles of a page': (text) => [
    'a.html',
    `<title>${text}</title>${meta('og:title', text)}${meta('og:site_name', 'Koran Contoh')}<h1>${text}</h1><p>${SENTENCE}</p>`,
  ],
  'metadata of a page': (text) => [
    'a.html',
    article(
      ['author', 'description', 'og:url', 'article:section', 'og:site_name', 'article:published_time']
        .map((name) => meta(name, text))
        .join(''),
      `<p class="byline">${text}</p><time>${text}</time><p>${SENTENCE}</p>`,
    ),
  ],
  'JSON-LD': (text) => [
    'a.html',
    article(
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: text,
        datePublished: text,
        author: { name: text },
        publisher: { name: text },
        articleBody: text,
      }).replaceAll('<', '\\u003c')}</script>`,
      `<p>${SENTENCE}</p>`,
    ),
  ],
  'attributes and captions': (text) => [
    'a.html',
    article(
      '',
      `<p class="${attribute(text)}">${SENTENCE}</p><p><a href="${attribute(text)}">${SENTENCE}</a></p>` +
        `<figure><img alt="${attribute(text)}"><figcaption>${text}</figcaption></figure>`,
    ),
  ],
  'scripts that do not end': (text) => [
    'a.html',
    article(
      '',
      `<script>window.x={"articleBody":"${text}</script><script type="application/ld+json">{"a":"${text}</script>`,
    ),
  ],
  'a Markdown text': (text) => ['a.md', `# Judul\n\n${SENTENCE}\n\n${text}\n\n${SENTENCE}`],
  'values of front matter': (text) => [
    'a.md',
    `---\n${['title', 'author', 'date', 'outlet'].map((key) => `${key}: ${JSON.stringify(text)}\n`).join('')}---\n${SENTENCE}`,
  ],
  'front matter': (text) => ['a.md', `---\n${text}\n---\n${SENTENCE}`],
  'a text dump': (text) => ['a.txt', `Judul berita ini\n${SENTENCE}\n${text}\n${SENTENCE}`],
  'a text dump that is nothing else': (text) => ['a.txt', `${text}x`],
};

function readWhole([path, content]: readonly [path: string, content: string]): void {
  const result = findReader(path)?.read({ path, bytes: new TextEncoder().encode(content) });
  if (result === undefined || !('documents' in result)) return;
  for (const document of result.documents) {
    const record = extract(document);
    recognize(record.text, indonesian);
  }
}

/** Milliseconds of processor time, the least of some runs. */
async function measure(work: () => unknown, runs: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Null when the time is in proportion to the size, or too short to do harm; else what was measured. */
async function findGrowth(work: (size: number) => unknown): Promise<string | null> {
  if ((await measure(() => work(CHARACTERS), 1)) < HARMLESS) return null;
  const times: number[] = [];
  // A machine that does other things may be slow once: what grows with the square does so again.
  for (const size of [CHARACTERS / 2, CHARACTERS, CHARACTERS * 2]) {
    times.push(await measure(() => work(size), 3));
    const [last = 0, before = Infinity] = times.toReversed();
    if (times.length > 1 && last / before < MAX_RATIO) return null;
  }
  return times.map((time) => `${time.toFixed(0)} ms`).join(', ');
}

const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

test.each(Object.keys(PLACES))(
  '%s: reading takes time in proportion to the size',
  { timeout: 600_000 },
  async (place) => {
    const write = PLACES[place];
    if (write === undefined) throw new Error(place);
    readWhole(write(repeat(SENTENCE, 20_000)));
    const offset = Object.keys(PLACES).indexOf(place);
    const found: string[] = [];
    for (const unit of REPEATED.filter((_, i) => i % STEP === (offset * 5) % STEP)) {
      const growth = await findGrowth((size) => {
        readWhole(write(repeat(unit, size)));
      });
      if (growth !== null) found.push(`${JSON.stringify(unit)}: ${growth}`);
    }
    expect(found).toEqual([]);
  },
);

/** A number as letters: lines that differ, as those of a text do. */
const nameOf = (i: number): string =>
  String(i).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? digit);

test.each<readonly [string, (i: number) => string]>([
  ['short lines', (i) => `kata ${nameOf(i)}\n`],
  ['heads of pages', (i) => `${i} Koran Contoh\n\n`],
  ['heads of a press database', (i) => `${i} of 9000 DOCUMENTS\n\n`],
])(
  'a text of nothing but %s: reading takes time in proportion to the size',
  { timeout: 600_000 },
  async (_, lineAt) => {
    const growth = await findGrowth((size) => {
      const lines: string[] = [];
      for (let i = 0, length = 0; length < size * LINES_TIMES; i += 1) {
        const line = lineAt(i);
        lines.push(line);
        length += line.length;
      }
      readWhole(['a.txt', lines.join('')]);
    });
    expect(growth).toBeNull();
  },
);

test('metadata.csv: reading takes time in proportion to the size', { timeout: 600_000 }, async () => {
  const found: string[] = [];
  for (const unit of [
    ',',
    '"',
    '","',
    '""',
    '\n',
    'a,b\n',
    ';',
    '\t',
    '\\',
    ' ',
    'a',
    'path,',
    'a.txt,"b"\n',
    '"a\n',
    '\r',
  ]) {
    const growth = await findGrowth((size) => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'metadata.csv'), `path,title\n${repeat(unit, size)}`);
      return readTables(folder);
    });
    if (growth !== null) found.push(`${JSON.stringify(unit)}: ${growth}`);
  }
  expect(found).toEqual([]);
});
