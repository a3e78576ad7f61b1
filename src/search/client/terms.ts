import type { SearchForms } from '../../languages/language.js';
import type { Pagefind, ResultData } from './pagefind.js';
import type { QueryPart } from './query.js';

/** One word or phrase of a query: an article must have one of its forms. */
export interface Term extends QueryPart {
  /** What is asked for: first the word itself, then other forms that add articles. Empty when no article has any. */
  readonly forms: readonly string[];
}

/** Terms that are looked up one by one; the words of a longer query are taken as they are. */
const MAX_TERMS = 6;
/** Further forms a term may have: each doubles the searches that counting takes. */
const MAX_MORE_FORMS = 2;

/** The forms of a word or phrase that an archive has. It does not change: what was looked up once is kept. */
export type FormFinder = (part: QueryPart) => Promise<readonly string[]>;

export function createFormFinder(pagefind: Pagefind, forms: SearchForms): FormFinder {
  const known = new Map<string, Promise<readonly string[]>>();
  return ({ text, isPhrase }) => {
    const term = isPhrase ? quote(text) : text;
    const promise =
      known.get(term) ?? (isPhrase ? findPhrase(pagefind, term) : chooseForms(pagefind, term, forms));
    known.set(term, promise);
    return promise;
  };
}

/**
 * Looks up each term alone: Pagefind leaves unknown words out without a word, and its stemmer does not bring all forms of a word
 * together.
 */
export async function lookUpTerms(
  parts: readonly QueryPart[],
  formsOf: FormFinder,
): Promise<readonly Term[]> {
  const terms: Term[] = [];
  for (const [i, part] of parts.entries()) {
    terms.push({ ...part, forms: i < MAX_TERMS || part.isPhrase ? await formsOf(part) : [part.text] });
  }
  return terms;
}

async function findPhrase(pagefind: Pagefind, phrase: string): Promise<readonly string[]> {
  const { results } = await pagefind.search(phrase);
  return results.length > 0 ? [phrase] : [];
}

/** As Pagefind takes a phrase: it must be the whole query. */
export function quote(phrase: string): string {
  return `"${phrase}"`;
}

async function chooseForms(pagefind: Pagefind, text: string, forms: SearchForms): Promise<readonly string[]> {
  const word = fold(text);
  const found = new Set<string>();
  const chosen: string[] = [];
  for (const form of [text, ...forms.formsOf(word)]) {
    if (chosen.length > MAX_MORE_FORMS) break;
    const { results } = await pagefind.search(form);
    const fresh = results.find((result) => !found.has(result.id));
    if (fresh === undefined || !isFound(await fresh.data(), word, forms)) continue;
    chosen.push(form);
    for (const { id } of results) found.add(id);
  }
  return chosen;
}

/** For a word it does not have, Pagefind answers with shorter ones ('kota' for 'kotak'): what it marks tells. */
function isFound(result: ResultData, word: string, forms: SearchForms): boolean {
  const marks = [...result.excerpt.matchAll(/<mark>(.*?)<\/mark>/gu)].map((match) => match[1] ?? '');
  // Nothing is marked when the word stands in the headline only.
  const places = marks.length > 0 ? marks : [result.meta['title'] ?? ''];
  const parts = places.flatMap((place) => fold(place).split(/[^\p{L}\p{N}]+/u)).filter((part) => part !== '');
  const wanted = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return wanted.some((part) => parts.some((found) => forms.isFormOf(part, found)));
}

/** Lower case, without accents: as the index compares. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Every way to take one form of each term: the queries whose results together are the answer. A phrase beside other terms is
 * there with its words only.
 */
export function combineForms(terms: readonly Term[]): readonly string[] {
  return terms.reduce<readonly string[]>(
    (queries, term) => {
      const forms = term.isPhrase && terms.length > 1 ? [term.text] : term.forms;
      return queries.flatMap((query) => forms.map((form) => `${query} ${form}`.trim()));
    },
    [''],
  );
}

/** A query and whether its counts are added or taken away. */
export interface SignedQuery {
  readonly query: string;
  readonly sign: 1 | -1;
}

/** The queries whose counts, added and taken away, are those of the union (inclusion and exclusion, term by term). */
export function signQueries(terms: readonly Term[]): readonly SignedQuery[] {
  return terms.reduce<readonly SignedQuery[]>(
    (signed, term) =>
      signed.flatMap(({ query, sign }) =>
        subsets(term.forms).map((part) => ({
          query: [query, ...part].join(' ').trim(),
          sign: part.length % 2 === 1 ? sign : sign === 1 ? -1 : 1,
        })),
      ),
    [{ query: '', sign: 1 }],
  );
}

/** All non-empty subsets. */
function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const all = items.reduce<readonly (readonly string[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
  return all.filter((set) => set.length > 0);
}
