import { readFileSync } from 'node:fs';
import { createDateParser } from '../src/extract/fields/date-parse.js';
import { LANGUAGES } from '../src/languages/index.js';

export interface DateScores {
  readonly rows: number;
  /** Share that was read right, 0–1. */
  readonly right: number;
  /** 'raw: answer, not truth'. */
  readonly wrong: readonly string[];
}

/**
 * Scores how dates are read, against a table of raw text, tab, ISO 8601. An answer is right if it is the same instant where both
 * have a time, else the same day; a time must not be missing.
 */
export function scoreDates(file: string): DateScores {
  const parser = createDateParser(LANGUAGES);
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([raw, iso]) => raw !== undefined && raw !== 'raw' && iso !== undefined);
  const wrong = rows.flatMap(([raw = '', iso = '']) => {
    const answer = parser.find(raw)[0]?.edtf ?? '';
    return isSameDate(iso, answer) ? [] : [`${raw}: ${answer === '' ? 'nothing' : answer}, not ${iso}`];
  });
  return { rows: rows.length, right: 1 - wrong.length / rows.length, wrong };
}

function isSameDate(iso: string, answer: string): boolean {
  const isTimed = iso.includes('T') && answer.includes('T');
  if (isTimed) return new Date(iso).getTime() === new Date(answer).getTime();
  return iso.slice(0, 10) === answer.slice(0, 10) && answer !== '' && !iso.includes('T');
}
