import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeSearchArchive } from '../support/search-archive.js';
import { serveFolder, type TestServer } from './support/server.js';

/** Debian's and others'; FIREFOX_PATH names one elsewhere. Where there is none, these tests are reported as not run. */
const FIREFOX = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path !== '' && existsSync(path),
);
/** Milliseconds until Firefox is there, with a new profile on a busy machine. */
const START = 90_000;

describe.runIf(FIREFOX !== undefined)('in Firefox', () => {
  let browser: Browser;
  let server: TestServer;
  let site: string;
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(makeSearchArchive()));
    server = await serveFolder(site, '/arsip/koran');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX ?? '',
      headless: true,
      defaultViewport: { width: 1280, height: 900 },
      timeout: START,
    });
  }, START);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const heading = (page: Page, text: string): Promise<unknown> =>
    page.waitForFunction(
      `document.querySelector('#ringkasan h2')?.textContent.includes(${JSON.stringify(text)})`,
    );
  const titles = async (page: Page): Promise<readonly string[]> =>
    (await page.evaluate(
      "[...document.querySelectorAll('#hasil h3')].map((it) => it.textContent)",
    )) as string[];

  test.each(['http', 'file'])(
    'words, phrases, filters, order and marks work from %s',
    async (scheme) => {
      const base = scheme === 'http' ? server.url : `${pathToFileURL(site).href}/`;
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${base}search.html?q=kunjungan`);
      await heading(page, '3 artikel memuat kunjungan');
      await page.click('label:has(input[name="outlet"][value="Kabar Sungai"])');
      await heading(page, '1 artikel memuat kunjungan');
      expect(await titles(page)).toEqual(['Presiden meninjau pelabuhan']);
      await page.goBack();
      await heading(page, '3 artikel memuat kunjungan');
      await page.goto(`${base}search.html?q=${encodeURIComponent('“kunjungan kenegaraan”')}`);
      await heading(page, '1 artikel memuat kunjungan kenegaraan');
      await page.goto(`${base}search.html?q=panen&order=oldest`);
      await heading(page, '12 artikel memuat panen');
      expect((await titles(page))[0]).toBe('Catatan panen hari ke-10');
      await page.goto(`${base}search.html`);
      await page.type('#q', 'pres');
      await page.waitForSelector('#saran a');
      await page.type('#q', 'iden');
      await heading(page, '3 artikel memuat presiden');
      await page.click('#hasil h3 a');
      await page.waitForSelector('.prose mark');
      expect(problems).toEqual([]);
      await page.close();
    },
    START,
  );
});
