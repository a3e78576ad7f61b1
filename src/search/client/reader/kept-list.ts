import type { CslItem } from '../../../languages/citation-formats.js';
import { SITE_ROOT } from './site-root.js';

/** An article that a reader keeps. */
export interface KeptArticle {
  /** From the site's root. */
  readonly path: string;
  /** The first eight hexadecimal digits of its id. */
  readonly id: string;
  /** How it is cited, as when it was kept or last seen; null once it is known to be withdrawn or changed. */
  readonly csl: CslItem | null;
  /** Whether it was not in the archive any more when that was last looked for. */
  readonly isGone: boolean;
  /** One line. */
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** Why a list cannot be read or written: the browser keeps nothing here, or it has no more room. */
export type ListProblem = 'blocked' | 'full';

/** Each archive of a host has a list of its own. */
const STORAGE_KEY = `kliping-daftar ${SITE_ROOT.pathname}`;
/** Units of a note: a line. */
export const MAX_NOTE = 500;

/** Returns what is kept, in no order; null where the browser keeps nothing for pages. What cannot be read is left out. */
export function readKept(): readonly KeptArticle[] | null {
  let text: string | null;
  try {
    text = localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    // Not ours, or damaged: it cannot be saved.
    return [];
  }
}

function isKept(value: unknown): value is KeptArticle {
  if (typeof value !== 'object' || value === null) return false;
  const { path, id, csl, note, keptAt } = value as Partial<KeptArticle>;
  return (
    typeof path === 'string' &&
    typeof id === 'string' &&
    typeof note === 'string' &&
    typeof keptAt === 'number' &&
    (csl === null || typeof csl?.title === 'string')
  );
}

/** Writes the list. Returns what is wrong; null when it is kept. */
function writeKept(list: readonly KeptArticle[]): ListProblem | null {
  try {
    if (list.length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(list));
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

/** Changes the list as it is now: another window may have changed it. Returns what is wrong; null when the change is kept. */
export function changeKept(
  change: (list: readonly KeptArticle[]) => readonly KeptArticle[],
): ListProblem | null {
  const list = readKept();
  return list === null ? 'blocked' : writeKept(change(list));
}

export function isPathKept(path: string): boolean {
  return readKept()?.some((kept) => kept.path === path) === true;
}

/** Calls back when another window changes the list. */
export function onKeptElsewhere(callback: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY || key === null) callback();
  });
}
