import type { ArticleFacts, ArticleIdentity, ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { noArticle } from '../model/messages.js';
import type { Takedown, TakedownReference, Withheld } from '../model/takedown.js';
import { slug } from '../util/slug.js';
import { replaceInIdentity, replaceNames } from './anonymize.js';
import { createSearch, type Meant, type Surroundings } from './find-meant.js';
import { createNameMatcher, type NameMatcher } from './name-matcher.js';
import { sourceKey } from '../model/source-key.js';

/** What takedowns.yaml means for the articles of an archive. */
export interface TakedownPlan {
  readonly withheld: readonly Withheld[];
  readonly erased: readonly ArticleFacts[];
  /** Source keys of the articles that search engines are asked to leave out. */
  readonly unindexed: ReadonlySet<string>;
  /** Returns what is to be replaced in an article that stays; empty for nearly all. */
  readonly replacementsFor: (article: ArticleFacts) => readonly Takedown[];
  /** References that mean no article, or are not certain (errors), and what is to be told of others. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Finds what the entries mean. An article that is both withheld and erased is erased. What cannot be found, or not with
 * certainty, is an error among the problems: no site may be made then.
 */
export function planTakedowns(
  articles: readonly ArticleFacts[],
  takedowns: readonly Takedown[],
  surroundings: Surroundings = { skipped: [], roots: [] },
): TakedownPlan {
  const { meant, problems } = findMeant(articles, takedowns, surroundings);
  /** The first entry of an action that means an article. */
  const byArticle = (action: Takedown['action']): ReadonlyMap<ArticleFacts, Takedown> => {
    const entries = takedowns.filter((one) => one.action === action).reverse();
    return new Map(
      entries.flatMap((entry) => [...(meant.get(entry) ?? [])].map((article) => [article, entry] as const)),
    );
  };
  const [erased, withheld, unindexed] = [byArticle('erase'), byArticle('withhold'), byArticle('noindex')];
  const replacing = takedowns.filter(({ action }) => action === 'anonymize');
  const forAll = entriesForAll(takedowns);
  return {
    erased: articles.filter((article) => erased.has(article)),
    withheld: articles.flatMap((article): readonly Withheld[] => {
      const entry = withheld.get(article);
      if (entry === undefined || erased.has(article)) return [];
      return [{ article, reason: entry.reason, date: entry.date }];
    }),
    unindexed: new Set([...unindexed.keys()].map(({ source }) => sourceKey(source))),
    replacementsFor: (article) => {
      const own = replacing.filter((one) => one.articles.length > 0 && isAbout(one, article, meant));
      // Nearly all have one list in common: what is made of it is made once.
      return own.length === 0 ? forAll : [...forAll, ...own];
    },
    problems,
  };
}

/** Returns a record with the names of the entries replaced; the same record where none of them is in it. */
export function anonymizeRecord(record: ArticleRecord, entries: readonly Takedown[]): ArticleRecord {
  return entries.length === 0 ? record : replaceNames(record, matcherOf(entries));
}

/** Returns the matcher of the names that some entries replace. */
export function matcherOf(entries: readonly Takedown[]): NameMatcher {
  const [first] = entries;
  const key = entries.length === 1 && first !== undefined ? first : entries;
  const known = matchers.get(key);
  if (known !== undefined) return known;
  const made = createNameMatcher(
    entries.flatMap(({ names, pseudonym }) => names.map((name) => ({ name, pseudonym }))),
  );
  matchers.set(key, made);
  return made;
}

/** Returns the words of an address without the names that some entries replace; the same string where there is none. */
export function hideInPath(entries: readonly Takedown[], words: string): string {
  if (entries.length === 0) return words;
  const matcher = matcherOf(entries);
  return matcher.isInAddress(words) ? slug(matcher.replaceInPath(words)) : words;
}

/** The matchers made so far, by an entry or a list of entries. */
const matchers = new WeakMap<object, NameMatcher>();

/** Returns the entries that replace names in the whole archive. */
export function entriesForAll(takedowns: readonly Takedown[]): readonly Takedown[] {
  return takedowns.filter(({ action, articles }) => action === 'anonymize' && articles.length === 0);
}

/** The articles that each entry names. */
type MeantArticles = ReadonlyMap<Takedown, ReadonlySet<ArticleFacts>>;

/** Whether an entry that replaces names does so in an article: in all where it names none. */
function isAbout(entry: Takedown, article: ArticleFacts, meant: MeantArticles): boolean {
  return entry.articles.length === 0 || meant.get(entry)?.has(article) === true;
}

/** References with a misspelling for which what may be meant is looked for: it takes a second in a large archive. */
const MAX_NEAREST = 10;

/**
 * Looks for all that the entries name: first by what the files say, then, for what was not found, by what a site says where
 * names are replaced: paths, addresses and pages are others there.
 */
function findMeant(
  articles: readonly ArticleFacts[],
  takedowns: readonly Takedown[],
  surroundings: Surroundings,
): { readonly meant: MeantArticles; readonly problems: readonly Diagnostic[] } {
  const meant = new Map(takedowns.map((one) => [one, new Set<ArticleFacts>()]));
  const problems: Diagnostic[] = [];
  const unknown: { readonly entry: Takedown; readonly written: TakedownReference }[] = [];
  if (takedowns.every(({ articles }) => articles.length === 0)) return { meant, problems };
  const search = createSearch(articles, surroundings);
  const take = (entry: Takedown, { articles: found, problem }: Meant): void => {
    for (const article of found) meant.get(entry)?.add(article);
    if (problem !== null) problems.push(problem);
  };
  for (const entry of takedowns) {
    for (const [at, reference] of entry.articles.entries()) {
      const line = entry.articleLines?.[at] ?? entry.line;
      const written = { reference, line, isOptional: entry.isOptional === true };
      const result = search.find(written);
      if (result === null) unknown.push({ entry, written });
      else take(entry, result);
    }
  }
  const shownAs = createRenaming(takedowns, meant);
  const searchShown = shownAs === null ? null : createSearch(articles, surroundings, shownAs);
  let nearestFound = 0;
  for (const { entry, written } of unknown) {
    const result = searchShown?.find(written) ?? null;
    const isTold = result === null && !written.isOptional && nearestFound < MAX_NEAREST;
    if (isTold) nearestFound += 1;
    if (result !== null) take(entry, result);
    else problems.push(noArticle(written, isTold ? search.findNearest(written.reference) : null));
  }
  return { meant, problems };
}

/** Returns a function that gives what an article goes by in the site, with its names replaced; null when no name is. */
function createRenaming(
  takedowns: readonly Takedown[],
  meant: MeantArticles,
): ((article: ArticleFacts) => ArticleIdentity) | null {
  const replacing = takedowns.filter(({ action }) => action === 'anonymize');
  if (replacing.length === 0) return null;
  const made = new Map<ArticleFacts, ArticleIdentity>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const entries = replacing.filter((one) => isAbout(one, article, meant));
    const renamed = entries.length === 0 ? article : replaceInIdentity(article, matcherOf(entries));
    made.set(article, renamed);
    return renamed;
  };
}
