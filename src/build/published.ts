import { join } from 'node:path';
import { decideRights, publishRecord, type RightsRules } from '../corpus/index.js';
import type { Language } from '../languages/language.js';
import type { ArticleRecord } from '../model/article.js';
import type { Rights } from '../model/rights.js';
import type { Store } from '../store/store.js';
import { loadOnnxRecognizer } from '../models/onnx-recognizer.js';
import { sha256 } from '../util/hash.js';
import { hashFiles } from './hash-files.js';
import { createNameFinder } from './recognize-names.js';
import type { FoundDocument } from './read-files.js';
import {
  packDocument,
  packMentions,
  restoreRecord,
  unpackHead,
  type DocumentHead,
} from './stored-document.js';

/** A document of the archive: its record, whose texts stay in the store, and its head. */
export interface LoadedDocument {
  readonly key: string;
  readonly head: DocumentHead;
  readonly record: ArticleRecord;
}

export interface LoadOptions {
  readonly store: Store;
  /** The archive's main language. */
  readonly language: Language;
  /** What a site may show; null where records stay as they are. */
  readonly rules: RightsRules | null;
  /** The folder of a model that finds the names instead of the rules, or null. */
  readonly model: string | null;
}

/**
 * The documents as they may be shown. Of those that may not be shown in full a version without the rest is made, once, and
 * stored beside the other: nothing that follows ever reads what is withheld.
 */
export async function loadDocuments(
  found: readonly FoundDocument[],
  options: LoadOptions,
): Promise<readonly LoadedDocument[]> {
  const shown = await loadShown(found, options);
  return options.model === null ? shown : recognizeByModel(shown, options.model, options.store);
}

async function loadShown(
  found: readonly FoundDocument[],
  { store, language, rules }: LoadOptions,
): Promise<readonly LoadedDocument[]> {
  const whole = found.map(({ key }) => loadDocument(key, null, store));
  if (rules === null) return whole;
  const rights = decideRights(
    whole.map(({ record }) => record),
    rules,
  );
  const wanted = whole.map((document) => ({ document, own: rights.get(document.record) }));
  let findNames: ReturnType<typeof createNameFinder> | null = null;
  for (const { document, own } of wanted) {
    const key = own === undefined ? document.key : keyOf(document.key, own);
    if (own === undefined || key === document.key || store.get('heads', key) !== null) continue;
    const record = publishRecord(document.record, own);
    findNames ??= createNameFinder(language);
    const parts = packDocument(record, findNames(record));
    store.put('heads', key, parts.head);
    store.put('texts', key, parts.text);
    store.put('details', key, parts.details);
  }
  await store.settle();
  return wanted.map(({ document, own }) => {
    if (own === undefined) return document;
    const key = keyOf(document.key, own);
    return key === document.key ? withRights(document, own, store) : loadDocument(key, own, store);
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
  for (const { key, head, record } of documents) {
    const own = sha256(`${model}\n${key}`);
    const stored = store.get('names', own);
    const found =
      stored === null
        ? packMentions(await recognize(record.text))
        : (JSON.parse(stored.toString()) as Pick<DocumentHead, 'names' | 'mentions'>);
    if (stored === null) store.put('names', own, Buffer.from(JSON.stringify(found)));
    named.push(restoreNamed({ key, head, record }, found, sha256(`${head.digest}\n${own}`), store));
  }
  return named;
}

function restoreNamed(
  { key, head }: LoadedDocument,
  found: Pick<DocumentHead, 'names' | 'mentions'>,
  digest: string,
  store: Store,
): LoadedDocument {
  const own: DocumentHead = { ...head, ...found, digest };
  return { key, head: own, record: restore(key, own, store) };
}

const MODEL_FILES = ['config.json', 'tokenizer.json', join('onnx', 'model.onnx')];

/** The key of what may be shown of a document: its own when that is all of it. */
function keyOf(key: string, { access }: Rights): string {
  return access === 'excerpt' || access === 'metadata' ? `${key}.${access}` : key;
}

function loadDocument(key: string, rights: Rights | null, store: Store): LoadedDocument {
  const head = unpackHead(demand(store, 'heads', key));
  const document = { key, head, record: restore(key, head, store) };
  return rights === null ? document : withRights(document, rights, store);
}

/** The rights decide what is shown of a document, so its digest tells them too. */
function withRights({ key, head }: LoadedDocument, rights: Rights, store: Store): LoadedDocument {
  const own: DocumentHead = {
    ...head,
    digest: sha256(`${head.digest}\n${JSON.stringify(rights)}`),
    plain: { ...head.plain, rights },
  };
  return { key, head: own, record: restore(key, own, store) };
}

function restore(key: string, head: DocumentHead, store: Store): ArticleRecord {
  return restoreRecord(head, {
    text: () => demand(store, 'texts', key),
    details: () => demand(store, 'details', key),
  });
}

function demand(store: Store, table: 'heads' | 'texts' | 'details', key: string): Buffer {
  const part = store.get(table, key);
  if (part === null) throw new Error(`the store has lost ${table} of ${key}`);
  return part;
}
