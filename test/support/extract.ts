import { createExtractor } from '../../src/extract/extractor.js';
import { loadReaders } from '../../src/ingest/ingest-file.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { ArticleRecord } from '../../src/model/article.js';
import type { RawDocument } from '../../src/model/document.js';

const findReader = await loadReaders();
const extractor = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] });

/** The one document a file's content is read as. */
export function readDocument(path: string, content: string | Uint8Array): RawDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = findReader(path)?.read({ path, bytes });
  const document = result !== undefined && 'documents' in result ? result.documents[0] : undefined;
  if (document === undefined) throw new Error(`${path} was not read`);
  return document;
}

/** The record of a text dump (or, with a path, of another format). */
export function extractText(content: string | Uint8Array, path = 'a.txt'): ArticleRecord {
  return extractor(readDocument(path, content));
}
