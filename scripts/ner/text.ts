import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { splitSentences } from '../../src/entities/recognize/tagger/sentences.js';
import { createExtractor } from '../../src/extract/index.js';
import { ingestFile } from '../../src/ingest/index.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';

const MAX_BUFFER = 256 * 1024 * 1024;

/** The sentences of a text file, or of the articles below a folder, as lists of tokens. */
export async function readSentences(path: string): Promise<readonly (readonly string[])[]> {
  const tokens = (text: string): readonly (readonly string[])[] =>
    splitSentences(text).map((sentence) => sentence.map((token) => token.text));
  if (!statSync(path).isDirectory()) {
    const text = path.endsWith('.xz')
      ? execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: MAX_BUFFER })
      : readFileSync(path, 'utf8');
    return tokens(text);
  }
  const extract = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] });
  const sentences: (readonly string[])[] = [];
  for (const file of (await walkArchive(path)).files) {
    const result = await ingestFile(file);
    if ('documents' in result)
      for (const document of result.documents) sentences.push(...tokens(extract(document).text));
  }
  return sentences;
}
