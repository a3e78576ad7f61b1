import type { Scan } from './scan.js';

/** Words of a person's name; more are a list without commas. */
const MAX_NAME_WORDS = 5;
/** What may stand between a title and the name: an office, a ministry, a country ('Menteri Pertahanan AS'). */
const MAX_OFFICE_WORDS = 8;
/** Small words among them: 'presiden terpilih', 'menteri pelayanan umum'. */
const MAX_SMALL_WORDS = 2;
/** A part of a name after a hyphen is short where the hyphen joins ('Jong-Un'), not where it lists ('Kim-Trump'). */
const MAX_HYPHENATED = 4;

/** Returns the end of the person's name that begins at `from`; `from` itself when none does. Says nothing about evidence. */
export function readName(scan: Scan, from: number): number {
  let to = from;
  while (scan.isInitial(to) && scan.isFree(to) && isDotOrSpace(scan, to + 1) && to - from < 3) to += 1;
  if (!scan.isNameWord(to)) return from;
  to = readHyphenated(scan, to);
  while (to - from < MAX_NAME_WORDS) {
    if (scan.tokens[to]?.gap === 'dot' && !scan.isInitial(to - 1)) break;
    if (!isDotOrSpace(scan, to)) break;
    if (scan.isNameWord(to)) {
      to = readHyphenated(scan, to);
    } else if (
      scan.isFree(to) &&
      scan.isInitial(to) &&
      isDotOrSpace(scan, to + 1) &&
      scan.isNameWord(to + 1)
    ) {
      to = readHyphenated(scan, to + 1);
    } else {
      const next = readParticles(scan, to);
      if (next === to || !scan.isNameWord(next)) break;
      to = readHyphenated(scan, next);
    }
  }
  return to === from + 1 && scan.isGiven(from) && isOrdinarySurname(scan, to) ? to + 1 : to;
}

/** Two words or more, one of which is plainly a name: not 'Vice President' in a text of another language. */
function isFullName(scan: Scan, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i += 1) if (scan.isStrictNameWord(i)) return true;
  return false;
}

function isDotOrSpace(scan: Scan, i: number): boolean {
  const gap = scan.tokens[i]?.gap;
  return gap === 'space' || gap === 'dot';
}

/** 'Gordon Brown': after a given name one ordinary word can be the family's, when no other capital follows. */
function isOrdinarySurname(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (token?.gap !== 'space' || token.headline || token.upper || !scan.isFree(i) || !scan.isCapital(i))
    return false;
  if (scan.lexicon.stopWords.has(token.lower) || scan.phrase(scan.lexicon.titles, i) !== null) return false;
  return !(scan.isJoined(i + 1) && scan.isCapital(i + 1));
}

function readParticles(scan: Scan, from: number): number {
  let to = from;
  while (
    scan.isFree(to) &&
    scan.lexicon.particles.has(scan.lower(to)) &&
    !scan.lexicon.stopWords.has(scan.lower(to)) &&
    isJoinedInName(scan, to + 1)
  ) {
    to += 1;
  }
  return to;
}

function isJoinedInName(scan: Scan, i: number): boolean {
  return scan.tokens[i]?.gap === 'space' || scan.tokens[i]?.gap === 'hyphen';
}

/** Returns the end of a name word with what hyphens join to it: 'Jong-un', 'Jean-Luc', 'al-Assad'. */
function readHyphenated(scan: Scan, i: number): number {
  const part = scan.tokens[i + 1];
  if (part?.gap !== 'hyphen' || !scan.isFree(i + 1) || part.upper) return i + 1;
  if (!part.capital)
    return part.text.length <= MAX_HYPHENATED && !scan.lexicon.stopWords.has(part.lower) ? i + 2 : i + 1;
  const inName = scan.tokens[i]?.gap === 'space' && (scan.isNameWord(i - 1) || scan.isInitial(i - 1));
  const isShort = scan.lower(i).length <= MAX_HYPHENATED && part.text.length <= MAX_HYPHENATED + 1;
  const isDouble = scan.isGiven(i) && scan.isGiven(i + 1) && part.text.length <= MAX_HYPHENATED;
  return (inName && isShort) || isDouble ? i + 2 : i + 1;
}

/** Takes names that a title announces: 'Presiden Rusia Vladimir Putin', 'Menteri Pertahanan Rusia, Sergei Shoigu'. */
export function claimTitled(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const title = scan.phrase(scan.lexicon.titles, i);
    if (title === null || scan.tokens[i]?.headline === true || !scan.isFree(i)) continue;
    claimAfterTitle(scan, title, scan.phrase(scan.lexicon.roles, i) === title);
  }
}

