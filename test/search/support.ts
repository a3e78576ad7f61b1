import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { findLanguage } from '../../src/languages/index.js';
import type { Archive } from '../../src/model/archive.js';
import type { Pagefind } from '../../src/search/client/pagefind.js';
import { buildSearchIndex } from '../../src/search/index.js';
import { serveFolder, type TestServer } from '../e2e/support/server.js';
import { makeFolder } from '../support/files.js';

const servers: TestServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

/** Builds the index of an archive into a new folder. */
export async function indexArchive(
  archive: Archive,
): Promise<{ readonly folder: string; readonly pages: number; readonly bytes: number }> {
  const folder = makeFolder();
  const language = findLanguage('id');
  if (language === null) throw new Error('no language id');
  return { ...(await buildSearchIndex({ archive, language, outDir: folder })), folder };
}

/** The browser's runtime of an index, run by Node: the same searches without a page. */
export async function openIndex(folder: string): Promise<Pagefind> {
  const server = await serveFolder(folder);
  servers.push(server);
  const runtime = (await import(pathToFileURL(join(folder, 'search', 'pagefind.js')).href)) as Pagefind;
  const options = { basePath: `${server.url}search/`, baseUrl: '/', excerptLength: 30 };
  await runtime.options(options);
  await runtime.init();
  await runtime.filters();
  return runtime;
}
