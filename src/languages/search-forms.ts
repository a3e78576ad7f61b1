import { indonesianForms } from './id/search-forms.js';
import type { Respelling, SearchForms } from './language.js';

const FORMS: Readonly<Record<string, SearchForms>> = { id: indonesianForms };

/** Letters that two forms of a word begin with alike. */
const MIN_COMMON = 3;
/** Letters by which endings make words of one stem differ. */
const MAX_ENDING = 4;

/** What languages write differently, and is further apart than a slip. */
const RESPELLINGS: readonly (readonly Respelling[])[] = [
  [
    [/ph/g, 'f'],
    [/x/g, 'ks'],
  ],
  [
    [/f/g, 'ph'],
    [/ks/g, 'x'],
  ],
];

/** For languages that inflect at the end of words, with stemmers that need no help. */
const SUFFIXING: SearchForms = {
  rootsOf: (word) => [word],
  isFormOf: (word, found) => {
    let common = 0;
    while (common < word.length && word[common] === found[common]) common += 1;
    if (common === word.length) return true;
    return common >= MIN_COMMON && word.length - common <= MAX_ENDING && found.length - common <= MAX_ENDING;
  },
  respellings: [],
};

/** Words that Arabic and Hebrew write together with the next one: 'and', 'the', 'in', 'for', in either order that occurs. */
const PROCLITICS: readonly (readonly [letters: RegExp, prefixes: RegExp])[] = [
  [/^\p{Script=Arabic}/u, /^(?:[وف]?(?:[بك]?ال|لل)|[وف])(?=.{3})/u],
  [/^\p{Script=Hebrew}/u, /^(?:ו?[בלכמ]?ה?)(?=.{3})/u],
];

/** Returns a word without what is written together with it; null where nothing is. */
function withoutProclitic(word: string): string | null {
  for (const [letters, prefixes] of PROCLITICS) {
    if (!letters.test(word)) continue;
    const bare = word.replace(prefixes, '');
    return bare === word ? null : bare;
  }
  return null;
}

/** An archive may have articles in languages besides its own. */
function withProclitics(forms: SearchForms): SearchForms {
  return {
    ...forms,
    rootsOf: (word) => {
      const bare = withoutProclitic(word);
      return bare === null ? forms.rootsOf(word) : [word, bare];
    },
  };
}

/** Returns the search forms of a language by its BCP 47 tag. Runs in the browser. */
export function findSearchForms(tag: string): SearchForms {
  const forms = FORMS[tag.toLowerCase().split('-')[0] ?? ''] ?? SUFFIXING;
  return { ...withProclitics(forms), respellings: [...forms.respellings, ...RESPELLINGS] };
}
