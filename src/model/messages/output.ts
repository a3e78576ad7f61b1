import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { listSome } from './list-some.js';

/** The site's folder is the archive's. */
export function outputIsArchive(out: string, archive: string): Diagnostic {
  return refused(out, 'it is the archive itself', `Choose a folder next to it: --out ${archive}-site`);
}

/** The archive lies in the site's folder. */
export function outputAroundArchive(out: string): Diagnostic {
  return refused(
    out,
    'the archive is inside it and would be mixed with the site',
    'Choose a separate folder.',
  );
}

/** The site's folder is the root of a disk or somebody's home. */
export function outputIsShared(out: string): Diagnostic {
  return refused(out, 'it is a folder for everything, not for one site', 'Choose a folder inside it.');
}

/** The site's folder lies in a folder that is read for the site. */
export function outputInInput(out: string, input: string): Diagnostic {
  return refused(
    out,
    `${input} in the archive is read for the site, and the site would then be read as a part of it`,
    'Choose another folder, for example site.',
  );
}

/** The site's folder is behind a link that leads nowhere. */
export function outputBehindBrokenLink(out: string, link: string, target: string): Diagnostic {
  return refused(
    out,
    `${link} is a link to a folder that does not exist (${target})`,
    'Make the folder that it leads to, or choose another folder.',
  );
}

/** The site's folder, or what lies above it, is a file. */
export function outputIsFile(out: string, file: string | null): Diagnostic {
  return refused(out, `${file ?? 'it'} is a file`, 'Choose another folder.');
}

/** The content of the site's folder cannot be listed. */
export function outputUnreadable(out: string, code: string): Diagnostic {
  return refused(out, `its content cannot be listed (${code})`, 'Choose another folder.');
}

/** The site's folder cannot be written to. `folder`: it, or the nearest one above it that exists. */
export function outputUnwritable(out: string, folder: string, code: string): Diagnostic {
  return refused(
    out,
    `you do not have permission to write to ${folder} (${code})`,
    'Choose another folder, or change its permissions.',
  );
}

/** The folder holds a site without the list that tells Kliping's files from the owner's. */
export function outputUnlisted(out: string, manifest: string): Diagnostic {
  return refused(
    out,
    `it looks like a site that Kliping built, but its list of files (${manifest}) is missing or damaged, so Kliping cannot tell which files are yours`,
    'Restore the list from a backup. Or rename the folder, build again, and move your own files into the new one.',
  );
}

/** The folder holds something else. */
export function outputNotASite(out: string, names: readonly string[]): Diagnostic {
  return refused(
    out,
    `it contains files that are not a site built by Kliping: ${listSome(names)}`,
    "Choose an empty or a new folder. Files that belong to the site go into the archive's folder public/.",
  );
}

/** Files of the owner stand where the new site has something else. Nothing was changed. */
export function outputClashes(
  out: string,
  clashes: readonly { readonly own: string; readonly made: string }[],
): Diagnostic {
  const pairs = clashes.map(({ own, made }) =>
    own === made ? own : `${own} (where the new site has the file ${made})`,
  );
  return refused(
    out,
    `the new site has files of its own in place of these, which Kliping did not write: ${listSome(pairs)}`,
    'Move them out of the folder or rename them, and build again. Nothing was changed.',
  );
}

/** An earlier build left something that cannot be told from the owner's files. */
export function outputLeftover(out: string, path: string): Diagnostic {
  return refused(
    out,
    `an interrupted build left ${path}, which may contain files that Kliping did not write`,
    'Move it to another place and build again. You can then move your own files from it into the site.',
  );
}

function refused(out: string, reason: string, hint: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'output/refused',
    message: `the site cannot be written there: ${reason}`,
    hint,
    path: out,
  });
}

/** The new site cannot take its place; the old one is as it was. `causes`: the system's code and the paths it names. */
export function unplacedSite(target: string, folder: string, causes: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'output/unplaced',
    message: `the new site cannot be put in place (${causes.join(', ')}); the old one is unchanged`,
    hint: `Check who can write to ${folder} and the folders in it, or choose another folder with --out.`,
    path: target,
  });
}

/** Neither the new site nor the old one could be put in place. */
export function halfPlacedSite(target: string, causes: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'output/half',
    message: `the new site cannot be put in place, and the old one cannot be put back: ${causes.join('; ')}`,
    hint: 'Nothing is lost. Check the disk and who can write to it, and build again: that puts the folder in order.',
    path: target,
  });
}

/** What is left of an old site cannot be deleted. `folder`: where it is. */
export function undeletedSite(target: string, folder: string, code: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'output/remains',
    message: `${folder} contains what is left of an older site, and cannot be deleted (${code})`,
    hint: 'Change its permissions or move it to another place, and build again. The site itself is complete.',
    path: target,
  });
}

/** Files of a user's public/ cannot be copied into the site: there is a file of the same path. */
export function ownFileTaken(path: string): Diagnostic {
  return collision(
    path,
    `the site has a file ${path} of its own`,
    'Give yours another name, or put a template for this page into templates/.',
  );
}

/** A name in public/ is none that Windows can hold. `better`: one that it can. */
export function ownFileUnportable(path: string, name: string, better: string): Diagnostic {
  return collision(
    path,
    `Windows does not allow a file or folder called "${name}"`,
    `Give it another name, such as "${better}", and change the links to it.`,
  );
}

/** Two names in public/ are one to some disks. */
export function ownFileAmbiguous(path: string, other: string): Diagnostic {
  return collision(
    path,
    `its name differs from ${other} only in capital letters or in how accents are stored, and some disks cannot hold both`,
    'Give one of them another name.',
  );
}

function collision(path: string, message: string, hint: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'output/collision',
    message,
    hint,
    path: `public/${path}`,
  });
}

/** Files that {@link changedFiles} names. */
const CHANGED = 10;

/** Somebody changed files of the site, and the build writes them again. */
export function changedFiles(paths: readonly string[]): Diagnostic {
  const what =
    paths.length === 1
      ? 'one file of the site was changed by hand and is now rebuilt'
      : `${paths.length} files of the site were changed by hand and are now rebuilt`;
  return diagnostic({
    severity: 'warning',
    code: 'output/changed',
    message: `${what}: ${listSome(paths, CHANGED)}`,
    hint: 'To keep such changes, make them in the archive: pages in templates/, all other files in public/.',
  });
}
