import type { Article } from '../model/archive.js';
import { articlesOf, collectionPath, type Collection } from '../model/collection.js';
import { spanOf } from './coverage.js';
import { labelPages } from './label-pages.js';
import { definePage, type PageContext, type PageType } from './page-type.js';
import { COLLECTIONS_PATH } from './paths.js';
import { indexArchive } from './site-index.js';

/** A collection as a list of them shows it. */
export interface CollectionItem {
  readonly title: string;
  readonly href: string;
  readonly description: string | null;
  /** How many articles it has, and from when. */
  readonly detailText: string;
}

export interface CollectionsPageData {
  readonly title: string;
  /** Over the list, for readers who hear the page. */
  readonly listTitle: string;
  readonly collections: readonly CollectionItem[];
}

/** The list of the owner's collections in their order, and a page for each; nothing where there is none. */
export const collectionPages: PageType = (context) => {
  const { archive, language } = context;
  const { collections: strings } = language.strings;
  if (archive.collections.length === 0) return [];
  const index = definePage(context, {
    path: COLLECTIONS_PATH,
    template: 'collections',
    title: strings.title,
    origin: COLLECTIONS_PATH,
    inputs: { items: listCollections(context) },
    describe: ({ items }, frame) =>
      `${frame.language.strings.collections.title}: ${items.map(({ title }) => title).join(', ')}.`,
    view: ({ items }, frame) => {
      const { title, chosen } = frame.language.strings.collections;
      const data: CollectionsPageData = { title, listTitle: chosen, collections: items };
      return { data };
    },
  });
  const pages = archive.collections.flatMap((collection) => {
    const articles = articlesOf(collection, archive);
    return labelPages(
      {
        name: collection.title,
        path: collectionPath(collection),
        articles,
        kicker: { text: strings.title, href: COLLECTIONS_PATH },
        description: collection.description ?? strings.count(collection.title, articles.length),
        origin: `${strings.kicker}: ${collection.title}`,
        text: collection.description === null ? [] : [collection.description],
        noneText: articles.length === 0 ? strings.none : null,
      },
      context,
    );
  });
  return [index, ...pages];
};

/** Lists the collections of an archive, in the owner's order. */
export function listCollections(context: PageContext): readonly CollectionItem[] {
  return context.archive.collections.map((collection) => itemOf(collection, context));
}

/** Returns a collection as lists show it. */
export function itemOf(collection: Collection, context: PageContext): CollectionItem {
  const { archive, language } = context;
  const articles = articlesOf(collection, archive);
  return {
    title: collection.title,
    href: collectionPath(collection),
    description: collection.description,
    detailText: [language.strings.words.articles(articles.length), monthsOf(articles, context)]
      .filter((part) => part !== null)
      .join(', '),
  };
}

function monthsOf(articles: readonly Article[], context: PageContext): string | null {
  const { dates, positions } = indexArchive(context.archive);
  return spanOf(
    articles.map(({ facts }) => {
      const date = dates[positions.get(facts.id) ?? -1] ?? null;
      return date === null ? null : { ...date, day: null };
    }),
    context,
  );
}
