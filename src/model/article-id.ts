import { sha256 } from '../util/hash.js';
import type { ArticleId } from './article.js';
import type { Source } from './document.js';

/** Hexadecimal digits of an article's id: 64 bits, no collision in any archive that fits on a disk. */
const ID_DIGITS = 16;

/**
 * Returns the id of the article that lies at a place in its archive. The place is all that tells two articles apart for good:
 * texts are edited, and two files may give the same address. So no other article, and no edit, ever changes an id.
 */
export function articleId({ path, record }: Pick<Source, 'path' | 'record'>): ArticleId {
  return sha256(`${path}\n${record ?? ''}`).slice(0, ID_DIGITS) as ArticleId;
}
