import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite, buildInto } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { makeSearchArchive } from '../support/search-archive.js';
import type { SearchManifest } from '../../src/search/format.js';
import { useBrowser } from './support/browser.js';
import { keptText } from './support/kept.js';
import { serveFolder } from './support/server.js';

const openPage = useBrowser();

let site: string;
beforeAll(async () => {
  ({ site } = await buildArchiveSite(makeSearchArchive()));
});

/** A copy of the site in which something is amiss. */
function damaged(damage: (search: string, manifest: SearchManifest) => void): string {
  const copy = join(makeFolder(), 'site');
  cpSync(site, copy, { recursive: true });
  const search = join(copy, 'search');
  damage(search, JSON.parse(readFileSync(join(search, 'index.json'), 'utf8')) as SearchManifest);
  return copy;
}

const MISSING = '1 artikel tidak ikut dicari';

describe.each(['http', 'file'])('over %s', (scheme) => {
  const open = async (folder: string, query: string) => {
    const server = scheme === 'http' ? await serveFolder(folder) : null;
    const { page } = await openPage();
    await page.goto(`${server?.url ?? `file://${folder}/`}search.html?q=${query}`);
    return { page, close: () => server?.close() };
  };

  test('a missing shard is told, and the others are searched', async () => {
    // The last shard holds the one article without a date.
    const folder = damaged((search, { shards }) => {
      rmSync(join(search, shards.at(-1)?.folder ?? ''), { recursive: true });
    });
    const { page, close } = await open(folder, 'kunjungan');
    await page.locator('#ringkasan h2', { hasText: '2 artikel memuat kunjungan' }).waitFor();
    await page.locator('#ringkasan .note', { hasText: MISSING }).waitFor();
    await close();
  });

  test('a shard whose index was cut off is told, and the others are searched', async () => {
    const folder = damaged((search, { shards }) => {
      const index = join(search, shards.at(-1)?.folder ?? '');
      for (const name of readdirSync(index)) if (/^\d/.test(name)) truncateSync(join(index, name), 90);
    });
    const { page, close } = await open(folder, 'kunjungan');
    await page.locator('#ringkasan h2', { hasText: '2 artikel memuat kunjungan' }).waitFor();
    await page.locator('#ringkasan .note', { hasText: MISSING }).waitFor();
    await close();
  });

  test('an index that is not there is told', async () => {
    const folder = damaged((search) => {
      rmSync(search, { recursive: true });
    });
    const { page, close } = await open(folder, 'kunjungan');
    await page.getByText('Indeks pencarian tidak dapat dimuat').waitFor();
    await close();
  });
});

test.each(['whole', 'compressed'] as const)(
  'a host that gives no parts of files is searched all the same: each file is sent %s',
  async (ranges) => {
    const server = await serveFolder(site, '', { ranges });
    const { page } = await openPage();
    await page.goto(`${server.url}search.html?q=kunjungan`);
    await page.locator('#ringkasan h2', { hasText: '3 artikel memuat kunjungan' }).waitFor();
    expect(await page.locator('#hasil h3').count()).toBe(3);
    await page.fill('#q', 'kunj');
    await page.locator('#saran a', { hasText: 'kunjungan' }).first().waitFor();
    await server.close();
  },
);

test('where no worker may be started, the page itself searches', async () => {
  const server = await serveFolder(site);
  const { page, problems } = await openPage();
  await page.addInitScript('delete globalThis.Worker');
  await page.goto(`${server.url}search.html?q=kunjungan`);
  await page.locator('#ringkasan h2', { hasText: '3 artikel memuat kunjungan' }).waitFor();
  expect(problems).toEqual([]);
  await server.close();
});

test('where a service worker is not allowed, the page says what is not possible, and the rest works', async () => {
  const server = await serveFolder(site);
  const { page, problems } = await openPage();
  await page.addInitScript('delete Navigator.prototype.serviceWorker');
  await page.goto(`${server.url}search.html?q=kunjungan`);
  await page.locator('#luring', { hasText: 'service worker diblokir' }).waitFor();
  await page.locator('#ringkasan h2', { hasText: '3 artikel memuat kunjungan' }).waitFor();
  expect(problems).toEqual([]);
  await server.close();
});

test('a full disk is told, and what was kept stays', async () => {
  const server = await serveFolder(site);
  const { page } = await openPage();
  await page.addInitScript(`
    const { put } = Cache.prototype;
    let room = 5;
    Cache.prototype.put = function (...args) {
      room -= 1;
      return room < 0 ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : put.apply(this, args);
    };
  `);
  await page.goto(`${server.url}search.html`);
  await page.locator('#luring button', { hasText: 'Simpan untuk luring' }).click();
  await page.getByText('Ruang di perangkat ini habis').waitFor();
  await page.locator('#luring button', { hasText: 'Unduh sisanya' }).waitFor();
  await server.close();
});

test('keeping can be paused, gone on with, and undone', async () => {
  const server = await serveFolder(site, '', {
    before: async (path) => {
      if (path.includes('/articles/')) await new Promise((resolve) => setTimeout(resolve, 300));
    },
  });
  const { page, problems } = await openPage();
  await page.goto(`${server.url}search.html`);
  const button = (text: string) => page.locator('#luring button', { hasText: text });
  await button('Simpan untuk luring').click();
  await button('Jeda').click();
  await button('Unduh sisanya').click({ timeout: 20_000 });
  await page.getByText('Seluruh arsip tersimpan').waitFor({ timeout: 30_000 });
  await button('Hapus simpanan').click();
  await button('Simpan untuk luring').waitFor();
  expect(problems).toEqual([]);
  await server.close();
});

test('a new build is taken over at the next visit, whole', async () => {
  const archive = makeSearchArchive();
  const out = join(makeFolder(), 'site');
  await buildInto(out, archive);
  const server = await serveFolder(out);
  const { page, problems } = await openPage();
  await page.goto(`${server.url}search.html?q=kunjungan`);
  await page.locator('#ringkasan h2', { hasText: '3 artikel' }).waitFor();
  await page.evaluate('navigator.serviceWorker.ready');
  writeFileSync(
    join(archive, 'baru.md'),
    '---\ntitle: Kunjungan terbaru\ndate: 2024-01-01\n---\n\nSebuah kunjungan lagi di kota.\n',
  );
  await buildInto(out, archive);
  await page.reload();
  await page.locator('#ringkasan h2', { hasText: '4 artikel' }).waitFor();
  // The page has asked for the new worker, which takes over at once and then loads what a search needs.
  await expect
    .poll(() => keptText(page, `${server.url}search/index.json`), { timeout: 20_000 })
    .toBe(readFileSync(join(out, 'search/index.json'), 'utf8'));
  await page.goto('about:blank');
  await expect
    .poll(
      async () => {
        await page.goto(`${server.url}search.html?q=kunjungan`);
        await page.locator('#ringkasan h2', { hasText: '4 artikel' }).waitFor();
        const names = await page.evaluate<string[]>('caches.keys()');
        await page.goto('about:blank');
        return names.filter((name) => name.includes(' pages ')).length;
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1);
  await server.close();
  await page.context().setOffline(true);
  await page.goto(`${server.url}search.html?q=kunjungan`);
  await page.locator('#ringkasan h2', { hasText: '4 artikel' }).waitFor();
  expect(problems).toEqual([]);
});
