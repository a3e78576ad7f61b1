import { parseQuery, writeClause, type Atom, type Clause } from './engine/query.js';

/**
 * Returns a query with the part of it that reads so in quotation marks, so that only articles with it are found. Null when the query
 * has no such part, or one that cannot be required: the beginning of a word.
 */
export function requireWord(query: string, word: string): string | null {
  const { clauses, after, before } = parseQuery(query);
  const wanted = clauses.find((clause) => isWritten(clause, word));
  if (wanted === undefined || wanted.alternatives.some(({ kind }) => kind === 'prefix')) return null;
  const written = clauses.map((clause) => writeClause(clause === wanted ? requireClause(clause) : clause));
  if (after !== null) written.push(`after:${after}`);
  if (before !== null) written.push(`before:${before}`);
  return written.join(' ');
}

function isWritten(clause: Clause, word: string): boolean {
  const [only] = clause.alternatives;
  const isAlone = clause.alternatives.length === 1 && only?.text === word;
  return !clause.isExcluded && (isAlone || writeClause(clause) === word);
}

function requireClause(clause: Clause): Clause {
  return { ...clause, alternatives: clause.alternatives.map((atom): Atom => ({ ...atom, kind: 'phrase' })) };
}
