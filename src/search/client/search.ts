/** The search page: reads its state from the address, searches with Pagefind, shows what was found. */
import { FACETS } from '../format.js';
import { serveBatch } from './batch.js';
import { serveChartRange } from './chart-range.js';
import { drawChart } from './chart.js';
import { drawFacets } from './facet-view.js';
import { connect, type Connection } from './connect.js';
import type { Found } from './engine/found.js';
import { serveExport } from './export-view.js';
import { serveKeys } from './keys.js';
import { serveOffline } from './offline/panel.js';
import { serveRange, writeDate } from './range-view.js';
import { readerWords, say } from './reader/words.js';
import { drawSuggestions } from './suggest-view.js';
import {
  hasFilters,
  NO_FILTERS,
  ORDERS,
  PAGE_SIZE,
  readState,
  writeState,
  type SearchState,
} from './state.js';
import { drawSummary, note } from './summary.js';
import type { Texts } from './text.js';
import { drawResults, moreLabel } from './view.js';

/** Milliseconds without a key before a search. */
const TYPING_PAUSE = 30;
/** Characters from which a search runs while typing. */
const MIN_TYPED = 3;

/** What the history keeps of an entry besides its address. */
interface Entry {
  /** Made by typing that went on: the next key replaces it. */
  readonly isTyping?: boolean;
  /** Pixels scrolled when the page was left. */
  readonly scrolled?: number;
}

function byId(id: string): HTMLElement {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`the page has no #${id}`);
  return node;
}

