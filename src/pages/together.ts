import { formatNumber } from '../languages/format.js';
import type { EntityId } from '../model/entity.js';
import { compareCodePoints } from '../util/compare.js';
import type { NamedEntity, WholeArticle } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { compareByCount, RANKED_TYPES, type Ranking } from './ranking.js';
import { percentOf } from './views.js';

/** Names of each type that are shown. */
const SHOWN = 6;
/** Names looked at in one article when counting who appears with whom: the cost is the square of it. */
const NAMES_LOOKED_AT = 150;

/**
 * Ranks who appears with an entity in two articles or more, by the number of articles; types of which nobody does are left out. Whoever
 * appears with it once is in that article.
 */
export function rankTogether(
  id: EntityId,
  articles: readonly WholeArticle[],
  { language }: PageFrame,
): readonly Ranking[] {
  const counts = new Map<EntityId, Pick<NamedEntity, 'id' | 'type' | 'name' | 'path'> & { count: number }>();
  for (const { names } of articles) {
    for (const { id: other, type, name, path } of names.slice(0, NAMES_LOOKED_AT)) {
      if (other === id) continue;
      const known = counts.get(other);
      if (known === undefined) counts.set(other, { id: other, type, name, path, count: 1 });
      else known.count += 1;
    }
  }
  const found = [...counts.values()].sort((a, b) => compareByCount(a, b) || compareCodePoints(a.id, b.id));
  return RANKED_TYPES.map((type) => ({
    title: language.strings.types[type].title,
    items: found
      .filter((entity) => entity.type === type && entity.count > 1)
      .slice(0, SHOWN)
      .map(({ path, name, count }) => ({
        name,
        href: path,
        countText: formatNumber(count, language.tag),
        percent: percentOf(count, articles.length),
      })),
    all: null,
  })).filter(({ items }) => items.length > 0);
}
