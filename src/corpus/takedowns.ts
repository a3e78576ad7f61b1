import type { ArticleId, ArticleRecord } from '../model/article.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import { namePattern } from '../util/name-pattern.js';
import { replaceNames } from './anonymize.js';

/** A withheld article, and what the notice in its place says. */
export interface Withheld {
  readonly record: ArticleRecord;
  readonly reason: string | null;
  readonly date: string | null;
}

/** What an archive is after its takedowns. */
export interface TakedownResult {
  readonly records: readonly ArticleRecord[];
  readonly withheld: readonly Withheld[];
  /** How many articles were erased. */
  readonly erased: readonly ArticleRecord[];
  /** Articles that search engines are asked to leave out. */
  readonly unindexed: ReadonlySet<ArticleId>;
  /** Names that must not stand anywhere in what is made of the archive. */
  readonly names: readonly string[];
  /** Entries that match nothing. */
  readonly problems: readonly Diagnostic[];
}

export const TAKEDOWNS_FILE = 'takedowns.yaml';

/**
 * Applies takedowns.yaml to the records, before anything is made of them: what is taken back here cannot get anywhere. Files
 * with the same bytes are one article: what is said of one holds for all.
 */
export function applyTakedowns(
  records: readonly ArticleRecord[],
  takedowns: readonly Takedown[],
): TakedownResult {
  const unindexed = new Set<ArticleId>();
  const withheld = new Map<ArticleRecord, Withheld>();
  const erased = new Set<ArticleRecord>();
  const problems: Diagnostic[] = [];
  const meant = takedowns.map((takedown) => {
    const found = findMeant(records, takedown, problems);
    for (const record of found) {
      if (takedown.action === 'noindex') unindexed.add(record.id);
      if (takedown.action === 'withhold') withheld.set(record, { record, ...pickNotice(takedown) });
      if (takedown.action === 'erase') erased.add(record);
    }
    return found;
  });
  const left = records.filter((record) => !erased.has(record) && !withheld.has(record));
  const result = new Map(left.map((record) => [record, record]));
  for (const [i, takedown] of takedowns.entries()) {
    if (takedown.action !== 'anonymize') continue;
    const isEverywhere = takedown.articles.length === 0;
    anonymize(isEverywhere ? left : (meant[i] ?? []), takedown, result, problems);
  }
  return {
    records: [...result.values()],
    withheld: [...withheld.values()].filter(({ record }) => !erased.has(record)),
    erased: [...erased],
    unindexed,
    names: takedowns.filter((one) => one.articles.length === 0).flatMap((one) => one.names),
    problems,
  };
}

function pickNotice({ reason, date }: Takedown): Pick<Withheld, 'reason' | 'date'> {
  return { reason, date };
}

function anonymize(
  where: readonly ArticleRecord[],
  { names, pseudonym, line }: Takedown,
  result: Map<ArticleRecord, ArticleRecord>,
  problems: Diagnostic[],
): void {
  const pattern = namePattern(names);
  if (pattern === null) return;
  let count = 0;
  for (const record of where) {
    const current = result.get(record);
    if (current === undefined) continue;
    const changed = replaceNames(current, pattern, pseudonym);
    if (changed !== current) count += 1;
    result.set(record, changed);
  }
  if (count === 0) problems.push(nothing(`the name ${names.join(', ')} stands in no article meant`, line));
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
    const bytes = new Set(direct.map(bytesOf));
    for (const record of records) if (bytes.has(bytesOf(record))) found.add(record);
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

function bytesOf({ source }: ArticleRecord): string {
  return `${source.sha256}/${source.record ?? ''}`;
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
