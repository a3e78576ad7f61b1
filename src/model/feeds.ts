import { parseEdtf } from '../util/edtf.js';
import { compareCodePoints } from '../util/compare.js';
import type { Archive, Article } from './archive.js';
import { articlesOf, collectionPath } from './collection.js';
import { hasPage } from './entity.js';
import type { EntityId } from './entity.js';
import { groupOutlets } from './outlets.js';
import { indexAuthors } from './placed-labels.js';
import { labelPath } from './site-paths.js';
import { indexTags } from './tags.js';

/** Articles that whoever follows something has to look at before a feed is worth its file. */
const LEAST_ARTICLES = 3;
/** Feeds of one site: some hosts take 20,000 files in all. */
const MOST_FEEDS = 2000;

/** What a feed is about: a person, organization or place, an outlet, an author, a tag, a collection. */
export interface FeedSubject {
  readonly title: string;
  /** Its page, relative to the site. */
  readonly page: string;
  /** Its feed: 'people/kim.xml' of 'people/kim.html'. */
  readonly path: string;
  /** In archive order. */
  readonly articles: readonly Article[];
}

const known = new WeakMap<Archive, ReadonlyMap<string, FeedSubject>>();

/**
 * Returns what has a feed, by its page: all that has a page and is in three articles or more, one of them with a certain day. Where this
 * would be more than some thousand feeds, those with the fewest articles have none.
 */
export function indexFeeds(archive: Archive): ReadonlyMap<string, FeedSubject> {
  const existing = known.get(archive);
  if (existing !== undefined) return existing;
  const large = listSubjects(archive)
    .filter(({ articles }) => articles.length >= LEAST_ARTICLES && articles.some(hasCertainDay))
    .sort((a, b) => b.articles.length - a.articles.length || compareCodePoints(a.page, b.page));
  const first = large[MOST_FEEDS];
  const kept =
    first === undefined ? large : large.filter(({ articles }) => articles.length > first.articles.length);
  const made = new Map(kept.map((subject) => [subject.page, subject]));
  known.set(archive, made);
  return made;
}

/** Tells whether it is certain on which day an article was published. */
function hasCertainDay({ facts: { date } }: Article): boolean {
  const day = date === null ? null : parseEdtf(date);
  return day?.day != null && !day.uncertain;
}

function listSubjects(archive: Archive): readonly FeedSubject[] {
  const byEntity = new Map<EntityId, Article[]>();
  for (const article of archive.articles)
    for (const { id } of article.names) {
      const own = byEntity.get(id);
      if (own === undefined) byEntity.set(id, [article]);
      else own.push(article);
    }
  const subject = (title: string, page: string, articles: readonly Article[]): FeedSubject => ({
    ...{ title, page, articles },
    path: page.replace(/\.html$/, '.xml'),
  });
  const labels = [...indexAuthors(archive).authors, ...indexTags(archive).tags];
  return [
    ...archive.entities
      .filter(hasPage)
      .map(({ id, name, path }) => subject(name, path, byEntity.get(id) ?? [])),
    ...groupOutlets(archive).map(({ name, slug, articles }) =>
      subject(name, labelPath('outlets', slug), articles),
    ),
    ...labels
      .filter((label) => label.hasPage)
      .map(({ name, path, articles }) => subject(name, path, articles)),
    ...archive.collections.map((one) => subject(one.title, collectionPath(one), articlesOf(one, archive))),
  ];
}
