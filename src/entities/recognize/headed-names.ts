import type { KnownName } from '../lexicon.js';
import type { PhraseMatch } from './phrases.js';
import { matchKnown } from './known-names.js';
import type { Scan } from './scan.js';

/** Words a headed name has at most: longer ones are runs of several names. */
const MAX_WORDS = 9;
/** Words that are not in any list, in a row, after an organization's head: more are someone's name that follows. */
const MAX_UNKNOWN = 3;
/** Words of a place's name after its head. */
const MAX_PLACE_WORDS = 4;
/** Words before the last word of an organization ('Maxar Technologies', 'Human Rights Watch'). */
const MAX_BEFORE_TAIL = 4;

/**
 * Takes names that begin with a telling word ('Kementerian …', 'Lapangan …') together with what belongs to them, so
 * that the 'Kim Il Sung' of a square is no person. Known names win where they say more.
 */
export function claimHeaded(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i];
    if (token === undefined || !token.capital || token.headline || !scan.isFree(i)) continue;
    const known = matchKnown(scan, i);
    const organization = readOrganization(scan, i, known);
    const place = organization === null ? readPlace(scan, i) : null;
    const to = organization ?? place;
    if (to === null || (known !== null && known.to >= to)) {
      // A known name is taken whole, or its later words could be read as heads ('Bank' in 'World Bank').
      if (known !== null && scan.claim(known.value.type, i, known.to, known.value.isCountry))
        i = known.to - 1;
      continue;
    }
    if (scan.claim(organization === null ? 'place' : 'organization', i, to)) i = to - 1;
  }
}

/** Returns the end of the organization whose head stands at `from`; null when there is none. */
function readOrganization(scan: Scan, from: number, known: PhraseMatch<KnownName> | null): number | null {
  const head = scan.phrase(scan.lexicon.organizationHeads, from);
  if (head === null || !isWholeHead(scan, head)) return null;
  const isState = scan.phrase(scan.lexicon.stateHeads, from) !== null;
  let to = head;
  let unknown = 0;
  while (to < scan.tokens.length && to - from < MAX_WORDS) {
    if (!scan.isJoined(to)) break;
    const inner = to > from ? matchKnown(scan, to) : null;
    if (inner !== null) {
      if (inner.value.type === 'person') break;
      const saysLess = !isState && known !== null && known.to === to;
      if (!saysLess) to = inner.to;
      // Nothing of a name follows a country, but 'Bank Indonesia Cabang …' is one name.
      break;
    }
    if (scan.lexicon.particles.has(scan.lower(to)) && scan.lexicon.stopWords.has(scan.lower(to))) {
      if (!continuesAfterConjunction(scan, to + 1, isState)) break;
      to += 2;
      continue;
    }
    if (!scan.isCapital(to) || beginsPerson(scan, to)) break;
    if (scan.isOrdinary(to)) {
      to += 1;
      continue;
    }
    // After words of an office one more can be its town ('Pengadilan Negeri Ciamis'); two are the officer.
    const limit = isState ? 1 : MAX_UNKNOWN;
    const run = countUnknown(scan, to);
    if (unknown + run > limit || (to > head && scan.isGiven(to))) break;
    unknown += run;
    to += run;
  }
  if (to === head + 1 && (scan.tokens[head]?.text.length ?? 0) < 2) return null;
  return to > head ? to : longHead(scan, from, head);
}

/** The head's last word has a capital too ('Bank sentral' is none), or is a function word ('University of'). */
function isWholeHead(scan: Scan, head: number): boolean {
  return scan.isCapital(head - 1) || scan.lexicon.stopWords.has(scan.lower(head - 1));
}

/** Heads of several words ('Bank Sentral') name something alone only with more words behind them. */
function longHead(scan: Scan, from: number, head: number): number | null {
  return head - from > 2 && scan.isCapital(from + 1) ? head : null;
}

function continuesAfterConjunction(scan: Scan, next: number, isState: boolean): boolean {
  if (!scan.isJoined(next) || !scan.isCapital(next) || matchKnown(scan, next) !== null) return false;
  if (scan.phrase(scan.lexicon.organizationHeads, next) !== null) return false;
  return scan.isUpper(next) ? isState : scan.isOrdinary(next);
}

/** A title followed by a name. */
function beginsPerson(scan: Scan, i: number): boolean {
  const title = scan.phrase(scan.lexicon.titles, i);
  return title !== null && scan.isJoined(title) && scan.isNameWord(title) && matchKnown(scan, title) === null;
}

function countUnknown(scan: Scan, from: number): number {
  let to = from + 1;
  while (scan.isJoined(to) && scan.isCapital(to) && !scan.isOrdinary(to) && matchKnown(scan, to) === null)
    to += 1;
  return to - from;
}

