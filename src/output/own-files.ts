import { BuildError } from '../model/diagnostic.js';
import { ownFileAmbiguous, ownFileTaken, ownFileUnportable } from '../model/messages.js';
import { foldPath, portableName } from '../util/file-name.js';

interface Placed {
  readonly path: string;
}

/**
 * Checks the files of a user's public/, which go into the site as they are: none may take the place of a file that is made, on
 * any disk, and every disk must be able to hold them.
 * @throws BuildError that names the first file for which that is not so.
 */
export function checkOwnFiles(own: readonly Placed[], made: readonly Placed[]): void {
  const isMade = new Set(made.map(({ path }) => path));
  const known = new Map<string, string>();
  if (own.length > 0)
    for (const { path } of made) for (const place of placesOf(path)) known.set(foldPath(place), place);
  for (const { path } of own) {
    if (isMade.has(path)) throw new BuildError(ownFileTaken(path));
    const name = path.split('/').find((part) => portableName(part) !== part);
    if (name !== undefined) throw new BuildError(ownFileUnportable(path, name, portableName(name)));
    for (const place of placesOf(path)) {
      const other = known.get(foldPath(place)) ?? place;
      if (other !== place) throw new BuildError(ownFileAmbiguous(path, other));
      known.set(foldPath(place), place);
    }
  }
}

/** Returns a path and the folders above it: 'a/b/c' gives 'a', 'a/b' and itself. */
function placesOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}
