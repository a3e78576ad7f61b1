import type { Article } from '../model/archive.js';
import { articlesOf, type Collection } from '../model/collection.js';
import type { Entity } from '../model/entity.js';
import type { ShownPicture } from '../model/picture.js';
import { formatNumber } from '../languages/format.js';
import { splitSentences } from '../languages/sentences.js';
import { viewLeadPicture, type LeadPicture } from './article-pictures.js';
import { itemOf, type CollectionItem } from './collections.js';
import { makeChart, spanOf, type Chart } from './coverage.js';
import { type PageContext, type PageType, definePage, type PageFrame } from './page-type.js';
import { DATES_PATH, indexPath, outletPath, OUTLETS_PATH, UNDATED_PATH } from './paths.js';
import { listed, type ListedArticle } from './inputs.js';
import { describeSite } from './json-ld.js';
import { RANKED_TYPES, type Ranking } from './ranking.js';
import { createDoubt } from './sure-names.js';
import { indexArchive, type SiteIndex } from './site-index.js';
import { percentOf, textWithoutDateline, viewArticle, type ArticleItem, type RankItem } from './views.js';

const BESIDE_LEAD = 2;
/** Beside a lead with a picture, which is longer. */
const BESIDE_PICTURED_LEAD = 3;
/** Further headlines: two rows of three. */
const EARLIER = 6;
const UNDATED = 2;
/** Headlines of a collection: one row. */
const OF_COLLECTION = 3;
const NAMES = 6;
const OUTLETS = 6;
/** A first sentence up to this length stands larger above the lead's text. */
const STANDFIRST_LENGTH = 260;
/** Characters of the lead's text below it: two columns of about twelve lines. */
const LEAD_LENGTH = 1000;
/** Characters below a picture, which says as much as some of the lines. */
const LEAD_LENGTH_PICTURED = 600;
/** Pixels: a narrower picture would be a stamp in the lead's column. */
const LEAD_PICTURE_WIDTH = 480;
/** Characters of the shortest paragraph taken for running text. */
const PROSE_LENGTH = 60;

export interface LeadView extends ArticleItem {
  readonly picture: LeadPicture | null;
  readonly stand: string | null;
  readonly paragraphs: readonly string[];
}

/** A collection with its newest articles. */
export interface FrontCollection extends CollectionItem {
  readonly articles: readonly ArticleItem[];
}

export interface FrontPageData {
  /** The owner's introduction; null without one. */
  readonly introHtml: string | null;
  /** In the masthead. */
  readonly spanText: string | null;
  readonly articleCountText: string;
  readonly undatedCountText: string;
  /** Null in an empty archive. */
  readonly lead: LeadView | null;
  readonly stories: readonly ArticleItem[];
  /** Those that the owner puts on the page. */
  readonly collections: readonly FrontCollection[];
  readonly earlier: readonly ArticleItem[];
  readonly undated: readonly ArticleItem[];
  readonly undatedHref: string;
  readonly datesHref: string;
  readonly chart: Chart | null;
  readonly names: readonly Ranking[];
  readonly summaryText: string;
  readonly outlets: Ranking | null;
}

/** The front page: the newest articles, and what the archive holds. */
export const frontPages: PageType = (context) => {
  const { site, language } = context;
  const description = site.description ?? language.strings.frame.description(site.title);
  return [
    definePage(context, {
      path: 'index.html',
      template: 'front',
      title: `${site.title}: ${language.strings.frame.kind.toLowerCase()}`,
      origin: 'index.html',
      inputs: { description, ...collectInputs(context) },
      describe: (inputs) => inputs.description,
      view: (inputs, frame) => ({
        data: viewFront(inputs, frame),
        metadata: {
          meta: [],
          links: [{ rel: 'alternate', type: 'application/feed+json', href: 'feed.json', isOfSite: true }],
          jsonLd: [describeSite(frame)],
        },
      }),
    }),
  ];
};

/** What the page shows of the archive as a whole; plain values. */
type Overview = Omit<FrontPageData, 'lead' | 'stories' | 'collections' | 'earlier' | 'undated'>;

