import type { ArticleId } from '../../model/article.js';
import { compareCodePoints } from '../../util/compare.js';
import type { Candidate } from './candidate.js';
import { isAcronymOf } from '../name-key.js';

/** 'Perserikatan Bangsa-Bangsa (PBB)': the space and the bracket between a name and its acronym. */
const BRACKET = 2;

interface Full {
  readonly group: string;
  readonly known: string | null;
}

/**
 * Joins acronyms to the names they were given behind. The article's own explanation comes first; elsewhere an acronym
 * is joined only when the archive explains it in one way.
 */
export function linkAcronyms(articles: ReadonlyMap<ArticleId, readonly Candidate[]>): void {
  const everywhere = new Map<string, Map<string, Full>>();
  const perArticle = new Map<ArticleId, ReadonlyMap<string, Full>>();
  for (const [id, candidates] of articles) {
    const here = explained(candidates);
    perArticle.set(id, here);
    for (const [acronym, full] of here) {
      const fulls = everywhere.get(acronym) ?? new Map<string, Full>();
      fulls.set(full.group, full);
      everywhere.set(acronym, fulls);
    }
  }
  for (const [id, candidates] of articles) {
    for (const candidate of candidates) {
      // The gazetteer's meaning of an acronym ('BI') gives way only to the article's own explanation.
      const own = perArticle.get(id)?.get(acronymKey(candidate));
      const fulls = candidate.known === null ? everywhere.get(acronymKey(candidate)) : undefined;
      const only = fulls?.size === 1 ? [...fulls.values()][0] : undefined;
      const full = own ?? only;
      if (full === undefined) continue;
      candidate.group = full.group;
      candidate.known = full.known;
    }
  }
}

function acronymKey(candidate: Candidate): string {
  return `${candidate.type}\u0000${candidate.key}`;
}

function explained(candidates: readonly Candidate[]): ReadonlyMap<string, Full> {
  const found = new Map<string, Full>();
  for (const [i, full] of candidates.entries()) {
    const short = candidates[i + 1];
    if (short?.type !== full.type || full.group === null || short.group === full.group) continue;
    if (short.mention.start !== full.mention.end + BRACKET) continue;
    if (!isAcronymOf(short.mention.surface, full.mention.surface)) continue;
    const key = acronymKey(short);
    const before = found.get(key);
    // Explained in two ways in one article: the first by code point, whatever their order.
    if (before !== undefined && compareCodePoints(before.group, full.group) <= 0) continue;
    // A full name that is in no list takes the preferred name its acronym has there.
    if (full.known === null && short.known !== null && short.group !== null) {
      for (const same of candidates) {
        if (same.key === full.key && same.type === full.type)
          Object.assign(same, { group: short.group, known: short.known });
      }
    } else {
      found.set(key, { group: full.group, known: full.known });
    }
  }
  return found;
}
