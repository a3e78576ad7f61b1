import { extname } from 'node:path';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Skipped } from '../model/archive.js';
import type { RawDocument } from '../model/document.js';
import { htmlReader } from './html.js';
import { markdownReader } from './markdown.js';
import type { Reader, ReadResult } from './reader.js';
import { textReader } from './text.js';
import { readBytes, type FoundFile } from './walk.js';

/** Every input format. To add one: a file beside this and a line here. */
export const READERS: readonly Reader[] = [textReader, markdownReader, htmlReader];

/** Bytes a file may have: the longest real articles have 200 kB; 50 MB of text is a log or a database, not an article. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export type IngestResult = { readonly documents: readonly RawDocument[] } | { readonly skipped: Skipped };

/** Why a file is not even opened: its format or its size; null when it is. */
export function refuseFile(file: FoundFile): Skipped | null {
  if (findReader(file.path) === null) return skipOf('unsupported', unsupported(file.path));
  return file.size > MAX_FILE_BYTES ? skipOf('too-large', tooLarge(file)) : null;
}

/** Reads one file of an archive through the reader of its extension. Never throws for what the file is or contains. */
export async function ingestFile(file: FoundFile): Promise<IngestResult> {
  const refused = refuseFile(file);
  if (refused !== null) return { skipped: refused };
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return { skipped: skipOf('unreadable', bytes) };
  return ingestBytes(file.path, bytes);
}

/** {@link ingestFile} for bytes that were read already. */
export function ingestBytes(path: string, bytes: Uint8Array): IngestResult {
  const reader = findReader(path);
  if (reader === null) return { skipped: skipOf('unsupported', unsupported(path)) };
  const result: ReadResult = reader.read({ path, bytes });
  return 'documents' in result ? result : { skipped: skipOf(result.skipped, result.diagnostic) };
}

/** The reader for a file's extension; null when no format has it. */
export function findReader(path: string): Reader | null {
  const extension = extname(path).toLowerCase();
  return READERS.find((reader) => reader.extensions.includes(extension)) ?? null;
}

function skipOf(reason: string, problem: Diagnostic): Skipped {
  return { path: problem.path ?? '', reason, diagnostic: problem };
}

function unsupported(path: string): Diagnostic {
  const known = READERS.flatMap((reader) => reader.extensions).join(', ');
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
