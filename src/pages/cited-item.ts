import { isHouseName, splitPersonName, type PersonName } from '../languages/person-names.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import { slug } from '../util/slug.js';
import { waybackAddress, webAddress } from '../util/web-address.js';
import type { ListedArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { titleOf } from './views.js';

/** Who wrote an article, as a reference names them. */
export interface CitedAuthor {
  /** As printed. */
  readonly name: string;
  readonly isHouse: boolean;
  /** Null for what is cited as printed: a house, a name of one word. */
  readonly parts: PersonName | null;
}

/** What a reference to an article says, in whatever format. Nothing in it is made up: what is not known is null. */
export interface CitedItem {
  /** Of letters, digits and '-', unique in the archive: 'santoso2023-3f2a1c9b'. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly CitedAuthor[];
  readonly outlet: string | null;
  /** As precise as it is known; the time of day is left out. */
  readonly date: EdtfDate | null;
  readonly section: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The article's own address, copies of it in the Wayback Machine, and its page's address in the archive. */
  readonly url: string | null;
  readonly waybackUrl: string | null;
  readonly pageUrl: string | null;
  readonly archive: string;
  /** Sentences in the interface's language: that the date is uncertain or missing, the agency; and where there are copies. */
  readonly notes: readonly string[];
}

/** Digits of an article's id that tell keys apart: 32 bits. */
const KEY_DIGITS = 8;
const KEY_NAME_LENGTH = 24;

export function makeCitedItem(article: ListedArticle['article'], frame: PageFrame): CitedItem {
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

/** Returns the word that an article's citation key begins with: the first author's family name, or the outlet. */
export function citedName(article: ListedArticle['article'], { hideInPath }: PageFrame): string {
  const [first] = citeAuthors(article);
  const { outlet } = article.facts;
  const word = slug(first?.parts?.family ?? first?.name ?? outlet ?? '', KEY_NAME_LENGTH);
  return hideInPath === undefined ? word : hideInPath(word);
}

/** The authors of an article, people apart from houses. */
export function citeAuthors({ facts }: ListedArticle['article']): readonly CitedAuthor[] {
  const houses = new Set([facts.outlet ?? '', ...(facts.agencies ?? [])]);
  return (facts.authors ?? []).map((name) => {
    const isHouse = houses.has(name) || isHouseName(name);
    return { name, isHouse, parts: isHouse ? null : splitPersonName(name, facts.language) };
  });
}
