import type { PreviewBase } from './base.js';
import type { Preview } from './previewer.js';

/** Pages after which making one more takes no less time: what they need is loaded and compiled then. */
const PAGES = 8;

/** Makes some pages that nobody looks at, so that the first one that somebody waits for takes no longer than others. */
export async function warmUp(preview: Preview, { archive, documentOf }: PreviewBase): Promise<void> {
  for (const article of archive.articles.slice(0, PAGES)) {
    const path = documentOf(article)?.original.facts.source.path;
    if (path !== undefined) await preview([path]);
  }
}
