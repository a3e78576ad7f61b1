import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';
import { brokenLinks } from '../support/rendered-site.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();

/** One page of each type, and how a reader gets there from the front page. */
const PATHS = [
  'index.html',
  'dates/index.html',
  'dates/2024.html',
  'dates/2024-06.html',
  'dates/undated.html',
  'people/index.html',
  'people/kim-jong-un.html',
  'organizations/index.html',
  'places/korea-utara.html',
  'outlets/index.html',
  'outlets/review-bekasi.html',
  'about.html',
  'search.html',
] as const;

/** Whether what a page needs has come: its style, its fonts, and no part wider than the window. */
async function checkLook(page: Page, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  const look = await page.evaluate<{ font: string; fonts: string[]; overflow: number; h1: number }>(`({
    font: getComputedStyle(document.body).fontFamily,
    fonts: [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    h1: document.querySelectorAll('h1').length,
  })`);
  expect(look.font, path).toContain('Newsreader');
  expect(look.fonts, path).toContain('Newsreader');
  expect(look.overflow, path).toBe(0);
  expect(look.h1, path).toBe(1);
}

describe('the seeds’ site', () => {
  let site: string;
  let servers: Readonly<Record<string, TestServer>>;
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(SEEDS));
    servers = { root: await serveFolder(site), 'a path': await serveFolder(site, '/arsip/koran') };
  });
  afterAll(async () => {
    for (const server of Object.values(servers)) await server.close();
  });

  test('has no link that leads nowhere, on any page', () => {
    const files = Object.keys(readTree(site));
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    const html = new Map(pages.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
    expect(brokenLinks(html, files)).toEqual([]);
  });

  test.each(['root', 'a path', 'a disk'])(
    'is read from %s, on a phone and a desktop, without an error',
    async (where) => {
      const base = where === 'a disk' ? `${pathToFileURL(site).href}/` : (servers[where]?.url ?? '');
      for (const options of [{}, { phone: true, dark: true }]) {
        const { page, problems } = await openPage(options);
        page.on('response', (response) => {
          if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
        });
        for (const path of PATHS) {
          await page.goto(base + path);
          await checkLook(page, path);
        }
        expect(problems).toEqual([]);
      }
    },
  );

  test.each(['root', 'a disk'])(
    'leads from the front page through an article to a name and back, from %s',
    async (where) => {
      const base = where === 'a disk' ? `${pathToFileURL(site).href}/` : (servers[where]?.url ?? '');
      const { page } = await openPage();
      await page.goto(`${base}index.html`);
      await page.click('.lead h2 a');
      expect(await page.textContent('h1')).toBe(
        'Kim Jong-un Bertemu Menteri Rusia: Bahas Serangan ke Ukraina?',
      );
      await page.click('.prose a:has-text("Kim Jong-un")');
      expect(await page.textContent('h1')).toBe('Kim Jong Un');
      await page.click('.list h3 a:has-text("Putin mengunjungi")');
      await page.click('.prose a:has-text("Kim Jong Il")');
      // He stands in one article: the index has all there is of him.
      expect(page.url()).toBe(`${base}people/index.html#n-kim-jong-il`);
      await page.locator('#n-kim-jong-il', { hasText: 'mendiang ayah Kim' }).waitFor();
      await page.click('.mast a.name');
      expect(page.url()).toBe(`${base}index.html`);
    },
  );

  test('shows the evidence of a value and what was left out', async () => {
    const { page } = await openPage();
    await page.goto(servers['root']?.url ?? '');
    await page.click('text=Putin mengunjungi Korea Utara');
    const rows = page.locator('#asal table').first();
    await rows.locator('tr:has(code:text-is("2024-10-10?"))').getByText('Oktober 10, 2024').waitFor();
    await page.click('summary:has-text("Yang dibuang")');
    await page.locator('td:has-text("Tautan ke artikel lain")').first().waitFor();
  });

  test('keeps the chosen theme from page to page', async () => {
    const { page } = await openPage();
    await page.goto(servers['root']?.url ?? '');
    const background = async (): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await background();
    await page.click('.theme');
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.click('.lead h2 a');
    await page.waitForURL(/articles/);
    await page.locator('.foot').waitFor();
    expect(await background()).toBe(dark);
  });

  test.each(['root', 'a path'])('a wrong address at any depth leads back, from %s', async (where) => {
    const base = servers[where]?.url ?? '';
    const { page } = await openPage();
    for (const wrong of ['sungai-deras', 'articles/sungai-deras.html', 'a/b/c/sungai-deras.html']) {
      const response = await page.goto(base + wrong);
      expect(response?.status()).toBe(404);
      await checkLook(page, wrong);
      expect(await page.inputValue('main input[name="q"]')).toBe('sungai deras');
      await page.click('main form button');
      await page.waitForURL(`${base}search.html?q=sungai+deras`);
      await page.goto(base + wrong);
      await page.click('main .names a >> nth=1');
      expect(page.url()).toBe(`${base}dates/index.html`);
    }
  });

  test('is read without JavaScript', async () => {
    const { page, problems } = await openPage({ script: false });
    await page.goto(servers['root']?.url ?? '');
    await page.click('.nav a:has-text("Tokoh")');
    await page.click('main a:has-text("Vladimir Putin")');
    expect(await page.textContent('h1')).toBe('Vladimir Putin');
    expect(problems).toEqual([]);
  });
});

test('nothing an archive contains runs in a reader’s browser', async () => {
  const evil = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  const yaml = JSON.stringify(evil);
  const archive = makeFolder({
    'kliping.yaml': `title: ${yaml}\ndescription: ${yaml}\nrights: ${yaml}\n`,
    'a.md': `---\ntitle: ${yaml}\noutlet: ${yaml}\nauthor: ${yaml}\nsection: ${yaml}\ndateline: ${yaml}\ndate: ${yaml}\nurl: "javascript:document.title='run'"\n---\n# ${evil}\n\n${evil} kata Kim ${evil}\n\n[a](javascript:document.title='run') <svg onload="document.title='run'">\n`,
    'b.txt': `${evil}\n${evil}\nPresiden Joko ${evil} berkata kepada warga desa bahwa sungai itu akan dibersihkan.\n`,
    'd.html': `<html><head><title>${evil}</title><meta property="og:site_name" content='${evil.replaceAll("'", '&#39;')}'><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: evil, author: evil, datePublished: evil, url: "javascript:document.title='run'" })}</script></head><body onload="document.title='run'"><article><h1>${evil}</h1><p>${'Warga desa membersihkan sungai bersama-sama pada hari Minggu. '.repeat(5)}${evil}</p><figure>${evil}<figcaption>${evil}</figcaption></figure></article></body></html>`,
    [`c ${evil.replace(/\//g, '')}.txt`]: '',
  });
  const { site } = await buildArchiveSite(archive);
  const { page, problems } = await openPage();
  // A host shows 404.html, a disk never does.
  const pages = Object.keys(readTree(site)).filter((file) => file.endsWith('.html') && file !== '404.html');
  for (const path of pages) {
    await page.goto(pathToFileURL(join(site, path)).href);
    expect(await page.title(), path).not.toBe('run');
    expect(await page.locator('main img, main script:not([type="application/json"])').count(), path).toBe(0);
  }
  const server = await serveFolder(site);
  await page.goto(`${server.url}search.html?q=${encodeURIComponent('sungai')}`);
  await page.locator('#hasil h3').first().waitFor();
  expect(await page.title()).not.toBe('run');
  await server.close();
  expect(problems).toEqual([]);
});
