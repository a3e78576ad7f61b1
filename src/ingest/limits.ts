import type { Skipped } from '../model/archive.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Limits } from '../model/limits.js';

/** Bytes. */
export const MEGABYTE = 1024 * 1024;

/** The skip of a file of too many bytes. */
export function tooLarge(path: string, bytes: number, { fileMegabytes }: Limits): Skipped {
  const megabytes = (bytes / MEGABYTE).toFixed(1);
  const said = say(path, 'input/too-large', {
    message: `the file has ${megabytes} MB; an article may have ${fileMegabytes} MB`,
    remedy: 'Split a copy into a file for each article and keep the original elsewhere',
    limit: 'fileMegabytes',
  });
  return { path, reason: 'too-large', diagnostic: said };
}

/** The skip of a page whose elements lie too deep. */
export function tooDeep(
  path: string,
  maxDepth: number,
): { readonly skipped: 'too-deep'; readonly diagnostic: Diagnostic } {
  const said = say(path, 'input/too-deep', {
    message: `its elements lie more than ${maxDepth} deep in each other; left out`,
    remedy: 'Look for tags that are never closed',
    limit: 'depth',
  });
  return { skipped: 'too-deep', diagnostic: said };
}

/** The skip of a file that could not be read in the time or the memory there is. */
export function tooCostly(path: string, limit: 'seconds' | 'memoryMegabytes', limits: Limits): Skipped {
  const isSlow = limit === 'seconds';
  const reason = isSlow ? 'too-slow' : 'too-much-memory';
  const said = say(path, `input/${reason}`, {
    message: isSlow
      ? `reading it took more than ${limits.seconds} s; left out`
      : `reading it took more than ${limits.memoryMegabytes} MB of memory; left out`,
    remedy: 'Put a copy of the article alone in its place and keep the original elsewhere',
    limit,
  });
  return { path, reason, diagnostic: said };
}

/** That reading a file ended the thread that did it, which nothing in a file should be able to. */
export function fatal(path: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'input/fatal',
    message: 'reading it ended the program that did; left out',
    hint: 'This is a fault in Kliping: please report it, with the file.',
    path,
  });
}

interface Said {
  readonly message: string;
  readonly remedy: string;
  readonly limit: keyof Limits;
}

function say(path: string, code: string, { message, remedy, limit }: Said): Diagnostic {
  const hint = `${remedy}, or raise limits.${limit} in kliping.yaml.`;
  return diagnostic({ severity: 'warning', code, message, hint, path });
}
