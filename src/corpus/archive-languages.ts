import type { Language } from '../languages/language.js';
import type { ArticleFacts, StoredArticle } from '../model/article.js';
import { countEach } from '../util/count.js';

/** Articles below which no language is that of an archive. */
const FEW = 3;
/** Times as many articles as in its relative a language must have to be the archive's own. */
const MAJORITY = 2;
/** How often more, and by how many words more, a text must be plainly the relative's to stay so. */
const CLEAR_SHARE = 2;
const CLEAR_WORDS = 3;

/** The language of most articles, and how many they are. */
export interface MainLanguage {
  /** The first part of a BCP 47 tag: 'id'. */
  readonly tag: string;
  readonly articles: number;
  /** All articles whose language is known. */
  readonly of: number;
}

/** Returns the language that more than half of the articles are in; null where none is, or where there are only a few articles. */
export function findMainLanguage(articles: readonly Pick<ArticleFacts, 'language'>[]): MainLanguage | null {
  const tags = articles.flatMap(({ language }) => (language === null ? [] : [baseOf(language)]));
  const [first] = [...countEach(tags)].sort((a, b) => b[1] - a[1]);
  if (first === undefined || tags.length < FEW || first[1] * 2 <= tags.length) return null;
  return { tag: first[0], articles: first[1], of: tags.length };
}

/**
 * Decides over a whole archive between languages that a detector takes for one another, such as Indonesian and Malay: where most of
 * these articles are in one of them, an article whose own words do not plainly say the other is in that one. Returns the articles that
 * have another language than was detected, with that language. What a page or its owner declares stays.
 */
export function settleLanguages<T extends StoredArticle>(
  articles: readonly T[],
  languages: readonly Language[],
): ReadonlyMap<T, string> {
  const settled = new Map<T, string>();
  for (const language of languages) {
    const relative = language.detection?.detectedAs.find((tag) => tag !== language.tag);
    if (relative === undefined) continue;
    const own = articles.filter(({ facts }) => facts.language === language.tag);
    const others = articles.filter(({ facts }) => facts.language === relative);
    if (own.length >= others.length * MAJORITY)
      for (const article of others)
        if (!isPlainly(article, language, 'other')) settled.set(article, language.tag);
    if (others.length >= own.length * MAJORITY)
      for (const article of own) if (!isPlainly(article, language, 'own')) settled.set(article, relative);
  }
  return settled;
}

function isPlainly({ content }: StoredArticle, { detection }: Language, kind: 'own' | 'other'): boolean {
  if (detection === null || !content.readRecord().language.evidence[0]?.method.startsWith('language:'))
    return true;
  const words =
    content
      .readText()
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = (list: ReadonlySet<string>): number => words.filter((word) => list.has(word)).length;
  const [wanted, against] =
    kind === 'own' ? [detection.own, detection.other] : [detection.other, detection.own];
  const [most, least] = [count(wanted), count(against)];
  return most >= least * CLEAR_SHARE && most - least >= CLEAR_WORDS;
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? tag;
}
