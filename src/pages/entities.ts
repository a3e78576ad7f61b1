import { formatNumber } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import { ENTITY_TYPES, type Entity, type EntityId, type EntityType } from '../model/entity.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { makeChart, spanOf, type Chart } from './coverage.js';
import type { Ranking } from './front.js';
import { dependenciesOf, digest } from './dependencies.js';
import { deferPage, type PageContext, type PageType } from './page-type.js';
import { paginate, type ListPage, type Paging } from './paging.js';
import { entityPath, indexPath } from './paths.js';
import { contextAt, excerptAt, type Excerpt } from './sentences.js';
import { indexArchive, type SiteIndex } from './site-index.js';
import { percentOf, viewArticle, type ArticleItem, type Link, type MetaItem } from './views.js';

/** Names of each type it appears with. */
const TOGETHER = 6;
/** Names looked at in one article when counting who appears with whom: the cost is the square of it. */
const NAMES_LOOKED_AT = 150;
/** Lines of the concordance shown for one article. */
const CONCORDANCE = 20;
/** A name in more articles than this gets sentences, but no concordance: its pages would be too many and too long. */
const CONCORDANCE_ARTICLES = 300;
const SPELLINGS = 30;
/** With more articles than this a reader looks for one of them: excerpts of two lines, in characters. */
const MANY_ARTICLES = 12;
const SHORT_EXCERPT = 200;

/** An article that mentions an entity. */
export interface MentioningArticle {
  readonly article: ArticleItem;
  /** The sentence of the first mention; null when it is only credited as the news agency. */
  readonly excerpt: Excerpt | null;
  readonly concordanceTitle: string;
  /** Every mention with a few words around it, when there are several. */
  readonly concordance: readonly Excerpt[];
  readonly moreMentions: string | null;
}

export interface EntityPageData {
  readonly type: EntityType;
  readonly name: string;
  readonly kicker: Link;
  readonly meta: readonly MetaItem[];
  /** Empty when there is nothing but the name. */
  readonly spellings: readonly { readonly text: string; readonly countText: string }[];
  readonly distinctFrom: readonly Link[];
  readonly sameAs: readonly string[];
  readonly chart: Chart | null;
  readonly listTitle: string;
  readonly articles: readonly MentioningArticle[];
  readonly paging: Paging | null;
  readonly together: readonly Ranking[];
}

/** One page a person, organization and place that occurs; more where many articles mention it. */
export const entityPages: PageType = (context) => {
  const index = indexArchive(context.archive);
  // Each stands in the digests of all whom it can be taken for.
  const labels = new Map(context.archive.entities.map(({ id, name }) => [id, `${id} ${name}`]));
  return index.entities.flatMap((entity): readonly SitePage[] => {
    const positions = index.postings.get(entity.id) ?? [];
    const shown = digestShown(entity, positions, context);
    return paginate(entityPath(entity.id), positions, context).map((page) =>
      deferPage({
        path: page.path,
        template: 'entity',
        language: context.site.language,
        origin: entity.id,
        dependencies: dependenciesOfPage(entity, shown, page, labels),
        title: () =>
          page.paging === null || page.page === 1
            ? entity.name
            : `${entity.name}, ${page.paging.text.toLowerCase()}`,
        description: () => describe(entity, positions, index, context),
        data: () => viewPage(entity, positions, page, index, context),
      }),
    );
  });
};

/** Of what all its pages depend on: the entity, and all articles it is in. They are counted, placed in time and looked through. */
function digestShown(entity: Entity, positions: readonly number[], context: PageContext): string {
  const { articleAt } = dependenciesOf(context);
  const parts = [JSON.stringify([entity.id, entity.name, entity.aliases, entity.sameAs])];
  for (const position of positions) parts.push(articleAt(position));
  return digest(parts);
}

function dependenciesOfPage(
  entity: Entity,
  shown: string,
  { page }: ListPage<number>,
  labels: ReadonlyMap<EntityId, string>,
): string {
  if (page > 1) return `${shown} ${String(page)}`;
  const others = entity.distinctFrom.map((id) => labels.get(id) ?? id);
  return others.length === 0 ? shown : digest([shown, ...others]);
}

function describe(
  entity: Entity,
  positions: readonly number[],
  index: SiteIndex,
  context: PageContext,
): string {
  return context.language.strings.entity.description(
    entity.name,
    positions.length,
    countMentions(entity.id, positions, index),
  );
}

function countMentions(id: EntityId, positions: readonly number[], index: SiteIndex): number {
  return positions.reduce((sum, position) => sum + index.countOf(position, id), 0);
}

