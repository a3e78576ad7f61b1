import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { makePicture } from '../support/pictures.js';
import { useBrowser } from './support/browser.js';

const openPage = useBrowser();

test('a picture shows on a page that is opened from a disk, at every width, without moving the text', async () => {
  const archive = makeFolder({
    'dermaga.md':
      '---\ntitle: Dermaga selesai\ndate: 2023-04-05\n---\n\n![Dermaga baru.](foto/dermaga.jpg)\n\nDermaga baru selesai dibangun pekan ini.\n\n![Menara](foto/menara.jpg)\n\nWarga merayakannya.\n',
    'foto/dermaga.jpg': await makePicture(1500, 900),
    'foto/menara.jpg': await makePicture(500, 1400),
  });
  const { site, archive: read } = await buildArchiveSite(archive);
  const path = read.articles[0]?.path ?? '';
  for (const width of [320, 1280]) {
    const { page, problems } = await openPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pathToFileURL(join(site, path)).href);
    const sizes = `[...document.images].map((image) => [image.clientWidth, image.clientHeight])`;
    const before = await page.evaluate<number[][]>(sizes);
    await page.evaluate(
      `Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); }))`,
    );
    const shown = await page.evaluate<boolean[]>(
      '[...document.images].map((image) => image.naturalWidth >= 200)',
    );
    expect(shown).toEqual([true, true]);
    expect(await page.evaluate<number[][]>(sizes)).toEqual(before);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(problems).toEqual([]);
  }
});
