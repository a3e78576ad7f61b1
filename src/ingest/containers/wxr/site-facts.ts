import type { ExportField } from './read-fields.js';
import { toPlainText } from './plain-text.js';

/** What an export says of its site, before the first item. */
export interface SiteFacts {
  readonly title: string;
  readonly language: string;
  /** Address of the site; '' where the export does not say. */
  readonly base: string;
  /** Names to be shown, by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** Names of categories, by their numbers. */
  readonly categories: ReadonlyMap<string, string>;
}

/** Collects what an export says of its site. */
export function readSiteFacts(fields: readonly ExportField[]): SiteFacts {
  const first = (path: string): string =>
    toPlainText(fields.find((field) => field.path === path)?.text ?? '');
  return {
    title: first('title'),
    language: first('language'),
    base: first('base_blog_url') || first('base_site_url') || first('link'),
    authors: pair(fields, 'author', 'author_login', ['author_display_name']),
    categories: pair(fields, 'category', 'term_id', ['cat_name', 'category_name']),
  };
}

/** Returns the names that stand behind a key in each of the elements; an element follows its parts. */
function pair(
  fields: readonly ExportField[],
  element: string,
  key: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let [id, name] = ['', ''];
  for (const { path, text } of fields) {
    if (path === `${element}/${key}`) id = text.trim();
    else if (names.some((one) => path === `${element}/${one}`)) name = toPlainText(text);
    else if (path === element) {
      if (id !== '' && name !== '' && !found.has(id)) found.set(id, name);
      [id, name] = ['', ''];
    }
  }
  return found;
}
