import { stringify } from 'csv-stringify/sync';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import { portablePaths } from '../util/file-name.js';
import type { Payload } from './bagit.js';

/** The folder of a bag's payload that holds the archive's files. */
const FOLDER = 'archive/';
/** Says which names were changed; only in bags with such files. */
const RENAMED_FILE = 'records/renamed.csv';

/** How the files of an archive are called in a bag. */
export interface BagNames {
  /** Returns the payload's path of a file of the archive. */
  readonly pathOf: (file: string) => string;
  /** The table of changed names, so that the archive can be put back as it was; empty when there are none. */
  readonly table: readonly Payload[];
  /** One for each changed name. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Names the files of an archive for a bag: as they are called, but for names that Windows or another disk cannot hold. */
export function nameInBag(files: readonly string[]): BagNames {
  const portable = portablePaths(files);
  const pathOf = (file: string): string => FOLDER + (portable.get(file) ?? file);
  const renamed = files.filter((file) => pathOf(file) !== FOLDER + file);
  const rows = [['path', 'original'], ...renamed.map((file) => [pathOf(file), file])];
  return {
    pathOf,
    table: renamed.length === 0 ? [] : [{ path: RENAMED_FILE, content: stringify(rows) }],
    diagnostics: renamed.map((file) =>
      diagnostic({
        severity: 'info',
        code: 'export/renamed',
        message: `not every disk can hold this name; in the bag it is ${pathOf(file)}`,
        hint: `${RENAMED_FILE} in the bag lists the names as they were.`,
        path: file,
      }),
    ),
  };
}