function viewPage(
  entity: Entity,
  positions: readonly number[],
  page: ListPage<number>,
  index: SiteIndex,
  context: PageContext,
): EntityPageData {
  const { strings, tag } = context.language;
  const isFirst = page.page === 1;
  const total = countMentions(entity.id, positions, index);
  const span = spanOf(
    positions
      .map((position) => index.dates[position] ?? null)
      .map((date) => (date === null ? null : { ...date, day: null })),
    context,
  );
  const count = formatNumber(positions.length, tag);
  return {
    type: entity.type,
    name: entity.name,
    kicker: linkToIndex(entity.type, context),
    meta: [
      {
        figure: count,
        text: strings.words.articleNoun(positions.length),
        href: null,
      },
      ...(total === 0
        ? []
        : [{ figure: formatNumber(total, tag), text: strings.words.mentionNoun(total), href: null }]),
      ...(span === null ? [] : [{ figure: null, text: span, href: null }]),
    ],
    spellings: isFirst && hasMoreThanItsName(entity) ? viewSpellings(entity, tag) : [],
    distinctFrom: isFirst ? linkOthers(entity.distinctFrom, index, context) : [],
    sameAs: isFirst ? entity.sameAs : [],
    chart: isFirst ? chartMentions(entity.id, positions, index, context) : null,
    listTitle: strings.entity.articles(positions.length),
    articles: page.items.flatMap((position) => {
      const article = context.archive.articles[position];
      return article === undefined
        ? []
        : [viewMentioning(article, position, entity.id, positions.length, index, context)];
    }),
    paging: page.paging,
    // The one article that mentions it lists the others itself.
    together: isFirst && positions.length > 1 ? rankTogether(entity.id, positions, index, context) : [],
  };
}

/** Up to all names of a type. */
export function linkToIndex(type: EntityType, { language }: PageContext): Link {
  return { text: language.strings.types[type].title, href: indexPath(type) };
}

/** A single spelling that is the name itself says nothing new. */
function hasMoreThanItsName({ name, aliases, distinctFrom, sameAs }: Entity): boolean {
  return aliases.some(({ surface }) => surface !== name) || distinctFrom.length > 0 || sameAs.length > 0;
}

function viewSpellings({ aliases }: Entity, tag: string): EntityPageData['spellings'] {
  return aliases
    .slice(0, SPELLINGS)
    .map(({ surface, count }) => ({ text: surface, countText: formatNumber(count, tag) }));
}

function linkOthers(ids: readonly EntityId[], index: SiteIndex, context: PageContext): readonly Link[] {
  return ids.flatMap((id) => {
    const other = context.archive.entityById.get(id);
    return other === undefined || !index.postings.has(id) ? [] : [{ text: other.name, href: entityPath(id) }];
  });
}

/** Null when fewer than two dated articles mention it: the list says when. */
function chartMentions(
  id: EntityId,
  positions: readonly number[],
  index: SiteIndex,
  context: PageContext,
): Chart | null {
  const counted = positions.map((position) => ({
    date: index.dates[position] ?? null,
    count: index.countOf(position, id),
  }));
  const dated = counted.filter(({ date, count }) => date !== null && count > 0);
  return dated.length < 2 ? null : makeChart(counted, 'mention', context);
}

function viewMentioning(
  article: Article,
  position: number,
  id: EntityId,
  articleCount: number,
  index: SiteIndex,
  context: PageContext,
): MentioningArticle {
  const { strings } = context.language;
  const mentions = index.mentionsOf(position, id);
  const first = mentions[0];
  const { text } = article.record;
  const hasConcordance = mentions.length > 1 && articleCount <= CONCORDANCE_ARTICLES;
  const left = mentions.length - CONCORDANCE;
  return {
    article: viewArticle(article, context),
    excerpt:
      first === undefined
        ? null
        : excerptAt(text, first.start, first.end, articleCount > MANY_ARTICLES ? SHORT_EXCERPT : undefined),
    concordanceTitle: strings.entity.allMentions(mentions.length),
    concordance: hasConcordance
      ? mentions.slice(0, CONCORDANCE).map(({ start, end }) => contextAt(text, start, end))
      : [],
    moreMentions: hasConcordance && left > 0 ? strings.entity.moreMentions(left) : null,
  };
}

function rankTogether(
  id: EntityId,
  positions: readonly number[],
  index: SiteIndex,
  context: PageContext,
): readonly Ranking[] {
  const { strings, tag } = context.language;
  const counts = new Map<EntityId, number>();
  for (const position of positions) {
    let looked = 0;
    for (const { id: other } of index.names[position] ?? []) {
      looked += 1;
      if (looked > NAMES_LOOKED_AT) break;
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  const found = [...counts].flatMap(([other, count]) => {
    const entity = context.archive.entityById.get(other);
    return entity === undefined ? [] : [{ entity, count }];
  });
  found.sort(
    (a, b) =>
      b.count - a.count ||
      compareCodePoints(a.entity.name, b.entity.name) ||
      compareCodePoints(a.entity.id, b.entity.id),
  );
  const order = [...ENTITY_TYPES].sort((a, b) => rankOfType(a) - rankOfType(b));
  return order
    .map((type) => ({
      title: strings.types[type].title,
      items: found
        .filter(({ entity }) => entity.type === type)
        .slice(0, TOGETHER)
        .map(({ entity, count }) => ({
          name: entity.name,
          href: entityPath(entity.id),
          countText: formatNumber(count, tag),
          percent: percentOf(count, positions.length),
        })),
      all: null,
    }))
    .filter(({ items }) => items.length > 0);
}

// People, then places, then organizations: the order of the front page.
function rankOfType(type: EntityType): number {
  return { person: 0, place: 1, organization: 2 }[type];
}
