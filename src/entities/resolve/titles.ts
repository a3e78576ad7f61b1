import { LANGUAGES } from '../../languages/index.js';
import { TITLES_AS_NAMES, TITLES_OF_MEN, TITLES_OF_WOMEN } from '../../languages/name-spellings.js';
import { countryNames } from '../countries.js';
import { nameKey } from '../../util/name-key.js';
import type { Gender } from './candidate.js';

/** Words of the longest titles: 'letnan jenderal', 'wakil perdana menteri'. */
const MAX_TITLE_WORDS = 4;

const TITLES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ names }) => names.personTitles.map((title) => nameKey(title))),
);

/** What stands between a title and a name: 'Menteri *Luar Negeri*', 'Presiden *Korea Utara*'. */
const OFFICES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => [
    ...language.names.commonWords,
    ...[...countryNames(language.tag).values()].map((name) => nameKey(name)),
    ...language.gazetteer.flatMap(({ name, type, aliases }) =>
      type === 'place' ? [name, ...aliases].map((spelling) => nameKey(spelling)) : [],
    ),
  ]),
);

/**
 * A person's name without the titles a recognizer left before it: 'Presiden Joko Widodo' → 'Joko Widodo'. A lone word, and
 * what follows a title that is also a name ('Imam Nahrawi'), stands for itself only where `isName` knows it.
 */
export function withoutTitles(surface: string, isName: (key: string) => boolean): string {
  const words = surface.split(/\s+/);
  let from = 0;
  let isSure = true;
  for (let length = titleLength(words, from); length > 0; length = titleLength(words, from)) {
    const title = nameKey(words.slice(from, from + length).join(' '));
    isSure &&= !TITLES_AS_NAMES.has(title);
    from += length;
  }
  if (from === 0) return surface;
  for (let length = officeLength(words, from); length > 0; length = officeLength(words, from)) from += length;
  const rest = words.slice(from).join(' ');
  return (isSure && words.length - from > 1) || isName(nameKey(rest)) ? rest : surface;
}

/** Returns how many words from `from` on are a title; a word must be left after them. */
function titleLength(words: readonly string[], from: number): number {
  return begins(TITLE_STARTS, words[from]) ? phraseLength(words, from, TITLES, 1) : 0;
}

/** Returns how many words from `from` on are an office or a country; a name of two words must be left. */
function officeLength(words: readonly string[], from: number): number {
  return phraseLength(words, from, OFFICES, 2);
}

/** First words of the titles: few names begin with one. */
const TITLE_STARTS: ReadonlySet<string> = new Set([...TITLES].map(firstWord));

/** Tells whether a phrase may begin with this word. One without a letter says nothing. */
function begins(starts: ReadonlySet<string>, word = ''): boolean {
  const first = firstWord(nameKey(word));
  return first === '' || starts.has(first);
}

function firstWord(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function phraseLength(
  words: readonly string[],
  from: number,
  phrases: ReadonlySet<string>,
  left: number,
): number {
  for (let length = Math.min(MAX_TITLE_WORDS, words.length - from - left); length > 0; length -= 1) {
    if (phrases.has(nameKey(words.slice(from, from + length).join(' ')))) return length;
  }
  return 0;
}

/** Returns what the word before a person's name says: 'Mrs.' Clinton, 'Sir' Keir. `before`: the text that ends where the name begins. */
export function genderOf(before: string): Gender | null {
  const title = nameKey(/(?<!\p{L})(\p{L}+)\.?\s$/u.exec(before)?.[1] ?? '');
  if (TITLES_OF_WOMEN.has(title)) return 'woman';
  return TITLES_OF_MEN.has(title) ? 'man' : null;
}

/** Tells whether a text has a word at all that {@link genderOf} could go by. */
export function mayTellGender(text: string): boolean {
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const title = nameKey(word);
    if (TITLES_OF_WOMEN.has(title) || TITLES_OF_MEN.has(title)) return true;
  }
  return false;
}
