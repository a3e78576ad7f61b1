import { cutWords } from '../../cut-words.js';
import type { Dictionary } from './dictionary.js';

/** Something a beginning of a word may be meant for. */
export interface Suggestion {
  /** A word that completes what is typed, a name, or a headline. */
  readonly kind: 'word' | 'person' | 'organization' | 'place' | 'article';
  readonly text: string;
  /** From the site's root; null for a word. */
  readonly path: string | null;
  /** Articles with it; null for a headline. */
  readonly count: number | null;
}

const MAX_WORDS = 4;
const MAX_NAMES = 4;
const MAX_HEADLINES = 3;
/** Letters of a word before anything is suggested. */
const MIN_LETTERS = 3;

/** Returns what the last word of a query may become. The words before it must begin words of a headline or of one spelling of a name too. */
export async function suggest(
  query: string,
  words: Dictionary,
  entries: Dictionary,
): Promise<readonly Suggestion[]> {
  const typed = cutWords(query);
  const last = typed.at(-1) ?? '';
  if (last.length < MIN_LETTERS || !/[\p{L}\p{N}]$/u.test(query)) return [];
  const [completions, found] = await Promise.all([words(last), entries(last)]);
  const before = /^(?:.*[^\p{L}\p{M}\p{N}])?/su.exec(query)?.[0] ?? '';
  const completed = completions
    .filter(([word = '', count]) => count !== '0' && word !== last)
    .sort((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0))
    .slice(0, MAX_WORDS)
    .map(([word = '', count]): Suggestion => ({
      kind: 'word',
      text: before + word,
      path: null,
      count: Number(count),
    }));
  const byPath = new Map(
    found.flatMap(([, kind = '', text = '', path = '', count, ...others]): [string, Suggestion][] => {
      const isAll = [text, ...others].some((spelling) => {
        const own = cutWords(spelling);
        return typed.every((start) => own.some((word) => word.startsWith(start)));
      });
      if (!isAll || !isKind(kind)) return [];
      return [[path, { kind, text, path, count: count === undefined ? null : Number(count) }]];
    }),
  );
  const all = [...byPath.values()];
  const names = all.filter(({ kind }) => kind !== 'article').sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const headlines = all.filter(({ kind }) => kind === 'article');
  return [...completed, ...names.slice(0, MAX_NAMES), ...headlines.slice(0, MAX_HEADLINES)];
}

function isKind(kind: string): kind is Suggestion['kind'] {
  return ['person', 'organization', 'place', 'article'].includes(kind);
}
