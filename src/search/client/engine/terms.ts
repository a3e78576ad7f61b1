import { foldWords } from '../../../util/fold-words.js';
import type { SearchForms } from '../../../languages/language.js';
import { CREDIT_FIELDS, fieldKey, fieldOfKey, type CreditField } from '../../format.js';
import type { Form, IndexedArchive } from './archive.js';
import type { Dictionary } from './dictionary.js';
import { namedHits, uniteHits, type Hits } from './hits.js';
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
/** Words that a prefix stands for at most: the most frequent. */
const MAX_PREFIXED = 60;
/** Letters from which on a beginning is taken for a word that is being typed. */
const MIN_BEGINNING = 3;

/** Looks up the parts of a query. Function words are left out where there are others: they tell nothing. */
export async function lookUpTerms({ clauses }: Query, sources: TermSources): Promise<Terms> {
  const isTelling = ({ alternatives, isExcluded }: Clause): boolean =>
    isExcluded || !alternatives.every((atom) => isFunctionWord(atom, sources.functionWords));
  const telling = clauses.filter(isTelling);
  const isAnyWanted = telling.some(({ isExcluded }) => !isExcluded);
  const used = isAnyWanted ? telling : clauses;
  const terms = await Promise.all(used.map((clause) => lookUpTerm(clause, sources)));
  return {
    wanted: terms.filter((_, i) => used[i]?.isExcluded === false),
    excluded: terms.filter((_, i) => used[i]?.isExcluded === true),
  };
}

function isFunctionWord({ text, kind, field }: Atom, functionWords: ReadonlySet<string>): boolean {
  const words = kind === 'word' && field === null ? foldWords(text) : [];
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

async function lookUpTerm(clause: Clause, sources: TermSources): Promise<Term> {
  const { alternatives } = clause;
  const found = await Promise.all(alternatives.map((atom) => findHits(atom, sources)));
  const hits = uniteHits(found.map((one) => one.hits));
  const credits = found.flatMap((one) => one.credits).filter((credit) => credit.hits.places.length > 0);
  const [only] = alternatives;
  return {
    text:
      only !== undefined && alternatives.length === 1 && only.field === null
        ? only.text
        : writeClause({ ...clause, isExcluded: false }),
    query: writeClause({ ...clause, isExcluded: false }),
    isRequired: alternatives.every(({ kind, field }) => kind === 'phrase' || field !== null),
    isPhrase: alternatives.every(({ kind }) => kind === 'phrase'),
    hits,
    credits,
    places:
      credits.length === 0 ? hits.places : uniteHits([hits, ...credits.map((credit) => credit.hits)]).places,
  };
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
  const { text, kind, field } = atom;
  const folded = foldWords(text);
  const [word = ''] = folded;
  if (field === 'author' || field === 'outlet') {
    return { forms: [], credits: await findCredits(folded, { field, kind }, sources.words) };
  }
  const isAnywhere = field === null;
  if (folded.length === 1 && kind === 'prefix') return findPrefixed(word, isAnywhere, sources.words);
  if (folded.length === 1 && kind === 'word') return findWord(word, isAnywhere, sources);
  // A phrase, and as much of one word as 'covid-19' is: the index has its parts one behind the other.
  const keys = await Promise.all(folded.map((part) => findOwnKeys(part, sources.words)));
  const credits = isAnywhere
    ? (Object.keys(CREDIT_FIELDS) as CreditField[]).map((name): Asked['credits'][number] => [
        name,
        folded.map((part) => [fieldKey(part, name)]),
      ])
    : [];
  return { forms: keys.every((own) => own.length > 0) ? [keys] : [], credits };
}

/** Words of a field: one behind the other where there are several. */
async function findCredits(
  folded: readonly string[],
  { field, kind }: { readonly field: CreditField; readonly kind: Atom['kind'] },
  words: Dictionary,
): Promise<Asked['credits']> {
  const [word = ''] = folded;
  if (folded.length > 1 || kind !== 'prefix') {
    return [[field, folded.map((part) => [fieldKey(part, field)])]];
  }
  const lines = await words.all(word);
  const keys = lines.flatMap((line) => readLine(line).keys.filter((key) => fieldOfKey(key) === field));
  return [...new Set(keys)].slice(0, MAX_PREFIXED).map((key) => [field, [[key]]]);
}

/** Returns what stands for a word in the place of a phrase. */
async function findOwnKeys(word: string, words: Dictionary): Promise<readonly string[]> {
  const line = (await words(word)).find(([found]) => found === word);
  return line === undefined ? [] : readLine(line).own;
}

async function findPrefixed(start: string, isAnywhere: boolean, words: Dictionary): Promise<Asked> {
  const lines = (await words.all(start)).map(readLine).sort((a, b) => b.count - a.count);
  return ask(
    lines.flatMap(({ own, fields }) => (isAnywhere ? [...own, ...fields] : own)),
    MAX_PREFIXED,
  );
}

async function findWord(word: string, isAnywhere: boolean, sources: TermSources): Promise<Asked> {
  const { words, forms } = sources;
  const beginning = await words(word);
  const own = beginning.find(([found]) => found === word);
  const keysOf = ({ keys, fields }: Line): readonly string[] => (isAnywhere ? [...keys, ...fields] : keys);
  if (own !== undefined) return ask(keysOf(readLine(own)), Infinity);
  // A form that does not occur itself: its root may, or other words from it.
  const related: string[] = [];
  for (const root of forms.rootsOf(word)) {
    const line = root === word ? undefined : (await words(root)).find(([it]) => it === root);
    if (line !== undefined) related.push(...readLine(line).keys);
  }
  if (related.length > 0) return ask(related, MAX_FORMS);
  if (word.length < MIN_BEGINNING) return { forms: [], credits: [] };
  const lines = beginning.map(readLine).sort((a, b) => b.count - a.count);
  return ask(
    lines.flatMap((line) => (isAnywhere ? [...line.own, ...line.fields] : line.own)),
    MAX_COMPLETIONS,
  );
}

/** Asks for each key by itself, those of fields apart. */
function ask(keys: readonly string[], most: number): Asked {
  const forms: Form[] = [];
  const credits: (readonly [CreditField, Form])[] = [];
  for (const key of new Set(keys)) {
    const field = fieldOfKey(key);
    if (field !== null) credits.push([field, [[key]]]);
    else if (forms.length < most) forms.push([[key]]);
  }
  return { forms, credits };
}

/** A line of the dictionary of words (wordLines of the build). */
interface Line {
  readonly count: number;
  /** The word's own keys; none of a root that does not occur. */
  readonly own: readonly string[];
  /** Its own and those of its other forms. */
  readonly keys: readonly string[];
  /** Keys of fields that it stands in. */
  readonly fields: readonly string[];
}

function readLine([word = '', count = '0', key = '', ...further]: readonly string[]): Line {
  const first = key === '' ? word : key;
  const isField = (one: string): boolean => fieldOfKey(one) !== null;
  const own = count === '0' || isField(first) ? [] : [first];
  return {
    count: Number(count),
    own,
    keys: [...own, ...further.filter((other) => !isField(other))],
    fields: [first, ...further].filter(isField),
  };
}
