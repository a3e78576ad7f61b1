import { makeCitedItem, titleOf } from '../languages/cited-item.js';
import { changeOf } from '../model/change.js';
import type { ArticlePictures } from '../model/picture.js';
import type { MetaElement, PageMetadata } from '../model/site.js';
import { parseEdtf } from '../util/edtf.js';
import type { WholeArticle } from './inputs.js';
import { addressOf, certainDay, describeNewsArticle, describeTrail, namesIn } from './json-ld.js';
import type { PageFrame } from './page-type.js';
import type { Link } from './views.js';

/** Names given as an article's tags: those mentioned most. The page's JSON-LD has more, and what each of them is. */
const TAGS = 3;

/** Describes an article's page to search engines, networks and reference managers. `outlet` is its outlet's page, where it has one. */
export function articleMetadata(
  whole: WholeArticle,
  {
    outlet,
    pictures,
    authors,
  }: {
    readonly outlet: Link | null;
    readonly pictures: ArticlePictures;
    readonly authors: readonly { readonly text: string; readonly href: string | null }[];
  },
  frame: PageFrame,
): PageMetadata {
  const trail =
    outlet === null
      ? null
      : describeTrail(
          [homeOf(frame), outlet, { text: titleOf(whole.article, frame), href: whole.article.path }],
          frame,
        );
  return {
    meta: [
      ...highwire(whole, frame),
      ...dublinCore(whole, frame),
      ...openGraph(whole),
      ...describePicture(pictures, frame),
    ],
    links: [{ rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }],
    jsonLd: [
      describeNewsArticle(
        whole,
        { picture: pictures.shown.find(({ isLead }) => isLead)?.path ?? null, authors },
        frame,
      ),
      trail,
    ].filter((thing) => thing !== null),
  };
}

/** Returns the front page as the first step of a trail. */
export function homeOf({ site }: PageFrame): Link {
  return { text: site.title, href: 'index.html' };
}

/** https://ogp.me/#type_article; the layout gives type, address and description, {@link highwire} the title. */
function openGraph(whole: WholeArticle): readonly MetaElement[] {
  const { facts } = whole.article;
  return [
    ...say({ property: 'article:published_time' }, certainDay(facts.date)),
    ...say({ property: 'article:modified_time' }, certainDay(changeOf(facts))),
    ...say({ property: 'article:section' }, facts.section),
    ...namesIn(whole)
      .slice(0, TAGS)
      .map(({ name }) => ({ property: 'article:tag', content: name })),
  ];
}

/** The picture that stands for the article; networks take absolute addresses only. */
function describePicture({ shown }: ArticlePictures, frame: PageFrame): readonly MetaElement[] {
  const picture = shown.find(({ isLead }) => isLead);
  const address = picture === undefined ? undefined : addressOf(picture.path, frame);
  if (picture === undefined || address === undefined) return [];
  return [
    { property: 'og:image', content: address },
    { property: 'og:image:width', content: String(picture.width) },
    { property: 'og:image:height', content: String(picture.height) },
  ];
}

/**
 * Dublin Core and PRISM, of which only what no other element says. The type and the outlet as its publication make reference
 * managers take it for a newspaper's article; they would else name this archive as the newspaper. The date is as it is recorded
 * (EDTF), uncertain ones with their '?'.
 */
function dublinCore({ article: { facts } }: WholeArticle, { site }: PageFrame): readonly MetaElement[] {
  return [
    { name: 'DC.type', content: 'NewsItem' },
    ...say({ name: 'DC.date' }, facts.date),
    ...say({ name: 'DC.rights' }, facts.rights.statement ?? site.rights),
    ...say({ name: 'prism.publicationName' }, facts.outlet),
  ];
}

/**
 * What scholarly search engines and reference managers read. Never citation_journal_title: a newspaper is no journal. No date
 * that is uncertain: these have no way to say so.
 */
function highwire({ article }: WholeArticle, frame: PageFrame): readonly MetaElement[] {
  const item = makeCitedItem(article, frame);
  const date = item.date === null || item.date.uncertain ? null : article.facts.date;
  return [
    { name: 'citation_title', property: 'og:title', content: item.title },
    // No article:author: that is the address of an author's page (https://ogp.me/#type_profile), not a name.
    ...item.authors.map(({ name }) => ({ name: 'citation_author', content: name })),
    ...say({ name: 'citation_date' }, date === null ? null : slashed(date)),
    ...say({ name: 'citation_language' }, item.language),
  ];
}

/** '2024/06/20', '2024/06' or '2024'. */
function slashed(edtf: string): string | null {
  const date = parseEdtf(edtf);
  if (date === null) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const parts = [date.month, date.day].flatMap((part) => (part === null ? [] : [pad(part)]));
  return [String(date.year).padStart(4, '0'), ...parts].join('/');
}

/** Makes an element of what is known, and none of what is not. */
function say(key: Omit<MetaElement, 'content'>, content: string | null): readonly MetaElement[] {
  return content === null ? [] : [{ ...key, content }];
}
