import { join } from 'node:path';
import { anonymizeRecord, planTakedowns, type TakedownPlan } from '../takedowns/plan.js';
import { decideRights, type RightsRules } from '../takedowns/rights.js';
import { publishRecord } from '../takedowns/publish.js';
import type { ArticleFacts, StoredArticle } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { packMentions, type PackedMentions } from '../model/mentions.js';
import { NO_QUOTATIONS, packQuotations, type PackedQuotations } from '../model/quotation.js';
import { isRestricted, type Rights } from '../model/rights.js';
import { createQuotationReader } from '../entities/quotations/record-quotations.js';
import { loadOnnxRecognizer } from '../entities/recognize/onnx/onnx-recognizer.js';
import { sha256 } from '../util/hash.js';
import type { HiddenDocument } from '../takedowns/forget.js';
import { hashFiles } from '../util/hash-files.js';
import {
  createWriter,
  loadDocument,
  restoreDocument,
  withRights,
  type LoadedDocument,
  type Loading,
  type LoadOptions,
} from './loaded-document.js';
import type { FoundDocument } from './read-files.js';
import { createHeadReader } from './document-head.js';
import { findUnusedNames } from './unused-names.js';
import { storeWithheld } from '../takedowns/withheld-runs.js';

/** The documents of a site, and those that takedowns.yaml removes. */
export interface LoadedDocuments {
  readonly documents: readonly LoadedDocument[];
  readonly plan: TakedownPlan;
  /** The documents of which nothing may be in the site. */
  readonly removed: readonly StoredArticle[];
  /** The documents of which nothing may stay in the store. */
  readonly hidden: readonly HiddenDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads the documents as they may be shown. For those that may not be shown in full, a version without the rest is made once and
 * stored next to the other: nothing that follows ever reads what is withheld. Removed articles are not among them.
 */
export async function loadDocuments(
  found: readonly FoundDocument[],
  settings: LoadOptions,
): Promise<LoadedDocuments> {
  const options: Loading = { ...settings, readHead: createHeadReader() };
  const { rules, model } = options;
  const whole = found.map(({ key }) => loadDocument(key, null, options));
  const plan = planTakedowns(
    whole.map(({ facts }) => facts),
    rules?.takedowns ?? [],
    { skipped: settings.skipped, roots: rules?.roots ?? [] },
  );
  const gone = new Set([...plan.erased, ...plan.withheld.map(({ article }) => article)]);
  const removed = whole.filter(({ facts }) => gone.has(facts));
  const left = whole.filter(({ facts }) => !gone.has(facts));
  const documents = await anonymize(left, plan, options);
  const kept = new Set(documents.map(({ key }) => key));
  const hidden = whole
    .filter(({ key }) => !kept.has(key))
    .map(({ key, facts }) => ({ key, sha256: facts.source.sha256 }));
  // Rights go by the outlet and the address, which may have lost a name.
  const rights = decideRights(
    rules === null ? [] : documents.map(({ original }) => original.facts),
    rules?.rights ?? NO_RULES,
  );
  const shown = rules === null ? documents : await loadShown(documents, rights, options);
  return {
    documents: withoutQuotations(model === null ? shown : await recognizeByModel(shown, model, options)),
    plan,
    removed,
    hidden,
    diagnostics: [...plan.problems, ...findUnusedNames(whole, plan, rules?.takedowns ?? [])],
  };
}

/** Takes the quotations from documents in which a name was replaced: nobody's words may lead to who was meant. */
function withoutQuotations(documents: readonly LoadedDocument[]): readonly LoadedDocument[] {
  return documents.map((document) =>
    document.isAnonymized ? { ...document, quotations: NO_QUOTATIONS } : document,
  );
}

const NO_RULES: RightsRules = { archive: { access: null, statement: null }, outlets: [] };

/** Replaces the names that takedowns.yaml lists; a changed document is stored next to the other. */
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
    const own = replacementsFor(document.facts);
    const key = `${document.key}.${sha256(JSON.stringify(own.map(({ names, pseudonym }) => [names, pseudonym])))}`;
    if (store.get('heads', key) === null) {
      const record = document.content.readRecord();
      const replaced = anonymizeRecord(record, own);
      if (replaced === record) continue;
      put(key, replaced);
    }
    changed.set(document, key);
  }
  await store.settle();
  return documents.map((document) => {
    const replaced = replacementsFor(document.facts);
    const key = changed.get(document);
    if (key === undefined) return { ...document, replaced };
    return { ...loadDocument(key, null, options), original: document.original, replaced, isAnonymized: true };
  });
}

