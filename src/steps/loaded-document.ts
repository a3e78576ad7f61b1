import type { RightsRules } from '../takedowns/rights.js';
import type { Language } from '../languages/language.js';
import type { Skipped } from '../model/archive.js';
import { articleId } from '../model/article-id.js';
import type { ArticleRecord, StoredArticle } from '../model/article.js';
import type { Rights } from '../model/rights.js';
import type { Takedown } from '../model/takedown.js';
import type { Store } from '../cache/store.js';
import { sha256 } from '../util/hash.js';
import { createQuotationReader } from '../entities/quotations/record-quotations.js';
import { createNameFinder } from '../entities/recognize/name-finder.js';
import type { DocumentHead } from './document-head.js';
import { demandPart, packDocument, StoredContent, storeParts } from './stored-document.js';

/** A document of the archive as a site may show it. */
export interface LoadedDocument extends StoredArticle, DocumentHead {
  readonly key: string;
  /** The document as it was read, before names in it and in its address and path were replaced. Nothing of it may be shown. */
  readonly original: StoredArticle;
  /** The entries of takedowns.yaml that replace names in it. */
  readonly replaced: readonly Takedown[];
  /** Whether a name in it was replaced. */
  readonly isAnonymized: boolean;
  /** All of an article that is not shown in full; null where it is. Only messages to the owner may quote it. */
  readonly full: (StoredArticle & Pick<DocumentHead, 'digest'>) | null;
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

/** Returns a function that stores a version of a document with the names and quotations in it. */
export function createWriter({ store, language }: LoadOptions): (key: string, record: ArticleRecord) => void {
  let findNames: ReturnType<typeof createNameFinder> | null = null;
  const findQuotations = createQuotationReader(language);
  return (key, record) => {
    findNames ??= createNameFinder(language);
    const mentions = findNames(record);
    const { text, language: tag } = record;
    const quotations = findQuotations({ text, language: tag.value, mentions });
    storeParts(store, key, packDocument(record, mentions, quotations));
  };
}

/** Loads a document from the store. `rights`: what was decided for it; null leaves what it says itself. */
export function loadDocument(
  key: string,
  rights: Rights | null,
  { store, readHead }: Loading,
): LoadedDocument {
  const head = readHead(demandPart(store, 'heads', key));
  return restoreDocument(key, rights === null ? head : withRights(head, rights), store);
}

/** Returns a head with other rights. They decide what is shown of a document, so its digest tells them too. */
export function withRights(head: DocumentHead, rights: Rights): DocumentHead {
  return {
    ...head,
    digest: sha256(`${head.digest}\n${JSON.stringify(rights)}`),
    facts: { ...head.facts, rights },
  };
}

/** Returns a document whose content is fetched from the store when it is wanted. */
export function restoreDocument(key: string, head: DocumentHead, store: Store): LoadedDocument {
  const { facts, ...others } = head;
  const article: StoredArticle = { facts, content: new StoredContent(facts, store, key) };
  return { ...article, ...others, key, original: article, replaced: [], isAnonymized: false, full: null };
}

/** Returns a document in another language than was detected in it. */
export function withLanguage(document: LoadedDocument, language: string, store: Store): LoadedDocument {
  const facts = { ...document.facts, language };
  const digest = sha256(`${document.digest}\n${language}`);
  return { ...document, facts, digest, content: new StoredContent(facts, store, document.key) };
}

/**
 * Returns a document with the id of its place in the archive, where the path it was read by is another; the same document where
 * it is not.
 */
export function withPlace(document: LoadedDocument, place: string, store: Store): LoadedDocument {
  const { source } = document.original.facts;
  if (place === source.path) return document;
  const facts = { ...document.facts, id: articleId({ path: place, record: source.record }) };
  return { ...document, facts, content: new StoredContent(facts, store, document.key) };
}
