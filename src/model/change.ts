import { isEarlier } from '../util/edtf.js';
import type { ArticleFacts } from './article.js';

/** Tells whether an article says that it was changed before it was published: one of the two dates is wrong, and nothing tells which. */
export function isChangedTooEarly({ date, modified }: Pick<ArticleFacts, 'date' | 'modified'>): boolean {
  return date !== null && modified !== null && isEarlier(modified, date);
}

/**
 * Returns the date (EDTF) of an article's last change as metadata may state it. Null when none is known, or when it lies before the
 * publication.
 */
export function changeOf(facts: Pick<ArticleFacts, 'date' | 'modified'>): string | null {
  return isChangedTooEarly(facts) ? null : facts.modified;
}
