import { basename } from 'node:path';
import { BuildError, diagnostic, UsageError } from '../model/diagnostic.js';
import { hasCode } from '../util/paths.js';
import type { Clash } from './foreign.js';

/** Names that a message lists; the others are counted. */
const NAMED = 5;

/** Says that the site may not be written to the folder that --out names, why, and what to do. */
export function refuse(out: string, message: string, hint: string): UsageError {
  return new UsageError(
    diagnostic({
      severity: 'error',
      code: 'output/refused',
      message: `the site cannot be written there: ${message}`,
      hint,
      path: out,
    }),
  );
}

/** Says which things of the owner stand where the new site has something else. Nothing was changed. */
export function refuseClashes(target: string, clashes: readonly Clash[]): UsageError {
  const pairs = clashes.map(({ own, made }) =>
    own === made ? own : `${own} (where the new site has the file ${made})`,
  );
  return refuse(
    target,
    `the new site has files of its own where these lie, which Kliping did not write: ${nameSome(pairs)}`,
    'Move them out of the folder, or give them other names, and build again. Nothing was changed.',
  );
}

/** Says that an earlier build left something that cannot be told from the owner's files. */
export function refuseLeftover(target: string, path: string): UsageError {
  return refuse(
    target,
    `a build that was ended left ${path}, which may hold files that Kliping did not write`,
    'Move it to another place and build again. What is yours in it can then be moved into the site.',
  );
}

/** Codes of the system for a disk that takes no more; the message for these is made elsewhere. */
const DISK: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/** Puts an error of the file system in words; any other is returned as it is. */
export function explainPlacing(error: unknown, target: string): unknown {
  if (error instanceof AggregateError) return explainHalf(error, target);
  if (!hasCode(error) || DISK.has(error.code)) return error;
  const places = [error.path, 'dest' in error ? error.dest : undefined].filter(
    (path) => typeof path === 'string',
  );
  return new BuildError(
    diagnostic({
      severity: 'error',
      code: 'output/unplaced',
      message: `the new site cannot be put into its place (${[error.code, ...places].join(', ')}); the old one is as it was`,
      hint: `Check who may write to ${basename(target)} and the folders in it, or choose another folder with --out.`,
      path: target,
    }),
  );
}

/** Says that neither the new site nor the old one could be put into place. */
function explainHalf(error: AggregateError, target: string): BuildError {
  const causes = error.errors.map((one) => (one instanceof Error ? one.message : String(one)));
  return new BuildError(
    diagnostic({
      severity: 'error',
      code: 'output/half',
      message: `the new site cannot be put into its place, nor the old one back: ${causes.join('; ')}`,
      hint: 'Nothing is lost. Check the disk and who may write to it, and build again: that brings the folder in order.',
      path: target,
    }),
  );
}

/** Says that what is left of an old site cannot be deleted; any other error is returned as it is. */
export function explainRemoving(
  error: unknown,
  { folder, target }: { readonly folder: string; readonly target: string },
): unknown {
  if (!hasCode(error)) return error;
  return new BuildError(
    diagnostic({
      severity: 'error',
      code: 'output/remains',
      message: `${folder} holds what is left of an older site, and cannot be deleted (${error.code})`,
      hint: 'Change its permissions or move it to another place, and build again. The site itself is whole.',
      path: target,
    }),
  );
}

/** 'a, b, c and 4 more' */
export function nameSome(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return rest > 0 ? `${names.slice(0, NAMED).join(', ')} and ${rest} more` : names.join(', ');
}
