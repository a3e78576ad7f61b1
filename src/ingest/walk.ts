import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Skipped } from '../model/archive.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import { compareCodePoints } from '../util/compare.js';
import { readSiteManifest } from '../util/site-manifest.js';

/** A file of the archive, not yet read. */
export interface FoundFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Bytes. */
  readonly size: number;
}

/** Folders and files in an archive's root that are not articles. */
export const RESERVED = new Set([
  'kliping.yaml',
  'kliping.yml',
  'metadata.csv',
  'entities.yaml',
  'takedowns.yaml',
  'templates',
  'public',
]);
/** Folders of tools, at any depth. */
const IGNORED_FOLDERS = new Set(['node_modules', '__MACOSX']);

/**
 * All files of a folder in code-point order of their paths, hidden ones (.git) and the archive's own settings left out.
 * Symbolic links to files of the archive are followed; those to folders (they could go in circles) and to files elsewhere (which
 * nobody meant to publish) are not. A site that Kliping made is skipped and said; the one at `except`, an absolute path without
 * links, is not even said. What cannot be looked at is reported.
 */
export async function walkArchive(
  root: string,
  except: string | null = null,
): Promise<{ readonly files: readonly FoundFile[]; readonly skipped: readonly Skipped[] }> {
  const files: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const skip = (reason: string, problem: Diagnostic): void => {
    skipped.push({ path: problem.path ?? '', reason, diagnostic: problem });
  };
  const home = `${await realpath(root)}${sep}`;
  const walk = async (folder: string, prefix: string): Promise<void> => {
    if (join(home, prefix.slice(0, -1)) === except) return;
    const entries = await readdir(folder, { withFileTypes: true });
    const names = new Set(entries.map((entry) => entry.name));
    // Its manifest lies in data/.
    if (names.has('data') && readSiteManifest(folder) !== null) {
      skip('site', site(prefix.slice(0, -1) || '.'));
      return;
    }
    for (const entry of entries) {
      const { name } = entry;
      const path = prefix + name;
      if (name.startsWith('.') || (prefix === '' && RESERVED.has(name))) continue;
      const absolute = join(folder, name);
      try {
        if (entry.isDirectory()) {
          const page = pageOfCompanion(name, names);
          if (page !== null) skip('unsupported', companion(path, page));
          else if (!IGNORED_FOLDERS.has(name)) await walk(absolute, `${path}/`);
        } else {
          const info = await stat(absolute);
          const isOutside = entry.isSymbolicLink() && !(await realpath(absolute)).startsWith(home);
          if (info.isFile() && isOutside) skip('unreadable', linkOut(path));
          else if (info.isFile()) files.push({ path, absolute, size: info.size });
          else skip('unreadable', notAFile(path, (await lstat(absolute)).isSymbolicLink()));
        }
      } catch (error) {
        skip('unreadable', unreadable(path, error));
      }
    }
  };
  await walk(root, '');
  return {
    files: files.sort((a, b) => compareCodePoints(a.path, b.path)),
    skipped: skipped.sort((a, b) => compareCodePoints(a.path, b.path)),
  };
}

/** The page that a browser saved this folder with (its pictures, scripts and frames); null for any other folder. */
function pageOfCompanion(folder: string, names: ReadonlySet<string>): string | null {
  const stem = COMPANION.exec(folder)?.[1];
  if (stem === undefined) return null;
  return [`${stem}.html`, `${stem}.htm`].find((name) => names.has(name)) ?? null;
}

/** What browsers in several languages put behind a saved page's name. */
const COMPANION = /^(.+)(?:_files|\.files|_berkas|_fail|-Dateien|_fichiers|_archivos|_bestanden|_file)$/;

function companion(path: string, page: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/companion',
    message: `the pictures and scripts saved with ${page}; left out`,
    hint: 'Only the page itself is read. Keep the folder: it may hold the only copy of the pictures.',
    path,
  });
}

function site(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/site',
    message: 'this folder is a site that Kliping built; its pages are not read as articles',
    hint: 'It may stay there. Move it out of the archive if you do not want this line.',
    path,
  });
}

/** The bytes of a file, or a diagnostic saying why they cannot be had. */
export async function readBytes(file: FoundFile): Promise<Uint8Array | Diagnostic> {
  try {
    return await readFile(file.absolute);
  } catch (error) {
    return unreadable(file.path, error);
  }
}

function notAFile(path: string, isLink: boolean): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/unreadable',
    message: isLink
      ? 'this is a link to a folder; links to folders are not followed'
      : 'this is not a regular file',
    hint: isLink ? 'Copy the folder into the archive.' : 'It can stay where it is: Kliping reads files only.',
    path,
  });
}

function linkOut(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/link-outside',
    message: 'this is a link to a file outside the archive; such links are not followed',
    hint: 'Copy the file into the archive.',
    path,
  });
}

const REMEDIES: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: [
    'you have no permission to read it',
    'Give yourself read permission, for instance with chmod u+r.',
  ],
  EPERM: ['you have no permission to read it', 'Give yourself read permission, for instance with chmod u+r.'],
  ENOENT: [
    'there is no such file, or it is a link to one that does not exist',
    'Check the path. If it is a link, what it leads to may lie on a disk that is not connected now.',
  ],
  ELOOP: ['it is a link that leads back to itself', 'Let it lead to the file that is meant.'],
};

/** A diagnostic for an error of the file system. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [message, hint] = REMEDIES[code] ?? [
    `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    'Check the disk, or copy the file again.',
  ];
  return diagnostic({ severity: 'warning', code: 'input/unreadable', message, hint, path });
}
