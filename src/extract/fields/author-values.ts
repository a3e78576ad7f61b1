import { BYLINE_LABELS } from '../../languages/bylines.js';
import { putFirstNameFirst } from '../../languages/sorted-names.js';
import { escapeRegExp, splitTrimmed } from '../../util/text.js';
import { readWords } from './declared-values.js';

/** 'edith@example.org (Edith Marlowe)', 'Edith Marlowe <edith@example.org>'. */
const ADDRESS_AND_NAME = /^[^\s@]+@[^\s@()]+ \((?<name>[^()]+)\)$/;
const NAME_AND_ADDRESS = /^(?<name>[^<>]+)<[^<>\s]+>$/;

const LABEL = new RegExp(
  String.raw`^(?:${[...BYLINE_LABELS]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')})(?:\s*:\s*|\s+)(?=[\p{Lu}\p{Lo}])`,
  'iu',
);

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
