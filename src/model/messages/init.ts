import { diagnostic, type Diagnostic } from '../diagnostic.js';

const FORMS =
  'Write the path of a package in the archive (--source .tools/kliping.tgz), or a repository and the full id of a commit (--source OWNER/REPOSITORY#COMMIT, --source https://…#COMMIT).';
const PACK = 'Make one with npm pack, in the folder of Kliping.';

/** --source has no use without a workflow. */
export function sourceWithoutWorkflow(): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'init/source',
    message: '--source says where a workflow gets Kliping from, but no workflow was asked for',
    hint: 'Add --github-pages, or leave out --source.',
  });
}

/** --source names a package of the npm registry. */
export function sourceInRegistry(source: string): Diagnostic {
  return wrongSource(
    source,
    'this is a name in the npm registry, where Kliping is not published: whoever takes that name could run code where your site is built',
    FORMS,
  );
}

/** --source is no package in the archive and no repository. */
export function unknownSource(source: string): Diagnostic {
  return wrongSource(source, 'this is neither a package in the archive nor a repository', FORMS);
}

/** --source names a repository without a full commit id. `commit`: what it says instead; null for nothing. */
export function inexactSource(source: string, address: string, commit: string | null): Diagnostic {
  return wrongSource(
    source,
    commit === null
      ? 'it does not say which commit to build'
      : `${commit} is not a full commit id; branches, tags and short ids can come to mean something else`,
    `Add it, 40 digits as git log prints them: --source ${address}#COMMIT`,
  );
}

/** --source names a file that is not there. */
export function missingSource(source: string): Diagnostic {
  return wrongSource(source, 'there is no such file', PACK);
}

/** --source names a file outside the archive. */
export function sourceOutside(source: string, archive: string): Diagnostic {
  return wrongSource(
    source,
    'it is outside the archive and would be missing where the site is built',
    `Copy it into ${archive}, for example into the folder .tools.`,
  );
}

/** --source names a file that is no package of Kliping. `name`: that of the package; null when it is none. */
export function sourceOfSomethingElse(source: string, name: string | null): Diagnostic {
  return wrongSource(
    source,
    name === null ? 'this is not a package made by npm pack' : `this is a package of ${name}, not of Kliping`,
    PACK,
  );
}

/** --source names a path that cannot be written into a workflow. */
export function unquotableSource(source: string): Diagnostic {
  return wrongSource(
    source,
    'its path contains characters that have a special meaning in a workflow',
    'Rename it.',
  );
}

function wrongSource(source: string, message: string, hint: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'init/source',
    message: `--source ${source}: ${message}`,
    hint,
  });
}

/** npm cannot pack Kliping. `folder`: where Kliping is. */
export function unpackedKliping(reason: string, folder: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'init/pack',
    message: `Kliping cannot be packed into a file: ${reason}`,
    hint: `Make sure that npm works (npm pack in ${folder}), or say with --source where Kliping comes from.`,
  });
}

/** The archive has a package of Kliping already. */
export function existingPackage(path: string): Diagnostic {
  return refused(
    path,
    'there is already a package of Kliping here; nothing was overwritten',
    `To use it, add --source ${path}; to use this Kliping instead, move it to another place first.`,
  );
}

/** The folder for a new archive holds one, or a file of one. */
export function existingArchive(path: string): Diagnostic {
  return refused(
    path,
    'there is already an archive here, or a file of one; nothing was overwritten',
    'Choose another folder.',
  );
}

/** The folder for a new archive cannot be written to. */
export function unwritableArchive(path: string, code: string): Diagnostic {
  return refused(
    path,
    `it cannot be written to (${code})`,
    'Choose another folder, or change its permissions.',
  );
}

function refused(path: string, message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'init/refused', message, hint, path });
}
