import { createMemoryStore, openReading, type ReadingStore } from '../../../cache/store.js';
import type { Archive, Article } from '../../../model/archive.js';
import type { ArticleId } from '../../../model/article.js';
import { StoredContent } from '../../../steps/stored-document.js';
import type { PreviewBase } from './base.js';

/**
 * Returns the archive with the texts of the articles that are related to some of its articles, fetched from the store of the build: it is
 * closed as soon as they are read, because a build may be writing to it. Null when one is no longer there.
 */
export async function readRelated(
  archive: Archive,
  ids: ReadonlySet<ArticleId>,
  base: PreviewBase,
): Promise<Archive | null> {
  const wanted = new Set([...ids].flatMap((id) => archive.relatedTo(id).map(({ articleId }) => articleId)));
  const missing = [...wanted].filter((id) => !ids.has(id));
  if (missing.length === 0) return archive;
  const byId = new Map(archive.byId);
  const store = openReading(base.root);
  if (store === null) return null;
  try {
    for (const id of missing) {
      const article = archive.byId.get(id);
      const fetched = article === undefined ? null : fetchText(article, store, base);
      if (fetched === null) return null;
      byId.set(id, fetched);
    }
  } finally {
    await store.close();
  }
  return { ...archive, byId };
}

function fetchText(article: Article, store: ReadingStore, base: PreviewBase): Article | null {
  const key = base.documentOf(article)?.key;
  const text = key === undefined ? null : store.get('texts', key);
  if (key === undefined || text === null) return null;
  const memory = createMemoryStore();
  memory.put('texts', key, text);
  return { ...article, content: new StoredContent(article.facts, memory, key) };
}
