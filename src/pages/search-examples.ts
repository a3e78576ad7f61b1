import { LANGUAGES } from '../languages/index.js';
import { SEARCH_WAYS, type SearchWay } from '../languages/search-help.js';
import type { Archive, Article } from '../model/archive.js';
import { foldWords } from '../util/fold-words.js';

/** A query for each way to search that finds something in the archive; null where the archive has nothing to show it by. */
export type SearchExamples = Readonly<Record<SearchWay, string | null>>;

/** Letters of a word that says something by itself, and that a reader takes in at a glance. */
const MIN_LETTERS = 4;
const MAX_LETTERS = 16;
/** Letters of the beginning of a word: fewer begin too many others. */
const BEGINNING = 4;
/** Number of letters that stand for a word in a script without spaces. */
const UNSPACED_LETTERS = 2;
/** Articles whose headlines are looked at: a large archive has good ones among so many, and all are not worth a reading. */
const MAX_LOOKED_AT = 200;

const PLAIN_WORD = /^[\p{L}\p{M}]+$/u;
/** Letters in a row, with signs around them that are no part of a word. */
const LONE_WORD = /^[^\p{L}\p{M}\p{N}]*([\p{L}\p{M}]+)[^\p{L}\p{M}\p{N}]*$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SURE_DATE = /^(\d{4})(?:-\d{2}){0,2}$/;
/** Quotation marks of every kind: what stands between them ends at one. */
const QUOTATION_MARKS = /["“”„«»]/u;

/** Two words that stand next to each other, and what is between them. */
interface Pair {
  readonly first: string;
  readonly second: string;
  readonly space: string;
}

/** What a headline offers: words that say something, in its order, and the first two that stand next to each other. */
interface Headline {
  readonly words: readonly string[];
  readonly pair: Pair | null;
}

type ReadHeadline = (article: Article) => Headline;

/**
 * Returns a query for every way to search, made from the first articles whose headlines are good for it; without names that takedowns
 * replace.
 */
export function findSearchExamples({
  articles,
  hideInPath,
}: Pick<Archive, 'articles' | 'hideInPath'>): SearchExamples {
  const examples = makeExamples(articles);
  const shown = Object.entries(examples).map(([way, query]) => {
    // An example is also an address: none may put the words of a replaced name together.
    const words = foldWords(query ?? '').join(' ');
    return [way, hideInPath(words) === words ? query : null];
  });
  return Object.fromEntries(shown) as SearchExamples;
}

function makeExamples(articles: readonly Article[]): SearchExamples {
  const some = articles.slice(0, MAX_LOOKED_AT);
  const dated = articles.filter(({ facts }) => SURE_DATE.test(facts.date ?? ''));
  const read = createHeadlineReader();
  const shown = some.find((article) => read(article).pair !== null);
  const fields = {
    author: inField(
      'author',
      some.flatMap(({ facts }) => facts.authors ?? []),
    ),
    outlet: inField(
      'outlet',
      some.flatMap(({ facts }) => facts.outlet ?? []),
    ),
    after: inTime(dated.slice(0, MAX_LOOKED_AT), read, (year) => `after:${writeYear(year)}`),
    before: inTime(dated.slice(-MAX_LOOKED_AT).reverse(), read, (year) => `before:${writeYear(year + 1)}`),
  };
  const { words, pair } = shown === undefined ? NO_HEADLINE : read(shown);
  if (shown === undefined || pair === null) return { ...NO_WORDS, ...fields };
  const { first } = pair;
  const last = words.findLast((word) => word !== first) ?? pair.second;
  const isSaid = createSaidTest(shown);
  const others = some.map(read);
  const word = others.flatMap((other) => other.words).find((one) => !isSaid(one));
  const phrase = others
    .flatMap((other) => other.pair ?? [])
    .find((other) => !isSaid(other.first) || !isSaid(other.second));
  return {
    ...fields,
    words: `${first} ${last}`,
    required: `${last} "${first}"`,
    phrase: quote(pair),
    excluded: word === undefined ? null : `${first} -${word}`,
    excludedPhrase: phrase === undefined ? null : `${first} -${quote(phrase)}`,
    either: word === undefined ? null : `${first} OR ${word}`,
    beginning: `${beginningOf(first)}*`,
    title: `title:${first}`,
  };
}

/** Returns the ways to search in the order of their explanation, each with its example or, where there is none, its form. */
export function listExamples(
  examples: SearchExamples,
): readonly { readonly way: SearchWay; readonly query: string | null; readonly form: string }[] {
  return WAYS.map((way) => ({ way, query: examples[way], form: SEARCH_WAYS[way] }));
}

const WAYS = Object.keys(SEARCH_WAYS) as readonly SearchWay[];
const NO_HEADLINE: Headline = { words: [], pair: null };
const NO_WORDS = {
  words: null,
  required: null,
  phrase: null,
  excluded: null,
  excludedPhrase: null,
  either: null,
  beginning: null,
  title: null,
};

function createHeadlineReader(): ReadHeadline {
  const stopWords = new Set(LANGUAGES.flatMap((language) => [...language.stopWords]));
  const isTelling = (word: string): boolean =>
    word.length >= MIN_LETTERS && word.length <= MAX_LETTERS && !stopWords.has(word);
  return ({ facts }) => {
    const tokens = (facts.title ?? '')
      .toLowerCase()
      .split(/\s+/u)
      .map((token) => LONE_WORD.exec(token)?.[1] ?? '');
    const run = tokens.find((token) => UNSPACED.test(token));
    if (run !== undefined) return readRun(run);
    const pairs = tokens.map((first, i) => ({ first, second: tokens[i + 1] ?? '', space: ' ' }));
    return {
      words: [...new Set(tokens.filter(isTelling))],
      pair:
        pairs.find(({ first, second }) => isTelling(first) && isTelling(second) && first !== second) ?? null,
    };
  };
}

/** Returns the first letters of a headline in a script without spaces, as two words that follow each other. */
function readRun(run: string): Headline {
  const letters = Array.from(run);
  if (letters.length < 2 * UNSPACED_LETTERS) return NO_HEADLINE;
  const first = letters.slice(0, UNSPACED_LETTERS).join('');
  const second = letters.slice(UNSPACED_LETTERS, 2 * UNSPACED_LETTERS).join('');
  return { words: [first, second], pair: { first, second, space: '' } };
}

/** Returns a test whether an article has a word, or one that may be a form of it. */
function createSaidTest({ facts, content }: Article): (word: string) => boolean {
  const { title, outlet, section, url, authors, agencies } = facts;
  const said = [title, content.readText(), outlet, section, url, ...(authors ?? []), ...(agencies ?? [])]
    .join('\n')
    .toLowerCase();
  // A form may begin in its own way: 'mengunjungi' beside 'kunjungan'.
  return (word) =>
    [word.slice(0, BEGINNING), word.slice(1, 1 + BEGINNING)].some(
      (part) => part.length >= Math.min(BEGINNING, word.length) && said.includes(part),
    );
}

function beginningOf(word: string): string {
  return UNSPACED.test(word)
    ? Array.from(word).slice(0, 1).join('')
    : word.slice(0, Math.min(BEGINNING, word.length - 1));
}

function quote({ first, second, space }: Pair): string {
  return `"${first}${space}${second}"`;
}

/** The first of these names that can be asked for. */
function inField(field: string, names: readonly string[]): string | null {
  const name = names.find((it) => /\p{L}/u.test(it) && !QUOTATION_MARKS.test(it));
  if (name === undefined) return null;
  const text = name.trim().replace(/\s+/gu, ' ');
  return PLAIN_WORD.test(text) ? `${field}:${text}` : `${field}:"${text}"`;
}

/** A word of the first article here that has a date, and a time that lets it through. */
function inTime(
  articles: readonly Article[],
  read: ReadHeadline,
  write: (year: number) => string,
): string | null {
  for (const article of articles) {
    const year = SURE_DATE.exec(article.facts.date ?? '')?.[1];
    const [word] = read(article).words;
    if (year !== undefined && word !== undefined) return `${word} ${write(Number(year))}`;
  }
  return null;
}

function writeYear(year: number): string {
  return String(year).padStart(4, '0');
}
