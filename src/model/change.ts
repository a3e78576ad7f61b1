import { isEarlier } from '../util/edtf.js';
import type { ArticleRecord } from './article.js';

/** Tells whether an article says that it was changed before it was published: one of the two dates is wrong, and nothing tells which. */
export function isChangedTooEarly({ date, modified }: Pick<ArticleRecord, 'date' | 'modified'>): boolean {
  return date.value !== null && modified.value !== null && isEarlier(modified.value, date.value);
}

/**
 * Returns the date (EDTF) of an article's last change as metadata may state it. Null when none is known, or when it lies before the
 * publication.
 */
export function changeOf(record: Pick<ArticleRecord, 'date' | 'modified'>): string | null {
  return isChangedTooEarly(record) ? null : record.modified.value;
}
