import type { ExportType } from './export-type.js';
import { listEntries } from './feed-entries.js';

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
      const { authors, section, url: source, language } = article.facts;
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
        ...(authors === null ? {} : { authors: authors.map((name) => ({ name })) }),
        ...(section === null ? {} : { tags: [section] }),
        ...(language === null ? {} : { language }),
      };
    }),
  };
  return [{ path: 'feed.json', content: `${JSON.stringify(feed, null, 2)}\n` }];
};