async function loadShown(
  whole: readonly LoadedDocument[],
  rights: ReadonlyMap<ArticleFacts, Rights>,
  options: Loading,
): Promise<readonly LoadedDocument[]> {
  const { store } = options;
  const put = createWriter(options);
  const wanted = whole.map((document) => ({ document, own: rightsOf(document, rights) }));
  for (const { document, own } of wanted) {
    const key = own === undefined ? document.key : keyOf(document.key, own);
    if (own === undefined || key === document.key || store.get('heads', key) !== null) continue;
    const record = document.content.readRecord();
    const shown = publishRecord(record, own);
    put(key, shown);
    storeWithheld(store, key, record, shown);
  }
  await store.settle();
  return wanted.map(({ document, own }) => {
    if (own === undefined) return document;
    const key = keyOf(document.key, own);
    const { original, replaced, isAnonymized } = document;
    const kept = { original, replaced, isAnonymized };
    if (key === document.key) return { ...restoreDocument(key, withRights(document, own), store), ...kept };
    return { ...loadDocument(key, own, options), ...kept, full: document };
  });
}

/** Returns the rights that were decided for a document; its own statement comes without the names that were replaced. */
function rightsOf(
  { original, facts }: LoadedDocument,
  rights: ReadonlyMap<ArticleFacts, Rights>,
): Rights | undefined {
  const own = rights.get(original.facts);
  if (own === undefined || original.facts.rights.statement === null) return own;
  return { ...own, statement: facts.rights.statement };
}

/** What a model found in a document, as it is stored. */
interface NamesAndQuotations extends PackedMentions {
  readonly quotations: PackedQuotations;
}

/** Returns the documents with the names that a model finds. What it found is stored under the model's own hash. */
async function recognizeByModel(
  documents: readonly LoadedDocument[],
  folder: string,
  { store, language }: Loading,
): Promise<readonly LoadedDocument[]> {
  const recognize = await loadOnnxRecognizer(folder);
  const findQuotations = createQuotationReader(language);
  const model = sha256(hashFiles(MODEL_FILES.map((file) => join(folder, file))).join());
  const named: LoadedDocument[] = [];
  for (const document of documents) {
    const { key, digest, content, links, original, replaced, isAnonymized, full } = document;
    const own = sha256(`${model}\n${key}`);
    const stored = store.get('names', own);
    const read = async (): Promise<NamesAndQuotations> => {
      const text = content.readText();
      const mentions = await recognize(text);
      const quotations = findQuotations({ text, language: document.facts.language, mentions });
      return { ...packMentions(mentions), quotations: packQuotations(quotations) };
    };
    const { quotations, ...found } =
      stored === null ? await read() : (JSON.parse(stored.toString()) as NamesAndQuotations);
    if (stored === null) {
      const written = { ...found, places: Array.from(found.places), quotations };
      store.put('names', own, Buffer.from(JSON.stringify(written)));
    }
    const head = {
      facts: document.facts,
      mentions: found,
      digest: sha256(`${digest}\n${own}`),
      needsText: true,
      links,
      hasPictures: document.hasPictures,
      quotations,
    };
    named.push({ ...restoreDocument(key, head, store), original, replaced, isAnonymized, full });
  }
  return named;
}

const MODEL_FILES = ['config.json', 'tokenizer.json', join('onnx', 'model.onnx')];

/** Returns the key of what may be shown of a document: its own when that is all of it. */
function keyOf(key: string, rights: Rights): string {
  return isRestricted(rights) ? `${key}.${rights.access ?? ''}` : key;
}
