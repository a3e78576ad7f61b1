import type { Archive } from '../model/archive.js';
import { ENTITY_FOLDERS } from '../model/site-paths.js';
import type { DividedData } from './data-parts.js';
import { toJsonLine } from './json-lines.js';

/**
 * data/entities.jsonl: one person, organization or place a line, in the archive's order; in a large archive divided into people,
 * organizations and places.
 */
export function listEntities({ entities }: Archive): DividedData {
  const pieces = entities.map(({ id, type, name, aliases, articleIds, sameAs, distinctFrom, path }) => {
    const line = toJsonLine({ id, type, name, aliases, articleIds, sameAs, distinctFrom, href: path });
    return { part: ENTITY_FOLDERS[type], key: line.toString(), make: () => line };
  });
  return { path: 'data/entities.jsonl', header: [], pieces };
}
