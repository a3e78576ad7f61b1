import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();
const TOWNS = [
  'Bandung',
  'Medan',
  'Makassar',
  'Surabaya',
  'Semarang',
  'Palembang',
  'Manado',
  'Ambon',
  'Padang',
];

/** Thirty articles in six years about nine towns, one of them on its own. */
function makeTownArchive(): string {
  const files: Record<string, string> = { 'kliping.yaml': 'title: Arsip kota\nlanguage: id\n' };
  for (let i = 0; i < 30; i += 1) {
    const front = `title: Panen ke-${i} di desa\ndate: ${2016 + (i % 6)}-03-${10 + (i % 9)}\noutlet: Kabar Desa\n`;
    const text = `Petani di ${TOWNS[i % TOWNS.length] ?? ''} memanen padi dan jagung pada pagi hari. Harga beras di pasar turun.`;
    files[`panen-${i}.md`] = `---\n${front}---\n\n${text}\n`;
  }
  files['pasar.md'] =
    '---\ntitle: Pasar beras\ndate: 2016-01-02\n---\n\nBeras pasar desa dijual, jagung tidak. Kereta api lewat.\n';
  return makeFolder(files);
}

let server: TestServer;
beforeAll(async () => {
  server = await serveFolder((await buildArchiveSite(makeTownArchive())).site);
});
afterAll(async () => {
  await server.close();
});

async function search(query: string): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const opened = await openPage();
  await opened.page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
  await opened.page.locator('#ringkasan h2').waitFor();
  return opened;
}

async function heading(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('#ringkasan h2').filter({ hasText: text }).waitFor();
}

test('a bar for every year of the result filters by its year, then for every month by its month, and back', async () => {
  const { page, problems } = await search('panen');
  await heading(page, /30 artikel/);
  expect(await page.locator('#grafik a').count()).toBe(6);
  const bar = page.locator('#grafik a[aria-label="2018: 5 hasil"]');
  await bar.focus();
  await page.keyboard.press('Enter');
  await heading(page, /5 artikel/);
  expect(await page.isChecked('input[name="year"][value="2018"]')).toBe(true);
  const month = page.locator('#grafik a[aria-label="Maret 2018: 5 hasil"]');
  await month.click();
  await page.waitForURL(/year=2018-03/);
  await heading(page, /5 artikel/);
  expect(await month.getAttribute('aria-current')).toBe('true');
  await month.click();
  await page.waitForURL(/year=2018$/);
  await page.click('#grafik a:text-is("Semua tahun")');
  await heading(page, /30 artikel/);
  expect(await page.locator('#grafik tbody tr').count()).toBe(6);
  expect(problems).toEqual([]);
});

test('a phrase beside words is a phrase, with right counts', async () => {
  const { page } = await search('“padi dan jagung” bandung');
  await heading(page, /^4 artikel memuat semua kata\. 26 lainnya memuat sebagian\.$/);
  expect(await page.locator('label:has(input[value="2016"]) .n').textContent()).toBe('2');
  await page.fill('#q', '"jagung dan padi" bandung');
  await heading(page, /Tidak ada artikel/);
});

test('what never occurs together is counted by some of the words; without a phrase that must be there, one by one', async () => {
  const { page } = await search('kereta memanen');
  await heading(page, /^Tidak ada artikel yang memuat semua kata\. 31 artikel memuat sebagian\.$/);
  await page.getByText('Yang dihitung: artikel dengan sebagian kata.').first().waitFor();
  expect(await page.locator('label:has(input[name="year"][value="2016"]) .n').textContent()).toBe('6');
  await page.click('label:has(input[name="year"][value="2016"])');
  await heading(page, /6 artikel memuat sebagian/);
  await page.goBack();
  await heading(page, /31 artikel memuat sebagian/);
  await page.click('#lagi');
  await page.locator('#hasil > li').nth(19).waitFor();
  await page.fill('#q', 'kereta "tidak memanen"');
  await heading(page, /Tidak ada artikel yang memuat/);
  const offered = page.locator('#ringkasan .note').first();
  expect(await offered.textContent()).toBe('Dicari sendiri-sendiri: kereta (1)');
  await offered.locator('a').first().click();
  await heading(page, /1 artikel memuat kereta/);
  expect(await page.inputValue('#q')).toBe('kereta');
  await page.goBack();
  await heading(page, /Tidak ada artikel yang memuat/);
});

test('typing makes one entry in the history, however many keys', async () => {
  const { page } = await search('kereta');
  await page.locator('#q').fill('');
  await heading(page, /Semua 31 artikel/);
  await page.locator('#q').pressSequentially('panen padi', { delay: 150 });
  await heading(page, /30 artikel memuat panen dan padi/);
  await page.goBack();
  await heading(page, /1 artikel memuat kereta/);
});

test('values that are not shown at once can be unfolded and stay so', async () => {
  const { page } = await search('panen');
  const more = page.locator('details[data-facet="place"]');
  expect(await more.locator('summary').textContent()).toBe('3 lainnya');
  await more.locator('summary').click();
  await more.locator('label').first().click();
  await heading(page, /3 artikel/);
  expect(await page.locator('input[name="place"]:checked').count()).toBe(1);
});

test('coming back from an article finds the list as long and as far down as it was left', async () => {
  const { page } = await search('panen');
  await page.click('#lagi');
  await page.locator('#hasil > li').nth(19).waitFor();
  const link = page.locator('#hasil > li').nth(15).locator('h3 a');
  await link.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate('scrollY');
  expect(scrolled).toBeGreaterThan(500);
  await link.click();
  await page.waitForURL(/articles\//);
  await page.goBack();
  await page.locator('#hasil > li').nth(19).waitFor();
  await expect.poll(() => page.evaluate(`Math.abs(scrollY - ${String(scrolled)}) < 50`)).toBe(true);
});

test('an archive without articles says so', async () => {
  const { site } = await buildArchiveSite(makeFolder({ 'kliping.yaml': 'title: Kosong\nlanguage: id\n' }));
  const empty = await serveFolder(site);
  const { page, problems } = await openPage();
  await page.goto(`${empty.url}search.html?q=apa`);
  await page.getByText('Arsip ini belum memuat artikel.').waitFor();
  expect(problems).toEqual([]);
  await empty.close();
});

test('the filters rise from the foot of a telephone and lead back to the results', async () => {
  const { page } = await openPage({ phone: true });
  await page.goto(`${server.url}search.html?q=panen`);
  await heading(page, /30 artikel/);
  const filters = page.locator('#saring');
  expect(await filters.isVisible()).toBe(false);
  await page.click('.tabs button');
  expect(await filters.isVisible()).toBe(true);
  await page.click('label:has(input[value="2017"])');
  await heading(page, /5 artikel/);
  expect(await filters.isVisible()).toBe(true);
  await filters.getByText('Lihat 5 hasil').click();
  expect(await filters.isVisible()).toBe(false);
});
