import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
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
