import { describe, expect, test } from 'vitest';
import { unpackList, type PackedOfflineList } from '../../src/model/offline-list.js';
import { useBrowser } from './support/browser.js';
import { shortening } from './support/hosts.js';
import { keptPaths, waitForgotten, waitKept } from './support/kept.js';
import { expectGone, openSite, OTHER, searchFor, SOON, visit, WORDS } from './support/withdrawable.js';
import { chooseRows } from '../support/rows.js';

const openPage = useBrowser();

/** Milliseconds of one test; the slowest measured on a busy machine takes 30 s. */
const SLOW = 150_000;
/** A browser’s workers are not always in time on a busy machine: what fails is tried again so many times. */
const RETRIES = 5;

describe.each(chooseRows(['withhold', 'erase'] as const, [1]))('after %s, with a network,', (action) => {
  test(
    'no page and no search shows it, and no copy of it is left',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const page = await visit(openPage, site, true);
      await site.takeBack(action);
      const response = await page.reload();
      expect(response?.status()).toBe(action === 'erase' ? 404 : 200);
      // Its address has words of the headline; what the page shows has not.
      await page.goto(site.server.url);
      await expectGone(page);
      await searchFor(page, site.server.url, 'perahu', 'Tidak ada artikel');
      await page.fill('#q', 'tuk');
      await page.waitForTimeout(500);
      await expectGone(page);
      await waitForgotten(page, action === 'erase' ? WORDS.concat('tukang-perahu') : WORDS);
      await site.server.close();
    },
  );
});

describe('without a network again', () => {
  test.each(chooseRows([true, false], [0]))(
    'it is gone and the rest is there (whole archive kept: %s)',
    { timeout: SLOW, retry: RETRIES },
    async (isWhole) => {
      const site = await openSite();
      const { url } = site.server;
      const page = await visit(openPage, site, isWhole);
      if (!isWhole) {
        await page.goto(`${url}search.html?q=pasir`);
        await page.click('#hasil h3 a');
        await page.locator('h1', { hasText: OTHER }).waitFor();
      }
      await site.takeBack();
      // Any page of the site, once.
      await page.goto(`${url}about.html`);
      await waitForgotten(page, WORDS);
      const list = unpackList(
        JSON.parse(await (await fetch(`${url}offline.json`)).text()) as PackedOfflineList,
      );
      for (const [path] of isWhole ? list.files : []) await waitKept(page, url, path);
      await page.context().setOffline(true);
      await site.server.close();
      await page.goto(url + site.article);
      await expectGone(page);
      await page.goto(`${url}index.html`);
      await expectGone(page);
      expect(await page.locator('main').innerText()).toContain(OTHER);
      await page.goto(`${url}search.html?q=perahu`);
      await expectGone(page);
      if (isWhole) {
        await searchFor(page, url, 'perahu', 'Tidak ada artikel');
        await searchFor(page, url, 'pasir', '1 artikel memuat pasir');
        await page.click('#hasil h3 a');
        await page.locator('h1', { hasText: OTHER }).waitFor();
      }
    },
  );

  test(
    'also when the network was gone as soon as the new list was there',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const { url } = site.server;
      const page = await visit(openPage, site, true);
      await site.takeBack();
      // Nothing but the list of the new build comes through.
      await page
        .context()
        .route('**', (route) =>
          route.request().url().endsWith('/sw.js') ? route.continue() : route.abort(),
        );
      await page.evaluate('navigator.serviceWorker.ready.then((registration) => registration.update())');
      await page.waitForTimeout(2000);
      await page.context().unroute('**');
      await page.context().setOffline(true);
      await site.server.close();
      for (const path of [
        site.article,
        'index.html',
        'outlets/index.html',
        'dates/2018.html',
        'search.html?q=perahu',
      ]) {
        await page.goto(url + path);
        await expectGone(page);
      }
      // What no takedown touches is still there.
      await page.goto(`${url}dates/2019.html`);
      expect(await page.locator('main').innerText()).toContain('Harga kopi naik');
    },
  );
});

