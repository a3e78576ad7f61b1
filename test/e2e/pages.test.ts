import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { titleClasses } from '../../templates/partials/title-size.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();

const HEADLINE =
  'Pemerintah Kabupaten Bandung Barat Meminta Seluruh Warga Kecamatan Lembang dan Parongpong Tetap Waspada terhadap Kemungkinan Longsor Susulan Setelah Hujan Deras Berhari-hari yang Mengguyur Kawasan Itu';
const TITLES = [
  'Ok',
  'Arsip Campuran',
  'Kliping berita tentang Korea Utara dan Rusia dari tahun 2024',
  'Donaudampfschifffahrtselektriz',
  'أرشيف الأخبار',
  'أرشيف إذاعة الأردن وأخبار الإقليم',
  '新闻剪报资料库',
];
/** Sets a title and measures it: the window's overflow, words that stand on two lines, and the pixels above the ink of its first line. */
const MEASURE_NAME = `([title, classes]) => {
  const name = document.querySelector('.mast .name');
  name.className = classes;
  name.innerHTML = '<span></span>';
  const [span] = name.children;
  span.textContent = title;
  const text = span.firstChild;
  let brokenWords = 0;
  for (const { 0: word, index } of title.matchAll(/[^\\s\\p{Script=Han}]+/gu)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) brokenWords += 1;
  }
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(name);
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = [fontWeight, fontSize, fontFamily].join(' ');
  const mark = document.createElement('i');
  mark.style.cssText = 'display: inline-block; width: 0; height: 0';
  span.prepend(mark);
  const baseline = mark.getBoundingClientRect().bottom;
  mark.remove();
  const above = baseline - pen.measureText(title).actualBoundingBoxAscent - name.getBoundingClientRect().top;
  return { brokenWords, above, sideways: document.documentElement.scrollWidth - innerWidth };
}`;
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const RICH = `| Kota | Penduduk | Luas | Keterangan | Lain-lain |
|---|---:|---:|---|---|
| Jakarta | 10.000.000 | 661 | ibu kota yang padat | y |

> Kutipan panjang.

\`\`\`
function sangatPanjangSekali(parameterSatu, parameterDua, parameterTiga) { return parameterSatu; }
\`\`\`

Catatan[^1].

[^1]: Isi catatan kaki.
`;
const ARCHIVE: Readonly<Record<string, string>> = {
  'panjang.md': `---\ntitle: "${HEADLINE}"\ndate: 2024-06-01\noutlet: ${WORD}\nauthor: ${WORD}\nurl: https://example.org/longsor\n---\n${'Bupati Siti Rahma meminta warga tetap waspada. '.repeat(30)}\n`,
  'kata.md': `---\ntitle: ${WORD}\ndate: 2023-01-05\n---\nhttps://example.org/${'a'.repeat(300)}\n\n${'x'.repeat(200)} dan Siti Rahma.\n`,
  'segala.md': `---\ntitle: Segala macam\ndate: 1908-11\n---\n# Kepala\n\nPembuka di Jakarta.\n\n${RICH}`,
  'arab.md':
    '---\ntitle: "الرئيس يفتتح المعرض الدولي للكتاب في القاهرة"\nlang: ar\n---\nافتتح الرئيس المصري اليوم معرض القاهرة الدولي للكتاب بحضور عدد من الوزراء والسفراء.\n',
};

