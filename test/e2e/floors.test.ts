import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureFloors } from '../../scripts/site/floors.js';
import { serveFolder } from '../../scripts/site/serve-folder.js';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { findSharedBrowser } from './support/browser.js';

async function measure(site: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const server = await serveFolder(site);
  const floors = await measureFloors(site, server.url, await findSharedBrowser());
  await server.close();
  return Object.fromEntries(floors.map(({ name, isMet, details }) => [name, isMet ? [] : details]));
}

test('the seeds’ site keeps what every site promises', { timeout: 300_000 }, async () => {
  const { site } = await buildArchiveSite(SEEDS);
  const broken = await measure(site);
  expect(Object.keys(broken).length).toBeGreaterThan(8);
  expect(Object.values(broken).flat()).toEqual([]);
});

test('a page that breaks every promise is told of each', { timeout: 120_000 }, async () => {
  const site = join(makeFolder(), 'site');
  mkdirSync(join(site, 'articles'), { recursive: true });
  writeFileSync(
    join(site, 'articles', 'satu.html'),
    `<!DOCTYPE html><html><head><title>x</title><link rel="stylesheet" href="../a.css"></head><body>
      <p style="color: red">teks<p><img src="https://elsewhere.example/a.png"><a href="tidak-ada.html">x</a>
      <a href="#tidak-ada">y</a><b id="b"></b><b id="b"></b><script>alert(1)</script><script src="../a.js"></script>${'<i></i>'.repeat(5000)}</body></html>`,
  );
  writeFileSync(join(site, 'articles', 'nul.txt'), '');
  writeFileSync(
    join(site, 'a.css'),
    noise(30_000, (code) => `.c${code}{order:${code}}`),
  );
  writeFileSync(
    join(site, 'a.js'),
    `${noise(20_000, (code) => `/*${code}*/`)}
    setTimeout(() => { const box = document.createElement('div'); box.style.height = '300px'; document.body.prepend(box); }, 100);`,
  );
  const broken = await measure(site);
  const untold = Object.entries(broken).filter(([, details]) => details.length === 0);
  expect(untold.map(([name]) => name)).toEqual([]);
  const links = Object.values(broken).flat().join('\n');
  expect(links).toContain('articles/satu.html: tidak-ada.html');
  expect(links).toContain('articles/satu.html: #tidak-ada');
  expect(links).toContain('articles/nul.txt: a device of Windows');
});

/** At least so many bytes that do not compress to few. */
function noise(bytes: number, write: (code: string) => string): string {
  let text = '';
  for (let state = 1; text.length < bytes * 3;) {
    state = (state * 48_271) % 2_147_483_647;
    text += write(String(state));
  }
  return text;
}
