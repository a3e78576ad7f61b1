import type { Archive } from '../model/archive.js';
import { cutWords, isUnspaced } from './cut-words.js';
import type { BucketLine } from './buckets.js';
import { SHARED_MARK } from './format.js';

/** Shorter words begin headlines, but nobody looks for them. */
const MIN_LETTERS = 3;
/** Spellings of one name: the most frequent, and those that are written otherwise as the index compares words. */
const MAX_SPELLINGS = 8;
/** Words of a spelling that is compared with parts of others. */
const MAX_WORDS = 8;
/** Headlines that one word leads to: the newest. A reader is shown three. */
const MAX_HEADLINES = 6;

/** What can be suggested, as plain values. */
export interface Suggestible {
  readonly names: readonly (readonly [
    type: string,
    name: string,
    path: string,
    articles: number,
    ...otherSpellings: string[],
  ])[];
  /** In the order of the archive. */
  readonly headlines: readonly (readonly [title: string, path: string])[];
}

export function suggestible({ entities, articles }: Archive): Suggestible {
  return {
    names: entities.map(({ type, name, path, articleIds, aliases }) => [
      type,
      name,
      path,
      articleIds.length,
      ...otherSpellings(
        name,
        aliases.map(({ surface }) => surface),
      ),
    ]),
    headlines: articles.flatMap(({ facts, path }): [string, string][] =>
      facts.title === null ? [] : [[facts.title, path]],
    ),
  };
}

/**
 * What can be suggested for the beginning of a word: names with such a word in any of their spellings, and headlines. Each line is
 * the kind, the text, the path of its page and, for a name, the number of its articles and its other spellings; divided by tabs. A
 * spelling that may also be meant for another name begins with SHARED_MARK.
 */
export function suggestionLines({ names, headlines }: Suggestible): readonly BucketLine[] {
  const lines: BucketLine[] = [];
  const isShared = findShared(names.map(([, name, , , ...others]) => [name, ...others]));
  for (const [type, name, path, articles, ...others] of names) {
    const marked = others.map((other) => (isShared(other) ? SHARED_MARK : '') + flat(other));
    const rest = [type, flat(name), path, articles, ...marked].join('\t');
    for (const word of new Set([name, ...others].flatMap(wordsToFind)))
      lines.push({ word, weight: 1 + articles, line: `${word}\t${rest}` });
  }
  const taken = new Map<string, number>();
  // The newest first: of many headlines with a word these are kept.
  for (const [title, path] of headlines) {
    for (const word of new Set(cutWords(title))) {
      const before = taken.get(word) ?? 0;
      if (!isOffered(word) || before >= MAX_HEADLINES) continue;
      taken.set(word, before + 1);
      lines.push({ word, weight: 0, line: [word, 'article', flat(title), path].join('\t') });
    }
  }
  return lines;
}

/** The words a name is found by: those that are long enough; all where none is, as in 'UN'. */
function wordsToFind(name: string): readonly string[] {
  const words = cutWords(name);
  const long = words.filter(isOffered);
  return long.length > 0 ? long : words;
}

/** Returns the spellings that are written otherwise as the index compares words, in their order. */
function otherSpellings(name: string, surfaces: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const surface of [name, ...surfaces]) {
    const folded = cutWords(surface).join(' ');
    if (folded !== '' && !found.has(folded)) found.set(folded, surface);
  }
  found.delete(cutWords(name).join(' '));
  return [...found.values()].slice(0, MAX_SPELLINGS);
}

/** Tells of a spelling whether it also stands in a spelling of another name than its own: 'Kim' in 'Kim Yo-jong'. */
function findShared(names: readonly (readonly string[])[]): (spelling: string) => boolean {
  const folded = names.map((spellings) => spellings.map((spelling) => cutWords(spelling)));
  const wanted = new Set(folded.flatMap(([, ...others]) => others.map((words) => words.join(' '))));
  const owner = new Map<string, number>();
  const shared = new Set<string>();
  for (const [place, spellings] of folded.entries()) {
    for (const words of spellings) {
      for (let from = 0; from < words.length; from += 1) {
        for (let to = from + 1; to <= Math.min(words.length, from + MAX_WORDS); to += 1) {
          const part = words.slice(from, to).join(' ');
          if (!wanted.has(part)) continue;
          if ((owner.get(part) ?? place) === place) owner.set(part, place);
          else shared.add(part);
        }
      }
    }
  }
  return (spelling) => shared.has(cutWords(spelling).join(' '));
}

/** On one line, without what divides a line's parts. */
function flat(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function isOffered(word: string): boolean {
  return word.length >= MIN_LETTERS || isUnspaced(word);
}
