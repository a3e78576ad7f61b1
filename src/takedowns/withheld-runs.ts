import { withheldSentences } from './withheld-sentences.js';
import type { ArticleRecord, StoredArticle } from '../model/article.js';
import type { Store } from '../cache/store.js';

/** An article that is not shown in full. */
export interface RestrictedArticle {
  readonly full: StoredArticle;
  readonly shown: StoredArticle;
  /** Numbers that stand for its sentences which may not be shown. */
  readonly sentences: () => readonly (readonly number[])[];
}

/** Keeps, under the key of what is shown of an article, the runs of the sentences that are not. */
export function storeWithheld(store: Store, key: string, full: ArticleRecord, shown: ArticleRecord): void {
  const numbers = withheldSentences(full, shown).flatMap(({ runs }) => [runs.length, ...runs]);
  store.put('withheld', key, Buffer.from(Float64Array.from(numbers).buffer));
}

/** Returns the runs of each sentence that is withheld, in the order of {@link withheldSentences}. */
export function loadWithheld(store: Store, key: string): readonly (readonly number[])[] {
  const stored = store.get('withheld', key);
  if (stored === null) throw new Error(`the store has lost what is withheld of ${key}`);
  const bytes = Uint8Array.from(stored);
  const numbers = new Float64Array(bytes.buffer);
  const sentences: (readonly number[])[] = [];
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    sentences.push(Array.from(numbers.subarray(at + 1, end)));
    at = end;
  }
  return sentences;
}
