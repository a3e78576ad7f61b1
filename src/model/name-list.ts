import { compareCodePoints, firstDifference } from '../util/compare.js';
import { sha256 } from '../util/hash.js';

/** Names on one page of an index; with more, what begins alike gets a page of its own. */
export const NAMES_ON_PAGE = 100;
/** Letters after which names are no longer divided: so many that begin alike rather share a page. */
const MAX_KEY = 6;
/** Hexadecimal digits that stand for letters a file name should not have. */
const HASH_DIGITS = 8;

/**
 * Divides names over the pages of an index, by how they begin. Returns the key of each name's page: '' for the index itself, which
 * has all names when they are few; else the letter ('k', 'digits' or 'other') or, where a letter has many, more letters ('ka'). A page
 * next to longer keys keeps what is left. Adding or removing a name seldom moves others.
 */
export function divideNames<Id>(
  names: readonly { readonly id: Id; readonly name: string }[],
): ReadonlyMap<Id, string> {
  const pages = new Map<Id, string>();
  const folded = names.map(({ id, name }) => ({
    id,
    letters: foldForList(name).replace(/[^\p{L}\p{N}]/gu, ''),
  }));
  if (names.length <= NAMES_ON_PAGE) {
    for (const { id } of names) pages.set(id, '');
    return pages;
  }
  const divide = (key: string, own: readonly { readonly id: Id; readonly letters: string }[]): void => {
    const length = BEGINNINGLESS.has(key) ? 0 : Array.from(key).length;
    if (own.length <= NAMES_ON_PAGE || length >= MAX_KEY) {
      for (const { id } of own) pages.set(id, key);
      return;
    }
    const groups = groupBy(own, ({ letters }) =>
      Array.from(letters)
        .slice(0, length + 1)
        .join(''),
    );
    // The largest groups get pages of their own until the others fit on one.
    let left = own.length;
    for (const [next, group] of sortBySize(groups)) {
      // What has no further letter cannot be divided.
      const isWhole = next === key || next === '';
      if (isWhole || left <= NAMES_ON_PAGE) for (const { id } of group) pages.set(id, key);
      else {
        left -= group.length;
        divide(next, group);
      }
    }
  };
  for (const [letter, own] of groupBy(folded, ({ letters }) => letterOf(letters).toLowerCase()))
    divide(letter, own);
  return pages;
}

/** Keys that no name begins with. */
const BEGINNINGLESS: ReadonlySet<string> = new Set(['digits', 'other']);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function sortBySize<T>(
  groups: ReadonlyMap<string, readonly T[]>,
): readonly (readonly [string, readonly T[]])[] {
  return [...groups].sort(([a, x], [b, y]) => firstDifference(y.length - x.length, compareCodePoints(a, b)));
}

/** Returns what stands for a page's key in its file's name. */
export function listSlug(key: string): string {
  return /^[a-z0-9]+$/.test(key) ? key : `x-${sha256(key).slice(0, HASH_DIGITS)}`;
}

/** Returns a name as indexes sort it: without accents, in lower case, from its first letter or digit on. */
export function foldForList(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Returns the letter that a folded name stands under: 'A' to 'Z', 'digits' or 'other'. */
export function letterOf(folded: string): string {
  const first = folded.charAt(0).toUpperCase();
  if (/^[A-Z]$/.test(first)) return first;
  return /^\p{N}/u.test(folded) ? 'digits' : 'other';
}
