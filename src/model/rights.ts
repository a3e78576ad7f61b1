import { closest, distance } from 'fastest-levenshtein';

/** How much of an article a site may show: everything; headline and first sentences; headline and what is known of it. */
export const ACCESS = ['full', 'excerpt', 'metadata'] as const;
export type Access = (typeof ACCESS)[number];

/** What is said about the rights of an article, an outlet or an archive. */
export interface Rights {
  /** Null when nothing is said about how much may be shown. */
  readonly access: Access | null;
  /** In words, or null. */
  readonly statement: string | null;
}

/** Whether less than the full text may be shown. */
export function isRestricted({ access }: Rights): boolean {
  return access === 'excerpt' || access === 'metadata';
}

/** The words that stand for each, as a person writes them and as messages name them. */
export const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  full: 'full',
  excerpt: 'excerpt',
  metadata: 'metadata only',
};

const SPELLINGS: ReadonlyMap<string, Access> = new Map([
  ['full', 'full'],
  ['full text', 'full'],
  ['excerpt', 'excerpt'],
  ['excerpts', 'excerpt'],
  ['excerpt only', 'excerpt'],
  ['metadata', 'metadata'],
  ['metadata only', 'metadata'],
]);
/** Letters that may be wrong in a word that was meant to be one of these; with three, 'fair' would be 'full'. */
const MAX_WRONG = 2;
/** Words shorter than this are not taken for a misspelling: 'CC0' is none of 'full'. */
const MIN_LENGTH = 4;

/**
 * Reads 'excerpt', 'metadata only', 'excerpt; Hak cipta tetap pada penerbitnya.' or a sentence alone. `misspelt` is the
 * word as written where it was clearly meant to be one of the three: `access` is then the one that was meant, so that a
 * slip never shows more than was wanted.
 */
export function parseRights(text: string): Rights & { readonly misspelt: string | null } {
  const [, head = '', rest = ''] = /^([^;]*)(?:;([^]*))?$/.exec(text.trim()) ?? [];
  const word = head
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.:]$/, '')
    .trim();
  const access = SPELLINGS.get(word);
  const statement = rest.trim() === '' ? null : rest.trim();
  if (access !== undefined) return { access, statement, misspelt: null };
  const near = closest(word, [...SPELLINGS.keys()]);
  if (word.length >= MIN_LENGTH && distance(word, near) <= MAX_WRONG) {
    return { access: SPELLINGS.get(near) ?? 'metadata', statement, misspelt: head.trim() };
  }
  return { access: null, statement: text.trim() === '' ? null : text.trim(), misspelt: null };
}
