import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAttackArchive } from '../security/attack-archive.js';
import { ATTACKS } from '../security/attacks.js';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { useBrowser } from './support/browser.js';
import { serveFolder, type TestServer } from './support/server.js';

/** Every nth string begins a file, and stands in other fields of the files before it. ATTACK_STEP=1: each string in every field. */
const STEP = Number(process.env['ATTACK_STEP'] ?? 24);
/** Pages opened at the same time. */
const TABS = 4;

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
}, 600_000);

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
});

/** A file made of the page's own data, offered to be saved. */
function isDownload(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    name === 'a' && attributes['download'] !== undefined && attributes['href']?.startsWith('data:') === true
  );
}

test('no page runs anything, loads from elsewhere, or is covered, with no policy to keep it from that', async () => {
  const found: string[] = [];
  const queue = [...pages];
  const visit = async (): Promise<void> => {
    const { page, problems } = await open();
    const ran: string[] = [];
    await page.exposeFunction('reportAttack', (what: string) => void ran.push(what));
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
      ran.push('dialog');
      void dialog.dismiss();
    });
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      problems.length = 0;
      const url = bareUrl + path.split('/').map(encodeURIComponent).join('/');
      await page.goto(url, { waitUntil: 'load' });
      ran.push(...(await hijacks(page)));
      if (page.url().split(/[?#]/)[0] !== url) ran.push(`went to ${page.url()}`);
      for (const what of [...ran.splice(0), ...problems]) found.push(`${path}: ${what}`);
    }
  };
  await Promise.all(Array.from({ length: TABS }, visit));
  expect(found).toEqual([]);
}, 900_000);

/** Whether something of the text lies over the page or took a part of it away. */
function hijacks(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const found = [];
    for (const selector of ['header', 'main', 'footer'])
      if (document.querySelectorAll('body > ' + selector).length !== 1) found.push('not one ' + selector);
    for (const element of document.querySelectorAll('main *')) {
      const { position } = getComputedStyle(element);
      if (position === 'fixed') found.push(element.tagName + ' is fixed over the page');
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
    return found;
  })()`);
}

test('with the policy on, the browser has nothing to refuse', async () => {
  const { page, problems } = await open();
  const some = pages.filter((_, i) => i % Math.ceil(pages.length / 40) === 0);
  for (const path of some) await page.goto(strict.url + path.split('/').map(encodeURIComponent).join('/'));
  expect(problems).toEqual([]);
});
