import { cutWords } from '../../cut-words.js';
import { SHARED_MARK } from '../../format.js';
import type { Dictionary } from './dictionary.js';
import type { NameCard } from './found.js';

export interface FoundName {
  readonly card: NameCard;
  /** What to search for, the query's own spelling included: without spellings that may be meant for another name. */
  readonly spellings: readonly string[];
}

/** What makes a query more than a name: quotation marks, a beginning, a field, a word that is left out. */
const OPERATOR = /["“”„«»*:]|(?:^|\s)-/u;
const KINDS: readonly string[] = ['person', 'organization', 'place'];

/**
 * Returns the name that a query is a spelling of, as a whole; the one with more articles where two names share the spelling. Null
 * when it is none, and for a query with operators.
 */
export async function findCard(query: string, suggestions: Dictionary): Promise<FoundName | null> {
  const wanted = cutWords(query);
  if (wanted.length === 0 || OPERATOR.test(query)) return null;
  const folded = wanted.join(' ');
  // The longest word is in the fewest names.
  const longest = wanted.reduce((a, b) => (b.length > a.length ? b : a));
  let best: FoundName | null = null;
  for (const [word, kind = '', name = '', path = '', count, ...others] of await suggestions(longest)) {
    const articles = Number(count);
    if (word !== longest || !isKind(kind) || (best !== null && best.card.count >= articles)) continue;
    const bare = others.map((other) => other.replace(SHARED_MARK, ''));
    const own = [name, ...bare].find((spelling) => cutWords(spelling).join(' ') === folded);
    if (own === undefined) continue;
    best = {
      card: { kind, name, path, count: articles, otherNames: bare },
      spellings: [...new Set([own, name, ...others.filter((other) => !other.startsWith(SHARED_MARK))])],
    };
  }
  return best;
}

function isKind(kind: string): kind is NameCard['kind'] {
  return KINDS.includes(kind);
}
