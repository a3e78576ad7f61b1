import { formatNumber } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import { divideNames, listSlug } from '../model/name-list.js';
import type { Outlet } from '../model/outlets.js';
import type { SitePage } from '../model/site.js';
import type { EdtfDate } from '../util/edtf.js';
import { describePart, makeChart, spanOf } from './coverage.js';
import { listed } from './inputs.js';
import { EMPTY_LISTING, listingPage } from './listing.js';
import { makeNamePages } from './names.js';
import type { PageContext, PageType } from './page-type.js';
import { paginateByDate } from './paging.js';
import { outletPath, OUTLETS_PATH } from './paths.js';
import { indexArchive } from './site-index.js';

/** The index of outlets, and one page an outlet; how many articles name none is said in words. */
export const outletPages: PageType = (context) => {
  const { strings } = context.language;
  const { outlets, figures } = indexArchive(context.archive);
  const missing = figures.articles - figures.withOutlet;
  const keys = divideNames(outlets.map(({ slug, name }) => ({ id: slug, name })));
  const index = makeNamePages(
    {
      title: strings.frame.outlets,
      noneText: strings.outlets.none,
      note: outlets.length === 0 || missing === 0 ? null : strings.outlets.without(missing, figures.articles),
      meta: strings.names.inArticles(figures.withOutlet),
      pathOf: (key) => (key === '' ? OUTLETS_PATH : `outlets/az--${listSlug(key)}.html`),
    },
    outlets.map(({ name, slug, articles }) => ({
      name,
      href: outletPath(slug),
      count: articles.length,
      listKey: keys.get(slug) ?? '',
      only: null,
    })),
    context,
  );
  return [...index, ...outlets.flatMap((outlet) => pagesOf(outlet, context))];
};

function pagesOf(outlet: Outlet, context: PageContext): readonly SitePage[] {
  const { strings, tag } = context.language;
  const index = indexArchive(context.archive);
  const datesOf = (articles: readonly Article[]): readonly (EdtfDate | null)[] =>
    articles.map(({ facts }) => index.dates[index.positions.get(facts.id) ?? -1] ?? null);
  const monthsOf = (dates: readonly (EdtfDate | null)[]): readonly (EdtfDate | null)[] =>
    dates.map((date) => (date === null ? null : { ...date, day: null }));
  const dates = datesOf(outlet.articles);
  const span = spanOf(monthsOf(dates), context);
  const dated = dates.filter((date) => date !== null).length;
  const pages = paginateByDate(outletPath(outlet.slug), outlet.articles, context, { dated });
  return pages.map(({ path, page, items, paging }) => {
    const isFirst = page === 1 || paging === null;
    const title = isFirst ? outlet.name : `${outlet.name}, ${paging.text.toLowerCase()}`;
    const part = describePart(monthsOf(datesOf(items)), context);
    return listingPage(
      {
        path,
        title,
        description: isFirst
          ? strings.outlets.description(outlet.name, outlet.articles.length)
          : `${title}: ${part}.`,
        origin: `${strings.outlets.kicker}: ${outlet.name}`,
        frame: {
          ...EMPTY_LISTING,
          title: outlet.name,
          kicker: { text: strings.frame.outlets, href: OUTLETS_PATH },
          meta: isFirst
            ? [
                {
                  figure: formatNumber(outlet.articles.length, tag),
                  text: strings.words.articleNoun(outlet.articles.length),
                  href: null,
                },
                ...(span === null ? [] : [{ figure: null, text: span, href: null }]),
              ]
            : [{ figure: null, text: part, href: null }],
          chart:
            isFirst && dated > 1
              ? makeChart(
                  dates.map((date) => ({ date, count: 1 })),
                  'article',
                  context,
                )
              : null,
          paging,
        },
        days: null,
        sections: [
          {
            title: strings.dates.articles,
            note: items.length > 1 ? strings.entity.articlesNote : null,
            items: items.map((article) => ({ listed: listed(article, context), id: null })),
          },
        ],
      },
      context,
    );
  });
}
