import { formatEdtfText, readingMinutes } from '../languages/format.js';
import { functionWordsOf } from '../languages/function-words.js';
import type { Archive, Article } from '../model/archive.js';
import type { ArticleFacts, ArticleId } from '../model/article.js';
import { isScan } from '../model/scan.js';
import { unpackMentions } from '../model/mentions.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { findArchiveLinks, type ArchiveLink } from './archive-links.js';
import { listNames, type NamesOfType } from './article-names.js';
import type { ArticlePictures } from '../model/picture.js';
import { viewFigures, viewScan, type PictureView } from './article-pictures.js';
import { citeArticle, type Citation } from './citation.js';
import { citedName, titleOf } from '../languages/cited-item.js';
import { listed, whole, type ListedArticle, type WholeArticle } from './inputs.js';
import { renderBody } from './linked-body.js';
import { articleMetadata } from './metadata.js';
import { originalPath } from './originals.js';
import { collectionPath } from '../model/collection.js';
import { indexTags } from '../model/tags.js';
import { indexAuthors } from '../model/placed-labels.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
import { rootOf } from './paths.js';
import { collectSameText, viewSameText, type SameTextInputs, type SameTextView } from './same-text.js';
import { viewProvenance, type Provenance } from './provenance.js';
import { indexArchive } from './site-index.js';
import {
  makeSlip,
  viewSource,
  viewWithheld,
  type SlipItem,
  type SourceLinks,
  type Withheld,
} from './slip.js';
import {
  dateOf,
  describeArticle,
  isOpinion,
  langOf,
  viewArticle,
  type ArticleItem,
  type DateView,
  type Link,
} from './views.js';

/** Ids of the page itself. */
const RESERVED_IDS = new Set([
  'isi',
  'indeks',
  'q',
  'asal',
  'h-siapa',
  'h-kait',
  'h-teks',
  'h-kutip',
  'h-asal',
]);

export interface ArticlePageData {
  readonly title: string;
  readonly lang: string | null;
  readonly isOpinion: boolean;
  readonly outlet: Link | null;
  readonly section: string | null;
  readonly date: DateView | null;
  /** The date in words, or that there is none. */
  readonly dateText: string;
  /** `href`: the page of the author, or the entry in the index; null where there is none. */
  readonly authors: readonly Byline[];
  /** Null where there is no text to read. */
  readonly readingText: string | null;
  /** Said when the text is not shown, or not all of it. */
  readonly withheld: Withheld | null;
  /** The newest capture of the page, where this one is older, and words that say so; null where it is not. */
  readonly newest: Link | null;
  readonly olderText: string | null;
  /** Older captures with other texts. */
  readonly older: readonly Link[];
  readonly slip: readonly SlipItem[];
  /** Null where the address of the original is not known. */
  readonly source: SourceLinks | null;
  /** The scan that the text was read from by a machine; null where it was not. `picture`: null where it may not be shown. */
  readonly scan: { readonly picture: PictureView | null; readonly note: string } | null;
  /** The text with its links, relative to this page. */
  readonly bodyHtml: string;
  readonly names: readonly NamesOfType[];
  /** Its tags, and the collections that have it. */
  readonly labels: readonly { readonly title: string; readonly links: readonly Link[] }[];
  /** Others with the same text; null where there are none. */
  readonly sameText: SameTextView | null;
  readonly related: readonly { readonly article: ArticleItem; readonly sharedText: string }[];
  readonly previous: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly next: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly citation: Citation;
  readonly provenance: Provenance & {
    /** The page that shows the source, relative to the site; null where none is kept. */
    readonly originalHref: string | null;
  };
}

/** An author as the article names them. */
interface Byline {
  readonly text: string;
  readonly href: string | null;
}

interface ArticleInputs {
  readonly whole: WholeArticle;
  /** What its citation key begins with: names that takedowns replace are not in it. */
  readonly citedName: string;
  /** The page of its outlet, where it has one. */
  readonly outlet: Link | null;
  readonly authors: readonly Byline[];
  readonly labels: ArticlePageData['labels'];
  readonly previous: ListedArticle | null;
  readonly next: ListedArticle | null;
  /** Its links that lead to other articles. */
  readonly links: readonly ArchiveLink[];
  readonly pictures: ArticlePictures;
  /** The page that shows its source, relative to the site; null where none is kept. */
  readonly original: string | null;
  /** The newest capture of the page, where this one is older; null where it is not. */
  readonly newest: ListedArticle | null;
  /** Its older captures that are articles of their own, newest first. */
  readonly older: readonly ListedArticle[];
  readonly sameText: SameTextInputs | null;
  /** Names and words that both have. */
  readonly related: readonly {
    readonly listed: ListedArticle;
    readonly names: readonly string[];
    readonly words: readonly string[];
  }[];
}

