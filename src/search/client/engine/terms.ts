import { foldWord, foldWords } from '../../../util/fold-words.js';
import type { SearchForms } from '../../../languages/language.js';
import type { Dictionary } from './dictionary.js';
import type { QueryPart } from './query.js';

/** One word or phrase of a query: an article must have one of its forms. */
export interface Term extends QueryPart {
  /** What is asked of the index: the word itself and what must be asked beside it. Empty when no article has any. */
  readonly forms: readonly string[];
}

/** Words that are asked for in place of one that is only begun: the most frequent. */
const MAX_COMPLETIONS = 3;
/** Forms of one term: each is a search of its own. */
const MAX_FORMS = 4;
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
): Promise<readonly string[]> {
  const folded = foldWords(text);
  const [word = ''] = folded;
  // 'covid-19', 'kim’s': each part must be there; the index has them together.
  if (folded.length > 1) {
    const all = await Promise.all(folded.map((part) => findWord(part, words, forms)));
    return all.every((part) => part.length > 0) ? [isPhrase ? quote(text) : text] : [];
  }
  const found = await findWord(word, words, forms);
  if (isPhrase) return found.length > 0 ? [quote(text)] : [];
  return found[0] === word ? [text, ...found.slice(1)] : found;
}

async function findWord(word: string, words: Dictionary, forms: SearchForms): Promise<readonly string[]> {
  const beginning = await words(word);
  const own = beginning.find(([found]) => found === word);
  if (own !== undefined) return occurring(own);
  // A form that does not occur itself: its root may, or other words from it.
  const related: string[] = [];
  for (const root of forms.rootsOf(word)) {
    if (root !== word) related.push(...occurring((await words(root)).find(([it]) => it === root) ?? []));
  }
  if (related.length > 0) return distinct(related, forms).slice(0, MAX_FORMS);
  if (word.length < MIN_BEGINNING) return [];
  const frequent = beginning
    .filter(([, count]) => count !== '0')
    .sort((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0));
  return distinct(
    frequent.map(([found = '']) => found),
    forms,
  ).slice(0, MAX_COMPLETIONS);
}

/** A dictionary's line as words to ask for. A root that does not occur is not asked for itself. */
function occurring([word, count, ...further]: readonly string[]): readonly string[] {
  return word === undefined || count === '0' ? further : [word, ...further];
}

/** Without what the index takes for the same: it answers with every word that begins like the stem. */
function distinct(words: readonly string[], forms: SearchForms): readonly string[] {
  const stems: string[] = [];
  return words.filter((word) => {
    const stem = forms.stem(foldWord(word));
    if (stems.some((known) => stem.startsWith(known))) return false;
    stems.push(stem);
    return true;
  });
}

/** As Pagefind takes a phrase: it must be the whole query. */
export function quote(phrase: string): string {
  return `"${phrase}"`;
}
