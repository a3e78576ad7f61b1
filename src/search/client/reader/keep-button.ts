import type { CslItem } from '../../../languages/citation-formats.js';
import { idOf, readPageCsl } from './article-csl.js';
import { changeKept, isPathKept, onKeptElsewhere, type ListProblem } from './kept-list.js';
import { pagePath, SITE_ROOT } from './site-root.js';
import { readerWords, say } from './words.js';

/** What a button keeps. */
export interface Keepable {
  readonly path: string;
  readonly csl: CslItem;
}

/** Keeps an article or takes it from the list. Returns what is wrong; null when it is done. */
export function toggleKept({ path, csl }: Keepable): ListProblem | null {
  return changeKept((list) => {
    const others = list.filter((kept) => kept.path !== path);
    if (others.length < list.length) return others;
    return [...others, { path, id: idOf(csl), csl, isGone: false, note: '', keptAt: Date.now() }];
  });
}

/** Shows on a button whether its article is kept. */
export function showKept(button: HTMLElement, { path, csl }: Keepable): void {
  const { list } = readerWords().strings;
  const isKept = isPathKept(path);
  button.textContent = isKept ? list.kept : list.keep;
  button.setAttribute('aria-pressed', String(isKept));
  button.setAttribute('aria-label', say(isKept ? list.keptLabel : list.keepLabel, { title: csl.title }));
}

export function tellProblem(problem: ListProblem): string {
  return readerWords().strings.list[problem];
}

/** The button of an article's page. Next to it stands the way to the list, once the article is kept, or what went wrong. */
export function servePageButton(button: HTMLElement): () => void {
  const csl = readPageCsl(document);
  const path = pagePath();
  if (csl === null) return () => undefined;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.after(' ', status);
  const show = (): void => {
    showKept(button, { path, csl });
    // On this page there is one button, which says what it does.
    button.removeAttribute('aria-label');
    status.replaceChildren();
    if (!isPathKept(path)) return;
    const link = document.createElement('a');
    link.href = new URL('reading-list.html', SITE_ROOT).href;
    link.textContent = readerWords().strings.list.title;
    status.append(link);
  };
  // It may have changed since it was kept.
  if (isPathKept(path)) {
    changeKept((list) =>
      list.map((kept) => (kept.path === path ? { ...kept, id: idOf(csl), csl, isGone: false } : kept)),
    );
  }
  show();
  onKeptElsewhere(show);
  return () => {
    const problem = toggleKept({ path, csl });
    show();
    if (problem !== null) status.textContent = tellProblem(problem);
  };
}
