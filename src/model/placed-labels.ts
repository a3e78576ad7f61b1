import type { Archive } from './archive.js';
import { authorLabel, groupAuthors } from './authors.js';
import type { Entity, EntityId } from './entity.js';
import type { LabelGroup } from './label-groups.js';
import { divideNames } from './name-list.js';
import { labelEntryPath, labelPath } from './site-paths.js';
import { foldText } from '../util/text.js';

/** Articles that have a page of their own: what stands in one article only is an entry of its index. */
const LEAST_ARTICLES = 2;

/** A group of articles, and where the site tells about it. */
export interface PlacedLabel extends LabelGroup {
  /** Its page, or its entry in the index, relative to the site. */
  readonly path: string;
  readonly hasPage: boolean;
  /** The key of the page of the index that names it, as divideNames gives it. */
  readonly listKey: string;
}

/** The authors of an archive, and who of them is who in its texts. */
export interface PlacedAuthors {
  /** Most articles first, then by name. */
  readonly authors: readonly PlacedLabel[];
  /** Where a byline leads; null where it names nobody who has a place. */
  readonly pathOf: (byline: string) => string | null;
  /** The people of the texts that an author is, by the author's slug. */
  readonly peopleOf: ReadonlyMap<string, readonly Entity[]>;
  readonly authorsOf: ReadonlyMap<EntityId, readonly PlacedLabel[]>;
}

/** Gives groups their places below a folder of the site. */
export function placeLabels(groups: readonly LabelGroup[], folder: string): readonly PlacedLabel[] {
  const keys = divideNames(groups.map(({ slug, name }) => ({ id: slug, name })));
  return groups.map((group) => {
    const listKey = keys.get(group.slug) ?? '';
    const hasPage = group.articles.length >= LEAST_ARTICLES;
    const path = hasPage ? labelPath(folder, group.slug) : labelEntryPath(folder, listKey, group.slug);
    return { ...group, path, hasPage, listKey };
  });
}

const known = new WeakMap<Archive, PlacedAuthors>();

/** Returns the authors of an archive; the same object for the same archive. */
export function indexAuthors(archive: Archive): PlacedAuthors {
  const existing = known.get(archive);
  if (existing !== undefined) return existing;
  const authors = placeLabels(groupAuthors(archive), 'authors');
  const paths = new Map(
    authors.flatMap(({ path, spellings }) => spellings.map((spelling) => [spelling, path] as const)),
  );
  const pathOf = (byline: string): string | null => {
    const label = authorLabel(byline, archive.nameRules);
    return label === null ? null : (paths.get(label) ?? null);
  };
  const made = { authors, pathOf, ...joinPeople(authors, archive) };
  known.set(archive, made);
  return made;
}

/**
 * Finds the people of the texts that the authors are. A name alone joins nobody: either entities.yaml has the person, or an article
 * of the author names the person.
 */
function joinPeople(
  authors: readonly PlacedLabel[],
  { entities, nameRules: { listedNames } }: Archive,
): Pick<PlacedAuthors, 'peopleOf' | 'authorsOf'> {
  const byName = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const names = new Set([entity.name, ...entity.aliases.map(({ surface }) => surface)].map(foldText));
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), entity]);
  }
  const peopleOf = new Map<string, readonly Entity[]>();
  const authorsOf = new Map<EntityId, PlacedLabel[]>();
  for (const author of authors) {
    const folded = new Set(author.spellings.map(foldText));
    const alike = new Set([...folded].flatMap((name) => byName.get(name) ?? []));
    const people = [...alike].filter(
      ({ id, name, isListed }) =>
        (isListed && [...folded].some((one) => listedNames.get(one) === name)) ||
        author.articles.some(({ names }) => names.some((named) => named.id === id)),
    );
    if (people.length === 0) continue;
    peopleOf.set(author.slug, people);
    for (const { id } of people) authorsOf.set(id, [...(authorsOf.get(id) ?? []), author]);
  }
  return { peopleOf, authorsOf };
}