/** Makes one page for each article. */
export const articlePages: PageType = (context) =>
  context.archive.articles
    .map((_, position) => articlePage(context, position))
    .filter((page) => page !== null);

/** Makes the page of the article at a position in the archive's order; null where there is none. */
export function articlePage(context: PageContext, position: number): SitePage | null {
  const article = context.archive.articles[position];
  if (article === undefined) return null;
  return definePage(context, {
    path: article.path,
    template: 'article',
    title: titleOf(article, context),
    language: article.facts.language ?? context.site.language,
    origin: article.facts.source.path,
    inputs: collectInputs(article, position, context),
    describe: ({ whole: { article: own } }, frame) => describeArticle(listed(own, null), frame),
    view: (inputs, frame) => ({
      data: viewPage(inputs, frame),
      metadata: articleMetadata(inputs.whole, inputs, frame),
    }),
  });
}

const NO_PICTURES: ArticlePictures = { shown: [], isAll: true, thumbnail: null };

function collectInputs(article: Article, position: number, context: PageContext): ArticleInputs {
  const { archive } = context;
  const { articles, byId, entityById } = archive;
  const { outlet } = article.facts;
  const firstOf = (id: ArticleId): ArticleId => archive.versions.get(id) ?? id;
  const versions = findVersions(article, archive);
  const authors = indexAuthors(archive);
  const family = archive.sameTexts().familyOf(article.facts.id);
  const isSameText = (id: ArticleId): boolean =>
    family !== null && archive.sameTexts().familyOf(id) === family;
  const listedAt = (at: number): ListedArticle | null => {
    const other = articles[at];
    return other === undefined ? null : listed(other, null);
  };
  return {
    whole: whole(article, archive),
    citedName: citedName(article, context),
    outlet:
      outlet === null ? null : { text: outlet, href: indexArchive(archive).outletPaths.get(outlet) ?? '' },
    authors: (article.facts.authors ?? []).map((text) => ({ text, href: authors.pathOf(text) })),
    labels: listLabels(article, context),
    previous: listedAt(position + 1),
    next: listedAt(position - 1),
    links: findArchiveLinks(article, archive),
    pictures: context.pictures?.get(article.facts.id) ?? NO_PICTURES,
    original: context.originals?.has(article.facts.id) === true ? originalPath(article) : null,
    newest: versions.newest === undefined ? null : listed(versions.newest, null),
    older: versions.older.map((other) => listed(other, null)),
    sameText: collectSameText(article, archive),
    related: archive.relatedTo(article.facts.id).flatMap(({ articleId, entityIds, words }) => {
      const other = byId.get(articleId);
      // Another capture of the same page says the same.
      if (other === undefined || firstOf(articleId) === firstOf(article.facts.id)) return [];
      // The table of those with the same text has it.
      if (isSameText(articleId)) return [];
      const names = entityIds.flatMap((id) => entityById.get(id)?.name ?? []);
      const telling = names.length > 0 ? [] : words.filter((word) => !isStopWord(word, article.facts));
      // Without a reason to give, nothing is said to be related.
      return names.length + telling.length === 0
        ? []
        : [{ listed: listed(other, context), names, words: telling }];
    }),
  };
}

/** Lists what an article is filed under: its tags, and the collections that have it. */
function listLabels(
  { facts: { id, tags } }: Article,
  { archive, language }: PageContext,
): ArticlePageData['labels'] {
  const { find } = indexTags(archive);
  const found = new Map(tags.flatMap((tag) => find(tag) ?? []).map(({ name, path }) => [path, name]));
  const collections = archive.collections.filter(({ articleIds }) => articleIds.has(id));
  return [
    {
      title: language.strings.tags.title,
      links: [...found].map(([href, text]) => ({ text, href })),
    },
    {
      title: language.strings.collections.title,
      links: collections.map((one) => ({ text: one.title, href: collectionPath(one) })),
    },
  ].filter(({ links }) => links.length > 0);
}

/** Tells whether a word is one of the most frequent of an article's language, which say nothing about what it is about. */
function isStopWord(word: string, { language }: ArticleFacts): boolean {
  return language !== null && functionWordsOf(language).has(word.toLowerCase());
}

