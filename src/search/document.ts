import { formatEdtfText } from '../languages/format.js';
import type { Language } from '../languages/language.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import type { ArticleFacts } from '../model/article.js';
import { parseEdtf } from '../util/edtf.js';
import { foldWords } from '../util/fold-words.js';

/** Digits of a place, so that keys are in the same order as texts and as numbers. */
const PLACE_DIGITS = 6;

/** What of an article can be found and is shown among results: plain values, for a thread to index. */
export interface SearchedArticle {
  readonly path: string;
  readonly title: string;
  /** Text and captions. */
  readonly text: string;
  readonly details: ResultDetails;
}

/** What a result shows besides its headline and excerpt: the date in words, as EDTF, whether it is certain; the rest. */
type ResultDetails = readonly [date: string, edtf: string, isUncertain: boolean, rest: string];

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
  /** All it can be found by, once each. */
  readonly words: ReadonlySet<string>;
  /** Without a word of text the record's content stands for none. */
  readonly hasText: boolean;
  /** Its path and what a result shows besides; see ArticleView. */
  readonly address: string;
  readonly title: string;
  /** As it is shown: each block on one line. */
  readonly text: string;
}

/** Takes from an article what is searched and shown. */
export function searchedArticle({ facts, content, path }: Article, language: Language): SearchedArticle {
  const { text, captions } = content.readRecord();
  const blocks = [text, ...captions.map((caption) => caption.text)];
  return {
    path,
    title: facts.title ?? '',
    text: blocks.filter((block) => block.trim() !== '').join('\n\n'),
    details: resultDetails(facts, language),
  };
}

function resultDetails(facts: ArticleFacts, language: Language): ResultDetails {
  const { date } = facts;
  const { words } = language.strings;
  const rest = [facts.outlet, facts.section, ...describeLength(facts, language.strings)]
    .filter((part) => part !== null)
    .join(', ');
  return [
    date === null ? words.undated : formatEdtfText(date.replace('?', ''), language.tag),
    date?.replace('?', '') ?? '',
    date !== null && parseEdtf(date)?.uncertain === true,
    rest,
  ];
}

/** Returns the blocks of a text on one line each, with a blank line between them: what ends one and begins the next is never one phrase. */
function tidyBlocks(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

/**
 * An article as Pagefind indexes it: headline, text and captions, nothing else, and these word by word as all that is looked for
 * is taken apart: 'Jong-un' is what 'Jong Un' is. The headline is the only meta field, for Pagefind searches every one of them.
 * @param language the tag of the index's language
 */
export function searchDocument(article: SearchedArticle, place: number, language: string): SearchDocument {
  const { path, title, details } = article;
  const text = tidyBlocks(article.text);
  const textWords = foldWords(text);
  const titleWords = foldWords(title);
  return {
    record: {
      url: String(place),
      // Pagefind leaves out a record without a word.
      content: textWords.length === 0 ? String(place) : textWords.join(' '),
      language,
      meta: { title: titleWords.join(' ') },
      sort: { place: String(place).padStart(PLACE_DIGITS, '0') },
    },
    words: new Set([...titleWords, ...textWords]),
    hasText: textWords.length > 0,
    address: `${path}#${encodeURIComponent(JSON.stringify(details))}`,
    title,
    text,
  };
}
