import { readMember } from '../../ingest/containers/member-document.js';
import { layOut } from '../../ingest/containers/pdf/lay-out.js';
import type { Entry, Member } from '../../ingest/containers/container.js';
import { skipOf } from '../../ingest/formats.js';
import type { IngestResult } from '../../ingest/ingest-file.js';
import { readByMachine, readPoorly, scanWithoutText } from '../../model/messages.js';
import { SCAN_ADDRESS } from '../../model/scan.js';
import { meanConfidence, toPageText, type ScanText } from './scan-text.js';

/** Percent of confidence below which a reading is poor. */
const POOR = 60;

export interface ScannedFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** Returns the document that a machine read in a scan, as if it were print with a text layer; or that it found no words. */
export function toScanDocument(text: ScanText, { path, sha256, size }: ScannedFile): IngestResult {
  const { paragraphs, declarations, removed } = layOut(text.pages.map(toPageText));
  if (paragraphs.length === 0) return { skipped: skipOf('no-text', scanWithoutText(path)) };
  const confidence = Math.round(meanConfidence(text));
  const member: Member = {
    bytes: Buffer.from(paragraphs.join('\n')),
    content: 'lines',
    charset: 'utf-8',
    url: null,
    capturedAt: null,
    declarations,
    removed,
    diagnostics: [
      readByMachine(path, confidence),
      ...(confidence < POOR ? [readPoorly(path, confidence)] : []),
    ],
  };
  const entry: Entry = {
    locator: '',
    offset: 0,
    length: size,
    digest: sha256,
    kind: 'document',
    url: null,
    capturedAt: null,
    state: null,
  };
  const result = readMember(member, {
    path,
    entry,
    findReader: () => null,
    maxDepth: Infinity,
    isIncluded: true,
  });
  if ('skipped' in result) return result;
  return {
    documents: result.documents.map((document) => ({
      ...document,
      source: { ...document.source, sha256, size, mediaType: text.mediaType },
      lead: { addresses: [SCAN_ADDRESS + sha256], alt: '' },
    })),
  };
}
