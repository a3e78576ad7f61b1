import { decodeNumbers, NAME_FACETS, SINGLE_FACETS, type FacetTable, type NameTable } from '../../format.js';
import type { Facet, SearchState } from '../state.js';
import { openSameTexts } from './fold.js';
import type { Query } from './query.js';

/** How many articles of the result have each value, by facet; of the year facet, years and months. */
export type FacetCounts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

/** Which articles pass the filters, and what values they have. */
export interface Facets {
  /** For each article 0 if it passes; else which facet alone keeps it out, or MANY. */
  readonly judge: (filters: SearchState['filters']) => Uint8Array;
  /** Whether an article may be of this time: of one whose day is not known, its month or year must touch it. */
  readonly between: (time: Pick<Query, 'after' | 'before'>) => (article: number) => boolean;
  /** Counts of these articles; of each facet as if nothing was chosen in it. */
  readonly count: (articles: readonly number[], kept: Uint8Array) => FacetCounts;
  /** The number of an article's group with the same text; 0 where it has the only one. */
  readonly sameTextOf: (article: number) => number;
}

const FACET_NUMBERS: Readonly<Record<Facet, number>> = {
  year: 1,
  outlet: 2,
  section: 3,
  language: 4,
  person: 5,
  organization: 6,
  place: 7,
  author: 8,
  tag: 9,
};
/** More than one facet keeps an article out. */
const MANY = 255;

const YEAR_LENGTH = 4;

/** `names` is null until it is loaded: then there are no counts of names, and filters by them let nothing pass. */
export function openFacets(
  size: number,
  table: FacetTable,
  names: NameTable | null,
  undated: string,
): Facets {
  const dates: string[] = [];
  for (const [date, articles] of table.dates) {
    for (let i = 0; i < articles; i += 1) dates.push(date);
  }
  const days = decodeNumbers(table.days);
  const columns = SINGLE_FACETS.map((facet) => ({
    facet,
    values: table.columns[facet].values,
    articles: decodeNumbers(table.columns[facet].articles),
  }));
  const postings = NAME_FACETS.map((facet) => ({
    facet,
    names: (names?.[facet] ?? []).map(([name, articles]) => ({ name, articles: places(articles) })),
  }));
  return {
    sameTextOf: openSameTexts(table.sameTexts),
    judge: (filters) => {
      const judged = new Uint8Array(size);
      const keepOut = (facet: Facet, isIn: (article: number) => boolean): void => {
        const number = FACET_NUMBERS[facet];
        for (let i = 0; i < size; i += 1) if (!isIn(i)) judged[i] = judged[i] === 0 ? number : MANY;
      };
      const { year } = filters;
      if (year.length > 0) {
        const isIn = new Map<string, boolean>();
        for (const date of new Set(dates)) {
          isIn.set(
            date,
            year.some((value) => (date === '' ? value === undated : date.startsWith(value))),
          );
        }
        keepOut('year', (i) => isIn.get(dates[i] ?? '') === true);
      }
      for (const { facet, values, articles } of columns) {
        if (filters[facet].length === 0) continue;
        const wanted = new Set(filters[facet].map((value) => values.indexOf(value)));
        keepOut(facet, (i) => wanted.has(articles[i] ?? -1));
      }
      for (const { facet, names: known } of postings) {
        if (filters[facet].length === 0) continue;
        const wanted = new Uint8Array(size);
        for (const { name, articles } of known) {
          if (filters[facet].includes(name)) for (const article of articles) wanted[article] = 1;
        }
        keepOut(facet, (i) => wanted[i] === 1);
      }
      return judged;
    },
    between:
      ({ after, before }) =>
      (article) => {
        const month = dates[article] ?? '';
        if (month === '') return false;
        const day = days[article] ?? 0;
        const date = day === 0 ? month : `${month}-${String(day).padStart(2, '0')}`;
        // '2024-05' is before '2024-05-06' as a text, and may be after it as a date.
        const isAfter = after === null || date >= after || after.startsWith(date);
        return isAfter && (before === null || (date < before && !date.startsWith(before)));
      },
    count: (articles, judged) => {
      const counts: Partial<Record<Facet, Record<string, number>>> = {};
      const isCounted = (facet: Facet, article: number): boolean =>
        judged[article] === 0 || judged[article] === FACET_NUMBERS[facet];
      const years = new Map<string, number>();
      const tallies = columns.map(({ values }) => new Uint32Array(values.length));
      const found = new Uint8Array(size);
      for (const article of articles) {
        found[article] = 1;
        if (isCounted('year', article)) {
          const date = dates[article] ?? '';
          years.set(date, (years.get(date) ?? 0) + 1);
        }
        for (const [c, { facet, articles: values }] of columns.entries()) {
          const tally = tallies[c];
          const value = values[article] ?? 0;
          if (tally !== undefined && isCounted(facet, article)) tally[value] = (tally[value] ?? 0) + 1;
        }
      }
      counts.year = sumDates(years, undated);
      for (const [c, { facet, values }] of columns.entries()) {
        const pairs = values.map((value, v) => [value, tallies[c]?.[v] ?? 0] as const);
        counts[facet] = Object.fromEntries(pairs.filter(([, n]) => n > 0));
      }
      for (const { facet, names: known } of postings) {
        const pairs = known.map(({ name, articles: own }) => {
          let n = 0;
          for (const article of own) if (found[article] === 1 && isCounted(facet, article)) n += 1;
          return [name, n] as const;
        });
        counts[facet] = Object.fromEntries(pairs.filter(([, n]) => n > 0));
      }
      return counts;
    },
  };
}

/** Sums up dates by year, and by month where it is known; undated articles have their own name. */
function sumDates(dates: ReadonlyMap<string, number>, undated: string): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  const add = (key: string, n: number): void => {
    sums[key] = (sums[key] ?? 0) + n;
  };
  for (const [date, n] of dates) {
    if (date === '') add(undated, n);
    else {
      add(date.slice(0, YEAR_LENGTH), n);
      if (date.length > YEAR_LENGTH) add(date, n);
    }
  }
  return sums;
}

function places(distances: string): readonly number[] {
  let place = 0;
  return decodeNumbers(distances).map((distance) => (place += distance));
}
