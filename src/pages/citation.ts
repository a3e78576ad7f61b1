import { needsIsolation } from '../languages/isolate.js';
import { escapeHtml } from '../util/html.js';
import { nestQuotes } from '../util/nest-quotes.js';
import { CITATION_FORMATS } from '../languages/citation-formats.js';
import { makeCitedItem } from '../languages/cited-item.js';
import type { ListedArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { dateOf } from './views.js';

/** A reference to an article, formatted to be copied. */
export interface Citation {
  /** With the names of the outlet and the archive as cite elements. */
  readonly referenceHtml: string;
  readonly referenceText: string;
  /** The article's own address, that of its copies in the Wayback Machine, and its page's in this archive; where known. */
  readonly urls: readonly string[];
  /**
   * The same for reference managers. Each file is the link itself, a data: address: it needs no script and no server, and an
   * archive of 100,000 articles does not get 300,000 more files.
   */
  readonly downloads: readonly {
    readonly name: string;
    readonly fileName: string;
    readonly href: string;
  }[];
}

/** Words of a reference in the interface's language; a name or a headline; or a name set as that of a publication. */
type Part = string | { readonly name: string } | { readonly cite: string };

/** 'Author. “Title.” Outlet, 10 Oktober 2024 [tanggal tidak pasti]. Naskah: CNN. Dalam arsip Kliping.' */
export function citeArticle(article: ListedArticle['article'], frame: PageFrame): Citation {
  const { facts } = article;
  const { article: strings, words } = frame.language.strings;
  const date = dateOf(article, frame);
  const agencies = facts.agencies ?? [];
  const item = makeCitedItem(article, frame);
  const title = nestQuotes(item.title, words.nestedQuotes);
  const stop = /[.!?…]$/u.test(title) ? '' : '.';
  const when =
    date === null
      ? strings.citedUndated
      : `${date.text}${date.isUncertain ? ` ${strings.citedUncertain}` : ''}`;
  const { outlet } = facts;
  const sentences: readonly (readonly Part[])[] = [
    endSentence(item.authors.flatMap(({ name }, i): Part[] => (i === 0 ? [{ name }] : ['; ', { name }]))),
    [words.openQuote, { name: `${title}${stop}` }, words.closeQuote],
    outlet === null ? [`${when.charAt(0).toUpperCase()}${when.slice(1)}.`] : [{ cite: outlet }, `, ${when}.`],
    agencies.length === 0 ? [] : [strings.citedAgencies(agencies)],
    [`${strings.inArchive} `, { cite: item.archive }, '.'],
  ];
  const render = (draw: (part: Part) => string): string =>
    sentences
      .filter((parts) => parts.length > 0)
      .map((parts) => parts.map(draw).join(''))
      .join(' ');
  const urls = [item.url, item.waybackUrl, item.pageUrl].filter((url) => url !== null);
  const isolate = (text: string): string =>
    needsIsolation(text, frame.site.language) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text);
  return {
    referenceHtml: render((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : 'cite' in part
          ? `<cite>${isolate(part.cite)}</cite>`
          : isolate(part.name),
    ),
    referenceText: [
      render((part) => (typeof part === 'string' ? part : 'cite' in part ? part.cite : part.name)),
      ...urls,
    ].join(' '),
    urls,
    downloads: CITATION_FORMATS.map(({ name, extension, mediaType, write }) => ({
      name,
      fileName: `${item.key}.${extension}`,
      href: `data:${mediaType};charset=utf-8,${encodeData(write(item))}`,
    })),
  };
}

/** What encodeURIComponent escapes although an address may hold it as it is. Not '&', which is longer in an attribute. */
const PLAIN_IN_DATA = /%(?:2C|3A|2F|3B|3D|40|24|2B|3F)|(?:%[89A-F][0-9A-F])+/g;

/** Escapes only what a data: address cannot hold: spaces, brackets, quotation marks and the like. */
function encodeData(text: string): string {
  // An apostrophe takes five bytes in an attribute.
  return encodeURIComponent(text)
    .replace(PLAIN_IN_DATA, (escape) => decodeURIComponent(escape))
    .replaceAll("'", '%27');
}

/** Adds a full stop where the last name does not end in one. */
function endSentence(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  return typeof last !== 'object' || !('name' in last) || last.name.endsWith('.') ? parts : [...parts, '.'];
}
