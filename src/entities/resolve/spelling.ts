import { NAME_ARTICLES, SAME_GIVEN_NAME, SPELLING_RULES } from '../../languages/name-spellings.js';

/** Shorter words are compared letter by letter: 'Un' and 'Oen', 'Lee' and 'Li' may be different families. */
const MIN_SPELLED = 4;

/**
 * What the spellings of one sound have in common: 'soeharto' and 'suharto', 'zelensky' and 'zelenskiy' have one. Vowels
 * that tell names apart ('maria', 'mario') stay. `key`: of a name, as `nameKey` gives it.
 */
export function spellingOf(key: string): string {
  return key.includes(' ') ? key.split(' ').map(soundOf).join(' ') : soundOf(key);
}

function soundOf(word: string): string {
  if (word.length < MIN_SPELLED) return word;
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const name = SAME_GIVEN_NAME.get(word) ?? word;
  const made = SPELLING_RULES.reduce((text, [pattern, sound]) => text.replace(pattern, sound), name);
  if (sounds.size >= SOUNDS_KEPT) sounds.clear();
  sounds.set(word, made);
  return made;
}

/** The sounds of words: names share most of their words, and a dozen rules are tried on each. */
const sounds = new Map<string, string>();
const SOUNDS_KEPT = 100_000;

/** Returns the spelling of a key without articles and the spaces between the words: 'Kim Jong Un' and 'Kim Jongun', 'al-Assad' and 'Assad'. */
export function joinedSpelling(key: string): string {
  const words = spellingOf(key).split(' ');
  return words.filter((word, i) => i === 0 || !NAME_ARTICLES.has(word)).join('');
}
