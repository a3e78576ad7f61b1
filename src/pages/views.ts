import { summarize } from './sentences.js';
import type { ListedArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { titleOf } from '../languages/cited-item.js';
import { formatDate, formatTime } from '../languages/format.js';
import { describeLength } from '../languages/length.js';
import { cutEnd } from '../languages/sentences.js';
import type { Language } from '../languages/language.js';
import type { ArticleStrings } from '../languages/strings.js';
import type { ArticleFacts } from '../model/article.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';

/** Characters of a summary: about six lines of a column. */
const SUMMARY_LENGTH = 420;

type ShownArticle = ListedArticle['article'];

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
  /** A small picture, relative to the site; null for none. */
  readonly thumbnail: string | null;
}

/** A name with its count and how long its rule is. */
export interface RankItem {
  readonly name: string;
  readonly href: string | null;
  readonly countText: string;
  /** 0–100. */
  readonly percent: number;
}

export function viewDate(date: EdtfDate, iso: string, frame: PageFrame): DateView {
  const { locale } = frame.language;
  const text = formatDate(date, locale);
  const time = formatTime(date, locale, frame.site.timezone);
  return {
    text,
    fullText: time === null ? text : `${text}, ${time}`,
    iso: iso.replace('?', ''),
    isUncertain: date.uncertain,
  };
}

/** Returns the date of an article; null when it is undated. */
export function dateOf({ facts }: ShownArticle, frame: PageFrame): DateView | null {
  const date = facts.date === null ? null : parseEdtf(facts.date);
  return date === null ? null : viewDate(date, facts.date ?? '', frame);
}

/** Returns the article's language where it differs from the interface's, else null: no region's is English too. */
export function langOf(article: ShownArticle, frame: PageFrame): string | null {
  const { language } = article.facts;
  return language === null || [frame.language.tag, frame.language.locale].includes(language)
    ? null
    : language;
}

/** Returns the running text without the place that opens it: 'MOSKOW – '. */
export function textWithoutDateline(article: ShownArticle): string {
  const text = article.content.readText();
  const { dateline } = article.facts;
  if (dateline === null || !text.startsWith(dateline)) return text;
  return text.slice(dateline.length).replace(/^[\s,.:;()\-–—]+/, '');
}

export function isOpinion(article: ShownArticle, frame: PageFrame): boolean {
  const { section } = article.facts;
  return section !== null && frame.language.strings.opinionSections.includes(section.toLowerCase());
}

/** Returns an article as lists show it. */
export function viewArticle({ article, digest, thumbnail }: ListedArticle, frame: PageFrame): ArticleItem {
  const known = items.get(frame.language) ?? new Map<string, ArticleItem>();
  items.set(frame.language, known);
  const key = `${digest} ${frame.site.timezone} ${frame.site.language}`;
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const { facts } = article;
  const details = [
    facts.section ?? (facts.dateline === null ? null : capitalize(facts.dateline)),
    ...describeLength(facts, frame.language.strings),
  ];
  const item: ArticleItem = {
    href: article.path,
    title: titleOf(article, frame),
    lang: langOf(article, frame),
    date: dateOf(article, frame),
    outlet: facts.outlet,
    isOpinion: isOpinion(article, frame),
    summary: summarize(textWithoutDateline(article), SUMMARY_LENGTH),
    detailText: details.filter((part) => part !== null).join(frame.language.strings.words.comma),
    thumbnail,
  };
  if (known.size >= ITEMS_KEPT) known.clear();
  known.set(key, item);
  return item;
}

/** Items kept: each article is in a dozen or so lists, which are rendered one after the other. */
const ITEMS_KEPT = 20_000;
const items = new WeakMap<Language, Map<string, ArticleItem>>();

/** Returns a page's description, which search engines and feeds show. */
export function describeArticle(listedArticle: ListedArticle, frame: PageFrame): string {
  const DESCRIPTION_LENGTH = 200;
  const { article } = listedArticle;
  const { summary } = viewArticle(listedArticle, frame);
  const isWithheld = article.facts.rights.access === 'metadata';
  const text = isWithheld ? describeWithheld(article.facts, frame.language.strings.article) : summary;
  return cutEnd(text, DESCRIPTION_LENGTH);
}

/** Says that only an excerpt is shown, or no text at all, and how long the whole text is. */
export function describeWithheld(
  { rights, wordCount, withheldWords }: ArticleFacts,
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
