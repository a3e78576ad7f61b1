import type { ArticleId } from '../../model/article.js';
import { compareCodePoints } from '../../util/compare.js';
import { SAME_GIVEN_NAME } from '../../languages/name-spellings.js';
import type { Candidate, Gender } from './candidate.js';
import { isGeneration, isShortFor } from '../name-key.js';
import { spellingOf } from './spelling.js';

/**
 * How many times more often than the next one a full name must occur in the archive to be who is meant by a short name
 * in an article that names nobody in full. 3: three of four readers' guesses are then right by count alone.
 */
const DOMINANCE = 3;
/**
 * Articles that must name someone in full before their given name alone ('Prabowo') means them in an article that does
 * not: with fewer, it is as likely another's.
 */
const MIN_FAMOUS = 3;
/** Times an article may say a lone name and mean someone of a single other article: a protagonist of its own is named more. */
const MAX_PASSING = 2;

interface FullName {
  readonly group: string;
  readonly known: string | null;
  count: number;
  readonly articles: Set<ArticleId>;
}

/** For every short name that occurs, the groups of the full names it can stand for. */
export type SharedShortNames = ReadonlyMap<string, readonly string[]>;

/**
 * Gives people's short names the group of the full name they stand for. A lone 'Kim' is decided article by article, and
 * is of nobody where that cannot be told; two words ('Bambang Yudhoyono') are joined to a longer name as a whole.
 */
