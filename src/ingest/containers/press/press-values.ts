import { findAgency } from '../../../languages/agencies.js';
import { ROLE_WORDS } from '../../../languages/bylines.js';
import { BYLINE_WORD } from '../../../languages/press-labels.js';
import { putFirstNameFirst } from '../../../languages/sorted-names.js';
import { splitTrimmed } from '../../../util/text.js';

/** Characters of a value that names somebody or something; of a longer one, the rest is no name. */
const MAX_VALUE = 1000;
const ROLES = new Set(ROLE_WORDS);
/** Words between two names. */
const AND = / (?:and|und|et|y|en|dan|e) | ?& ?/iu;
/** 'Edith Marlowe in Washington'. */
const IN_PLACE = / in \p{Lu}[^,;]{0,60}$/u;

/** Returns the names in a byline: 'By Edith Marlowe and Nia Putri, Staff Writers' are two. */
export function readByline(written: string): readonly string[] {
  const value = withoutStops(written.slice(0, MAX_VALUE).replace(BYLINE_WORD, '')).replace(IN_PLACE, '');
  if (isAgencyWithPlace(value)) return [value];
  const parts = splitTrimmed(value, /[;,]/)
    .flatMap(splitPair)
    .map(withoutAddress)
    .filter((part) => part !== '');
  const names = parts.filter((part) => !part.split(' ').some((word) => ROLES.has(word.toLowerCase())));
  return [...new Set(names.length > 0 ? names : parts)];
}

/** 'AFP, MANILA' is who sent it, and from where: one name. */
function isAgencyWithPlace(value: string): boolean {
  const [first = '', second = '', ...others] = splitTrimmed(value, ',');
  return (
    others.length === 0 && second !== '' && second === second.toUpperCase() && findAgency(first) !== null
  );
}

/** 'Ortega y Gasset' is one name, 'Ana Ortega y Luis Gasset' are two. */
function splitPair(part: string): readonly string[] {
  const names = splitTrimmed(part, AND);
  return names.every((name) => name.includes(' ')) ? names : [part];
}

function withoutAddress(part: string): string {
  if (!part.includes('@')) return part;
  return part
    .split(' ')
    .filter((word) => !word.includes('@'))
    .join(' ');
}

/** Without the stop that ends a line: an initial keeps its own. */
function withoutStops(written: string): string {
  let end = written.length;
  while (end > 0 && ' ,;'.includes(written.charAt(end - 1))) end -= 1;
  return written
    .slice(0, end)
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
}

/** Returns the names in a list of writers, each with the family name first: 'Marlowe, Edith; Putri, Nia'. */
export function readSortedNames(written: string): readonly string[] {
  return written
    .slice(0, MAX_VALUE)
    .split(';')
    .map((name) => withoutStops(name.trim()))
    .filter((name) => name !== '')
    .map((name) => (isAgencyWithPlace(name) ? name : putFirstNameFirst(name)));
}

/** 'Pg. 4', 'Page A7': where in the paper, no section. */
const PAGE = /^(?:pg|page|p|s|seite|pág|página|blz|hal|hlm|pp)s?\.? ?[A-Z]{0,2}\d/i;

/** Returns a section without the page that follows it: 'NEWS; Pg. 4' is NEWS. */
export function readSection(value: string): string {
  const [first = ''] = splitTrimmed(value.slice(0, MAX_VALUE), /[;|]/);
  const [name = '', ...others] = splitTrimmed(first, ',');
  const section = others.length > 0 && PAGE.test(others.at(-1) ?? '') ? name : first;
  return PAGE.test(section) ? '' : section;
}

/** What is sorted behind an outlet's name. */
const ARTICLE = /^(?:The|Der|Die|Das|Le|La|Les|El|Los|De|Het)$/i;

/**
 * Returns an outlet's name without what a database puts behind it to tell it from others: 'The Herald (Glasgow)', 'The Herald;
 * Glasgow'. An article that is sorted last comes first again.
 */
export function readOutlet(value: string): string {
  const [first = ''] = splitTrimmed(value.slice(0, MAX_VALUE), /[;|]/);
  const bracket = first.endsWith(')') ? first.lastIndexOf('(') : -1;
  const name = bracket > 0 ? first.slice(0, bracket).trim() : first;
  const comma = name.lastIndexOf(', ');
  const article = comma < 0 ? '' : name.slice(comma + 2);
  return ARTICLE.test(article) ? `${article} ${name.slice(0, comma)}` : name;
}

/** Returns the place of a dateline without the day that follows it: 'SARN, March 3' is SARN. */
export function readPlace(value: string): string {
  return value
    .slice(0, MAX_VALUE)
    .replace(/,? ?(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10})\.?$/u, '')
    .trim();
}
