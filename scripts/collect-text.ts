/**
 * `npm run collect-text -- --language en FOLDER... > text.txt`: the sentences of the articles in a language that are in
 * folders (pages, Markdown, whatever Kliping reads), one a line and each once: text that nobody labelled, for
 * `npm run train-ner -- --text text.txt`.
 *
 *   --limit N   takes at most so many sentences of a folder, from all over it (default 20000)
 */
import { findLanguage } from '../src/languages/index.js';
import { collectSentences } from './ner/text.js';
import { readOptions } from './read-options.js';

/** The most from one folder, so that its kind of text does not drown the others. */
const LIMIT = 20_000;
/** Shorter ones are mostly headings and labels. */
const MIN_TOKENS = 5;

const USAGE = 'npm run collect-text -- --language id|en [--limit N] FOLDER... > text.txt';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { language: { type: 'string' }, limit: { type: 'string' } },
});
const language = findLanguage(values.language ?? '');
const limit = Number(values.limit ?? LIMIT);
if (language === null || positionals.length === 0 || !Number.isInteger(limit) || limit < 1) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const sentences = new Set<string>();
  for (const folder of positionals)
    for (const sentence of await collectSentences(folder, language, { limit, minTokens: MIN_TOKENS }))
      sentences.add(sentence);
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
}
