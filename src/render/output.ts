import { rmSync } from 'node:fs';
import { access, constants, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { diagnostic, UsageError } from '../model/diagnostic.js';
import type { OutputFile } from '../model/site.js';
import { escapeRegExp } from '../util/text.js';

/** A file every built site has; a folder without it is somebody else's and is never replaced. */
const MARK = 'data/records.jsonl';

/**
 * Checks that a site may be written to a folder and returns its absolute path.
 * @throws UsageError when it is the archive, in it or around it, holds something else, or cannot be written.
 */
export async function checkOutput(out: string, archive: string): Promise<string> {
  const target = await realPath(resolve(out));
  const source = await realPath(resolve(archive));
  if (target === source)
    throw refuse(out, 'it is the archive itself', `Choose a folder beside it: --out ${archive}-site`);
  if (isInside(target, source)) {
    throw refuse(
      out,
      'it lies inside the archive, and would be read as a part of it',
      'Choose a folder outside the archive.',
    );
  }
  if (isInside(source, target)) {
    throw refuse(
      out,
      'the archive lies inside it, and would be deleted with the old site',
      'Choose a folder of its own.',
    );
  }
  const entries = await listEntries(target, out);
  if (entries.length > 0 && !(await exists(join(target, MARK)))) {
    throw refuse(
      out,
      'it holds files that are not a site made by Kliping',
      'Choose an empty or a new folder.',
    );
  }
  const parent = await nearestFolder(dirname(target));
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw refuse(
      out,
      `you may not write to ${parent}${reason}`,
      'Choose another folder, or change its permissions.',
    );
  }
  return target;
}

/**
 * Lets `write` fill a new folder beside the site, then puts it in the site's place. When `write` throws, or the process is
 * ended, the old site stays as it was.
 */
export async function replaceFolder<T>(target: string, write: (staging: string) => Promise<T>): Promise<T> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await recover(target);
  const staging = join(parent, `.${basename(target)}.new-${process.pid}`);
  const old = join(parent, `.${basename(target)}.old-${process.pid}`);
  const cleanUp = (): void => {
    rmSync(staging, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  try {
    await mkdir(staging);
    const result = await write(staging);
    const hadSite = await exists(target);
    if (hadSite) await rename(target, old);
    try {
      await rename(staging, target);
    } catch (error) {
      if (hadSite) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
    return result;
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

/** Clears what builds that were killed left beside the site; one killed between its two renames gets its old site back. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const left = new RegExp(`^\\.${escapeRegExp(basename(target))}\\.(new|old)-(\\d+)$`);
  for (const name of await readdir(parent)) {
    const [, kind, pid] = left.exec(name) ?? [];
    if (kind === undefined || isRunning(Number(pid))) continue;
    if (kind === 'old' && !(await exists(target))) await rename(join(parent, name), target);
    else await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Writes files below a folder. @throws Error when two have one path. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const taken = new Set<string>();
  for (const file of files) {
    if (taken.has(file.path)) throw new Error(`two files want to be ${file.path}`);
    taken.add(file.path);
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
}

function refuse(out: string, message: string, hint: string): UsageError {
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

function isInside(inner: string, outer: string): boolean {
  return inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** The path with symbolic links resolved as far as it exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) return path;
    return join(await realPath(dirname(path)), basename(path));
  }
}

async function listEntries(path: string, out: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) throw refuse(out, 'it is a file', 'Choose a folder.');
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function nearestFolder(path: string): Promise<string> {
  return (await exists(path)) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
