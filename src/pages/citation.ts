import type { Article } from '../model/archive.js';
import { escapeHtml } from '../util/html.js';
import type { PageContext } from './page-type.js';
import { dateOf, titleOf } from './views.js';

/** A reference to an article, formatted to be copied. */
export interface Citation {
  /** With the names of the outlet and the archive as cite elements. */
  readonly referenceHtml: string;
  readonly referenceText: string;
  /** The article's own address, and its page's in this archive; where known. */
  readonly urls: readonly string[];
}

/** Words of a reference, or a name set as that of a publication. */
type Part = string | { readonly cite: string };

/** 'Author. “Title.” Outlet, 10 Oktober 2024 [tanggal tidak pasti]. Naskah: CNN. Dalam arsip Kliping.' */
export function citeArticle(article: Article, context: PageContext): Citation {
  const { record } = article;
  const { article: strings, words } = context.language.strings;
  const date = dateOf(article, context);
  const authors = record.authors.value ?? [];
  const agencies = record.agencies.value ?? [];
  const title = titleOf(article, context);
  const stop = /[.!?…]$/u.test(title) ? '' : '.';
  const when =
    date === null
      ? strings.citedUndated
      : `${date.text}${date.isUncertain ? ` ${strings.citedUncertain}` : ''}`;
  const outlet = record.outlet.value;
  const sentences: readonly (readonly Part[])[] = [
    authors.length === 0 ? [] : [`${authors.join('; ')}.`],
    [`${words.openQuote}${title}${stop}${words.closeQuote}`],
    outlet === null ? [`${when.charAt(0).toUpperCase()}${when.slice(1)}.`] : [{ cite: outlet }, `, ${when}.`],
    agencies.length === 0 ? [] : [strings.citedAgencies(agencies)],
    [`${strings.inArchive} `, { cite: context.site.title }, '.'],
  ];
  const render = (draw: (part: Part) => string): string =>
    sentences
      .filter((parts) => parts.length > 0)
      .map((parts) => parts.map(draw).join(''))
      .join(' ');
  const page = context.site.baseUrl === null ? null : new URL(article.path, context.site.baseUrl).href;
  const urls = [record.url.value, page].filter((url) => url !== null);
  return {
    referenceHtml: render((part) =>
      typeof part === 'string' ? escapeHtml(part) : `<cite>${escapeHtml(part.cite)}</cite>`,
    ),
    referenceText: [render((part) => (typeof part === 'string' ? part : part.cite)), ...urls].join(' '),
    urls,
  };
}
