import type { Archive } from '../model/archive.js';
import { indexAuthors } from '../model/placed-labels.js';
import type { DividedData } from './data-parts.js';
import { toJsonLine } from './json-lines.js';

/**
 * data/authors.jsonl: one author a line, most articles first: the name to show, the ways it is printed, the articles, and the people of
 * the texts who are the author.
 */
export function listAuthors(archive: Archive): DividedData {
  const { authors, peopleOf } = indexAuthors(archive);
  const pieces = authors.map(({ name, slug, spellings, articles, path }) => {
    const line = toJsonLine({
      name,
      spellings,
      articleIds: articles.map(({ facts }) => facts.id),
      people: (peopleOf.get(slug) ?? []).map(({ id }) => id),
      href: path,
    });
    return { part: 'authors', key: line.toString(), make: () => line };
  });
  return { path: 'data/authors.jsonl', header: [], pieces };
}
