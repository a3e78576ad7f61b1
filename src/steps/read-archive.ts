import { realpath } from 'node:fs/promises';
import type { Config } from '../settings/config.js';
import { admitRecords } from '../corpus/admit.js';
import { buildArchive } from '../corpus/archive.js';
import type { HideInPath } from '../corpus/article-paths.js';
import { entriesForAll, hideInPath, matcherOf } from '../takedowns/plan.js';
import { type Withheld } from '../model/takedown.js';
import { findMisplaced } from '../takedowns/takedown-messages.js';
import { namePages } from '../takedowns/page-names.js';
import { sortBySource, sourceKey } from '../model/source-key.js';
import { applyAuthority } from '../entities/corrections/apply-corrections.js';
import { resolveEntities } from '../entities/resolve/resolve-entities.js';
import { readMetadataTables } from '../settings/metadata-tables.js';
import type { FoundFile } from '../ingest/walk.js';
import type { Archive, Skipped } from '../model/archive.js';
import { articleId } from '../model/article-id.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Declaration } from '../model/document.js';
import { NO_MENTIONS } from '../model/mentions.js';
import { createMemoryStore, type Store } from '../cache/store.js';
import type { OnProgress } from '../model/progress.js';
import type { Profile } from '../util/profile.js';
import { findArchiveFiles, type ArchiveFiles, type HashedFile } from './find-files.js';
import type { HiddenDocument } from '../takedowns/forget.js';
import {
  hideInAuthority,
  hideInMentions,
  hideInSkipped,
  hidingOptions,
  matcherForAll,
} from './hide-names.js';
import { noticeForeignNames } from '../entities/recognize/name-finder.js';
import { readFiles } from './read-files.js';
import { keepForPages, type LoadedDocument, type ShowRules } from './loaded-document.js';
import { loadDocuments } from './show-documents.js';
import { loadWithheld, type RestrictedArticle } from '../takedowns/withheld-runs.js';

export interface ReadOptions {
  readonly config: Config;
  readonly onProgress: OnProgress;
  /** Inputs that could not even be looked at. */
  readonly skipped: readonly Skipped[];
  /** Whether files with the same bytes are taken each for itself. */
  readonly keepDuplicates: boolean;
  /** What is known of a document from elsewhere (metadata.csv). */
  readonly declarationsOf: (file: FoundFile) => readonly Declaration[] | null;
  /** What a site may show; null where records stay as they are. */
  readonly rules: ShowRules | null;
  /** About the archive as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the files are all there are of an archive: corrections of names that match nothing are then reported. */
  readonly isWhole: boolean;
  /** A file's path in its archive, where `path` is not. */
  readonly placeOf?: (file: FoundFile) => string;
  /** Where the documents' contents are kept, and must stay as long as the archive is used. */
  readonly store: Store;
  /** Threads; null for one per core. */
  readonly jobs: number | null;
  /** Is told how long each step took. */
  readonly profile?: Profile;
}

export interface ReadResult {
  readonly archive: Archive;
  /** Files that were extracted; the others were known. */
  readonly extracted: number;
  /** Articles of which nothing may be in the site. */
  readonly takenBack: readonly ArticleRecord[];
  /** Documents that must not stay in the store when the build is done. */
  readonly hidden: readonly HiddenDocument[];
  /** Keys of what must not stay there of files that are no articles: their paths give names away. */
  readonly hiddenFiles: readonly string[];
  /** The documents that are shown, as they are shown and as they were read. */
  readonly shown: readonly Pick<LoadedDocument, 'record' | 'original' | 'replaced'>[];
  /** Articles that are not shown in full. */
  readonly restricted: readonly RestrictedArticle[];
}

/** Reads a folder of articles into an archive: every file becomes an article or is listed as skipped, with the reason. */
export async function readArchive(root: string, config: Config, onProgress: OnProgress): Promise<Archive> {
  return (await readWhole(root, config, onProgress)).archive;
}

/** {@link readArchive} with all that is known besides. */
export async function readWhole(root: string, config: Config, onProgress: OnProgress): Promise<ReadResult> {
  const store = createMemoryStore();
  const options = { config, onProgress, store, jobs: null };
  const found = await findArchiveFiles(root, { jobs: null, limits: config.limits, out: null });
  return readFoundFiles(root, found, options);
}

/** {@link readArchive} for files that were found and hashed already. */
export async function readFoundFiles(
  root: string,
  { files, tables, skipped }: ArchiveFiles,
  options: Pick<ReadOptions, 'config' | 'onProgress' | 'store' | 'jobs' | 'profile'>,
): Promise<ReadResult> {
  const paths = new Set(files.map((file) => file.path));
  const table = await readMetadataTables(tables, root, paths);
  const roots = [root, await realpath(root)];
  return readDocuments(files, {
    ...options,
    skipped,
    keepDuplicates: false,
    rules: {
      rights: { archive: options.config.rights, outlets: options.config.outlets },
      takedowns: options.config.takedowns,
      roots,
    },
    declarationsOf: (file) => table.declarationsOf(file.path),
    isWhole: true,
    diagnostics: [...table.check(paths), ...findMisplaced(paths)],
  });
}

