import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { makeNoisyPicture, makePicture } from '../support/pictures.js';
import { useBrowser } from './support/browser.js';

const openPage = useBrowser();

test('a picture shows on a page that is opened from a disk, at every width, without moving the text', async () => {
  const archive = makeFolder({
    'dermaga.md':
      '---\ntitle: Dermaga selesai\ndate: 2023-04-05\n---\n\n![Dermaga baru.](foto/dermaga.jpg)\n\nDermaga baru selesai dibangun pekan ini.\n\n![Menara](foto/menara.jpg)\n\nWarga merayakannya.\n',
    'pasar.md':
      '---\ntitle: Pasar ramai\ndate: 2023-04-02\n---\n\n![Pasar](foto/pasar.png)\n\nPasar ikan ramai sejak subuh menjelang lebaran.\n',
    'foto/pasar.png': await makeNoisyPicture(480, 320),
    'foto/dermaga.jpg': await makePicture(1500, 900),
    'foto/menara.jpg': await makePicture(500, 1400),
  });
  const { site, archive: read } = await buildArchiveSite(archive);
  const path = read.articles[0]?.path ?? '';
  const shownOn: Readonly<Record<string, number>> = { [path]: 2, 'index.html': 2, 'dates/2023-04.html': 2 };
  for (const [where, width] of Object.keys(shownOn).flatMap((one) =>
    [320, 1280].map((px) => [one, px] as const),
  )) {
    const { page, problems } = await openPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pathToFileURL(join(site, where)).href);
    const sizes = `[...document.images].map((image) => [image.clientWidth, image.clientHeight])`;
    const before = await page.evaluate<number[][]>(sizes);
    await page.evaluate(
      `Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); }))`,
    );
    const shown = await page.evaluate<boolean[]>(
      '[...document.images].map((image) => image.naturalWidth >= 200)',
    );
    expect(shown, where).toEqual(Array.from({ length: shownOn[where] ?? 0 }, () => true));
    expect(await page.evaluate<number[][]>(sizes)).toEqual(before);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(problems).toEqual([]);
  }
});
