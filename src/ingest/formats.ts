import { extname } from 'node:path';
import type { Skipped } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { unsupportedFormat } from '../model/messages.js';
import type { Limits } from '../model/limits.js';
import { MEGABYTE, skipLarge } from './limits.js';
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
const EXTENSIONS = FORMATS.flatMap(({ extensions }) => extensions);

/** The format of a file by its extension; null when none has it. */
export function findFormat(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null;
}

/** Why a file is not even opened: its format or its size; null when it is. */
export function refuseFile(file: FoundFile, limits: Limits): Skipped | null {
  if (findFormat(file.path) === null) return skipUnsupported(file.path);
  return file.size > limits.fileMegabytes * MEGABYTE ? skipLarge(file.path, file.size, limits) : null;
}

/** Returns the skip of a file whose format has no reader. */
export function skipUnsupported(path: string): Skipped {
  return skipOf('unsupported', unsupportedFormat(path, EXTENSIONS));
}

export function skipOf(reason: string, problem: Diagnostic): Skipped {
  return { path: problem.path ?? '', reason, diagnostic: problem };
}