interface FrontInputs {
  readonly overview: Overview;
  readonly lead: ListedArticle | null;
  /** The picture that stands for it, where that is wide enough for its column. */
  readonly leadPicture: ShownPicture | null;
  readonly stories: readonly ListedArticle[];
  readonly collections: readonly {
    readonly item: CollectionItem;
    readonly articles: readonly ListedArticle[];
  }[];
  readonly earlier: readonly ListedArticle[];
  readonly undated: readonly ListedArticle[];
}

function collectInputs(context: PageContext): FrontInputs {
  const { archive } = context;
  const { articles } = archive;
  const { strings } = context.language;
  const index = indexArchive(archive);
  const dated = articles.filter((_, position) => index.dates[position] !== null);
  const undated = articles.filter((_, position) => index.dates[position] === null);
  const lead = articles.find(({ facts }) => archive.front.leads.has(facts.id)) ?? chooseLead(articles, index);
  const others = dated.filter((article) => article !== lead);
  const leadPicture = lead === undefined ? null : findLeadPicture(lead, context);
  const beside = leadPicture === null ? BESIDE_LEAD : BESIDE_PICTURED_LEAD;
  const inList = (article: Article): ListedArticle => listed(article, context);
  return {
    overview: {
      introHtml: archive.front.textHtml,
      spanText: spanOf(index.dates, context),
      articleCountText: strings.front.articleCount(index.figures.articles),
      undatedCountText: articles.length === 0 ? '' : strings.front.undatedCount(index.figures),
      undatedHref: UNDATED_PATH,
      datesHref: DATES_PATH,
      // One bar says nothing that the article above does not.
      chart:
        index.figures.dated < 2
          ? null
          : makeChart(
              index.dates.map((date) => ({ date, count: 1 })),
              'article',
              context,
            ),
      names: rankNames(index, context),
      summaryText: articles.length === 0 ? strings.front.empty : strings.front.summary(index.figures),
      outlets: rankOutlets(index, context),
    },
    lead: lead === undefined ? null : listed(lead, null),
    leadPicture,
    stories: others.slice(0, beside).map(inList),
    collections: archive.front.collections.flatMap((title) =>
      archive.collections
        .filter((collection) => collection.title === title && collection.articleIds.size > 0)
        .map((collection) => ({
          item: itemOf(collection, context),
          articles: newestOf(collection, lead, context).map(inList),
        })),
    ),
    earlier: others.slice(beside, beside + EARLIER).map(inList),
    undated: undated
      .filter((article) => article !== lead)
      .slice(0, UNDATED)
      .map(inList),
  };
}

function viewFront(
  { overview, lead, leadPicture, stories, collections, earlier, undated }: FrontInputs,
  frame: PageFrame,
): FrontPageData {
  const view = (article: ListedArticle): ArticleItem => viewArticle(article, frame);
  return {
    ...overview,
    lead: lead === null ? null : viewLead(lead, leadPicture, frame),
    stories: stories.map(view),
    collections: collections.map(({ item, articles }) => ({ ...item, articles: articles.map(view) })),
    earlier: earlier.map(view),
    undated: undated.map(view),
  };
}

/** The newest articles of a collection; the one that leads the page is not there a second time unless it is the only one. */
function newestOf(
  collection: Collection,
  lead: Article | undefined,
  { archive }: PageContext,
): readonly Article[] {
  const all = articlesOf(collection, archive);
  const others = all.filter((article) => article !== lead);
  return (others.length === 0 ? all : others).slice(0, OF_COLLECTION);
}

/** The newest article with a certain day, else the first with any date, else the first. */
function chooseLead(articles: readonly Article[], index: SiteIndex): Article | undefined {
  const certain = index.dates.findIndex((date) => date?.day != null && !date.uncertain);
  return articles[certain === -1 ? 0 : certain];
}

function findLeadPicture({ facts }: Article, { pictures }: PageContext): ShownPicture | null {
  const picture = pictures?.get(facts.id)?.shown.find(({ isLead }) => isLead);
  return picture !== undefined && picture.width >= LEAD_PICTURE_WIDTH ? picture : null;
}

