import { readingMinutes } from '../languages/format.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import type { ArticleFacts } from '../model/article.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import type { Evidence } from '../model/field.js';
import { unpackMentions } from '../model/mentions.js';
import type { SitePage } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { parseEdtf } from '../util/edtf.js';
import { citeArticle, type Citation } from './citation.js';
import { citedName } from './cited-item.js';
import { listed, whole, type ListedArticle, type NamedEntity, type WholeArticle } from './inputs.js';
import { renderBody } from './linked-body.js';
import { articleMetadata } from './metadata.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
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

interface ArticleInputs {
  readonly whole: WholeArticle;
  /** What its citation key begins with: names that takedowns replace are not in it. */
  readonly citedName: string;
  /** The page of its outlet, where it has one. */
  readonly outlet: Link | null;
  readonly previous: ListedArticle | null;
  readonly next: ListedArticle | null;
  /** Names and words that both have. */
  readonly related: readonly {
    readonly listed: ListedArticle;
    readonly names: readonly string[];
    readonly words: readonly string[];
  }[];
}

/** Makes one page for each article. */
export const articlePages: PageType = (context) =>
  context.archive.articles.map((article, position): SitePage =>
    definePage(context, {
      path: article.path,
      template: 'article',
      title: titleOf(article, context),
      language: article.facts.language ?? context.site.language,
      origin: article.facts.source.path,
      inputs: collectInputs(article, position, context),
      describe: ({ whole: { article: own } }, frame) => describeArticle(listed(own), frame),
      view: (inputs, frame) => ({
        data: viewPage(inputs, frame),
        metadata: articleMetadata(inputs.whole, inputs.outlet, frame),
      }),
    }),
  );

function collectInputs(article: Article, position: number, context: PageContext): ArticleInputs {
  const { archive } = context;
  const { articles, byId, entityById } = archive;
  const { outlet } = article.facts;
  const listedAt = (at: number): ListedArticle | null => {
    const other = articles[at];
    return other === undefined ? null : listed(other);
  };
  return {
    whole: whole(article, archive),
    citedName: citedName(article, context),
    outlet:
      outlet === null ? null : { text: outlet, href: indexArchive(archive).outletPaths.get(outlet) ?? '' },
    previous: listedAt(position + 1),
    next: listedAt(position - 1),
    related: archive.relatedTo(article.facts.id).flatMap(({ articleId, entityIds, words }) => {
      const other = byId.get(articleId);
      if (other === undefined) return [];
      const names = entityIds.flatMap((id) => entityById.get(id)?.name ?? []);
      return [{ listed: listed(other), names, words: names.length > 0 ? [] : words }];
    }),
  };
}

function viewPage(
  { whole: own, outlet, previous, next, related }: ArticleInputs,
  frame: PageFrame,
): ArticlePageData {
  const { article, names } = own;
  const { facts } = article;
  const record = article.content.readRecord();
  const { strings } = frame.language;
  const date = dateOf(article, frame);
  const root = rootOf(article.path);
  const known = new Set(names.map(({ id }) => id));
  return {
    title: titleOf(article, frame),
    lang: langOf(article, frame),
    isOpinion: isOpinion(article, frame),
    outlet,
    section: facts.section,
    date,
    dateText: date?.text ?? strings.words.undated,
    authors: facts.authors ?? [],
    readingText:
      facts.rights.access === 'metadata'
        ? null
        : strings.article.readingTime(readingMinutes(facts.wordCount)),
    withheld: viewWithheld(facts, frame),
    slip: makeSlip(facts, record.date.evidence, frame),
    bodyHtml: renderBody(
      record.body,
      unpackMentions(article.named).filter(({ entityId }) => entityId !== null && known.has(entityId)),
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
    names: listNames(names, frame),
    related: related.map(({ listed: other, names: shared, words }) => ({
      article: viewArticle(other, frame),
      sharedText:
        shared.length > 0 ? strings.article.sharedNames(shared) : strings.article.sharedWords(words),
    })),
    previous: viewNeighbour(previous, strings.article.previous, frame),
    next: viewNeighbour(next, strings.article.next, frame),
    citation: citeArticle(article, frame),
    provenance: viewProvenance(record, frame),
  };
}

function viewWithheld(facts: ArticleFacts, frame: PageFrame): Withheld | null {
  const { article: strings } = frame.language.strings;
  const { access } = facts.rights;
  if (access !== 'excerpt' && access !== 'metadata') return null;
  const { url } = facts;
  return {
    text: describeWithheld(facts, strings),
    original:
      url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)
        ? null
        : { text: strings.readOriginal(new URL(url).hostname.replace(/^www\./, '')), href: url },
    noOriginalText: strings.noOriginal,
  };
}

function makeSlip(
  facts: ArticleFacts,
  dateEvidence: readonly Evidence[],
  frame: PageFrame,
): readonly SlipItem[] {
  const { article: strings, uncertainReasons } = frame.language.strings;
  const item = (term: string, text: string, linksToEvidence = false): SlipItem => ({
    term,
    text,
    linksToEvidence,
  });
  const slip: SlipItem[] = [];
  const date = facts.date === null ? null : parseEdtf(facts.date);
  if (date === null) slip.push(item(strings.undatedTitle, strings.undatedNote));
  else {
    if (date.uncertain) {
      const reason = uncertainReasons[dateEvidence[0]?.method ?? '*'] ?? uncertainReasons['*'] ?? '';
      slip.push(item(strings.whyUncertain, reason, true));
    }
    if (date.month === null) slip.push(item(strings.impreciseTitle, strings.yearOnly));
    else if (date.day === null) slip.push(item(strings.impreciseTitle, strings.monthOnly));
  }
  const modified = facts.modified === null ? null : parseEdtf(facts.modified);
  if (modified !== null) slip.push(item(strings.modified, viewDate(modified, '', frame).fullText));
  const agencies = facts.agencies ?? [];
  if (agencies.length > 0) slip.push(item(strings.agencies, agencies.join(', ')));
  const authors = facts.authors ?? [];
  slip.push(item(strings.authors, authors.length === 0 ? strings.notMentioned : authors.join(', ')));
  if (facts.dateline !== null) slip.push(item(strings.dateline, capitalize(facts.dateline)));
  // The minutes stand in the page's head.
  slip.push(item(strings.length, describeLength(facts, frame.language.strings)[0] ?? ''));
  if (facts.rights.statement !== null) slip.push(item(strings.rights, facts.rights.statement));
  return slip;
}

function listNames(names: readonly NamedEntity[], frame: PageFrame): ArticlePageData['names'] {
  const { strings } = frame.language;
  const found = [...names].sort(
    (a, b) => b.count - a.count || compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id),
  );
  return ENTITY_TYPES.map((type) => {
    const items = found
      .filter((one) => one.type === type)
      .map(({ id, name, count }) => ({
        name,
        href: entityPath(id),
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
