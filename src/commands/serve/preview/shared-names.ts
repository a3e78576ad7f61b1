import type { Archive, Article } from '../../../model/archive.js';
import type { EntityId } from '../../../model/entity.js';

/** Shared names that are given as the reason, as a build does. */
const REASONS = 3;

/**
 * Returns a function that gives the names which two articles share, the rarest first, at most three; of equally rare ones that first which
 * comes first in the archive.
 */
export function createSharing({
  articles,
  entityById,
}: Pick<Archive, 'articles' | 'entityById'>): (a: Article, b: Article) => readonly EntityId[] {
  const positions = new Map(articles.map(({ facts }, position) => [facts.id, position]));
  const rank = (id: EntityId): readonly number[] => {
    const articleIds = entityById.get(id)?.articleIds ?? [];
    const [first = 0] = articleIds.map((one) => positions.get(one) ?? 0).sort((a, b) => a - b);
    const names = articles[first]?.names ?? [];
    return [articleIds.length, first, names.findIndex((name) => name.id === id)];
  };
  return (a, b) => {
    const others = new Set(b.names.map(({ id }) => id));
    return a.names
      .filter(({ id }) => others.has(id) && (entityById.get(id)?.articleIds.length ?? 0) < articles.length)
      .map(({ id }) => ({ id, rank: rank(id) }))
      .sort((one, other) => compareRanks(one.rank, other.rank))
      .slice(0, REASONS)
      .map(({ id }) => id);
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0);
  return 0;
}
