import { join } from 'node:path';
import {
  anonymizeRecord,
  decideRights,
  planTakedowns,
  publishRecord,
  type RightsRules,
  type TakedownPlan,
  unpackWordCounts,
} from '../corpus/index.js';
import type { Language } from '../languages/language.js';
import type { Skipped, WordCounts } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { packMentions, type PackedMentions } from '../model/mentions.js';
import type { Rights } from '../model/rights.js';
import type { Takedown } from '../model/takedown.js';
import type { Store } from '../store/store.js';
import { loadOnnxRecognizer } from '../models/onnx-recognizer.js';
import { sha256 } from '../util/hash.js';
import type { HiddenDocument } from './forget.js';
import { hashFiles } from './hash-files.js';
import { createNameFinder } from './recognize-names.js';
import type { FoundDocument } from './read-files.js';
import { findUnusedNames } from './unused-names.js';
import {
  createHeadReader,
  packDocument,
  restoreRecord,
  storeParts,
  type DocumentTable,
  type DocumentHead,
} from './stored-document.js';

/** A document of the archive: its record, whose texts stay in the store, and its head. */
export interface LoadedDocument {
  readonly key: string;
  readonly head: DocumentHead;
  readonly record: ArticleRecord;
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

interface Loading extends LoadOptions {
  readonly readHead: (part: Buffer) => DocumentHead;
}

/** The documents of a site, and those that were taken back. */
export interface LoadedDocuments {
  readonly documents: readonly LoadedDocument[];
  readonly plan: TakedownPlan;
  /** Those of which nothing may stay in the store. */
  readonly hidden: readonly HiddenDocument[];
  readonly diagnostics: readonly Diagnostic[];
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

/**
 * The documents as they may be shown. Of those that may not be shown in full a version without the rest is made, once, and
 * stored beside the other: nothing that follows ever reads what is withheld. Articles that were taken back are not among them.
 */
export async function loadDocuments(
  found: readonly FoundDocument[],
  settings: LoadOptions,
): Promise<LoadedDocuments> {
  const options: Loading = { ...settings, readHead: createHeadReader() };
  const { store, rules, model } = options;
  const whole = found.map(({ key }) => loadDocument(key, null, options));
  const plan = planTakedowns(
    whole.map(({ record }) => record),
    rules?.takedowns ?? [],
    { skipped: settings.skipped, roots: rules?.roots ?? [] },
  );
  const gone = new Set([...plan.erased, ...plan.withheld.map(({ record }) => record)]);
  const left = whole.filter(({ record }) => !gone.has(record));
  const documents = await anonymize(left, plan, options);
  const kept = new Set(documents);
  const hidden = whole
    .filter((document) => !kept.has(document))
    .map(({ key, record }) => ({ key, sha256: record.source.sha256 }));
  const shown = rules === null ? documents : await loadShown(documents, rules.rights, options);
  return {
    documents: model === null ? shown : await recognizeByModel(shown, model, store),
    plan,
    hidden,
    diagnostics: [...plan.problems, ...findUnusedNames(whole, plan, rules?.takedowns ?? [])],
  };
}

/** The documents with the names replaced that takedowns.yaml says; a changed one is stored beside the other. */
async function anonymize(
  documents: readonly LoadedDocument[],
  { replacementsFor }: TakedownPlan,
  options: Loading,
): Promise<readonly LoadedDocument[]> {
  const { store, rules } = options;
  if (rules?.takedowns.some(({ action }) => action === 'anonymize') !== true) return documents;
  const put = createWriter(options);
  const changed = new Map<LoadedDocument, string>();
  for (const document of documents) {
    const own = replacementsFor(document.record);
    const key = `${document.key}.${sha256(JSON.stringify(own.map(({ names, pseudonym }) => [names, pseudonym])))}`;
    if (store.get('heads', key) === null) {
      const record = anonymizeRecord(document.record, own);
      if (record === document.record) continue;
      put(key, record);
    }
    changed.set(document, key);
  }
  await store.settle();
  return documents.map((document) => {
    const key = changed.get(document);
    return key === undefined ? document : loadDocument(key, null, options);
  });
}

/** Stores a version of a document with the names in it. */
function createWriter({ store, language }: LoadOptions): (key: string, record: ArticleRecord) => void {
  let findNames: ReturnType<typeof createNameFinder> | null = null;
  return (key, record) => {
    findNames ??= createNameFinder(language);
    const parts = packDocument(record, findNames(record));
    storeParts(store, key, parts);
  };
}

async function loadShown(
  whole: readonly LoadedDocument[],
  rules: RightsRules,
  options: Loading,
): Promise<readonly LoadedDocument[]> {
  const { store } = options;
  const put = createWriter(options);
  const rights = decideRights(
    whole.map(({ record }) => record),
    rules,
  );
  const wanted = whole.map((document) => ({ document, own: rights.get(document.record) }));
  for (const { document, own } of wanted) {
    const key = own === undefined ? document.key : keyOf(document.key, own);
    if (own === undefined || key === document.key || store.get('heads', key) !== null) continue;
    put(key, publishRecord(document.record, own));
  }
  await store.settle();
  return wanted.map(({ document, own }) => {
    if (own === undefined) return document;
    const key = keyOf(document.key, own);
    return key === document.key ? withRights(document, own, store) : loadDocument(key, own, options);
  });
}

/** The documents with the names that a model finds, each asked once: what it found is stored under the model's own hash. */
async function recognizeByModel(
  documents: readonly LoadedDocument[],
  folder: string,
  store: Store,
): Promise<readonly LoadedDocument[]> {
  const recognize = await loadOnnxRecognizer(folder);
  const model = sha256(hashFiles(MODEL_FILES.map((file) => join(folder, file))).join());
  const named: LoadedDocument[] = [];
  for (const document of documents) {
    const { key, head, record } = document;
    const own = sha256(`${model}\n${key}`);
    const stored = store.get('names', own);
    const found =
      stored === null
        ? packMentions(await recognize(record.text))
        : (JSON.parse(stored.toString()) as PackedMentions);
    if (stored === null)
      store.put('names', own, Buffer.from(JSON.stringify({ ...found, places: Array.from(found.places) })));
    named.push(restoreNamed(document, found, sha256(`${head.digest}\n${own}`), store));
  }
  return named;
}

function restoreNamed(
  { key, head }: LoadedDocument,
  mentions: PackedMentions,
  digest: string,
  store: Store,
): LoadedDocument {
  const own: DocumentHead = { ...head, mentions, digest, tellsGender: true };
  return restoreDocument(key, own, store);
}

const MODEL_FILES = ['config.json', 'tokenizer.json', join('onnx', 'model.onnx')];

/** The key of what may be shown of a document: its own when that is all of it. */
function keyOf(key: string, { access }: Rights): string {
  return access === 'excerpt' || access === 'metadata' ? `${key}.${access}` : key;
}

function loadDocument(key: string, rights: Rights | null, { store, readHead }: Loading): LoadedDocument {
  const head = readHead(demand(store, 'heads', key));
  const document = restoreDocument(key, head, store);
  return rights === null ? document : withRights(document, rights, store);
}

/** The rights decide what is shown of a document, so its digest tells them too. */
function withRights({ key, head }: LoadedDocument, rights: Rights, store: Store): LoadedDocument {
  const own: DocumentHead = {
    ...head,
    digest: sha256(`${head.digest}\n${JSON.stringify(rights)}`),
    plain: { ...head.plain, rights },
  };
  return restoreDocument(key, own, store);
}

function restoreDocument(key: string, head: DocumentHead, store: Store): LoadedDocument {
  const part = (table: DocumentTable) => () => demand(store, table, key);
  return {
    key,
    head,
    record: restoreRecord(head, { text: part('texts'), details: part('details') }),
    words: () => unpackWordCounts(part('words')),
  };
}

function demand(store: Store, table: DocumentTable, key: string): Buffer {
  const part = store.get(table, key);
  if (part === null) throw new Error(`the store has lost ${table} of ${key}`);
  return part;
}
