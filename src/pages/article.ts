import { readingMinutes } from '../languages/format.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { parseEdtf } from '../util/edtf.js';
import { citeArticle, type Citation } from './citation.js';
import { dependenciesOf, digest } from './dependencies.js';
import { renderBody } from './linked-body.js';
import { deferPage, type PageContext, type PageType } from './page-type.js';
import { entityPath, rootOf } from './paths.js';
import { viewProvenance, type Provenance } from './provenance.js';
import { makeRelatedFinder, type RelatedFinder } from './related.js';
import { indexArchive } from './site-index.js';
import {
  capitalize,
  dateOf,
  describeArticle,
  describeWithheld,
  isOpinion,
  langOf,
  titleOf,
  viewArticle,
  viewDate,
  type ArticleItem,
  type DateView,
  type Link,
} from './views.js';

/** Ids of the page itself. */
const RESERVED_IDS = new Set(['isi', 'indeks', 'q', 'asal', 'h-siapa', 'h-kait', 'h-kutip', 'h-asal']);

/** A term and what there is to say about it, beside the text. */
export interface SlipItem {
  readonly term: string;
  readonly text: string;
  readonly linksToEvidence: boolean;
}

/** That not everything is shown, and where it can be read. */
export interface Withheld {
  readonly text: string;
  /** To the original, or null when its address is not known or none that a browser may open. */
  readonly original: Link | null;
  readonly noOriginalText: string;
}

export interface ArticlePageData {
  readonly title: string;
  readonly lang: string | null;
  readonly isOpinion: boolean;
  readonly outlet: Link | null;
  readonly section: string | null;
  readonly date: DateView | null;
  /** The date in words, or that there is none. */
  readonly dateText: string;
  readonly authors: readonly string[];
  /** Null where there is no text to read. */
  readonly readingText: string | null;
  /** Said when the text is not shown, or not all of it. */
  readonly withheld: Withheld | null;
  readonly slip: readonly SlipItem[];
  /** The text with its links, relative to this page. */
  readonly bodyHtml: string;
  readonly names: readonly {
    readonly type: EntityType;
    readonly title: string;
    readonly items: readonly { readonly name: string; readonly href: string; readonly countText: string }[];
  }[];
  readonly related: readonly { readonly article: ArticleItem; readonly sharedText: string }[];
  readonly previous: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly next: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly citation: Citation;
  readonly provenance: Provenance;
}

/** One page an article. */
export const articlePages: PageType = (context) => {
  const index = indexArchive(context.archive);
  const findRelated = makeRelatedFinder(index);
  return context.archive.articles.map((article, position): SitePage =>
    deferPage({
      path: article.path,
      template: 'article',
      language: article.record.language.value ?? context.site.language,
      origin: article.record.source.path,
      dependencies: dependenciesOfPage(position, findRelated, context),
      title: () => titleOf(article, context),
      description: () => describeArticle(article, context),
      data: () => viewPage(article, position, findRelated, context),
    }),
  );
};

/** The article, what it says of whom, the articles it leads to, and its outlet's page. */
function dependenciesOfPage(position: number, findRelated: RelatedFinder, context: PageContext): string {
  const { articleAt } = dependenciesOf(context);
  const { outletPaths } = indexArchive(context.archive);
  const outlet = context.archive.articles[position]?.record.outlet.value ?? null;
  return digest([
    articleAt(position),
    articleAt(position - 1),
    articleAt(position + 1),
    ...findRelated(position).flatMap(({ position: other, shared }) => [articleAt(other), ...shared]),
    outlet === null ? '' : (outletPaths.get(outlet) ?? ''),
  ]);
}

