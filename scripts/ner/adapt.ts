import type { Lexicon } from '../../src/entities/lexicon.js';
import type { TokenSpan } from '../../src/entities/recognize/tagger/labels.js';
import type { Sentence } from './conll.js';

/**
 * Brings sets that label whole phrases ('the Iraqi President Fuad Masum', 'we') to names: what stands before a name's first
 * capital, a person's titles, and phrases that end in a small word go; a known place is one, also where it acts.
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
  const { to } = span;
  let { from } = span;
  if (span.type === 'person')
    for (let i = from; i < to - 1; i += 1) if (lexicon.titles.has(lower(i))) from = i + 1;
  while (from < to && !isName(from)) from += 1;
  // 'Iraqi forces' names nobody.
  if (from === to || /^\p{Ll}/u.test(words[to - 1] ?? '')) return [];
  const known = lexicon.known.longest(from, (i) => (i < to ? (words[i] ?? null) : null));
  const isPlace = known?.to === to && known.value.type === 'place';
  return [{ type: isPlace ? 'place' : span.type, from, to }];
}

/** Returns every n-th sentence once more in small letters, as people write on the web. */
export function addLowercase(sentences: readonly Sentence[], every: number): readonly Sentence[] {
  return [
    ...sentences,
    ...sentences
      .filter((_, i) => i % every === 0)
      .map((sentence) => ({ ...sentence, words: sentence.words.map((word) => word.toLowerCase()) })),
  ];
}
