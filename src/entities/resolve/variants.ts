import { distance } from 'fastest-levenshtein';
import type { ArticleId } from '../../model/article.js';
import type { EntityType } from '../../model/entity.js';
import { compareCodePoints } from '../../util/compare.js';
import { isGeneration } from '../../util/name-key.js';
import { ByName } from './by-name.js';
import type { Candidate } from './candidate.js';
import { joinedSpelling } from './spelling.js';
import { countEach } from '../../util/count.js';

/** Letters of a name, without spaces, from which on its sound alone tells whose it is. */
const MIN_JOINED = 6;
/** Letters of a word from which on another letter in it can be a slip of the pen. */
const MIN_SLIPPED = 6;
/** Articles that spell a name in one way before a single other spelling counts as a slip. */
const MIN_USUAL = 2;
/** Other people and organizations that a slip and the usual spelling must both appear with. */
const MIN_COMPANY = 2;

/** A name that is not joined with others yet: everything that is spelled with one key, or known as one. */
interface Group {
  readonly type: EntityType;
  readonly group: string;
  readonly known: string | null;
  readonly keys: string[];
  /** Ascending. */
  readonly articles: ArticleId[];
}

type AreDistinct = (key: string, other: string) => boolean;

/**
 * Joins names that differ in spelling alone, under the known one, else the one in most articles: the same sound in
 * another transliteration, a middle initial more or less, or a slip in a single article. Two names of one article are
 * never joined: it tells them apart. Nor are two that `areDistinct` knows of.
 */
export function joinVariants(all: readonly Candidate[], areDistinct: AreDistinct): void {
  const groups = [...collect(all)].sort(compareGroups);
  const target = new ByName<Group>();
  const members = new Map(groups.map((group) => [group, [group]]));
  const joinTo = (group: Group, home: Group): boolean => {
    const [own, others] = [members.get(group) ?? [], members.get(home) ?? []];
    if (!own.every((a) => others.every((b) => isOneName(a, b, areDistinct)))) return false;
    target.set(group.type, group.group, home);
    others.push(...own);
    return true;
  };
  const join = (bucket: readonly Group[]): void => {
    const homes: Group[] = [];
    for (const group of bucket) if (!homes.some((home) => joinTo(group, home))) homes.push(group);
  };
  for (const bucket of bucketsOf(groups, ({ group }) => sounds(group))) join(bucket);
  for (const bucket of bucketsOf(groups, withoutInitials)) {
    // 'George Bush' is nobody's for sure when there are George W. and George H. W.
    const initials = new Set(bucket.map(({ group }) => initialsOf(group)).filter((found) => found !== ''));
    if (initials.size < 2) join(bucket.filter((group) => !target.has(group)));
  }
  joinSlips(groups, all, (slip, usual) => {
    if (!target.has(slip) && !target.has(usual)) joinTo(slip, usual);
  });
  if (target.isEmpty()) return;
  for (const candidate of all) {
    if (candidate.group === null) continue;
    let to: Group | undefined;
    for (
      let next = target.get(candidate.type, candidate.group);
      next !== undefined;
      next = target.get(next.type, next.group)
    )
      to = next;
    if (to === undefined) continue;
    candidate.group = to.group;
    candidate.known = to.known;
  }
}

function idOf({ type, group }: Group): string {
  return `${type}\u0000${group}`;
}

function collect(all: readonly Candidate[]): readonly Group[] {
  const groups = new ByName<Group>();
  for (const { type, group, known, key, articleId } of all) {
    if (group === null) continue;
    const found =
      groups.get(type, group) ?? groups.set(type, group, { type, group, known, keys: [], articles: [] });
    if (!found.keys.includes(key)) found.keys.push(key);
    if (found.articles.at(-1) !== articleId) found.articles.push(articleId);
  }
  return groups.values();
}

/** Known names first, then those of most articles. */
function compareGroups(a: Group, b: Group): number {
  return (
    Number(b.known !== null) - Number(a.known !== null) ||
    b.articles.length - a.articles.length ||
    compareCodePoints(a.group, b.group) ||
    compareCodePoints(a.type, b.type)
  );
}

