/**
 * `npm run benchmark -- search SITE`: searching a built site in a browser, over http on this machine and from the disk, compared with
 * MiniSearch and Lunr over the same records, with indexes made before, in the same run of the browser.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { chromium, type Browser, type Page, type Response } from 'playwright-core';
import sirv from 'sirv';
import { RECORDS_PATH } from '../src/model/site-paths.js';
import { foldWords } from '../src/util/fold-words.js';
import { findBrowser } from './find-browser.js';
import { listDataFiles } from './site/data-files.js';

/** Words of each kind that are searched for. */
const PER_KIND = 5;
/** What a host answers that gives a range. */
const PARTIAL_CONTENT = 206;
/** Words of a question, as they follow each other in a text. */
const QUESTION_WORDS = 10;
/** Milliseconds between keys. */
const KEY_PAUSE = 100;
/** Milliseconds after which all of a search is shown. */
const SETTLED = 1500;

interface ArticleText {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

export async function benchmarkSearch(site: string): Promise<void> {
  const records = listDataFiles(site, RECORDS_PATH)
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleText);
  const queries = chooseQueries(records);
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('there is no browser; set CHROME_PATH');
  print(`${records.length} articles, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const questions = chooseQuestions(records);
  print(`words in few, some and most articles: ${queries.map((words) => words.join(' ')).join(' | ')}`);
  print(`questions of ${QUESTION_WORDS} words: ${questions.join(' | ')}`);
  const peers = makePeers(records);
  const server = await serve(site, peers);
  const { port } = server.address() as AddressInfo;
  const http = `http://127.0.0.1:${port}/`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await measureSite(browser, 'Kliping, http', http, { queries, questions });
    await measureSite(browser, 'Kliping, from the disk', `${pathToFileURL(site).href}/`, {
      queries,
      questions,
    });
    for (const peer of Object.keys(peers)) await measurePeer(browser, peer, `${http}peers/${peer}/`, queries);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Words of headlines that few, some and most articles have, spread evenly. */
function chooseQueries(records: readonly ArticleText[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { title, text } of records) {
    for (const word of new Set(foldWords(`${title ?? ''}\n${text}`))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].filter(([word]) => word.length >= 4).sort(([a], [b]) => (a < b ? -1 : 1));
  const share = (min: number, max: number): readonly string[] => {
    const found = words.filter(([, n]) => n >= min * records.length && n < max * records.length);
    const step = Math.max(1, Math.floor(found.length / PER_KIND));
    return found
      .filter((_, i) => i % step === 0)
      .slice(0, PER_KIND)
      .map(([word]) => word);
  };
  return [share(0.001, 0.01), share(0.02, 0.1), share(0.5, 2)];
}

/** Words that follow each other in texts, spread evenly over the articles. */
function chooseQuestions(records: readonly ArticleText[]): readonly string[] {
  const step = Math.max(1, Math.floor(records.length / PER_KIND));
  return records
    .filter((_, i) => i % step === 0)
    .slice(0, PER_KIND)
    .map(({ text }) =>
      foldWords(text)
        .slice(QUESTION_WORDS, 2 * QUESTION_WORDS)
        .join(' '),
    );
}

async function measureSite(
  browser: Browser,
  name: string,
  base: string,
  {
    queries,
    questions,
  }: { readonly queries: readonly (readonly string[])[]; readonly questions: readonly string[] },
): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const loaded: { readonly at: number; readonly bytes: number }[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) return;
    loaded.push({ at: Date.now(), bytes: bytesOf(response) });
  });
  await page.addInitScript(WATCH);
  const [rare = 'a'] = queries[0] ?? [];
  await page.goto(`${base}search.html?q=${encodeURIComponent(rare)}`);
  await page.locator('#hasil h3').first().waitFor({ timeout: 60_000 });
  const start = await page.evaluate<number>('klipingFirst');
  const drawn = start + (await page.evaluate<number>('performance.timeOrigin'));
  const before = loaded.filter(({ at }) => at <= drawn).reduce((sum, { bytes }) => sum + bytes, 0);
  await page.waitForTimeout(SETTLED);
  const kinds: string[] = [];
  let longest = 0;
  for (const words of queries) {
    const times: number[] = [];
    for (const word of words) {
      await page.fill('#q', '');
      await page.waitForTimeout(SETTLED);
      await page.evaluate('klipingTasks.length = 0');
      await page.locator('#q').pressSequentially(word, { delay: KEY_PAUSE });
      await page.waitForTimeout(SETTLED);
      times.push(await page.evaluate<number>('klipingFirst'));
      longest = Math.max(longest, await page.evaluate<number>('Math.max(0, ...klipingTasks)'));
    }
    kinds.push(median(times).toFixed(0));
  }
  const asked: number[] = [];
  const sizes: number[] = [];
  for (const question of questions) {
    await page.fill('#q', '');
    await page.waitForTimeout(SETTLED);
    await page.evaluate('klipingTasks.length = 0');
    const from = loaded.length;
    await page.fill('#q', question);
    await page.waitForTimeout(2 * SETTLED);
    asked.push(await page.evaluate<number>('klipingFirst'));
    longest = Math.max(longest, await page.evaluate<number>('Math.max(0, ...klipingTasks)'));
    sizes.push(loaded.slice(from).reduce((sum, { bytes }) => sum + bytes, 0));
  }
  print(
    `${name.padEnd(24)} a question of ${QUESTION_WORDS} words: ${median(asked).toFixed(0)} ms to the first result (slowest ${Math.max(...asked).toFixed(0)}), ` +
      `${kilobytes(median(sizes))} loaded for all of it`,
  );
  print(
    `${name.padEnd(24)} ${before === 0 ? '' : `${kilobytes(before)} before the first result, `}page to result ${start.toFixed(0)} ms; key to result ${kinds.join(' / ')} ms; ` +
      `longest task while typing ${longest.toFixed(0)} ms; memory ${await memory(browser, page)}`,
  );
  await context.close();
}

