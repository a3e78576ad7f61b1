/** A thread that only reads and hashes: it loads nothing else, so that a build in which little changed starts at once. */
import { hashFiles } from './hash-files.js';

export default function hashBatch(paths: readonly string[]): readonly string[] {
  return hashFiles(paths);
}
