import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { compareCodePoints } from '../../src/util/compare.js';
import { watchPage } from './browser.js';
import type { AxeResults } from 'axe-core';

/** What a reader's browser made of a page. */
export interface OpenedPage {
  readonly path: string;
  /** "look: rule: what to do: the element" of each accessibility violation. */
  readonly violations: readonly string[];
  /** Console errors, violations of the policy, requests to other hosts, files that are missing. */
  readonly problems: readonly string[];
  readonly layoutShift: number;
  /** Bytes, compressed, of the style sheets and scripts the page asked for. */
  readonly styleBytes: number;
  readonly scriptBytes: number;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;
/** Sums the shifts of the layout from the first frame on (https://web.dev/articles/cls, without its windows: none are allowed). */
const COUNT_SHIFTS = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.klipingShift = (window.klipingShift ?? 0) + entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;
/** Pages open at once: most of a page's time is waiting until it asks for nothing more. */
const AT_ONCE = 4;
const SETTLED = `document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))`;

/** Opens pages, each light on a desktop and dark on a phone. `base` ends in '/'. */
export async function openPages(
  browser: Browser,
  base: string,
  paths: readonly string[],
): Promise<readonly OpenedPage[]> {
  const opened: OpenedPage[] = [];
  for (const look of LOOKS) {
    const context = await browser.newContext(look);
    await context.addInitScript(COUNT_SHIFTS);
    const waiting = [...paths];
    const openWaiting = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const page = await context.newPage();
        opened.push(await openPage(page, base, path, look.colorScheme));
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, openWaiting));
    await context.close();
  }
  return opened.sort((a, b) => compareCodePoints(a.path, b.path));
}

async function openPage(page: Page, base: string, path: string, look: string): Promise<OpenedPage> {
  const problems = watchPage(page);
  const weights = { stylesheet: 0, script: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    const type = response.request().resourceType();
    if (type !== 'stylesheet' && type !== 'script') return;
    reading.push(
      response.body().then((body) => {
        weights[type] += gzipSync(body).length;
      }),
    );
  });
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await page.evaluate(SETTLED);
  await Promise.all(reading);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  const layoutShift = await page.evaluate<number>('window.klipingShift ?? 0');
  return {
    path,
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${path} (${look}): ${id}: ${help}: ${html.slice(0, 160)}`),
    ),
    problems: problems.map((problem) => `${path} (${look}): ${problem}`),
    layoutShift,
    styleBytes: weights.stylesheet,
    scriptBytes: weights.script,
  };
}
