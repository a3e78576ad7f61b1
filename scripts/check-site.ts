/**
 * `npm run check:site -- DIR`: whether a built site keeps what every site promises, measured in a real browser and over every
 * page's links. Prints a table; ends with code 1 when a promise is broken. With --lighthouse, four pages are scored by it as well;
 * its 200 packages are installed only by whoever wants that (npm install --no-save lighthouse@12.8.2).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from './site/browser.js';
import { findPages, measureFloors, type Floor } from './site/floors.js';
import { runLighthouse, type LighthouseScores } from './site/lighthouse.js';
import { pageType } from './site/sample.js';
import { serveFolder } from './site/serve-folder.js';
import { readOptions } from './read-options.js';

/** Failures of one kind that are printed. */
const SHOWN = 10;
const MIN_PERFORMANCE = 95;

async function checkSite(folder: string, withLighthouse: boolean): Promise<boolean> {
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const floors = [...(await measureFloors(folder, server.url, browser))];
    if (withLighthouse) floors.push(...(await runLighthouse(server.url, lighthousePages(folder))).map(judge));
    report(floors);
    return floors.every(({ isMet }) => isMet);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The front page, the search page, and of articles and entities the largest: the slowest a reader meets. */
function lighthousePages(folder: string): readonly string[] {
  const pages = findPages(folder);
  const largest = (type: string): readonly string[] =>
    pages
      .filter(({ path }) => pageType(path) === type)
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 1)
      .map(({ path }) => path);
  return ['', ...largest('articles/*'), ...largest('people/*'), 'search.html'];
}

function judge({ path, performance, accessibility, bestPractices, seo, lost }: LighthouseScores): Floor {
  return {
    name: `Lighthouse, phone: ${path === '' ? 'front page' : path}`,
    limit: `≥ ${MIN_PERFORMANCE}, 100, 100, 100`,
    measured: [performance, accessibility, bestPractices, seo].join(', '),
    isMet: performance >= MIN_PERFORMANCE && Math.min(accessibility, bestPractices, seo) === 100,
    details: lost,
  };
}

function report(floors: readonly Floor[]): void {
  const width = (of: (floor: Floor) => string): number =>
    Math.max(...floors.map((floor) => of(floor).length));
  const [names, limits] = [width(({ name }) => name), width(({ limit }) => limit)];
  for (const { name, limit, measured, isMet } of floors)
    print(`${isMet ? 'pass' : 'FAIL'}  ${name.padEnd(names)}  ${limit.padEnd(limits)}  ${measured}`);
  for (const { name, isMet, details } of floors) {
    if (isMet) continue;
    print(`\n${name}`);
    for (const detail of details.slice(0, SHOWN)) print(`  ${detail}`);
    if (details.length > SHOWN) print(`  … and ${details.length - SHOWN} more`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const USAGE = 'npm run check:site -- DIR [--lighthouse]\n  DIR: a built site, with its index.html';
const { values, positionals } = readOptions(USAGE, {
  options: { lighthouse: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else if (!(await checkSite(resolve(folder), values.lighthouse))) process.exitCode = 1;
