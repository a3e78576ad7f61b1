import { foldWord } from '../../../util/fold-words.js';

/** What a word can be looked for in, besides the whole article. */
export const QUERY_FIELDS = ['author', 'outlet', 'title'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** A word or phrase of what was typed. */
export interface Atom {
  /** As it was written, without quotation marks and operators. */
  readonly text: string;
  /** A prefix stands for every word that begins with it. */
  readonly kind: 'word' | 'phrase' | 'prefix';
  /** Null: anywhere. */
  readonly field: QueryField | null;
}

/** A part of a query. Of an article with it one alternative holds. */
export interface Clause {
  readonly alternatives: readonly Atom[];
  /** Articles that have it are left out. */
  readonly isExcluded: boolean;
}

export interface Query {
  readonly clauses: readonly Clause[];
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD': from its first day on. Null when it was not asked for. */
  readonly after: string | null;
  /** The same: until the day before its first day. */
  readonly before: string | null;
  /** What looks like an operator but cannot be one, as it was typed: it is searched for as text. */
  readonly ignored: readonly string[];
}

/**
 * Straight and printed quotation marks alike: telephones type the printed ones. In front of a word or phrase a minus sign or a field; a
 * minus sign inside of a word is part of it.
 */
const PARTS =
  /(?<minus>(?<![^\s])[-−–])?(?:(?<field>[a-z]{1,12}):)?(?:["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]|(?<word>[^\s"“”„«»]+))/giu;
/** Signs of a sentence around a word: 'beras?'. */
const MARKS = new Set("?!,;:()[]{}'’…");
/** A full stop at the end of a word that has no other: 'U.N.' keeps its own. */
const FULL_STOP = /^([^.]+)\.$/u;
/** Without a letter or figure there is nothing to look for. */
const SOMETHING = /[\p{L}\p{N}]/u;
/** Days of a year are written with hyphens or strokes. */
const DATE = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/u;
/** Nothing stands behind it. */
const EMPTY_OPERATOR = /^(?:author|outlet|title|before|after):$/iu;
/** Between two parts, in capitals. */
const OR = 'OR';
const LAST_MONTH = 12;
const LAST_DAY = 31;

/**
 * Takes a query apart: 'a “b c” -d author:e' → the word a, the phrase b c, without d, by e. Each part counts once. A quotation mark that
 * is not closed yet stands for nothing.
 */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  const ignored: string[] = [];
  const dates: { after: string | null; before: string | null } = { after: null, before: null };
  let isOr = false;
  for (const match of text.matchAll(PARTS)) {
    const [whole] = match;
    const { minus, field = '', phrase, word = '' } = match.groups ?? {};
    if (whole === OR && clauses.length > 0) {
      isOr = true;
      continue;
    }
    const name = field.toLowerCase();
    const date = name === 'after' || name === 'before' ? readDate(phrase ?? word) : null;
    if (date !== null && minus === undefined && (name === 'after' || name === 'before')) {
      dates[name] = date;
      continue;
    }
    const known = QUERY_FIELDS.find((one) => one === name) ?? null;
    // 'before:soon' is text, and so is 'note:word'; but who wrote a known operator is told.
    if (known === null && (name === 'after' || name === 'before')) ignored.push(whole);
    if (field === '' && EMPTY_OPERATOR.test(word)) ignored.push(whole);
    const isText = field !== '' && known === null;
    const written = isText ? `${field}:${phrase ?? word}` : (phrase ?? word);
    const atom = readAtom(written, { isPhrase: phrase !== undefined, field: known });
    if (!SOMETHING.test(atom.text)) {
      isOr = false;
      continue;
    }
    const isExcluded = minus !== undefined;
    const last = clauses.at(-1);
    if (isOr && last?.isExcluded === false && !isExcluded) {
      clauses[clauses.length - 1] = { ...last, alternatives: [...last.alternatives, atom] };
    } else clauses.push({ alternatives: [atom], isExcluded });
    isOr = false;
  }
  return { clauses: once(clauses), ...dates, ignored };
}

function readAtom(
  written: string,
  { isPhrase, field }: { readonly isPhrase: boolean; readonly field: QueryField | null },
): Atom {
  const text = written.trim().replace(/\s+/gu, ' ');
  if (isPhrase) return { text, kind: 'phrase', field };
  return /[\p{L}\p{N}]\*$/u.test(text)
    ? { text: text.slice(0, -1), kind: 'prefix', field }
    : { text: trimMarks(text).replace(FULL_STOP, '$1'), kind: 'word', field };
}

function trimMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && MARKS.has(text.charAt(start))) start += 1;
  while (end > start && MARKS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Returns a date as EDTF; null when it is none. */
function readDate(text: string): string | null {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > LAST_MONTH) return null;
  const monthly = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return monthly;
  return Number(day) < 1 || Number(day) > LAST_DAY ? null : `${monthly}-${day.padStart(2, '0')}`;
}

function once(clauses: readonly Clause[]): readonly Clause[] {
  const found = new Map<string, Clause>();
  for (const clause of clauses) {
    const atoms = clause.alternatives.map(({ kind, field, text }) => [kind, field, fold(text)]);
    const key = JSON.stringify([clause.isExcluded, atoms]);
    if (!found.has(key)) found.set(key, clause);
  }
  return [...found.values()];
}

/** Returns a part as it is typed: `a OR "b c"`. */
export function writeClause({ alternatives, isExcluded }: Clause): string {
  const atoms = alternatives.map(({ text, kind, field }) => {
    const written = kind === 'phrase' ? quote(text) : kind === 'prefix' ? `${text}*` : text;
    return field === null ? written : `${field}:${written}`;
  });
  return (isExcluded ? '-' : '') + atoms.join(` ${OR} `);
}

/** A phrase as it is typed. */
export function quote(phrase: string): string {
  return `"${phrase}"`;
}

/** Folds a text as the index compares words: lower case, without accents and punctuation. */
export function fold(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .trim();
}
