import type { Source } from './document.js';
import { compareCodePoints } from '../util/compare.js';

/** What the bytes of a document are: the same for two documents that are byte for byte the same, in a container or not. */
export function sourceKey({ sha256 }: Pick<Source, 'sha256'>): string {
  return sha256;
}

/** Returns what a record of a container goes by: 'crawl.warc.gz#urn:uuid:…'. */
export function recordKey(path: string, record: string): string {
  return `${path}#${record}`;
}

/**
 * Returns records in the order in which the first of several is taken: a file before its copies, as far as names tell. Copies
 * mostly lie deeper, or beside it with something after the name ('berita (1).txt').
 */
export function sortBySource<T extends { readonly source: Pick<Source, 'path' | 'record'> }>(
  items: readonly T[],
): readonly T[] {
  return items
    .map((item) => ({ item, order: orderOf(item.source) }))
    .sort((a, b) => compareCodePoints(a.order, b.order))
    .map(({ item }) => item);
}

function orderOf({ path, record }: Pick<Source, 'path' | 'record'>): string {
  const depth = String.fromCharCode(path.split('/').length);
  const stem = path.replace(/\.[^./]*$/, '');
  return [depth, stem, path, record ?? ''].join('\u0000');
}
