import { LANGUAGES } from '../../languages/index.js';
import { TITLES_AS_NAMES } from '../../languages/name-spellings.js';
import { nameKey } from '../name-key.js';

/** Words of the longest titles: 'letnan jenderal', 'wakil perdana menteri'. */
const MAX_TITLE_WORDS = 4;

const TITLES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ names }) => names.personTitles.map((title) => nameKey(title))),
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
  const rest = words.slice(from).join(' ');
  return (isSure && words.length - from > 1) || isName(nameKey(rest)) ? rest : surface;
}

/** How many words from `from` on are a title; a word must be left after them. */
function titleLength(words: readonly string[], from: number): number {
  for (let length = Math.min(MAX_TITLE_WORDS, words.length - from - 1); length > 0; length -= 1) {
    if (TITLES.has(nameKey(words.slice(from, from + length).join(' ')))) return length;
  }
  return 0;
}
