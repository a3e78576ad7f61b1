import type { Skipped } from '../model/archive.js';
import type { RawDocument } from '../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { findFormat, refuseFile, skipOf, skipUnsupported } from './formats.js';
import { htmlReader } from './html.js';
import { markdownReader } from './markdown.js';
import type { Reader, ReadResult } from './reader.js';
import { textReader } from './text.js';
import { readBytes, type FoundFile } from './walk.js';

/** Every input format. To add one: a file beside this and a line here. */
export const READERS: readonly Reader[] = [textReader, markdownReader, htmlReader];

export type IngestResult = { readonly documents: readonly RawDocument[] } | { readonly skipped: Skipped };

/** Reads one file of an archive through the reader of its extension. Never throws for what the file is or contains. */
export async function ingestFile(file: FoundFile, limits: Limits = DEFAULT_LIMITS): Promise<IngestResult> {
  const refused = refuseFile(file, limits);
  if (refused !== null) return { skipped: refused };
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return { skipped: skipOf('unreadable', bytes) };
  return ingestBytes(file.path, bytes, limits.depth);
}

/** {@link ingestFile} for bytes that were read already. */
export function ingestBytes(path: string, bytes: Uint8Array, maxDepth?: number): IngestResult {
  const reader = findReader(path);
  if (reader === null) return { skipped: skipUnsupported(path) };
  const result: ReadResult = reader.read({ path, bytes, maxDepth });
  return 'documents' in result ? result : { skipped: skipOf(result.skipped, result.diagnostic) };
}

/** The reader for a file's extension; null when no format has it. */
export function findReader(path: string): Reader | null {
  const format = findFormat(path);
  return READERS.find((reader) => reader.mediaType === format?.mediaType) ?? null;
}
