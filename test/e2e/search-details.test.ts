import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
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

let site: string;
let server: TestServer;
beforeAll(async () => {
  ({ site } = await buildArchiveSite(makeTownArchive()));
  server = await serveFolder(site);
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
  const { site: bare } = await buildArchiveSite(
    makeFolder({ 'kliping.yaml': 'title: Kosong\nlanguage: id\n' }),
  );
  const empty = await serveFolder(bare);
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

/** Fills a box of the form for a stretch of time and sends it. */
async function typeRange(page: Page, from: string, to: string): Promise<void> {
  await page.fill('#dari', from);
  await page.fill('#hingga', to);
  await page.press('#hingga', 'Enter');
}

test('a stretch of time is typed, is in the address, and combines with filters and operators', async () => {
  const { page, problems } = await search('panen');
  await heading(page, /30 artikel/);
  await typeRange(page, '2017', 'Maret 2018');
  await page.waitForURL(/from=2017&to=2018-03/);
  await heading(page, /10 artikel/);
  expect(await page.locator('label:has(input[name="year"][value="2017"]) .n').textContent()).toBe('5');
  expect(await page.inputValue('#hingga')).toBe('Maret 2018');
  await page.click('label:has(input[name="place"][value="Medan"])');
  await page.waitForURL(/place=Medan/);
  const both = await page.locator('#hasil > li').count();
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(10);
  await page.goBack();
  await page.fill('#q', 'panen before:2018');
  await heading(page, /5 artikel/);
  const other = await openPage();
  await other.page.goto(`${server.url}search.html?q=panen&from=2017-03-11&to=2017-03-11`);
  await other.page.locator('#ringkasan h2').waitFor();
  expect(await other.page.inputValue('#dari')).toBe('11\u00a0Maret 2017');
  await other.page.click('[data-any]');
  await heading(other.page, /30 artikel/);
  await typeRange(other.page, 'kemarin', '');
  await other.page.getByText('“kemarin” bukan tanggal').waitFor();
  expect(await other.page.getAttribute('#dari:focus', 'aria-invalid')).toBe('true');
  await typeRange(other.page, '2019', '2018');
  await other.page.getByText('Tanggal awal jatuh sesudah tanggal akhir.').waitFor();
  expect([...problems, ...other.problems]).toEqual([]);
});

test('a stretch of the chart is chosen by dragging and by keys', async () => {
  const { page, problems } = await search('panen');
  const chart = page.locator('#grafik svg');
  await chart.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0 } = (await chart.boundingBox()) ?? {};
  const column = (at: number): number => x + (width / 6) * (at + 0.5);
  await page.mouse.move(column(3), y + 60);
  await page.mouse.down();
  await page.mouse.move(column(2), y + 60, { steps: 4 });
  await page.mouse.move(column(1), y + 60, { steps: 4 });
  await page.getByText('Dari 2017 sampai 2019', { exact: true }).waitFor();
  await page.mouse.up();
  await page.waitForURL(/from=2017&to=2019/);
  await heading(page, /15 artikel/);
  await page.click('#grafik a:text-is("Semua tahun"), [data-any]');
  await heading(page, /30 artikel/);
  await page.locator('#grafik a[aria-label="2018: 5 hasil"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#grafik a:focus').getAttribute('aria-label')).toBe('2019: 5 hasil');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Escape');
  expect(await page.locator('.stretch').count()).toBe(0);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('Dari 2019 sampai 2021: Enter menyaring').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=2019&to=2021/);
  await heading(page, /15 artikel/);
  // A click is still a click.
  await page.locator('#grafik a[aria-label="2020: 5 hasil"]').click();
  await page.waitForURL(/year=2020/);
  expect(problems).toEqual([]);
});

async function downloadText(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFile(await file.path(), 'utf8');
}

