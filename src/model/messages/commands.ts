import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { TAKEDOWNS_FILE } from '../takedown.js';
import { suggest } from './suggest.js';

const NAME_ARCHIVE = 'Name the folder that contains the articles.';

/** A site is named where an archive is wanted. */
export function siteAsArchive(path: string): Diagnostic {
  return noArchive(path, 'this is a site that Kliping built, not an archive', NAME_ARCHIVE);
}

/** A file is named where an archive is wanted. */
export function fileAsArchive(path: string): Diagnostic {
  return noArchive(path, 'this is a file, not a folder', NAME_ARCHIVE);
}

/** An archive that is named is not there. */
export function missingArchive(path: string): Diagnostic {
  return noArchive(
    path,
    'there is no such folder',
    'Check the path, or make a new archive with: kliping init DIR',
  );
}

function noArchive(path: string, message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'archive/missing', message, hint, path });
}

/** All articles are withheld or erased. */
export function allTakenDown(): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'archive/empty',
    message: 'every article of the archive is withheld or erased',
    hint: 'A site needs at least one article. An old site was left as it was and still shows what is now withheld: take it offline.',
    path: TAKEDOWNS_FILE,
  });
}

/** There are no articles. `skipped`: files that could not be read as one. */
export function noArticles(path: string, skipped: number): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'archive/empty',
    message:
      skipped === 0
        ? 'this folder contains no articles'
        : `none of the ${skipped} files in this folder could be read as an article`,
    hint: 'Put articles into it as .txt, .md or .html files, one article per file. An existing site is unchanged.',
    path,
  });
}

/** The value of --jobs is no number of threads. */
export function wrongJobs(value: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'build/jobs',
    message: `${value} is not a number of threads`,
    hint: 'Write a number from 1 up, for example --jobs 2.',
  });
}

/** --profile names a folder. */
export function profileIsFolder(path: string): Diagnostic {
  return wrongProfile(
    path,
    'this is a folder, not a file',
    'Give the name of a file, for example --profile profile.json.',
  );
}

/** --profile names a file in a folder that is not there. */
export function profileWithoutFolder(path: string): Diagnostic {
  return wrongProfile(
    path,
    'it cannot be written: its folder does not exist',
    'Create the folder first, or choose another file.',
  );
}

function wrongProfile(path: string, message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'build/profile', message, hint, path });
}

/** The value of --type is no type of names. `types`: those there are. */
export function unknownType(name: string, types: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'option/type',
    message: `there is no type "${name}"`,
    hint: suggest(name, types, 'types'),
  });
}

/** A site cannot be verified without the list of its files. */
export function missingManifest(path: string, manifest: string): Diagnostic {
  return noManifest(
    path,
    `this folder has no ${manifest}`,
    'Name the folder of a site that kliping build wrote.',
  );
}

/** The list of a site's files cannot be read. */
export function unreadableManifest(path: string, reason: string): Diagnostic {
  return noManifest(
    path,
    `it cannot be read: ${reason}`,
    'Restore the file from a backup, or build the site again into a new folder.',
  );
}

function noManifest(path: string, message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'verify/no-manifest', message, hint, path });
}

/** Changes of the archive cannot be followed any more. */
export function lostWatch(reason: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'serve/watch',
    message: `changes are no longer noticed: ${reason}`,
    hint: 'Start kliping serve again.',
  });
}

/** The value of --allow-host is no host. */
export function wrongHost(host: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'serve/allow-host',
    message: `--allow-host ${host}: this is not the name of a host`,
    hint: 'Write only the name, such as archive.example, or the name and a port, such as archive.example:8443. For several hosts, repeat the option.',
  });
}

/** The value of --port is no port. */
export function notAPort(port: string): Diagnostic {
  return wrongPort(`${port} is not a port`, 'Choose a number from 1024 to 65535.');
}

/** A port may only be used by the system's administrator. */
export function forbiddenPort(port: number): Diagnostic {
  return wrongPort(`you do not have permission to use port ${port}`, 'Choose one from 1024 up: --port 8080.');
}

/** The value of --host is no address of this machine. */
export function foreignHost(host: string): Diagnostic {
  return wrongPort(
    `${host} is not an address of this machine`,
    'Leave out --host, or use --host 0.0.0.0 to let other machines in.',
  );
}

/** Other programs use all ports from `first` to `last`. */
export function portsInUse(first: number, last: number): Diagnostic {
  return wrongPort(
    first === last ? `port ${first} is in use` : `ports ${first}–${last} are in use`,
    'Choose another with --port N, or stop the program that uses it.',
  );
}

function wrongPort(message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'serve/port', message, hint });
}
