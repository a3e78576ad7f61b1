import { stringify } from 'csv-stringify/sync';
import type { Diagnostic } from '../model/diagnostic.js';
import { renamedInBag } from '../model/messages.js';
import { portablePaths } from '../util/file-name.js';
import type { Payload } from './bagit.js';

/** The folder of a bag's payload that holds the archive's files. */
const FOLDER = 'archive/';
/** Says which names were changed; only in bags with such files. */
const RENAMED_FILE = 'records/renamed.csv';

/** A file of the archive. */
export interface NamedFile {
  /** Unique. Where a name is not in UTF-8, '%E9' stands for each byte that is no character. */
  readonly path: string;
  /** The path as it is on the disk, where it is not `path`. */
  readonly bytes: Buffer | null;
}

/** How the files of an archive are called in a bag. */
export interface BagNames {
  /** Returns the payload's path of a file of the archive. */
  readonly pathOf: (path: string) => string;
  /** The table of changed names, so that the archive can be put back as it was; empty when there are none. */
  readonly table: readonly Payload[];
  /** One for each changed name. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Names the files of an archive for a bag: as they are called, but for names that Windows or another disk cannot hold. */
export function nameInBag(files: readonly NamedFile[]): BagNames {
  const portable = portablePaths(files.map(({ path }) => path));
  const pathOf = (path: string): string => FOLDER + (portable.get(path) ?? path);
  const renamed = files.filter(({ path, bytes }) => bytes !== null || pathOf(path) !== FOLDER + path);
  return {
    pathOf,
    table: renamed.length === 0 ? [] : [{ path: RENAMED_FILE, content: listNames(renamed, pathOf) }],
    diagnostics: renamed.map(({ path, bytes }) =>
      renamedInBag(path, bytes === null, { renamed: pathOf(path), table: RENAMED_FILE }),
    ),
  };
}

/** A third column holds in hexadecimal digits the bytes of paths that no text can hold; it is there when there are any. */
function listNames(renamed: readonly NamedFile[], pathOf: (path: string) => string): string {
  const hasBytes = renamed.some(({ bytes }) => bytes !== null);
  return stringify([
    ['path', 'original', ...(hasBytes ? ['bytes'] : [])],
    ...renamed.map(({ path, bytes }) => [
      pathOf(path),
      path,
      ...(hasBytes ? [bytes?.toString('hex') ?? ''] : []),
    ]),
  ]);
}
