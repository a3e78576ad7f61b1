import { ARTICLE_LIST, readArticleList } from '../../../model/article-list.js';
import { quickDigest } from '../../../util/quick-digest.js';
import { addScript } from './add-script.js';
import { idOf, readPageCsl } from './article-csl.js';
import type { KeptArticle } from './kept-list.js';
import { SITE_ROOT } from './site-root.js';

declare global {
  /** What the list of the site's articles sets. */
  var klipingArticles: string | undefined;
}

/**
 * Compares what is kept with what the archive has. What is gone or changed loses its headline and all that is known of it but the
 * reader's own note: it may have been withdrawn, or a name in it replaced. On a server, what changed is read again from its page.
 * Null where the site's list cannot be had now.
 */
export async function checkKept(list: readonly KeptArticle[]): Promise<readonly KeptArticle[] | null> {
  if (list.length === 0) return list;
  const known = await loadArticles().catch(() => null);
  if (known === null) return null;
  return Promise.all(
    list.map(async (kept) => {
      const digests = known.get(kept.id);
      if (digests === undefined) return { ...kept, csl: null, isGone: true };
      if (kept.csl !== null && digests.includes(quickDigest(JSON.stringify(kept.csl))))
        return { ...kept, isGone: false };
      const csl = await readAgain(kept.path);
      return csl === null
        ? { ...kept, csl: null, isGone: false }
        : { ...kept, id: idOf(csl), csl, isGone: false };
    }),
  );
}

/** Milliseconds without an answer after which the site counts as out of reach. */
const PATIENCE = 20_000;

async function loadArticles(): Promise<ReadonlyMap<string, readonly number[]> | null> {
  const address = new URL(ARTICLE_LIST, SITE_ROOT).href;
  if (location.protocol === 'file:') {
    await addScript(address);
    return readArticleList(globalThis.klipingArticles ?? '-');
  }
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) });
  return response.ok ? readArticleList(await response.text()) : null;
}

/** Reads the reference from an article's page; null where pages cannot be read, as from a disk. */
async function readAgain(path: string): Promise<KeptArticle['csl']> {
  if (location.protocol === 'file:') return null;
  const response = await fetch(new URL(path, SITE_ROOT), { cache: 'no-cache' }).catch(() => null);
  if (response?.ok !== true) return null;
  return readPageCsl(new DOMParser().parseFromString(await response.text(), 'text/html'));
}