/** Finds the other captures of an article's page that are articles: the newest of one that is older, the older ones of the newest. */
function findVersions(
  { facts: { id } }: Article,
  { versions, byId }: Archive,
): { readonly newest: Article | undefined; readonly older: readonly Article[] } {
  const newest = versions.get(id);
  const older = [...versions].flatMap(([other, of]) => (of === id ? (byId.get(other) ?? []) : []));
  const timeOf = ({ facts: { capturedAt } }: Article): string => capturedAt ?? '';
  return {
    newest: newest === undefined ? undefined : byId.get(newest),
    older: older.sort((a, b) => compareCodePoints(timeOf(b), timeOf(a))),
  };
}

function viewPage(inputs: ArticleInputs, frame: PageFrame): ArticlePageData {
  const { whole: own, outlet, authors, labels, previous, next } = inputs;
  const { links, related, pictures, original, newest, older } = inputs;
  const { article, names } = own;
  const { facts } = article;
  const record = article.content.readRecord();
  const { strings } = frame.language;
  const date = dateOf(article, frame);
  const root = rootOf(article.path);
  const linked = new Map(links.map(({ link, path }) => [link, root + path]));
  const paths = new Map(names.map(({ id, path }) => [id, path]));
  return {
    title: titleOf(article, frame),
    lang: langOf(article, frame),
    isOpinion: isOpinion(article, frame),
    outlet,
    section: facts.section,
    date,
    dateText: date?.text ?? strings.words.undated,
    authors,
    readingText:
      facts.rights.access === 'metadata'
        ? null
        : strings.article.readingTime(readingMinutes(facts.wordCount)),
    withheld: viewWithheld(facts, frame),
    newest: newest === null ? null : { text: strings.article.newestVersion, href: newest.article.path },
    olderText: newest === null ? null : strings.article.olderVersion(capturedOn(facts, frame)),
    older: older.map(({ article: { facts: other, path } }) => ({
      text: strings.article.versionOf(capturedOn(other, frame)),
      href: path,
    })),
    slip: makeSlip(facts, record.date.evidence, frame),
    source: viewSource(facts, frame),
    scan: isScan(record.source.mediaType)
      ? { picture: viewScan(record, { path: article.path, pictures, frame }), note: strings.article.scanNote }
      : null,
    bodyHtml: renderBody(
      record.body,
      unpackMentions(article.named).filter(({ entityId }) => entityId !== null && paths.has(entityId)),
      {
        hrefOf: (id) => root + (paths.get(id) ?? ''),
        hrefOfLink: (link) => linked.get(link) ?? null,
        captionLabel: strings.article.caption,
        footnotesLabel: strings.article.footnotes,
        captionNote: (credit) =>
          [credit === null ? null : strings.article.pictureCredit(credit), strings.article.pictureMissing]
            .filter((part) => part !== null)
            .join(' '),
        reservedIds: RESERVED_IDS,
        ...(record.pictures.length === 0 || isScan(record.source.mediaType)
          ? {}
          : { figures: viewFigures(record, { path: article.path, pictures, frame }) }),
      },
    ),
    names: listNames(names, frame),
    labels,
    sameText: viewSameText(inputs.sameText, frame),
    related: related.map(({ listed: other, names: shared, words }) => ({
      article: viewArticle(other, frame),
      sharedText:
        shared.length > 0 ? strings.article.sharedNames(shared) : strings.article.sharedWords(words),
    })),
    previous: viewNeighbour(previous, strings.article.previous, frame),
    next: viewNeighbour(next, strings.article.next, frame),
    citation: citeArticle(article, frame),
    provenance: { ...viewProvenance(record, article, frame), originalHref: original },
  };
}

/** The day and time of a capture in words; null where it is not known. */
function capturedOn({ capturedAt }: ArticleFacts, { language }: PageFrame): string | null {
  return capturedAt === null ? null : formatEdtfText(capturedAt, language.locale);
}

function viewNeighbour(
  neighbour: ListedArticle | null,
  label: (date: string) => string,
  frame: PageFrame,
): ArticlePageData['previous'] {
  if (neighbour === null) return null;
  const { article } = neighbour;
  const date = dateOf(article, frame)?.text ?? frame.language.strings.words.undated.toLowerCase();
  return {
    text: titleOf(article, frame),
    href: article.path,
    label: label(date),
    lang: langOf(article, frame),
  };
}
