import type { Skipped } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { findNearest } from '../util/nearest.js';
import { foldersOf } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';
import { admitRecords } from '../corpus/admit.js';
import { namePages } from './page-names.js';
import { sourceKey } from '../model/source-key.js';
import { sayAmbiguous, saySkipped, sayTakenAs, type Nearest, type Written } from './takedown-messages.js';

/** What else is known of an archive when its articles are looked for. */
export interface Surroundings {
  /** Inputs that became no articles. */
  readonly skipped: readonly Skipped[];
  /** Absolute paths of the archive's folder. */
  readonly roots: readonly string[];
}

/** What a reference of takedowns.yaml means. */
export interface Meant {
  /** Empty when it is not certain. */
  readonly records: readonly ArticleRecord[];
  /** Null when there is nothing to say. */
  readonly problem: Diagnostic | null;
}

interface Search {
  /** Null when a reference means nothing in the archive. */
  readonly find: (written: Written) => Meant | null;
  readonly findNearest: (reference: string) => Nearest;
}

/** A file of the archive: an article, with what the site shows of it, or one that became none. */
type Input =
  | { readonly record: ArticleRecord; readonly shown: () => ArticleRecord; readonly skipped: null }
  | { readonly record: null; readonly skipped: Skipped };

/**
 * Makes a search for the records that references mean. Files with the same bytes are one article: what is said of one holds for
 * all. `shownAs`: a record as the site shows it, where names are replaced; its path, address and page are looked for then.
 */
export function createSearch(
  records: readonly ArticleRecord[],
  { skipped, roots }: Surroundings,
  shownAs: ((record: ArticleRecord) => ArticleRecord) | null = null,
): Search {
  const inputs: readonly Input[] = [
    ...records.map((record) => ({ record, shown: () => shownAs?.(record) ?? record, skipped: null })),
    ...skipped.map((item) => ({ record: null, skipped: item })),
  ];
  const pagesOf = namePages(
    () => admitRecords(shownAs === null ? records : records.map(shownAs), false).records,
  );
  const index = indexReferences(inputs, (input) => nameInput(input, pagesOf), roots);
  const copies = groupBySource(records);
  const find = (written: Written): Meant | null => {
    const meaning = index.find(written.reference);
    if (meaning.kind === 'unknown') return null;
    const possible = meaning.kind === 'ambiguous' ? meaning.items : [...meaning.items, ...meaning.lookalikes];
    const isCertain = meaning.kind === 'found' && meaning.lookalikes.length === 0;
    if (!isCertain && !isOneArticle(possible))
      return { records: [], problem: sayAmbiguous(written, possible.map(labelOf)) };
    const meant = new Set(
      possible.flatMap(({ record }) => (record === null ? [] : (copies.get(sourceKey(record.source)) ?? []))),
    );
    const [first] = possible.flatMap((item) => item.skipped ?? []);
    if (meant.size === 0 && first !== undefined) return { records: [], problem: saySkipped(written, first) };
    // A name in a site where names are replaced may be several articles' own.
    const isTold = shownAs !== null || (meaning.kind === 'found' && meaning.isLoose);
    const paths = [...meant].map(({ source }) => source.path);
    return { records: [...meant], problem: isTold ? sayTakenAs(written, paths) : null };
  };
  return { find, findNearest: (reference) => nearestTo(reference, inputs, pagesOf) };
}

function nameInput(input: Input, pagesOf: ReturnType<typeof namePages>): Named {
  if (input.record === null)
    return { id: '', path: input.skipped.path, record: null, url: null, pages: [], marks: [] };
  const shown = input.shown();
  return {
    id: shown.id,
    path: shown.source.path,
    record: shown.source.record,
    url: shown.url.value,
    // Asked for only where nothing else fits: the pages of all articles are named then.
    get pages() {
      return pagesOf(shown).pages;
    },
    get marks() {
      return pagesOf(shown).marks;
    },
  };
}

function groupBySource(records: readonly ArticleRecord[]): ReadonlyMap<string, readonly ArticleRecord[]> {
  const groups = new Map<string, ArticleRecord[]>();
  for (const record of records) {
    const key = sourceKey(record.source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

function isOneArticle(inputs: readonly Input[]): boolean {
  return new Set(inputs.map(({ record }) => (record === null ? '' : sourceKey(record.source)))).size === 1;
}

function labelOf({ record, skipped }: Input): string {
  return record === null ? `${skipped.path} (skipped)` : `${record.source.path} (id ${record.id})`;
}

function nearestTo(
  reference: string,
  inputs: readonly Input[],
  pagesOf: ReturnType<typeof namePages>,
): Nearest {
  /** What to write, by what is compared. */
  const texts = new Map<string, string>();
  const add = (text: string | null, shown: string | null = text): void => {
    if (text !== null && text !== '' && shown !== null && !texts.has(text)) texts.set(text, shown);
  };
  for (const { record, skipped } of inputs) {
    const path = record === null ? skipped.path : record.source.path;
    add(path);
    for (const folder of foldersOf(path)) if (folder !== '') add(`${folder}/`);
    if (record === null) continue;
    add(record.url.value);
    add(record.title.value, path);
    if (/\.html?$/i.test(reference)) for (const page of pagesOf(record).pages) add(page);
  }
  const write = (found: readonly string[]): readonly string[] => [
    ...new Set(found.map((text) => texts.get(text) ?? text)),
  ];
  const likely = write(findNearest(reference, texts.keys()));
  return likely.length > 0
    ? { isLikely: true, texts: likely }
    : { isLikely: false, texts: write(findNearest(reference, texts.keys(), 1)) };
}
