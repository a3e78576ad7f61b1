import { applyAuthority, type Corrected } from '../entities/corrections/apply-corrections.js';
import { resolveEntities } from '../entities/resolve/resolve-entities.js';
import type { Resolution } from '../entities/resolve/types.js';
import { NO_MENTIONS } from '../model/mentions.js';
import type { Takedown } from '../model/takedown.js';
import type { Config } from '../settings/config.js';
import type { namePages } from '../takedowns/page-names.js';
import { matcherOf } from '../takedowns/plan.js';
import { hideInAuthority, hideInMentions, hidingOptions, matcherForAll } from './hide-names.js';
import type { LoadedDocument } from './loaded-document.js';

export interface NamingOptions {
  readonly config: Pick<Config, 'authority' | 'language'>;
  /** Absolute paths of the archive's folder, for articles that are named by one. */
  readonly roots: readonly string[];
  /** The entries of takedowns.yaml that replace names in the whole archive. */
  readonly forAll: readonly Takedown[];
  /** Returns a document's path in its archive. */
  readonly placeOf: (document: LoadedDocument) => string;
  readonly pagesOf: ReturnType<typeof namePages>;
}

/** Who the articles name, and the corrections that matched nothing. */
export interface ResolvedNames extends Resolution, Pick<Corrected, 'unmatched'> {}

/**
 * Says who is meant by the names in the documents of an archive: as the corrections of entities.yaml say, and without the names
 * that takedowns.yaml replaces.
 */
export function resolveNames(documents: readonly LoadedDocument[], options: NamingOptions): ResolvedNames {
  const { config, forAll, pagesOf } = options;
  const { authority, language } = config;
  const corrected = applyAuthority(
    { ...hideInAuthority(authority, matcherForAll(forAll)), roots: options.roots },
    documents.map((document) => {
      const { facts, content, mentions } = document;
      // What the owner calls an article by: names may have gone from its path and its address.
      const original = document.original.facts;
      return {
        articleId: facts.id,
        path: options.placeOf(document),
        record: original.source.record,
        url: original.url,
        listPages: () => pagesOf(facts).pages,
        listMarks: () => pagesOf(original).marks,
        readText: () => content.readText(),
        mentions,
      };
    }),
    language,
  );
  // A name that a correction found was not looked at when the document was read.
  const isCorrected = authority.entries.length > 0;
  const resolution = resolveEntities(
    documents.map(({ facts: { id, agencies }, content, needsText }) => ({
      articleId: id,
      readText: () => (needsText || isCorrected ? content.readText() : ''),
      mentions: corrected.mentionsByArticle.get(id) ?? NO_MENTIONS,
      agencies: (agencies ?? []).filter((name) => !corrected.isRejected(name, id)),
    })),
    language,
    { ...corrected.options, ...hidingOptions(forAll) },
  );
  const matchers = documents.flatMap(({ facts, replaced }) =>
    replaced.length > forAll.length ? [[facts.id, matcherOf(replaced)] as const] : [],
  );
  return { ...hideInMentions(resolution, new Map(matchers)), unmatched: corrected.unmatched };
}
