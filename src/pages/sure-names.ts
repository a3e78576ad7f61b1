import { LANGUAGES } from '../languages/index.js';
import type { Entity, EntityType } from '../model/entity.js';
import { nameKey } from '../util/name-key.js';

/** Articles of an archive in which a name is expected to come again. In a smaller one most names stand in one article. */
const SOME_ARTICLES = 10;
/** Scripts in which a full name is written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Returns a function that tells whether a name may be wrong, so that it is not shown among the first. A name is trusted that entities.yaml
 * or the word lists of a language have. Of all others, which only the patterns of a text made names, these are doubtful:
 *
 * - a person of one word, whose full name is in no article: often a word with a capital, or several people
 * - a name that was read as another type as well, in as many articles or more
 * - a name of one article, in an archive of some size
 *
 * `entities`: all of the archive. `articles`: how many it has.
 */
export function createDoubt(entities: readonly Entity[], articles: number): (entity: Entity) => boolean {
  const keyOf = ({ name }: Pick<Entity, 'name'>, type: EntityType): string => `${type} ${nameKey(name)}`;
  const listed = new Set(
    LANGUAGES.flatMap(({ gazetteer }) => gazetteer.map((entry) => keyOf(entry, entry.type))),
  );
  const mostArticles = new Map<string, number>();
  const typesOf = new Map<string, Set<EntityType>>();
  for (const entity of entities) {
    // A name of one article is seldom asked about, and there are many.
    if (entity.articleIds.length < 2) continue;
    const key = nameKey(entity.name);
    mostArticles.set(keyOf(entity, entity.type), entity.articleIds.length);
    typesOf.set(key, (typesOf.get(key) ?? new Set()).add(entity.type));
  }
  return (entity) => {
    const { name, type, articleIds, isListed, sameAs } = entity;
    if (isListed || sameAs.length > 0 || listed.has(keyOf(entity, type))) return false;
    if (type === 'person' && !name.trim().includes(' ') && !UNSPACED.test(name)) return true;
    if (articleIds.length < 2) return articles >= SOME_ARTICLES;
    const others = [...(typesOf.get(nameKey(name)) ?? [])].filter((other) => other !== type);
    return others.some((other) => (mostArticles.get(keyOf(entity, other)) ?? 0) >= articleIds.length);
  };
}
