import { formatEdtfText } from '../languages/format.js';
import { makeCitedItem } from '../languages/cited-item.js';
import type { Language } from '../languages/language.js';
import { describeLength } from '../languages/length.js';
import type { Archive, Article } from '../model/archive.js';
import type { ArticleFacts } from '../model/article.js';
import type { CitedItem } from '../model/cited-item.js';
import { parseEdtf } from '../util/edtf.js';
import { cut, cutWords, findJoined, isUnspaced, type CutWord } from './cut-words.js';
import { packCite, type PackedCite } from './cite.js';
import { creditsOf, creditWords, NO_CREDITS, type CreditWords, type Credits } from './credits.js';

/** Digits of a place, so that keys are in the same order as texts and as numbers. */
const PLACE_DIGITS = 6;

/** What of an article can be found and is shown among results: plain values, for a thread to index. */
export interface SearchedArticle {
  readonly path: string;
  /** What its words are forms of is found by the stemmer of this language: the first part of a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** Text and captions. */
  readonly text: string;
  readonly credits: Credits;
  readonly details: ResultDetails;
}

/** What a result shows besides its headline and excerpt: the date in words, as EDTF, whether it is uncertain; the rest; how it is cited. */
type ResultDetails = readonly [
  date: string,
  edtf: string,
  isUncertain: boolean,
  rest: string,
  cite: PackedCite,
];

/** What of an article goes into the index, and what the list of results shows of it. */
export interface SearchDocument {
  /** As Pagefind takes a record that is not a page. */
  readonly record: {
    readonly url: string;
    readonly content: string;
    readonly language: string;
    readonly meta: Record<string, string>;
    readonly sort: Record<string, string>;
  };
  /** Its words, in the order in which the record has them; none where the record's content stands for none. */
  readonly title: readonly IndexedWord[];
  readonly text: readonly IndexedWord[];
  /** Words that are parts of one that others write as one, by that: 're', 'election' under 'reelection'. */
  readonly joined: ReadonlyMap<string, readonly IndexedWord[]>;
  /** Words of what else is known of it, by their keys. */
  readonly credits: CreditWords;
  /** Its path and what a result shows besides, its headline and its text with each block on one line; see ArticleView. */
  readonly shown: readonly [address: string, title: string, text: string];
}

/** A word of an article. */
export interface IndexedWord {
  /** What it is found by. */
  readonly word: string;
  /** What the stemmer is asked; null for a word that is no form of another. */
  readonly written: string | null;
}

/** Takes from an article what is searched and shown. */
export function searchedArticle(
  { facts, content, path }: Article,
  language: Language,
  { hideInPath }: Pick<Archive, 'hideInPath'>,
): SearchedArticle {
  const { text, captions } = content.readRecord();
  const blocks = [text, ...captions.map((caption) => caption.text)];
  return {
    path,
    language: stemmedLanguage(facts.language, language),
    title: facts.title ?? '',
    text: blocks.filter((block) => block.trim() !== '').join('\n\n'),
    credits: creditsOf(facts),
    details: resultDetails(
      facts,
      language,
      makeCitedItem({ facts, path }, { site: NO_SITE, language, hideInPath }),
    ),
  };
}

/** Returns the first part of an article's tag as it is used today ('iw' is 'he'); that of the archive where it has none. */
export function stemmedLanguage(tag: string | null, archive: Pick<Language, 'tag'>): string {
  try {
    return new Intl.Locale(tag ?? archive.tag).language;
  } catch {
    // No tag of BCP 47.
    return archive.tag;
  }
}

/** The browser knows the archive's name and address. */
const NO_SITE = { title: '', baseUrl: null };

function resultDetails(facts: ArticleFacts, language: Language, item: CitedItem): ResultDetails {
  const { date, agencies } = facts;
  const { words } = language.strings;
  const rest = [facts.outlet, facts.section, ...describeLength(facts, language.strings)]
    .filter((part) => part !== null)
    .join(words.comma);
  return [
    date === null ? words.undated : formatEdtfText(date.replace('?', ''), language.locale),
    date?.replace('?', '') ?? '',
    date !== null && parseEdtf(date)?.uncertain === true,
    rest,
    packCite(
      item,
      agencies === null || agencies.length === 0 ? null : language.strings.article.citedAgencies(agencies),
      facts.title !== null,
    ),
  ];
}

/** A space that keeps the thousands of a number together. */
const NUMBER_SPACE = /^[\u00a0\u2009\u202f]$/u;

/** Returns the blocks of a text on one line each, with a blank line between them: what ends one and begins the next is never one phrase. */
function tidyBlocks(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/\s+/gu, (space) => (NUMBER_SPACE.test(space) ? space : ' ')).trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Stands for a word that Pagefind would take apart, and for an article without a word, which it would leave out. */
const PLACEHOLDER = '0';

/**
 * An article as Pagefind indexes it: headline, text and captions, nothing else, and these word by word as all that is looked for
 * is taken apart: 'Jong-un' is what 'Jong Un' is. The headline is the only meta field, for Pagefind searches every one of them.
 */
export function searchDocument(article: SearchedArticle, place: number): SearchDocument {
  const { path, title, details, language } = article;
  const text = tidyBlocks(article.text);
  const cutText = cut(text);
  const cutTitle = cut(title);
  const textWords = cutText.map(indexedWord);
  const titleWords = cutTitle.map(indexedWord);
  const joined = [
    [title, cutTitle, titleWords],
    [text, cutText, textWords],
  ] as const;
  return {
    record: {
      url: String(place),
      content: textWords.length === 0 ? PLACEHOLDER : toContent(textWords),
      language,
      meta: { title: toContent(titleWords) },
      sort: { place: String(place).padStart(PLACE_DIGITS, '0') },
    },
    title: titleWords,
    text: textWords,
    joined: new Map(
      joined.flatMap(([whole, found, words]) =>
        Array.from(
          findJoined(whole, found),
          ([word, { first, parts }]) => [word, words.slice(first, first + parts)] as const,
        ),
      ),
    ),
    credits: creditWords(article.credits, cutWords),
    shown: [`${path}#${encodeURIComponent(JSON.stringify(details))}`, title, text],
  };
}

/** Returns a document without a word: with it Pagefind hands out what it has for a language. */
export function emptyDocument(language: string): SearchDocument {
  return searchDocument(
    {
      path: '',
      language,
      title: '',
      text: '',
      credits: NO_CREDITS,
      details: ['', '', false, '', ['', '', '', '', '', '', '']],
    },
    0,
  );
}

function indexedWord({ word, written }: CutWord): IndexedWord {
  return { word, written: isUnspaced(word) ? null : written };
}

function toContent(words: readonly IndexedWord[]): string {
  return words.map(({ written }) => written ?? PLACEHOLDER).join(' ');
}