function viewPage(
  article: Article,
  position: number,
  findRelated: RelatedFinder,
  context: PageContext,
): ArticlePageData {
  const index = indexArchive(context.archive);
  const { record } = article;
  const { strings } = context.language;
  const date = dateOf(article, context);
  const outlet = record.outlet.value;
  const root = rootOf(article.path);
  return {
    title: titleOf(article, context),
    lang: langOf(article, context),
    isOpinion: isOpinion(article, context),
    outlet: outlet === null ? null : { text: outlet, href: index.outletPaths.get(outlet) ?? '' },
    section: record.section.value,
    date,
    dateText: date?.text ?? strings.words.undated,
    authors: record.authors.value ?? [],
    readingText:
      record.rights.access === 'metadata'
        ? null
        : strings.article.readingTime(readingMinutes(record.wordCount)),
    withheld: viewWithheld(article, context),
    slip: makeSlip(article, context),
    bodyHtml: renderBody(
      record.body,
      article.mentions.filter(
        ({ entityId }) => entityId !== null && context.archive.entityById.has(entityId),
      ),
      {
        hrefOf: (id) => root + entityPath(id),
        captionLabel: strings.article.caption,
        captionNote: (credit) =>
          [credit === null ? null : strings.article.pictureCredit(credit), strings.article.pictureMissing]
            .filter((part) => part !== null)
            .join(' '),
        reservedIds: RESERVED_IDS,
      },
    ),
    names: listNames(position, context),
    related: findRelated(position).flatMap(({ position: other, shared }) => {
      const found = context.archive.articles[other];
      if (found === undefined) return [];
      const names = shared.map((id) => context.archive.entityById.get(id)?.name ?? '');
      return [{ article: viewArticle(found, context), sharedText: strings.article.sharedNames(names) }];
    }),
    previous: viewNeighbour(context.archive.articles[position + 1], strings.article.previous, context),
    next: viewNeighbour(context.archive.articles[position - 1], strings.article.next, context),
    citation: citeArticle(article, context),
    provenance: viewProvenance(record, context),
  };
}

function viewWithheld({ record }: Article, context: PageContext): Withheld | null {
  const { article: strings } = context.language.strings;
  const { access } = record.rights;
  if (access !== 'excerpt' && access !== 'metadata') return null;
  const url = record.url.value;
  return {
    text: describeWithheld(record, strings),
    original:
      url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)
        ? null
        : { text: strings.readOriginal(new URL(url).hostname.replace(/^www\./, '')), href: url },
    noOriginalText: strings.noOriginal,
  };
}

function makeSlip({ record }: Article, context: PageContext): readonly SlipItem[] {
  const { article: strings, uncertainReasons } = context.language.strings;
  const item = (term: string, text: string, linksToEvidence = false): SlipItem => ({
    term,
    text,
    linksToEvidence,
  });
  const slip: SlipItem[] = [];
  const date = record.date.value === null ? null : parseEdtf(record.date.value);
  if (date === null) slip.push(item(strings.undatedTitle, strings.undatedNote));
  else {
    if (date.uncertain) {
      const reason = uncertainReasons[record.date.evidence[0]?.method ?? '*'] ?? uncertainReasons['*'] ?? '';
      slip.push(item(strings.whyUncertain, reason, true));
    }
    if (date.month === null) slip.push(item(strings.impreciseTitle, strings.yearOnly));
    else if (date.day === null) slip.push(item(strings.impreciseTitle, strings.monthOnly));
  }
  const modified = record.modified.value === null ? null : parseEdtf(record.modified.value);
  if (modified !== null) slip.push(item(strings.modified, viewDate(modified, '', context).fullText));
  const agencies = record.agencies.value ?? [];
  if (agencies.length > 0) slip.push(item(strings.agencies, agencies.join(', ')));
  const authors = record.authors.value ?? [];
  slip.push(item(strings.authors, authors.length === 0 ? strings.notMentioned : authors.join(', ')));
  if (record.dateline.value !== null) slip.push(item(strings.dateline, capitalize(record.dateline.value)));
  // The minutes stand in the page's head.
  slip.push(item(strings.length, describeLength(record, context.language.strings)[0] ?? ''));
  if (record.rights.statement !== null) slip.push(item(strings.rights, record.rights.statement));
  return slip;
}

function listNames(position: number, context: PageContext): ArticlePageData['names'] {
  const { strings } = context.language;
  const found = (context.archive.articles[position]?.names ?? []).flatMap(({ id, count }) => {
    const entity = context.archive.entityById.get(id);
    return entity === undefined ? [] : [{ entity, count }];
  });
  found.sort(
    (a, b) =>
      b.count - a.count ||
      compareCodePoints(a.entity.name, b.entity.name) ||
      compareCodePoints(a.entity.id, b.entity.id),
  );
  return ENTITY_TYPES.map((type) => ({
    type,
    title: strings.types[type].title,
    items: found
      .filter(({ entity }) => entity.type === type)
      .map(({ entity, count }) => ({
        name: entity.name,
        href: entityPath(entity.id),
        countText: count === 0 ? strings.article.asAgency : String(count),
      })),
  })).filter(({ items }) => items.length > 0);
}

function viewNeighbour(
  article: Article | undefined,
  label: (date: string) => string,
  context: PageContext,
): ArticlePageData['previous'] {
  if (article === undefined) return null;
  const date = dateOf(article, context)?.text ?? context.language.strings.words.undated.toLowerCase();
  return {
    text: titleOf(article, context),
    href: article.path,
    label: label(date),
    lang: langOf(article, context),
  };
}
