import { formatEdtfText } from '../languages/format.js';
import type { Language } from '../languages/language.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import { parseEdtf } from '../util/edtf.js';

/** Digits of a place, so that keys are in the same order as texts and as numbers. */
const PLACE_DIGITS = 6;

const WORD = /[\p{L}\p{N}]/u;

/** What Pagefind takes as a record that is not a page. */
export interface SearchDocument {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly sort: Record<string, string>;
}

/**
 * An article as Pagefind indexes it: headline, text and captions, nothing else. The headline is the only meta field,
 * for Pagefind searches every one of them (and weighs the title above the text); what the list of results shows
 * besides is in the address behind '#', where no search looks.
 */
export function searchDocument(article: Article, place: number, language: Language): SearchDocument {
  const title = article.record.title.value ?? '';
  const content = searchedText(article);
  return {
    url: `${article.path}#${encodeURIComponent(JSON.stringify(resultView(article, language)))}`,
    // Pagefind leaves out a record without a word.
    content: [content, title, article.path].find((part) => WORD.test(part)) ?? '',
    language: language.tag,
    meta: { title },
    sort: { place: String(place).padStart(PLACE_DIGITS, '0') },
  };
}

/** What of an article is searched beside its headline. */
export function searchedText({ record }: Article): string {
  const blocks = [record.text, ...record.captions.map((caption) => caption.text)];
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** What a result shows besides its headline and excerpt: the date in words, as EDTF, whether it is certain; the rest. */
function resultView(article: Article, language: Language): readonly [string, string, boolean, string] {
  const { record } = article;
  const date = record.date.value;
  const { words } = language.strings;
  const detail = [record.outlet.value, record.section.value, ...describeLength(record, language.strings)]
    .filter((part) => part !== null)
    .join(', ');
  return [
    date === null ? words.undated : formatEdtfText(date.replace('?', ''), language.tag),
    date?.replace('?', '') ?? '',
    date !== null && parseEdtf(date)?.uncertain === true,
    detail,
  ];
}