describe('in a tab that stays open', () => {
  test.each(chooseRows(['online', 'visibilitychange'], [0]))(
    'the article gives way to the notice at the next %s',
    { timeout: SLOW, retry: RETRIES },
    async (event) => {
      const site = await openSite();
      const page = await visit(openPage, site, false);
      expect(await page.locator('h1').innerText()).toContain('Tukang perahu');
      if (event === 'online') await page.context().setOffline(true);
      await site.takeBack();
      if (event === 'online') await page.context().setOffline(false);
      else await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      await page.getByText('Putusan bebas.').waitFor(SOON);
      await expectGone(page);
      await site.server.close();
    },
  );

  test(
    'time alone is enough, also for a page that was opened from a copy',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const page = await visit(openPage, site, true);
      await page.context().setOffline(true);
      await page.clock.install();
      await page.goto(site.server.url + site.article);
      expect(await page.locator('h1').innerText()).toContain('Tukang perahu');
      await site.takeBack();
      await page.context().setOffline(false);
      await page.clock.runFor(120_000);
      await page.getByText('Putusan bebas.').waitFor(SOON);
      await expectGone(page);
      await site.server.close();
    },
  );

  test(
    'a document of the archive’s own, without head tags, does so as well',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const template =
        '<!doctype html>\n<title>{{ title }}</title>\n<script src="{{ root }}{{ site.assets["theme.js"] }}"></script>\n<h1>{{ title }}</h1>\n{{ bodyHtml | safe }}\n';
      const site = await openSite({}, { 'templates/article.njk': template });
      const { page } = await openPage();
      await page.goto(site.server.url + site.article);
      await waitKept(page, site.server.url, site.article);
      await site.takeBack();
      await page.evaluate("dispatchEvent(new Event('online'))");
      await page.getByText('Putusan bebas.').waitFor(SOON);
      await waitForgotten(page, WORDS);
      await site.server.close();
    },
  );

  test(
    'the results of a search give way too, and other tabs are told',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const page = await visit(openPage, site, true);
      await page.goto(`${site.server.url}search.html?q=perahu`);
      await page.locator('#hasil h3', { hasText: 'Tukang perahu' }).waitFor();
      const other = await page.context().newPage();
      await other.goto(site.server.url + site.article);
      await site.takeBack();
      await other.evaluate("dispatchEvent(new Event('online'))");
      await other.getByText('Putusan bebas.').waitFor(SOON);
      await page.locator('#ringkasan h2', { hasText: 'Tidak ada artikel' }).waitFor(SOON);
      await expectGone(page);
      await site.server.close();
    },
  );

  test(
    'so does a page that the browser takes from its memory on the way back',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const page = await visit(openPage, site, false);
      await page.goto(`${site.server.url}about.html`);
      await site.takeBack();
      await page.goBack();
      await page.getByText('Putusan bebas.').waitFor(SOON);
      await site.server.close();
    },
  );

  test('a page that nothing was taken from is left alone', { timeout: SLOW, retry: RETRIES }, async () => {
    const site = await openSite();
    const page = await visit(openPage, site, false);
    await page.goto(`${site.server.url}dates/2019.html`);
    await page.evaluate('window.isStillHere = true');
    await site.takeBack();
    await page.evaluate("dispatchEvent(new Event('online'))");
    await waitForgotten(page, WORDS);
    await page.waitForTimeout(1000);
    expect(await page.evaluate('window.isStillHere')).toBe(true);
    await site.server.close();
  });
});

describe('whatever the host is like', () => {
  test('a slow one is waited for: no copy is shown instead', { timeout: SLOW, retry: RETRIES }, async () => {
    const site = await openSite();
    const page = await visit(openPage, site, true);
    await site.takeBack();
    site.host.delayOf = (path) => (path.startsWith('/assets/') ? 0 : 6000);
    page.setDefaultTimeout(60_000);
    await page.goto(site.server.url + site.article, { timeout: 60_000 });
    expect(await page.locator('main').innerText()).toContain('Putusan bebas.');
    await expectGone(page);
    await site.server.close();
  });

  test(
    'the next build takes over also while the last one is still being loaded',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite();
      const page = await visit(openPage, site, true);
      // The new index, without which nothing that was loaded is whole.
      site.host.delayOf = (path) => (/^\/search\/[^/]+\/\d+\.js/.test(path) ? 20_000 : 0);
      await site.takeBack('withhold');
      await page.evaluate("dispatchEvent(new Event('online'))");
      await page.getByText('Putusan bebas.').waitFor(SOON);
      await page.waitForTimeout(1000);
      await site.takeBack('erase');
      await page.evaluate("dispatchEvent(new Event('online'))");
      await page.locator('.kicker', { hasText: '404' }).waitFor({ timeout: 8000 });
      await site.server.close();
    },
  );

  test(
    'one that lets browsers keep pages for an hour is asked all the same',
    { timeout: SLOW, retry: RETRIES },
    async () => {
      const site = await openSite({ cacheControl: 'public, max-age=3600' });
      const page = await visit(openPage, site, true);
      await site.takeBack();
      for (const path of [site.article, '', 'outlets/index.html', 'dates/2018.html']) {
        await page.goto(site.server.url + path);
        await expectGone(page);
      }
      const data = await page.evaluate<string>("fetch('../data/records.jsonl').then((it) => it.text())");
      expect(data.length).toBeGreaterThan(10);
      for (const word of WORDS) expect(data.toLowerCase()).not.toContain(word.toLowerCase());
      await searchFor(page, site.server.url, 'perahu', 'Tidak ada artikel');
      await site.server.close();
    },
  );

  test('one that leaves .html out of addresses too', { timeout: SLOW, retry: RETRIES }, async () => {
    const site = await openSite({ habit: shortening(308) });
    const page = await visit(openPage, site, true);
    await site.takeBack();
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.getByText('Putusan bebas.').waitFor(SOON);
    await waitForgotten(page, WORDS);
    await page.context().setOffline(true);
    for (const address of [site.article, site.article.replace('.html', '')]) {
      await page.goto(site.server.url + address);
      await expectGone(page);
    }
    expect(await keptPaths(page, site.server.url)).not.toContain('');
    await site.server.close();
  });
});

describe('a reading list', () => {
  test.each(['withhold', 'erase'] as const)(
    'forgets an article after %s, but for the reader’s note',
    { timeout: SLOW, retry: RETRIES },
    async (action) => {
      const site = await openSite();
      const { url } = site.server;
      const { page } = await openPage();
      await page.goto(url + site.article);
      await page.click('[data-keep]');
      await page.locator('[data-keep][aria-pressed="true"]').waitFor();
      await page.goto(`${url}reading-list.html`);
      await page.locator('.kept h3', { hasText: 'Tukang perahu dituduh' }).waitFor();
      await page.fill('.kept input', 'Tanya koperasi');
      await site.takeBack(action);
      await page.goto(`${url}reading-list.html`);
      await page.locator('.kept', { hasText: 'Artikel ini tidak ada lagi di arsip.' }).waitFor(SOON);
      expect(await page.inputValue('.kept input')).toBe('Tanya koperasi');
      await expectGone(page);
      const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
      expect(WORDS.filter((word) => kept.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
      expect(await page.locator('.kept a, .export button:visible').count()).toBe(0);
      await site.server.close();
    },
  );
});
