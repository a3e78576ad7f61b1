import { isAcronymOf, isInitialsOf } from '../../util/name-key.js';
import type { Scan, Span } from './scan.js';

/** Words of a name that are looked for alone: shorter ones are particles. */
const MIN_PART = 3;

/** Once someone is named in full, a later 'Kim' or 'Putin' alone is a person too; and so is every repeated lone name. */
export function claimRepeatedPeople(scan: Scan): void {
  const parts = new Set<string>();
  for (const span of scan.all()) {
    if (span.type !== 'person') continue;
    for (let i = span.from; i < span.to; i += 1) {
      const token = scan.tokens[i];
      if (token?.capital === true && token.text.length >= MIN_PART && isTelling(scan, i))
        parts.add(token.text);
    }
  }
  if (parts.size === 0) return;
  for (let i = 0; i < scan.tokens.length; i += 1) {
    if (!isPart(scan, parts, i)) continue;
    let to = i + 1;
    while (scan.tokens[to]?.gap === 'space' && isPart(scan, parts, to)) to += 1;
    if (isAlone(scan, i, to)) scan.claim('person', i, to);
    i = to - 1;
  }
}

function isTelling(scan: Scan, i: number): boolean {
  return scan.isGiven(i) || !scan.isOrdinary(i);
}

function isPart(scan: Scan, parts: ReadonlySet<string>, i: number): boolean {
  return scan.isFree(i) && parts.has(scan.tokens[i]?.text ?? '');
}

/** No unexplained capital stands next to it, which would make it part of another name. */
function isAlone(scan: Scan, from: number, to: number): boolean {
  const before = scan.tokens[from]?.gap === 'space' && isUnexplained(scan, from - 1);
  const after = scan.tokens[to]?.gap === 'space' && isUnexplained(scan, to);
  return !before && !after;
}

function isUnexplained(scan: Scan, i: number): boolean {
  return scan.isNameWord(i) && !(scan.tokens[i]?.headline ?? false) && !(scan.tokens[i]?.first ?? false);
}

/** Takes the acronym in brackets behind an organization, wherever it stands in the document. */
export function claimAcronyms(scan: Scan, text: string): void {
  const acronyms = new Set<string>();
  for (const span of scan.all()) {
    const acronym = acronymBehind(scan, span, text);
    if (acronym !== null) acronyms.add(acronym);
  }
  if (acronyms.size === 0) return;
  for (const [i, token] of scan.tokens.entries()) {
    if (acronyms.has(token.text)) scan.claim('organization', i, i + 1);
  }
}

/** Letters of an acronym that is taken without a bracket: shorter ones are too easily those of something else. */
const MIN_INITIALS = 3;

/** Takes acronyms that are the initials of an organization that the document names in full ('Liberal Democratic Party', 'LDP'). */
export function claimInitials(scan: Scan, text: string): void {
  const acronyms = new Map<string, number[]>();
  for (const [i, token] of scan.tokens.entries()) {
    if (!token.upper || token.text.length < MIN_INITIALS || !scan.isFree(i) || token.headline) continue;
    const places = acronyms.get(token.text);
    if (places === undefined) acronyms.set(token.text, [i]);
    else places.push(i);
  }
  if (acronyms.size === 0) return;
  for (const { type, from, to } of scan.all()) {
    if (type !== 'organization' || to - from < MIN_INITIALS) continue;
    const full = text.slice(scan.tokens[from]?.start ?? 0, scan.tokens[to - 1]?.end ?? 0);
    for (const [acronym, places] of acronyms)
      if (isInitialsOf(acronym, full)) for (const i of places) scan.claim('organization', i, i + 1);
  }
}

function acronymBehind(scan: Scan, span: Span, text: string): string | null {
  const last = scan.tokens[span.to - 1];
  const next = scan.tokens[span.to];
  const first = scan.tokens[span.from];
  if (span.type !== 'organization' || last === undefined || next === undefined || first === undefined)
    return null;
  if (!next.upper || text.slice(last.end, next.start) !== ' (' || text.charAt(next.end) !== ')') return null;
  return isAcronymOf(next.text, text.slice(first.start, last.end)) ? next.text : null;
}
