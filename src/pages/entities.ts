import { formatNumber } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import { hasPage, type Entity, type EntityId, type EntityType } from '../model/entity.js';
import { indexFeeds } from '../model/feeds.js';
import { mentionsOf } from '../model/mentions.js';
import { NO_METADATA, type SitePage } from '../model/site.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import { describePart, makeChart, spanOf, type Chart } from './coverage.js';
import { feedElements, feedLinks } from './feed-links.js';
import { mentioning, whole, type MentioningInput, type WholeArticle } from './inputs.js';
import { describeEntity, describeTrail } from './json-ld.js';
import { homeOf } from './metadata.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
import { paginateByDate, type Paging } from './paging.js';
import { indexPath } from './paths.js';
import { indexAuthors } from '../model/placed-labels.js';
import { contextAt, excerptAt, type Excerpt } from './sentences.js';
import type { Ranking } from './ranking.js';
import { indexArchive, type SiteIndex } from './site-index.js';
import { viewSaid, type Said } from './said.js';
import { rankTogether } from './together.js';
import { viewArticle, type ArticleItem, type Link, type MetaItem } from './views.js';

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
  /** Where else the site tells about it: what a person wrote, and the feed. */
  readonly links: readonly Link[];
  readonly chart: Chart | null;
  /** What a person said; without items for nobody and nothing. */
  readonly said: Said;
  readonly listTitle: string;
  readonly articles: readonly MentioningArticle[];
  readonly paging: Paging | null;
  readonly together: readonly Ranking[];
}

interface EntityInputs {
  /** On further pages without spellings and authority files. */
  readonly entity: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'sameAs' | 'path'>;
  /** Null on further pages. */
  readonly total: { readonly articles: number; readonly mentions: number } | null;
  /** The time of all its articles, on further pages of those on the page. */
  readonly span: string | null;
  /** Whether it has so many articles that their excerpts are short, and so few that every mention is shown. */
  readonly isLong: boolean;
  readonly hasConcordance: boolean;
  /** On its first page only: others that it can be taken for, and all articles, for the chart and for who appears with it. */
  readonly distinctFrom: readonly Link[];
  /** On its first page only: what the person wrote. */
  readonly written: readonly Link[];
  readonly feed: string | null;
  readonly all: readonly WholeArticle[];
  /** Those that quote a person for sure; on further pages none. */
  readonly quotedIn: readonly MentioningInput[];
  /** Those of this page. */
  readonly items: readonly MentioningInput[];
  readonly paging: Paging | null;
  readonly here: Link;
}

/**
 * Makes one page for each person, organization and place that stands in two articles or in entities.yaml; more where many articles
 * mention it. The others have an entry in the list of names.
 */
export const entityPages: PageType = (context) => {
  const index = indexArchive(context.archive);
  return index.entities.filter(hasPage).flatMap((entity) => pagesOf(entity, index, context));
};

function pagesOf(entity: Entity, index: SiteIndex, context: PageContext): readonly SitePage[] {
  const { archive } = context;
  const { id, type, name, aliases, sameAs, path: ownPath } = entity;
  const positions = index.postings.get(id) ?? [];
  const articlesAt = (some: readonly number[]): readonly Article[] =>
    some.flatMap((position) => archive.articles[position] ?? []);
  const monthsOf = (some: readonly number[]): readonly (EdtfDate | null)[] =>
    some
      .map((position) => index.dates[position] ?? null)
      .map((date) => (date === null ? null : { ...date, day: null }));
  const months = monthsOf(positions);
  const ofFirst = {
    entity: { id, type, name, aliases, sameAs, path: ownPath },
    total: { articles: positions.length, mentions: index.mentionTotals.get(id) ?? 0 },
    span: spanOf(months, context),
    distinctFrom: linkOthers(entity.distinctFrom, index, context),
    written: linkAuthors(id, context),
    feed: indexFeeds(archive).get(ownPath)?.path ?? null,
    all: positions.length > 1 ? articlesAt(positions).map((article) => whole(article, archive)) : [],
    quotedIn: type === 'person' ? articlesAt(index.quotedIn.get(id) ?? []).map(mentioning) : [],
  };
  // Nothing that changes with every article which is added.
  const ofFurther = {
    entity: { id, type, name, aliases: [], sameAs: [], path: ownPath },
    total: null,
    distinctFrom: [],
    written: [],
    feed: null,
    all: [],
    quotedIn: [],
  };
  const dated = months.filter((date) => date !== null).length;
  return paginateByDate(ownPath, positions, context, { dated }).map(({ path, page, items, paging }) => {
    const isFirst = page === 1;
    const title = paging === null || isFirst ? name : `${name}, ${paging.text.toLowerCase()}`;
    return definePage<EntityInputs>(context, {
      path,
      template: 'entity',
      title,
      origin: id,
      inputs: {
        ...(isFirst ? ofFirst : { ...ofFurther, span: describePart(monthsOf(items), context) }),
        isLong: positions.length > MANY_ARTICLES,
        hasConcordance: positions.length <= CONCORDANCE_ARTICLES,
        items: articlesAt(items).map(mentioning),
        paging,
        here: { text: title, href: path },
      },
      describe: ({ total, span, here }, { language }) =>
        total === null
          ? `${here.text}: ${span ?? ''}.`
          : language.strings.entity.description(name, total.articles, total.mentions),
      view: (inputs, frame) => ({
        data: viewPage(inputs, frame),
        metadata: {
          ...NO_METADATA,
          links: feedElements(inputs.feed, name),
          jsonLd: describeForMachines(inputs, frame),
        },
      }),
    });
  });
}

