import type { ArticleRecord } from '../model/article.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import { namePattern } from '../util/name-pattern.js';
import { replaceNames } from './anonymize.js';
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
  /** References that mean no article. */
  readonly problems: readonly Diagnostic[];
}

export const TAKEDOWNS_FILE = 'takedowns.yaml';

/**
 * Finds what the entries mean. Files with the same bytes are one article: what is said of one holds for all. An article that
 * is both withheld and erased is erased.
 */
export function planTakedowns(
  records: readonly ArticleRecord[],
  takedowns: readonly Takedown[],
): TakedownPlan {
  const problems: Diagnostic[] = [];
  const meant = new Map(
    takedowns.map((takedown) => [takedown, new Set(findMeant(records, takedown, problems))]),
  );
  const having = (action: Takedown['action']): readonly Takedown[] =>
    takedowns.filter((one) => one.action === action);
  const isMeantBy = (record: ArticleRecord, one: Takedown): boolean => meant.get(one)?.has(record) === true;
  const erased = records.filter((record) => having('erase').some((one) => isMeantBy(record, one)));
  const gone = new Set(erased);
  return {
    erased,
    withheld: records.flatMap((record): readonly Withheld[] => {
      const found = having('withhold').find((one) => isMeantBy(record, one));
      if (found === undefined || gone.has(record)) return [];
      return [{ record, reason: found.reason, date: found.date }];
    }),
    unindexed: new Set(
      records
        .filter((record) => having('noindex').some((one) => isMeantBy(record, one)))
        .map(({ source }) => sourceKey(source)),
    ),
    replacementsFor: (record) =>
      having('anonymize').filter((one) => one.articles.length === 0 || isMeantBy(record, one)),
    problems,
  };
}

/** A record with the names of the entries replaced; the same one where none of them stands in it. */
export function anonymizeRecord(record: ArticleRecord, entries: readonly Takedown[]): ArticleRecord {
  let result = record;
  for (const { names, pseudonym } of entries) {
    const pattern = namePattern(names);
    if (pattern !== null) result = replaceNames(result, pattern, pseudonym);
  }
  return result;
}

/** That an entry's names stand in no article that it is about. */
export function noticeUnusedNames({ names, line }: Takedown): Diagnostic {
  return nothing(`the name ${names.join(', ')} stands in no article meant`, line);
}

/** The records that an entry's ids, addresses and paths mean; what means nothing is reported. */
function findMeant(
  records: readonly ArticleRecord[],
  { articles, line }: Takedown,
  problems: Diagnostic[],
): readonly ArticleRecord[] {
  const found = new Set<ArticleRecord>();
  for (const reference of articles) {
    const direct = records.filter((record) => isMeant(record, reference));
    if (direct.length === 0) problems.push(nothing(`no article is ${reference}`, line));
    const bytes = new Set(direct.map(({ source }) => sourceKey(source)));
    for (const record of records) if (bytes.has(sourceKey(record.source))) found.add(record);
  }
  return [...found];
}

function isMeant({ id, url, source }: ArticleRecord, reference: string): boolean {
  if (reference === id || reference === source.path) return true;
  if (reference === `${source.path}#${source.record ?? ''}`) return true;
  return url.value !== null && sameAddress(url.value) === sameAddress(reference);
}

/** Addresses that differ in scheme, 'www.', a slash at the end or a fragment are one. */
function sameAddress(url: string): string {
  const [address = ''] = url.split('#', 1);
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function nothing(message: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'takedowns/no-match',
    message,
    hint: 'Write the id, the address or the path as the article’s page shows it, or remove the entry.',
    path: TAKEDOWNS_FILE,
    line,
  });
}
