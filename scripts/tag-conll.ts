/**
 * `node dist/scripts/tag-conll.js --language id [--layer model|full] < tokens > tagged`: reads CoNLL, the token first on its line,
 * and writes every token and its IOB2 tag with a tab between. Blank lines, comments (# and a space) and -DOCSTART- lines stay;
 * -DOCSTART- begins another document, what is not one is taken for one document.
 */
import { text } from 'node:stream/consumers';
import { findLanguage } from '../src/languages/index.js';
import { readOptions } from './read-options.js';
import { tagConll } from './ner/tag-conll.js';

const USAGE = 'tag-conll --language id|en [--layer model|full] < tokens > tagged';
const { values } = readOptions(USAGE, {
  options: { language: { type: 'string' }, layer: { type: 'string', default: 'model' } },
});
const language = findLanguage(values.language ?? '');
if (language === null || (values.layer !== 'model' && values.layer !== 'full')) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else process.stdout.write(tagConll(await text(process.stdin), language, values.layer));
