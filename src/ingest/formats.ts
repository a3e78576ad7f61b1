import { extname } from 'node:path';
import type { Skipped } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { unsupportedFormat } from '../model/messages.js';
import type { Limits } from '../model/limits.js';
import { GIGABYTE, MEGABYTE, skipLarge, skipLargeContainer } from './limits.js';
import type { FoundFile } from '../model/found-file.js';
import { containersFor, listContainerEndings } from './containers/identify.js';
import { FORMATS } from './index.js';
import type { Format } from './reader.js';

const EXTENSIONS = [...FORMATS.flatMap(({ extensions }) => extensions), ...listContainerEndings()];

/** The format of a file by its extension; null when none has it. */
export function findFormat(path: string): Format | null {
  const extension = extname(path).toLowerCase();
  return FORMATS.find((format) => format.extensions.includes(extension)) ?? null;
}

/** Tells whether a file is a text dump, by its extension. */
export function isTextDump(path: string): boolean {
  return findFormat(path)?.name === 'text';
}

/** Tells whether a file holds many articles and cannot be read as one, by the ending of its name. */
export function holdsRecords(path: string): boolean {
  return containersFor(path).length > 0 && findFormat(path) === null;
}

/** Why a file is not even opened: its format or its size; null when it is. */
export function refuseFile(file: FoundFile, limits: Limits): Skipped | null {
  if (containersFor(file.path).length > 0)
    return file.size > limits.containerGigabytes * GIGABYTE
      ? skipLargeContainer(file.path, file.size, limits)
      : null;
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
