import { BYLINE_LABELS } from '../../languages/bylines.js';
import { escapeRegExp, splitTrimmed } from '../../util/text.js';
import { readWords } from './declared-values.js';

/** 'edith@example.org (Edith Marlowe)', 'Edith Marlowe <edith@example.org>'. */
const ADDRESS_AND_NAME = /^[^\s@]+@[^\s@()]+ \((?<name>[^()]+)\)$/;
const NAME_AND_ADDRESS = /^(?<name>[^<>]+)<[^<>\s]+>$/;
/** Degrees, 'Jr.' and the like, which follow a name after a comma. */
const AFTER_NAME = /^(?:Jr|Sr|[IVX]{2,4}|(?:\p{L}{1,6}\.)+\p{L}{0,4}|\p{Lu}{2,5})\.?$/u;
const INITIALS = /^(?:\p{Lu}\.\s?-?)+$/u;
/** Words of a family name and of given names, at most. */
const MAX_FAMILY = 3;
const MAX_GIVEN = 3;

const LABEL = new RegExp(
  String.raw`^(?:${[...BYLINE_LABELS]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')})(?:\s*:\s*|\s+)(?=[\p{Lu}\p{Lo}])`,
  'iu',
);

/** Returns a name that is sorted by the family's as it is spoken: 'Marlowe, Edith' as 'Edith Marlowe'. Others come back as they are. */
export function putFirstNameFirst(name: string): string {
  const parts = name.split(/,\s*/);
  const [family = '', given = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || family === '' || given === '') return name;
  if (AFTER_NAME.test(given) && !INITIALS.test(given)) return name;
  const familyWords = family.split(/\s+/);
  const givenWords = given.split(/\s+/);
  if (familyWords.length > MAX_FAMILY || givenWords.length > MAX_GIVEN) return name;
  // 'Siti Rahayu, Budi Santoso' are two people.
  const isTwo = givenWords.length > 1 && familyWords.filter((word) => /^\p{Lu}/u.test(word)).length > 1;
  return isTwo ? name : `${given} ${family}`;
}

/**
 * Returns the names in one value that a property gives for the author: without marks of links, addresses and words such as 'By'.
 * `isOne`: the property is of one person, so that a comma stands within the name.
 */
export function readAuthorValue(written: string, isOne: boolean): readonly string[] {
  const value = readWords(written).replace(LABEL, '').trim();
  const name = (ADDRESS_AND_NAME.exec(value) ?? NAME_AND_ADDRESS.exec(value))?.groups?.['name'];
  if (name !== undefined) return [name.trim()];
  const people = splitTrimmed(value, ';').filter((part) => part !== '');
  return people.map((part) => (isOne || people.length > 1 ? putFirstNameFirst(part) : part));
}
