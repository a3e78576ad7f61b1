import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { launchBrowser } from '../site/browser.js';

/** Saves that are measured with nothing else to do. */
const ROUNDS = 5;
/** Saves after each of them, while the build of it runs. */
const SAVES_DURING = 3;
/** Milliseconds between saves: the build of the first has begun by then. */
const PAUSE = 1500;
/** Milliseconds after a build until the process that made it is ready to make pages. */
const QUIET = 6000;
/** Milliseconds to wait for anything: the build of a large archive takes minutes. */
const PATIENCE = 1_200_000;
const PROCESS_STATUS = /^VmHWM:\s+(\d+) kB$/m;

const eventSchema = z.looseObject({ event: z.string(), url: z.string().optional() });
type ServeEvent = z.infer<typeof eventSchema>;

/**
 * `npm run benchmark -- serve DIR [SITE]`: how long after an article is saved a browser that shows it has loaded the new words, with nothing
 * else to do and while the build of an earlier save runs. The article is written as it was when all is done.
 * SITE, where the site goes, may be one that is already built.
 */
export async function benchmarkServe(archive: string, into: string | null): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'kliping-serve-'));
  const site = into ?? join(temporary, 'site');
  const child = spawn(
    process.execPath,
    [
      join(PACKAGE_ROOT, 'dist', 'src', 'start.cjs'),
      'serve',
      archive,
      '--out',
      site,
      '--port',
      '0',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const next = followEvents(child);
  const browser = await launchBrowser();
  let file: { readonly path: string; readonly text: string } | null = null;
  try {
    const ready = next('ready');
    const { url = '' } = await next('listening');
    await ready;
    const records = readFileSync(join(site, 'data', 'records.csv'), 'utf8').split('\n').length;
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(url);
    const path = join(archive, await openText(page, url));
    file = { path, text: readFileSync(path, 'utf8') };
    print(
      `about ${records} lines of records, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}, Node ${process.versions.node}`,
    );
    const alone: number[] = [];
    const during: number[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const state = { isBuilding: true };
      const built = next('done').finally(() => {
        state.isBuilding = false;
      });
      alone.push(await save(page, file, `pertama${i}`));
      for (let j = 0; j < SAVES_DURING; j += 1) {
        await page.waitForTimeout(PAUSE);
        const time = await save(page, file, `kedua${i}${j}`);
        if (state.isBuilding) during.push(time);
      }
      print(`${i + 1} of ${ROUNDS}: ${describe(alone)}; during a build: ${describe(during)}`);
      await built;
      await next('done');
      await page.waitForTimeout(QUIET);
    }
    print(`saved with nothing else to do:  ${describe(alone)}`);
    print(`saved while a build runs:       ${describe(during)}`);
    for (const [name, megabytes] of measureMemory(child)) print(`${name}: ${megabytes} MB at most`);
  } finally {
    await browser.close();
    child.kill('SIGINT');
    await once(child, 'exit');
    if (file !== null) writeFileSync(file.path, file.text);
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Opens an article whose file is Markdown or plain text, so that words at its end are its own; resolves to the file's path. */
async function openText(page: Page, url: string): Promise<string> {
  const links = await page.locator('a[href^="articles/"]').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const href of new Set(hrefs)) {
    await page.goto(new URL(href ?? '', url).href);
    const files = await page.locator('#asal td code').allTextContents();
    const file = files.find((text) => /\.(?:md|txt)$/.test(text));
    if (file !== undefined) return file;
  }
  throw new Error('the front page leads to no article in Markdown or plain text');
}

/** Writes the article with other words; resolves to the milliseconds until the page that was loaded again shows them. */
async function save(
  page: Page,
  { path, text }: { path: string; text: string },
  word: string,
): Promise<number> {
  const start = performance.now();
  writeFileSync(path, `${text}\n\nKalimat ${word} ditambahkan pada akhir artikel ini.\n`);
  await page.getByText(`Kalimat ${word} `).waitFor();
  return performance.now() - start;
}

/** Returns a function that resolves to the next event of a name. */
function followEvents(child: ChildProcess): (name: string) => Promise<ServeEvent> {
  const waiting: { readonly name: string; readonly take: (event: ServeEvent) => void }[] = [];
  if (child.stdout === null) throw new Error('kliping has no output');
  createInterface(child.stdout).on('line', (line) => {
    const event = eventSchema.parse(JSON.parse(line));
    for (const item of waiting.filter(({ name }) => name === event.event)) {
      waiting.splice(waiting.indexOf(item), 1);
      item.take(event);
    }
  });
  return (name) =>
    new Promise((take) => {
      waiting.push({ name, take });
    });
}

/** Returns the most memory that the server and the processes it started had; where the system does not tell, nothing. */
function measureMemory({ pid }: ChildProcess): readonly (readonly [string, number])[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return [String(pid), ...children].map((id, i) => {
      const [, kilobytes = '0'] = PROCESS_STATUS.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return [
        i === 0 ? 'the server' : `process ${i} that builds and makes pages`,
        Math.round(Number(kilobytes) / 1024),
      ];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

function describe(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  return `median ${Math.round(median)} ms, worst ${Math.round(sorted.at(-1) ?? 0)} ms of ${times.length}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
