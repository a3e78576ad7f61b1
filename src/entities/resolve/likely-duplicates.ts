import { distance } from 'fastest-levenshtein';
import { ENTITY_TYPES, type ResolvedEntity } from '../../model/entity.js';
import { compareCodePoints, firstDifference } from '../../util/compare.js';
import { isGeneration, isShortFor, nameKey } from '../../util/name-key.js';
import { joinedSpelling } from './spelling.js';

/** Why two entities may be one. */
export type DuplicateReason = 'sound' | 'initial' | 'letter' | 'longer' | 'acronym' | 'type';

export interface LikelyDuplicate {
  /** In more articles than the other; the first by id where they are in as many. */
  readonly kept: ResolvedEntity;
  readonly other: ResolvedEntity;
  readonly reason: DuplicateReason;
}

/** Letters below which one other letter makes another name as easily as a misspelled one. */
const MIN_WORD = 5;
/** Letters below which two spellings of one sound are too often two names. */
const MIN_JOINED = 6;

/**
 * Pairs of entities that resolution kept apart for want of evidence, and that a person should look at. `areDistinct`:
 * names that were said to be two. Sorted by the names.
 */
export function findLikelyDuplicates(
  entities: readonly ResolvedEntity[],
  areDistinct: (name: string, other: string) => boolean,
): readonly LikelyDuplicate[] {
  const found = new Map<string, LikelyDuplicate>();
  const add = (a: ResolvedEntity, b: ResolvedEntity, reason: DuplicateReason): void => {
    if (a.id === b.id || areDistinct(a.name, b.name) || areDistinct(b.name, a.name)) return;
    const [kept, other] = compareSize(a, b) <= 0 ? [a, b] : [b, a];
    const key = `${kept.id}\u0000${other.id}`;
    if (!found.has(key)) found.set(key, { kept, other, reason });
  };
  for (const { keyOf, reason, isPair } of RULES) {
    const buckets = new Map<string, ResolvedEntity[]>();
    for (const entity of entities) {
      for (const key of new Set(keyOf(entity))) {
        const bucket = buckets.get(key) ?? [];
        bucket.push(entity);
        buckets.set(key, bucket);
      }
    }
    for (const bucket of buckets.values()) {
      for (const [i, a] of bucket.entries())
        for (const b of bucket.slice(i + 1)) if (isPair(a, b)) add(a, b, reason);
    }
  }
  return [...found.values()].sort((a, b) =>
    firstDifference(
      ENTITY_TYPES.indexOf(a.kept.type) - ENTITY_TYPES.indexOf(b.kept.type),
      compareCodePoints(a.kept.name, b.kept.name),
      compareCodePoints(a.other.id, b.other.id),
    ),
  );
}

interface Rule {
  readonly reason: DuplicateReason;
  /** Entities with a key in common are compared. */
  readonly keyOf: (entity: ResolvedEntity) => readonly string[];
  readonly isPair: (a: ResolvedEntity, b: ResolvedEntity) => boolean;
}

const RULES: readonly Rule[] = [
  {
    reason: 'type',
    keyOf: ({ name }) => [nameKey(name)],
    isPair: (a, b) => a.type !== b.type,
  },
  {
    reason: 'sound',
    keyOf: ({ type, name }) => {
      const joined = joinedSpelling(nameKey(name));
      return joined.length < MIN_JOINED ? [] : [`${type} ${joined}`];
    },
    isPair: () => true,
  },
  {
    reason: 'initial',
    keyOf: (entity) => (isFullName(entity) ? [withoutInitials(entity).join(' ')] : []),
    isPair: (a, b) => haveNoOtherInitials(a, b),
  },
  {
    reason: 'letter',
    keyOf: (entity) => {
      if (!isFullName(entity)) return [];
      const words = wordsOf(entity);
      return words.map((_, i) => `${String(i)} ${words.with(i, '').join(' ')}`);
    },
    isPair: (a, b) => differInOneLetter(wordsOf(a), wordsOf(b)),
  },
  {
    reason: 'longer',
    keyOf: (entity) => {
      const words = wordsOf(entity);
      const [first, last] = [words[0], words.at(-1)];
      return isFullName(entity) && first !== undefined && last !== undefined
        ? [`< ${first}`, `> ${last}`]
        : [];
    },
    isPair: (a, b) => isLonger(a, b) || isLonger(b, a),
  },
  {
    reason: 'acronym',
    keyOf: ({ type, name }) => {
      if (type !== 'organization') return [];
      const words = nameKey(name).split(' ');
      return [words.length === 1 ? name.toLowerCase() : initialsOf(name)];
    },
    isPair: (a, b) => /^\p{Lu}{2,}$/u.test(a.name) !== /^\p{Lu}{2,}$/u.test(b.name),
  },
];

function compareSize(a: ResolvedEntity, b: ResolvedEntity): number {
  return firstDifference(b.articleIds.length - a.articleIds.length, compareCodePoints(a.id, b.id));
}

function wordsOf({ name }: ResolvedEntity): readonly string[] {
  return nameKey(name).split(' ');
}

function isFullName(entity: ResolvedEntity): boolean {
  return entity.type === 'person' && wordsOf(entity).length > 1;
}

function withoutInitials(entity: ResolvedEntity): readonly string[] {
  return wordsOf(entity).filter((word) => word.length > 1);
}

function haveNoOtherInitials(a: ResolvedEntity, b: ResolvedEntity): boolean {
  const [x, y] = [a, b].map((entity) =>
    wordsOf(entity)
      .filter((word) => word.length === 1)
      .join(''),
  );
  return x === '' || y === '';
}

function differInOneLetter(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((word, i) => word !== b[i]);
  const [word, other] = [a[at] ?? '', b[at] ?? ''];
  if (Math.min(word.length, other.length) < MIN_WORD || isGeneration(word) || isGeneration(other))
    return false;
  return distance(word, other) === 1;
}

/** 'Vladimir Vladimirovich Putin' and 'Vladimir Putin': the longer has the shorter's words, and both its ends or in a row. */
function isLonger(long: ResolvedEntity, short: ResolvedEntity): boolean {
  const [all, some] = [wordsOf(long), wordsOf(short)];
  if (all.length <= some.length || all.some(isGeneration)) return false;
  if (isShortFor(some.join(' '), all.join(' '))) return true;
  return all[0] === some[0] && all.at(-1) === some.at(-1) && some.every((word) => all.includes(word));
}

/** First letters of the words that have a capital: 'Komisi Pemberantasan Korupsi' → 'kpk'. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
}

/** Returns the people whom each short name that could not be told may mean: 'Kim' → Kim Jong Il, Kim Jong Un. */
export function peopleMeantBy(
  surface: string,
  entities: readonly ResolvedEntity[],
): readonly ResolvedEntity[] {
  const key = nameKey(surface);
  return entities.filter(
    ({ type, name, aliases }) =>
      type === 'person' &&
      [name, ...aliases.map((alias) => alias.surface)].some((full) => isShortFor(key, nameKey(full))),
  );
}
