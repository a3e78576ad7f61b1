import { AFTERNOON, CLOCK_WORDS } from '../../languages/date-forms.js';
import { foldWord, foldWords, type DateLexicon } from './date-lexicon.js';

export interface Clock {
  /** 'HH:MM'. */
  readonly time: string;
  /** UTF-16 offset after it. */
  readonly end: number;
}

const BEFORE = /[\s,.|·•\-–—()（）［］「」／/،]{0,6}/uy;
const WORD = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*\.?/uy;
const HOURS = /(\d{1,2})\s?([:.：hH]|時|时|點|点|시)\s?(?:(\d{2})(?![\d])\s?(?:分|분|น\.?)?(?::\d{2})?)?/uy;
const BEFORE_CLOCK = foldWords(CLOCK_WORDS);
/** Words between a date and its time, such as 'um' or the day of the week. */
const MAX_WORDS = 3;

/**
 * Returns the time of day that follows a date; null when none does, or when nobody can tell which half of the day is meant.
 * Offsets are those of the text.
 */
export function readClock(text: string, from: number, lexicon: DateLexicon | null): Clock | null {
  let at = skip(BEFORE, text, from);
  let isAfternoon = false;
  let isMorning = false;
  for (let words = 0; words < MAX_WORDS; words += 1) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) break;
    const key = foldWord(word, lexicon?.tag ?? 'en');
    if (AFTERNOON.has(word) || key === 'pm' || lexicon?.afternoon.has(key) === true) isAfternoon = true;
    else if (/^(?:上午|午前|凌晨|早上|오전|am)$/i.test(word) || lexicon?.morning.has(key) === true)
      isMorning = true;
    else if (!isWordOfClock(key, lexicon)) return null;
    at = skip(BEFORE, text, at + word.length);
  }
  HOURS.lastIndex = at;
  const match = HOURS.exec(text);
  if (match === null) return null;
  const [whole, hours, sign = '', minutes] = match;
  if (minutes === undefined && !/[時时點点시hH]/.test(sign)) return null;
  let end = at + whole.length;
  WORD.lastIndex = skip(/\s?/uy, text, end);
  const after = WORD.exec(text)?.[0];
  if (after !== undefined) {
    const key = foldWord(after, lexicon?.tag ?? 'en');
    if (lexicon?.afternoon.has(key) === true || key === 'pm') isAfternoon = true;
    else if (lexicon?.morning.has(key) === true || key === 'am') isMorning = true;
    if (isAfternoon || isMorning || isWordOfClock(key, lexicon)) end = WORD.lastIndex;
  }
  let hour = Number(hours);
  if (isAfternoon && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  const minute = Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, end };
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

function isWordOfClock(key: string, lexicon: DateLexicon | null): boolean {
  if (BEFORE_CLOCK.has(key)) return true;
  return (
    lexicon !== null &&
    [lexicon.clockWords, lexicon.weekdays, lexicon.particles].some((words) => words.has(key))
  );
}