/** `isRole`: the title is a part in some organization, whose name may follow it alone ('direktur Medco'). */
function claimAfterTitle(scan: Scan, title: number, isRole: boolean): void {
  let small = 0;
  for (let i = title; i < title + MAX_OFFICE_WORDS; i += 1) {
    const gap = scan.tokens[i]?.gap;
    if (gap === undefined || gap === 'break' || gap === 'none') return;
    const span = scan.spanAt(i);
    if (span !== null) {
      if (span.type === 'person') return;
      i = span.to - 1;
      continue;
    }
    const to = readName(scan, i);
    if (to > i) {
      const from = skipUnknownOffice(scan, i, to);
      const isPlain = small === 0 && gap !== 'comma' && !isRole && scan.isStrictNameWord(from);
      if (isFullName(scan, from, to) || scan.isGiven(from) || isPlain) scan.claim('person', from, to);
      return;
    }
    if (gap === 'comma') return;
    if (!scan.isCapital(i)) {
      if (scan.phrase(scan.lexicon.speech, i) !== null || !isOfficeWord(scan, i)) return;
      if (scan.phrase(scan.lexicon.titles, i) === null) small += 1;
      if (small > MAX_SMALL_WORDS) return;
    }
  }
}

/** 'pelatih Palermo Stefano Colantuono': where a given name stands inside, what is before it is not of the name. */
function skipUnknownOffice(scan: Scan, from: number, to: number): number {
  if (scan.isGiven(from) || scan.isInitial(from)) return from;
  for (let i = from + 1; i < to - 1; i += 1) {
    if (scan.isGiven(i) && scan.tokens[i]?.gap === 'space' && scan.tokens[i - 1]?.capital === true) return i;
  }
  return from;
}

/** An ordinary word that is no function word, or the 'dan' between two capitals of an office. */
function isOfficeWord(scan: Scan, i: number): boolean {
  if (scan.lexicon.stopWords.has(scan.lower(i))) {
    return scan.lexicon.particles.has(scan.lower(i)) && scan.isCapital(i - 1) && scan.isCapital(i + 1);
  }
  return scan.isOrdinary(i);
}

/** Takes the names of those who speak: '…, kata Artyom Lukin', 'Ushakov mengatakan'. */
export function claimSpeakers(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const verb = scan.phrase(scan.lexicon.speech, i);
    if (verb === null || scan.tokens[i]?.headline === true) continue;
    if (scan.tokens[verb]?.gap === 'space') {
      const to = readName(scan, verb);
      const closesQuotation = scan.tokens[i]?.gap === 'comma' || scan.tokens[i]?.gap === 'break';
      if (
        isFullName(scan, verb, to) ||
        (to > verb && (scan.isGiven(verb) || (closesQuotation && scan.isStrictNameWord(verb))))
      ) {
        scan.claim('person', verb, to);
      }
    }
    const from = nameEndingAt(scan, i);
    if (from === null) continue;
    const isPlain = scan.tokens[i]?.gap === 'space' && scan.isStrictNameWord(from);
    if (isFullName(scan, from, i) || scan.isGiven(from) || isPlain) scan.claim('person', from, i);
  }
}

/** Returns where the longest name begins that ends right before token `end`; null when none does. */
function nameEndingAt(scan: Scan, end: number): number | null {
  const gap = scan.tokens[end]?.gap;
  if (gap !== 'space' && gap !== 'comma') return null;
  let found: number | null = null;
  for (let from = end - 1; from >= Math.max(0, end - MAX_NAME_WORDS); from -= 1) {
    if (
      !scan.isCapital(from) &&
      !scan.lexicon.particles.has(scan.lower(from)) &&
      scan.tokens[from]?.gap !== 'hyphen'
    )
      break;
    if (!isTrustedStart(scan, from)) continue;
    if (readName(scan, from) === end) found = from;
    if (scan.tokens[from]?.first === true) break;
  }
  return found;
}

/** A word whose capital is its own, or that is known as a given name. */
function isTrustedStart(scan: Scan, i: number): boolean {
  return scan.isGiven(i) || !scan.isWeak(i) || scan.isStrictNameWord(i);
}

/** Takes sequences of two to four name words that begin with a given name, or that nothing else explains. */
export function claimSequences(scan: Scan): void {
  const repeated = countFirstWords(scan);
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const to = readName(scan, i);
    if (to === i) continue;
    i = skipUnknownOffice(scan, i, to);
    const isFull = to - i > 1;
    const isPlain = isFull && isAllStrict(scan, i, to) && to - i < MAX_NAME_WORDS;
    const isOwnCapital = !scan.isWeak(i) || (repeated.get(scan.lower(i)) ?? 0) > 0;
    if (isFull && (scan.isGiven(i) || (isPlain && isOwnCapital))) {
      if (!(scan.isJoined(to) && scan.isCapital(to) && scan.isFree(to) && !scan.isGiven(i)))
        scan.claim('person', i, to);
    }
    i = to - 1;
  }
}

function isAllStrict(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const isSmall = scan.tokens[i]?.capital === false;
    if (!isSmall && !scan.isInitial(i) && !scan.isStrictNameWord(i) && scan.lower(i).length > 2) return false;
  }
  return true;
}

/** Returns how often each word stands with a capital that is its own. */
function countFirstWords(scan: Scan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < scan.tokens.length; i += 1) {
    if (scan.isWeak(i) || !scan.isCapital(i)) continue;
    counts.set(scan.lower(i), (counts.get(scan.lower(i)) ?? 0) + 1);
  }
  return counts;
}
