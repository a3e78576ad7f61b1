import type { CountedText } from '../../languages/search-strings.js';
import type { Found, NameCard } from './engine/found.js';
import { parseQuery } from './engine/query.js';
import { hasFilters, NO_FILTERS, PAGE_SIZE, writeState, type SearchState } from './state.js';
import {
  element,
  fill,
  fillText,
  formatNumber,
  listNodes,
  listWords,
  type Child,
  type Texts,
} from './text.js';

/** Other spellings of a name that are told: its page has all. */
const MAX_OTHER_NAMES = 6;

/** Returns what was found, in a sentence; what was left out of the search, what may be meant, and what to try instead, in others. */
export function drawSummary(state: SearchState, found: Found, texts: Texts): readonly Node[] {
  const { strings } = texts;
  const { count, some } = found;
  const total = count + some;
  const nodes: Node[] = [];
  if (found.card !== null) nodes.push(drawCard(found.card, texts));
  if (found.corrected !== null) nodes.push(drawCorrected(state, found, found.corrected, texts));
  nodes.push(element('h2', {}, drawCounts(state, found, texts)));
  if (found.corrected === null) nodes.push(...drawUnknown(found, texts));
  nodes.push(...drawCorrections(state, found, texts));
  if (found.ignored.length > 0)
    nodes.push(note(fill(strings.ignored, found.ignored.length, listWords(found.ignored, texts), texts)));
  if (count > 0 && state.order !== 'relevance' && found.known.length > 1) nodes.push(note([strings.allOnly]));
  if (state.unfolds && total > 0)
    nodes.push(note([strings.unfolded, ' ', linkTo({ ...state, unfolds: false }, strings.fold)]));
  if (found.missing > 0) nodes.push(note(fill(strings.missing, found.missing, [], texts)));
  if (total > 0) return nodes;
  if (found.alone.length > 0) {
    const links = found.alone.flatMap(({ query, count: hits }, i) => [
      i > 0 ? ', ' : '',
      linkTo({ ...state, query, filters: NO_FILTERS, range: undefined }, query),
      ` (${formatNumber(hits, texts)})`,
    ]);
    nodes.push(note([strings.alone, ' ', ...links]));
  }
  nodes.push(note([hasFilters(state) ? strings.suggestionFiltered : strings.suggestion]));
  return nodes;
}

export function note(children: readonly Child[]): HTMLElement {
  return element('p', { class: 'note' }, children);
}

/** How many articles there are of each kind. */
function drawCounts(state: SearchState, found: Found, texts: Texts): readonly Child[] {
  const { strings } = texts;
  const { known, unknown, count, some } = found;
  const sentence = (counted: CountedText | string, value = 0): string => fillText(counted, value, texts);
  if (some > 0) {
    return count > 0
      ? [sentence(strings.allWords, count), ' ', sentence(strings.someMore, some)]
      : [strings.noneAll, ' ', sentence(strings.some, some)];
  }
  const query = found.corrected ?? state.query;
  if (hasOperators(query)) {
    const typed = [element('q', {}, [query.trim()])];
    return fill(count > 0 ? strings.matching : strings.noneMatching, count, typed, texts);
  }
  const isQuery = known.length + unknown.length > 0;
  const words = listWords(known.length > 0 ? known : unknown, texts);
  if (count > 0) {
    return fill(
      isQuery ? strings.found : hasFilters(state) ? strings.filtered : strings.all,
      count,
      words,
      texts,
    );
  }
  return fill(isQuery ? strings.none : strings.noneFiltered, count, words, texts);
}

/** Whether a query asks for more than that words and phrases occur: then naming its words would not say what was found. */
function hasOperators(query: string): boolean {
  const { clauses, after, before } = parseQuery(query);
  return (
    after !== null ||
    before !== null ||
    clauses.some(
      ({ alternatives, isExcluded }) =>
        isExcluded ||
        alternatives.length > 1 ||
        alternatives.some(({ field, kind }) => field !== null || kind === 'prefix'),
    )
  );
}

/** Words of the query that no article has. */
function drawUnknown({ known, unknown }: Found, texts: Texts): readonly Node[] {
  if (unknown.length === 0 || (known.length === 0 && unknown.length === 1)) return [];
  const sentence = known.length > 0 ? texts.strings.unknown : texts.strings.unknownOnly;
  return [note(fill(sentence, unknown.length, listWords(unknown, texts), texts))];
}

/** What may be meant by words that no article has, except what is shown already. */
function drawCorrections(state: SearchState, found: Found, texts: Texts): readonly Node[] {
  const { meant, meantInstead } = texts.strings;
  const isOne = found.corrections.length === 1;
  return found.corrections.flatMap(({ word, proposals }) => {
    const links = proposals
      .filter(({ query }) => query !== found.corrected)
      .map(({ text, query }) => linkTo({ ...state, query }, text));
    if (links.length === 0) return [];
    const words = listNodes(links, 'disjunction', texts);
    return [note(fill(isOne ? meant : meantInstead, 0, { words, word: [element('q', {}, [word])] }, texts))];
  });
}

/** Says whose results these are, because what was typed finds nothing. */
function drawCorrected(state: SearchState, found: Found, corrected: string, texts: Texts): Node {
  const words = found.corrections.map(({ word }) => word);
  const typed = listWords(words.length > 0 ? words : [state.query.trim()], texts);
  const link = linkTo({ ...state, query: corrected }, corrected);
  return note(fill(texts.strings.corrected, 0, { words: [link], word: typed }, texts));
}

/** The name that was typed: what it is, in how many articles, and how it is written besides; it leads to its page. */
function drawCard({ kind, name, path, count, otherNames }: NameCard, texts: Texts): Node {
  const { strings } = texts;
  const others = otherNames.slice(0, MAX_OTHER_NAMES);
  const detail: readonly Child[] = [
    `${strings.kinds[kind]}, ${fillText(strings.articles, count, texts)}`,
    ...(others.length === 0 ? [] : [', ', ...fill(strings.alsoWritten, 0, [others.join(', ')], texts)]),
  ];
  return element('p', { class: 'card' }, [
    element('a', { href: path }, [name]),
    ' ',
    element('span', { class: 'sans' }, detail),
  ]);
}

function linkTo(state: SearchState, text: string): HTMLElement {
  const address = writeState({ ...state, shown: PAGE_SIZE }, new URL(location.href));
  return element('a', { href: address, 'data-state': '' }, [text]);
}
