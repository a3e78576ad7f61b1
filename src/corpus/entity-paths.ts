import { ENTITY_TYPES, hasPage, type Entity, type ResolvedEntity } from '../model/entity.js';
import { divideNames } from '../model/name-list.js';
import { entityPath, entryId, listPath } from '../model/site-paths.js';

/** Says of each entity where the site tells about it. The order stays. */
export function placeEntities(entities: readonly ResolvedEntity[]): readonly Entity[] {
  const keys = new Map(
    ENTITY_TYPES.flatMap((type) => [...divideNames(entities.filter((entity) => entity.type === type))]),
  );
  return entities.map((entity) => {
    const listKey = keys.get(entity.id) ?? '';
    const path = hasPage(entity)
      ? entityPath(entity.id)
      : `${listPath(entity.type, listKey)}#${entryId(entity.id)}`;
    return { ...entity, path, listKey };
  });
}
