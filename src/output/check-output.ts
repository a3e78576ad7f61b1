import { access, constants, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/diagnostic.js';
import {
  outputAroundArchive,
  outputBehindBrokenLink,
  outputInInput,
  outputIsArchive,
  outputIsFile,
  outputIsShared,
  outputNotASite,
  outputUnlisted,
  outputUnreadable,
  outputUnwritable,
} from '../model/messages.js';
import { partFolder, RECORDS_PATH } from '../model/site-paths.js';
import { hasCode, inspectPath, isInside } from '../util/paths.js';
import { MANIFEST, readSiteManifest } from '../util/site-manifest.js';
import { holdsNoSite } from './foreign.js';
import { isWorkFolder, listLeftovers } from './leftovers.js';

/** What every built site has one of. */
const RECORDS = [RECORDS_PATH, partFolder(RECORDS_PATH)];

/**
 * Checks that a site may be written to a folder and returns its absolute path, without links. The folder may lie in the archive,
 * where it is then not read as a part of it, but not in one of the `inputs`, names in the archive's folder that are read for the site.
 * @throws UsageError when it is the archive or around it, holds something else, or cannot be written.
 */
export async function checkOutput(
  out: string,
  archive: string,
  inputs: ReadonlySet<string> = new Set(),
): Promise<string> {
  const target = await findTarget(out);
  const source = await realpath(resolve(archive));
  if (target === source) throw new UsageError(outputIsArchive(out, archive));
  if (isInside(source, target)) throw new UsageError(outputAroundArchive(out));
  if (target === parse(target).root || target === (await realHome()))
    throw new UsageError(outputIsShared(out));
  const [input = ''] = isInside(target, source) ? relative(source, target).split(sep) : [];
  if (inputs.has(input)) throw new UsageError(outputInInput(out, input));
  await checkContent(target, out);
  await checkPermission(target, out);
  return target;
}

/** Resolves to the folder that is meant, without links as far as it exists. */
async function findTarget(out: string): Promise<string> {
  const path = await realPath(resolve(out));
  const last = nearestThere(path);
  if (inspectPath(last)?.isSymbolicLink() !== true) return path;
  throw new UsageError(outputBehindBrokenLink(out, last, await readlink(last)));
}

async function checkContent(target: string, out: string): Promise<void> {
  let names: readonly string[];
  try {
    names = (await readdir(target)).filter((name) => !isWorkFolder(name, target));
  } catch (error) {
    if (inspectPath(target) === null) return;
    if (hasCode(error, 'ENOTDIR')) throw new UsageError(outputIsFile(out, null));
    if (hasCode(error)) throw new UsageError(outputUnreadable(out, error.code));
    throw error;
  }
  // One that was on its way into the folder is finished first.
  const isOnItsWay = listLeftovers(target, target).some(({ kind }) => kind === 'move');
  if (holdsNoSite(names) || isOnItsWay || readSiteManifest(target) !== null) return;
  if (RECORDS.some((path) => inspectPath(join(target, path)) !== null))
    throw new UsageError(outputUnlisted(out, MANIFEST));
  throw new UsageError(outputNotASite(out, names.toSorted()));
}

/** Checks the folder itself, or the nearest one above it that exists: there it would be made. */
async function checkPermission(target: string, out: string): Promise<void> {
  const folder = nearestThere(target);
  if (!(await stat(folder)).isDirectory()) throw new UsageError(outputIsFile(out, folder));
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!hasCode(error)) throw error;
    throw new UsageError(outputUnwritable(out, folder, error.code));
  }
}

/** Resolves the symbolic links of a path as far as it exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR') || dirname(path) === path) return path;
    return join(await realPath(dirname(path)), basename(path));
  }
}

async function realHome(): Promise<string> {
  return realPath(homedir());
}

/** Returns the path itself, or the nearest one above it that exists. */
function nearestThere(path: string): string {
  return inspectPath(path) !== null || dirname(path) === path ? path : nearestThere(dirname(path));
}