/** Returns the end of the place whose head stands at `from`; null when there is none. */
function readPlace(scan: Scan, from: number): number | null {
  const head = scan.phrase(scan.lexicon.placeHeads, from);
  if (head === null || !isWholeHead(scan, head)) return null;
  const isLabel = scan.phrase(scan.lexicon.placeLabels, from) !== null;
  let to = head;
  while (to - head < MAX_PLACE_WORDS && scan.isJoined(to) && scan.isCapital(to)) {
    const inner = matchKnown(scan, to);
    if (inner === null) {
      to += 1;
      continue;
    }
    // 'Pulau Jawa' is Jawa; 'Kosmodrom Vostochny Rusia' ends before the country.
    if (to === head && isLabel && inner.value.type === 'place') return null;
    if (to === head || !inner.value.isCountry) to = inner.to;
    break;
  }
  return to > head ? to : null;
}

/**
 * Takes free words that end like an organization or a place: 'Maxar Technologies', 'Madison Square'. Of a place's own, which stands in
 * the genitive before it, ordinary words are enough: 'Norway’s Defence Ministry'.
 */
export function claimTailed(scan: Scan, text: string): void {
  for (let i = 1; i < scan.tokens.length; i += 1) {
    if (
      !scan.isFree(i) ||
      !scan.isCapital(i) ||
      scan.tokens[i]?.gap !== 'space' ||
      scan.tokens[i]?.headline === true
    )
      continue;
    const isOrganization = scan.lexicon.organizationTails.has(scan.lower(i));
    if (!isOrganization && !scan.lexicon.placeTails.has(scan.lower(i))) continue;
    let from = i;
    let named = 0;
    while (i - from < MAX_BEFORE_TAIL && scan.tokens[from]?.gap === 'space' && isBeforeTail(scan, from - 1)) {
      from -= 1;
      if (scan.isStrictNameWord(from) || scan.isUpper(from)) named += 1;
    }
    if (from < i && (named > 0 || (isOrganization && isOwned(scan, from, text))))
      scan.claim(isOrganization ? 'organization' : 'place', from, i + 1);
  }
}

/** Tells whether a place in the genitive stands before a token. */
function isOwned(scan: Scan, i: number, text: string): boolean {
  const start = scan.tokens[i]?.start ?? 0;
  const before = text.slice(Math.max(0, start - GENITIVE), start);
  // The 's' behind an apostrophe is a token of its own.
  if (/['’]s $/.test(before)) return scan.spanAt(i - 2)?.type === 'place';
  return /s['’] $/.test(before) && scan.spanAt(i - 1)?.type === 'place';
}

/** Characters of a genitive's ending, with the space. */
const GENITIVE = 3;

function isBeforeTail(scan: Scan, i: number): boolean {
  if (!scan.isFree(i) || !scan.isCapital(i)) return false;
  if (scan.isWeak(i)) return scan.isNameWord(i);
  return !scan.lexicon.stopWords.has(scan.lower(i)) && scan.phrase(scan.lexicon.titles, i) === null;
}

/** Takes what is told something with an article before it: 'told The Harwich Lantern'. People have no article. */
export function claimMedia(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const from = scan.phrase(scan.lexicon.mediaLabels, i);
    if (from === null || scan.tokens[from]?.gap !== 'space') continue;
    let to = from;
    while (
      to - from < MAX_UNKNOWN &&
      (to === from || scan.tokens[to]?.gap === 'space') &&
      scan.isFree(to) &&
      scan.isCapital(to)
    )
      to += 1;
    // 'told the Oslo court': what a small word goes on with is described, not named.
    const isWhole = to > from && !(scan.tokens[to]?.gap === 'space' && scan.isCapital(to));
    if (isWhole) scan.claim('organization', from, to);
  }
}

/** Takes free names that a word before them explains: 'surat kabar Rodong Sinmun', 'di Quetta'. */
export function claimLabelled(scan: Scan): void {
  for (let i = 0; i < scan.tokens.length; i += 1) {
    if (scan.tokens[i]?.headline === true) continue;
    const organization = scan.phrase(scan.lexicon.organizationLabels, i);
    if (organization !== null) claimAfterLabel(scan, 'organization', skipDescription(scan, organization));
    const place = scan.phrase(scan.lexicon.placeLabels, i);
    if (place !== null) claimAfterLabel(scan, 'place', place);
  }
}

/** One ordinary word may stand between: 'surat kabar resmi Rodong Sinmun'. */
function skipDescription(scan: Scan, i: number): number {
  const isWord =
    scan.isJoined(i) &&
    !scan.isCapital(i) &&
    scan.isOrdinary(i) &&
    !scan.lexicon.stopWords.has(scan.lower(i));
  return isWord ? i + 1 : i;
}

function claimAfterLabel(scan: Scan, type: 'organization' | 'place', from: number): void {
  if (scan.tokens[from]?.gap !== 'space' || !scan.isStrictNameWord(from) || scan.isGiven(from)) return;
  if (scan.phrase(scan.lexicon.titles, from) !== null) return;
  let to = from + 1;
  while (scan.tokens[to]?.gap === 'space' && scan.isStrictNameWord(to) && !scan.isGiven(to)) to += 1;
  // A word of the language with a capital follows: an event or a title ('di Liga Champions Eropa'), not a place.
  if (scan.isJoined(to) && scan.isCapital(to) && scan.isFree(to)) return;
  if (to - from <= MAX_UNKNOWN) scan.claim(type, from, to);
}
