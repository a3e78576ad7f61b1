import { formatEdtfText } from '../languages/format.js';
import type { Language } from '../languages/language.js';
import { describeLength } from '../languages/length.js';
import type { Article } from '../model/archive.js';
import { parseEdtf } from '../util/edtf.js';
import { foldWords } from '../util/fold-words.js';
import type { ArticleView } from './format.js';

/** Digits of a place, so that keys are in the same order as texts and as numbers. */
const PLACE_DIGITS = 6;

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
  /** Without a word of text the record's content stands for none. */
  readonly hasText: boolean;
  readonly view: ArticleView;
}

/**
 * An article as Pagefind indexes it: headline, text and captions, nothing else, and these word by word as all that is looked for
 * is taken apart: 'Jong-un' is what 'Jong Un' is. The headline is the only meta field, for Pagefind searches every one of them.
 */
export function searchDocument(article: Article, place: number, language: Language): SearchDocument {
  const title = article.record.title.value ?? '';
  const text = searchedText(article).replace(/\s+/gu, ' ').trim();
  const content = foldWords(text).join(' ');
  return {
    record: {
      url: String(place),
      // Pagefind leaves out a record without a word.
      content: content === '' ? String(place) : content,
      language: language.tag,
      meta: { title: foldWords(title).join(' ') },
      sort: { place: String(place).padStart(PLACE_DIGITS, '0') },
    },
    hasText: content !== '',
    view: [
      `${article.path}#${encodeURIComponent(JSON.stringify(resultView(article, language)))}`,
      title,
      text,
    ],
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
