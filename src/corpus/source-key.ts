import type { Source } from '../model/document.js';

/** What the bytes of a document are: the same for two files that are byte for byte the same. */
export function sourceKey({ sha256, record }: Pick<Source, 'sha256' | 'record'>): string {
  return `${sha256}/${record ?? ''}`;
}
