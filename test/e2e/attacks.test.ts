import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cut } from '../../src/util/cut.js';
import { makeAttackArchive } from '../security/attack-archive.js';
import { ATTACKS } from '../security/attacks.js';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

/** Every nth string begins a file, and stands in other fields of the files before it. ATTACK_STEP=1: each string in every field. */
const STEP = Number(process.env['ATTACK_STEP'] ?? 24);
/** Pages opened at the same time: each in a frame, which takes half the time of a tab. */
const FRAMES = 12;
const TABS = 2;
/** Milliseconds a page may take: with all strings some pages are very long. */
const LONG = 120_000;

const open = useBrowser();
let site: string;
let pages: readonly string[];
/** Without any Content-Security-Policy: nothing but the pages themselves keeps scripts from running. */
let bare: Server;
let bareUrl: string;
let strict: TestServer;

beforeAll(async () => {
  const attacks = Object.values(ATTACKS).flat();
  const archive = makeFolder({
    'kliping.yaml': 'baseUrl: https://kliping.test/\n',
    ...makeAttackArchive(attacks, STEP),
  });
  site = join(makeFolder(), 'site');
  const { code, stderr } = await kliping(['build', archive, '--out', site]);
  expect(`${code} ${/^error.*$/m.exec(stderr)?.[0] ?? ''}`).toBe('0 ');
  pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const files = sirv(site, { dev: true });
  bare = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  strict = await serveFolder(site);
}, 3_600_000);

afterAll(async () => {
  bare.closeAllConnections();
  bare.close();
  await strict.close();
});

/** What an article's text must never become part of a page as. */
const FORBIDDEN = new Set(
  'iframe object embed applet portal style template foreignobject animate set use marquee dialog frame frameset'.split(
    ' ',
  ),
);

test('no page holds an element, an attribute or an address that could run or load', () => {
  expect(pages.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const path of pages) {
    const report = (what: string): void => void found.push(`${path}: ${what}`);
    let scripts = 0;
    const parser = new Parser({
      onopentag: (name, attributes) => {
        if (FORBIDDEN.has(name.toLowerCase())) report(`<${name}>`);
        if (name === 'script' && !(attributes['type'] ?? '').endsWith('json')) {
          scripts += 1;
          if (!/^(?:\.\.\/)*assets\//.test(attributes['src'] ?? '')) report('a script of its own');
        }
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on/i.test(key)) report(`<${name} ${key}>`);
          if (key === 'style') report(`<${name} style="${value}">`);
          if (/^(?:href|src|action|formaction|data|poster|background|ping|srcset|xlink:href)$/i.test(key)) {
            const scheme = /^[\s\0-\x20]*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
            if (
              scheme !== undefined &&
              !['http', 'https', 'mailto'].includes(scheme) &&
              !isDownload(name, attributes)
            )
              report(`<${name} ${key}="${value}">`);
          }
          if (key === 'src' && /^(?:https?:)?\/\//i.test(value)) report(`<${name} src="${value}">`);
        }
        if (name === 'meta' && attributes['http-equiv'] !== undefined) report('meta http-equiv');
      },
    });
    parser.end(readFileSync(join(site, path), 'utf8'));
    if (scripts === 0 && path !== '404.html') report('no script of the site: something swallowed it');
  }
  expect(found).toEqual([]);
}, 600_000);

/** A file made of the page's own data, offered to be saved. */
function isDownload(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    name === 'a' && attributes['download'] !== undefined && attributes['href']?.startsWith('data:') === true
  );
}

test('no page runs anything, loads from elsewhere, or is covered, with no policy to keep it from that', async () => {
  expect(await openAll(bareUrl, pages)).toEqual([]);
}, 3_600_000);

test('with the policy on, the browser has nothing to refuse', async () => {
  const some = pages.filter((_, i) => i % Math.ceil(pages.length / 40) === 0);
  expect(await openAll(strict.url, some)).toEqual([]);
}, 600_000);

/** Opens pages of a site, many at a time in the frames of an emptied one, and says what went wrong on them. */
async function openAll(url: string, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const batches = cut(paths, FRAMES).values();
  const visit = async (): Promise<void> => {
    const { page, problems } = await open();
    page.setDefaultTimeout(LONG);
    await page.exposeBinding('reportAttack', ({ frame }, what: string) => {
      found.push(`${frame.url()}: ${what}`);
    });
    await page.addInitScript(() => {
      const report = (globalThis as never as { reportAttack: (what: string) => void }).reportAttack;
      for (const name of ['alert', 'confirm', 'prompt', 'print'])
        Object.defineProperty(globalThis, name, {
          value: () => {
            report(name);
          },
        });
    });
    page.on('dialog', (dialog) => {
      found.push(`${page.url()}: a dialog`);
      void dialog.dismiss();
    });
    // Both tabs take from one queue.
    for (const batch of batches) {
      const home = `${url}about.html`;
      await page.goto(home);
      const urls = batch.map((path) => url + path.split('/').map(encodeURIComponent).join('/'));
      try {
        await page.evaluate(showFrames(urls));
      } catch (error) {
        found.push(`${batch.join(' or ')}: took the window to ${page.url()} (${String(error)})`);
        continue;
      }
      const shown = page.frames().slice(1);
      const places = shown.map((frame) => frame.url().replace(/[?#].*/s, ''));
      if (JSON.stringify(places) !== JSON.stringify(urls))
        found.push(`${batch.join(' or ')}: a frame too many, or one at another place: ${places.join(' ')}`);
      for (const frame of shown)
        for (const what of await frame.evaluate<string[]>(HIJACKS)) found.push(`${frame.url()}: ${what}`);
      for (const what of problems.splice(0)) found.push(`${batch.join(' or ')}: ${what}`);
    }
  };
  await Promise.all(Array.from({ length: TABS }, visit));
  return found;
}

/** A script that fills a page with nothing but frames as large as a window, and ends when all are loaded. */
function showFrames(urls: readonly string[]): string {
  return `document.body.replaceChildren(), Promise.all(${JSON.stringify(urls)}.map((src) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: 1280, height: 900, onload: resolve, src });
    document.body.append(frame);
  }))).then(() => undefined)`;
}

/** A script that says whether something of the text lies over the page or took a part of it away. */
const HIJACKS = `(() => {
  const found = [];
  for (const selector of ['header', 'main', 'footer'])
    if (document.querySelectorAll('body > ' + selector).length !== 1) found.push('not one ' + selector);
  for (const element of document.querySelectorAll('main *')) {
    const { position } = getComputedStyle(element);
    if (position === 'fixed') found.push(element.tagName + ' is fixed over the page');
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
  return found;
})()`;
