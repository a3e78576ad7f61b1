import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();

describe('the references of an article', () => {
  let site: string;
  let server: TestServer;
  let path: string;
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(SEEDS));
    server = await serveFolder(site);
    path = `articles/${readdirSync(join(site, 'articles')).find((name) => name.startsWith('putin-')) ?? ''}`;
  });
  afterAll(() => server.close());

  test.each([
    ['from a server with a strict policy', () => server.url + path, true],
    ['without JavaScript', () => server.url + path, false],
    ['from a disk', () => pathToFileURL(join(site, path)).href, false],
  ])('can be downloaded %s', async (_, address, script) => {
    const { page, problems } = await openPage({ script });
    await page.goto(address());
    for (const [format, extension] of [
      ['BibTeX', 'bib'],
      ['RIS', 'ris'],
      ['CSL-JSON', 'json'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: format, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^reviewbekasi2024-[0-9a-f]{8}\\.${extension}$`),
      );
      const file = await readFile(await download.path(), 'utf8');
      expect(new Cite(file).data).toMatchObject([
        {
          title: expect.stringContaining('Putin mengunjungi Korea Utara') as string,
          'container-title': 'Review Bekasi',
        },
      ]);
    }
    expect(page.url()).toBe(address());
    expect(problems).toEqual([]);
  });
});

/** Selects some of a paragraph of the text, counted in UTF-16 units of its text. */
async function select(page: Page, paragraph: number, from: number, to: number): Promise<void> {
  await page.evaluate(`(() => {
    const block = document.querySelectorAll('.prose > p')[${String(paragraph)}];
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0;
    while (walker.nextNode() !== null) {
      const { currentNode: node } = walker;
      if (at <= ${String(from)} && ${String(from)} < at + node.length) range.setStart(node, ${String(from)} - at);
      if (at < ${String(to)} && ${String(to)} <= at + node.length) range.setEnd(node, ${String(to)} - at);
      at += node.length;
    }
    // Tab goes on from what a person selects, but not from what a script does.
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  })()`);
}

describe('a reader of an article', () => {
  let site: string;
  let server: TestServer;
  let path: string;
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(SEEDS));
    server = await serveFolder(site);
    path = `articles/${readdirSync(join(site, 'articles')).find((name) => name.startsWith('putin-')) ?? ''}`;
  });
  afterAll(() => server.close());

  const places = [
    ['a server', () => server.url],
    ['a disk', () => `${pathToFileURL(site).href}/`],
  ] as const;

  test.each(places)('copies a link to a passage and quotes it, by keyboard, from %s', async (_, base) => {
    const { page, problems } = await openPage();
    await page.addInitScript(
      `addEventListener('copy', (event) => setTimeout(() => { window.copied = event.clipboardData.getData('text/plain'); }), true);
       Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });`,
    );
    await page.goto(base() + path);
    const before = await page.locator('.prose > p').nth(2).boundingBox();
    await select(page, 1, 3, 40);
    const box = page.getByRole('group', { name: 'Bagian yang dipilih' });
    await box.waitFor();
    // It covers nothing, and at this width moves nothing.
    expect(await page.locator('.prose > p').nth(2).boundingBox()).toEqual(before);
    const text = (await page.locator('.prose > p').nth(1).textContent()) ?? '';
    // Links of the paragraph come first.
    for (let i = 0; i < 20 && (await box.locator('button:focus').count()) === 0; i += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await box.getByText('Tautan tersalin').waitFor();
    const link = await page.evaluate<string>('copied');
    expect(link).toContain(`${base() + path}#:~:text=`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await box.getByText('Kutipan tersalin').waitFor();
    const quotation = await page.evaluate<string>('copied');
    expect(quotation).toMatch(/^“.+”\n\n.*Putin mengunjungi Korea Utara.*Review Bekasi, 10\sOktober\s2024/su);
    expect(quotation).toContain(link);
    expect(quotation).toContain(text.slice(8, 30));
    const other = await openPage();
    await other.page.goto(link);
    await other.page.waitForFunction(
      'scrollY > 0 || document.querySelector(".prose > p").getBoundingClientRect().top < innerHeight',
    );
    expect([...problems, ...other.problems]).toEqual([]);
  });

  test('on a telephone the buttons stand behind the paragraph, and cover none of it', async () => {
    const { page } = await openPage({ phone: true });
    await page.goto(server.url + path);
    await select(page, 0, 0, 20);
    const box = await page.locator('.passage').boundingBox();
    const paragraph = await page.locator('.prose > p').nth(0).boundingBox();
    const next = await page.locator('.prose > p').nth(1).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual((paragraph?.y ?? 0) + (paragraph?.height ?? 0));
    expect(next?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await page.evaluate('getSelection().removeAllRanges()');
    await page.locator('.passage').waitFor({ state: 'detached' });
  });

  test.each(places)('goes to the search by / and is told of the keys by ?, from %s', async (_, base) => {
    const { page, problems } = await openPage();
    for (const at of [
      'index.html',
      'people/index.html',
      path,
      'about.html',
      'reading-list.html',
      'search.html',
    ]) {
      await page.goto(base() + at);
      await page.press('body', '/');
      expect(await page.locator('input[name="q"]:focus').count(), at).toBe(1);
      await page.keyboard.press('/');
      expect(await page.inputValue('input[name="q"]:focus'), at).toBe('/');
    }
    await page.goto(base() + path);
    await page.press('body', '?');
    const dialog = page.getByRole('dialog', { name: 'Tombol pintas di halaman ini' });
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allTextContents()).toEqual(['/', '?']);
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.press('body', '/');
    expect(await page.locator('input[name="q"]:focus').count()).toBe(0);
    await page.click('.foot button');
    await dialog.getByRole('checkbox').check();
    expect(problems).toEqual([]);
  });

  test('on a narrow window / leads to the search page', async () => {
    const { page } = await openPage({ phone: true });
    await page.goto(server.url + path);
    await page.press('body', '/');
    await page.waitForURL(/search\.html/);
    await page.locator('#q:focus').waitFor();
  });

  test('goes from mark to mark by n and p, and is told where', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${server.url + path}#cari=putin`);
    const bar = page.getByRole('group', { name: 'Kata yang ditandai' });
    await bar.waitFor();
    const [, at = '', count = ''] = /(\d+) dari (\d+)/u.exec((await bar.textContent()) ?? '') ?? [];
    expect(Number(count)).toBeGreaterThan(3);
    await page.keyboard.press('n');
    await bar.getByText(`${String(Number(at) + 1)} dari ${count}`).waitFor();
    expect(await page.locator('mark:focus').count()).toBe(1);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await bar.getByRole('button', { name: 'Kata bertanda berikutnya' }).click();
    await bar.getByText(`${at} dari ${count}`).waitFor();
    await page.press('body', '?');
    expect(await page.locator('dialog kbd').allTextContents()).toEqual(['/', 'n', 'p', '?']);
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'Hilangkan tanda' }).click();
    expect(await page.locator('mark').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
