import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryStore } from '../../../cache/store.js';
import { pageOfCompanion } from '../../../ingest/companion.js';
import { isHidden } from '../../../ingest/entry-role.js';
import { findOtherKind } from '../../../ingest/no-article.js';
import { openFileAccess } from '../../../ingest/containers/file-access.js';
import { containersFor, identifyContainer, mayBeContainer } from '../../../ingest/containers/identify.js';
import { refuseFile } from '../../../ingest/formats.js';
import { addressOf } from '../../../corpus/captures.js';
import type { ArticleFacts } from '../../../model/article.js';
import { readMetadataTables } from '../../../settings/metadata-tables.js';
import type { LoadedDocument } from '../../../steps/loaded-document.js';
import { dayIn, findExpired, findFuture } from '../../../steps/future-articles.js';
import { DocumentQueue, type createDocumentReader } from '../../../steps/read-document.js';
import { loadDocuments } from '../../../steps/show-documents.js';
import { storeParts } from '../../../steps/stored-document.js';
import { anonymizeRecord, entriesForAll, planTakedowns } from '../../../takedowns/plan.js';
import { createWithheldTest } from '../../../takedowns/withheld-test.js';
import { loadWithheld } from '../../../takedowns/withheld-runs.js';
import { createPathTest } from '../../../util/path-patterns.js';
import { buildTime } from '../../paths.js';
import { hasSameTables, type PreviewBase } from './base.js';

/** Bytes up to which a file is read at once: a larger one may take seconds. */
const MOST_BYTES = 1_000_000;

/** A file that changed, and those that changed with it and are no longer there: it may have been one of them. */
export interface ChangedPath {
  readonly path: string;
  readonly gone: ReadonlySet<string>;
}

export type DocumentReader = Awaited<ReturnType<typeof createDocumentReader>>;

/** A changed file as a site may show it. */
export interface ChangedFile {
  /** None when it is gone. */
  readonly documents: readonly LoadedDocument[];
  /** Tells whether a page says what is withheld of the file itself. */
  readonly isWithheld: (page: Uint8Array) => boolean;
}

const GONE: ChangedFile = { documents: [], isWithheld: () => false };

/**
 * Reads a file of the archive as a build does, with the rights of its documents applied. Returns null wherever only a build can tell
 * what may be shown: takedowns.yaml has a say in it, another file has the same bytes, it was no article before, or cannot be read.
 */
export async function readChanged(
  { path, gone }: ChangedPath,
  base: PreviewBase,
  read: DocumentReader,
): Promise<ChangedFile | null> {
  const { root, config, found } = base;
  if (!isFreeBefore(path, base) || !hasSameTables(base, path)) return null;
  const absolute = join(root, path);
  const info = statSync(absolute, { throwIfNoEntry: false });
  if (info === undefined) return GONE;
  const file = { path, absolute, size: info.size };
  if (!info.isFile() || info.size > MOST_BYTES || refuseFile(file, config.limits) !== null) return null;
  if (holdsMany(path, absolute)) return null;
  const paths = new Set([...found.files.map((one) => one.path), path]);
  const table = found.tables.length === 0 ? null : await readMetadataTables(found.tables, root, paths);
  const declarations = table?.declarationsOf(path) ?? null;
  const result = await new DocumentQueue(read).read({ ...file, record: null, declarations });
  if ('skipped' in result.outcome || !isOnlyOne(result.sha256, new Set([path, ...gone]), base)) return null;
  const store = createMemoryStore();
  const keys = result.outcome.documents.map((parts, i) => {
    storeParts(store, String(i), parts);
    return { key: String(i) };
  });
  const { documents } = await loadDocuments(keys, {
    store,
    language: config.language,
    rules: { rights: { archive: config.rights, outlets: config.outlets }, takedowns: [], roots: [root] },
    skipped: [],
    model: null,
  });
  if (!documents.every((document) => isFree(document, base) && isDue(document, config))) return null;
  if (documents.some(({ facts }) => isCaptureOfOther(facts, gone, base))) return null;
  const restricted = documents.flatMap(({ full, key }) =>
    full === null ? [] : [{ sentences: () => loadWithheld(store, key) }],
  );
  return { documents, isWithheld: createWithheldTest({ removed: [], restricted }) };
}

