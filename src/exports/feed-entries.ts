import { toInstant } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import { changeOf } from '../model/change.js';
import { indexAuthors } from '../model/placed-labels.js';
import { parseEdtf, type EdtfDate } from '../util/edtf.js';
import { sha256 } from '../util/hash.js';
import type { ExportContext } from './export-type.js';

/** Entries of a feed: what a reader that was away for some weeks wants to catch up with. */
const MAX_ENTRIES = 50;

/** An article in a feed. Dates are RFC 3339. */
export interface FeedEntry {
  readonly id: string;
  readonly article: Article;
  readonly title: string;
  readonly summary: string;
  /** Absolute when the site's address is known, else relative to it. */
  readonly url: string;
  readonly published: string;
  readonly updated: string;
}

/**
 * The newest articles whose day of publication is known for certain. The others stay out of a feed: it must give each
 * entry a date, and an invented one would be false.
 */
export function listEntries(context: ExportContext): readonly FeedEntry[] {
  const makeEntry = createEntryMaker(context);
  const entries: FeedEntry[] = [];
  for (const article of context.archive.articles) {
    if (entries.length === MAX_ENTRIES) break;
    const entry = makeEntry(article);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

/** Creates a function that makes the entry of an article, once; it returns null where the day of publication is not certain. */
export function createEntryMaker({
  site,
  pages,
}: Pick<ExportContext, 'site' | 'pages'>): (article: Article) => FeedEntry | null {
  const pageByPath = new Map(pages.map((page) => [page.path, page]));
  const made = new Map<Article, FeedEntry>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const published = certainInstant(article.facts.date, site.timezone);
    if (published === null) return null;
    const modified = certainInstant(changeOf(article.facts), site.timezone);
    const page = pageByPath.get(article.path);
    const url = site.baseUrl === null ? article.path : new URL(article.path, site.baseUrl).href;
    const entry: FeedEntry = {
      id: site.baseUrl === null ? uuidUrn(article.facts.id) : url,
      article,
      title: page?.title ?? article.facts.title ?? article.facts.source.path,
      summary: page?.describe() ?? '',
      url,
      published,
      updated: modified !== null && Date.parse(modified) > Date.parse(published) ? modified : published,
    };
    made.set(article, entry);
    return entry;
  };
}

/** The newest change of an entry; the time of the build when there is none. */
export function updatedAt(entries: readonly FeedEntry[], context: ExportContext): string {
  return (
    entries.reduce<string | null>(
      (latest, { updated }) =>
        latest === null || Date.parse(updated) > Date.parse(latest) ? updated : latest,
      null,
    ) ?? context.site.builtAt
  );
}

/** A stable name for something that has no address (RFC 9562, version 8: from a hash). */
export function uuidUrn(name: string): string {
  const hash = sha256(`kliping:${name}`);
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function certainInstant(edtf: string | null, timezone: string): string | null {
  const date: EdtfDate | null = edtf === null ? null : parseEdtf(edtf);
  return date === null || date.uncertain ? null : toInstant(date, timezone);
}

/** Returns the address of an author's page; null where there is none, and where the site's own address is not known. */
export function authorUrl(byline: string, { archive, site }: ExportContext): string | null {
  const path = site.baseUrl === null ? null : indexAuthors(archive).pathOf(byline);
  return path === null || site.baseUrl === null ? null : new URL(path, site.baseUrl).href;
}

/** Returns the section of an article and its tags, each once. */
export function categoriesOf({ facts: { section, tags } }: Article): readonly string[] {
  return [...new Set([...(section === null ? [] : [section]), ...tags])];
}
