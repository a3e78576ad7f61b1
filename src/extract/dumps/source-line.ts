import { findAgency } from '../../languages/agencies.js';
import { isPlaceholder, withoutPage } from '../../languages/placeholders.js';
import type { Field } from '../../model/field.js';
import { evidenceOf, isParagraph, type Block } from '../blocks.js';
import {
  chooseBest,
  declared,
  declaredField,
  type Candidate,
  type PageLayout,
  type KnownOutlet,
} from '../context.js';
import { readAddress, readWords } from '../fields/declared-values.js';
import { findDumpOutlets } from './outlet.js';
import { findPlaceNames } from '../place-names.js';
import { canParseUrl } from '../../util/can-parse-url.js';

/** What a dateline says: 'JAKARTA, KOMPAS.com -', 'Jakarta (ANTARA) -', 'MOSKOW -'. */
interface Dateline {
  readonly block: Block;
  readonly quote: string;
  readonly place: string | null;
  readonly agency: string | null;
  readonly outlet: string | null;
}

const DATELINE = /^([\p{Lu}\d][^“”"!?;:–—]{1,58}?)\s*(?:--|[-–—])\s*(?=[\p{Lu}\p{N}"“‘'(])/u;
const DOMAIN = /\b[\w-]+\.(?:com|co|co\.id|id|net|org|news|tv)\b/iu;
/** Words of a place in a dateline: 'BANDAR SERI BEGAWAN', 'TANJUNG SELOR, KALTARA'. */
const MAX_PLACE_WORDS = 4;

/** Returns the dateline that opens the text, taken apart; null when it opens otherwise. */
export function readDateline(layout: PageLayout): Dateline | null {
  const block = layout.blocks
    .slice(layout.bodyStart)
    .find((item) => !layout.furniture.has(item) && isParagraph(item));
  const match = block === undefined ? null : DATELINE.exec(block.text);
  if (block === undefined || match === null) return null;
  const quote = match[1] ?? '';
  const bracket = /\(([^)]{1,60})\)/u.exec(quote)?.[1] ?? null;
  const parts = quote
    .replace(/\([^)]{0,60}\)/gu, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const outlet = parts.find((part) => DOMAIN.test(part)) ?? signedName(parts, layout);
  const agency =
    [bracket, ...parts].flatMap((part) => (part === null ? [] : (findAgency(part) ?? [])))[0] ?? null;
  const places = parts.filter((part) => part !== outlet && findAgency(part) === null);
  const place = places.join(', ');
  const isShouted = place !== '' && place === place.toUpperCase() && /\p{L}{3}/u.test(place);
  const isSigned = outlet !== null || agency !== null;
  const isPlace =
    place !== '' &&
    place.split(' ').length <= MAX_PLACE_WORDS &&
    /^\p{Lu}[\p{L}.'’-]*(?:[ ,]+\p{Lu}[\p{L}.'’-]*)*[ ,]*$/u.test(place);
  if (!isShouted && !isSigned && !(isPlace && isKnownPlace(place, block.text.slice(match[0].length), layout)))
    return null;
  return { block, quote, place: isPlace ? place : null, agency, outlet };
}

/** 'Jakarta, Warta Pagi -- …': a place that is known and a name that is none. */
function signedName(parts: readonly string[], { options }: PageLayout): string | null {
  const [place = '', name = '', ...more] = parts;
  const names = findPlaceNames(options.languages);
  const isName = /^\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){1,2}$/u.test(name);
  return more.length === 0 && isName && names.has(place) && !names.has(name) && findAgency(name) === null
    ? name
    : null;
}

