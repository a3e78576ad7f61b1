import { cutQuery, isCompound, isUnspaced } from '../../cut-words.js';
import type { SearchForms } from '../../../languages/language.js';
import { CREDIT_FIELDS, fieldKey, fieldOfKey, type CreditField } from '../../format.js';
import type { Form, IndexedArchive } from './archive.js';
import type { Dictionary } from './dictionary.js';
import { namedHits, uniteHits, type Hits } from './hits.js';
import {
  findApart,
  findEntry,
  findForms as findStem,
  findTogether,
  readEntry,
  type WordEntry,
} from './word-entry.js';
import { writeClause, type Atom, type Clause, type Query } from './query.js';

/** A part of a query, and the articles that have it. */
export interface Term {
  /** As it was typed, without quotation marks around a single phrase. */
  readonly text: string;
  /** The part as a query of its own. */
  readonly query: string;
  /** No article is a result without it: a phrase, a word of a field. */
  readonly isRequired: boolean;
  readonly isPhrase: boolean;
  /** Where it is in headlines and texts. */
  readonly hits: Hits;
  /** Where it is in what else is known of articles. */
  readonly credits: readonly { readonly field: CreditField; readonly hits: Hits }[];
  /** All articles that have it, in their order. */
  readonly places: Uint32Array;
}

export interface TermSources {
  readonly archive: IndexedArchive;
  readonly words: Dictionary;
  readonly forms: SearchForms;
  readonly functionWords: ReadonlySet<string>;
  readonly isStale: () => boolean;
}

/** The parts of a query. */
export interface Terms {
  /** What articles should have. */
  readonly wanted: readonly Term[];
  /** What they must not have. */
  readonly excluded: readonly Term[];
}

/** What is asked of the index for one word or phrase: any of these. */
interface Asked {
  readonly forms: readonly Form[];
  readonly credits: readonly (readonly [field: CreditField, form: Form])[];
}