function describeForMachines({ entity, here }: EntityInputs, frame: PageFrame): readonly object[] {
  const isFirst = here.href === entity.path;
  const trail = describeTrail([homeOf(frame), linkToIndex(entity.type, frame), here], frame);
  return [isFirst ? describeEntity(entity, frame) : null, trail].filter((thing) => thing !== null);
}

function viewPage(inputs: EntityInputs, frame: PageFrame): EntityPageData {
  const { entity, total, span, all, items, paging } = inputs;
  const { strings, tag } = frame.language;
  return {
    type: entity.type,
    name: entity.name,
    kicker: linkToIndex(entity.type, frame),
    meta: [
      ...(total === null ? [] : countMeta(total, frame)),
      ...(span === null ? [] : [{ figure: null, text: span, href: null }]),
    ],
    spellings: hasMoreThanItsName(inputs) ? viewSpellings(entity.aliases, tag) : [],
    distinctFrom: inputs.distinctFrom,
    sameAs: entity.sameAs,
    links: [...inputs.written, ...feedLinks(inputs.feed, frame)],
    chart: chartMentions(entity.id, all, frame),
    said: viewSaid(entity.id, inputs.quotedIn, frame),
    listTitle: total === null ? strings.dates.articles : strings.entity.articles(total.articles),
    articles: items.map((item) => viewMentioning(item, inputs, frame)),
    paging,
    // The one article that mentions it lists the others itself.
    together: rankTogether(entity.id, all, frame),
  };
}

function countMeta(
  { articles, mentions }: NonNullable<EntityInputs['total']>,
  { language: { strings, tag } }: PageFrame,
): readonly MetaItem[] {
  const ofArticles = {
    figure: formatNumber(articles, tag),
    text: strings.words.articleNoun(articles),
    href: null,
  };
  if (mentions === 0) return [ofArticles];
  const ofMentions = {
    figure: formatNumber(mentions, tag),
    text: strings.words.mentionNoun(mentions),
    href: null,
  };
  return [ofArticles, ofMentions];
}

/** Returns the link from a name up to all names of its type. */
export function linkToIndex(type: EntityType, { language }: PageFrame): Link {
  return { text: language.strings.types[type].title, href: indexPath(type) };
}

/** A single spelling that is the name itself says nothing new. */
function hasMoreThanItsName({ entity, distinctFrom }: EntityInputs): boolean {
  const { name, aliases, sameAs } = entity;
  return aliases.some(({ surface }) => surface !== name) || distinctFrom.length > 0 || sameAs.length > 0;
}

function viewSpellings(aliases: Entity['aliases'], tag: string): EntityPageData['spellings'] {
  return aliases
    .slice(0, SPELLINGS)
    .map(({ surface, count }) => ({ text: surface, countText: formatNumber(count, tag) }));
}

function linkAuthors(id: EntityId, { archive, language }: PageContext): readonly Link[] {
  const authors = indexAuthors(archive).authorsOf.get(id) ?? [];
  return authors.map(({ name, path }) => ({ text: language.strings.authors.articlesBy(name), href: path }));
}

function linkOthers(ids: readonly EntityId[], index: SiteIndex, context: PageContext): readonly Link[] {
  return ids.flatMap((id) => {
    const other = context.archive.entityById.get(id);
    return other === undefined || !index.postings.has(id) ? [] : [{ text: other.name, href: other.path }];
  });
}

/** Makes the chart of the mentions; null when fewer than two dated articles have any, since the list says when. */
function chartMentions(id: EntityId, all: readonly WholeArticle[], frame: PageFrame): Chart | null {
  const counted = all.map(({ article: { facts }, names }) => ({
    date: facts.date === null ? null : parseEdtf(facts.date),
    count: names.find((name) => name.id === id)?.count ?? 0,
  }));
  const dated = counted.filter(({ date, count }) => date !== null && count > 0);
  return dated.length < 2 ? null : makeChart(counted, 'mention', frame);
}

function viewMentioning(
  item: MentioningInput,
  { entity, isLong, hasConcordance }: EntityInputs,
  frame: PageFrame,
): MentioningArticle {
  const { strings } = frame.language;
  const { article } = item;
  const mentions = mentionsOf(article.named, entity.id);
  const first = mentions[0];
  const text = article.content.readText();
  const showsAll = hasConcordance && mentions.length > 1;
  const left = mentions.length - CONCORDANCE;
  return {
    article: viewArticle({ ...item, thumbnail: null }, frame),
    excerpt:
      first === undefined
        ? null
        : excerptAt(text, first.start, first.end, isLong ? SHORT_EXCERPT : undefined),
    concordanceTitle: strings.entity.allMentions(mentions.length),
    concordance: showsAll
      ? mentions.slice(0, CONCORDANCE).map(({ start, end }) => contextAt(text, start, end))
      : [],
    moreMentions: showsAll && left > 0 ? strings.entity.moreMentions(left) : null,
  };
}
