import type { PersonName } from '../model/cited-item.js';
import { splitTrimmed } from '../util/text.js';
import { findAgency } from './agencies.js';
import { NAME_PARTICLES, NO_NAMES, ROLE_WORDS } from './bylines.js';
import { LANGUAGES } from './index.js';

/** Between a name and the father's: the first name is the one such names are sorted by. */
const LINEAGE = new Set(['bin', 'binti', 'bint', 'ibn', 'ibnu', 'b.', 'a/l', 'a/p']);
/** Between the names of two who sign as one, and in the names of firms. */
const ALLIANCE = new Set(['and', '&']);
/** Between two family names. */
const JOINING = new Set(['y', 'e', 'und']);
const PARTICLES = new Set(NAME_PARTICLES.filter((word) => !JOINING.has(word) && !LINEAGE.has(word)));
/** Languages whose names begin with the family's: where that ends is not told from the spelling. */
const FAMILY_FIRST = new Set(['zh', 'ja', 'ko', 'vi', 'hu', 'km']);
/** What stands after a comma: 'Jr.', 'III', degrees such as 'S.H.', 'M.Si', 'Ph.D.', 'MA'. */
const SUFFIX = /^(?:Jr|Sr|[IVX]{2,4}|(?:\p{L}{1,6}\.)+\p{L}{0,4}|\p{Lu}{2,5})\.?$/u;

const HOUSE_WORDS = new Set([
  ...ROLE_WORDS,
  ...NO_NAMES,
  ...LANGUAGES.flatMap(({ names }) => [...names.organizationHeads, ...names.organizationTails]),
]);

/** Tells whether a byline names an agency, an office or a desk instead of a person: 'Reuters', 'Tim Redaksi', 'CNN Indonesia'. */
export function isHouseName(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return (
    findAgency(name) !== null ||
    findAgency(name.split(/\s+/)[0] ?? '') !== null ||
    HOUSE_WORDS.has(words.join(' ')) ||
    HOUSE_WORDS.has(words[0] ?? '') ||
    HOUSE_WORDS.has(words.at(-1) ?? '') ||
    words[0] === 'tim'
  );
}

/**
 * The parts of a person's name as printed in a byline; the last word is the family name, as libraries enter Indonesian names
 * too. Null when the name is one word, has a father's name in it, joins two names ('Budi and Sons'), or is of a language that
 * puts the family first: then it is cited as printed.
 */
export function splitPersonName(name: string, language: string | null): PersonName | null {
  const [main = '', ...after] = splitTrimmed(name, ',');
  if (!after.every((part) => SUFFIX.test(part))) return null;
  const words = main.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || FAMILY_FIRST.has(language?.split('-')[0] ?? '')) return null;
  if (words.some((word) => LINEAGE.has(word.toLowerCase()) || ALLIANCE.has(word.toLowerCase()))) return null;
  const wordAt = (i: number): string => words[i] ?? '';
  let family = words.length - 1;
  if (family > 2 && JOINING.has(wordAt(family - 1))) family -= 2;
  const isParticle = (i: number): boolean => i > 0 && PARTICLES.has(wordAt(i).toLowerCase());
  const isCapital = (i: number): boolean => wordAt(i) !== wordAt(i).toLowerCase();
  while (isParticle(family - 1) && isCapital(family - 1)) family -= 1;
  let particle = family;
  while (isParticle(particle - 1) && !isCapital(particle - 1)) particle -= 1;
  return {
    given: words.slice(0, particle).join(' '),
    particle: particle === family ? null : words.slice(particle, family).join(' '),
    family: words.slice(family).join(' '),
    suffix: after.length === 0 ? null : after.join(', '),
  };
}
