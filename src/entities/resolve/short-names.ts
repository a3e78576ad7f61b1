import type { ArticleId } from '../../model/article.js';
import { compareCodePoints } from '../../util/compare.js';
import { SAME_GIVEN_NAME } from '../../languages/name-spellings.js';
import { inOrderOfLast, type ArticleNames, type Candidate, type Gender } from './candidate.js';
import { isGeneration, isShortFor } from '../../util/name-key.js';
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
  /** How each of its spellings sounds. */
  readonly sounds: string[];
  count: number;
  /** How many articles name them, and the last of these. */
  articles: number;
  lastArticle: ArticleId;
}

/**
 * Gives people's short names the group of the full name they stand for. A lone 'Kim' is decided article by article, and
 * is of nobody where that cannot be told; two words ('Bambang Yudhoyono') are joined to a longer name as a whole.
 */
export function resolveShortNames(
  articles: readonly ArticleNames[],
  all: readonly Candidate[],
  areDistinct: (key: string, other: string) => boolean,
): void {
  joinLongerNames(articles, all, areDistinct);
  const archive = new FullNames(all);
  for (const { candidates } of articles) {
    // As the article is before any of its names is decided.
    let before: Before | null = null;
    for (const candidate of inOrderOfLast(candidates)) {
      if (!isLone(candidate)) continue;
      const longer = archive.longerThan(candidate);
      if (longer.length === 0) continue;
      const fulls = longer.filter(({ group }) => !areDistinct(candidate.key, group));
      if (fulls.length === 0) continue;
      before ??= {
        fulls: new FullNames(candidates),
        genders: gendersByName(candidates),
        lone: countLone(candidates),
      };
      const isPassing = (before.lone.get(candidate.key) ?? 0) <= MAX_PASSING;
      const best =
        chooseInArticle(candidate, before.fulls, archive) ?? chooseElsewhere(candidate, fulls, isPassing);
      const chosen = best === null || isOther(candidate, best, before.genders) ? null : best;
      candidate.group = chosen?.group ?? null;
      candidate.known = chosen?.known ?? null;
    }
  }
}

/** What an article says of itself. */
interface Before {
  readonly fulls: FullNames;
  readonly genders: ReadonlyMap<string, ReadonlySet<Gender>>;
  /** How often it says each lone name. */
  readonly lone: ReadonlyMap<string, number>;
}

function isLone({ type, known, group, key }: Candidate): boolean {
  return type === 'person' && known === null && group !== null && !key.includes(' ');
}

/** Joins a name of several words to the archive's only longer one, when some article uses both. */
function joinLongerNames(
  articles: readonly ArticleNames[],
  all: readonly Candidate[],
  areDistinct: (key: string, other: string) => boolean,
): void {
  const archive = new FullNames(all);
  const longer = new Map<string, FullName>();
  for (const { candidates } of articles) {
    for (const candidate of inOrderOfLast(candidates)) {
      const { type, known, key, group } = candidate;
      if (type !== 'person' || known !== null || group === null || !key.includes(' ')) continue;
      const [only, other] = archive.longerThan(candidate);
      if (other !== undefined || only === undefined) continue;
      if (!candidates.some((one) => one.group === only.group && isFull(one))) continue;
      if (!areDistinct(key, only.group)) longer.set(group, only);
    }
  }
  if (longer.size === 0) return;
  for (const candidate of all) {
    if (candidate.type !== 'person' || candidate.known !== null) continue;
    if (candidate.group === null) continue;
    for (let full = longer.get(candidate.group); full !== undefined; full = longer.get(full.group)) {
      candidate.group = full.group;
      candidate.known = full.known;
    }
  }
}

