import { realpath } from 'node:fs/promises';
import type { Config } from '../settings/config.js';
import { admitArticles } from '../corpus/admit.js';
import { settleLanguages } from '../corpus/archive-languages.js';
import { buildArchive, type ComparedVersion } from '../corpus/archive.js';
import { fillCollections } from '../corpus/collections.js';
import { findFront } from '../corpus/front.js';
import { KEY_DIGITS, versionOf } from '../cache/code-version.js';
import type { AlignmentMemory } from '../corpus/same-text/families.js';
import { addressOf, type Captured } from '../corpus/captures.js';
import { groupSkips, nameSkips } from '../corpus/group-skips.js';
import type { HideInPath } from '../corpus/article-paths.js';
import { LANGUAGES } from '../languages/index.js';
import { entriesForAll, hideInPath } from '../takedowns/plan.js';
import { type Withheld } from '../model/takedown.js';
import { findMisplaced } from '../takedowns/faults.js';
import { namePages } from '../takedowns/page-names.js';
import { readMetadataTables } from '../settings/metadata-tables.js';
import { holdsRecords } from '../ingest/formats.js';
import type { FoundFile } from '../ingest/walk.js';
import type { Archive, Skipped } from '../model/archive.js';
import type { ArticleFacts, ArticleId, StoredArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { createMemoryStore, type Store } from '../cache/store.js';
import type { OnProgress } from '../model/progress.js';
import { startProfile, type Profile } from '../util/profile.js';
import { sha256 } from '../util/hash.js';
import { findHeldBack, noticeMainLanguage } from './held-back.js';
import { findArchiveFiles, type ArchiveFiles, type HashedFile } from './find-files.js';
import type { HiddenDocument } from '../takedowns/forget.js';
import { hideInAuthority, hideInSkipped, matcherForAll } from './hide-names.js';
import { readNameRules } from './name-rules.js';
import { noticeForeignNames } from '../entities/recognize/name-finder.js';
import type { ReadSettings } from './read-document.js';
import { readFiles, type HeldPicture } from './read-files.js';
import { rowFinders, type RowFinders } from './row-finders.js';
import { withLanguage, withPlace, type LoadedDocument, type ShowRules } from './loaded-document.js';
import { resolveNames } from './resolve-names.js';
import { loadDocuments } from './show-documents.js';
import { loadWithheld, type RestrictedArticle } from '../takedowns/withheld-runs.js';

export interface ReadOptions {
  readonly config: Config;
  readonly onProgress: OnProgress;
  /** Inputs that could not even be looked at. */
  readonly skipped: readonly Skipped[];
  /** Whether each of several files with the same bytes becomes an article. */
  readonly keepDuplicates: boolean;
  /** What is known of documents from elsewhere (metadata.csv). */
  readonly declarationsOf: RowFinders['declarationsOf'];
  readonly addressedIn?: RowFinders['addressedIn'];
  /** The one record of its container that is wanted, by its locator or its address; without it, all are. */
  readonly onlyRecord?: string | null;
  /** What a site may show; null where records stay as they are. */
  readonly rules: ShowRules | null;
  /** Whether pages are kept that are no articles: of files that were named one by one. */
  readonly keepsPages?: boolean;
  /** Whether each record that is skipped is told by itself; default: those skipped for one reason are told together. */
  readonly tellsEach?: boolean;
  /** Messages about the archive as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the files are all there are of an archive: corrections of names that match nothing are then reported. */
  readonly isWhole: boolean;
  /** A file's path in its archive, where `path` is not. */
  readonly placeOf?: (file: FoundFile) => string;
  /** Where the documents' contents are kept, and must stay as long as the archive is used. */
  readonly store: Store;
  /** The archive whose store may know what a machine read in scans, where `store` is another one. */
  readonly keptIn?: string;
  /** Threads; null for one per core. */
  readonly jobs: number | null;
  /** Is told how long each step took. */
  readonly profile?: Profile;
  /** The instant of the build (ISO 8601): what is dated later is not shown. Without it, everything is. */
  readonly builtAt?: string;
}

export interface ReadResult {
  readonly archive: Archive;
  /** Files that were extracted; the others were known. */
  readonly extracted: number;
  /** Articles that takedowns.yaml removes: nothing of them may be in the site. */
  readonly removed: readonly StoredArticle[];
  /** Documents that must not stay in the store when the build is done. */
  readonly hidden: readonly HiddenDocument[];
  /** Keys of what must not stay there of files that are no articles: their paths give names away. */
  readonly hiddenFiles: readonly string[];
  /** The documents that are shown, as they are shown and as they were read. */
  readonly shown: readonly Pick<
    LoadedDocument,
    'facts' | 'content' | 'original' | 'replaced' | 'isAnonymized' | 'full' | 'key' | 'hasPictures'
  >[];
  /** Articles that are not shown in full. */
  readonly restricted: readonly RestrictedArticle[];
  /** What the files were read with. */
  readonly settings: ReadSettings;
  /** The pictures that container files hold. */
  readonly pictures: readonly HeldPicture[];
}

/** Reads a folder of articles into an archive: every file becomes an article or is listed as skipped, with the reason. */
export async function readArchive(root: string, config: Config, onProgress: OnProgress): Promise<Archive> {
  return (await readWhole(root, config, onProgress)).archive;
}

/** Reads a folder as {@link readArchive} does, and returns everything that is known about it. */
export async function readWhole(root: string, config: Config, onProgress: OnProgress): Promise<ReadResult> {
  return (await readAll(root, { config, onProgress })).read;
}

export interface ReadAllOptions extends Pick<ReadOptions, 'config' | 'onProgress' | 'tellsEach'> {
  /** The one file in the folder that is read, by its name; without it, all are. */
  readonly only?: string | null;
}

/** What was read, and of what. */
export interface ReadAll {
  readonly read: ReadResult;
  readonly found: ArchiveFiles;
  readonly store: Store;
}

/** Reads a folder, or one file in it, and returns everything that is known about it, and where it is kept. */
export async function readAll(root: string, { only = null, ...options }: ReadAllOptions): Promise<ReadAll> {
  const store = createMemoryStore();
  const { limits, include, ocr } = options.config;
  const found = await findArchiveFiles(root, {
    jobs: null,
    limits,
    include,
    out: null,
    known: null,
    only,
    hasScans: ocr,
  });
  const read = await readFoundFiles(root, found, { ...options, store, jobs: null, keptIn: root });
  return { read, found, store };
}

/** Reads files into an archive that were found and hashed already. */
export async function readFoundFiles(
  root: string,
  { files, tables, skipped }: ArchiveFiles,
  options: Pick<
    ReadOptions,
    'config' | 'onProgress' | 'store' | 'jobs' | 'profile' | 'builtAt' | 'tellsEach' | 'keptIn'
  >,
): Promise<ReadResult> {
  const paths = new Set(files.map((file) => file.path));
  const table = await readMetadataTables(tables, root, paths, holdsRecords);
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
    ...rowFinders(table, ({ path }) => path),
    isWhole: true,
    diagnostics: [...table.check(paths), ...findMisplaced(paths)],
  });
}

