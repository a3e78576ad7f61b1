import { NAME_ARTICLES, SAME_GIVEN_NAME, SPELLING_RULES } from '../../languages/name-spellings.js';

/** Shorter words are compared letter by letter: 'Un' and 'Oen', 'Lee' and 'Li' may be different families. */
const MIN_SPELLED = 4;

/**
 * What the spellings of one sound have in common: 'soeharto' and 'suharto', 'zelensky' and 'zelenskiy' have one. Vowels
 * that tell names apart ('maria', 'mario') stay. `key`: of a name, as `nameKey` gives it.
 */
export function spellingOf(key: string): string {
  return key
    .split(' ')
    .map((word) => {
      if (word.length < MIN_SPELLED) return word;
      const name = SAME_GIVEN_NAME.get(word) ?? word;
      return SPELLING_RULES.reduce((text, [pattern, sound]) => text.replace(pattern, sound), name);
    })
    .join(' ');
}

/** The same without articles and the spaces between the words: 'Kim Jong Un' and 'Kim Jongun', 'al-Assad' and 'Assad'. */
export function joinedSpelling(key: string): string {
  const words = spellingOf(key).split(' ');
  return words.filter((word, i) => i === 0 || !NAME_ARTICLES.has(word)).join('');
}