function viewLead(lead: ListedArticle, picture: ShownPicture | null, frame: PageFrame): LeadView {
  const paragraphs = textWithoutDateline(lead.article)
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const prose = paragraphs.filter(isProse);
  const [opening = '', ...others] = prose.length > 0 ? prose : paragraphs;
  const first = splitSentences(opening)[0];
  const stand = first !== undefined && first.end <= STANDFIRST_LENGTH ? opening.slice(0, first.end) : null;
  const rest = [opening.slice(stand === null ? 0 : stand.length).trim(), ...others].filter(
    (part) => part !== '',
  );
  return {
    ...viewArticle(lead, frame),
    picture: picture === null ? null : viewLeadPicture(lead.article.content.readRecord(), picture, frame),
    stand,
    paragraphs: takeWhole(rest, picture === null ? LEAD_LENGTH : LEAD_LENGTH_PICTURED),
  };
}

/** A sentence at least: lists of speakers, links and subheadings do not make a front page. */
function isProse(paragraph: string): boolean {
  return paragraph.length >= PROSE_LENGTH && /[.!?…]["”’»)\]]*$/.test(paragraph);
}

/** As many whole sentences as fit; at least one. */
function takeWhole(paragraphs: readonly string[], maxLength: number): readonly string[] {
  const taken: string[] = [];
  let room = maxLength;
  for (const paragraph of paragraphs) {
    const sentences = splitSentences(paragraph);
    const fitting = sentences.findLast((range) => range.end <= room);
    const end = fitting?.end ?? (taken.length === 0 ? (sentences[0]?.end ?? 0) : 0);
    if (end > 0) taken.push(paragraph.slice(0, end));
    room -= paragraph.length;
    if (end < paragraph.length || room <= 0) break;
  }
  return taken;
}

function rankNames(index: SiteIndex, context: PageContext): readonly Ranking[] {
  const { strings, tag } = context.language;
  const isDoubtful = createDoubt(index.entities, index.figures.articles);
  const lists = RANKED_TYPES.map((type) => {
    const entities = index.entities.filter((entity) => entity.type === type);
    return { type, count: entities.length, first: firstOf(entities, (entity) => !isDoubtful(entity)) };
  });
  const countOf = (id: (typeof index.entities)[number]['id']): number => index.postings.get(id)?.length ?? 0;
  const max = Math.max(1, ...lists.flatMap(({ first }) => first.map(({ id }) => countOf(id))));
  return lists
    .filter(({ first }) => first.length > 0)
    .map(({ type, count, first }) => ({
      title: strings.types[type].title,
      items: first.map(({ id, name, path }) => ({
        name,
        href: path,
        countText: formatNumber(countOf(id), tag),
        percent: percentOf(countOf(id), max),
      })),
      all: { text: strings.types[type].all(count), href: indexPath(type) },
    }));
}

/** Returns the first names that pass; an archive may have very many after them. */
function firstOf(entities: readonly Entity[], passes: (entity: Entity) => boolean): readonly Entity[] {
  const first: Entity[] = [];
  for (const entity of entities) {
    if (first.length === NAMES) break;
    if (passes(entity)) first.push(entity);
  }
  return first;
}

function rankOutlets({ outlets, figures }: SiteIndex, context: PageContext): Ranking | null {
  const { strings, tag } = context.language;
  if (outlets.length === 0) return null;
  const rank = (name: string, href: string | null, count: number): RankItem => ({
    name,
    href,
    countText: formatNumber(count, tag),
    percent: percentOf(count, figures.articles),
  });
  const missing = figures.articles - figures.withOutlet;
  return {
    title: strings.frame.outlets,
    items: [
      ...outlets
        .slice(0, OUTLETS)
        .map(({ name, slug, articles }) => rank(name, outletPath(slug), articles.length)),
      ...(missing === 0 ? [] : [rank(strings.outlets.notMentioned, null, missing)]),
    ],
    all:
      outlets.length > OUTLETS
        ? { text: strings.front.allOutlets(outlets.length), href: OUTLETS_PATH }
        : null,
  };
}
