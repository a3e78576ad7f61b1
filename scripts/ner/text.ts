import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { splitSentences } from '../../src/entities/recognize/tagger/sentences.js';
import { createExtractor } from '../../src/extract/extractor.js';
import { ingestFile } from '../../src/ingest/ingest-file.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';

const MAX_BUFFER = 256 * 1024 * 1024;

/** Returns the sentences of a text file, or of the articles in a language below a folder, as lists of tokens. */
export async function readSentences(
  path: string,
  language: Language,
): Promise<readonly (readonly string[])[]> {
  const texts = statSync(path).isDirectory() ? await readArticles(path, language) : [readText(path)];
  return texts.flatMap((text) => splitSentences(text).map((sentence) => sentence.map((token) => token.text)));
}

/**
 * The sentences of the articles in a language below a folder, each once, in the order of the files: as many as `limit`, from
 * all over the folder. A sentence begins with a letter, a figure or a quotation mark and has at least `minTokens` tokens:
 * what is left of menus and lists tells little about a language.
 */
export async function collectSentences(
  path: string,
  language: Language,
  options: { readonly limit: number; readonly minTokens: number },
): Promise<readonly string[]> {
  const sentences = new Set<string>();
  for (const text of await readArticles(path, language))
    for (const tokens of splitSentences(text)) {
      const sentence = text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/\s+/gu, ' ');
      if (tokens.length >= options.minTokens && /^[\p{L}\p{N}"“'‘]/u.test(sentence)) sentences.add(sentence);
    }
  const all = [...sentences];
  const step = Math.max(1, all.length / options.limit);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

async function readArticles(path: string, language: Language): Promise<readonly string[]> {
  const extract = createExtractor({ languages: LANGUAGES, language, outlets: [] });
  const texts: string[] = [];
  for (const file of walkArchive(path).files) {
    const result = await ingestFile(file);
    if (!('documents' in result)) continue;
    for (const document of result.documents) {
      const article = extract(document);
      if (article.language.value === language.tag) texts.push(article.text);
    }
  }
  return texts;
}

function readText(path: string): string {
  return path.endsWith('.xz')
    ? execFileSync('xz', ['-dc', path], { encoding: 'utf8', maxBuffer: MAX_BUFFER })
    : readFileSync(path, 'utf8');
}