function start(): void {
  const texts = JSON.parse(byId('search-config').textContent) as Texts;
  if (location.protocol === 'file:' && !texts.isPortable) {
    byId('dari-disk').hidden = false;
    return;
  }
  const input = byId('q') as HTMLInputElement;
  const page = {
    found: byId('temuan'),
    summary: byId('ringkasan'),
    chart: byId('grafik'),
    list: byId('hasil'),
    facets: byId('saring'),
    orders: byId('urutan'),
    more: byId('lagi'),
    suggestions: byId('saran'),
  };
  byId('pencarian').hidden = false;
  const help = byId('cara') as HTMLDetailsElement;
  help.hidden = false;

  let connection: Promise<Connection> | null = null;
  let state = readState(new URL(location.href));
  let run = 0;
  let hasTyped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.value = state.query;

  const suggest = (query: string): void => {
    void connection?.then(
      (connected) => {
        connected.suggest(query, (suggestions) => {
          if (query !== input.value) return;
          page.suggestions.replaceChildren(...drawSuggestions({ ...state, query }, suggestions, texts));
          page.suggestions.hidden = suggestions.length === 0;
        });
      },
      () => {
        // The search itself says that the index cannot be had.
      },
    );
  };
  const hideSuggestions = (): void => {
    page.suggestions.hidden = true;
  };

  const draw = async (): Promise<void> => {
    run += 1;
    const mine = run;
    const wanted = state;
    if (texts.articles === 0) {
      page.summary.replaceChildren(note([texts.strings.emptyArchive]));
      return;
    }
    if (connection === null) {
      page.summary.replaceChildren(note([texts.strings.searching]));
      connection = connect(texts.undated);
    }
    try {
      await (
        await connection
      ).search(wanted, (found, isLast) => {
        // A later search has started: its answer is the one that counts. Who types wants results at once; when the page opens,
        // they come with the chart above them, which would else push them down. Only the last answer knows that there are none.
        if (mine === run && (isLast || (hasTyped && found.count > 0))) show(wanted, found);
      });
    } catch (error) {
      if (mine !== run) return;
      connection = null;
      page.list.replaceChildren();
      page.chart.hidden = true;
      page.more.hidden = true;
      page.found.removeAttribute('aria-busy');
      page.summary.replaceChildren(note([texts.strings.failed]));
      reportError(error);
    }
  };

  const show = (wanted: SearchState, found: Found): void => {
    range.show(wanted.range);
    showExport(wanted, found);
    page.found.removeAttribute('aria-busy');
    page.summary.replaceChildren(...drawSummary(wanted, found, texts));
    page.list.replaceChildren(...drawResults(wanted, found, texts));
    const { counts } = found;
    if (counts !== null) {
      keepPlace(page.facets, () => {
        page.facets.replaceChildren(...drawFacets(wanted, found, counts, texts));
      });
      keepPlace(page.chart, () => {
        page.chart.replaceChildren(...drawChart(wanted, found, counts, texts));
      });
      page.chart.hidden = page.chart.childElementCount === 0;
    }
    // Nothing can be put in another order; but what is filtered out can be let in again.
    page.orders.hidden = found.count + found.some === 0 && !hasFilters(wanted);
    const label = moreLabel(wanted, found, texts);
    page.more.hidden = label === null;
    page.more.textContent = label;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-order]')) {
      const order = ORDERS.find((name) => name === link.dataset['order']) ?? 'relevance';
      link.href = writeState({ ...wanted, order, shown: PAGE_SIZE }, new URL(location.href));
      if (order === wanted.order) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };

  /** Typing makes one entry in the history, however many keys; everything else one each. */
  const change = (next: Partial<SearchState>, isTyping = false): void => {
    clearTimeout(timer);
    state = { ...state, shown: PAGE_SIZE, ...next };
    const address = writeState(state, new URL(location.href));
    const wasTyping = readEntry().isTyping === true;
    if (address === location.href || (isTyping && wasTyping)) history.replaceState({ isTyping }, '', address);
    else history.pushState({ isTyping }, '', address);
    void draw();
  };

  const range = serveRange(byId('rentang') as HTMLFormElement, (chosen) => {
    change({ range: chosen });
  });
  serveChartRange(page.chart, {
    choose: (from, to) => {
      change({ range: { from, to }, filters: { ...state.filters, year: [] } });
    },
    preview: (span, isByKeys) => {
      const [from = '', to = ''] = (span ?? []).map((value) => writeDate(value, texts.language));
      const { choosing, chosen } = readerWords().strings.range;
      range.say(span === null ? '' : say(isByKeys ? choosing : chosen, { from, to }));
    },
  });
  const showExport = serveExport(byId('ekspor'), () => (connection ??= connect(texts.undated)));

  const goTo = (next: SearchState): void => {
    hideSuggestions();
    input.value = next.query;
    change(next);
  };

  input.addEventListener('input', () => {
    hasTyped = true;
    clearTimeout(timer);
    const query = input.value;
    const length = query.trim().length;
    hideSuggestions();
    if (length > 0 && length < MIN_TYPED) return;
    timer = setTimeout(() => {
      if (query !== state.query) change({ query }, true);
      suggest(query);
    }, TYPING_PAUSE);
  });
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role="search"]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      goTo({ ...state, query: form.querySelector<HTMLInputElement>('input[name="q"]')?.value ?? '' });
    });
  }
  page.facets.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = FACETS.find((name) => name === target.name);
    if (facet === undefined) return;
    const others = state.filters[facet].filter((value) => value !== target.value);
    change({ filters: { ...state.filters, [facet]: target.checked ? [...others, target.value] : others } });
  });
  page.facets.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['clear'] !== undefined)
      change({ filters: NO_FILTERS, range: undefined });
  });
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest('a[data-state], a[data-order]') : null;
    const address = link?.getAttribute('href');
    // With a key held a link opens elsewhere, as any link does.
    if (typeof address !== 'string' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(readState(new URL(address, location.href)));
    if (help.contains(link)) {
      // The example stands in the box, to be changed, with what it finds below it.
      help.open = false;
      input.focus();
    } else if ([page.list, page.summary, page.suggestions].some((part) => part.contains(link))) {
      // The link goes with the old results: whoever chose it goes on above the new ones.
      page.summary.focus();
    }
  });
  page.more.addEventListener('click', () => {
    const first = state.shown;
    state = { ...state, shown: state.shown + PAGE_SIZE };
    history.replaceState(history.state, '', writeState(state, new URL(location.href)));
    void draw().then(() => {
      page.list.children[first]?.querySelector('a')?.focus();
    });
  });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    state = readState(new URL(location.href));
    input.value = state.query;
    void draw();
  });
  addEventListener('pagehide', () => {
    history.replaceState({ ...readEntry(), scrolled: scrollY } satisfies Entry, '');
  });
  serveKeys(input, page.list);
  serveBatch(byId('banyak'), texts, () => (connection ??= connect(texts.undated)));
  serveOffline(byId('luring'), texts).catch(reportError);
  const { scrolled } = readEntry();
  void draw().then(() => {
    // Back from an article: the list was not there yet when the browser wanted to scroll.
    if (scrolled !== undefined) scrollTo(0, scrolled);
  });
}

function readEntry(): Entry {
  return (history.state ?? {}) as Entry;
}

/** Draws again what may hold the focus or be unfolded, and leaves both as they were. */
function keepPlace(container: HTMLElement, redraw: () => void): void {
  const keyOf = (node: Element): string =>
    `${node.getAttribute('name') ?? ''} ${node.getAttribute('value') ?? node.getAttribute('aria-label') ?? ''}`;
  const active = document.activeElement;
  const focused =
    active !== null && container.contains(active) && active !== container ? keyOf(active) : null;
  const unfolded = [...container.querySelectorAll<HTMLElement>('details[open]')].map(
    (node) => node.dataset['facet'],
  );
  redraw();
  for (const node of container.querySelectorAll('details')) {
    if (unfolded.includes(node.dataset['facet'])) node.open = true;
  }
  if (focused === null) return;
  const same = [...container.querySelectorAll<HTMLElement>('input, a')].find(
    (node) => keyOf(node) === focused,
  );
  same?.focus({ preventScroll: true });
}

start();
