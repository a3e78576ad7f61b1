import type { KnownName } from '../lexicon.js';
import type { PhraseMatch } from './phrases.js';
import type { Scan } from './scan.js';
import type { Token } from './tokens.js';

const asWritten = (token: Token): string => token.text;

/** Returns the known name that begins at token `i`, longest first; null when there is none or its capital proves nothing. */
export function matchKnown(scan: Scan, i: number): PhraseMatch<KnownName> | null {
  const match = scan.lexicon.known.match(scan.tokens, i, asWritten);
  if (match === null) return null;
  const isLone = match.to === i + 1;
  // 'Antara', 'Lima' or 'Serang' at the start of a sentence are the ordinary words.
  if (isLone && scan.isWeak(i) && !scan.isUpper(i) && scan.isOrdinary(i)) return null;
  if (isLone && match.value.type === 'place' && isInPersonName(scan, i)) return null;
  return match;
}

/** 'Sofia Coppola', 'Michael Jordan': a place's name inside a person's. */
function isInPersonName(scan: Scan, i: number): boolean {
  if (scan.isGiven(i) && scan.tokens[i + 1]?.gap === 'space' && scan.isStrictNameWord(i + 1)) {
    return matchAt(scan, i + 1) === null;
  }
  return scan.tokens[i]?.gap === 'space' && scan.isGiven(i - 1) && matchAt(scan, i - 1) === null;
}

function matchAt(scan: Scan, i: number): PhraseMatch<KnownName> | null {
  return scan.lexicon.known.match(scan.tokens, i, asWritten);
}

/** Takes every known name that is still free. */
export function claimKnown(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    if (!scan.isFree(i)) continue;
    const match = matchKnown(scan, i);
    if (match === null) continue;
    if (scan.claim(match.value.type, i, match.to, match.value.isCountry)) i = match.to - 1;
  }
}
