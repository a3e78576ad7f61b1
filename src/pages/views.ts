import { summarize } from './sentences.js';
import type { PageContext } from './page-type.js';
import { indexArchive } from './site-index.js';
import { formatDate, formatTime } from '../languages/format.js';
import { describeLength } from '../languages/length.js';
import { cutEnd } from '../languages/sentences.js';
import type { ArticleStrings } from '../languages/strings.js';
import type { Article } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { EdtfDate } from '../util/edtf.js';
import { sha256 } from '../util/hash.js';

/** Characters of a summary: about six lines of a column. */
const SUMMARY_LENGTH = 420;

/** A link within the site: `href` is a path from its root. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A figure and what it counts, in a page's head. */
export interface MetaItem {
  readonly figure: string | null;
  readonly text: string;
  readonly href: string | null;
}

export interface DateView {
  /** '10 Oktober 2024', as precise as it is known. */
  readonly text: string;
  /** With the time of day, where there is one: '20 Juni 2024, 08.19 WIB'. */
  readonly fullText: string;
  /** For a time element's datetime. */
  readonly iso: string;
  readonly isUncertain: boolean;
}

/** An article as it stands in a list. */
export interface ArticleItem {
  readonly href: string;
  readonly title: string;
  /** BCP 47 when it is not the interface's language, else null. */
  readonly lang: string | null;
  /** Null for undated. */
  readonly date: DateView | null;
  readonly outlet: string | null;
  readonly isOpinion: boolean;
  readonly summary: string;
  /** 'Moskow, 258 kata, 1 menit'. */
  readonly detailText: string;
}

/** A name with its count and how long its rule is. */
export interface RankItem {
  readonly name: string;
  readonly href: string | null;
  readonly countText: string;
  /** 0–100. */
  readonly percent: number;
}

const items = new WeakMap<Article, Map<string, ArticleItem>>();

export function viewDate(date: EdtfDate, iso: string, context: PageContext): DateView {
  const { tag } = context.language;
  const text = formatDate(date, tag);
  const time = formatTime(date, tag, context.site.timezone);
  return {
    text,
    fullText: time === null ? text : `${text}, ${time}`,
    iso: iso.replace('?', ''),
    isUncertain: date.uncertain,
  };
}

/** The date of an article, or null. */
export function dateOf(article: Article, context: PageContext): DateView | null {
  const { positions, dates } = indexArchive(context.archive);
  const date = dates[positions.get(article.record.id) ?? -1] ?? null;
  return date === null ? null : viewDate(date, article.record.date.value ?? '', context);
}

/** The headline; of an article without one, words that say so and its file's name. */
export function titleOf(article: Article, context: PageContext): string {
  const { title, source } = article.record;
  if (title.value !== null) return title.value;
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  return `${context.language.strings.words.untitled} (${source.record ?? file})`;
}

/** The article's language where it differs from the interface's, else null. */
export function langOf(article: Article, context: PageContext): string | null {
  const language = article.record.language.value;
  return language === null || language === context.site.language ? null : language;
}

/** The running text without the place that opens it: 'MOSKOW – '. */
export function textWithoutDateline(article: Article): string {
  const { text, dateline } = article.record;
  if (dateline.value === null || !text.startsWith(dateline.value)) return text;
  return text.slice(dateline.value.length).replace(/^[\s,.:;()\-–—]+/, '');
}

export function isOpinion(article: Article, context: PageContext): boolean {
  const section = article.record.section.value;
  return section !== null && context.language.strings.opinionSections.includes(section.toLowerCase());
}

/** An article for a list. Its values are made when they are asked for: they need its text. */
export function viewArticle(article: Article, context: PageContext): ArticleItem {
  return listArticle(article, context, {});
}

/** {@link viewArticle} with something more to say. */
export function listArticle<T extends object>(
  article: Article,
  context: PageContext,
  more: T,
): ArticleItem & T {
  const item = Object.defineProperties({ ...more }, LAZY_VALUES);
  Object.defineProperty(item, ORIGIN, { value: { article, context } satisfies Origin });
  return item as ArticleItem & T;
}

interface Origin {
  readonly article: Article;
  readonly context: PageContext;
}

const ORIGIN = Symbol('origin');
const LAZY_VALUES: PropertyDescriptorMap = Object.fromEntries(
  (
    [
      'href',
      'title',
      'lang',
      'date',
      'outlet',
      'isOpinion',
      'summary',
      'detailText',
    ] satisfies readonly (keyof ArticleItem)[]
  ).map((name): [string, PropertyDescriptor] => [
    name,
    {
      enumerable: true,
      get(this: { readonly [ORIGIN]: Origin }) {
        return makeItem(this[ORIGIN])[name];
      },
    },
  ]),
);

/**
 * A digest of a page's data. An article in a list counts as its own digest and what its list adds to it: making its values
 * is what the digest is to spare.
 */
export function digestData(data: object): string {
  const text = JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(ORIGIN in value)) return value;
    const { article } = value[ORIGIN] as Origin;
    const own = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(
      ([name]) => !(name in LAZY_VALUES),
    );
    return [article.digest, article.path, ...own.map(([name, { value: more }]) => [name, more as unknown])];
  });
  return sha256(text);
}

/** Made once an article and interface language. */
function makeItem({ article, context }: Origin): ArticleItem {
  const key = `${context.language.tag} ${context.site.timezone} ${context.site.language}`;
  const views = items.get(article) ?? new Map<string, ArticleItem>();
  items.set(article, views);
  const existing = views.get(key);
  if (existing !== undefined) return existing;
  const { record } = article;
  const details = [
    record.section.value ?? (record.dateline.value === null ? null : capitalize(record.dateline.value)),
    ...describeLength(record, context.language.strings),
  ];
  const item: ArticleItem = {
    href: article.path,
    title: titleOf(article, context),
    lang: langOf(article, context),
    date: dateOf(article, context),
    outlet: record.outlet.value,
    isOpinion: isOpinion(article, context),
    summary: summarize(textWithoutDateline(article), SUMMARY_LENGTH),
    detailText: details.filter((part) => part !== null).join(', '),
  };
  views.set(key, item);
  return item;
}

/** A page's description: what search engines and feeds show of it. */
export function describeArticle(article: Article, context: PageContext): string {
  const DESCRIPTION_LENGTH = 200;
  const { summary } = viewArticle(article, context);
  const isWithheld = article.record.rights.access === 'metadata';
  const text = isWithheld ? describeWithheld(article.record, context.language.strings.article) : summary;
  return cutEnd(text, DESCRIPTION_LENGTH);
}

/** That only an excerpt is shown, or no text at all, and how long the whole is. */
export function describeWithheld(
  { rights, wordCount, withheldWords }: ArticleRecord,
  strings: ArticleStrings,
): string {
  const total = wordCount + withheldWords;
  return rights.access === 'metadata' ? strings.metadataOnly(total) : strings.excerptOnly(wordCount, total);
}

/** 'MOSKOW' → 'Moskow'; what is not all capitals stays. */
export function capitalize(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
