import { extname } from 'node:path';
import type { Skipped } from '../model/archive.js';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Limits } from '../model/limits.js';
import { MEGABYTE, tooLarge } from './limits.js';
import type { FoundFile } from '../model/found-file.js';

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

/** The format of a file by its extension; null when none has it. */
export function findFormat(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null;
}

/** Why a file is not even opened: its format or its size; null when it is. */
export function refuseFile(file: FoundFile, limits: Limits): Skipped | null {
  if (findFormat(file.path) === null) return skipOf('unsupported', unsupported(file.path));
  return file.size > limits.fileMegabytes * MEGABYTE ? tooLarge(file.path, file.size, limits) : null;
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