test('all results of a query are exported in their order', async () => {
  const { page, problems } = await search('panen');
  await page.click('[data-order="oldest"]');
  await page.waitForURL(/order=oldest/);
  await typeRange(page, '2017', '2019');
  await heading(page, /15 artikel/);
  const csv = await downloadText(page, '#ekspor button:text-is("CSV")');
  const rows = csv.trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(15);
  expect(rows[0]).toContain('"2017-03-');
  expect(rows[14]).toContain('"2019-03-');
  const shown = await page.locator('#hasil h3').allTextContents();
  expect(shown.map((title, i) => rows[i]?.startsWith(`"${title}"`))).not.toContain(false);
  await page.getByText('15 artikel diekspor.').waitFor();
  expect((await downloadText(page, '#ekspor button:text-is("RIS")')).match(/^TY {2}- NEWS/gmu)).toHaveLength(
    15,
  );
  expect((await downloadText(page, '#ekspor button:text-is("BibTeX")')).match(/^@article\{/gmu)).toHaveLength(
    15,
  );
  expect(problems).toEqual([]);
});

test.each(['a host', 'a disk'])(
  'results are kept, noted, put in order, exported and removed, from %s',
  async (where) => {
    const base = where === 'a disk' ? `${pathToFileURL(site).href}/` : server.url;
    const { page, problems } = await openPage();
    await page.goto(`${base}search.html?q=panen&order=oldest`);
    const buttons = page.locator('#hasil .keep');
    await buttons.nth(0).click();
    await buttons.nth(1).click();
    expect(await buttons.nth(1).getAttribute('aria-pressed')).toBe('true');
    const titles = (await page.locator('#hasil h3').allTextContents()).slice(0, 2);
    await page.click('.foot a:text-is("Daftar bacaan")');
    const list = page.locator('.kept h3');
    await list.nth(1).waitFor();
    expect(await list.allTextContents()).toEqual([...titles].reverse());
    await page.click('button:text-is("Pertama disimpan")');
    expect(await list.allTextContents()).toEqual(titles);
    await page.locator('.kept input').first().fill('Bandingkan "harga" 2016');
    await page.reload();
    await list.nth(1).waitFor();
    expect(await page.locator('.kept input').first().inputValue()).toBe('Bandingkan "harga" 2016');
    expect(await list.allTextContents()).toEqual(titles);
    expect(await downloadText(page, '.export button:text-is("CSV")')).toContain(
      '"Bandingkan ""harga"" 2016"',
    );
    expect(await downloadText(page, '.export button:text-is("Markdown")')).toContain(
      '> Bandingkan "harga" 2016',
    );
    expect(await downloadText(page, '.export button:text-is("RIS")')).toContain(
      'N1  - Bandingkan "harga" 2016',
    );
    expect(await downloadText(page, '.export button:text-is("BibTeX")')).toContain(
      'note={Bandingkan "harga" 2016}',
    );
    await page.locator('.kept li').first().getByText('Hapus').click();
    expect(await list.allTextContents()).toEqual(titles.slice(1));
    await page.click('button:text-is("Urungkan")');
    expect(await list.allTextContents()).toEqual(titles);
    await page.click('.kept h3 a >> nth=0');
    await page.locator('[data-keep][aria-pressed="true"]').waitFor();
    await page.click('[data-keep]');
    await page.goto(`${base}reading-list.html`);
    await list.first().waitFor();
    expect(await list.count()).toBe(1);
    expect(problems).toEqual([]);
  },
);

test('a browser that keeps nothing says so', async () => {
  const { page } = await openPage();
  await page.addInitScript(
    `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
  );
  await page.goto(`${server.url}search.html?q=panen`);
  await page.locator('#hasil .keep').first().click();
  await page.locator('#hasil [role="alert"]', { hasText: 'tidak mengizinkan halaman menyimpan' }).waitFor();
  await page.goto(`${server.url}reading-list.html`);
  await page.getByText('Daftar bacaan tidak dapat dipakai.').waitFor();
});
