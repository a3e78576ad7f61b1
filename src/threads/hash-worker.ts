/** A thread that only reads and hashes: it loads nothing else, so that a build in which little changed starts at once. */
import { hashFiles } from '../util/hash-files.js';

export function work(paths: readonly string[]): readonly string[] {
  return hashFiles(paths);
}
