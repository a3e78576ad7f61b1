import type { Archive } from '../model/archive.js';
import { foldWords } from '../util/fold-words.js';
import type { BucketLine } from './buckets.js';

/** Shorter words begin headlines, but nobody looks for them. */
const MIN_LETTERS = 3;
/** Headlines that one word leads to: the newest. A reader is shown three. */
const MAX_HEADLINES = 6;

/** What can be suggested, as plain values. */
export interface Suggestible {
  readonly names: readonly (readonly [type: string, name: string, path: string, articles: number])[];
  /** In the order of the archive. */
  readonly headlines: readonly (readonly [title: string, path: string])[];
}

export function suggestible({ entities, articles }: Archive): Suggestible {
  return {
    names: entities.map(({ type, name, path, articleIds }) => [type, name, path, articleIds.length]),
    headlines: articles.flatMap(({ facts, path }): [string, string][] =>
      facts.title === null ? [] : [[facts.title, path]],
    ),
  };
}

/**
 * What can be suggested for the beginning of a word: names and headlines with such a word in them. Each line is the kind, the
 * text, the path of its page and, for a name, the number of its articles; divided by tabs.
 */
export function suggestionLines({ names, headlines }: Suggestible): readonly BucketLine[] {
  const lines: BucketLine[] = [];
  for (const [type, name, path, articles] of names) {
    const rest = [type, flat(name), path, articles].join('\t');
    for (const word of new Set(foldWords(name)))
      if (word.length >= MIN_LETTERS) lines.push({ word, weight: 1 + articles, line: `${word}\t${rest}` });
  }
  const taken = new Map<string, number>();
  // The newest first: of many headlines with a word these are kept.
  for (const [title, path] of headlines) {
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
