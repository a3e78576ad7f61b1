import { divideNames, listSlug } from '../model/name-list.js';
import { labelPages } from './label-pages.js';
import { makeNamePages } from './names.js';
import type { PageType } from './page-type.js';
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
  const pages = outlets.flatMap(({ name, slug, articles }) =>
    labelPages(
      {
        name,
        path: outletPath(slug),
        articles,
        kicker: { text: strings.frame.outlets, href: OUTLETS_PATH },
        description: strings.outlets.description(name, articles.length),
        origin: `${strings.outlets.kicker}: ${name}`,
      },
      context,
    ),
  );
  return [...index, ...pages];
};
