import { readingMinutes } from '../languages/format.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import type { ArticleId } from '../model/article.js';
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

/** Names of one type shown at once; the rest of a long transcript's is folded away, unless it is but a few. */
const NAMES_SHOWN = 24;
const FEW = 6;

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

export interface NamedItem {
  readonly name: string;
  readonly href: string;
  readonly countText: string;
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
    readonly items: readonly NamedItem[];
    /** Those beyond the most frequent, folded away; empty for none. */
    readonly more: readonly NamedItem[];
    readonly moreText: string;
  }[];
  readonly related: readonly { readonly article: ArticleItem; readonly sharedText: string }[];
  readonly previous: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly next: (Link & { readonly label: string; readonly lang: string | null }) | null;
  readonly citation: Citation;
  readonly provenance: Provenance;
}

/** One page an article. */
export const articlePages: PageType = (context) => {
  return context.archive.articles.map((article, position): SitePage =>
    deferPage({
      path: article.path,
      template: 'article',
      language: article.record.language.value ?? context.site.language,
      origin: article.record.source.path,
      dependencies: dependenciesOfPage(article, position, context),
      title: () => titleOf(article, context),
      description: () => describeArticle(article, context),
      data: () => viewPage(article, position, context),
    }),
  );
};

/** The article, what it says of whom, the articles it leads to, and its outlet's page. */
function dependenciesOfPage({ record }: Article, position: number, context: PageContext): string {
  const { articleAt } = dependenciesOf(context);
  const { outletPaths, positions } = indexArchive(context.archive);
  const outlet = record.outlet.value;
  const related = context.archive.relatedById.get(record.id) ?? [];
  return digest([
    articleAt(position),
    articleAt(position - 1),
    articleAt(position + 1),
    ...related.flatMap(({ articleId, entityIds, words }) => [
      articleAt(positions.get(articleId) ?? -1),
      ...entityIds,
      ...words,
    ]),
    outlet === null ? '' : (outletPaths.get(outlet) ?? ''),
  ]);
}

function viewPage(article: Article, position: number, context: PageContext): ArticlePageData {
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
        footnotesLabel: strings.article.footnotes,
        captionNote: (credit) =>
          [credit === null ? null : strings.article.pictureCredit(credit), strings.article.pictureMissing]
            .filter((part) => part !== null)
            .join(' '),
        reservedIds: RESERVED_IDS,
      },
    ),
    names: listNames(position, context),
    related: viewRelated(record.id, context),
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

function viewRelated(id: ArticleId, { archive, ...rest }: PageContext): ArticlePageData['related'] {
  const { article: strings } = rest.language.strings;
  return (archive.relatedById.get(id) ?? []).flatMap(({ articleId, entityIds, words }) => {
    const found = archive.byId.get(articleId);
    if (found === undefined) return [];
    const names = entityIds.flatMap((entityId) => archive.entityById.get(entityId)?.name ?? []);
    const sharedText = names.length > 0 ? strings.sharedNames(names) : strings.sharedWords(words);
    return [{ article: viewArticle(found, { archive, ...rest }), sharedText }];
  });
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
  return ENTITY_TYPES.map((type) => {
    const items = found
      .filter(({ entity }) => entity.type === type)
      .map(({ entity, count }) => ({
        name: entity.name,
        href: entityPath(entity.id),
        countText: count === 0 ? strings.article.asAgency : String(count),
      }));
    const shown = items.length <= NAMES_SHOWN + FEW ? items.length : NAMES_SHOWN;
    return {
      type,
      title: strings.types[type].title,
      items: items.slice(0, shown),
      more: items.slice(shown),
      moreText: strings.article.moreNames(items.length - shown),
    };
  }).filter(({ items }) => items.length > 0);
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