/** Words that are searched for in place of one that is only half typed: the most frequent. */
const MAX_COMPLETIONS = 6;
/** Forms of one word: each is a search of its own. */
const MAX_FORMS = 6;
/** Forms of one letter of a script without spaces: each is a word of two letters that begins with it. */
const MAX_UNSPACED = 60;
/** Words that a prefix stands for at most: the most frequent. */
const MAX_PREFIXED = 60;
/** Letters from which on a beginning is taken for a word that is being typed. */
const MIN_BEGINNING = 3;
/** The ending of a word that says whose something is: nobody looks for it. */
const POSSESSIVE = /['’ʼ′]s$/iu;

/** Looks up the parts of a query. Function words are left out where there are others: they tell nothing. */
export async function lookUpTerms({ clauses }: Query, sources: TermSources): Promise<Terms> {
  const isTelling = ({ alternatives, isExcluded }: Clause): boolean =>
    isExcluded || !alternatives.every((atom) => isFunctionWord(atom, sources.functionWords));
  const telling = clauses.filter(isTelling);
  const isAnyWanted = telling.some(({ isExcluded }) => !isExcluded);
  const used = isAnyWanted ? telling : clauses;
  const joined = await findJoined(used, sources.words);
  const terms = await Promise.all(
    used.map((clause, i) => lookUpTerm({ clause, joined: joined[i] ?? [] }, sources)),
  );
  return {
    wanted: terms.filter((_, i) => used[i]?.isExcluded === false),
    excluded: terms.filter((_, i) => used[i]?.isExcluded === true),
  };
}

function isFunctionWord({ text, kind, field }: Atom, functionWords: ReadonlySet<string>): boolean {
  const words = kind === 'word' && field === null ? cutQuery(text) : [];
  return words.length > 0 && words.every((word) => functionWords.has(word));
}

/**
 * Returns the terms of a query that is a name, as any article has them that has another spelling of it.
 * @param spellings those that the query's words do not find
 */
export async function addSpellings(
  terms: readonly Term[],
  spellings: readonly string[],
  sources: TermSources,
): Promise<readonly Term[]> {
  if (spellings.length === 0) return terms;
  const found = await Promise.all(
    spellings.map((text) => findHits({ text, kind: 'phrase', field: null }, sources)),
  );
  return terms.map((term) => {
    const hits = uniteHits([...new Set([term.hits, ...found.map((one) => one.hits)])]);
    return { ...term, hits, places: uniteHits([hits, ...term.credits.map((credit) => credit.hits)]).places };
  });
}

async function lookUpTerm(
  { clause, joined }: { readonly clause: Clause; readonly joined: readonly Form[] },
  sources: TermSources,
): Promise<Term> {
  const { alternatives } = clause;
  const found = await Promise.all(alternatives.map((atom) => findHits(atom, sources)));
  const others = await Promise.all(joined.map((form) => sources.archive.ask(form, sources.isStale)));
  const hits = uniteHits([...found.map((one) => one.hits), ...others]);
  const credits = found.flatMap((one) => one.credits).filter((credit) => credit.hits.places.length > 0);
  const [only] = alternatives;
  const query = writeClause({ ...clause, isExcluded: false });
  return {
    text: only !== undefined && alternatives.length === 1 && only.field === null ? only.text : query,
    query,
    isRequired: alternatives.every(({ kind, field }) => kind === 'phrase' || field !== null),
    isPhrase: alternatives.every(({ kind }) => kind === 'phrase'),
    hits,
    credits,
    places:
      credits.length === 0 ? hits.places : uniteHits([hits, ...credits.map((credit) => credit.hits)]).places,
  };
}

/**
 * Returns for each clause the words that it makes with the one before or behind it where others write both as one: 'tanggung jawab'
 * and 'tanggungjawab'.
 */
async function findJoined(
  clauses: readonly Clause[],
  words: Dictionary,
): Promise<readonly (readonly Form[])[]> {
  const pairs = await Promise.all(
    clauses.slice(1).map(async (clause, i): Promise<readonly Form[]> => {
      const parts = [clauses[i], clause].map(plainWordOf);
      const keys = parts.includes(null) ? [] : await findTogether(parts.map(String), words);
      return keys.map((key) => [[key]]);
    }),
  );
  return clauses.map((_, i) => [...(pairs[i - 1] ?? []), ...(pairs[i] ?? [])]);
}

/** Returns the word of a clause that is a single plain one; null of others. */
function plainWordOf(clause: Clause | undefined): string | null {
  const [atom, more] = clause?.alternatives ?? [];
  if (atom === undefined || more !== undefined || clause?.isExcluded === true) return null;
  const [word, ...others] = atom.kind === 'word' && atom.field === null ? cutQuery(atom.text) : [];
  return others.length > 0 ? null : (word ?? null);
}

async function findHits(atom: Atom, sources: TermSources): Promise<Pick<Term, 'hits' | 'credits'>> {
  const { archive, isStale } = sources;
  const { forms, credits } = await findForms(atom, sources);
  const ask = async (form: Form): Promise<Hits> => archive.ask(form, isStale);
  const hits = uniteHits(await Promise.all(forms.map(ask)));
  return {
    hits: atom.field === 'title' ? namedHits(hits) : hits,
    credits: await Promise.all(credits.map(async ([field, form]) => ({ field, hits: await ask(form) }))),
  };
}

async function findForms(atom: Atom, sources: TermSources): Promise<Asked> {
  const { kind, field } = atom;
  const text = kind === 'word' ? atom.text.replace(POSSESSIVE, '') : atom.text;
  const cut = cutQuery(text);
  const [word = ''] = cut;
  const isOne = cut.length === 1;
  if (field === 'author' || field === 'outlet') return findCredits(cut, { field, kind }, sources.words);
  const isAnywhere = field === null;
  if (isOne && kind === 'prefix')
    return ask(await findPrefixed(word, sources.words), isAnywhere, MAX_PREFIXED);
  if (isOne && kind === 'word') return findWord(word, isAnywhere, sources);
  // A phrase, and as much of one word as 'covid-19' is: the index has its parts one behind the other.
  const entries = await Promise.all(cut.map((part) => findEntry(part, sources.words)));
  const keys = entries.map((entry) => textKeys(entry?.keys ?? []));
  const phrase = keys.every((own) => own.length > 0) ? [keys] : [];
  const together = isCompound(text) ? textKeys(await findTogether(cut, sources.words)) : [];
  const fields = isAnywhere
    ? CREDITS.filter((name) => cut.every((part, i) => hasKey(entries[i], part, name)))
    : [];
  return {
    forms: together.length === 0 ? phrase : [...phrase, [together]],
    credits: fields.map((name) => [name, cut.map((part) => [fieldKey(part, name)])]),
  };
}

const CREDITS = Object.keys(CREDIT_FIELDS) as readonly CreditField[];

function hasKey(entry: WordEntry | null | undefined, word: string, field: CreditField): boolean {
  return entry?.keys.includes(fieldKey(word, field)) === true;
}

/** Returns the keys of words in headlines and texts. */
function textKeys(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => fieldOfKey(key) === null);
}

