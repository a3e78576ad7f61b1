import type { ExportContext, ExportType } from './export-type.js';
import { authorUrl, categoriesOf, listEntries } from './feed-entries.js';

/** feed.json: the newest dated articles as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: ExportType = (context) => {
  const { site } = context;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    ...(site.baseUrl === null
      ? {}
      : { home_page_url: site.baseUrl, feed_url: new URL('feed.json', site.baseUrl).href }),
    ...(site.description === null ? {} : { description: site.description }),
    language: site.language,
    items: listEntries(context).map(({ id, article, title, summary, url, published, updated }) => {
      const { authors, url: source, language } = article.facts;
      const tags = categoriesOf(article);
      const text = article.content.readText();
      return {
        id,
        url,
        ...(source === null ? {} : { external_url: source }),
        title,
        summary,
        // Where no text may be shown, the summary says so.
        content_text: text === '' ? summary : text,
        date_published: published,
        ...(updated === published ? {} : { date_modified: updated }),
        ...(authors === null ? {} : { authors: authors.map((name) => describeAuthor(name, context)) }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(language === null ? {} : { language }),
      };
    }),
  };
  return [{ path: 'feed.json', content: `${JSON.stringify(feed, null, 2)}\n` }];
};

function describeAuthor(
  name: string,
  context: ExportContext,
): { readonly name: string; readonly url?: string } {
  const url = authorUrl(name, context);
  return url === null ? { name } : { name, url };
}
