import { extname } from 'node:path';
import type { Skipped } from '../model/archive.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { FoundFile } from './walk.js';

/** An input format, known by the ending of a file's name. Its reader is another matter: to look at names needs none. */
export interface Format {
  /** Lower-case file name extensions, with the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
}

export const TEXT: Format = { extensions: ['.txt', '.text'], mediaType: 'text/plain' };
export const MARKDOWN: Format = { extensions: ['.md', '.markdown'], mediaType: 'text/markdown' };
export const HTML: Format = { extensions: ['.html', '.htm', '.xhtml'], mediaType: 'text/html' };

/** Every format that has a reader. */
export const FORMATS: readonly Format[] = [TEXT, MARKDOWN, HTML];

/** Bytes a file may have: the longest real articles have 200 kB; 50 MB of text is a log or a database, not an article. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** The format of a file by its extension; null when none has it. */
export function findFormat(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null;
}

/** Why a file is not even opened: its format or its size; null when it is. */
export function refuseFile(file: FoundFile): Skipped | null {
  if (findFormat(file.path) === null) return skipOf('unsupported', unsupported(file.path));
  return file.size > MAX_FILE_BYTES ? skipOf('too-large', tooLarge(file)) : null;
}

export function skipOf(reason: string, problem: Diagnostic): Skipped {
  return { path: problem.path ?? '', reason, diagnostic: problem };
}

export function unsupported(path: string): Diagnostic {
  const known = FORMATS.flatMap((format) => format.extensions).join(', ');
  return diagnostic({
    severity: 'info',
    code: 'input/unsupported',
    message: 'not a format that Kliping reads; left out',
    hint: `It reads ${known}.`,
    path,
  });
}

function tooLarge(file: FoundFile): Diagnostic {
  const megabytes = (file.size / 1024 / 1024).toFixed(1);
  return diagnostic({
    severity: 'warning',
    code: 'input/too-large',
    message: `the file has ${megabytes} MB; an article may have ${MAX_FILE_BYTES / 1024 / 1024} MB`,
    hint: 'Split it into one file an article; save a page without its pictures.',
    path: file.path,
  });
}