/** Returns the full name of the article with the most mentions; then the archive's clearly most frequent; then the first. */
function chooseInArticle(short: Candidate, article: FullNames, archive: FullNames): FullName | null {
  const fulls = article.longerThan(short);
  if (fulls.length <= 1) return fulls[0] ?? null;
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
  if (chosen.known !== null || chosen.articles >= MIN_FAMOUS) return chosen;
  const words = spellingOf(chosen.group).split(' ');
  const isFamily = words.findLast((word) => !isGeneration(word)) === sound && !SAME_GIVEN_NAME.has(key);
  return isFamily && isPassing ? chosen : null;
}

function countLone(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const candidate of candidates)
    if (isLone(candidate)) counts.set(candidate.key, (counts.get(candidate.key) ?? 0) + candidate.count);
  return counts;
}

/** Returns what titles say in an article of everyone it names, by group, and of every lone name, by key. */
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

/** A person's name that is known or has several words. */
function isFull({ type, group, known, key }: Candidate): boolean {
  return type === 'person' && group !== null && (key.includes(' ') || known !== null);
}

/** Full names from which on they are looked up by their words: of the few of an article, each is looked at. */
const INDEXED_FROM = 24;

/** The people named in full among some names, by how their spellings sound. Names of one article come one after the other. */
class FullNames {
  private readonly byGroup = new Map<string, FullName>();
  /** For each word the people that have it in a spelling; made when there are many. */
  private byWord: ReadonlyMap<string, ReadonlySet<FullName>> | null = null;
  /** Answers given: a name is asked for in each of its articles. */
  private readonly longer = new Map<string, readonly FullName[]>();

  constructor(candidates: readonly Candidate[]) {
    for (const candidate of candidates) {
      const { key, sound, group, known, articleId, count } = candidate;
      if (group === null || !isFull(candidate)) continue;
      let full = this.byGroup.get(group);
      if (full === undefined) {
        const own = group === key ? sound : spellingOf(group);
        full = { group, known, sounds: [own], count: 0, articles: 1, lastArticle: articleId };
        this.byGroup.set(group, full);
      }
      full.count += count;
      if (full.lastArticle !== articleId) {
        full.articles += 1;
        full.lastArticle = articleId;
      }
      if (!full.sounds.includes(sound)) full.sounds.push(sound);
    }
  }

  /** The people one of whose spellings a short name can stand for, in code-point order of their groups. */
  longerThan({ group: own, sound }: Candidate): readonly FullName[] {
    let found = this.longer.get(sound);
    if (found === undefined) {
      found = this.findLonger(sound);
      this.longer.set(sound, found);
    }
    return found.some(({ group }) => group === own) ? found.filter(({ group }) => group !== own) : found;
  }

  private findLonger(sound: string): readonly FullName[] {
    const found: FullName[] = [];
    for (const full of this.having(sound))
      if (full.sounds.some((spelling) => isShortFor(sound, spelling))) found.push(full);
    return found.sort((a, b) => compareCodePoints(a.group, b.group));
  }

  /** The people who have the rarest of a sound's words; others cannot be meant. */
  private having(sound: string): Iterable<FullName> {
    if (this.byGroup.size < INDEXED_FROM) return this.byGroup.values();
    this.byWord ??= indexByWord(this.byGroup.values());
    let rarest: ReadonlySet<FullName> | null = null;
    for (const word of sound.split(' ')) {
      const fulls = this.byWord.get(word);
      if (fulls === undefined) return [];
      if (rarest === null || fulls.size < rarest.size) rarest = fulls;
    }
    return rarest ?? [];
  }

  /** Returns the group that was named first. */
  earliest(groups: ReadonlySet<string>): FullName | null {
    for (const [group, full] of this.byGroup) if (groups.has(group)) return full;
    return null;
  }
}

function indexByWord(fulls: Iterable<FullName>): ReadonlyMap<string, ReadonlySet<FullName>> {
  const byWord = new Map<string, Set<FullName>>();
  for (const full of fulls) {
    for (const sound of full.sounds) {
      for (const word of sound.split(' ')) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, new Set([full]));
        else known.add(full);
      }
    }
  }
  return byWord;
}
