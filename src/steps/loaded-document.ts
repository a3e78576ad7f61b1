import { unpackWordCounts } from '../corpus/word-counts.js';
import type { ArchiveParts } from '../corpus/archive.js';
import type { RightsRules } from '../takedowns/rights.js';
import type { Language } from '../languages/language.js';
import type { Skipped, WordCounts } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Rights } from '../model/rights.js';
import type { Takedown } from '../model/takedown.js';
import type { Store } from '../cache/store.js';
import { sha256 } from '../util/hash.js';
import { createNameFinder } from '../entities/recognize/name-finder.js';
import {
  packDocument,
  restoreRecord,
  storeParts,
  type DocumentHead,
  type DocumentTable,
} from './stored-document.js';

/** A document of the archive: its record, whose texts stay in the store, and its head. */
export interface LoadedDocument {
  readonly key: string;
  readonly head: DocumentHead;
  readonly record: ArticleRecord;
  /** The record as it was read, before names in it and in its address and path were replaced. Nothing of it may be shown. */
  readonly original: ArticleRecord;
  /** The entries of takedowns.yaml that replace names in it. */
  readonly replaced: readonly Takedown[];
  /** All of an article that `record` does not show in full; null where it does. Only messages to the owner may quote it. */
  readonly full: ArticleRecord | null;
  /** Read each time it is asked for. */
  readonly words: () => WordCounts;
}

/** What the archive's owner says about what a site may show. */
export interface ShowRules {
  readonly rights: RightsRules;
  readonly takedowns: readonly Takedown[];
  /** Absolute paths of the archive's folder, for articles that are named by one. */
  readonly roots: readonly string[];
}

export interface Loading extends LoadOptions {
  readonly readHead: (part: Buffer) => DocumentHead;
}

export interface LoadOptions {
  readonly store: Store;
  /** The archive's main language. */
  readonly language: Language;
  /** What a site may show; null where records stay as they are. */
  readonly rules: ShowRules | null;
  /** Inputs that became no articles. */
  readonly skipped: readonly Skipped[];
  /** The folder of a model that finds the names instead of the rules, or null. */
  readonly model: string | null;
}

/** Stores a version of a document with the names in it. */
export function createWriter({ store, language }: LoadOptions): (key: string, record: ArticleRecord) => void {
  let findNames: ReturnType<typeof createNameFinder> | null = null;
  return (key, record) => {
    findNames ??= createNameFinder(language);
    const parts = packDocument(record, findNames(record));
    storeParts(store, key, parts);
  };
}

export function loadDocument(
  key: string,
  rights: Rights | null,
  { store, readHead }: Loading,
): LoadedDocument {
  const head = readHead(demand(store, 'heads', key));
  const document = restoreDocument(key, head, store);
  return rights === null ? document : withRights(document, rights, store);
}

/** The rights decide what is shown of a document, so its digest tells them too. */
export function withRights({ key, head }: LoadedDocument, rights: Rights, store: Store): LoadedDocument {
  const own: DocumentHead = {
    ...head,
    digest: sha256(`${head.digest}\n${JSON.stringify(rights)}`),
    plain: { ...head.plain, rights },
  };
  return restoreDocument(key, own, store);
}

export function restoreDocument(key: string, head: DocumentHead, store: Store): LoadedDocument {
  const part = (table: DocumentTable) => () => demand(store, table, key);
  const record = restoreRecord(head, { text: part('texts'), details: part('details') });
  return {
    key,
    head,
    record,
    original: record,
    replaced: [],
    full: null,
    words: () => unpackWordCounts(part('words')),
  };
}

function demand(store: Store, table: DocumentTable, key: string): Buffer {
  const part = store.get(table, key);
  if (part === null) throw new Error(`the store has lost ${table} of ${key}`);
  return part;
}

/** What is asked for of the documents as long as there is an archive: without their heads, which are a good part of it. */
export function keepForPages(
  documents: readonly LoadedDocument[],
): Pick<ArchiveParts, 'digestOf' | 'wordsOf'> {
  const kept = new Map(
    documents.map(({ record, head, words }) => [record.source, { digest: head.digest, words }]),
  );
  const find = ({
    source,
  }: ArticleRecord): { readonly digest: string; readonly words: LoadedDocument['words'] } => {
    const found = kept.get(source);
    if (found === undefined) throw new Error(`${source.path} was not loaded`);
    return found;
  };
  return { digestOf: (record) => find(record).digest, wordsOf: (record) => find(record).words() };
}
