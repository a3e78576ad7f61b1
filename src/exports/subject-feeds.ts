import { indexFeeds } from '../model/feeds.js';
import { formatAtom } from './atom.js';
import type { ExportType } from './export-type.js';
import { createEntryMaker, updatedAt, uuidUrn } from './feed-entries.js';

/** Entries of the feed of one person or thing: less happens there than in the archive, and there are many feeds. */
const MAX_ENTRIES = 20;

/** The newest dated articles about each person, organization and place, of each outlet, author, tag and collection, as Atom. */
export const subjectFeeds: ExportType = (context) => {
  const { archive, site } = context;
  const makeEntry = createEntryMaker(context);
  return [...indexFeeds(archive).values()].map(({ title, page, path, articles }) => {
    const entries = [];
    for (const article of articles) {
      if (entries.length === MAX_ENTRIES) break;
      const entry = makeEntry(article);
      if (entry !== null) entries.push(entry);
    }
    const urlOf = (own: string): string =>
      site.baseUrl === null ? own.slice(own.indexOf('/') + 1) : new URL(own, site.baseUrl).href;
    const head = {
      id: site.baseUrl === null ? uuidUrn(`feed:${site.title}:${page}`) : urlOf(page),
      title: `${title} | ${site.title}`,
      subtitle: null,
      updated: updatedAt(entries, context),
      self: urlOf(path),
      home: urlOf(page),
    };
    const own =
      site.baseUrl === null ? entries.map((entry) => ({ ...entry, url: `../${entry.url}` })) : entries;
    return { path, content: formatAtom(head, own, context) };
  });
};
