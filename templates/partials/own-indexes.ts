import { COLLECTIONS_PATH, TAGS_PATH } from '../../src/model/site-paths.js';
import type { TemplateContext } from '../template.js';

/** The indexes that a site has besides those of every site: path and title. */
export function ownIndexes({
  site,
  strings,
}: Pick<TemplateContext, 'site' | 'strings'>): readonly (readonly [path: string, title: string])[] {
  return site.indexes.map((name) =>
    name === 'tags' ? [TAGS_PATH, strings.tags.title] : [COLLECTIONS_PATH, strings.collections.title],
  );
}
