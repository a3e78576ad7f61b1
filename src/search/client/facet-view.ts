import { FACETS } from '../format.js';
import type { FacetCounts } from './engine/facets.js';
import type { Found } from './engine/found.js';
import { hasFilters, type Facet, type SearchState } from './state.js';
import { element, fill, fillText, formatNumber, type Child, type Texts } from './text.js';

/** Values of one facet that are shown at once; chosen ones always are, the others on demand. */
const MAX_VALUES = 6;
/** One value more is shown rather than hidden behind a line of its own. */
const MIN_HIDDEN = 2;

type Counted = readonly [value: string, count: number];

/** One group of check boxes a facet. Values that no result has are left out, unless they are chosen. */
export function drawFacets(
  state: SearchState,
  found: Found,
  counts: FacetCounts,
  texts: Texts,
): readonly Node[] {
  const { strings } = texts;
  const counted = found.count > 0 ? found.count : found.some;
  const groups = FACETS.flatMap((facet) => {
    const chosen = state.filters[facet];
    const values = sortValues(facet, counts[facet] ?? {}, chosen);
    // One value that all results have narrows nothing.
    const isIdle = values.length === 1 && chosen.length === 0 && values[0]?.[1] === counted;
    if (values.length === 0 || isIdle) return [];
    const seen = values.filter(([value], i) => i < MAX_VALUES || chosen.includes(value));
    const rest = values.filter((item) => !seen.includes(item));
    const draw = (items: readonly Counted[]): readonly Node[] =>
      items.map(([value, count]) => drawBox(facet, value, count, chosen, texts));
    const hidden =
      rest.length < MIN_HIDDEN
        ? draw(rest)
        : [drawFolded(facet, fill(strings.moreValues, rest.length, [], texts), () => draw(rest))];
    const legend = element('legend', {}, [strings.facets[facet]]);
    return [element('fieldset', {}, [legend, ...draw(seen), ...hidden])];
  });
  const clear = element('button', { type: 'button', 'data-clear': '' }, [strings.clear]);
  const close = { type: 'button', popovertarget: 'saring', popovertargetaction: 'hide' };
  return [
    ...(hasFilters(state) ? [element('p', { class: 'acts' }, [clear])] : []),
    ...(groups.length > 0 ? drawCounted(found, texts) : []),
    ...groups,
    element('button', close, [fillText(strings.show, found.count + found.some, texts)]),
  ];
}

/** Says which of two groups of articles figures are of; nothing where there is one. */
export function drawCounted({ count, some }: Found, { strings }: Texts): readonly Node[] {
  if (some === 0) return [];
  return [element('p', { class: 'sans' }, [count > 0 ? strings.countsAll : strings.countsSome])];
}

/** Values that are rendered when they are unfolded: there may be hundreds, and every key press renders the list again. */
function drawFolded(facet: Facet, summary: readonly Child[], draw: () => readonly Node[]): HTMLElement {
  const details = element('details', { 'data-facet': facet }, [element('summary', {}, summary)]);
  details.addEventListener(
    'toggle',
    () => {
      details.append(...draw());
    },
    { once: true },
  );
  return details;
}

function drawBox(
  facet: Facet,
  value: string,
  count: number,
  chosen: readonly string[],
  texts: Texts,
): HTMLElement {
  const checked: Record<string, string> = chosen.includes(value) ? { checked: '' } : {};
  return element('label', {}, [
    element('input', { type: 'checkbox', name: facet, value, ...checked }),
    ' ',
    element('span', {}, [value]),
    ' ',
    count === 0 ? null : element('span', { class: 'n' }, [formatNumber(count, texts)]),
  ]);
}

/** Years from the newest, what is not a year after them; of the others the most frequent first. */
function sortValues(
  facet: Facet,
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
): readonly Counted[] {
  // Months are for the bars: in the list there are years, and the months that were chosen there.
  const isListed = (value: string): boolean => facet !== 'year' || !isMonth(value) || chosen.includes(value);
  const values = new Map(Object.entries(counts).filter(([value, count]) => count > 0 && isListed(value)));
  for (const value of chosen) if (!values.has(value)) values.set(value, 0);
  return [...values].sort(([a, x], [b, y]) => {
    if (facet === 'year' && isTime(a) !== isTime(b)) return isTime(a) ? -1 : 1;
    if (facet === 'year') return a < b ? 1 : -1;
    return y - x || (a < b ? -1 : 1);
  });
}

export function isYear(value: string): boolean {
  return /^\d{4}$/u.test(value);
}

function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/u.test(value);
}

function isTime(value: string): boolean {
  return isYear(value) || isMonth(value);
}
