import { numberedPath, oldestPath, undatedPartPath } from './paths.js';
import type { PageFrame } from './page-type.js';

/** Articles on one page of a list: what a reader scrolls through, about 60 kB of HTML. */
export const PAGE_SIZE = 50;
/** The first page of a list by date takes up to this many pages' worth of articles before a full page is split off. */
const MOST_PAGES_ON_FIRST = 1.5;

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
  /** Counted from the first in reading order, from 1. */
  readonly page: number;
  readonly items: readonly T[];
  readonly paging: Paging | null;
}

/** A page of a list and its share of the list, before the pages know of each other. */
interface Part {
  readonly path: string;
  /** Positions in the list, from 0; `end` is the first that is not on the page. */
  readonly start: number;
  readonly end: number;
}

export interface DatedListOptions {
  /** How many items have a date; they are the first of the list, newest first. */
  readonly dated: number;
  /** Items on a full page. */
  readonly size?: number;
}

/** Cuts a list into pages from its first item on; an empty list is one empty page. */
export function paginate<T>(
  path: string,
  items: readonly T[],
  frame: PageFrame,
  size = PAGE_SIZE,
): readonly ListPage<T>[] {
  return linkParts(
    cutFromFirst(items.length, size, (page) => numberedPath(path, page)),
    items,
    frame,
  );
}

/**
 * Cuts a list of articles, newest first and undated last, into pages that a new article leaves alone. All pages but the first hold
 * fixed sets of articles, counted from the oldest: 120 articles of one person are on 'kim.html' (the newest 70) and 'kim--1.html'
 * (the oldest 50). A newest article changes only the first page, until that is too long and its oldest articles become a page of their
 * own. Undated articles follow on pages of their own, so that neither shifts the other, unless all fit on the first page.
 */
export function paginateByDate<T>(
  path: string,
  items: readonly T[],
  frame: PageFrame,
  { dated, size = PAGE_SIZE }: DatedListOptions,
): readonly ListPage<T>[] {
  return linkParts(cutByDate(path, items.length, { dated, size }), items, frame);
}

/** Returns the path of the page of {@link paginateByDate} that has the item at a position of a list without undated items. */
export function pathByDate(path: string, length: number, position: number, size = PAGE_SIZE): string {
  const part = cutByDate(path, length, { dated: length, size }).find(({ end }) => position < end);
  return part?.path ?? path;
}

function cutByDate(
  path: string,
  length: number,
  { dated, size }: Required<DatedListOptions>,
): readonly Part[] {
  const most = Math.floor(size * MOST_PAGES_ON_FIRST);
  if (length <= most) return [{ path, start: 0, end: length }];
  if (dated === 0) return cutFromFirst(length, size, (page) => numberedPath(path, page));
  const fixed = Math.max(0, Math.ceil((dated - most) / size));
  const newest = dated - fixed * size;
  const older = Array.from({ length: fixed }, (_, i): Part => {
    const start = newest + i * size;
    return { path: oldestPath(path, fixed - i), start, end: start + size };
  });
  const undated =
    dated === length ? [] : cutFromFirst(length - dated, size, (page) => undatedPartPath(path, page));
  return [
    { path, start: 0, end: newest },
    ...older,
    ...undated.map((part) => ({ ...part, start: dated + part.start, end: dated + part.end })),
  ];
}

function cutFromFirst(length: number, size: number, pathOf: (page: number) => string): readonly Part[] {
  return Array.from({ length: Math.max(1, Math.ceil(length / size)) }, (_, i) => ({
    path: pathOf(i + 1),
    start: i * size,
    end: Math.min(length, (i + 1) * size),
  }));
}

function linkParts<T>(parts: readonly Part[], items: readonly T[], frame: PageFrame): readonly ListPage<T>[] {
  const paths = parts.map(({ path }) => path);
  return parts.map(({ path, start, end }, i) => ({
    path,
    page: i + 1,
    items: items.slice(start, end),
    paging: parts.length === 1 ? null : makePaging(paths, i + 1, frame),
  }));
}

function makePaging(paths: readonly string[], page: number, frame: PageFrame): Paging {
  const pages = paths.length;
  const hrefOf = (n: number): string | null => paths[n - 1] ?? null;
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return {
    text: frame.language.strings.paging.page(page, pages),
    page,
    previousHref: hrefOf(page - 1),
    nextHref: hrefOf(page + 1),
    links: shown.map((n, i) => ({
      page: n,
      href: hrefOf(n) ?? '',
      isGap: i > 0 && n - (shown[i - 1] ?? n) > 1,
    })),
  };
}
