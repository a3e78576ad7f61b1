import type { ArticleId } from '../../model/article.js';
import { compareCodePoints } from '../../util/compare.js';
import type { Candidate } from './candidate.js';
import { isShortFor } from '../name-key.js';

/**
 * How many times more often than the next one a full name must occur in the archive to be who is meant by a short name
 * in an article that names nobody in full. 3: three of four readers' guesses are then right by count alone.
 */
const DOMINANCE = 3;

interface FullName {
  readonly group: string;
  readonly known: string | null;
  count: number;
}

/** For every short name that occurs, the groups of the full names it can stand for. */
export type SharedShortNames = ReadonlyMap<string, readonly string[]>;

/**
 * Gives people's short names the group of the full name they stand for. A lone 'Kim' is decided article by article, and
 * is of nobody where that cannot be told; two words ('Bambang Yudhoyono') are joined to a longer name as a whole.
 */
export function resolveShortNames(articles: ReadonlyMap<ArticleId, readonly Candidate[]>): SharedShortNames {
  const all = [...articles.values()].flat();
  joinLongerNames(articles, new FullNames(all));
  const archive = new FullNames(all);
  const shared = new Map<string, readonly string[]>();
  for (const candidates of articles.values()) {
    const article = new FullNames(candidates);
    for (const candidate of candidates) {
      if (!isLone(candidate)) continue;
      const fulls = archive.longerThan(candidate.key);
      if (fulls.length === 0) continue;
      shared.set(
        candidate.key,
        fulls.map((full) => full.group),
      );
      const chosen = chooseInArticle(candidate, article, archive) ?? chooseInArchive(fulls);
      candidate.group = chosen?.group ?? null;
      candidate.known = chosen?.known ?? null;
    }
  }
  return shared;
}

function isLone({ type, known, group, key }: Candidate): boolean {
  return type === 'person' && known === null && group !== null && !key.includes(' ');
}

/** Joins a name of several words to the archive's only longer one, when some article uses both. */
function joinLongerNames(articles: ReadonlyMap<ArticleId, readonly Candidate[]>, archive: FullNames): void {
  const longer = new Map<string, FullName>();
  for (const candidates of articles.values()) {
    const article = new FullNames(candidates);
    for (const { type, known, key } of candidates) {
      if (type !== 'person' || known !== null || !key.includes(' ')) continue;
      const [only, other] = archive.longerThan(key);
      if (only !== undefined && other === undefined && article.has(only.group)) longer.set(key, only);
    }
  }
  for (const candidate of [...articles.values()].flat()) {
    if (candidate.type !== 'person' || candidate.known !== null) continue;
    for (let full = longer.get(candidate.key); full !== undefined; full = longer.get(full.group)) {
      candidate.group = full.group;
      candidate.known = full.known;
    }
  }
}

/** The full name of the article with the most mentions; then the archive's clearly most frequent; then the first. */
function chooseInArticle(short: Candidate, article: FullNames, archive: FullNames): FullName | null {
  const fulls = article.longerThan(short.key);
  const most = Math.max(0, ...fulls.map((full) => full.count));
  const best = fulls.filter((full) => full.count === most);
  if (best.length <= 1) return best[0] ?? null;
  const groups = new Set(best.map((full) => full.group));
  const dominant = chooseInArchive(archive.longerThan(short.key).filter((full) => groups.has(full.group)));
  // News names its protagonist in full at the first mention.
  return dominant ?? article.earliest(groups);
}

function chooseInArchive(fulls: readonly FullName[]): FullName | null {
  const [first, second] = [...fulls].sort((a, b) => b.count - a.count || compareCodePoints(a.group, b.group));
  if (first === undefined) return null;
  return second === undefined || first.count >= second.count * DOMINANCE ? first : null;
}

/** The people named in full among some mentions, by the keys of their spellings. */
class FullNames {
  private readonly byWord = new Map<string, Map<string, FullName>>();
  private readonly byGroup = new Map<string, FullName>();

  constructor(candidates: readonly Candidate[]) {
    for (const { type, key, group, known } of candidates) {
      if (type !== 'person' || group === null || !(key.includes(' ') || known !== null)) continue;
      const full = this.byGroup.get(group) ?? { group, known, count: 0 };
      full.count += 1;
      this.byGroup.set(group, full);
      for (const spelling of [key, group]) {
        for (const word of spelling.split(' ')) {
          const spellings = this.byWord.get(word) ?? new Map<string, FullName>();
          spellings.set(spelling, full);
          this.byWord.set(word, spellings);
        }
      }
    }
  }

  /** The people one of whose spellings `key` can stand for, in code-point order of their groups. */
  longerThan(key: string): readonly FullName[] {
    const spellings = this.byWord.get(key.split(' ')[0] ?? '') ?? new Map<string, FullName>();
    const found = new Map<string, FullName>();
    for (const [spelling, full] of spellings) {
      if (full.group !== key && isShortFor(key, spelling)) found.set(full.group, full);
    }
    return [...found.values()].sort((a, b) => compareCodePoints(a.group, b.group));
  }

  has(group: string): boolean {
    return this.byGroup.has(group);
  }

  /** Of these groups the one that was named first. */
  earliest(groups: ReadonlySet<string>): FullName | null {
    for (const [group, full] of this.byGroup) if (groups.has(group)) return full;
    return null;
  }
}
