import type { Diagnostic } from '../model/diagnostic.js';
import { fullDisk } from '../model/messages.js';

/** Returns the message for an error that says, anywhere in its chain of causes, that a disk takes no more; null for any other. */
export function explainDiskError(error: unknown): Diagnostic | null {
  for (let item = error; item instanceof Error; item = causeOf(item)) {
    const path = 'path' in item && typeof item.path === 'string' ? item.path : null;
    const problem = 'code' in item ? fullDisk(String(item.code), path) : null;
    if (problem !== null) return problem;
  }
  return null;
}

/** Eleventy keeps it under a name of its own. */
function causeOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}
