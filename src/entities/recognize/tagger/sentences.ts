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
const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?!s\b)|[-‐‑.,:/](?=\p{N})|[-‐‑](?=\p{L}))[\p{L}\p{M}\p{N}]+)*|['’]s\b|[^\s\p{L}\p{N}]|\S/gu;
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
  for (const match of text.matchAll(TOKEN)) {
    const token = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (previous !== null) {
      const between = text.slice(previous.end, token.start);
      const goesOn = !between.includes('\n') && !(isOver && between !== '') && sentence.length < MAX_SENTENCE;
      if (!goesOn) {
        sentences.push(sentence);
        sentence = [];
        isOver = false;
      }
    }
    const before = sentence.at(-1);
    if (ENDS_SENTENCE.test(token.text)) {
      const isStopOfWord = token.text === '.' && before?.end === token.start && isAbbreviation(before.text);
      isOver = !isStopOfWord;
    } else if (!(isOver && CLOSES.test(token.text))) isOver = false;
    sentence.push(token);
    previous = token;
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}
