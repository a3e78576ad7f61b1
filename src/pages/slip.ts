import { describeLength } from '../languages/length.js';
import type { ArticleFacts } from '../model/article.js';
import type { Evidence } from '../model/field.js';
import { parseEdtf } from '../util/edtf.js';
import type { PageFrame } from './page-type.js';
import { capitalize, describeWithheld, viewDate, type Link } from './views.js';
import { hostOf, waybackAddress, webAddress } from '../util/web-address.js';

/** A term in the column next to the text, and what is said about it. */
export interface SlipItem {
  readonly term: string;
  readonly text: string;
  readonly linksToEvidence: boolean;
}

/** Says that not everything is shown, and where it can be read. */
export interface Withheld {
  readonly text: string;
  /** To the original, or null when its address is not known or none that a browser may open. */
  readonly original: Link | null;
  readonly noOriginalText: string;
}

/** Where an article can be read elsewhere. */
export interface SourceLinks {
  /** The page it was taken from. */
  readonly original: Link;
  /** Copies of that page, nearest to the article's date; null where there can be none. */
  readonly wayback: Link | null;
}

/** Returns the links to the page that an article was taken from; null where its address is not known or none that a browser may open. */
export function viewSource({ url, date }: ArticleFacts, frame: PageFrame): SourceLinks | null {
  const { article: strings } = frame.language.strings;
  const address = webAddress(url);
  if (address === null) return null;
  const copy = waybackAddress(address, date);
  return {
    original: { text: strings.readOriginal(hostOf(address)), href: address },
    wayback: copy === null ? null : { text: strings.wayback, href: copy },
  };
}

/** Returns what is said in the place of a text that is not shown, or not all of it; null where it is. */
export function viewWithheld(facts: ArticleFacts, frame: PageFrame): Withheld | null {
  const { article: strings } = frame.language.strings;
  const { access } = facts.rights;
  if (access !== 'excerpt' && access !== 'metadata') return null;
  return {
    text: describeWithheld(facts, strings),
    original: viewSource(facts, frame)?.original ?? null,
    noOriginalText: strings.noOriginal,
  };
}

/** Lists what is said about an article in the column next to its text. `dateEvidence`: best first. */
export function makeSlip(
  facts: ArticleFacts,
  dateEvidence: readonly Evidence[],
  frame: PageFrame,
): readonly SlipItem[] {
  const { article: strings, uncertainReasons } = frame.language.strings;
  const item = (term: string, text: string, linksToEvidence = false): SlipItem => ({
    term,
    text,
    linksToEvidence,
  });
  const slip: SlipItem[] = [];
  const date = facts.date === null ? null : parseEdtf(facts.date);
  if (date === null) slip.push(item(strings.undatedTitle, strings.undatedNote));
  else {
    if (date.uncertain) {
      const reason = uncertainReasons[dateEvidence[0]?.method ?? '*'] ?? uncertainReasons['*'] ?? '';
      slip.push(item(strings.whyUncertain, reason, true));
    }
    if (date.month === null) slip.push(item(strings.impreciseTitle, strings.yearOnly));
    else if (date.day === null) slip.push(item(strings.impreciseTitle, strings.monthOnly));
  }
  const modified = facts.modified === null ? null : parseEdtf(facts.modified);
  if (modified !== null) slip.push(item(strings.modified, viewDate(modified, '', frame).fullText));
  const agencies = facts.agencies ?? [];
  if (agencies.length > 0) slip.push(item(strings.agencies, agencies.join(', ')));
  if (facts.dateline !== null) slip.push(item(strings.dateline, capitalize(facts.dateline)));
  // The authors and the minutes stand in the page's head.
  slip.push(item(strings.length, describeLength(facts, frame.language.strings)[0] ?? ''));
  if (facts.rights.statement !== null) slip.push(item(strings.rights, facts.rights.statement));
  return slip;
}