function bucketsOf(
  groups: readonly Group[],
  keyOf: (group: Group) => string | null,
): Iterable<readonly Group[]> {
  const buckets = new Map<string, Group[]>();
  for (const group of groups) {
    const key = keyOf(group);
    if (key === null) continue;
    const bucket = buckets.get(`${group.type}\u0000${key}`) ?? [];
    bucket.push(group);
    buckets.set(`${group.type}\u0000${key}`, bucket);
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

function sounds(key: string): string | null {
  const joined = joinedSpelling(key);
  return joined.length < MIN_JOINED ? null : joined;
}

/** 'donald j trump' → 'donaldtrump'; null for what is no person's full name. */
function withoutInitials({ type, group }: Group): string | null {
  const words = group.split(' ');
  if (type !== 'person' || words.length < 2) return null;
  return sounds(words.filter((_, i) => !isMiddleInitial(words, i)).join(' '));
}

function initialsOf(key: string): string {
  const words = key.split(' ');
  return words.filter((_, i) => isMiddleInitial(words, i)).join('');
}

function isMiddleInitial(words: readonly string[], i: number): boolean {
  return i > 0 && i < words.length - 1 && words[i]?.length === 1;
}

function isOneName(a: Group, b: Group, areDistinct: AreDistinct): boolean {
  if (a.known !== null && b.known !== null) return false;
  if (haveCommon(a.articles, b.articles)) return false;
  for (const key of [a.group, ...a.keys]) {
    for (const other of [b.group, ...b.keys]) if (areDistinct(key, other)) return false;
  }
  return true;
}

/** Tells whether two ascending lists have an article in common. */
function haveCommon(a: readonly ArticleId[], b: readonly ArticleId[]): boolean {
  let [i, j] = [0, 0];
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const difference = compareCodePoints(x, y);
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j += 1;
  }
  return false;
}

/** Finds full names of one article that differ in one letter from a usual one that keeps the same company. */
function joinSlips(
  groups: readonly Group[],
  all: readonly Candidate[],
  found: (slip: Group, usual: Group) => void,
): void {
  const people = groups.filter(({ type, group }) => type === 'person' && group.includes(' '));
  const wordUses = countEach(people.flatMap(({ group }) => [...new Set(group.split(' '))]));
  const frames = new Map<string, Group[]>();
  for (const group of people) {
    if (!isUsual(group)) continue;
    for (const { frame } of framesOf(group.group)) {
      const sharing = frames.get(frame) ?? [];
      sharing.push(group);
      frames.set(frame, sharing);
    }
  }
  let company: ReadonlyMap<ArticleId, ReadonlySet<string>> | null = null;
  for (const slip of people) {
    if (isUsual(slip)) continue;
    const usual = framesOf(slip.group).flatMap(({ frame, word, at }) => {
      // A word that other names have too is a name, not a slip.
      if (wordUses.get(word) !== 1) return [];
      return (frames.get(frame) ?? []).filter((other) => isSlip(word, other.group.split(' ')[at] ?? ''));
    });
    const [only, second] = usual;
    if (only === undefined || second !== undefined) continue;
    company ??= companyByArticle(all);
    if (sharedCompany(slip, only, company) >= MIN_COMPANY) found(slip, only);
  }
}

function isUsual({ known, articles }: Group): boolean {
  return known !== null || articles.length >= MIN_USUAL;
}

/** Returns a name with each of its longer words left out in turn. */
function framesOf(
  key: string,
): readonly { readonly frame: string; readonly word: string; readonly at: number }[] {
  const words = key.split(' ');
  return words.flatMap((word, at) => {
    if (word.length < MIN_SLIPPED || isGeneration(word)) return [];
    return [{ frame: words.with(at, '').join(' '), word, at }];
  });
}

const FINAL_VOWEL = /[aeiou]$/;

/** One letter more, less or other, or two changed; never the first, nor an end that tells a woman's name from a man's. */
function isSlip(word: string, usual: string): boolean {
  if (word === usual || usual.length < MIN_SLIPPED || !usual.startsWith(word.charAt(0))) return false;
  if (FINAL_VOWEL.test(word) !== FINAL_VOWEL.test(usual)) return false;
  if (FINAL_VOWEL.test(word) && word.at(-1) !== usual.at(-1)) return false;
  const edits = distance(word, usual);
  return edits === 1 || (edits === 2 && word.length === usual.length && isSwap(word, usual));
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (a.charAt(at) === b.charAt(at)) at += 1;
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at);
}

/** People and organizations of each article; places are everyone's company. */
function companyByArticle(all: readonly Candidate[]): ReadonlyMap<ArticleId, ReadonlySet<string>> {
  const company = new Map<ArticleId, Set<string>>();
  for (const { type, group, articleId } of all) {
    if (group === null || type === 'place') continue;
    const names = company.get(articleId) ?? new Set<string>();
    names.add(`${type}\u0000${group}`);
    company.set(articleId, names);
  }
  return company;
}

function sharedCompany(a: Group, b: Group, company: ReadonlyMap<ArticleId, ReadonlySet<string>>): number {
  const around = (group: Group): ReadonlySet<string> =>
    new Set([...group.articles].flatMap((id) => [...(company.get(id) ?? [])]));
  const others = around(b);
  return [...around(a)].filter((name) => name !== idOf(a) && name !== idOf(b) && others.has(name)).length;
}
