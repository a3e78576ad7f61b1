import type { ArticleId } from '../../model/article.js';
import {
  compareEntities,
  ENTITY_TYPES,
  type EntityId,
  type EntityType,
  type ResolvedEntity,
} from '../../model/entity.js';
import { compareCodePoints } from '../../util/compare.js';
import { sha256 } from '../../util/hash.js';
import { slug } from '../../util/slug.js';
import { isShouted } from '../../util/text.js';
import { nameKey, spelledKey } from '../../util/name-key.js';
import { ByName } from './by-name.js';
import type { ResolveOptions } from './types.js';

/** What an article calls someone, in its text or in a credit; without a group it is of nobody. */
export interface Naming {
  readonly articleId: ArticleId;
  /** As it stands there. */
  readonly surface: string;
  /** Without the titles before it. */
  readonly spelling: string;
  readonly type: EntityType;
  readonly group: string | null;
  /** The preferred name, where one is known. */
  readonly known: string | null;
  /** How often. */
  readonly count: number;
}

/** Hexadecimal digits that tell apart what a slug cannot; eight leave a collision to 1 in 65,000 names of one slug. */
const HASH_LENGTH = 8;

interface Group {
  readonly type: EntityType;
  readonly key: string;
  known: string | null;
  /** How often each surface occurs. */
  readonly counts: Map<string, number>;
  /** In which articles each spelling occurs. */
  readonly spellings: Map<string, Set<ArticleId>>;
  readonly articleIds: Set<ArticleId>;
}

interface EntityList {
  readonly entities: readonly ResolvedEntity[];
  readonly idOf: (type: EntityType, group: string) => EntityId | null;
}

/** One entity for every group of spellings. `confusable`: groups that are taken for each other. */
export function buildEntities(
  namings: Iterable<Naming>,
  confusable: readonly (readonly string[])[],
  {
    sameAs = () => [],
    isListed = () => false,
    isHidden = () => false,
    hideInPath = (words) => words,
  }: ResolveOptions,
): EntityList {
  const groups = new ByName<Group>();
  for (const { type, group: key, surface, spelling, articleId, known, count } of namings) {
    if (key === null) continue;
    const group = groups.get(type, key) ?? groups.set(type, key, emptyGroup(type, key));
    group.known ??= known;
    group.counts.set(surface, (group.counts.get(surface) ?? 0) + count);
    const spelled = group.spellings.get(spelling);
    if (spelled === undefined) group.spellings.set(spelling, new Set([articleId]));
    else spelled.add(articleId);
    group.articleIds.add(articleId);
  }
  const named = groups
    .values()
    .map((group) => ({ group, name: chooseName(group, isHidden) }))
    .sort((a, b) => compareCodePoints(a.name, b.name) || compareCodePoints(a.group.key, b.group.key));
  const ids = giveIds(named, hideInPath);
  const distinct = distinctEntities(confusable, (key) =>
    ENTITY_TYPES.flatMap((type) => ids.get(type, key) ?? []),
  );
  const entities = named.flatMap(({ group, name }): readonly ResolvedEntity[] => {
    const id = ids.get(group.type, group.key);
    if (id === undefined) return [];
    return [
      {
        id,
        type: group.type,
        name,
        aliases: sortedSpellings(group),
        articleIds: [...group.articleIds].sort(compareCodePoints),
        sameAs: sameAs(name, group.type),
        isListed: isListed(name, group.type),
        distinctFrom: [...(distinct.get(id) ?? [])].sort(compareCodePoints),
      },
    ];
  });
  return {
    entities: entities.sort(compareEntities),
    idOf: (type, key) => ids.get(type, key) ?? null,
  };
}

function emptyGroup(type: EntityType, key: string): Group {
  return { type, key, known: null, counts: new Map(), spellings: new Map(), articleIds: new Set() };
}

function sortedSpellings(group: Group): ResolvedEntity['aliases'] {
  return [...group.counts]
    .map(([surface, count]) => ({ surface, count }))
    .sort((a, b) => b.count - a.count || compareCodePoints(a.surface, b.surface));
}

/**
 * The known name; else the full spelling of most articles, which a new article seldom changes; one that is not all
 * capitals where there is one.
 */
function chooseName(group: Group, isHidden: (name: string) => boolean): string {
  if (group.known !== null && !isHidden(group.known)) return group.known;
  const [only, ...others] = group.spellings.keys();
  if (only !== undefined && others.length === 0) return only;
  const spellings = [...group.spellings]
    .sort(([a, x], [b, y]) => y.size - x.size || compareCodePoints(a, b))
    .map(([spelling]) => spelling);
  const full = spellings.filter((spelling) => isFullSpelling(group, spelling));
  return full.find((spelling) => !isShouted(spelling)) ?? full[0] ?? spellings[0] ?? group.key;
}

/** A person's name of several words, or what the group is called: not 'Kim', not an acronym. */
function isFullSpelling(group: Group, spelling: string): boolean {
  const key = nameKey(spelling);
  return key === group.key || (group.type === 'person' && key.includes(' '));
}

/**
 * 'type/slug'. The slug is made of the name alone, without diacritics, so that no other article changes it: a name that a
 * slug cannot hold ('Владимир') takes a hash of it as well, and so does the later of two names that come out the same.
 */
function giveIds(
  named: readonly { readonly group: Group; readonly name: string }[],
  hideInPath: (words: string) => string,
): ByName<EntityId> {
  const taken = new Set<string>();
  const ids = new ByName<EntityId>();
  for (const { group, name } of named) {
    const key = spelledKey(name);
    const base = hideInPath(slug(key));
    const isExact = /^[a-z0-9 ]+$/.test(key) && base === key.replaceAll(' ', '-');
    const hash = isExact ? '' : sha256(key === '' ? group.key : key).slice(0, HASH_LENGTH);
    const plain = [base, hash].filter((part) => part !== '').join('-');
    const id = taken.has(`${group.type}/${plain}`)
      ? `${plain}-${sha256(group.key).slice(0, HASH_LENGTH)}`
      : plain;
    taken.add(`${group.type}/${id}`);
    ids.set(group.type, group.key, `${group.type}/${id}` as EntityId);
  }
  return ids;
}

/** Everyone who was said to be another than somebody, and than whom. */
function distinctEntities(
  confusable: readonly (readonly string[])[],
  idsOf: (group: string) => readonly EntityId[],
): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const distinct = new Map<EntityId, Set<EntityId>>();
  for (const groups of confusable) {
    const ids = groups.flatMap(idsOf);
    for (const id of ids) {
      const others = distinct.get(id) ?? new Set<EntityId>();
      for (const other of ids) if (other !== id) others.add(other);
      distinct.set(id, others);
    }
  }
  return distinct;
}