/** Words of a field: one behind the other where there are several. */
async function findCredits(
  cut: readonly string[],
  { field, kind }: { readonly field: CreditField; readonly kind: Atom['kind'] },
  words: Dictionary,
): Promise<Asked> {
  const [word = ''] = cut;
  if (cut.length > 1 || kind !== 'prefix') {
    return {
      forms: [],
      credits: cut.length === 0 ? [] : [[field, cut.map((part) => [fieldKey(part, field)])]],
    };
  }
  const keys = await findPrefixed(word, words);
  const { credits } = ask(
    keys.filter((key) => fieldOfKey(key) === field),
    true,
    0,
  );
  return { forms: [], credits };
}

/** Returns the keys of all words that begin so, the most frequent first. */
async function findPrefixed(start: string, words: Dictionary): Promise<readonly string[]> {
  const entries = (await words.all(start)).map(readEntry).sort((a, b) => b.count - a.count);
  return entries.slice(0, MAX_PREFIXED).flatMap(({ keys }) => keys);
}

async function findWord(word: string, isAnywhere: boolean, sources: TermSources): Promise<Asked> {
  const { words } = sources;
  const entry = await findEntry(word, words);
  const keys = await findKeys(word, entry, sources);
  const splits = entry === null && keys.length === 0 ? await findApart(word, words) : (entry?.splits ?? []);
  const { forms, credits } = ask(keys, isAnywhere, Infinity);
  return { forms: [...forms, ...splits], credits };
}

async function findKeys(
  word: string,
  own: WordEntry | null,
  { words, forms }: TermSources,
): Promise<readonly string[]> {
  if (own !== null && own.keys.length + own.related.length > 0 && !isUnspaced(word))
    return [...own.keys, ...own.related];
  if (own !== null && own.splits.length > 0) return [];
  // A form that does not occur itself: its root may, or other words from it.
  const related: string[] = [];
  for (const root of forms.rootsOf(word)) {
    const entry = root === word ? null : await findEntry(root, words);
    if (entry !== null) related.push(...entry.keys, ...entry.related);
  }
  if (related.length > 0) return [...new Set(related)].slice(0, MAX_FORMS);
  if (word.length < MIN_BEGINNING && !isUnspaced(word)) return [];
  const frequent = (await words(word)).map(readEntry).sort((a, b) => b.count - a.count);
  const keys = new Set(frequent.flatMap((entry) => entry.keys));
  if (keys.size === 0) return findStem(word, words);
  return [...keys].slice(0, isUnspaced(word) ? MAX_UNSPACED : MAX_COMPLETIONS);
}

/** Asks for each key by itself, those of fields apart, where they are wanted. */
function ask(keys: readonly string[], isAnywhere: boolean, most: number): Asked {
  const forms: Form[] = [];
  const credits: (readonly [CreditField, Form])[] = [];
  for (const key of new Set(keys)) {
    const field = fieldOfKey(key);
    if (field === null) {
      if (forms.length < most) forms.push([[key]]);
    } else if (isAnywhere) credits.push([field, [[key]]]);
  }
  return { forms, credits };
}