describe('pages of hard articles', () => {
  let site: string;
  let server: TestServer;
  let files: readonly string[];
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(makeFolder(ARCHIVE)));
    files = Object.keys(readTree(site));
    // Any static host answers a wrong address with this page.
    server = await serveFolder(site);
  });
  afterAll(async () => {
    await server.close();
  });

  const pathOf = (part: string): string => files.find((file) => file.includes(part)) ?? '';

  async function overflow(page: Page): Promise<unknown> {
    return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  test('never scroll sideways, however narrow or wide the window', { timeout: 60_000 }, async () => {
    const { page } = await openPage();
    const paths = files.filter((path) => path.endsWith('.html') && !/search|404/.test(path));
    for (const path of paths) {
      await page.goto(server.url + path);
      await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
      for (const width of [320, 3840]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${path} at ${width}`).toBe(0);
      }
    }
  });

  test.each([360, 1280])('show the archive’s name whole, whatever it is, at %d', async (width) => {
    const { page } = await openPage();
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['index.html', 'about.html']) {
      await page.goto(server.url + path);
      for (const title of TITLES) {
        const given = JSON.stringify([title, `name ${titleClasses(title)}`]);
        const found = await page.evaluate<Record<string, number>>(`(${MEASURE_NAME})(${given})`);
        const where = `${path}: ${title} ${JSON.stringify(found)}`;
        expect(found['sideways'], where).toBe(0);
        expect(found['brokenWords'], where).toBe(0);
        expect(found['above'], where).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('name years under a chart so that they never touch', async () => {
    const { page } = await openPage();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.url}dates/index.html`);
      const gaps = await page.evaluate(`(() => {
        const years = [...document.querySelectorAll('.chart text')].filter((text) => /^\\d{4}$/.test(text.textContent));
        const boxes = years.map((year) => year.getBoundingClientRect()).filter((box) => box.width > 0);
        return boxes.slice(1).map((box, i) => box.left - boxes[i].right);
      })()`);
      expect((gaps as readonly number[]).length, `at ${width}`).toBeGreaterThan(1);
      expect(Math.min(...(gaps as readonly number[])), `at ${width}`).toBeGreaterThan(2);
    }
  });

  test('let a wide table and long lines of code be scrolled with the keyboard', async () => {
    const { page } = await openPage({ phone: true });
    await page.goto(server.url + pathOf('segala-macam'));
    const code = page.locator('.prose pre');
    await code.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate<number>(`document.querySelector('.prose pre').scrollLeft`))
      .toBeGreaterThan(0);
    expect(await page.locator('.prose .scroll[tabindex="0"] table').count()).toBe(1);
    expect(await page.locator('.prose h2').allTextContents()).toContain('Catatan kaki');
  });

  test('set Arabic from right to left in a page that is not', async () => {
    const { page } = await openPage();
    await page.goto(server.url + pathOf('articles/alr'));
    const direction = (part: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${part}')).direction`);
    expect(await direction('h1')).toBe('rtl');
    expect(await direction('.prose')).toBe('rtl');
    expect(await direction('.foot')).toBe('ltr');
  });

  test('print as a clipping: text, reference and address, without the site around it', async () => {
    const { page } = await openPage();
    await page.goto(server.url + pathOf('pemerintah-kabupaten'));
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.mast', '.foot', '.acts', '.pager', '#asal'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator('h1').innerText()).toBe(HEADLINE);
    expect(await page.locator('.prose').innerText()).toContain('waspada');
    expect(await page.locator('.ref').isVisible()).toBe(true);
    const addresses = await page.locator('.url').allInnerTexts();
    expect(addresses[0]).toBe('https://example.org/longsor');
    expect(addresses[1]).toContain('https://web.archive.org/web/');
    expect(addresses).toHaveLength(2);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  test('a wrong address leads to its words in the search box and to pages that resemble it', async () => {
    const { page } = await openPage();
    const html = readTree(site)['404.html']?.toString() ?? '';
    await page.route(/(people|articles|dates)\/(?:siti|longsor|1908)/, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (files.includes(path)) await route.continue();
      else
        await route.fulfill({
          status: 404,
          contentType: 'text/html',
          body: html.replaceAll(/(href|src|data-fonts|action)="(?=[^#h])/g, '$1="/'),
        });
    });
    await page.goto(`${server.url}people/siti-rahma--7.html`);
    expect(await page.inputValue('input[name="q"]')).toBe('siti rahma');
    await page.click('[data-similar] a:text-is("Siti Rahma")');
    expect(page.url()).toBe(`${server.url}people/siti-rahma.html`);
    await page.goto(`${server.url}dates/1908-12-24.html`);
    await page.locator('[data-similar] a:text-is("1908")').waitFor();
    await page.goto(`${server.url}articles/longsor-di-lembang-0123abcd.html`);
    expect(await page.inputValue('input[name="q"]')).toBe('longsor di lembang');
    expect(await page.locator('[data-similar]').isVisible()).toBe(false);
  });
});
