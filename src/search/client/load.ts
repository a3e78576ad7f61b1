import type { Pagefind } from './pagefind.js';

/** Words of an excerpt. */
const EXCERPT_WORDS = 36;

/** Loads the runtime that lies beside this page. Rejects when it cannot be had. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = new URL('search/pagefind.js', document.baseURI).href;
  const pagefind = (await import(address)) as Pagefind;
  // Paths are resolved against the page, wherever the site lies: Pagefind's own addresses are not used.
  await pagefind.options({ baseUrl: '/', excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
