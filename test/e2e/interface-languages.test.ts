import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

const openPage = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const note = (title: string, date: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\noutlet: النيل\n---\n\n${text}\n`;
const TEXT =
  'وصل وزير الخارجية إلى الخرطوم صباح أمس في زيارة تستمر يومين يبحث خلالها ملف المياه مع نظيره السوداني، وقال إن الحوار بين البلدين سيتواصل.';

const servers = new Map<string, TestServer>();
let article = '';

beforeAll(async () => {
  const arabic = await buildArchiveSite(
    makeFolder({
      'kliping.yaml': 'title: أرشيف الشرق\nlanguage: ar\n',
      ...Object.fromEntries(
        [1, 2, 3].map((i) => [`${i}.md`, note(`الوزير في الخرطوم ${i}`, `2024-0${i}-11`, `${TEXT} ${i}.`)]),
      ),
    }),
  );
  article = `articles/${readdirSync(join(arabic.site, 'articles')).sort()[0] ?? ''}`;
  const spanish = await buildArchiveSite(
    makeFolder({
      'kliping.yaml': 'title: Archivo\nlanguage: es\n',
      'a.md':
        '# El mercado abre\n\nEl mercado del río abrió ayer con cuarenta pescadores de toda la comarca.\n',
      'b.md':
        '# El mercado cierra\n\nEl mercado del río cerró hoy, dijeron los vecinos que esperaban en la plaza.\n',
    }),
  );
  servers.set('ar', await serveFolder(arabic.site));
  servers.set('es', await serveFolder(spanish.site));
});
afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

test(
  'an interface in Arabic is mirrored, as wide as the window and accessible, on a phone and a desktop',
  { timeout: 60_000 },
  async () => {
    for (const options of [{ phone: false }, { phone: true, dark: true }]) {
      const { page, problems } = await openPage(options);
      for (const path of [
        'index.html',
        article,
        'search.html?q=الوزير',
        'dates/index.html',
        'places/index.html',
        'about.html',
      ]) {
        await page.goto(`${servers.get('ar')?.url ?? ''}${path}`);
        const look = await page.evaluate<{ lang: string; direction: string; overflow: number }>(`({
        lang: document.documentElement.lang,
        direction: getComputedStyle(document.body).direction,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      })`);
        expect([path, await page.locator('.when', { hasText: ', ' }).count()]).toEqual([path, 0]);
        expect([path, look]).toEqual([path, { lang: 'ar', direction: 'rtl', overflow: 0 }]);
        // Looking for faults takes a second: on a phone all stands that stands on a desktop.
        if (!options.phone) continue;
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>('axe.run()');
        expect([path, violations.map(({ id }) => id)]).toEqual([path, []]);
      }
      expect(problems).toEqual([]);
    }
  },
);

test('the search page counts in the forms of its language', async () => {
  const { page } = await openPage();
  await page.goto(`${servers.get('ar')?.url ?? ''}search.html?q=الوزير`);
  await page.locator('#ringkasan h2', { hasText: '3 مقالات فيها' }).waitFor();
  await page.goto(`${servers.get('es')?.url ?? ''}search.html?q=mercado`);
  await page.locator('#ringkasan h2', { hasText: '2 artículos contienen' }).waitFor();
  await page.goto(`${servers.get('es')?.url ?? ''}search.html?q=cerró`);
  await page.locator('#ringkasan h2', { hasText: '1 artículo contiene' }).waitFor();
  expect(await page.getAttribute('#q', 'placeholder')).toBe('Palabras o una «frase»');
});
