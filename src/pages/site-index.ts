import type { ArchiveFigures } from '../languages/strings.js';
import type { Archive, Article } from '../model/archive.js';
import type { ArticleId } from '../model/article.js';
import type { Entity, EntityId } from '../model/entity.js';
import { attributeQuotations } from '../model/quotation.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import type { LabelGroup } from '../model/label-groups.js';
import { groupOutlets } from '../model/outlets.js';
import { outletPath } from './paths.js';

/** What several page types look up in an archive, computed once. */
export interface SiteIndex {
  /** Place of an article in the archive's order. */
  readonly positions: ReadonlyMap<ArticleId, number>;
  /** Date of an article, by position; null for undated. */
  readonly dates: readonly (EdtfDate | null)[];
  /** Mentions of each entity in all articles together; 0 for an agency that is only credited. */
  readonly mentionTotals: ReadonlyMap<EntityId, number>;
  /** Positions of an entity's articles, ascending. */
  readonly postings: ReadonlyMap<EntityId, readonly number[]>;
  /** Positions of the articles that quote an entity for sure, ascending. */
  readonly quotedIn: ReadonlyMap<EntityId, readonly number[]>;
  /** Entities that occur, in archive order. */
  readonly entities: readonly Entity[];
  /** Most articles first, then by name. */
  readonly outlets: readonly LabelGroup[];
  /** By spelling. */
  readonly outletPaths: ReadonlyMap<string, string>;
  readonly figures: ArchiveFigures;
}

const known = new WeakMap<Archive, SiteIndex>();

/** The index of an archive; the same object for the same archive. */
export function indexArchive(archive: Archive): SiteIndex {
  const existing = known.get(archive);
  if (existing !== undefined) return existing;
  const made = makeIndex(archive);
  known.set(archive, made);
  return made;
}

function makeIndex(archive: Archive): SiteIndex {
  const { articles } = archive;
  const postings = new Map<EntityId, number[]>();
  const mentionTotals = new Map<EntityId, number>();
  for (const [position, { names }] of articles.entries()) {
    for (const { id, count } of names) {
      mentionTotals.set(id, (mentionTotals.get(id) ?? 0) + count);
      const list = postings.get(id);
      if (list === undefined) postings.set(id, [position]);
      else list.push(position);
    }
  }
  const dates = articles.map(({ facts }) => (facts.date === null ? null : parseEdtf(facts.date)));
  const outlets = groupOutlets(archive);
  return {
    positions: new Map(articles.map((article, position) => [article.facts.id, position])),
    dates,
    mentionTotals,
    postings,
    quotedIn: listQuoted(articles),
    entities: archive.entities.filter((entity) => postings.has(entity.id)),
    outlets,
    outletPaths: new Map(
      outlets.flatMap(({ slug, spellings }) =>
        spellings.map((spelling) => [spelling, outletPath(slug)] as const),
      ),
    ),
    figures: countArchive(articles, dates),
  };
}

function listQuoted(articles: readonly Article[]): SiteIndex['quotedIn'] {
  const quotedIn = new Map<EntityId, number[]>();
  for (const [position, { quotations, named }] of articles.entries()) {
    for (const { speakerId, sure } of attributeQuotations(quotations, named)) {
      if (speakerId === null || !sure) continue;
      const own = quotedIn.get(speakerId);
      if (own === undefined) quotedIn.set(speakerId, [position]);
      else if (own.at(-1) !== position) own.push(position);
    }
  }
  return quotedIn;
}

function countArchive(articles: readonly Article[], dates: readonly (EdtfDate | null)[]): ArchiveFigures {
  const dated = dates.filter((date) => date !== null);
  return {
    articles: articles.length,
    words: articles.reduce((sum, { facts }) => sum + facts.wordCount, 0),
    dated: dated.length,
    uncertain: dated.filter((date) => date.uncertain).length,
    undated: articles.length - dated.length,
    withOutlet: articles.filter(({ facts }) => facts.outlet !== null).length,
  };
}
