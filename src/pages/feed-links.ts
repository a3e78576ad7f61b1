import type { PageMetadata } from '../model/site.js';
import type { PageFrame } from './page-type.js';
import type { Link } from './views.js';

/** Returns the link that a reader sees to a feed; none where there is no feed. */
export function feedLinks(feed: string | null, { language }: PageFrame): readonly Link[] {
  return feed === null ? [] : [{ text: language.strings.frame.feed, href: feed }];
}

/** Returns the element by which programs find a page's feed. */
export function feedElements(feed: string | null, title: string): PageMetadata['links'] {
  return feed === null
    ? []
    : [{ rel: 'alternate', type: 'application/atom+xml', title, href: feed, isOfSite: true }];
}
