import { access, constants, readdir, readlink, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { hasCode, inspectPath, isInside } from '../util/paths.js';
import { MANIFEST, readSiteManifest } from '../util/site-manifest.js';
import { holdsNoSite } from './foreign.js';
import { isWorkFolder, listLeftovers } from './leftovers.js';
import { nameSome, refuse } from './problems.js';

/** A file every built site has. */
const RECORDS = 'data/records.jsonl';

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
  if (target === source)
    throw refuse(out, 'it is the archive itself', `Choose a folder beside it: --out ${archive}-site`);
  if (isInside(source, target))
    throw refuse(
      out,
      'the archive lies inside it, and would be mixed with the site',
      'Choose a folder of its own.',
    );
  if (target === parse(target).root || target === (await realHome()))
    throw refuse(out, 'it is a folder for everything, not for one site', 'Choose a folder in it.');
  const [input = ''] = isInside(target, source) ? relative(source, target).split(sep) : [];
  if (inputs.has(input))
    throw refuse(
      out,
      `${input} in the archive is read for the site, and would be read with the site in it`,
      'Choose another folder, for instance site.',
    );
  await checkContent(target, out);
  await checkPermission(target, out);
  return target;
}

/** Resolves to the folder that is meant, without links as far as it exists. */
async function findTarget(out: string): Promise<string> {
  const path = await realPath(resolve(out));
  const last = nearestThere(path);
  if (inspectPath(last)?.isSymbolicLink() !== true) return path;
  throw refuse(
    out,
    `${last} is a link that leads nowhere (to ${await readlink(last)})`,
    'Make the folder that it leads to, or choose another folder.',
  );
}

async function checkContent(target: string, out: string): Promise<void> {
  let names: readonly string[];
  try {
    names = (await readdir(target)).filter((name) => !isWorkFolder(name, target));
  } catch (error) {
    if (inspectPath(target) === null) return;
    if (hasCode(error, 'ENOTDIR')) throw refuse(out, 'it is a file', 'Choose a folder.');
    if (hasCode(error))
      throw refuse(out, `it cannot be looked into (${error.code})`, 'Choose another folder.');
    throw error;
  }
  // One that was on its way into the folder is finished first.
  const isOnItsWay = listLeftovers(target, target).some(({ kind }) => kind === 'move');
  if (holdsNoSite(names) || isOnItsWay || readSiteManifest(target) !== null) return;
  if (inspectPath(join(target, RECORDS)) !== null)
    throw refuse(
      out,
      `it looks like a site made by Kliping, but its list of files (${MANIFEST}) is missing or damaged: which files are yours cannot be told`,
      'Take the list from a backup. Or rename the folder, build again, and move what is yours into the new one.',
    );
  throw refuse(
    out,
    `it holds files that are not a site made by Kliping: ${nameSome(names.toSorted())}`,
    "Choose an empty or a new folder. Files that belong into the site go into the archive's folder public/.",
  );
}

/** Checks the folder itself, or the nearest one above it that exists: there it would be made. */
async function checkPermission(target: string, out: string): Promise<void> {
  const folder = nearestThere(target);
  if (!(await stat(folder)).isDirectory())
    throw refuse(out, `${folder} is a file`, 'Choose a folder in another place.');
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!hasCode(error)) throw error;
    throw refuse(
      out,
      `you may not write to ${folder} (${error.code})`,
      'Choose another folder, or change its permissions.',
    );
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