/** Reads files into an archive; what the store knows already is not extracted again. */
export async function readDocuments(files: readonly HashedFile[], options: ReadOptions): Promise<ReadResult> {
  const { config, onProgress, store } = options;
  const total = files.length;
  const { documents, skipped, skippedKeys, extracted } = await readFiles(files, {
    ...options,
    onDone: (done) => {
      onProgress({ stage: 'read', done, total });
    },
  });
  await store.settle();
  const {
    documents: loaded,
    plan,
    hidden,
    diagnostics: takedowns,
  } = await loadDocuments(documents, {
    store,
    language: config.language,
    rules: options.rules,
    skipped: [...options.skipped, ...skipped],
    model: config.model,
  });
  const bySource = new Map(loaded.map((document) => [document.record.source, document]));
  const documentOf = ({ source }: ArticleRecord): LoadedDocument => {
    const document = bySource.get(source);
    if (document === undefined) throw new Error(`${source.path} was not loaded`);
    return document;
  };
  const places = new Map(files.map((file) => [file.path, options.placeOf?.(file) ?? file.path]));
  const placed = loaded.map((document) => withPlace(document, places.get(document.original.source.path)));
  const admitted = admitRecords(placed, options.keepDuplicates);
  onProgress({ stage: 'names', done: 0, total: admitted.records.length });
  const forAll = entriesForAll(options.rules?.takedowns ?? []);
  const matcher = matcherForAll(forAll);
  const hideIn: HideInPath = (words, record) =>
    hideInPath((record === null ? undefined : bySource.get(record.source)?.replaced) ?? forAll, words);
  const pagesOf = namePages(
    () => [...admitted.records, ...onceEach(plan.withheld).map(({ record }) => record)],
    hideIn,
  );
  const corrected = applyAuthority(
    { ...hideInAuthority(config.authority, matcher), roots: options.rules?.roots ?? [] },
    admitted.records.map((record) => {
      // What the owner calls an article by: names may have gone from its path and its address.
      const { original, head } = documentOf(record);
      const { source, url } = original;
      return {
        articleId: record.id,
        path: places.get(source.path) ?? source.path,
        record: source.record,
        url: url.value,
        get pages() {
          return pagesOf(record).pages;
        },
        get marks() {
          return pagesOf(original).marks;
        },
        get text() {
          return record.text;
        },
        mentions: head.mentions,
      };
    }),
    config.language,
  );
  const resolution = resolveEntities(
    admitted.records.map((record) => ({
      articleId: record.id,
      get text() {
        // A name that a correction found was not looked at when the document was read.
        return documentOf(record).head.tellsGender || config.authority.entries.length > 0 ? record.text : '';
      },
      mentions: corrected.mentionsByArticle.get(record.id) ?? NO_MENTIONS,
      agencies: (record.agencies.value ?? []).filter((name) => !corrected.isRejected(name, record.id)),
    })),
    config.language,
    { ...corrected.options, ...hidingOptions(forAll) },
  );
  const resolved = hideInMentions(
    resolution,
    new Map(
      admitted.records.flatMap((record) => {
        const { replaced } = documentOf(record);
        return replaced.length > forAll.length ? [[record.id, matcherOf(replaced)] as const] : [];
      }),
    ),
  );
  onProgress({ stage: 'names', done: admitted.records.length, total: admitted.records.length });
  const archive = buildArchive({
    records: admitted.records,
    ...resolved,
    ...keepForPages(loaded),
    hideInPath: hideIn,
    skipped: hideInSkipped([...options.skipped, ...skipped, ...admitted.skipped], matcher),
    withheld: onceEach(plan.withheld),
    unindexed: plan.unindexed,
    diagnostics: [
      ...options.diagnostics,
      ...takedowns,
      ...admitted.records.flatMap((record) => documentOf(record).full?.diagnostics ?? []),
      ...(config.model === null ? noticeForeignNames(admitted.records, config.language) : []),
      ...(options.isWhole ? corrected.unmatched() : []),
    ],
  });
  const takenBack = [...plan.withheld.map(({ record }) => record), ...plan.erased];
  const hiddenFiles = [...skippedKeys]
    .filter(([why]) => JSON.stringify(hideInSkipped([why], matcher)) !== JSON.stringify([why]))
    .map(([, key]) => key);
  const restricted = admitted.records.flatMap((shown): readonly RestrictedArticle[] => {
    const { full, key } = documentOf(shown);
    return full === null ? [] : [{ full, shown, sentences: () => loadWithheld(store, key) }];
  });
  return { archive, extracted, takenBack, hidden, hiddenFiles, restricted, shown: loaded };
}

/**
 * Returns a record with the id of its place in the archive, where the path it was read by is another. A copy would read all
 * that a record has; this one still reads only what it is asked for.
 */
function withPlace({ record, original }: LoadedDocument, place: string | undefined): ArticleRecord {
  const { source } = original;
  if (place === undefined || place === source.path) return record;
  const id = articleId({ path: place, record: source.record });
  return Object.create(record, { id: { value: id, enumerable: true } }) as ArticleRecord;
}

/** Takes the first of files with the same bytes, as articles are taken. */
function onceEach(withheld: readonly Withheld[]): readonly Withheld[] {
  const items = withheld.map((item) => ({ item, source: item.record.source }));
  const seen = new Set<string>();
  return sortBySource(items)
    .filter(({ source }) => {
      const key = sourceKey(source);
      return !seen.has(key) && seen.add(key);
    })
    .map(({ item }) => item);
}
