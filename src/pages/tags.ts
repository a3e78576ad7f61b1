import { labelListPath } from '../model/site-paths.js';
import { indexTags } from '../model/tags.js';
import { labelIndex, labelPages } from './label-pages.js';
import type { PageType } from './page-type.js';
import { TAGS_PATH } from './paths.js';

/** The index of tags, and one page for each tag of two articles or more; nothing where no article has one. */
export const tagPages: PageType = (context) => {
  const { archive, language } = context;
  const { tags: strings } = language.strings;
  const { tags } = indexTags(archive);
  if (tags.length === 0) return [];
  const tagged = archive.articles.filter(({ facts }) => facts.tags.length > 0).length;
  const index = labelIndex(
    {
      title: strings.title,
      noneText: '',
      note: null,
      meta: strings.inArticles(tags.length, tagged),
      pathOf: (key) => labelListPath('tags', key),
    },
    tags,
    context,
  );
  const pages = tags
    .filter(({ hasPage }) => hasPage)
    .flatMap(({ name, path, articles }) =>
      labelPages(
        {
          ...{ name, path, articles },
          kicker: { text: strings.title, href: TAGS_PATH },
          description: strings.description(name, articles.length),
          origin: `${strings.kicker}: ${name}`,
        },
        context,
      ),
    );
  return [...index, ...pages];
};
