import type { Skipped } from '../model/archive.js';
import type { RawDocument } from '../model/document.js';
import { draftDocument } from '../model/messages.js';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { findDraftMark, findRawDraftMark } from './drafts.js';
import { findFormat, refuseFile, skipOf, skipUnsupported } from './formats.js';
import { FORMATS } from './index.js';
import { unwrapPage } from './containers/saved/unwrap-page.js';
import type { InputFile, Reader } from './reader.js';
import { readBytes, type FoundFile } from './walk.js';

export type IngestResult = { readonly documents: readonly RawDocument[] } | { readonly skipped: Skipped };

/** Returns the reader for a file's extension; null when no format has it. */
export type FindReader = (path: string) => Reader | null;

/** Loads the readers of all formats. */
export async function loadReaders(): Promise<FindReader> {
  const readers = new Map(
    await Promise.all(FORMATS.map(async (format) => [format, await format.load()] as const)),
  );
  return (path) => {
    const format = findFormat(path);
    return format === null ? null : (readers.get(format) ?? null);
  };
}

/** Reads one file of an archive through the reader of its extension. Never throws for what the file is or contains. */
export async function ingestFile(file: FoundFile, limits: Limits = DEFAULT_LIMITS): Promise<IngestResult> {
  const refused = refuseFile(file, limits);
  if (refused !== null) return { skipped: refused };
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return { skipped: skipOf('unreadable', bytes) };
  return ingestBytes({ path: file.path, bytes, maxDepth: limits.depth }, await loadReaders());
}

/** Reads a file whose bytes are in memory, as {@link ingestFile} does. */
export function ingestBytes(file: InputFile, findReader: FindReader): IngestResult {
  // Browsers give pages in MHTML the ending .html as well, and people .txt.
  const page = unwrapPage(file.bytes);
  const reader = findReader(page === null ? file.path : 'page.html');
  if (reader === null) return { skipped: skipUnsupported(file.path) };
  const result = reader.read(page === null ? file : { ...file, bytes: page.bytes });
  if (!('documents' in result)) return { skipped: skipOf(result.skipped, result.diagnostic) };
  const documents = page === null ? result.documents : result.documents.map(page.complete);
  return file.isIncluded === true ? { documents } : withoutDrafts(documents, file.path);
}

/** Drafts stay out: nobody meant to publish them. */
function withoutDrafts(documents: readonly RawDocument[], path: string): IngestResult {
  const kept = documents.filter((document) => findMark(document) === null);
  const [first] = documents;
  if (kept.length > 0 || first === undefined) return { documents: kept };
  const { quote, line } = findMark(first) ?? { quote: '', line: null };
  return { skipped: skipOf('draft', draftDocument(path, quote, line)) };
}

function findMark({ declarations, removed }: RawDocument): { quote: string; line: number | null } | null {
  const mark = findDraftMark(declarations);
  if (mark !== null) return { quote: mark.evidence.quote, line: mark.evidence.line };
  for (const { reason, text, line } of removed) {
    // Front matter that nobody could read may say it too.
    const quote = reason === 'front-matter' ? findRawDraftMark(text) : null;
    if (quote !== null) return { quote, line };
  }
  return null;
}
