import type { Suggestion } from './engine/suggest.js';
import { writeState, PAGE_SIZE, type SearchState } from './state.js';
import { element, formatNumber, type Texts } from './text.js';

/** Returns what may be meant, as links: a word leads to a search for it, a name and a headline to their page. */
export function drawSuggestions(
  state: SearchState,
  suggestions: readonly Suggestion[],
  texts: Texts,
): readonly Node[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map(({ kind, text, path, count }) => {
    const link =
      path === null
        ? element(
            'a',
            {
              href: writeState({ ...state, query: text, shown: PAGE_SIZE }, new URL(location.href)),
              'data-state': '',
            },
            [text],
          )
        : element('a', { href: path }, [text]);
    const label =
      kind === 'word' ? '' : kind === 'article' ? texts.strings.article : texts.strings.facets[kind];
    const detail = [label, count === null ? '' : formatNumber(count, texts)].filter((part) => part !== '');
    return element('li', {}, [link, ' ', element('span', { class: 'n' }, [detail.join(' ')])]);
  });
  return [element('ul', { class: 'names flow' }, items)];
}