/** Reads files into an archive; what the store knows already is not extracted again. */
export async function readDocuments(files: readonly HashedFile[], options: ReadOptions): Promise<ReadResult> {
  const { config, onProgress, store } = options;
  const { step } = options.profile ?? startProfile();
  const reading = {
    ...options,
    onDone: (done: number, total: number) => {
      onProgress({ stage: 'read', done, total });
    },
  };
  const plain = await step('documents', () => readFiles(files, reading));
  const withScans = config.ocr
    ? await step('scans', async () => (await import('./scans/add-scans.js')).addScans(plain, files, reading))
    : { ...plain, diagnostics: [] };
  const { documents, sightings, places, crawls, pictures, skipped, skippedKeys, extracted, settings } =
    withScans;
  await store.settle();
  const loaded = await step('load', () =>
    loadDocuments(documents, {
      store,
      language: config.language,
      rules: options.rules,
      skipped: [...options.skipped, ...skipped],
      model: config.model,
    }),
  );
  const { plan } = loaded;
  const pathsInArchive = new Map(files.map((file) => [file.path, options.placeOf?.(file) ?? file.path]));
  const placeOf = ({ original }: LoadedDocument): string => {
    const { path } = original.facts.source;
    return pathsInArchive.get(path) ?? path;
  };
  const placed = onlyMeant(loaded.documents, options.onlyRecord ?? null).map((document) =>
    withPlace(document, placeOf(document), store),
  );
  const heldBack = findHeldBack(placed, options);
  const due = placed.filter((document) => !heldBack.has(document));
  const languages = settleLanguages(due, LANGUAGES);
  const shown = due.map((document) => {
    const language = languages.get(document);
    return language === undefined ? document : withLanguage(document, language, store);
  });
  const bySource = new Map(shown.map((document) => [document.facts.source, document]));
  const admitted = admitArticles(
    shown.map((document) => ({ ...capturedOf(document.facts), document })),
    { within: options.keepDuplicates ? crawls : null, sightings },
    config.versions === 'all' ? { textOf: ({ document }) => document.content.readText() } : null,
  );
  const versions = new Map(
    [...admitted.versions].map(
      ([older, newest]) => [older.document.facts.id, newest.document.facts.id] as const,
    ),
  );
  const captures = new Map(
    [...admitted.captures].map(([{ document }, times]) => [document.facts.id, times] as const),
  );
  const articles = admitted.articles.map(({ document }) => document);
  const facts = articles.map((article) => article.facts);
  onProgress({ stage: 'names', done: 0, total: articles.length });
  const forAll = entriesForAll(options.rules?.takedowns ?? []);
  const matcher = matcherForAll(forAll);
  const hideIn: HideInPath = (words, article) =>
    hideInPath((article === null ? undefined : bySource.get(article.source)?.replaced) ?? forAll, words);
  const withheld = onceEach(plan.withheld);
  const { unmatched, ...resolved } = step('resolve names', () =>
    resolveNames(articles, {
      config,
      roots: options.rules?.roots ?? [],
      forAll,
      placeOf,
      pagesOf: namePages(() => [...facts, ...withheld.map(({ article }) => article)], hideIn),
    }),
  );
  onProgress({ stage: 'names', done: articles.length, total: articles.length });
  const collectable = articles.map((document) => {
    const { source, url } = document.original.facts;
    return { facts: document.facts, path: placeOf(document), record: source.record, url };
  });
  const { collections, diagnostics: ofCollections } = fillCollections(config.collections, collectable);
  const { front, diagnostics: ofFront } = findFront(config.front, collectable);
  const archive = step('archive', () =>
    buildArchive({
      articles,
      ...resolved,
      captures,
      versions,
      places,
      hideInPath: hideIn,
      collections,
      front,
      nameRules: readNameRules(hideInAuthority(config.authority, matcher), options.rules?.takedowns ?? []),
      comparedOf: compareOnly(articles),
      alignments: keepAlignments(store, options.profile),
      measure: step,
      skipped: hideInSkipped(
        (options.tellsEach === true ? nameSkips : groupSkips)([
          ...options.skipped,
          ...skipped,
          ...heldBack.values(),
          ...admitted.skipped,
        ]),
        matcher,
      ),
      withheld,
      unindexed: plan.unindexed,
      diagnostics: [
        ...options.diagnostics,
        ...withScans.diagnostics,
        ...loaded.diagnostics,
        ...articles.flatMap(({ full }) => full?.facts.diagnostics ?? []),
        ...(options.isWhole ? noticeMainLanguage(facts, config) : []),
        ...(config.model === null ? noticeForeignNames(facts, config.language) : []),
        ...(options.isWhole ? unmatched() : []),
        ...(options.isWhole ? [...ofCollections, ...ofFront] : []),
      ],
    }),
  );
  const hiddenFiles = [...skippedKeys]
    .filter(([why]) => JSON.stringify(hideInSkipped([why], matcher)) !== JSON.stringify([why]))
    .map(([, key]) => key);
  const restricted = articles.flatMap((document): readonly RestrictedArticle[] => {
    const { full, key } = document;
    return full === null ? [] : [{ full, shown: document, sentences: () => loadWithheld(store, key) }];
  });
  const { removed, hidden } = loaded;
  return { archive, extracted, removed, hidden, hiddenFiles, restricted, shown, settings, pictures };
}

