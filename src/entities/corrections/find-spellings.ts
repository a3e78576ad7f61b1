/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds the spellings in a text: as written, between word boundaries, the longest where several begin. */
export type Finder = (text: string) => readonly Stretch[];

/** Null where there is nothing to find: the text need not be read then. */
export function createFinder(spellings: readonly string[]): Finder | null {
  const unique = [...new Set(spellings.map((spelling) => spelling.normalize('NFC')))];
  if (unique.length === 0) return null;
  unique.sort((a, b) => b.length - a.length);
  const choices = unique.map((spelling) =>
    spelling.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s'),
  );
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
