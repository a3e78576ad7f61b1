import { diagnostic, type Diagnostic } from '../model/diagnostic.js';

/** What the system says of a disk that takes no more, in words. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'you may not use more of the disk',
  EFBIG: 'a file is too large for the disk, or for the limit that is set (ulimit -f)',
  EROFS: 'the disk may only be read',
  EIO: 'the disk cannot be written to or read from',
};

/** An error that says, anywhere in its chain of causes, that a disk takes no more; null for any other. */
export function explainDiskError(error: unknown): Diagnostic | null {
  for (let item = error; item instanceof Error; item = causeOf(item)) {
    const message = 'code' in item ? PROBLEMS[String(item.code)] : undefined;
    if (message === undefined) continue;
    const path = 'path' in item && typeof item.path === 'string' ? item.path : null;
    return diagnostic({
      severity: 'error',
      code: 'system/disk',
      message,
      hint: 'Make room, or choose another place with --out, and build again. A site that was there is as it was.',
      path,
    });
  }
  return null;
}

/** Eleventy keeps it under a name of its own. */
function causeOf(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}
