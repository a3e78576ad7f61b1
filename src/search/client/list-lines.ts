import { parseQuery } from './engine/query.js';

/** Returns the lines that have something to look for, each once. */
export function readLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  return [...new Set(lines)].filter((line) =>
    parseQuery(queryOf(line)).clauses.some(({ isExcluded }) => !isExcluded),
  );
}

/** Several words on a line are a name or a phrase, and so is what begins like something to leave out, unless the line has quotation marks. */
export function queryOf(line: string): string {
  return /["“”„«»]/u.test(line) || !/\s|^-/u.test(line) ? line : `"${line}"`;
}
