import { addScript } from './add-script.js';
import { isPathKept } from './kept-list.js';
import { isShortcut } from './shortcuts.js';
import { pagePath } from './site-root.js';

/** What is loaded on demand: pages stay light for all who only read. */
export interface Reader {
  readonly openHelp: () => void;
  /** Takes an article's button over; returns what a click does. */
  readonly servePageButton: (button: HTMLElement) => () => void;
  readonly servePassages: () => void;
}

declare global {
  var klipingReader: Reader | undefined;
}

/** Loads, once, the words of the interface, and the program that readers ask for. */
export interface Loader {
  readonly words: () => Promise<void>;
  readonly reader: () => Promise<Reader>;
}

export function createLoader([words, reader]: readonly string[]): Loader {
  const scripts = new Map<string, Promise<void>>();
  const load = (address: string | undefined): Promise<void> => {
    if (address === undefined) return Promise.reject(new Error('the page names no program'));
    const known = scripts.get(address) ?? addScript(new URL(address, document.baseURI).href);
    scripts.set(address, known);
    known.catch(() => scripts.delete(address));
    return known;
  };
  return {
    words: () => load(words),
    reader: async () => {
      await load(words);
      await load(reader);
      const { klipingReader } = globalThis;
      if (klipingReader === undefined) throw new Error('the program for readers did not start');
      return klipingReader;
    },
  };
}

/** Waits for what a reader may do on any page, and loads what that needs. */
export function serveTriggers(loader: Loader): void {
  const openHelp = (): void => {
    if (document.querySelector('dialog[open]') === null)
      loader.reader().then((reader) => {
        reader.openHelp();
      }, reportError);
  };
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    if (event.key === '/') focusSearch(event);
    else if (event.key === '?') {
      event.preventDefault();
      openHelp();
    }
  });
  for (const button of document.querySelectorAll('button[data-keys]'))
    button.addEventListener('click', openHelp);
  const keep = document.querySelector<HTMLElement>('button[data-keep]');
  if (keep !== null) serveKeep(keep, loader);
  if (document.querySelector('main .prose') !== null) waitForSelection(loader);
}

/** The box of this page; where it is not shown, that of the search page. */
function focusSearch(event: Event): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  event.preventDefault();
  if (box !== null && box.getClientRects().length > 0) {
    box.focus();
    box.select();
    return;
  }
  const link = document.querySelector<HTMLAnchorElement>('a[href$="search.html"]');
  if (link !== null) location.href = `${link.href}#q`;
}

function serveKeep(button: HTMLElement, loader: Loader): void {
  let click: Promise<() => void> | null = null;
  const take = (): Promise<() => void> => {
    click ??= loader.reader().then((reader) => reader.servePageButton(button));
    click.catch(() => {
      click = null;
    });
    return click;
  };
  button.addEventListener('click', () => {
    take().then((toggle) => {
      toggle();
    }, reportError);
  });
  if (isPathKept(pagePath())) take().catch(reportError);
}

function waitForSelection(loader: Loader): void {
  const look = (): void => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed) return;
    if (!(selection.anchorNode?.parentElement?.closest('.prose') instanceof Element)) return;
    document.removeEventListener('selectionchange', look);
    loader.reader().then((reader) => {
      reader.servePassages();
    }, reportError);
  };
  document.addEventListener('selectionchange', look);
}
