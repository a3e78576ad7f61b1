import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeSearchArchive } from '../support/search-archive.js';
import { useBrowser } from './support/browser.js';
import { lenient, shortening } from './support/hosts.js';
import { keepAll, keptPaths, waitKept } from './support/kept.js';
import { serveFolder } from './support/server.js';
import { chooseRows } from '../support/rows.js';

const openPage = useBrowser();

let site: string;
beforeAll(async () => {
  ({ site } = await buildArchiveSite(makeSearchArchive()));
});

/** Milliseconds of one test; the slowest measured on a busy machine takes 20 s. */
const SLOW = 90_000;
/** A browser’s workers are not always in time on a busy machine: what fails is tried again so many times. */
const RETRIES = 5;

const HOSTS = [
  ['that serves files by their names', undefined],
  ['that sends /x.html on to /x, by 308', shortening(308)],
  ['that sends /x.html on to /x, by 301', shortening(301)],
  ['that serves /x and /x.html, and /folder for /folder/', lenient],
] as const;

async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').first().textContent({ timeout: 8000 }))?.trim() ?? '';
}

const PLACES = HOSTS.flatMap(([name, habit]) =>
  ['', '/arsip/koran'].map((prefix) => ({ name, habit, prefix })),
);

describe.each(chooseRows(PLACES, [1, 2, 7]))('on a host $name, below "$prefix/"', ({ habit, prefix }) => {
  const start = () => serveFolder(site, prefix, habit === undefined ? {} : { habit });

  test(
    'what was read can be read without a network, under every address',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const server = await start();
      const { page, problems } = await openPage();
      await page.goto(`${server.url}search.html?q=nelayan`);
      await page.click('#hasil h3 a');
      await page.locator('h1', { hasText: 'Presiden meninjau pelabuhan' }).waitFor();
      const article = /articles\/([^.#?]+)/.exec(page.url())?.[1] ?? '';
      await waitKept(page, server.url, `articles/${article}.html`);
      for (const path of ['dates/index.html', 'people/joko-widodo.html']) {
        await page.goto(server.url + path);
        await waitKept(page, server.url, path);
      }
      await waitKept(page, server.url, 'search/index.json');
      await waitKept(page, server.url, '404.html');
      // The first search may have been over before the service worker was there.
      await page.goto(`${server.url}search.html?q=nelayan`);
      await page.locator('#ringkasan h2', { hasText: '1 artikel memuat nelayan' }).waitFor();
      await expect
        .poll(async () =>
          (await keptPaths(page, server.url)).some((path) => /^search\/[^/]+\/\d+\.js/.test(path)),
        )
        .toBe(true);
      await server.close();
      await page.context().setOffline(true);
      problems.length = 0;

      const pages: readonly (readonly [address: string, title: string])[] = [
        ['', 'Arsip uji'],
        ['index.html', 'Arsip uji'],
        [`articles/${article}.html`, 'Presiden meninjau pelabuhan'],
        [`articles/${article}.html?from=feed#isi`, 'Presiden meninjau pelabuhan'],
        [`articles/${article}`, 'Presiden meninjau pelabuhan'],
        ['dates/', 'Tanggal'],
        ['dates/index.html', 'Tanggal'],
        ['dates', 'Tanggal'],
        ['people/joko-widodo', 'Joko Widodo'],
        ['about', 'Tentang'],
      ];
      for (const [address, title] of pages) {
        await page.goto(server.url + address);
        expect(await heading(page), address).toContain(title);
        // Its links lead where they led with a network.
        const home = await page.evaluate<string>(`document.querySelector('a[href$="index.html"]').href`);
        expect(home.startsWith(server.url), `${address} → ${home}`).toBe(true);
      }
      await page.goto(`${server.url}people/joko-widodo.html`);
      await page.click('main a[href*="articles/"]:has-text("Presiden meninjau pelabuhan")');
      await page.locator('h1', { hasText: 'Presiden meninjau pelabuhan' }).waitFor();
      await page.goto(`${server.url}search?q=nelayan`);
      await page.locator('#ringkasan h2', { hasText: '1 artikel memuat nelayan' }).waitFor();
      expect(problems).toEqual([]);
      await page.goto(`${server.url}articles/never-read.html`);
      expect(await page.textContent('.kicker')).toBe('404');
    },
  );

  test('a kept archive can be read and searched whole', { timeout: SLOW, retry: RETRIES }, async () => {
    const server = await start();
    const { page, problems } = await openPage();
    await page.goto(`${server.url}search.html`);
    await keepAll(page);
    await server.close();
    await page.context().setOffline(true);
    problems.length = 0;
    await page.goto(`${server.url}search.html?q=kunjungan`);
    await page.locator('#ringkasan h2', { hasText: '3 artikel memuat kunjungan' }).waitFor();
    const results = await page.locator('#hasil h3').allTextContents();
    for (const title of results) {
      await page.click(`#hasil h3 a:text-is(${JSON.stringify(title)})`);
      await page.locator('.prose mark').first().waitFor();
      expect(await heading(page)).toBe(title);
      await page.goBack();
    }
    for (const path of ['outlets/index.html', 'places/', 'dates/2022.html', 'organizations']) {
      const response = await page.goto(server.url + path);
      expect(response?.status(), path).toBe(200);
    }
    expect(problems).toEqual([]);
  });
});
