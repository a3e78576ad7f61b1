import { formatInstantDay, formatMonth } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import type { ArticlePictures } from '../model/picture.js';
import { findArchiveLinks } from '../pages/archive-links.js';
import { viewFigures } from '../pages/article-pictures.js';
import { citeArticle } from '../pages/citation.js';
import { linkNames } from '../pages/linked-body.js';
import type { PageContext } from '../pages/page-type.js';
import { viewWithheld } from '../pages/slip.js';
import { titleOf } from '../languages/cited-item.js';
import { dateOf } from '../pages/views.js';
import { parseEdtf } from '../util/edtf.js';
import { sha256 } from '../util/hash.js';
import { escapeHtml } from '../util/html.js';
import { countEach } from '../util/count.js';
import { toBookTree } from './book-tree.js';
import { drawCover, writeCover } from './cover.js';
import {
  CONTAINER,
  CONTENT,
  writeContents,
  writeOldContents,
  writePackage,
  type BookDetails,
  type BookEntry,
  type BookFile,
  type BookPicture,
  type BookSection,
} from './package.js';
import { BOOK_STYLE } from './style.js';
import { languageAttributes, writePage, writeTree } from './xhtml.js';

/** What the list of contents of a book is divided by. */
export const BOOK_ORDERS = ['date', 'outlet'] as const;
export type BookOrder = (typeof BOOK_ORDERS)[number];

/** What a book is made of. */
export interface BookOptions {
  /** The archive as its site shows it. Nothing else of it is read. */
  readonly context: PageContext;
  /** In the archive's order; at least one. */
  readonly articles: readonly Article[];
  /** What was chosen, in words; null for the whole archive. */
  readonly chosen: string | null;
  readonly order: BookOrder;
}

/** A picture that a book has: its file in the site, and in the book's content folder. */
export interface BookMedia {
  readonly from: string;
  readonly to: string;
}

export interface Book {
  /** All but the pictures, in the order of their paths. */
  readonly files: readonly BookFile[];
  readonly pictures: readonly BookMedia[];
}

/** The heading of articles whose outlet is not known. */
const NO_OUTLET = '—';

const NO_PICTURES: ArticlePictures = { shown: [], isAll: true, thumbnail: null };

/** Makes a book (EPUB 3) of articles: the same articles give the same book on the same day. */
export function makeBook(options: BookOptions): Book {
  const { context, articles, chosen, order } = options;
  const { site, language } = context;
  const media = new Map<string, string>();
  const sections = divide(articles, order, context);
  const ordered = sections.flatMap((section) => section.articles);
  const paths = new Map(ordered.map((article) => [article.path, pathOf(article)]));
  const pages = ordered.map((article) => ({
    path: pathOf(article),
    content: writeArticle(article, { context, paths, media }),
  }));
  const entryOf = (article: Article): BookEntry => ({
    path: pathOf(article),
    title: titleOf(article, context),
    language: article.facts.language,
  });
  const contents = sections.map((section): BookSection => ({
    title: section.title,
    entries: section.articles.map(entryOf),
  }));
  const pictures = [...media].map(([from, to]): BookMedia => ({ from, to }));
  const details = describeBook(options, pictures.length > 0);
  const cover = {
    title: site.title,
    language: language.tag,
    lines: [
      ...(chosen === null ? [] : [chosen]),
      language.strings.words.articles(ordered.length),
      formatInstantDay(site.builtAt, language.locale, site.timezone),
    ],
  };
  const entries = contents.flatMap((section) => section.entries);
  const inBook = pictures.map(({ to }): BookPicture => ({ path: to, mediaType: 'image/jpeg' }));
  const own: readonly BookFile[] = [
    { path: 'package.opf', content: writePackage(details, entries, inBook) },
    { path: 'nav.xhtml', content: writeContents(details, contents) },
    { path: 'toc.ncx', content: writeOldContents(details, contents) },
    { path: 'cover.xhtml', content: writeCover(cover) },
    { path: 'cover.svg', content: drawCover(cover) },
    { path: 'style.css', content: BOOK_STYLE },
    ...pages,
  ];
  return {
    files: [CONTAINER, ...own.map(({ path, content }) => ({ path: `${CONTENT}/${path}`, content }))],
    pictures,
  };
}

/** 'articles/a-title-3f2a1c.xhtml'. */
function pathOf({ path }: Article): string {
  return path.replace(/\.html$/, '.xhtml');
}

