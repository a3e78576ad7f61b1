import type { Lexicon } from '../../src/entities/lexicon.js';
import type { TokenSpan } from '../../src/entities/recognize/tagger/labels.js';
import type { Sentence } from './conll.js';

/**
 * Brings sets that label whole phrases ('the Iraqi President Fuad Masum', 'we') to names: what stands before a name's first
 * capital, a person's titles, and phrases without a capital go.
 */
export function trimSpans(sentences: readonly Sentence[], lexicon: Lexicon): readonly Sentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    spans: sentence.spans.flatMap((span) => trimSpan(sentence.words, span, lexicon)),
  }));
}

function trimSpan(words: readonly string[], span: TokenSpan, lexicon: Lexicon): readonly TokenSpan[] {
  const lower = (i: number): string => words[i]?.toLowerCase() ?? '';
  const isName = (i: number): boolean => /^\p{Lu}/u.test(words[i] ?? '') && !lexicon.stopWords.has(lower(i));
  let { from, to } = span;
  if (span.type === 'person')
    for (let i = from; i < to - 1; i += 1) if (lexicon.titles.has(lower(i))) from = i + 1;
  while (from < to && !isName(from)) from += 1;
  while (to > from && !isName(to - 1) && /^\p{Ll}/u.test(words[to - 1] ?? '')) to -= 1;
  return from < to ? [{ type: span.type, from, to }] : [];
}

/** Every n-th sentence once more in small letters, as people write on the web. */
export function addLowercase(sentences: readonly Sentence[], every: number): readonly Sentence[] {
  return [
    ...sentences,
    ...sentences
      .filter((_, i) => i % every === 0)
      .map((sentence) => ({ ...sentence, words: sentence.words.map((word) => word.toLowerCase()) })),
  ];
}
