import type { Skipped } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { findNearest } from '../util/nearest.js';
import { foldersOf } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';
import { admitRecords } from './admit.js';
import { namePages } from './page-paths.js';
import { sourceKey } from './source-key.js';
import { sayAmbiguous, sayNoArticle, saySkipped, sayTakenAs, type Written } from './takedown-messages.js';

/** What else is known of an archive when its articles are looked for. */
export interface Surroundings {
  /** Inputs that became no articles. */
  readonly skipped: readonly Skipped[];
  /** Absolute paths of the archive's folder. */
  readonly roots: readonly string[];
}

/** What a reference of takedowns.yaml means. */
export interface Meant {
  readonly kind: 'found' | 'uncertain' | 'unknown';
  /** Empty when that is no article, or not certain. */
  readonly records: readonly ArticleRecord[];
  /** Null when there is nothing to say. */
  readonly problem: Diagnostic | null;
}

export type Search = (written: Written) => Meant;

/** A file of the archive: an article, or one that became none. */
interface Input {
  readonly record: ArticleRecord | null;
  readonly skipped: Skipped | null;
}

/**
 * Makes a search for the records that references mean. Files with the same bytes are one article: what is said of one holds for
 * all. `shownAs`: a record as the site shows it, whose path, address and page are looked for.
 */
export function createSearch(
  records: readonly ArticleRecord[],
  { skipped, roots }: Surroundings,
  shownAs: (record: ArticleRecord) => ArticleRecord = (record) => record,
): Search {
  const inputs: readonly Input[] = [
    ...records.map((record) => ({ record, skipped: null })),
    ...skipped.map((item) => ({ record: null, skipped: item })),
  ];
  const pagesOf = namePages(() => admitRecords(records.map(shownAs), false).records);
  const index = indexReferences(inputs, (input) => nameInput(input, shownAs, pagesOf), roots);
  const copies = groupBySource(records);
  const withCopies = (items: readonly Input[]): readonly ArticleRecord[] => [
    ...new Set(
      items.flatMap(({ record }) => (record === null ? [] : (copies.get(sourceKey(record.source)) ?? []))),
    ),
  ];
  return (written) => {
    const meaning = index.find(written.reference);
    if (meaning.kind === 'unknown') {
      const nearest = written.isOptional ? [] : nearestTo(written.reference, inputs, pagesOf);
      return { kind: 'unknown', records: [], problem: sayNoArticle(written, nearest) };
    }
    const possible = meaning.kind === 'ambiguous' ? meaning.items : [...meaning.items, ...meaning.lookalikes];
    const isCertain = meaning.kind === 'found' && meaning.lookalikes.length === 0;
    if (!isCertain && !isOneArticle(possible))
      return { kind: 'uncertain', records: [], problem: sayAmbiguous(written, possible.map(labelOf)) };
    const meant = withCopies(possible);
    const [first] = possible.flatMap((item) => item.skipped ?? []);
    if (meant.length === 0 && first !== undefined)
      return { kind: 'uncertain', records: [], problem: saySkipped(written, first) };
    const paths = meant.map(({ source }) => source.path);
    const isLoose = meaning.kind === 'found' && meaning.isLoose;
    return { kind: 'found', records: meant, problem: isLoose ? sayTakenAs(written, paths) : null };
  };
}

function nameInput(
  { record, skipped }: Input,
  shownAs: (record: ArticleRecord) => ArticleRecord,
  pagesOf: ReturnType<typeof namePages>,
): Named {
  if (record === null)
    return { id: '', path: skipped?.path ?? '', record: null, url: null, pages: [], marks: [] };
  const shown = shownAs(record);
  return {
    id: record.id,
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
  return record === null ? `${skipped?.path ?? ''} (skipped)` : `${record.source.path} (id ${record.id})`;
}

/** What a reference may be a misspelling of, written as a reference. */
function nearestTo(
  reference: string,
  inputs: readonly Input[],
  pagesOf: ReturnType<typeof namePages>,
): readonly string[] {
  /** What to write, by what is compared. */
  const texts = new Map<string, string>();
  const add = (text: string | null, shown: string | null = text): void => {
    if (text !== null && text !== '' && shown !== null && !texts.has(text)) texts.set(text, shown);
  };
  for (const { record, skipped } of inputs) {
    const path = record?.source.path ?? skipped?.path ?? '';
    add(path);
    for (const folder of foldersOf(path)) if (folder !== '') add(`${folder}/`);
    if (record === null) continue;
    add(record.url.value);
    add(record.title.value, path);
    if (/\.html?$/i.test(reference)) for (const page of pagesOf(record).pages) add(page);
  }
  return [...new Set(findNearest(reference, texts.keys()).map((text) => texts.get(text) ?? text))];
}
