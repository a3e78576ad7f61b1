import type { CitedItem } from '../../model/cited-item.js';
import { unpackCite, type PackedCite } from '../cite.js';
import type { Result } from './engine/found.js';
import { readerWords } from './reader/words.js';

/** What the index keeps for a result besides its text. */
export interface ResultView {
  /** From the site's root. */
  readonly path: string;
  readonly dateText: string;
  /** EDTF without a mark; '' where it has none. */
  readonly date: string;
  readonly isUncertain: boolean;
  readonly detail: string;
  readonly cite: PackedCite;
}

/** Reads what stands behind '#' of a result's address. */
export function readView({ url }: Pick<Result, 'url'>): ResultView {
  const [path = '', encoded = ''] = url.split('#');
  const [dateText, date, isUncertain, detail, cite] = JSON.parse(decodeURIComponent(encoded)) as unknown[];
  return {
    path,
    dateText: String(dateText),
    date: String(date),
    isUncertain: isUncertain === true,
    detail: String(detail),
    cite: cite as PackedCite,
  };
}

/** Returns how a result is cited. */
export function citeResult({ title }: Pick<Result, 'title'>, { cite, ...view }: ResultView): CitedItem {
  const words = readerWords();
  return unpackCite(cite, { ...words, ...view, title });
}
