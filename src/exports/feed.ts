import { formatAtom } from './atom.js';
import type { ExportType } from './export-type.js';
import { listEntries, updatedAt, uuidUrn } from './feed-entries.js';

/** feed.xml: the newest dated articles as Atom (RFC 4287). */
export const atomFeed: ExportType = (context) => {
  const { site } = context;
  const entries = listEntries(context);
  const head = {
    id: site.baseUrl ?? uuidUrn(`site:${site.title}`),
    title: site.title,
    subtitle: site.description,
    updated: updatedAt(entries, context),
    self: site.baseUrl === null ? 'feed.xml' : new URL('feed.xml', site.baseUrl).href,
    home: site.baseUrl ?? 'index.html',
  };
  return [{ path: 'feed.xml', content: formatAtom(head, entries, context) }];
};
