import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeSearchArchive } from '../support/search-archive.js';
import { useBrowser, type WatchedPage } from './support/browser.js';
import { serveFolder } from './support/server.js';

const openPage = useBrowser();

/** The same built folder for all three. */
let site: string;
beforeAll(async () => {
  ({ site } = await buildArchiveSite(makeSearchArchive()));
});

/** Opens pages of the site somewhere, and the address of its root there. */
interface Place {
  readonly base: string;
  readonly open: () => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

async function onServer(): Promise<Place> {
  const server = await serveFolder(site, '/arsip/koran');
  return { base: server.url, open: openPage, close: server.close };
}

/** Visited once and kept; then the server is stopped and the network gone. */
async function offline(): Promise<Place> {
  const server = await serveFolder(site, '/arsip/koran');
  const visited = await openPage();
  await visited.page.goto(`${server.url}search.html`);
  await visited.page.locator('#luring button', { hasText: 'Simpan untuk luring' }).click({ timeout: 30_000 });
  await visited.page.getByText('Seluruh arsip tersimpan').waitFor({ timeout: 30_000 });
  await server.close();
  await visited.page.context().setOffline(true);
  return {
    base: server.url,
    open: async () => {
      visited.problems.length = 0;
      await visited.page.goto('about:blank');
      return visited;
    },
    close: async () => visited.page.context().close(),
  };
}

function onDisk(): Promise<Place> {
  return Promise.resolve({
    base: `${pathToFileURL(site).href}/`,
    open: openPage,
    close: () => Promise.resolve(),
  });
}

async function titles(page: Page): Promise<readonly string[]> {
  return page.locator('#hasil h3').allTextContents();
}

async function heading(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('#ringkasan h2').filter({ hasText: text }).waitFor();
}

describe.each([
  ['on a server, below a path', onServer],
  ['without a network, after a visit', offline],
  ['from a disk', onDisk],
])('%s', (_, arrive) => {
  let place: Place;
  beforeAll(async () => {
    place = await arrive();
  });
  afterAll(async () => {
    await place.close();
  });

  const search = async (query: string): Promise<WatchedPage> => {
    const opened = await place.open();
    await opened.page.goto(`${place.base}search.html?q=${encodeURIComponent(query)}`);
    await opened.page.locator('#ringkasan h2').waitFor();
    return opened;
  };

  test('words, their forms and their beginnings are found from the front page on', async () => {
    const { page, problems } = await place.open();
    await page.goto(`${place.base}index.html`);
    await page.fill('.find input', 'kunjungan');
    await page.press('.find input', 'Enter');
    await heading(page, '3 artikel memuat kunjungan');
    expect(new Set(await titles(page))).toEqual(
      new Set(['Presiden meninjau pelabuhan', 'Menteri datang ke pasar', 'Surat dari pembaca <b>lama</b>']),
    );
    expect(await page.locator('#hasil .ex mark').allTextContents()).toContain('mengunjungi');
    await page.fill('#q', 'merdeka');
    await heading(page, '1 artikel memuat merdeka');
    expect(await titles(page)).toEqual(['Upacara di lapangan kota']);
    await page.fill('#q', 'kemerd');
    await heading(page, '1 artikel memuat kemerd');
    await page.fill('#q', 'qwxyz');
    await heading(page, 'Tidak ada artikel yang memuat qwxyz');
    expect(problems).toEqual([]);
  });

  test('a phrase is found as it stands, and words beside it', async () => {
    const { page, problems } = await search('“kunjungan kenegaraan”');
    await heading(page, '1 artikel memuat kunjungan kenegaraan');
    await page.fill('#q', '"kenegaraan kunjungan"');
    await heading(page, 'Tidak ada artikel');
    await page.fill('#q', '"joko widodo" kunjungan');
    await heading(page, '2 artikel memuat semua kata. 1 lainnya memuat sebagian.');
    expect(problems).toEqual([]);
  });

  test('every facet filters, with its counts, and back undoes it', async () => {
    const { page, problems } = await search('kunjungan');
    for (const [facet, value, count] of [
      ['year', '2022', 2],
      ['outlet', 'Kabar Sungai', 1],
      ['author', 'Ratna Dewi', 2],
      ['person', 'Joko Widodo', 2],
      ['place', 'Makassar', 1],
      ['section', 'Tidak disebut', 3],
    ] as const) {
      const label = page.locator(`label:has(input[name="${facet}"][value="${value}"])`);
      if (facet === 'section') continue;
      expect(await label.locator('.n').textContent(), value).toBe(String(count));
      await label.click();
      await heading(page, `${String(count)} artikel`);
      await page.goBack();
      await heading(page, '3 artikel');
    }
    await page.click('label:has(input[value="Kabar Sungai"])');
    await heading(page, '1 artikel');
    await page.click('label:has(input[value="Warta Gunung"])');
    await heading(page, '2 artikel');
    await page.goForward();
    expect(problems).toEqual([]);
  });

  test('articles with some of the words follow those with all, each with what it lacks, which can be required', async () => {
    const { page, problems } = await search('presiden kunjungan');
    await heading(page, '2 artikel memuat semua kata. 2 lainnya memuat sebagian.');
    const withAll = ['Menteri datang ke pasar', 'Presiden meninjau pelabuhan'];
    const letter = 'Surat dari pembaca <b>lama</b>';
    expect((await titles(page)).slice(0, 2).sort()).toEqual(withAll);
    expect((await titles(page)).slice(2).sort()).toEqual([letter, 'Upacara di lapangan kota']);
    const items = page.locator('#hasil > li');
    expect(await items.locator('.part h2').allTextContents()).toEqual(['Artikel dengan sebagian kata']);
    expect(await items.nth(2).locator('.part').count()).toBe(1);
    expect(await page.locator('#hasil .lacks').count()).toBe(2);
    const lacked = items.filter({ hasText: letter }).locator('.lacks');
    expect(await lacked.textContent()).toBe('Tanpa: presiden');
    await page.getByText('Yang dihitung: artikel dengan semua kata.').first().waitFor();
    expect(await page.locator('label:has(input[value="Kabar Sungai"]) .n').textContent()).toBe('1');
    await lacked.locator('a').focus();
    await page.keyboard.press('Enter');
    await heading(page, '2 artikel memuat semua kata. 1 lainnya memuat sebagian.');
    expect(await page.inputValue('#q')).toBe('"presiden" kunjungan');
    expect(await page.locator('#ringkasan:focus').count()).toBe(1);
    expect(await titles(page)).not.toContain(letter);
    await page.goBack();
    await heading(page, '2 lainnya memuat sebagian');
    await page.click('[data-order="newest"]');
    await page.getByText('Menurut tanggal, hanya artikel dengan semua kata').waitFor();
    await heading(page, '2 artikel memuat presiden dan kunjungan');
    expect(await titles(page)).toEqual(withAll);
    await page.fill('#q', 'pelabuhan upacara');
    await heading(page, 'Tidak ada artikel yang memuat semua kata. 2 artikel memuat sebagian.');
    expect(await titles(page)).toEqual(['Presiden meninjau pelabuhan', 'Upacara di lapangan kota']);
    expect(problems).toEqual([]);
  });

  test('operators leave out, choose between, begin, name fields and bound dates', async () => {
    const { page, problems } = await search('');
    for (const [query, expected] of [
      ['presiden -pelabuhan', '2 artikel cocok'],
      ['kunjungan -"joko widodo"', '1 artikel cocok'],
      ['banjir OR upacara', '2 artikel cocok'],
      ['kenegar*', '1 artikel cocok'],
      ['title:pelabuhan', '1 artikel cocok'],
      ['author:ratna', '2 artikel cocok'],
      ['outlet:"kabar sungai"', '2 artikel cocok'],
      ['panen after:2020-02-20', '2 artikel cocok'],
      ['kunjungan before:2022-05', '1 artikel cocok'],
      ['author:siapapun', 'Tidak ada artikel yang cocok'],
      // Who wrote an article, and where, is found without an operator too.
      ['ratna dewi', '2 artikel memuat ratna dan dewi'],
    ] as const) {
      await page.fill('#q', query);
      await heading(page, expected);
    }
    await page.fill('#q', 'panen before:nanti');
    await page.getByText('before:nanti tidak dikenali sebagai perintah').waitFor();
    expect(problems).toEqual([]);
  });

  test('a misspelt word is corrected, and a name leads to its page', async () => {
    const { page, problems } = await search('pelabuhna');
    await page.getByText('Tidak ada artikel yang memuat pelabuhna; ini hasil untuk pelabuhan.').waitFor();
    await heading(page, '1 artikel memuat pelabuhan');
    await page.click('#ringkasan .note a:text-is("pelabuhan")');
    await page.waitForURL(/q=pelabuhan$/);
    await page.fill('#q', 'banjir presidn');
    await page.locator('#ringkasan .note', { hasText: 'Maksud Anda presiden' }).locator('a').first().click();
    await page.waitForURL(/q=banjir\+presiden$/);
    await page.fill('#q', 'joko widodo');
    const card = page.locator('#ringkasan .card');
    await card.waitFor();
    expect(await card.textContent()).toMatch(/^Joko Widodo tokoh, 3 artikel/);
    await card.locator('a').click();
    await page.locator('h1', { hasText: 'Joko Widodo' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('newest and oldest are right over all shards, ten at a time', async () => {
    const { page, problems } = await search('');
    await heading(page, 'Semua 17 artikel');
    expect(await titles(page)).toHaveLength(10);
    expect((await titles(page))[0]).toBe('Banjir merendam sawah');
    await page.click('#lagi');
    await page.locator('#hasil > li >> nth=16').waitFor();
    expect((await titles(page)).at(-1)).toBe('Surat dari pembaca <b>lama</b>');
    await page.click('[data-order="oldest"]');
    await page.locator('#hasil > li:first-child', { hasText: 'Catatan panen hari ke-10' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('a result leads to its article, with its words marked until they are not wanted', async () => {
    const { page, problems } = await search('nelayan kunjung');
    await page.click('#hasil h3 a');
    await page.locator('h1', { hasText: 'Presiden meninjau pelabuhan' }).waitFor();
    const marks = page.locator('.prose mark');
    await marks.first().waitFor();
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['kunjungan', 'nelayan']));
    const text = await page.locator('.prose').textContent();
    await page.click('button:text-is("Hilangkan tanda")');
    expect(await marks.count()).toBe(0);
    expect(await page.locator('.prose').textContent()).toBe(text);
    expect(page.url()).not.toContain('#');
    await page.goBack();
    await heading(page, '1 artikel memuat semua kata.');
    expect(problems).toEqual([]);
  });

  test('a word that is only begun is completed, as words, names and headlines', async () => {
    const { page, problems } = await search('');
    await page.locator('#q').pressSequentially('pres', { delay: 60 });
    await page.locator('#saran a', { hasText: 'presiden' }).first().waitFor();
    await page.fill('#q', 'presiden widod');
    await page.locator('#saran a', { hasText: 'presiden widodo' }).click();
    await heading(page, '3 artikel memuat presiden dan widodo');
    await page.fill('#q', 'maka');
    await page.locator('#saran a:text-is("Makassar")').click();
    // The place stands in one article: its entry in the list of places.
    await page.locator('#n-makassar:target', { hasText: 'Makassar' }).waitFor();
    await page.goBack();
    await page.fill('#q', 'meninj');
    await page.locator('#saran a', { hasText: 'Presiden meninjau pelabuhan' }).click();
    await page.locator('h1', { hasText: 'Presiden meninjau pelabuhan' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('a list of names is searched for, and downloaded as a table no spreadsheet runs', async () => {
    const { page, problems } = await search('');
    await page.click('summary:has-text("Cari daftar nama")');
    await page.fill('#daftar', 'Joko Widodo\n=SUM(nelayan)\nTak Ada Orangnya\n\nJoko Widodo\npanen');
    await page.click('button:text-is("Cari semua")');
    await page.getByText('4 baris dicari.').waitFor();
    const rows = page.locator('#banyak tbody tr');
    expect(await rows.locator('.num').allTextContents()).toEqual(['3', '0', '0', '12']);
    const download = page.waitForEvent('download');
    await page.click('#banyak a[download]');
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toContain('"Joko Widodo","3"');
    expect(csv).toContain(`"'=SUM(nelayan)","0"`);
    expect(csv.split('\r\n')).toHaveLength(6);
    await rows.first().locator('th a').click();
    await heading(page, '3 artikel memuat Joko Widodo');
    expect(problems).toEqual([]);
  });

  test('a hostile query is shown as text', async () => {
    const { page, problems } = await place.open();
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '.*(a+)+$[\\',
      'x'.repeat(5000),
      '\u202Ekunjungan\u2066 \u0000',
      '"""« “”',
      '{count} {words} $& $1',
      '🙂 __proto__ constructor',
    ]) {
      const name = query.slice(0, 30);
      await page.goto(`${place.base}search.html?q=${encodeURIComponent(query)}`);
      await page.locator('#ringkasan h2').waitFor();
      expect(await page.inputValue('#q'), name).toBe(query);
      expect(await page.locator('#ringkasan img, #ringkasan script').count(), name).toBe(0);
      expect(problems, name).toEqual([]);
    }
  });
});
