import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** What earlier builds left cannot be used. `fault`: why, as the end of a sentence. */
export function rebuiltStore(path: string, fault: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'store/rebuilt',
    message: `what earlier builds left there ${fault}, so it was removed and everything is read again`,
    hint: 'Nothing in the archive or the site is lost. If this happens often, check the disk.',
    path,
  });
}

/** An archive cannot be written to, so that nothing is kept for the next build. `folder`: where it would be. */
export function unwritableStore(folder: string, code: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'store/unwritable',
    message: `the archive cannot be written to (${code}), so the next build reads everything again`,
    hint: `Make a folder ${folder} in the archive that you can write to.`,
    path: folder,
  });
}

/** The disk takes no more of what is kept for the next build. */
export function fullStore(folder: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'store/full',
    message: 'what was read cannot be kept: the disk is full or does not take a file of this size',
    hint: "Make room on the archive's disk, or build with --no-cache. An existing site is unchanged.",
    path: folder,
  });
}

/** What the system says of a disk that takes no more, in words. */
const DISK_PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'a file is too large for the disk or for the limit that is set (ulimit -f)',
  EROFS: 'the disk is read-only',
  EIO: 'the disk cannot be read or written',
};

/** A disk takes no more. Null when this code of the system means something else. */
export function fullDisk(code: string, path: string | null): Diagnostic | null {
  const message = DISK_PROBLEMS[code];
  if (message === undefined) return null;
  return diagnostic({
    severity: 'error',
    code: 'system/disk',
    message,
    hint: 'Make room, or choose another place with --out, and build again. An existing site is unchanged.',
    path,
  });
}

/** A file in templates/ has the name of no template. `names`: those there are. */
export function unusedTemplate(path: string, names: readonly string[]): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'template/unused',
    message:
      'this file does not replace a built-in template, so it is used only where another template includes it',
    hint: `The names are ${names.join(', ')}, with .njk, .liquid, .html, .md or .11ty.js.`,
    path,
  });
}

/** A template that is a module exports nothing that can be used. */
export function exportlessTemplate(path: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'template/invalid',
    message: 'the module has no default export',
    hint: 'Write: export default function (data) { return `…` }',
    path,
  });
}

/** Two files in templates/ replace one template. */
export function repeatedTemplate(path: string, other: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'template/twice',
    message: `this file replaces the same template as ${other}`,
    hint: 'Move one of the two out of templates/.',
    path,
  });
}

/** A user's template failed. `reason`: what it or Eleventy says; null when they say nothing. */
export function failedTemplate(path: string, reason: string | null): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'template/failed',
    message: reason ?? 'this template cannot be rendered',
    hint: 'Fix the template, or move it out of templates/ to use the built-in one.',
    path,
  });
}

/** The library that reads pictures is not there. */
export function missingSharp(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'pictures/no-library',
    message:
      'pictures are left out: the library that reads them, sharp, is not installed or has no binary for this system',
    hint: 'Install it with npm install sharp@0.35.5, or write pictures: none in kliping.yaml.',
  });
}

/** Some sources of articles are not kept in the site. */
export function originalsLeftOut(count: number): Diagnostic {
  const [what, they] = count === 1 ? ['original is', 'it says'] : ['originals are', 'they say'];
  return diagnostic({
    severity: 'info',
    code: 'originals/left-out',
    message: `${count} ${what} not kept in the site, because ${they} what takedowns.yaml or the rights of another article withhold`,
    hint: 'The articles themselves are shown. Nothing has to be done.',
  });
}
