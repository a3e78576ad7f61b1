import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { escapeRegExp } from '../util/text.js';

/**
 * Folders that are there only while a site is put into its place, next to it or in it: `.NAME.KIND-PID`. What is in each is said
 * by its kind, so that a later build knows what to do with the folder when this one is killed.
 *
 * - new: the new site while it is written. Once its manifest is there it may hold files of the owner as well.
 * - old: the old site, which may still hold files of the owner.
 * - move: in the site; a new site that is complete, on its way into the folder around it.
 * - back: in the site; files of the old site that others took the place of.
 * - done: holds nothing but what Kliping wrote and no longer needs.
 */
export type LeftoverKind = 'new' | 'old' | 'move' | 'back' | 'done';

export interface Leftover {
  readonly kind: LeftoverKind;
  /** Absolute. */
  readonly path: string;
}

/** Returns the path of this process's folder of a kind. */
export function workFolder(parent: string, target: string, kind: LeftoverKind): string {
  return join(parent, `.${basename(target)}.${kind}-${process.pid}`);
}

/** Tells whether a name in a site or next to it is that of such a folder, of any process. */
export function isWorkFolder(name: string, target: string): boolean {
  return readName(name, target) !== null;
}

/** Lists what processes that have ended left in a folder, in the order of the names; nothing when it may not be looked into. */
export function listLeftovers(parent: string, target: string): readonly Leftover[] {
  let names: readonly string[];
  try {
    names = readdirSync(parent).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
  return names.flatMap((name) => {
    const found = readName(name, target);
    return found === null || isRunning(found.pid) ? [] : [{ kind: found.kind, path: join(parent, name) }];
  });
}

function readName(
  name: string,
  target: string,
): { readonly kind: LeftoverKind; readonly pid: number } | null {
  const pattern = new RegExp(`^\\.${escapeRegExp(basename(target))}\\.(new|old|move|back|done)-(\\d+)$`);
  const [, kind, pid] = pattern.exec(name) ?? [];
  return kind === undefined ? null : { kind: kind as LeftoverKind, pid: Number(pid) };
}

function isRunning(pid: number): boolean {
  // One of this number that ended before: this process has not written anything yet.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
