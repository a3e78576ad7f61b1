import { after, endOfPlain, hasInnerCapital, isCapitalized, Kind, kindAt } from './letters.js';

/** What stands between a token and the one before it. */
export type Gap =
  /** One space: both can be of one name. */
  | 'space'
  /** A hyphen and nothing else. */
  | 'hyphen'
  /** Nothing: two words that were glued together in the source ('BeijingDia'). */
  | 'none'
  /** A full stop after an initial or an abbreviation, and a space: 'M. Jusuf', 'St. Petersburg'. */
  | 'dot'
  /** A comma and a space. */
  | 'comma'
  /** Anything else: a name ends here. */
  | 'break';

export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Only capitals (and figures), two or more: an acronym or shouting. */
  readonly upper: boolean;
  /** First word of a sentence, a line, a quotation or a bullet: its capital says nothing. */
  readonly first: boolean;
  /** In a line set like a headline: no capital there says anything. */
  readonly headline: boolean;
}

/** A word: letters and figures, with inner apostrophes ("Ma'ruf"); or letters with stops ('U.S.'). Not a genitive's 's. */
export const WORD =
  // eslint-disable-next-line regexp/no-super-linear-move -- one letter is a match already: no run of letters is gone over twice
  /\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!s\b)[\p{L}\p{M}\p{N}]+)*/gu;
/** Matches a word at one place. */
const WORD_HERE = new RegExp(WORD.source, 'uy');
const UPPER = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.]+$/u;
const SENTENCE_END = /[.!?…:;•·\n“"‘([{«—–*|>/]/;
/** Abbreviations end in a stop without ending a sentence; longer words do not. */
const MAX_ABBREVIATION = 4;
/** Lines with fewer words are not told apart from ordinary short sentences. */
const MIN_HEADLINE_WORDS = 4;
/** Share of the longer words of a line that have a capital, from which on it is set like a headline. */
const HEADLINE_SHARE = 0.7;
/** Words this short are small in headlines too. */
const SHORT_WORD = 3;

interface Draft {
  text: string;
  start: number;
}

/** Cuts a text into words. `splitGlued` tells where a word with a capital inside was two: the length of the first. */
export function tokenize(text: string, splitGlued: (word: string) => number | null): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let lineStart = 0;
  const add = (draft: Draft): void => {
    const between = text.slice(end, draft.start);
    const previous = tokens.at(-1);
    const gap = previous === undefined ? 'break' : readGap(between, previous);
    const newLine = previous === undefined || between.includes('\n');
    if (newLine) {
      markHeadline(tokens, lineStart, between, text, end);
      lineStart = tokens.length;
    }
    tokens.push({
      text: draft.text,
      lower: draft.text.toLowerCase(),
      start: draft.start,
      end: draft.start + draft.text.length,
      gap,
      capital: isCapitalized(draft.text),
      upper: isUpper(draft.text),
      first: newLine || (gap === 'break' && SENTENCE_END.test(between)),
      headline: false,
    });
    end = draft.start + draft.text.length;
  };
  for (let at = 0; at < text.length;) {
    const to = endOfWord(text, at);
    if (to === at) {
      at = after(text, at);
      continue;
    }
    const word = text.slice(at, to);
    const cut = hasInnerCapital(word) ? splitGlued(word) : null;
    if (cut === null) add({ text: word, start: at });
    else {
      add({ text: word.slice(0, cut), start: at });
      add({ text: word.slice(cut), start: at + cut });
    }
    at = to;
  }
  markHeadline(tokens, lineStart, text.slice(end), text, end);
  return tokens;
}

/** Returns the end of the {@link WORD} at `from`; `from` itself when none begins there. */
function endOfWord(text: string, from: number): number {
  const first = kindAt(text, from);
  if (first === Kind.Sign || first === Kind.Space) return from;
  const to = endOfPlain(text, from);
  if (to > from && isPlainEnd(text, from, to)) return to;
  WORD_HERE.lastIndex = from;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : from;
}

/** Tells whether a word of ASCII letters and digits is over at `to` without doubt. */
function isPlainEnd(text: string, from: number, to: number): boolean {
  if (to === text.length) return true;
  const next = kindAt(text, to);
  if (next === Kind.Other) return false;
  const sign = text.charAt(to);
  // 'U.S.' begins with one letter.
  return sign !== "'" && !(sign === '.' && to === from + 1);
}

function isUpper(word: string): boolean {
  return kindAt(word, 0) !== Kind.Small && kindAt(word, 1) !== Kind.Small && UPPER.test(word);
}

function readGap(between: string, previous: Token): Gap {
  if (between === ' ' || between === '\u00a0') return 'space';
  if (between === '-' || between === '\u2010' || between === '\u2011') return 'hyphen';
  if (between === '') return 'none';
  if (between === ', ') return 'comma';
  if (between === '. ' && previous.capital && isAbbreviation(previous.text)) return 'dot';
  return 'break';
}

/** Initials and abbreviations of titles, which are written without vowels ('Drs.', 'St.') or are these few. */
export function isAbbreviation(word: string): boolean {
  if (word.length === 1) return true;
  return (
    word.length <= MAX_ABBREVIATION &&
    /^(?:\p{Lu}[^aeiou\d\p{Lu}]+|Prof|Gen|Rev|Sen|Rep|Capt|Ir|Hj)$/u.test(word)
  );
}

/** Marks the tokens of the line that began at `from` when the line is set like a headline. */
function markHeadline(tokens: Token[], from: number, between: string, text: string, end: number): void {
  const line = tokens.slice(from);
  if (line[0]?.capital !== true) return;
  const closing = between.trimStart().charAt(0) || text.charAt(end);
  if (closing === '.') return;
  const long = line.filter((token) => token.text.length > SHORT_WORD && /^\p{L}/u.test(token.text));
  if (line.length < MIN_HEADLINE_WORDS || long.length < MIN_HEADLINE_WORDS - 1) return;
  const capitals = long.filter((token) => token.capital).length;
  if (capitals < long.length * HEADLINE_SHARE) return;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token !== undefined) tokens[i] = { ...token, headline: true };
  }
}
