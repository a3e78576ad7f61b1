import type { ResolveInput } from '../../src/entities/resolve/types.js';
import type { ArticleId } from '../../src/model/article.js';
import type { EntityMention, EntityType } from '../../src/model/entity.js';
import { packMentions } from '../../src/model/mentions.js';

const LETTERS: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'place' };

/** An article from 'p:Kim Jong Un', 'l:Kiev' …; '(' before a surface puts it in brackets right behind the one before. */
export function article(
  id: string,
  names: readonly string[],
  agencies: readonly string[] = [],
): ResolveInput {
  const mentions: EntityMention[] = [];
  let at = 0;
  for (const name of names) {
    const type = LETTERS[name.charAt(0)] ?? 'person';
    const inBrackets = name.charAt(2) === '(';
    const surface = name.slice(inBrackets ? 3 : 2);
    const start = at + (inBrackets ? 2 : 10);
    at = start + surface.length;
    mentions.push({ type, start, end: at, surface, entityId: null });
  }
  return { articleId: id as ArticleId, mentions: packMentions(mentions), agencies };
}