function describeBook({ context, articles, chosen, order }: BookOptions, hasPictures: boolean): BookDetails {
  const { site, language } = context;
  const digest = sha256(
    JSON.stringify([site.title, site.baseUrl, chosen, order, articles.map(({ facts }) => facts.id)]),
  );
  const languages = [...countEach(articles.flatMap(({ facts }) => facts.language ?? []))]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([tag]) => tag);
  return {
    id: uuidOf(digest),
    title: chosen === null ? site.title : `${site.title}: ${chosen}`,
    description: site.description,
    languages: languages.length === 0 ? [language.tag] : languages,
    language: language.tag,
    rights: site.rights,
    source: site.baseUrl,
    madeAt: `${site.builtAt.slice(0, 19)}Z`,
    hasPictures,
    program: `Kliping ${site.version}`,
  };
}

/** A UUID of version 8 (RFC 9562): made of a digest. */
function uuidOf(digest: string): string {
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

interface Division {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Divides articles into the sections of the list of contents, each in the archive's order. */
function divide(articles: readonly Article[], order: BookOrder, context: PageContext): readonly Division[] {
  const { strings } = context.language;
  const titleFor = ({ facts }: Article): string => {
    if (order === 'outlet') return facts.outlet ?? NO_OUTLET;
    const date = facts.date === null ? null : parseEdtf(facts.date);
    if (date === null) return strings.words.undated;
    return date.month === null
      ? String(date.year)
      : formatMonth(date.year, date.month, context.language.locale);
  };
  const sections = new Map<string, Article[]>();
  for (const article of articles) {
    const title = titleFor(article);
    const own = sections.get(title);
    if (own === undefined) sections.set(title, [article]);
    else own.push(article);
  }
  const divided = [...sections].map(([title, own]) => ({ title, articles: own }));
  // Outlets with most articles first, as in the site; those of unknown ones last.
  return order === 'date'
    ? divided
    : divided.sort(
        (a, b) =>
          Number(a.title === NO_OUTLET) - Number(b.title === NO_OUTLET) ||
          b.articles.length - a.articles.length ||
          (a.title < b.title ? -1 : 1),
      );
}

interface ArticleOptions {
  readonly context: PageContext;
  /** Pages of the site, and the files of the book that hold the same articles. */
  readonly paths: ReadonlyMap<string, string>;
  /** Collects the pictures that are used. */
  readonly media: Map<string, string>;
}

function writeArticle(article: Article, { context, paths, media }: ArticleOptions): string {
  const { archive, language } = context;
  const { facts, path } = article;
  const record = article.content.readRecord();
  const { article: strings } = language.strings;
  const title = titleOf(article, context);
  const pictures = context.pictures?.get(facts.id) ?? NO_PICTURES;
  const links = new Map(
    findArchiveLinks(article, archive).flatMap(({ link, path: to }) => {
      const file = paths.get(to);
      return file === undefined ? [] : [[link, `../${file}`] as const];
    }),
  );
  const tree = toBookTree(
    linkNames(record.body, [], {
      hrefOf: () => '',
      hrefOfLink: (link) => links.get(link) ?? null,
      captionLabel: strings.caption,
      footnotesLabel: strings.footnotes,
      captionNote: (credit) => (credit === null ? '' : strings.pictureCredit(credit)),
      reservedIds: new Set(),
      figures: viewFigures(record, { path, pictures: { ...pictures, isAll: false }, frame: context }),
    }),
    {
      hrefOf: (href) => (href.startsWith('../') ? href : null),
      pictureOf: (src) => {
        const from = src.replace(/^(?:\.\.\/)+/, '');
        if (!pictures.shown.some((picture) => picture.path === from)) return null;
        const to = from.replace(/\.\w+$/, '.jpg');
        media.set(from, to);
        return `../${to}`;
      },
    },
  );
  const date = dateOf(article, context);
  const meta = [
    facts.outlet,
    date === null
      ? language.strings.words.undated
      : `${date.fullText}${date.isUncertain ? ` ${strings.citedUncertain}` : ''}`,
    ...(facts.authors ?? []),
  ].filter((part) => part !== null);
  const withheld = viewWithheld(facts, context);
  const { referenceHtml, urls } = citeArticle(article, context);
  const address = (url: string): string =>
    /^https?:\/\//i.test(url)
      ? `<p><a href="${escapeHtml(new URL(url).href)}">${escapeHtml(url)}</a></p>\n`
      : '';
  const note =
    withheld === null
      ? ''
      : `<p class="note"${languageAttributes(language.tag)}>${escapeHtml(withheld.text)}</p>\n`;
  const statement = facts.rights.statement === null ? '' : `<p>${escapeHtml(facts.rights.statement)}</p>\n`;
  return writePage({
    title,
    language: facts.language ?? language.tag,
    style: '../style.css',
    body: `<article epub:type="chapter">
<header>
<h1>${escapeHtml(title)}</h1>
<p class="meta"${languageAttributes(language.tag)}>${escapeHtml(meta.join(' · '))}</p>
</header>
${writeTree(tree)}
${note}<footer${languageAttributes(language.tag)}>
<p>${referenceHtml}</p>
${urls.map(address).join('')}${statement}</footer>
</article>`,
  });
}
