import { after, endOfPlain, Kind, kindAt } from '../letters.js';
import { isAbbreviation } from '../tokens.js';

/** A token as the tagger reads it, with its UTF-16 offsets in the text. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word with what joins its parts – hyphens, apostrophes, the points and commas of figures, the stops of 'U.S.' – an English
 * genitive, or one sign.
 */
export const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?!s\b)|[-‐‑.,:/](?=\p{N})|[-‐‑](?=\p{L}))[\p{L}\p{M}\p{N}]+)*|['’]s\b|[^\s\p{L}\p{N}]|\S/uy;
const ENDS_SENTENCE = /^[.!?…]$/u;
const CLOSES = /^[)"'”’»\]]$/u;
/** Longer ones are cut: the tagger's memory grows with a sentence, and nobody writes one. */
const MAX_SENTENCE = 400;

/**
 * Cuts a text into sentences of tokens. A sentence ends with its line, or at a stop that is not an abbreviation's and that
 * white space follows.
 */
export function splitSentences(text: string): readonly (readonly TextToken[])[] {
  const sentences: TextToken[][] = [];
  let sentence: TextToken[] = [];
  let previous: TextToken | null = null;
  let isOver = false;
  const cut = (): void => {
    sentences.push(sentence);
    sentence = [];
    isOver = false;
  };
  for (let at = 0; at < text.length;) {
    const end = endOfToken(text, at);
    if (end === at) {
      at = after(text, at);
      continue;
    }
    const token = { text: text.slice(at, end), start: at, end };
    at = end;
    if (previous !== null && previous.end < token.start) {
      const isNewLine = text.slice(previous.end, token.start).includes('\n');
      if (isNewLine || isOver) cut();
    }
    if (sentence.length >= MAX_SENTENCE) cut();
    if (token.text.length === 1 && ENDS_SENTENCE.test(token.text)) {
      const before = sentence.at(-1);
      const isStopOfWord = token.text === '.' && before?.end === token.start && isAbbreviation(before.text);
      isOver = !isStopOfWord;
    } else if (!(isOver && CLOSES.test(token.text))) isOver = false;
    sentence.push(token);
    previous = token;
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

/** Signs that join the parts of a word, and those of them that only a figure follows. */
const JOINS = "'-.,:/";
const BEFORE_FIGURE = '.,:/';

/** Returns the end of the {@link TOKEN} at `from`; `from` itself when there is white space. */
function endOfToken(text: string, from: number): number {
  const first = kindAt(text, from);
  if (first === Kind.Space) return from;
  if (first === Kind.Sign && text.charAt(from) !== "'") return from + 1;
  const to = endOfPlain(text, from);
  if (to > from && isPlainEnd(text, from, to)) return to;
  TOKEN.lastIndex = from;
  return TOKEN.test(text) ? TOKEN.lastIndex : from;
}

/** Tells whether a token of ASCII letters and digits is over at `to` without doubt. */
function isPlainEnd(text: string, from: number, to: number): boolean {
  if (to === text.length) return true;
  const next = kindAt(text, to);
  if (next === Kind.Space) return true;
  if (next === Kind.Other) return false;
  const sign = text.charAt(to);
  if (!JOINS.includes(sign)) return true;
  // 'U.S.' begins with one letter.
  if (!BEFORE_FIGURE.includes(sign) || to === from + 1) return false;
  const behind = kindAt(text, to + 1);
  return to + 1 === text.length || (behind !== Kind.Digit && behind !== Kind.Other);
}
