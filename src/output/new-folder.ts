import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../util/is-running.js';
import { removeAtExit } from '../util/remove-at-exit.js';
import { escapeRegExp } from '../util/text.js';

/**
 * Lets `write` fill a folder that is not there yet, or is empty, so that it is either complete or as it was: the files are written
 * under another name and put into place at the end. When `write` throws, or the process is ended by a signal, nothing of them
 * stays; what a process that was killed has left is removed by the next one. `last` is the file at the top of the folder without
 * which nobody takes it for complete. @throws Error of the file system.
 */
export async function fillNewFolder<T>(
  target: string,
  last: string,
  write: (folder: string) => Promise<T>,
): Promise<T> {
  const isThere = existsSync(target);
  // A folder that is there may be a mount point, a link's target, or have permissions of its own: it stays, and is filled.
  const parent = isThere ? target : dirname(target);
  const madeFirst = mkdirSync(parent, { recursive: true });
  clearLeftovers(parent, target);
  const work = join(parent, workName(target, process.pid));
  const stay = removeAtExit(work);
  try {
    mkdirSync(work);
    const result = await write(work);
    // From here on nothing is awaited: a signal comes before or after.
    if (isThere) moveInto(target, work, last);
    else renameSync(work, target);
    return result;
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (madeFirst !== undefined) removeEmpty(parent, madeFirst);
    throw error;
  } finally {
    stay();
  }
}

/** Tells whether a name in a folder or next to it is that of one under which the folder is being written. */
export function isWorkName(name: string, target: string): boolean {
  return pidOf(name, target) !== null;
}

function workName(target: string, pid: number): string {
  return `.${basename(target)}.bag-${pid}`;
}

function pidOf(name: string, target: string): number | null {
  const [, pid] = new RegExp(`^\\.${escapeRegExp(basename(target))}\\.bag-(\\d+)$`).exec(name) ?? [];
  return pid === undefined ? null : Number(pid);
}

function clearLeftovers(parent: string, target: string): void {
  for (const name of readdirSync(parent)) {
    const pid = pidOf(name, target);
    if (pid !== null && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function moveInto(target: string, work: string, last: string): void {
  const names = readdirSync(work).sort((a, b) => Number(a === last) - Number(b === last));
  const moved: string[] = [];
  try {
    for (const name of names) {
      renameSync(join(work, name), join(target, name));
      moved.push(name);
    }
    rmdirSync(work);
  } catch (error) {
    for (const name of moved) rmSync(join(target, name), { recursive: true, force: true });
    throw error;
  }
}

/** Removes a folder and those above it, up to `top`, as long as they are empty. */
function removeEmpty(folder: string, top: string): void {
  for (let path = folder; path.startsWith(top); path = dirname(path)) {
    try {
      rmdirSync(path);
    } catch (error) {
      // Somebody else has put something into it.
      if (error instanceof Error && 'code' in error) return;
      throw error;
    }
  }
}
