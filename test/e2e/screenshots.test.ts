import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { readTree } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

/**
 * The look of the main pages beside the one that was approved. To approve a change:
 * `UPDATE=1 npx vitest run --config .config/vitest.config.ts test/e2e/screenshots.test.ts`, and look at the pictures.
 */
const REFERENCES = join(PACKAGE_ROOT, 'test', 'screenshots');
const isUpdate = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

/** Colour distance (0–1) below which two pixels are the same: smoothing differs from browser to browser. */
const PIXEL_TOLERANCE = 0.2;
/** Part of the pixels that may differ: a bar of another colour or a paragraph that moved is more, another browser's smoothing less. */
const ALLOWED = 0.003;
/** Channels are rounded to this many levels: a third of the file, and no difference to the comparison. */
const LEVELS = 8;
const ROUNDED = Uint8Array.from({ length: 256 }, (_, value) => {
  const step = 255 / (LEVELS - 1);
  return Math.round(Math.round(value / step) * step);
});
const HEIGHT = 1200;

const PAGES = [
  { name: 'front', part: 'index.html', dark: [1280] },
  { name: 'article', part: 'articles/putin-mengunjungi', dark: [360] },
  { name: 'entity', part: 'people/kim-jong-un.html', dark: [] },
  { name: 'dates', part: 'dates/index.html', dark: [] },
  { name: 'search', part: 'search.html', dark: [] },
] as const;
const SHOTS = PAGES.flatMap(({ name, part, dark }) => [
  ...[360, 1280].map((width) => [`${name}-${width}-light`, part, width, false] as const),
  ...dark.map((width) => [`${name}-${width}-dark`, part, width, true] as const),
]);

const openPage = useBrowser();
let site: string;
let server: TestServer;
beforeAll(async () => {
  ({ site } = await buildArchiveSite(SEEDS));
  server = await serveFolder(site);
});
afterAll(async () => {
  await server.close();
});

test.each(SHOTS)('%s looks as it was approved', async (name, part, width, dark) => {
  const actual = await takePicture(part, width, dark);
  const file = join(REFERENCES, `${name}.png`);
  if (isUpdate) {
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(file, PNG.sync.write(actual, { colorType: 2, deflateLevel: 9 }));
    return;
  }
  expect(existsSync(file), `${file} is missing: look at the page, then write it with UPDATE=1`).toBe(true);
  const expected = PNG.sync.read(readFileSync(file));
  expect([actual.width, actual.height]).toEqual([expected.width, expected.height]);
  const difference = new PNG({ width: actual.width, height: actual.height });
  const differing = pixelmatch(expected.data, actual.data, difference.data, actual.width, actual.height, {
    threshold: PIXEL_TOLERANCE,
  });
  const share = differing / (actual.width * actual.height);
  if (share <= ALLOWED) return;
  const folder = mkdtempSync(join(tmpdir(), 'kliping-look-'));
  writeFileSync(join(folder, `${name}.png`), PNG.sync.write(actual));
  writeFileSync(join(folder, `${name}-difference.png`), PNG.sync.write(difference));
  expect.fail(`${(share * 100).toFixed(1)} % of the picture differ; see ${folder}`);
});

async function takePicture(part: string, width: number, dark: boolean): Promise<PNG> {
  const { page } = await openPage({ dark });
  await page.setViewportSize({ width, height: HEIGHT });
  // A site does without a font that comes late; the picture waits for it.
  await page.route(/kliping\.[^/]*\.css$/, async (route) => {
    const response = await route.fetch();
    const css = (await response.text()).replaceAll('font-display: optional', 'font-display: block');
    await route.fulfill({ response, body: css });
  });
  const path = Object.keys(readTree(site)).find((file) => file.startsWith(part)) ?? '';
  await page.goto(`${server.url}${path}${part === 'search.html' ? '?q=korea' : ''}`);
  // Fonts are asked for when something is drawn in them: wait for all that this page uses, however slow the machine.
  await page.evaluate(
    `Promise.all(['16px Newsreader', '16px Franklin', 'italic 16px Newsreader'].map((font) => document.fonts.load(font)))`,
  );
  if (part === 'search.html') await page.locator('#hasil h3').first().waitFor();
  await page.evaluate('document.fonts.ready');
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.context().close();
  const png = PNG.sync.read(picture);
  const rounded = png.data.map((value) => ROUNDED[value] ?? value);
  png.data = Buffer.from(rounded);
  return png;
}
