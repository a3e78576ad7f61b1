import { formatEdtfText } from '../languages/format.js';
import type { SearchStrings } from '../languages/search-strings.js';
import { AUTHORS_PATH, COLLECTIONS_PATH, TAGS_PATH, DATES_PATH, indexPath, OUTLETS_PATH } from './paths.js';
import { defineStaticPage, type PageType } from './page-type.js';
import { findSearchExamples, listExamples } from './search-examples.js';
import type { Link } from './views.js';

export interface SearchPageData {
  readonly title: string;
  /** The indexes a reader can browse where searching is not possible. */
  readonly indexes: readonly Link[];
  /** The ways to search: what each finds, and a query that finds something here or, where there is none, the form of one. */
  readonly ways: readonly { readonly finds: string; readonly query: string | null; readonly form: string }[];
  /** A day as the interface writes days. */
  readonly exampleDay: string;
  /** For the browser: sentences and the interface's language. */
  readonly client: SearchClientData;
}

export interface SearchClientData {
  /** BCP 47 of the interface. */
  readonly language: string;
  /** The language with its region: dates are written in its form. */
  readonly locale: string;
  readonly articles: number;
  /** Whether searching works from a disk. */
  readonly isPortable: boolean;
  /** Stands for a headline that is missing. */
  readonly untitled: string;
  /** The value of articles without a date. */
  readonly undated: string;
  readonly strings: SearchStrings;
}

const EXAMPLE_DAY = '2024-08-15';

/** The page that searches. */
export const searchPages: PageType = (context) => {
  const { archive, site, language } = context;
  const { search, searchHelp, types, frame, words, authors, tags, collections } = language.strings;
  const data: SearchPageData = {
    title: search.title,
    indexes: [
      { text: frame.dates, href: DATES_PATH },
      { text: types.person.title, href: indexPath('person') },
      { text: types.organization.title, href: indexPath('organization') },
      { text: types.place.title, href: indexPath('place') },
      { text: frame.outlets, href: OUTLETS_PATH },
      { text: authors.title, href: AUTHORS_PATH },
      ...(site.indexes.includes('tags') ? [{ text: tags.title, href: TAGS_PATH }] : []),
      ...(site.indexes.includes('collections') ? [{ text: collections.title, href: COLLECTIONS_PATH }] : []),
    ],
    ways: listExamples(findSearchExamples(archive)).map(({ way, query, form }) => ({
      finds: searchHelp.ways[way],
      query,
      form,
    })),
    exampleDay: formatEdtfText(EXAMPLE_DAY, site.language),
    client: {
      language: language.tag,
      locale: language.locale,
      articles: archive.articles.length,
      isPortable: site.isPortable,
      untitled: words.untitled,
      undated: words.undated,
      strings: search,
    },
  };
  return [
    defineStaticPage(context, {
      path: 'search.html',
      template: 'search',
      title: search.title,
      description: search.description,
      data,
      origin: 'search.html',
    }),
  ];
};
