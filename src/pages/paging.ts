import { numberedPath } from './paths.js';
import type { PageFrame } from './page-type.js';

/** Articles on one page of a list: what a reader scrolls through, about 60 kB of HTML. */
export const PAGE_SIZE = 50;

/** Where a page stands in a list of several; null when the list has one page. */
export interface Paging {
  readonly text: string;
  readonly page: number;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** The first, the last and those around this page; a gap before one is a gap in the numbers. */
  readonly links: readonly { readonly page: number; readonly href: string; readonly isGap: boolean }[];
}

export interface ListPage<T> {
  readonly path: string;
  readonly page: number;
  readonly items: readonly T[];
  readonly paging: Paging | null;
}

/** Cuts a list into pages; an empty list is one empty page. */
export function paginate<T>(
  path: string,
  items: readonly T[],
  frame: PageFrame,
  size = PAGE_SIZE,
): readonly ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, i) => ({
    path: numberedPath(path, i + 1),
    page: i + 1,
    items: items.slice(i * size, (i + 1) * size),
    paging: pages === 1 ? null : makePaging(path, i + 1, pages, frame),
  }));
}

function makePaging(path: string, page: number, pages: number, frame: PageFrame): Paging {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return {
    text: frame.language.strings.paging.page(page, pages),
    page,
    previousHref: page > 1 ? numberedPath(path, page - 1) : null,
    nextHref: page < pages ? numberedPath(path, page + 1) : null,
    links: shown.map((n, i) => ({
      page: n,
      href: numberedPath(path, n),
      isGap: i > 0 && n - (shown[i - 1] ?? n) > 1,
    })),
  };
}
