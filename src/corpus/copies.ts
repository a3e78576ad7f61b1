import type { StoredArticle } from '../model/article.js';
import { countEach } from '../util/count.js';
import { edtfDay } from '../util/edtf.js';
import { canParseUrl } from '../util/can-parse-url.js';

/** Share of words that two texts have in common from which they are one: a copy for printing lacks captions and has an address at its end. */
const SAME_SHARE = 0.8;
/** The share for a page that a site generator made from a post: it has nearly all of the words. */
const BUILT_SHARE = 0.95;
/** Words below which two texts may be the same by chance, or nearly. */
const MIN_WORDS = 30;
/** Parts of addresses and names of files that say that a page is a copy of another, for printers or for phones. */
const COPY_ADDRESS =
  /(?:^|[/_.?&@=-])(?:print(?:able|er|version|-friendly|erfriendly)?|cetak|imprimir|imprimer|drucken?|amp)(?:[/_.&=-]|$)/i;

/** Why an article is not shown beside another: a page made of a file that is there as well, or a copy for printers or phones. */
export type CopyKind = 'built' | 'print';

export interface Copy<T> {
  readonly kind: CopyKind;
  /** The article that is shown. */
  readonly of: T;
}

/** Returns the articles that say the same as another with the same headline and were made of it, each with that one. */
export function findCopies<T extends StoredArticle>(articles: readonly T[]): ReadonlyMap<T, Copy<T>> {
  const copies = new Map<T, Copy<T>>();
  for (const group of groupByTitle(articles)) {
    const hasSameText = createComparison();
    const originals = group.filter((article) => !isCopyAddress(article));
    for (const article of group) {
      const kind: CopyKind = isCopyAddress(article) ? 'print' : 'built';
      const candidates =
        kind === 'print'
          ? originals.filter(({ facts }) => isPage(facts.source.mediaType))
          : isPage(article.facts.source.mediaType)
            ? originals.filter((other) => mayBeMadeOf(article, other))
            : [];
      const share = kind === 'built' ? BUILT_SHARE : SAME_SHARE;
      const of = candidates.find((other) => hasSameText(article, other, share));
      if (of !== undefined) copies.set(article, { kind, of });
    }
  }
  return copies;
}

/** Returns the articles that may be saved twice: another one with the same headline has the same text, in the same language. */
export function findSavedTwice<T extends StoredArticle>(articles: readonly T[]): ReadonlySet<T> {
  const twice = new Set<T>();
  for (const group of groupByTitle(articles)) {
    const hasSameText = createComparison();
    for (const article of group) {
      const isTwice = group.some(
        (other) =>
          other !== article && other.facts.language === article.facts.language && hasSameText(article, other),
      );
      if (isTwice) twice.add(article);
    }
  }
  return twice;
}

/** Articles that share a headline, in the order given. */
function groupByTitle<T extends StoredArticle>(articles: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const article of articles) {
    const title =
      article.facts.title
        ?.toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim() ?? '';
    if (title === '') continue;
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [article]);
    else group.push(article);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Tells whether a page may have been made of a post: one in Markdown, of the same day where both say it. */
function mayBeMadeOf({ facts: page }: StoredArticle, { facts: post }: StoredArticle): boolean {
  if (post.source.mediaType !== 'text/markdown' || page.source.record !== null) return false;
  if (Math.min(page.wordCount, post.wordCount) < MIN_WORDS) return false;
  const [made, written] = [page.date, post.date].map((date) => (date === null ? null : edtfDay(date)));
  return made == null || written == null || made === written;
}

function isPage(mediaType: string): boolean {
  return mediaType === 'text/html';
}

function isCopyAddress({ facts: { source, url } }: StoredArticle): boolean {
  if (!isPage(source.mediaType)) return false;
  const address = url !== null && canParseUrl(url) ? new URL(url) : null;
  return (
    COPY_ADDRESS.test(source.path) ||
    (address !== null && COPY_ADDRESS.test(address.pathname + address.search))
  );
}

/** Returns a function that tells whether two articles have a share of their words in common; the words of each are counted once. */
function createComparison(): (a: StoredArticle, b: StoredArticle, share?: number) => boolean {
  const known = new Map<StoredArticle, ReadonlyMap<string, number>>();
  const wordsOf = (article: StoredArticle): ReadonlyMap<string, number> => {
    const words =
      known.get(article) ??
      countEach(
        article.content
          .readText()
          .toLowerCase()
          .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
      );
    known.set(article, words);
    return words;
  };
  const sizeOf = (words: ReadonlyMap<string, number>): number =>
    [...words.values()].reduce((sum, count) => sum + count, 0);
  return (a, b, share = SAME_SHARE) => {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    let shared = 0;
    for (const [word, count] of other) shared += Math.min(count, one.get(word) ?? 0);
    return shared >= Math.max(sizeOf(one), sizeOf(other)) * share;
  };
}
