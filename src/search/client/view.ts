import type { Found } from './engine/found.js';
import type { Fragment } from './engine/excerpt.js';
import { fold } from './engine/query.js';
import { markedAddress } from './marks.js';
import { hasFilters, PAGE_SIZE, writeState, NO_FILTERS, type SearchState } from './state.js';
import { element, fill, fillText, formatNumber, listWords, type Child, type Texts } from './text.js';

/** Shorter words of a query begin too many others to mark them in a headline. */
const MIN_MARKED_START = 3;

/** Returns what was found, in a sentence; what was left out of the search, and what to try instead, in others. */
export function drawSummary(state: SearchState, found: Found, texts: Texts): readonly Node[] {
  const { strings } = texts;
  const { known, unknown, alone, count } = found;
  const isQuery = known.length + unknown.length > 0;
  const sought = listWords(known.length > 0 ? known : unknown, texts);
  const pair =
    count > 0
      ? isQuery
        ? strings.found
        : hasFilters(state)
          ? strings.filtered
          : strings.all
      : isQuery
        ? strings.none
        : strings.noneFiltered;
  const nodes: Node[] = [element('h2', {}, fill(pair, count, sought, texts))];
  if (unknown.length > 0 && (known.length > 0 || unknown.length > 1)) {
    const sentence = known.length > 0 ? strings.unknown : strings.unknownOnly;
    nodes.push(note(fill(sentence, unknown.length, listWords(unknown, texts), texts)));
  }
  if (found.missing > 0) nodes.push(note(fill(strings.missing, found.missing, [], texts)));
  if (count > 0) return nodes;
  if (alone.length > 0) {
    const links = alone.flatMap(({ query, count: hits }, i) => {
      const address = writeState({ ...state, query, filters: NO_FILTERS }, new URL(location.href));
      const link = element('a', { href: address, 'data-state': '' }, [query]);
      return [i > 0 ? ', ' : '', link, ` (${formatNumber(hits, texts)})`];
    });
    nodes.push(note([strings.alone, ' ', ...links]));
  }
  nodes.push(note([hasFilters(state) ? strings.suggestionFiltered : strings.suggestion]));
  return nodes;
}

export function note(children: readonly Child[]): HTMLElement {
  return element('p', { class: 'note' }, children);
}

export function drawResult(result: Fragment, found: Found, texts: Texts): HTMLElement {
  const [path = '', encoded = ''] = result.url.split('#');
  const [dateText, date, isUncertain, detail] = readView(encoded);
  const { title } = result;
  const { parts, marked } = readExcerpt(result);
  const when = element('p', { class: 'when' }, [
    date === '' ? dateText : element('time', { datetime: date }, [dateText]),
    ...(isUncertain ? [', ', element('span', { class: 'unsure' }, [texts.strings.uncertain])] : []),
  ]);
  const heading = title === '' ? [texts.untitled] : markWords(title, marked, found.known);
  return element('li', {}, [
    when,
    element('div', {}, [
      element('h3', {}, [element('a', { href: markedAddress(path, result.words) }, heading)]),
      // An article without text is indexed by its headline: it stands above.
      result.hasText ? element('p', { class: 'ex' }, parts) : null,
      element('p', { class: 'more' }, [detail]),
    ]),
  ]);
}

/** Returns what the index keeps for a result behind '#' of its address. */
function readView(encoded: string): readonly [string, string, boolean, string] {
  const [dateText, date, isUncertain, detail] = JSON.parse(decodeURIComponent(encoded)) as unknown[];
  return [String(dateText), String(date), isUncertain === true, String(detail)];
}

/** Returns the excerpt as nodes, with '…' where it begins or ends in the middle; the marked words without punctuation. */
function readExcerpt(result: Fragment): {
  readonly parts: readonly Child[];
  readonly marked: ReadonlySet<string>;
} {
  const marked = new Set<string>();
  const parts: Child[] = [];
  for (const [i, part] of result.excerpt.split(/<mark>(.*?)<\/mark>/su).entries()) {
    const value = unescape(part);
    const [, before = '', word = ''] =
      i % 2 === 0 ? [] : (/^([^\p{L}\p{N}]*)([\p{L}\p{N}](?:.*[\p{L}\p{N}])?)?/su.exec(value) ?? []);
    if (word === '') parts.push(value);
    else {
      marked.add(fold(word));
      parts.push(before, element('mark', {}, [word]), value.slice(before.length + word.length));
    }
  }
  if (result.isCutBefore) parts.unshift('…\u00a0');
  if (result.isCutAfter) parts.push('\u00a0…');
  return { parts, marked };
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** Returns a headline with the words marked that the excerpt marks or that a word of the query begins. */
function markWords(title: string, marked: ReadonlySet<string>, terms: readonly string[]): readonly Child[] {
  const wanted = terms.flatMap((term) => term.split(/\s+/u)).map(fold);
  return title.split(/([\p{L}\p{M}\p{N}'’-]+)/u).map((part) => {
    const word = fold(part);
    const isFound =
      word !== '' &&
      (marked.has(word) ||
        wanted.some(
          (start) => word === start || (start.length >= MIN_MARKED_START && word.startsWith(start)),
        ));
    return isFound ? element('mark', {}, [part]) : part;
  });
}

/** Returns what the button for more results says; null when all are shown. */
export function moreLabel(state: SearchState, found: Found, texts: Texts): string | null {
  const left = found.count - state.shown;
  return left <= 0 ? null : fillText(texts.strings.more, Math.min(left, PAGE_SIZE), texts);
}
