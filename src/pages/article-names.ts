import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import { compareCodePoints } from '../util/compare.js';
import type { NamedEntity } from './inputs.js';
import type { PageFrame } from './page-type.js';
import { compareByCount } from './ranking.js';

/** Names of one type shown at once; the rest of a long transcript's is folded away, unless it is but a few. */
const NAMES_SHOWN = 24;
const FEW = 6;

export interface NamedItem {
  readonly name: string;
  readonly href: string;
  readonly countText: string;
}

/** The names of one type in an article. */
export interface NamesOfType {
  readonly type: EntityType;
  readonly title: string;
  readonly items: readonly NamedItem[];
  /** Those beyond the most frequent, folded away; empty for none. */
  readonly more: readonly NamedItem[];
  readonly moreText: string;
}

/** Lists the names in an article by type, the most frequent first; types without a name are left out. */
export function listNames(names: readonly NamedEntity[], frame: PageFrame): readonly NamesOfType[] {
  const { strings } = frame.language;
  const found = [...names].sort((a, b) => compareByCount(a, b) || compareCodePoints(a.id, b.id));
  return ENTITY_TYPES.map((type) => {
    const items = found
      .filter((one) => one.type === type)
      .map(({ path, name, count }) => ({
        name,
        href: path,
        countText: count === 0 ? strings.article.asAgency : String(count),
      }));
    const shown = items.length <= NAMES_SHOWN + FEW ? items.length : NAMES_SHOWN;
    return {
      type,
      title: strings.types[type].title,
      items: items.slice(0, shown),
      more: items.slice(shown),
      moreText: strings.article.moreNames(items.length - shown),
    };
  }).filter(({ items }) => items.length > 0);
}
