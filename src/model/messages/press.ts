import { diagnostic, type Diagnostic } from '../diagnostic.js';

/** A download of a press database has a notice where it could not give an article. */
export function pressNotice(path: string): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'press/notice',
    message: 'the database sent a notice instead of this article; skipped',
    hint: 'Download this article again.',
    path,
  });
}

/** A part of a download of a press database has no text. */
export function pressTextless(path: string): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'press/empty',
    message: 'there is no text below this headline (perhaps only a picture with a caption); skipped',
    path,
  });
}
