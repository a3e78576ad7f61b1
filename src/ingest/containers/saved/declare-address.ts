import type { Declaration } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { truncate } from '../../../util/text.js';

/** Returns what a saved page's file says of where it was, as a browser's note in a page does; nothing for no address. */
export function declareAddress(url: string | null): readonly Declaration[] {
  if (url === null) return [];
  const quote = truncate(url, MAX_QUOTE);
  // As sure as the note in a page: what the page calls its own address is surer.
  const evidence = { method: 'page:saved-from', quote, line: null, column: null, score: 0.9 };
  return [{ key: 'url', values: [url], evidence }];
}
