import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import { slug } from '../util/slug.js';
import { replaceNames } from './anonymize.js';
import { createSearch, type Surroundings } from './find-meant.js';
import { createNameMatcher, type NameMatcher } from './name-matcher.js';
import { sourceKey } from './source-key.js';

/** A withheld article, and what the notice in its place says. */
export interface Withheld {
  readonly record: ArticleRecord;
  readonly reason: string | null;
  readonly date: string | null;
}

/** What takedowns.yaml means for the records of an archive. */
export interface TakedownPlan {
  readonly withheld: readonly Withheld[];
  readonly erased: readonly ArticleRecord[];
  /** Source keys of the articles that search engines are asked to leave out. */
  readonly unindexed: ReadonlySet<string>;
  /** What is to be replaced in a record that stays; empty for nearly all. */
  readonly replacementsFor: (record: ArticleRecord) => readonly Takedown[];
  /** References that mean no article, or are not certain (errors), and what is to be told of others. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Finds what the entries mean. An article that is both withheld and erased is erased. What cannot be found, or not with
 * certainty, is an error among the problems: no site may be made then.
 */
export function planTakedowns(
  records: readonly ArticleRecord[],
  takedowns: readonly Takedown[],
  surroundings: Surroundings = { skipped: [], roots: [] },
): TakedownPlan {
  const { meant, problems } = findMeant(records, takedowns, surroundings);
  const isMeantBy = (record: ArticleRecord, one: Takedown): boolean => meant.get(one)?.has(record) === true;
  const having = (action: Takedown['action']): readonly Takedown[] =>
    takedowns.filter((one) => one.action === action);
  const [toErase, toWithhold, toLeaveOut, toReplace] = [
    having('erase'),
    having('withhold'),
    having('noindex'),
    having('anonymize'),
  ];
  const erased = records.filter((record) => toErase.some((one) => isMeantBy(record, one)));
  const gone = new Set(erased);
  const forAll = entriesForAll(takedowns);
  return {
    erased,
    withheld: records.flatMap((record): readonly Withheld[] => {
      const found = toWithhold.find((one) => isMeantBy(record, one));
      if (found === undefined || gone.has(record)) return [];
      return [{ record, reason: found.reason, date: found.date }];
    }),
    unindexed: new Set(
      records
        .filter((record) => toLeaveOut.some((one) => isMeantBy(record, one)))
        .map(({ source }) => sourceKey(source)),
    ),
    replacementsFor: (record) => {
      const own = toReplace.filter((one) => one.articles.length > 0 && isMeantBy(record, one));
      // The same list for nearly all: what is made of it is made once.
      return own.length === 0 ? forAll : [...forAll, ...own];
    },
    problems,
  };
}

/** A record with the names of the entries replaced; the same one where none of them stands in it. */
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

/** By an entry, or a list of some. */
const matchers = new WeakMap<object, NameMatcher>();

/** Returns the entries that replace names in the whole archive. */
export function entriesForAll(takedowns: readonly Takedown[]): readonly Takedown[] {
  return takedowns.filter(({ action, articles }) => action === 'anonymize' && articles.length === 0);
}

interface AllMeant {
  readonly meant: ReadonlyMap<Takedown, ReadonlySet<ArticleRecord>>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Looks for all that the entries name: first by what the files say, then, for what was not found, by what a site says where
 * names are replaced: paths, addresses and pages are others there.
 */
function findMeant(
  records: readonly ArticleRecord[],
  takedowns: readonly Takedown[],
  surroundings: Surroundings,
): AllMeant {
  const meant = new Map(takedowns.map((one) => [one, new Set<ArticleRecord>()]));
  const search = createSearch(records, surroundings);
  const results = takedowns.flatMap((entry) =>
    entry.articles.map((reference, at) => {
      const line = entry.articleLines?.[at] ?? entry.line;
      const written = { reference, line, isOptional: entry.isOptional === true };
      return { entry, written, result: search(written) };
    }),
  );
  for (const { entry, result } of results) for (const record of result.records) meant.get(entry)?.add(record);
  const replacing = takedowns.filter(({ action }) => action === 'anonymize');
  const shown = new Map<ArticleRecord, ArticleRecord>();
  const shownAs = (record: ArticleRecord): ArticleRecord => {
    const known = shown.get(record);
    if (known !== undefined) return known;
    const entries = replacing.filter(
      (one) => one.articles.length === 0 || meant.get(one)?.has(record) === true,
    );
    const made = anonymizeRecord(record, entries);
    shown.set(record, made);
    return made;
  };
  const searchShown = replacing.length === 0 ? null : createSearch(records, surroundings, shownAs);
  const problems = results.flatMap(({ entry, written, result }) => {
    const again = result.kind !== 'unknown' || searchShown === null ? result : searchShown(written);
    const found = again.kind === 'unknown' ? result : again;
    for (const record of found.records) meant.get(entry)?.add(record);
    return found.problem ?? [];
  });
  return { meant, problems };
}
