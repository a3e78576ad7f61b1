/**
 * What every page does with JavaScript, and does without otherwise: fonts asked for before the style sheet is there; the
 * remembered theme before the first paint and the button that changes it; a reference's copy button; marked words; keys, and what is
 * loaded when a reader asks for it.
 * Bundled into a classic script.
 */
import { serveMarks } from './marks.js';
import { stayCurrent } from './offline/stay-current.js';
import { createLoader, serveTriggers } from './reader/triggers.js';

{
  const STORAGE_KEY = 'tema';
  const root = document.documentElement;

  const remembered = (): string | null => {
    try {
      return localStorage.getItem(STORAGE_KEY);
    } catch {
      // Storage may be forbidden, as from file:// in some browsers: then the reader's system decides.
      return null;
    }
  };

  const remember = (theme: string): void => {
    try {
      localStorage.setItem(STORAGE_KEY, theme);
    } catch {
      // Not remembered, but changed for this page.
      return;
    }
  };

  const isDark = (): boolean =>
    root.dataset['theme'] === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset['theme'] === 'dark';

  const serveTheme = (): void => {
    const button = document.querySelector<HTMLButtonElement>('.theme');
    if (button === null) return;
    const show = (): void => {
      button.setAttribute('aria-pressed', String(isDark()));
    };
    button.addEventListener('click', () => {
      root.dataset['theme'] = isDark() ? 'light' : 'dark';
      remember(root.dataset['theme']);
      show();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
    show();
  };

  const serveCopy = (): void => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copied]')) {
      // Not there from file:// in every browser, nor on plain http.
      if (!('clipboard' in navigator)) return;
      button.hidden = false;
      button.addEventListener('click', () => {
        const parts = button.closest('section')?.querySelectorAll('.ref, .url') ?? [];
        const reference = Array.from(parts, (part) => part.textContent).join(' ');
        void navigator.clipboard.writeText(reference).then(() => {
          button.textContent = button.dataset['copied'] ?? '';
        });
      });
    }
  };

  /** From a disk nothing can be fetched ahead, and the style sheet does without a font that comes late: it is added when it is there. */
  const addFont = (href: string): void => {
    const [family, weight] = href.includes('newsreader')
      ? ['Newsreader', '200 800']
      : ['Franklin', '100 900'];
    const font = new FontFace(family, `url(${JSON.stringify(href)})`, { weight });
    document.fonts.add(font);
    font.load().catch(() => {
      // The page is read in the system's fonts.
    });
  };

  const preloadFonts = (): void => {
    for (const href of (document.currentScript?.dataset['fonts'] ?? '')
      .split(' ')
      .filter((part) => part !== '')) {
      if (location.protocol === 'file:') {
        addFont(href);
        continue;
      }
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href });
      document.head.append(link);
    }
  };

  /** What lies at the site's root: this script is one folder below it. */
  const script = document.currentScript as HTMLScriptElement | null;
  const atRoot = (name: string): string => new URL(`../${name}`, script?.src).href;

  /** As a link element the manifest fails, with an error in the console, on pages opened from a disk. */
  const serveOffline = (): void => {
    if (script === null || location.protocol === 'file:') return;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'manifest', href: atRoot('manifest.webmanifest') });
    document.head.append(link);
    stayCurrent(atRoot('sw.js'));
  };

  const loader = createLoader((script?.dataset['more'] ?? '').split(' ').filter((path) => path !== ''));

  preloadFonts();
  serveOffline();
  const saved = remembered();
  if (saved === 'light' || saved === 'dark') root.dataset['theme'] = saved;
  root.classList.add('js');
  addEventListener('DOMContentLoaded', () => {
    serveTheme();
    serveCopy();
    serveMarks(loader.words);
    serveTriggers(loader);
  });
}