/** Tells whether a file is a container, by its name and, where plain documents have the same, by its beginning. */
function holdsMany(path: string, absolute: string): boolean {
  if (containersFor(path).length > 0) return true;
  if (!mayBeContainer(path)) return false;
  let opened: ReturnType<typeof openFileAccess> | null = null;
  try {
    opened = openFileAccess(path, absolute);
    return identifyContainer(opened) !== null;
  } catch (error) {
    // A build says what is wrong with it.
    if (error instanceof Error && 'code' in error) return true;
    throw error;
  } finally {
    opened?.close();
  }
}

/** Tells whether the file was no part of the archive, or an article that no takedown was about and of which there was no copy. */
function isFreeBefore(path: string, { found, documentsOf, archive, config, copies }: PreviewBase): boolean {
  const file = found.files.find((one) => one.path === path);
  if (file === undefined) return mayBeArticle(path, createPathTest(config.include)(path));
  const documents = documentsOf.get(path) ?? [];
  const forAll = entriesForAll(config.takedowns).length;
  return (
    documents.length > 0 &&
    (copies.get(file.sha256) ?? 0) === 1 &&
    documents.every(({ facts, replaced }) => {
      const article = archive.byId.get(facts.id);
      return article !== undefined && replaced.length === forAll && !archive.unindexed.has(article.path);
    })
  );
}

/** Tells whether none of the folders that a new file lies in is passed over, or belongs to a saved page. */
function mayBeArticle(path: string, isIncluded: boolean): boolean {
  const folders = path.split('/').slice(0, -1);
  const isOther = path
    .split('/')
    .some((name, i) => findOtherKind(name, i < folders.length, { has: () => true }) !== null);
  if (isOther && !isIncluded) return false;
  return folders.every(
    (name) =>
      !isHidden({ name, kind: 'folder', bytes: null }) && pageOfCompanion(name, { has: () => true }) === null,
  );
}

/** Tells whether no file but a document's own has these bytes: of several, one becomes the article, and the strictest rights hold for all. */
function isOnlyOne(hash: string, own: ReadonlySet<string>, { found, copies }: PreviewBase): boolean {
  return (
    (copies.get(hash) ?? 0) === 0 || found.files.every((one) => one.sha256 !== hash || own.has(one.path))
  );
}

/** Tells whether an article is shown already, whatever its date: else a build decides. */
function isDue(document: LoadedDocument, { future, expired, timezone }: PreviewBase['config']): boolean {
  const today = dayIn(buildTime(timezone), timezone);
  return (
    (expired || findExpired(document, today) === null) && (future || findFuture(document, today) === null)
  );
}

/** Tells whether another document of the archive is, or may be, a capture of the same page: a build decides which of them is shown. */
function isCaptureOfOther(
  { url, capturedAt, source }: ArticleFacts,
  gone: ReadonlySet<string>,
  { archive }: PreviewBase,
): boolean {
  const address = addressOf(url);
  if (address === null) return false;
  return archive.articles.some(({ facts, captures }) => {
    const isOther = facts.source.path !== source.path && !gone.has(facts.source.path);
    return isOther && (capturedAt !== null || captures.length > 0) && addressOf(facts.url) === address;
  });
}

/** Tells whether takedowns.yaml has nothing to do with a document. */
function isFree({ original }: LoadedDocument, { config, root }: PreviewBase): boolean {
  const { takedowns } = config;
  if (takedowns.length === 0) return true;
  // By itself nothing that it may be meant by is ambiguous: it is meant more often than among others, never less.
  const plan = planTakedowns([original.facts], takedowns, { skipped: [], roots: [root] });
  if (plan.erased.length + plan.withheld.length + plan.unindexed.size > 0) return false;
  const replacing = takedowns.filter(({ action }) => action === 'anonymize');
  if (plan.replacementsFor(original.facts).length > entriesForAll(takedowns).length) return false;
  const record = original.content.readRecord();
  return anonymizeRecord(record, replacing) === record;
}