/**
 * Returns what of each article is compared with others: all of one that is shown in part, and nothing of one without a text or in which
 * names were replaced: what it has in common with another could tell them.
 */
function compareOnly(documents: readonly LoadedDocument[]): (id: ArticleId) => ComparedVersion | null {
  const byId = new Map(documents.map((document) => [document.facts.id, document]));
  return (id) => {
    const document = byId.get(id);
    if (document === undefined || document.isAnonymized || document.facts.rights.access === 'metadata')
      return null;
    const { full } = document;
    const { content, digest } = full ?? document;
    return { content, digest, isWhole: full === null };
  };
}

/** Keeps what came of comparing two texts in the store, and counts it. */
function keepAlignments(store: Store, profile: Profile | undefined): AlignmentMemory {
  const keyOf = (key: string): string => sha256(`${versionOf('reading')}\n${key}`).slice(0, KEY_DIGITS);
  return {
    get: (key) => store.get('alignments', keyOf(key)),
    put: (key, value) => {
      store.put('alignments', keyOf(key), value);
    },
    count: (counts) => profile?.count('same text', counts),
  };
}

/** Returns the documents that an address means, where one was given and the container's listing did not know them. */
function onlyMeant(documents: readonly LoadedDocument[], wanted: string | null): readonly LoadedDocument[] {
  const address = addressOf(wanted);
  if (address === null) return documents;
  const meant = documents.filter(({ facts }) => addressOf(facts.url) === address);
  return meant.length > 0 ? meant : documents.filter(({ facts }) => facts.url === null);
}

/** Keeps the first of several files with the same bytes, the one that would become the article. */
function onceEach(withheld: readonly Withheld[]): readonly Withheld[] {
  const items = withheld.map((item) => ({ item, ...capturedOf(item.article) }));
  return admitArticles(items, { within: null }).articles.map(({ item }) => item);
}

function capturedOf({ source, url, capturedAt, wordCount, date, modified }: ArticleFacts): Captured {
  return { source, url, capturedAt, wordCount, date, modified };
}
