import { rmSync } from 'node:fs';
import { explainRemoving } from './problems.js';

/**
 * Removes a work folder of a target, if it is there, in which nothing but Kliping's files is.
 * @throws BuildError when something in it cannot be deleted.
 */
export function remove(folder: string, target: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw explainRemoving(error, { folder, target });
  }
}
