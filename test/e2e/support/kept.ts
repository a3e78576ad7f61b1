import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Milliseconds for a browser to load what it keeps; the slowest measured on a busy machine takes 6 s. */
const SLOW = { timeout: 40_000, interval: 100 };

/** The addresses of the site that the browser keeps copies of, relative to `base`. */
export async function keptPaths(page: Page, base: string): Promise<readonly string[]> {
  const addresses = await page.evaluate<string[]>(`(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    return found;
  })()`);
  return addresses.map((address) => decodeURI(address.slice(base.length)));
}

/** The text of the copy the browser keeps of an address; null when it keeps none. */
export async function keptText(page: Page, address: string): Promise<string | null> {
  return page.evaluate<string | null>(
    `caches.match(${JSON.stringify(address)}, { ignoreVary: true }).then((it) => it?.text() ?? null)`,
  );
}

/** Waits until the browser keeps a file of the site. */
export async function waitKept(page: Page, base: string, path: string): Promise<void> {
  await expect.poll(() => keptPaths(page, base), SLOW).toContain(path);
}

/** Waits until no copy is left that holds one of these texts, whatever it is and however it is packed. */
export async function waitForgotten(page: Page, texts: readonly string[]): Promise<void> {
  await expect.poll(() => copiesWith(page, texts), SLOW).toEqual([]);
}

/** The addresses of copies that hold one of these texts. */
export async function copiesWith(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(async () => {
    const texts = ${JSON.stringify(texts)}.map((text) => text.toLowerCase());
    const inflate = (bytes) => {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Response(stream).text().catch(() => '');
    };
    // A pack holds compressed parts one after the other, in base64; the copy of a part is a stretch of that.
    const unpack = async (bytes) => {
      const texts = [new TextDecoder().decode(bytes)];
      const packs = [bytes];
      for (const [base64] of texts[0].matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g))
        packs.push(Uint8Array.from(atob(base64.slice(0, base64.length - (base64.length % 4))), (c) => c.charCodeAt(0)));
      for (const pack of packs) {
        const starts = [];
        for (let i = 0; i + 2 < pack.length; i += 1)
          if (pack[i] === 0x1f && pack[i + 1] === 0x8b && pack[i + 2] === 8) starts.push(i);
        for (const [i, start] of starts.entries())
          texts.push(await inflate(pack.slice(start, starts[i + 1] ?? pack.length)));
      }
      return texts.join(' ');
    };
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if (response === undefined) continue;
        const text = (request.url + await unpack(new Uint8Array(await response.arrayBuffer()))).toLowerCase();
        if (texts.some((wanted) => text.includes(wanted))) found.push(request.url);
      }
    }
    return found;
  })()`);
}

/** Keeps the whole archive, by the panel on the search page, which is open. */
export async function keepAll(page: Page): Promise<void> {
  await page.locator('#luring button', { hasText: 'Simpan untuk luring' }).click({ timeout: SLOW.timeout });
  await page.getByText('Seluruh arsip tersimpan').waitFor({ timeout: SLOW.timeout });
}
