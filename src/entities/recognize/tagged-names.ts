import type { Scan } from './scan.js';
import { splitSentences } from './tagger/sentences.js';
import type { TokenSpan } from './tagger/labels.js';
import type { Tagger } from './tagger/tagger.js';

/** What the tagger finds, as far as it agrees with the words' edges; a title is no part of a person's name. */
export function findTagged(scan: Scan, text: string, tagger: Tagger): readonly TokenSpan[] {
  const sentences = splitSentences(text);
  const found = tagger.tagDocument(sentences.map((sentence) => sentence.map((token) => token.text)));
  const startsAt = new Map(scan.tokens.map((token, i) => [token.start, i]));
  const endsAt = new Map(scan.tokens.map((token, i) => [token.end, i + 1]));
  return sentences.flatMap((sentence, s) =>
    (found[s] ?? []).flatMap((span): readonly TokenSpan[] => {
      const first = startsAt.get(sentence[span.from]?.start ?? -1);
      const to = endsAt.get(sentence[span.to - 1]?.end ?? -1);
      if (first === undefined || to === undefined) return [];
      const from = span.type === 'person' ? skipTitle(scan, first, to) : first;
      return from < to && isName(scan, from, to) ? [{ type: span.type, from, to }] : [];
    }),
  );
}

/** Takes those of the tagger's names that `isWanted` wants and whose words are still free. */
export function claimTagged(
  scan: Scan,
  tagged: readonly TokenSpan[],
  isWanted: (span: TokenSpan) => boolean,
): void {
  for (const span of tagged) if (isWanted(span)) scan.claim(span.type, span.from, span.to);
}

function skipTitle(scan: Scan, from: number, to: number): number {
  const title = scan.phrase(scan.lexicon.titles, from);
  return title !== null && title < to && !scan.isGiven(from) ? title : from;
}

/** A name has a capital that its place does not explain, or is no word of the language. */
function isName(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    if (!scan.isCapital(i)) continue;
    if (!scan.isWeak(i) || scan.isUpper(i) || !scan.isOrdinary(i)) return true;
  }
  return false;
}
