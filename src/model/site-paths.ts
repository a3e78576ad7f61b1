import type { EntityType } from './entity.js';

/** The folder of each type's pages. */
export const ENTITY_FOLDERS: Readonly<Record<EntityType, string>> = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
};

/** Pages that every site has, relative to its root. */
export const DATES_PATH = 'dates/index.html';
export const OUTLETS_PATH = 'outlets/index.html';
export const ABOUT_PATH = 'about.html';

/** The A–Z of a type: 'people/index.html'. */
export function indexPath(type: EntityType): string {
  return `${ENTITY_FOLDERS[type]}/index.html`;
}
