import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../model/diagnostic.js';
import {
  bagBehindBrokenLink,
  bagInArchive,
  bagIsArchive,
  bagIsFile,
  bagNotEmpty,
  bagUnreadable,
} from '../model/messages.js';
import { isWorkName } from '../output/new-folder.js';

/**
 * Checks that a bag may be written to a folder and returns its absolute path, without links.
 * @throws UsageError when the folder is the archive or lies in it, is no folder, or holds something.
 */
export async function checkBagFolder(path: string, archive: string): Promise<string> {
  const target = await resolveLinks(resolve(path));
  const source = await realpath(archive);
  if (target === source) throw new UsageError(bagIsArchive(path));
  if (target.startsWith(source.endsWith(sep) ? source : source + sep))
    throw new UsageError(bagInArchive(path));
  try {
    if (!(await stat(target)).isDirectory()) throw new UsageError(bagIsFile(path));
    const held = (await readdir(target)).filter((name) => !isWorkName(name, target));
    if (held.length > 0) throw new UsageError(bagNotEmpty(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const isDangling = error.code === 'ENOENT' && (await isLink(target));
    if (isDangling) throw new UsageError(bagBehindBrokenLink(path));
    if (error.code !== 'ENOENT') throw new UsageError(bagUnreadable(path, String(error.code)));
  }
  return target;
}

/** The path with symbolic links resolved as far as it exists. */
async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || dirname(path) === path) return path;
    return join(await resolveLinks(dirname(path)), basename(path));
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
