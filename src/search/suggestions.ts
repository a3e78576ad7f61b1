import type { Archive } from '../model/archive.js';
import { entityPath } from '../model/site-paths.js';
import { foldWords } from '../util/fold-words.js';
import type { BucketLine } from './buckets.js';

/** Shorter words begin headlines, but nobody looks for them. */
const MIN_LETTERS = 3;
/** Headlines that one word leads to: the newest. A reader is shown three. */
const MAX_HEADLINES = 6;

/**
 * What can be suggested for the beginning of a word: names and headlines with such a word in them. Each line is the kind, the
 * text, the path of its page and, for a name, the number of its articles; divided by tabs.
 */
export function suggestionLines(archive: Archive): readonly BucketLine[] {
  const lines: BucketLine[] = [];
  const add = (text: string, weight: number, line: readonly (string | number)[]): void => {
    for (const word of new Set(foldWords(text))) {
      if (word.length >= MIN_LETTERS) lines.push({ word, weight, line: [word, ...line].join('\t') });
    }
  };
  for (const { id, type, name, articleIds } of archive.entities) {
    add(name, 1 + articleIds.length, [type, flat(name), entityPath(id), articleIds.length]);
  }
  const taken = new Map<string, number>();
  // The newest first: of many headlines with a word these are kept.
  for (const { record, path } of archive.articles) {
    const title = record.title.value;
    if (title === null) continue;
    for (const word of new Set(foldWords(title))) {
      const before = taken.get(word) ?? 0;
      if (word.length < MIN_LETTERS || before >= MAX_HEADLINES) continue;
      taken.set(word, before + 1);
      lines.push({ word, weight: 0, line: [word, 'article', flat(title), path].join('\t') });
    }
  }
  return lines;
}

/** On one line, without what divides a line's parts. */
function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
