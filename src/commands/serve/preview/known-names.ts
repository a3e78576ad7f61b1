import type { Archive, Article } from '../../../model/archive.js';
import type { EntityId, EntityType } from '../../../model/entity.js';
import type { PackedMentions } from '../../../model/mentions.js';
import type { Resolution } from '../../../entities/resolve/types.js';

/** An entity that has a spelling, and how often it has it. */
interface Bearer {
  readonly id: EntityId;
  readonly count: number;
}

/** Tells who is meant by a spelling in the articles of an archive; undefined where none has it, null where it cannot be told. */
export type KnownNames = (surface: string, type: EntityType) => EntityId | null | undefined;

/** How many times more often than any other an entity must have a spelling that several have. */
const CLEARLY = 2;

/** Returns who is meant by the spellings in an archive, as far as they say it without their articles. */
export function indexNames({ entities }: Pick<Archive, 'entities'>): KnownNames {
  const bearers = new Map<string, Bearer[]>();
  for (const { id, type, aliases } of entities) {
    for (const { surface, count } of aliases) {
      const key = `${type} ${surface}`;
      const known = bearers.get(key);
      if (known === undefined) bearers.set(key, [{ id, count }]);
      else known.push({ id, count });
    }
  }
  return (surface, type) => {
    const found = bearers.get(`${type} ${surface}`);
    if (found === undefined) return undefined;
    const [first, second] = [...found].sort((a, b) => b.count - a.count);
    return first === undefined || (second !== undefined && first.count < CLEARLY * second.count)
      ? null
      : first.id;
  };
}

/** Whom a changed article names. */
export interface RecognizedNames {
  readonly named: PackedMentions;
  readonly agencyIds: readonly EntityId[];
  /** Names that the archive does not know, by the ids that they have in `named`. */
  readonly added: Resolution['entities'];
}

/**
 * Says whom an article names that was resolved by itself: the entities of the archive, where a spelling leads to one. `before`: the
 * article as the archive has it, whose names keep their meaning.
 */
export function recognizeNames(
  alone: Resolution,
  { archive, before, known }: { archive: Archive; before: Article | null; known: KnownNames },
): RecognizedNames {
  const old = new Map(before?.named.names.map(({ surface, entityId }) => [surface, entityId]));
  const meaningOf = (surface: string, type: EntityType): EntityId | null | undefined => {
    const kept = old.get(surface);
    return kept === undefined ? known(surface, type) : kept;
  };
  const ids = new Map(
    alone.entities.map(({ id, type, aliases }): [EntityId, EntityId | null] => {
      // The longest spelling says most about who is meant.
      const spellings = [...aliases].sort((a, b) => b.surface.length - a.surface.length);
      for (const { surface } of spellings) {
        const found = meaningOf(surface, type);
        if (found !== undefined) return [id, found];
      }
      return [id, id];
    }),
  );
  const [articleId] = alone.mentionsByArticle.keys();
  const mentions = (articleId === undefined ? undefined : alone.mentionsByArticle.get(articleId)) ?? {
    names: [],
    places: [],
  };
  const names = mentions.names.map(({ type, surface, entityId }) => {
    const found = entityId === null ? (meaningOf(surface, type) ?? null) : (ids.get(entityId) ?? null);
    const entity = found === null ? undefined : archive.entityById.get(found);
    return { type: entity?.type ?? type, surface, entityId: found };
  });
  const agencies = articleId === undefined ? [] : (alone.agencyIdsByArticle.get(articleId) ?? []);
  return {
    named: { names, places: mentions.places },
    agencyIds: [...new Set(agencies.flatMap((id) => ids.get(id) ?? []))].sort(),
    added: alone.entities.filter(({ id }) => ids.get(id) === id && !archive.entityById.has(id)),
  };
}
