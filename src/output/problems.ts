import { basename } from 'node:path';
import { BuildError } from '../model/diagnostic.js';
import { halfPlacedSite, undeletedSite, unplacedSite } from '../model/messages.js';
import { hasCode } from '../util/paths.js';

/** Codes of the system for a disk that takes no more; the message for these is made elsewhere. */
const DISK: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/** Puts an error of the file system in words; any other is returned as it is. */
export function explainPlacing(error: unknown, target: string): unknown {
  if (error instanceof AggregateError) {
    const causes = error.errors.map((one) => (one instanceof Error ? one.message : String(one)));
    return new BuildError(halfPlacedSite(target, causes));
  }
  if (!hasCode(error) || DISK.has(error.code)) return error;
  const places = [error.path, 'dest' in error ? error.dest : undefined].filter(
    (path) => typeof path === 'string',
  );
  return new BuildError(unplacedSite(target, basename(target), [error.code, ...places]));
}

/** Says that what is left of an old site cannot be deleted; any other error is returned as it is. */
export function explainRemoving(
  error: unknown,
  { folder, target }: { readonly folder: string; readonly target: string },
): unknown {
  return hasCode(error) ? new BuildError(undeletedSite(target, folder, error.code)) : error;
}
