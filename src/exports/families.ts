import type { Archive } from '../model/archive.js';
import { partOf } from './records.js';
import type { DividedData } from './data-parts.js';
import { toJsonLine } from './json-lines.js';

/**
 * data/families.jsonl: one group of articles with the same text a line, in the order of time; in a large archive divided by the year of
 * the earliest.
 */
export function listFamilies({ sameTexts, byId }: Archive): DividedData {
  const pieces = sameTexts().families.map(({ id, members }) => {
    const line = toJsonLine({
      id,
      members: members.map(({ articleId, role, share, with: others }) => {
        const article = byId.get(articleId);
        return {
          id: articleId,
          role,
          share,
          outlet: article?.facts.outlet ?? null,
          date: article?.facts.date ?? null,
          href: article?.path ?? null,
          with: others.map((other) => ({ id: other.articleId, share: other.share })),
        };
      }),
    });
    const earliest = byId.get(id);
    const part = earliest === undefined ? 'undated' : partOf(earliest);
    return { part, key: line.toString(), make: () => line };
  });
  return { path: 'data/families.jsonl', header: [], pieces };
}
