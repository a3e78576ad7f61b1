import type { Root } from 'hast';
import type { Language } from '../languages/language.js';
import type { RawDocument } from '../model/document.js';
import { runningText } from '../util/hast-text.js';
import { declaredField } from './context.js';
import type { DateParser } from './fields/date-parse.js';
import { createDateReader } from './fields/date-reader.js';
import { detectLanguage } from './fields/language.js';

/** Returns a parser for the dates of one document, in whatever language it is. `languages`: the archive's first. */
export function readerOfDates(
  document: RawDocument,
  languages: readonly Language[],
  dates: DateParser,
): DateParser {
  const declared = declaredField(document, 'language')[0]?.values[0] ?? null;
  return createDateReader(dates, { declared, detect: () => detectTreeLanguage(document.tree, languages) });
}

/** Returns the language of a document's longer texts; null when nobody can tell. `languages`: the archive's first. */
export function detectTreeLanguage(tree: Root, languages: readonly Language[]): string | null {
  const [main] = languages;
  return main === undefined ? null : detectLanguage(sampleOf(tree), languages, main).value;
}

/** Characters of a line from which on it is a text in the document's language, not a menu's word, and of all that is looked at. */
const SAMPLE = { line: 80, all: 1200 } as const;

/** Returns the beginnings of the longer texts of a document; of all of them, where none is long. */
function sampleOf(tree: Root): string {
  let sample = '';
  let any = '';
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const { text } = runningText({ type: 'root', children: [child] });
    if (text.length >= SAMPLE.line) sample += ` ${text}`;
    else if (any.length < SAMPLE.all) any += ` ${text}`;
    if (sample.length >= SAMPLE.all) break;
  }
  return sample === '' ? any : sample;
}
