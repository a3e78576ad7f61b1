import { runsOfText, visitRuns } from '../util/word-runs.js';
import type { StoredArticle } from '../model/article.js';
import type { RestrictedArticle } from './withheld-runs.js';

/** What must not stand on any page. */
export interface KeptBack {
  /** Articles of which nothing may be shown. */
  readonly removed: readonly StoredArticle[];
  /** Articles that are not shown in full. */
  readonly restricted: readonly Pick<RestrictedArticle, 'sentences'>[];
}

/**
 * Returns a test whether a page has six words in a row of what must not be shown. It asks for less than the check of a whole site:
 * words that another article may show count as well. So a page that passes holds nothing, and one that fails needs that check.
 * Everything is read now; nothing of the articles is kept but numbers.
 */
export function createWithheldTest({ removed, restricted }: KeptBack): (page: Uint8Array) => boolean {
  const texts = removed.flatMap(({ facts, content }) => {
    const { text, captions } = content.readRecord();
    return [facts.title ?? '', text, ...captions.map((caption) => caption.text)];
  });
  const runs = new Set(texts.flatMap(runsOfText));
  for (const { sentences } of restricted)
    for (const sentence of sentences()) for (const run of sentence) runs.add(run);
  return (page) => {
    if (runs.size === 0) return false;
    let isFound = false;
    const visit = (run: number): void => {
      isFound ||= runs.has(run);
    };
    visitRuns(page, { visit });
    return isFound;
  };
}