/** Notes when the last key was pressed, when results were shown after it, and tasks that took longer than 50 ms. */
const WATCH = `
  globalThis.klipingTasks = [];
  globalThis.klipingFirst = -1;
  let key = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) klipingTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  addEventListener('input', () => { key = performance.now(); klipingFirst = -1; }, true);
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      if (klipingFirst < 0) klipingFirst = performance.now() - key;
    }).observe(document.getElementById('hasil'), { childList: true });
  });`;

interface Peer {
  readonly library: string;
  readonly index: string;
  /** Defines search(text), which gives the number of results. */
  readonly glue: string;
}

function makePeers(records: readonly ArticleText[]): Readonly<Record<string, Peer>> {
  const require = createRequire(import.meta.url);
  const documents = records.map(({ id, title, text }) => ({ id, title: title ?? '', text }));
  const mini = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] });
  mini.addAll(documents);
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return {
    MiniSearch: {
      library: readFileSync(join(require.resolve('minisearch'), '..', '..', 'umd', 'index.js'), 'utf8'),
      index: JSON.stringify(mini),
      glue: `const index = MiniSearch.loadJSON(text, { fields: ['title', 'text'], storeFields: ['title'] });
        globalThis.search = (query) => index.search(query, { prefix: true }).length;`,
    },
    Lunr: {
      library: readFileSync(require.resolve('lunr'), 'utf8'),
      index: JSON.stringify(index),
      glue: `const index = lunr.Index.load(JSON.parse(text));
        globalThis.search = (query) => index.search(query).length;`,
    },
  };
}

async function measurePeer(
  browser: Browser,
  name: string,
  base: string,
  queries: readonly (readonly string[])[],
): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', (response) => {
    bytes += Number(response.headers()['x-compressed'] ?? 0);
  });
  await page.goto(base);
  await page.waitForFunction('globalThis.klipingReady !== undefined', null, { timeout: 300_000 });
  const [rare = 'a'] = queries[0] ?? [];
  const start = await page.evaluate<number>(`search(${JSON.stringify(rare)}) && performance.now()`);
  const kinds: string[] = [];
  for (const words of queries) {
    const times: number[] = [];
    for (const word of words) {
      times.push(
        await page.evaluate<number>(
          `(() => { const start = performance.now(); search(${JSON.stringify(word)}); return performance.now() - start; })()`,
        ),
      );
    }
    kinds.push(median(times).toFixed(0));
  }
  print(
    `${name.padEnd(24)} ${kilobytes(bytes)} before the first result, page to result ${start.toFixed(0)} ms; ` +
      `key to result ${kinds.join(' / ')} ms (without drawing); memory ${await memory(browser, page)}`,
  );
  await context.close();
}

/** Serves the site and the peers, and says what each file would weigh as a host compresses it. */
async function serve(site: string, peers: Readonly<Record<string, Peer>>): Promise<Server> {
  const files = sirv(site, { dev: true });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    const [, name = '', file = ''] = /^\/peers\/(\w+)\/(.*)$/.exec(path) ?? [];
    const peer = peers[name];
    if (peer !== undefined) {
      const content = { 'library.js': peer.library, 'index.json': peer.index, 'glue.js': peer.glue }[file];
      const body = file === '' ? peerPage(peer) : (content ?? '');
      response.setHeader('x-compressed', String(gzipSync(body).length));
      response.setHeader('Content-Type', file === '' ? 'text/html' : 'text/javascript').end(body);
      return;
    }
    const size = compressedSize(join(site, decodeURIComponent(path)));
    if (size !== null) response.setHeader('x-compressed', String(size));
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function peerPage({ glue }: Peer): string {
  return `<!doctype html><script src="library.js"></script><script>fetch('index.json').then((response) => response.text()).then((text) => { ${glue}; globalThis.klipingReady = true; });</script>`;
}

/** Bytes that an answer weighs: of a range what was sent, of a whole file what a host would send. */
function bytesOf(response: Response): number {
  const headers = response.headers();
  const isRange = response.status() === PARTIAL_CONTENT;
  return Number(headers[isRange ? 'content-length' : 'x-compressed'] ?? 0);
}

/** The index is compressed already. */
function compressedSize(path: string): number | null {
  try {
    const bytes = readFileSync(path);
    return /\.(?:bin|png|woff2)$/.test(path) ? bytes.length : gzipSync(bytes).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Reads the memory of the page's process, its workers included, from Linux. */
async function memory(browser: Browser, page: Page): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await page.evaluate('0');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000;
      } catch (error) {
        if (error instanceof Error && 'code' in error) return 0;
        throw error;
      }
    });
  return `${Math.max(0, ...sizes).toFixed(0)} MB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
