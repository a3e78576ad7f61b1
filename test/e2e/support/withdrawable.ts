import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildInto } from '../../support/build.js';
import { makeFolder } from '../../support/files.js';
import type { useBrowser } from './browser.js';
import { keepAll, waitKept } from './kept.js';
import { serveFolder, type ServerOptions, type TestServer } from './server.js';

/** Milliseconds for an open page to notice; the slowest measured takes 5 s. */
export const SOON = { timeout: 30_000 };

/** Words of the article that is taken back: of its headline, its text, its author and its outlet. */
export const WORDS = ['tukang perahu', 'menggelapkan iuran', 'Wiryo Kuncoro', 'Suara Muara'];
export const OTHER = 'Penambangan pasir dihentikan';

export interface Site {
  readonly server: TestServer;
  /** Of the article that is taken back. */
  readonly article: string;
  readonly takeBack: (action?: 'withhold' | 'erase') => Promise<void>;
  /** How long, in milliseconds, the host takes for a path from now on. */
  readonly host: { delayOf: (path: string) => number };
}

/** A site of some articles, on a host, of which one can be taken back. */
export async function openSite(
  host: Omit<ServerOptions, 'before'> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const archive = makeFolder({
    ...more,
    'kliping.yaml': 'title: Arsip muara\nlanguage: id\n',
    'perahu.md':
      '---\ntitle: Tukang perahu dituduh\ndate: 2018-05-05\nauthor: Wiryo Kuncoro\noutlet: Suara Muara\n---\n\n' +
      'Seorang tukang perahu dituduh menggelapkan iuran dermaga oleh pengurus koperasi setempat.\n',
    'pasir.md':
      `---\ntitle: ${OTHER}\ndate: 2018-06-06\noutlet: Kabar Hulu\n---\n\n` +
      'Penambangan pasir di hulu dihentikan setelah tanggul desa retak pada musim hujan kemarin.\n',
    'kopi.md':
      '---\ntitle: Harga kopi naik\ndate: 2019-07-07\noutlet: Kabar Hulu\n---\n\n' +
      'Harga kopi di pasar kecamatan naik sejak panen pertama, kata pedagang pengumpul.\n',
  });
  const out = join(makeFolder(), 'site');
  await buildInto(out, archive);
  const state: Site['host'] = { delayOf: () => 0 };
  const server = await serveFolder(out, '/arsip', {
    ...host,
    before: async (path) => {
      const delay = state.delayOf(path);
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    },
  });
  const articles = JSON.parse(
    `[${(await (await fetch(`${server.url}data/records.jsonl`)).text()).trim().replaceAll('\n', ',')}]`,
  ) as readonly { source: { path: string }; href: string }[];
  return {
    server,
    article: articles.find(({ source }) => source.path === 'perahu.md')?.href ?? '',
    takeBack: async (action = 'withhold') => {
      writeFileSync(join(archive, 'takedowns.yaml'), `- ${action}: perahu.md\n  reason: Putusan bebas.\n`);
      await buildInto(out, archive);
    },
    host: state,
  };
}

/** A reader who has read the article and, if wanted, kept the whole archive. */
export async function visit(
  openPage: ReturnType<typeof useBrowser>,
  { server, article }: Site,
  isWhole: boolean,
): Promise<Page> {
  const { page } = await openPage();
  await page.goto(`${server.url}search.html?q=perahu`);
  await page.locator('#ringkasan h2', { hasText: '1 artikel' }).waitFor();
  if (isWhole) await keepAll(page);
  await waitKept(page, server.url, 'search/index.json');
  for (const path of ['search.html?q=perahu', 'index.html', article]) await page.goto(server.url + path);
  await waitKept(page, server.url, article);
  return page;
}

export async function expectGone(page: Page): Promise<void> {
  const text = (await page.locator('body').innerText()).toLowerCase();
  for (const word of WORDS) expect(text).not.toContain(word.toLowerCase());
}

export async function searchFor(page: Page, url: string, query: string, found: string): Promise<void> {
  await page.goto(`${url}search.html?q=${query}`);
  await page.locator('#ringkasan h2', { hasText: found }).waitFor(SOON);
  await expectGone(page);
}
