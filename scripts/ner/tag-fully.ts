import type { EntityMention } from '../../src/model/entity.js';
import type { TypedSpan } from './score-spans.js';

/** Signs that are written to the word before them, and to the word after them. */
const TO_LEFT = /^[.,;:!?)\]}%…”’]+$|^['’]s$/u;
const TO_RIGHT = /^[([{“‘$]+$/u;

/**
 * Finds names in sentences of tokens as in an article: the tokens are written as a text, a sentence a line, and the names
 * found in it are those of the tokens they cover.
 */
export function tagFully(
  sentences: readonly (readonly string[])[],
  recognize: (text: string) => readonly EntityMention[],
): readonly (readonly TypedSpan[])[] {
  let text = '';
  const starts: number[][] = [];
  for (const words of sentences) {
    const own: number[] = [];
    let isGlued = true;
    for (const word of words) {
      if (!isGlued && !TO_LEFT.test(word)) text += ' ';
      own.push(text.length);
      text += word;
      isGlued = TO_RIGHT.test(word);
    }
    starts.push(own);
    text += '\n';
  }
  const mentions = recognize(text);
  let next = 0;
  return sentences.map((words, s) => {
    const own = starts[s] ?? [];
    const spans: TypedSpan[] = [];
    const end = (i: number): number => (own[i] ?? 0) + (words[i]?.length ?? 0);
    const last = end(words.length - 1);
    for (; next < mentions.length; next += 1) {
      const mention = mentions[next];
      if (mention === undefined || mention.start >= last) break;
      const from = own.findIndex((_, i) => end(i) > mention.start);
      let to = from + 1;
      while (to < words.length && (own[to] ?? 0) < mention.end) to += 1;
      // A token of two names ('China-AS') is the first one's.
      if (from >= 0 && (spans.at(-1)?.to ?? 0) <= from) spans.push({ type: mention.type, from, to });
    }
    return spans;
  });
}
