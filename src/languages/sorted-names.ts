/** Degrees, 'Jr.' and the like, which follow a name after a comma. */
const AFTER_NAME = /^(?:Jr|Sr|[IVX]{2,4}|(?:\p{L}{1,6}\.)+\p{L}{0,4}|\p{Lu}{2,5})\.?$/u;
const INITIALS = /^(?:\p{Lu}\.\s?-?)+$/u;
/** Words of a family name and of given names, at most. */
const MAX_FAMILY = 3;
const MAX_GIVEN = 3;

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
