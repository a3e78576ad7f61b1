import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { makeSearchArchive } from '../support/search-archive.js';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();

async function titles(page: Page): Promise<readonly string[]> {
  return page.locator('#hasil h3').allTextContents();
}

async function heading(page: Page, pattern: RegExp): Promise<string> {
  const node = page.locator('#ringkasan h2').filter({ hasText: pattern });
  await node.waitFor();
  return (await node.textContent()) ?? '';
}

/** Of the archive made for searching and of the seeds: built once, served from several places. */
let site: string;
let seedsSite: string;
beforeAll(async () => {
  [{ site }, { site: seedsSite }] = [
    await buildArchiveSite(makeSearchArchive()),
    await buildArchiveSite(SEEDS),
  ];
});

describe.each([
  ['the root of a host', ''],
  ['a path below it', '/arsip/koran lama'.replace(' ', '%20')],
])('searching at %s', (_, prefix) => {
  let server: TestServer;
  let seeds: TestServer;
  beforeAll(async () => {
    server = await serveFolder(site, prefix);
    seeds = await serveFolder(seedsSite, prefix);
  });
  afterAll(async () => {
    await server.close();
    await seeds.close();
  });

  test('typing a word finds the right articles, with the word marked in their excerpts', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${seeds.url}index.html`);
    await page.fill('.find input', 'kunjungan');
    await page.press('.find input', 'Enter');
    expect(await heading(page, /kunjungan/)).toBe('3 artikel memuat kunjungan');
    expect(new Set(await titles(page))).toEqual(
      new Set([
        'Opini: Kunjungan Putin ke Korea Utara terjadi pada saat yang genting',
        'Putin mengunjungi Korea Utara dalam perjalanan yang jarang terjadi seiring semakin dalamnya aliansi anti-Barat',
        'Melihat Lebih Dalam Dampak Kedekatan Kim Jong Un dan Putin yang Mengguncang Peta Perang Ukraina',
      ]),
    );
    for (const excerpt of await page.locator('#hasil .ex').all()) {
      const marks = await excerpt.locator('mark').allTextContents();
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) expect(mark.toLowerCase()).toContain('unjung');
    }
    await page.click('#hasil h3 a');
    expect(await page.locator('h1').textContent()).toMatch(/Putin/);
    expect(problems).toEqual([]);
  });

  test('a derived form is found by its root, and the other way round', async () => {
    const { page } = await openPage();
    await page.goto(`${server.url}search.html?q=merdeka`);
    await heading(page, /1 artikel memuat/);
    expect(await titles(page)).toEqual(['Upacara di lapangan kota']);
    expect(await page.locator('#hasil .ex mark').allTextContents()).toEqual(['kemerdekaan']);
    await page.fill('#q', 'pengunjung presiden');
    expect(await heading(page, /semua kata/)).toBe('2 artikel memuat semua kata. 2 lainnya memuat sebagian.');
    expect((await titles(page)).slice(0, 2)).toEqual([
      'Presiden meninjau pelabuhan',
      'Menteri datang ke pasar',
    ]);
    // Counts are of all articles with the words, every form of the words included.
    expect(await page.locator('label:has(input[value="Kabar Sungai"]) .n').textContent()).toBe('1');
    expect(await page.locator('label:has(input[value="Warta Gunung"]) .n').textContent()).toBe('1');
  });

  test('outlet, year and person combine with the words, and all of it is in the address', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${server.url}search.html`);
    await page.fill('#q', 'kunjungan');
    await heading(page, /3 artikel memuat/);
    await page.click('label:has(input[name="year"][value="2022"])');
    await heading(page, /2 artikel memuat/);
    await page.click('label:has(input[name="person"][value="Joko Widodo"])');
    await page.waitForURL(/person=/);
    await heading(page, /2 artikel memuat/);
    await page.click('label:has(input[name="outlet"][value="Kabar Sungai"])');
    await heading(page, /1 artikel memuat/);
    expect(await titles(page)).toEqual(['Presiden meninjau pelabuhan']);
    // Choosing another outlet too would add to the result: its count is still told.
    expect(await page.locator('label:has(input[value="Warta Gunung"]) .n').textContent()).toBe('1');
    const address = new URL(page.url()).searchParams;
    expect(Object.fromEntries(address)).toEqual({
      q: 'kunjungan',
      outlet: 'Kabar Sungai',
      year: '2022',
      person: 'Joko Widodo',
    });

    await page.goBack();
    await heading(page, /2 artikel memuat/);
    expect(await page.isChecked('input[value="Kabar Sungai"]')).toBe(false);
    await page.goForward();
    await heading(page, /1 artikel memuat/);
    const other = await openPage();
    await other.page.goto(page.url());
    await heading(other.page, /1 artikel memuat/);
    expect(await other.page.isChecked('input[value="Joko Widodo"]')).toBe(true);
    await other.page.click('[data-clear]');
    await heading(other.page, /3 artikel memuat/);
    expect([...problems, ...other.problems]).toEqual([]);
  });

  test('newest and oldest first, undated last in both; more on demand', async () => {
    const { page } = await openPage();
    await page.goto(`${server.url}search.html`);
    await heading(page, /Semua 17 artikel/);
    expect(await titles(page)).toHaveLength(10);
    await page.click('#lagi');
    await page.locator('#hasil > li >> nth=16').waitFor();
    expect((await titles(page))[0]).toBe('Banjir merendam sawah');
    expect((await titles(page)).at(-1)).toBe('Surat dari pembaca <b>lama</b>');
    await page.click('[data-order="oldest"]');
    await page.waitForURL(/order=oldest/);
    await page.locator('#hasil > li:first-child', { hasText: 'Catatan panen hari ke-10' }).waitFor();
    await page.fill('#q', 'kunjungan');
    await heading(page, /3 artikel memuat/);
    expect(await titles(page)).toEqual([
      'Presiden meninjau pelabuhan',
      'Menteri datang ke pasar',
      'Surat dari pembaca <b>lama</b>',
    ]);
  });

  test('a phrase, an unknown word, and nothing at all are told in words', async () => {
    const { page } = await openPage();
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('“kunjungan kenegaraan”')}`);
    await heading(page, /1 artikel memuat kunjungan kenegaraan/);
    await page.fill('#q', 'kunjungan qwxyz');
    await heading(page, /3 artikel memuat kunjungan$/);
    expect(await page.locator('#ringkasan .note').textContent()).toBe(
      'Kata qwxyz tidak ada di arsip ini, jadi diabaikan.',
    );
    // 'ke' and 'hari' occur; words that only begin like them do not.
    await page.fill('#q', 'kevvwxq hariqqwxz');
    await heading(page, /Tidak ada artikel yang memuat kevvwxq dan hariqqwxz/);
    expect(await titles(page)).toEqual([]);
  });

  test('works by keyboard and tells screen readers', async () => {
    const { page } = await openPage();
    await page.goto(`${server.url}search.html?q=kunjungan`);
    await heading(page, /3 artikel/);
    expect(await page.getAttribute('#ringkasan', 'role')).toBe('status');
    await page.press('body', '/');
    expect(await page.locator('#q:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#hasil a:focus').textContent()).toBe((await titles(page))[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\//);
  });
});

test('the help has examples that find something, and one that is chosen stands in the box', async () => {
  const server = await serveFolder(seedsSite);
  const { page, problems } = await openPage();
  await page.goto(`${server.url}search.html`);
  await heading(page, /Semua 5 artikel/);
  await page.focus('#cara summary');
  await page.keyboard.press('Enter');
  const examples = await page.locator('#cara th a').allTextContents();
  expect(examples.length).toBeGreaterThan(8);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  expect(await page.inputValue('#q:focus')).toBe(examples[0]);
  expect(await page.locator('#cara[open]').count()).toBe(0);
  await page.locator('#hasil h3').first().waitFor();
  expect(problems).toEqual([]);
  await server.close();
});

test('without JavaScript, and from a disk where searching was left out, the page says so and offers the indexes', async () => {
  const { site: lean } = await buildArchiveSite(makeSearchArchive({ portable: false }));
  const server = await serveFolder(lean);
  const plain = await openPage({ script: false });
  await plain.page.goto(`${server.url}search.html`);
  expect(await plain.page.locator('noscript a').first().getAttribute('href')).toBe('dates/index.html');
  await server.close();

  const disk = await openPage();
  await disk.page.goto(`file://${lean}/search.html?q=kunjungan`);
  await disk.page.locator('#dari-disk').waitFor();
  await disk.page.click('#dari-disk a >> nth=1');
  await disk.page.locator('h1').waitFor();
  expect(disk.page.url()).toMatch(/people\/index\.html$/);
  expect(disk.problems).toEqual([]);
});

test('a missing index is told in words', async () => {
  const server = await serveFolder(site);
  const { page } = await openPage();
  await page.route('**/search/index.json', (route) => route.abort());
  await page.goto(`${server.url}search.html?q=kunjungan`);
  await page.getByText('Indeks pencarian tidak dapat dimuat').waitFor();
  await server.close();
});
