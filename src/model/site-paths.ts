import { portableName } from '../util/file-name.js';
import type { EntityId, EntityType } from './entity.js';
import { listSlug } from './name-list.js';

/** The folder of each type's pages. */
export const ENTITY_FOLDERS: Readonly<Record<EntityType, string>> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
};

/** Pages that every site has, relative to its root. */
export const DATES_PATH = 'dates/index.html';
export const OUTLETS_PATH = 'outlets/index.html';
export const AUTHORS_PATH = 'authors/index.html';
export const TAGS_PATH = 'tags/index.html';
export const COLLECTIONS_PATH = 'collections/index.html';
export const ABOUT_PATH = 'about.html';
export const READING_LIST_PATH = 'reading-list.html';

/** The A–Z of a type: 'people/index.html'. */
export function indexPath(type: EntityType): string {
  return `${ENTITY_FOLDERS[type]}/index.html`;
}

/** The page of an index that has the names with a key, see divideNames: 'people/az--k.html'. Two dashes never occur in a slug. */
export function listPath(type: EntityType, key: string): string {
  return key === '' ? indexPath(type) : `${ENTITY_FOLDERS[type]}/az--${listSlug(key)}.html`;
}

/** The id of a name's entry on the page of an index. */
export function entryId(id: EntityId): string {
  return `n-${id.slice(id.indexOf('/') + 1)}`;
}

/** Returns the index of a folder of labels: 'authors/index.html'; with a key of divideNames, the page of those names. */
export function labelListPath(folder: string, key = ''): string {
  return key === '' ? `${folder}/index.html` : `${folder}/az--${listSlug(key)}.html`;
}

/** Returns the page of a label: 'authors/siti-aminah.html'. */
export function labelPath(folder: string, slug: string): string {
  return `${folder}/${pageFile(slug)}`;
}

/** Returns the entry of a label that has no page: 'authors/index.html#n-siti-aminah'. */
export function labelEntryPath(folder: string, key: string, slug: string): string {
  return `${labelListPath(folder, key)}#n-${slug}`;
}

/** 'person/kim-jong-un' → 'people/kim-jong-un.html'. */
export function entityPath(id: EntityId): string {
  const [type, name] = id.split('/') as [EntityType, string];
  return `${ENTITY_FOLDERS[type]}/${pageFile(name)}`;
}

/**
 * Returns the file name of a thing's page. Something called 'Index' must not take the place of its folder's index page, and
 * something called 'Con' must not have a name that Windows cannot hold. Two dashes never occur in a slug.
 */
export function pageFile(slug: string): string {
  return portableName(`${slug === 'index' ? 'index--' : slug}.html`);
}

/** All articles with their evidence. In a large archive its parts lie in a folder: see {@link partFolder}. */
export const RECORDS_PATH = 'data/records.jsonl';

/** Returns the folder of the parts of a file of data/ that is divided: 'data/records.jsonl' → 'data/records/'. */
export function partFolder(path: string): string {
  return `${path.slice(0, path.lastIndexOf('.'))}/`;
}

/** Tells whether a path is that of a part of a file of data/, not compressed: 'data/records/2024.jsonl' of 'data/records.jsonl'. */
export function isPartOf(path: string, whole: string): boolean {
  return path.startsWith(partFolder(whole)) && path.endsWith(whole.slice(whole.lastIndexOf('.')));
}
