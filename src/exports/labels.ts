import type { Archive } from '../model/archive.js';
import { articlesOf, collectionPath } from '../model/collection.js';
import { indexTags } from '../model/tags.js';
import type { DividedData } from './data-parts.js';
import { toJsonLine } from './json-lines.js';

/** data/tags.jsonl: one tag a line, most articles first: how it is mostly written, the ways it is written, and the articles. */
export function listTags(archive: Archive): DividedData {
  const lines = indexTags(archive).tags.map(({ name, spellings, articles, path }) => ({
    name,
    spellings,
    articleIds: articles.map(({ facts }) => facts.id),
    href: path,
  }));
  return divide('tags', lines);
}

/** data/collections.jsonl: one collection a line, in the owner's order. */
export function listCollections(archive: Archive): DividedData {
  const lines = archive.collections.map((collection) => ({
    title: collection.title,
    description: collection.description,
    articleIds: articlesOf(collection, archive).map(({ facts }) => facts.id),
    href: collectionPath(collection),
  }));
  return divide('collections', lines);
}

function divide(part: string, lines: readonly object[]): DividedData {
  const pieces = lines.map((values) => {
    const line = toJsonLine(values);
    return { part, key: line.toString(), make: () => line };
  });
  return { path: `data/${part}.jsonl`, header: [], pieces };
}
