/** What the search page says of the ways to search, beside an example of each. */
export interface SearchHelp {
  readonly title: string;
  /** The heads of the two columns. */
  readonly example: string;
  readonly finds: string;
  readonly ways: Readonly<Record<SearchWay, string>>;
  /** Below the table. */
  readonly rest: string;
}

/** Ways to search, in the order in which they are explained, with the form of each where the archive has no example. */
export const SEARCH_WAYS = {
  words: '… …',
  required: '… "…"',
  phrase: '"… …"',
  excluded: '… -…',
  excludedPhrase: '… -"… …"',
  either: '… OR …',
  beginning: '…*',
  title: 'title:…',
  author: 'author:…',
  outlet: 'outlet:…',
  after: '… after:…',
  before: '… before:…',
} as const;

export type SearchWay = keyof typeof SEARCH_WAYS;