/** 'Jakarta - Presiden …': a place by its name, unless the dash joins two ('Rusia - Ukraina'). */
function isKnownPlace(place: string, after: string, layout: PageLayout): boolean {
  const names = findPlaceNames(layout.options.languages);
  const first = /^[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?/u.exec(after)?.[0] ?? '';
  return names.has(place) && !names.has(first) && !names.has(first.split(' ')[0] ?? '');
}

export function findDateline(layout: PageLayout, dateline: Dateline | null): Field<string> {
  const candidates: Candidate<string>[] = declared(layout.document, ['dateline']).flatMap(
    ({ values, evidence }) => values.slice(0, 1).map((value) => ({ value, evidence })),
  );
  if (dateline !== null && dateline.place !== null) {
    candidates.push({
      value: dateline.place,
      evidence: evidenceOf(dateline.block, 'text:dateline', 0.9, dateline.quote),
    });
  }
  return chooseBest(candidates);
}

/** Agencies: declared, a line with nothing but their name between headline and text, or named in the dateline. */
export function findAgencies(
  layout: PageLayout,
  dateline: Dateline | null,
): { readonly field: Field<readonly string[]>; readonly used: ReadonlySet<Block> } {
  const found: Candidate<string>[] = declared(layout.document, ['agency', 'agencies', 'wire']).flatMap(
    ({ values, evidence }) => values.map((value) => ({ value: findAgency(value) ?? value, evidence })),
  );
  const used = new Set<Block>();
  const after = layout.titleBlock?.index ?? -1;
  for (const block of layout.blocks.slice(after + 1, layout.bodyStart)) {
    const name = findAgency(block.text.replace(/^[([]|[)\]]$/g, ''));
    if (name === null || layout.furniture.has(block)) continue;
    found.push({ value: name, evidence: evidenceOf(block, 'text:agency-line', 0.9) });
    used.add(block);
  }
  if (dateline?.agency != null) {
    const evidence = evidenceOf(dateline.block, 'text:dateline', 0.8, dateline.quote);
    found.push({ value: dateline.agency, evidence });
  }
  const names = [...new Set(found.map((item) => item.value))];
  return {
    field: {
      value: names.length === 0 ? null : names,
      evidence: found.map((item) => item.evidence),
      rejected: [],
    },
    used,
  };
}

/** The program that a note was written with: Joplin gives it as the note's source. */
const PROGRAM = /^joplin(?:[-_]|$)/i;
/** Words a masthead may have. */
const MAX_MASTHEAD_WORDS = 5;
/** Lines above the headline from which a page's head is a menu, in which no line is the masthead by itself. */
const MAX_HEAD_LINES = 6;

/** Returns the outlet: declared, known to the archive's owner, in the dateline, or the one name above the headline. */
export function findOutlet(
  layout: PageLayout,
  dateline: Dateline | null,
  url: Field<string>,
): { readonly field: Field<string>; readonly used: ReadonlySet<Block> } {
  const { blocks, options, titleBlock: title, furniture } = layout;
  const known = new Map(
    options.outlets.flatMap((outlet) =>
      [outlet.name, ...outlet.aliases].map((name) => [name.toLowerCase(), outlet.name]),
    ),
  );
  const candidates: Candidate<string>[] = declaredField(layout.document, 'outlet').flatMap(
    ({ values, evidence }) =>
      values
        .slice(0, 1)
        .filter((value) => readAddress(value) === null && !PROGRAM.test(value))
        .map(readWords)
        .map(withoutPage)
        .filter((value) => !isPlaceholder(value))
        .map((value) => ({ value: known.get(value.toLowerCase()) ?? value, evidence })),
  );
  const owner = findOwner(url.value, options.outlets);
  if (owner !== null) {
    const evidence = {
      method: 'config:outlet',
      quote: url.value ?? '',
      line: null,
      column: null,
      score: 0.97,
    };
    candidates.push({ value: owner, evidence: { ...evidence, line: url.evidence[0]?.line ?? null } });
  }
  const used = new Set<Block>();
  const above = title === null ? [] : blocks.slice(0, title.index).filter((block) => !furniture.has(block));
  for (const block of above) {
    const name = known.get(block.text.toLowerCase());
    if (name !== undefined) {
      candidates.push({ value: name, evidence: evidenceOf(block, 'config:outlet', 0.95), block });
      used.add(block);
    }
  }
  if (dateline?.outlet != null) {
    const value = known.get(dateline.outlet.toLowerCase()) ?? dateline.outlet;
    candidates.push({ value, evidence: evidenceOf(dateline.block, 'text:dateline', 0.7, dateline.quote) });
  }
  const mastheads =
    above.length > MAX_HEAD_LINES
      ? []
      : above.filter((block) => isMasthead(block, layout) && !used.has(block));
  const [masthead] = mastheads;
  if (masthead !== undefined && mastheads.length === 1) {
    candidates.push({
      value: masthead.text,
      evidence: evidenceOf(masthead, 'text:masthead', 0.6),
      block: masthead,
    });
    used.add(masthead);
  }
  candidates.push(
    ...findDumpOutlets(layout).map((item) => ({
      ...item,
      value: known.get(item.value.toLowerCase()) ?? item.value,
    })),
  );
  return { field: chooseBest(candidates), used };
}

/** Whose address it is, by the table in the archive's settings; the longest domain decides. */
function findOwner(url: string | null, outlets: readonly KnownOutlet[]): string | null {
  if (url === null || !canParseUrl(url)) return null;
  const host = `.${new URL(url).hostname.toLowerCase()}`;
  const owners = outlets.filter(({ domain }) => domain !== null && host.endsWith(`.${domain.toLowerCase()}`));
  return owners.sort((a, b) => (b.domain?.length ?? 0) - (a.domain?.length ?? 0))[0]?.name ?? null;
}

/** A short line of capitalized words that is no date, section, agency or sentence. */
function isMasthead(block: Block, layout: PageLayout): boolean {
  const { text, words } = block;
  if (block.node.tagName !== 'p' || words < 1 || words > MAX_MASTHEAD_WORDS || /[.!?,:;]$/u.test(text))
    return false;
  if (layout.dates.find(text).length > 0 || findAgency(text) !== null) return false;
  const isSection = layout.options.languages.some((language) =>
    language.page.sections.includes(text.toLowerCase()),
  );
  const names = text.split(' ');
  return (
    !isSection && names.every((word) => /^[\p{Lu}\p{N}&|.-]/u.test(word)) && text !== layout.titleBlock?.text
  );
}
