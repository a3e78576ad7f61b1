import { recordKey, sourceKey } from '../model/source-key.js';
import type { ArticleFacts } from '../model/article.js';
import { ACCESS, isRestricted } from '../model/rights.js';
import { sha256 } from '../util/hash.js';

/** What a build notes of its articles for the next one: a digest of an article's file or content, and how much was shown. */
export type AccessRows = readonly (readonly [digest: string, access: number])[];

/** Hexadecimal digits: 64 bits leave no two articles alike by chance. */
const DIGITS = 16;

/** Notes how much of each article is shown; null where all of all is. */
export function noteAccess(articles: readonly ArticleFacts[]): AccessRows | null {
  if (!articles.some(({ rights }) => isRestricted(rights))) return null;
  return articles.flatMap((facts) => digestsOf(facts).map((digest) => [digest, levelOf(facts)] as const));
}

/**
 * Returns a test whether more of an article was shown by the build that left `rows`: by the article's path or by its content, so
 * that a file that was moved or edited at the same time is known. Without rows all of every article may have been shown.
 */
export function createShownTest(rows: AccessRows | null): (article: ArticleFacts) => boolean {
  if (rows === null) return () => true;
  const levels = new Map<string, number>();
  for (const [digest, level] of rows) levels.set(digest, Math.min(level, levels.get(digest) ?? level));
  return (facts) => digestsOf(facts).some((digest) => (levels.get(digest) ?? Infinity) < levelOf(facts));
}

function digestsOf({ source }: ArticleFacts): readonly string[] {
  const { path, record } = source;
  return [record === null ? path : recordKey(path, record), sourceKey(source)].map((text) =>
    sha256(text).slice(0, DIGITS),
  );
}

/** 0 for all of it, and more the less is shown. */
function levelOf({ rights }: ArticleFacts): number {
  return Math.max(0, ACCESS.indexOf(rights.access ?? 'full'));
}