export function resolveShortNames(
  articles: ReadonlyMap<ArticleId, readonly Candidate[]>,
  areDistinct: (key: string, other: string) => boolean,
): SharedShortNames {
  const all = [...articles.values()].flat();
  joinLongerNames(articles, new FullNames(all), areDistinct);
  const archive = new FullNames(all);
  const shared = new Map<string, readonly string[]>();
  for (const candidates of articles.values()) {
    const article = new FullNames(candidates);
    const genders = gendersByName(candidates);
    const passing = countLone(candidates);
    for (const candidate of candidates) {
      if (!isLone(candidate)) continue;
      const fulls = archive.longerThan(candidate).filter(({ group }) => !areDistinct(candidate.key, group));
      if (fulls.length === 0) continue;
      shared.set(
        candidate.key,
        fulls.map((full) => full.group),
      );
      const isPassing = (passing.get(candidate.key) ?? 0) <= MAX_PASSING;
      const best =
        chooseInArticle(candidate, article, archive) ?? chooseElsewhere(candidate, fulls, isPassing);
      const chosen = best === null || isOther(candidate, best, genders) ? null : best;
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
function joinLongerNames(
  articles: ReadonlyMap<ArticleId, readonly Candidate[]>,
  archive: FullNames,
  areDistinct: (key: string, other: string) => boolean,
): void {
  const longer = new Map<string, FullName>();
  for (const candidates of articles.values()) {
    const article = new FullNames(candidates);
    for (const candidate of candidates) {
      const { type, known, key, group } = candidate;
      if (type !== 'person' || known !== null || group === null || !key.includes(' ')) continue;
      const [only, other] = archive.longerThan(candidate);
      if (other !== undefined || only === undefined || !article.has(only.group)) continue;
      if (!areDistinct(key, only.group)) longer.set(group, only);
    }
  }
  for (const candidate of [...articles.values()].flat()) {
    if (candidate.type !== 'person' || candidate.known !== null) continue;
    if (candidate.group === null) continue;
    for (let full = longer.get(candidate.group); full !== undefined; full = longer.get(full.group)) {
      candidate.group = full.group;
      candidate.known = full.known;
    }
  }
}

/** The full name of the article with the most mentions; then the archive's clearly most frequent; then the first. */
function chooseInArticle(short: Candidate, article: FullNames, archive: FullNames): FullName | null {
  const fulls = article.longerThan(short);
  const most = Math.max(0, ...fulls.map((full) => full.count));
  const best = fulls.filter((full) => full.count === most);
  if (best.length <= 1) return best[0] ?? null;
  const groups = new Set(best.map((full) => full.group));
  const dominant = chooseInArchive(archive.longerThan(short).filter((full) => groups.has(full.group)));
  // News names its protagonist in full at the first mention.
  return dominant ?? article.earliest(groups);
}

function chooseInArchive(fulls: readonly FullName[]): FullName | null {
  const [first, second] = [...fulls].sort((a, b) => b.count - a.count || compareCodePoints(a.group, b.group));
  if (first === undefined) return null;
  return second === undefined || first.count >= second.count * DOMINANCE ? first : null;
}

/** Whom a short name means in an article that names none of them. */
function chooseElsewhere(
  { key, sound }: Candidate,
  fulls: readonly FullName[],
  isPassing: boolean,
): FullName | null {
  const chosen = chooseInArchive(fulls);
  if (chosen === null) return null;
  if (chosen.known !== null || chosen.articles.size >= MIN_FAMOUS) return chosen;
  const words = spellingOf(chosen.group).split(' ');
  const isFamily = words.findLast((word) => !isGeneration(word)) === sound && !SAME_GIVEN_NAME.has(key);
  return isFamily && isPassing ? chosen : null;
}

function countLone(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const candidate of candidates)
    if (isLone(candidate)) counts.set(candidate.key, (counts.get(candidate.key) ?? 0) + 1);
  return counts;
}

/** What titles say in an article of everyone it names, by group, and of every lone name, by key. */
function gendersByName(candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<Gender>> {
  const genders = new Map<string, Set<Gender>>();
  for (const { type, group, gender } of candidates) {
    if (type !== 'person' || group === null || gender === null) continue;
    genders.set(group, (genders.get(group) ?? new Set()).add(gender));
  }
  return genders;
}

/** 'Lady Starmer' is not Sir Keir Starmer; and where 'Mr.' and 'Ms. Doe' are two, it cannot be told who is who. */
function isOther(
  { key, gender }: Candidate,
  { group }: FullName,
  genders: ReadonlyMap<string, ReadonlySet<Gender>>,
): boolean {
  if (gender === null) return false;
  const said = genders.get(group) ?? genders.get(key);
  return said !== undefined && (said.size > 1 || !said.has(gender));
}

/** The people named in full among some mentions, by the keys of their spellings. */
class FullNames {
  private readonly byWord = new Map<string, Map<string, Set<FullName>>>();
  private readonly byGroup = new Map<string, FullName>();
  /** Answers given: a name is asked for at each of its mentions. */
  private readonly longer = new Map<string, readonly FullName[]>();

  constructor(candidates: readonly Candidate[]) {
    const seen = new Set<string>();
    for (const { type, key, sound, group, known, articleId } of candidates) {
      if (type !== 'person' || group === null || !(key.includes(' ') || known !== null)) continue;
      let full = this.byGroup.get(group);
      if (full === undefined) {
        full = { group, known, count: 0, articles: new Set() };
        this.byGroup.set(group, full);
        this.index(group === key ? sound : spellingOf(group), full);
      }
      full.count += 1;
      full.articles.add(articleId);
      if (seen.has(`${group}\u0000${sound}`)) continue;
      seen.add(`${group}\u0000${sound}`);
      this.index(sound, full);
    }
  }

  private index(spelling: string, full: FullName): void {
    for (const word of spelling.split(' ')) {
      const spellings = this.byWord.get(word) ?? new Map<string, Set<FullName>>();
      spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(full));
      this.byWord.set(word, spellings);
    }
  }

  /** The people one of whose spellings a short name can stand for, in code-point order of their groups. */
  longerThan({ group: own, sound }: Candidate): readonly FullName[] {
    let found = this.longer.get(sound);
    if (found === undefined) {
      found = this.findLonger(sound);
      this.longer.set(sound, found);
    }
    return found.filter(({ group }) => group !== own);
  }

  private findLonger(sound: string): readonly FullName[] {
    let rarest: ReadonlyMap<string, ReadonlySet<FullName>> | null = null;
    for (const word of sound.split(' ')) {
      const spellings = this.byWord.get(word);
      if (spellings === undefined) return [];
      if (rarest === null || spellings.size < rarest.size) rarest = spellings;
    }
    const found = new Set<FullName>();
    for (const [spelling, fulls] of rarest ?? []) {
      if (isShortFor(sound, spelling)) for (const full of fulls) found.add(full);
    }
    return [...found].sort((a, b) => compareCodePoints(a.group, b.group));
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
