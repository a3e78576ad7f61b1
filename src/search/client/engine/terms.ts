import { foldWords } from '../../../util/fold-words.js';
import type { SearchForms } from '../../../languages/language.js';
import type { Form } from './archive.js';
import type { Dictionary } from './dictionary.js';
import type { QueryPart } from './query.js';

/** One word or phrase of a query: an article must have one of its forms. */
export interface Term extends QueryPart {
  /** What is asked of the index: the word itself and what must be asked besides it. Empty when no article has any. */
  readonly forms: readonly Form[];
}

/** Words that are searched for in place of one that is only half typed: the most frequent. */
const MAX_COMPLETIONS = 6;
/** Forms of one term: each is a search of its own. */
const MAX_FORMS = 6;
/** Letters from which on a beginning is taken for a word that is being typed. */
const MIN_BEGINNING = 3;

/** What a query's words are asked as, by the archive's dictionary of its words. */
export async function lookUpTerms(
  parts: readonly QueryPart[],
  words: Dictionary,
  forms: SearchForms,
): Promise<readonly Term[]> {
  return Promise.all(parts.map(async (part) => ({ ...part, forms: await findForms(part, words, forms) })));
}

async function findForms(
  { text, isPhrase }: QueryPart,
  words: Dictionary,
  forms: SearchForms,
): Promise<readonly Form[]> {
  const folded = foldWords(text);
  const [word = ''] = folded;
  if (folded.length === 1 && !isPhrase) return (await findKeys(word, words, forms)).map((key) => [key]);
  // A phrase, and as much of one word as 'covid-19' is: the index has its parts one behind the other.
  const keys = await Promise.all(folded.map((part) => findOwnKey(part, words)));
  const known = keys.filter((key) => key !== null);
  return known.length === keys.length ? [known] : [];
}

/** Returns the key of a word that occurs. */
async function findOwnKey(word: string, words: Dictionary): Promise<string | null> {
  const [key = null] = ownKeys((await words(word)).find(([found]) => found === word) ?? []);
  return key;
}

async function findKeys(word: string, words: Dictionary, forms: SearchForms): Promise<readonly string[]> {
  const beginning = await words(word);
  const own = beginning.find(([found]) => found === word);
  if (own !== undefined) return [...ownKeys(own), ...own.slice(KEYS)];
  // A form that does not occur itself: its root may, or other words from it.
  const related: string[] = [];
  for (const root of forms.rootsOf(word)) {
    const line = root === word ? undefined : (await words(root)).find(([it]) => it === root);
    if (line !== undefined) related.push(...ownKeys(line), ...line.slice(KEYS));
  }
  if (related.length > 0) return [...new Set(related)].slice(0, MAX_FORMS);
  if (word.length < MIN_BEGINNING) return [];
  const frequent = beginning.flatMap((line) => ownKeys(line).map((key) => [key, Number(line[1])] as const));
  const keys = [...frequent].sort(([, a], [, b]) => b - a).map(([key]) => key);
  return [...new Set(keys)].slice(0, MAX_COMPLETIONS);
}

/** Columns of a dictionary's line before the keys to ask for besides the word's own (wordLines of the build). */
const KEYS = 3;

/** Returns the word's own key; none of a root that does not occur. */
function ownKeys([word, count, key]: readonly string[]): readonly string[] {
  if (word === undefined || count === '0') return [];
  return [key === undefined || key === '' ? word : key];
}

/** A phrase as it is typed. */
export function quote(phrase: string): string {
  return `"${phrase}"`;
}
