import { findMainLanguage } from '../corpus/archive-languages.js';
import { findCopies } from '../corpus/copies.js';
import { skipOf } from '../ingest/formats.js';
import { hasInterfaceWords } from '../languages/interface-words.js';
import type { Skipped } from '../model/archive.js';
import type { ArticleFacts, StoredArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { copiedDocument, otherMainLanguage } from '../model/messages.js';
import type { Config } from '../settings/config.js';
import { createPathTest } from '../util/path-patterns.js';
import { dayIn, findExpired, findFuture } from './future-articles.js';

export interface HoldingOptions {
  readonly config: Config;
  /** The instant of the build (ISO 8601); without it, no day is too early or too late. */
  readonly builtAt?: string;
  /** Whether each document is for itself: none is a copy of another, and one that was shown once is read. */
  readonly keepDuplicates: boolean;
}

/** Returns the articles that are not shown, and why: their day has not come or has passed, or they are copies of others. */
export function findHeldBack<T extends StoredArticle>(
  documents: readonly T[],
  { config, builtAt, keepDuplicates }: HoldingOptions,
): ReadonlyMap<T, Skipped> {
  const isIncluded = createPathTest(config.include);
  const free = documents.filter(({ facts }) => !isIncluded(facts.source.path));
  const held = new Map<T, Skipped>();
  const today = builtAt === undefined ? null : dayIn(builtAt, config.timezone);
  if (today !== null)
    for (const document of free) {
      const why =
        (config.future ? null : findFuture(document, today)) ??
        (config.expired || keepDuplicates ? null : findExpired(document, today));
      if (why !== null) held.set(document, why);
    }
  if (keepDuplicates) return held;
  const isFree = new Set(free);
  for (const [document, { kind, of }] of findCopies(documents.filter((one) => !held.has(one))))
    if (isFree.has(document))
      held.set(
        document,
        skipOf(kind, copiedDocument(document.facts.source.path, kind, of.facts.source.path)),
      );
  return held;
}

/** Says that most articles are in another language than the site's own words, where that may be a slip. */
export function noticeMainLanguage(
  articles: readonly Pick<ArticleFacts, 'language'>[],
  { language, isLanguageSet }: Pick<Config, 'language' | 'isLanguageSet'>,
): readonly Diagnostic[] {
  const main = findMainLanguage(articles);
  if (main === null || main.tag === language.tag) return [];
  const hasWords = hasInterfaceWords(main.tag);
  // Words in the articles' own language are to be had from the owner only, who chose these.
  if (!hasWords && isLanguageSet) return [];
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [
    otherMainLanguage(
      { articles: names.of(main.tag) ?? main.tag, site: names.of(language.tag) ?? language.tag },
      { ...main, hasWords },
    ),
  ];
}
