import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { diagnostic, UsageError } from '../model/diagnostic.js';
import { isWorkName } from '../output/new-folder.js';

/**
 * Checks that a bag may be written to a folder and returns its absolute path, without links.
 * @throws UsageError when the folder is the archive or lies in it, is no folder, or holds something.
 */
export async function checkBagFolder(path: string, archive: string): Promise<string> {
  const target = await resolveLinks(resolve(path));
  const source = await realpath(archive);
  if (target === source) throw refuseBag(path, 'this is the archive itself');
  if (target.startsWith(source.endsWith(sep) ? source : source + sep))
    throw refuseBag(path, 'it lies inside the archive, and would become a part of it');
  try {
    if (!(await stat(target)).isDirectory()) throw refuseBag(path, 'it is a file');
    const held = (await readdir(target)).filter((name) => !isWorkName(name, target));
    if (held.length > 0) throw refuseBag(path, 'it is not empty');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const isDangling = error.code === 'ENOENT' && (await isLink(target));
    if (isDangling) throw refuseBag(path, 'it is a link that leads nowhere');
    if (error.code !== 'ENOENT') throw refuseBag(path, `it cannot be looked into (${String(error.code)})`);
  }
  return target;
}

/** Makes the error that says why a bag cannot be written to a folder. */
export function refuseBag(path: string, reason: string): UsageError {
  return new UsageError(
    diagnostic({
      severity: 'error',
      code: 'export/refused',
      message: `the bag cannot be written there: ${reason}`,
      hint: 'Choose an empty or a new folder outside the archive.',
      path,
    }),
  );
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
