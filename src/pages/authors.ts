import { formatNumber } from '../languages/format.js';
import { groupOutlets } from '../model/outlets.js';
import type { SitePage } from '../model/site.js';
import { labelListPath } from '../model/site-paths.js';
import { labelIndex, labelPages } from './label-pages.js';
import type { ListRanking } from './listing.js';
import type { PageContext, PageType } from './page-type.js';
import { AUTHORS_PATH, outletPath } from './paths.js';
import { indexAuthors, type PlacedLabel } from '../model/placed-labels.js';
import { percentOf } from './views.js';

/** The index of authors, and one page for each author of two articles or more. */
export const authorPages: PageType = (context) => {
  const { archive, language } = context;
  const { strings } = language;
  const { authors } = indexAuthors(archive);
  const total = archive.articles.length;
  const without = archive.articles.filter(({ facts }) => facts.authors === null).length;
  const note = authors.length === 0 ? '' : strings.authors.note(without, total);
  const index = labelIndex(
    {
      title: strings.authors.title,
      noneText: strings.authors.none,
      note: note === '' ? null : note,
      meta: strings.names.inArticles(total - without),
      pathOf: (key) => labelListPath('authors', key),
    },
    authors,
    context,
  );
  return [
    ...index,
    ...authors.filter(({ hasPage }) => hasPage).flatMap((author) => pagesOf(author, context)),
  ];
};

function pagesOf(author: PlacedLabel, context: PageContext): readonly SitePage[] {
  const { authors: strings } = context.language.strings;
  const { name, path, slug, articles } = author;
  const people = indexAuthors(context.archive).peopleOf.get(slug) ?? [];
  return labelPages(
    {
      ...{ name, path, articles },
      kicker: { text: strings.title, href: AUTHORS_PATH },
      description: strings.description(name, articles.length),
      origin: `${strings.kicker}: ${name}`,
      links: people.map((person) => ({ text: strings.inTexts(person.name), href: person.path })),
      ranking: rankOutlets(author, context),
    },
    context,
  );
}

/** Ranks the outlets that an author wrote for; null where no article names one. */
function rankOutlets({ articles }: PlacedLabel, { archive, language }: PageContext): ListRanking | null {
  const { tag, strings } = language;
  const outlets = groupOutlets({ articles, hideInPath: archive.hideInPath });
  if (outlets.length === 0) return null;
  return {
    title: strings.authors.outlets,
    note: strings.authors.outletsNote,
    items: outlets.map(({ name, slug, articles: own }) => ({
      name,
      href: outletPath(slug),
      countText: formatNumber(own.length, tag),
      percent: percentOf(own.length, articles.length),
    })),
  };
}
