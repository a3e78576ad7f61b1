import { diagnostic, type Diagnostic } from '../model/diagnostic.js';

/** Says that a folder was saved with a page. */
export function companion(path: string, page: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/companion',
    message: `the pictures and scripts saved with ${page}; left out`,
    hint: 'Only the page itself is read. Keep the folder: it may hold the only copy of the pictures.',
    path,
  });
}

/** Says that a folder is a site. */
export function site(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/site',
    message: 'this folder is a site that Kliping built; its pages are not read as articles',
    hint: 'It may stay there. Move it out of the archive if you do not want this line.',
    path,
  });
}

/** Says that something is no file: a link to a folder, a pipe, a device. */
export function notAFile(path: string, isLink: boolean): Diagnostic {
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

/** Says that a file is taken for a hidden one. */
export function hidden(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'input/hidden',
    message: 'its name begins with a dot, so it is taken for a hidden file; left out',
    hint: 'Rename it if it is an article.',
    path,
  });
}

/** Says that a link leads out of the archive. */
export function linkOut(path: string): Diagnostic {
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
  ENAMETOOLONG: ['its path is too long for this system', 'Move it to a folder that does not lie so deep.'],
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
