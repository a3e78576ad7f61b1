import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** A folder was saved by a browser together with a page. */
export function companionFolder(path: string, page: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/companion',
    message: `this folder holds the pictures and scripts saved with ${page}; skipped`,
    hint: 'Only the page itself is read. Keep the folder: it may hold the only copy of the pictures.',
    path,
  });
}

/** A folder in an archive is a site. */
export function siteInArchive(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/site',
    message: 'this folder is a site that Kliping built; its pages are not read as articles',
    hint: 'It can stay here. Move it out of the archive if you do not want to see this message.',
    path,
  });
}

/** A link leads to a folder. */
export function linkToFolder(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/unreadable',
    message: 'this is a link to a folder; links to folders are not followed',
    hint: 'Copy the folder into the archive.',
    path,
  });
}

/** Something in an archive is a pipe, a device or the like. */
export function specialFile(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/unreadable',
    message: 'this is not a regular file; skipped',
    hint: 'It can stay where it is: Kliping reads only regular files.',
    path,
  });
}

/** A file's name starts with a dot. */
export function hiddenFile(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/hidden',
    message: 'its name starts with a dot, so it is treated as a hidden file; skipped',
    hint: 'If it is an article, rename it.',
    path,
  });
}

/** A link leads out of the archive. */
export function linkOutside(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'input/link-outside',
    message: 'this is a link to a file outside the archive; such links are not followed',
    hint: 'Copy the file into the archive.',
    path,
  });
}

const NO_PERMISSION = [
  'you do not have permission to read it',
  'Give yourself read permission, for example with chmod u+r.',
] as const;
const CAUSES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOENT: [
    'there is no such file, or it is a link to a file that does not exist',
    'Check the path. If it is a link, its target may be on a disk that is not connected.',
  ],
  ENAMETOOLONG: ['its path is too long for this system', 'Move it to a folder with a shorter path.'],
  ELOOP: ['it is a link that leads back to itself', 'Make it point to the right file.'],
};

/** A file cannot be read. `error`: what the file system says of it. */
export function unreadableFile(
  path: string,
  error: unknown,
  severity: Diagnostic['severity'] = 'warning',
): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [message, hint] = CAUSES[code] ?? [
    `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    'Check the disk, or copy the file again.',
  ];
  return diagnostic({ severity, code: 'input/unreadable', message, hint, path });
}
