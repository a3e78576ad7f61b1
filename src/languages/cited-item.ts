import type { ArticleFacts } from '../model/article.js';
import type { CitedAuthor, CitedItem } from '../model/cited-item.js';
import { parseEdtf } from '../util/edtf.js';
import { waybackAddress, webAddress } from '../util/web-address.js';
import { slug } from '../util/slug.js';
import type { Language } from './language.js';
import { isHouseName, splitPersonName } from './person-names.js';

/** Where a cited article stands, and in which language it is cited. */
export interface CitingFrame {
  readonly site: { readonly title: string; readonly baseUrl: string | null };
  readonly language: Language;
  /** Takes the names that are replaced out of the words of a key; without it, nothing is taken out. */
  readonly hideInPath?: (words: string) => string;
}

interface CitedArticle {
  readonly facts: ArticleFacts;
  readonly path: string;
}

/** Digits of an article's id that tell keys apart: 32 bits. */
export const KEY_DIGITS = 8;
const KEY_NAME_LENGTH = 24;

export function makeCitedItem(article: CitedArticle, frame: CitingFrame): CitedItem {
  const { facts } = article;
  const { article: strings } = frame.language.strings;
  const { baseUrl } = frame.site;
  const authors = citeAuthors(article);
  const date = facts.date === null ? null : parseEdtf(facts.date);
  const agencies = facts.agencies ?? [];
  const name = citedName(article, frame);
  const url = webAddress(facts.url);
  const waybackUrl = url === null ? null : waybackAddress(url, facts.date);
  const year = date === null ? '' : String(date.year).padStart(4, '0');
  return {
    key: `${name.replaceAll('-', '')}${year}-${facts.id.slice(0, KEY_DIGITS)}`.replace(/^-/, 'kliping-'),
    title: titleOf(article, frame),
    authors,
    outlet: facts.outlet,
    date,
    section: facts.section,
    language: facts.language,
    url,
    waybackUrl,
    pageUrl: baseUrl === null ? null : new URL(article.path, baseUrl).href,
    archive: frame.site.title,
    notes: [
      ...(date === null ? [strings.citedUndatedNote] : date.uncertain ? [strings.citedUncertainNote] : []),
      ...(agencies.length === 0 ? [] : [strings.citedAgencies(agencies)]),
      ...(waybackUrl === null ? [] : [`Wayback Machine: ${waybackUrl}`]),
    ],
  };
}

/** Returns the headline; where there is none, words that say so and the file's name. */
export function titleOf(
  { facts: { title, source } }: Pick<CitedArticle, 'facts'>,
  { language }: Pick<CitingFrame, 'language'>,
): string {
  if (title !== null) return title;
  const file = source.path.slice(source.path.lastIndexOf('/') + 1);
  return `${language.strings.words.untitled} (${source.record ?? file})`;
}

/** Returns the word that an article's citation key begins with: the first author's family name, or the outlet. */
export function citedName(
  article: Pick<CitedArticle, 'facts'>,
  { hideInPath }: Pick<CitingFrame, 'hideInPath'>,
): string {
  const [first] = citeAuthors(article);
  const word = slug(first?.parts?.family ?? first?.name ?? article.facts.outlet ?? '', KEY_NAME_LENGTH);
  return hideInPath === undefined ? word : hideInPath(word);
}

/** Pages, exports and the search ask for the same. */
const known = new WeakMap<ArticleFacts, readonly CitedAuthor[]>();

/** The authors of an article, people apart from houses. */
export function citeAuthors({ facts }: Pick<CitedArticle, 'facts'>): readonly CitedAuthor[] {
  let authors = known.get(facts);
  if (authors === undefined) {
    const houses = new Set([facts.outlet ?? '', ...(facts.agencies ?? [])]);
    authors = (facts.authors ?? []).map((name) => {
      const isHouse = houses.has(name) || isHouseName(name);
      return { name, isHouse, parts: isHouse ? null : splitPersonName(name, facts.language) };
    });
    known.set(facts, authors);
  }
  return authors;
}
