import { BuildError, diagnostic } from '../model/diagnostic.js';
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
    if (isMade.has(path))
      throw refuse(
        path,
        `the site has a file ${path} of its own`,
        'Give yours another name, or put a template of this page into templates/.',
      );
    const unholdable = path.split('/').find((name) => portableName(name) !== name);
    if (unholdable !== undefined)
      throw refuse(
        path,
        `Windows cannot hold a file or folder called "${unholdable}"`,
        `Give it another name, such as "${portableName(unholdable)}", and change the links to it.`,
      );
    for (const place of placesOf(path)) {
      const other = known.get(foldPath(place)) ?? place;
      if (other !== place)
        throw refuse(
          path,
          `its name differs from ${other} in capitals or in the form of its accents only, and some disks hold one of the two`,
          'Give one of them another name.',
        );
      known.set(foldPath(place), place);
    }
  }
}

/** A path and the folders above it: 'a/b/c' gives 'a', 'a/b' and itself. */
function placesOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

function refuse(path: string, message: string, hint: string): BuildError {
  return new BuildError(
    diagnostic({ severity: 'error', code: 'output/collision', message, hint, path: `public/${path}` }),
  );
}
