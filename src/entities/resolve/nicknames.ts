import { LANGUAGES } from '../../languages/index.js';
import { PLACE_SIZE, type PackedMentions } from '../../model/mentions.js';
import { compareCodePoints } from '../../util/compare.js';
import { nameKey } from '../../util/name-key.js';
import type { ArticleNames, Candidate } from './candidate.js';

/** That a person is also called otherwise, as one article says it. */
export interface Nickname {
  readonly full: Candidate;
  readonly nickname: Candidate;
  /** Whether words say so ('alias'), and not just a bracket, in which an actor's part may stand as well. */
  readonly isSaid: boolean;
}

/** Characters between a name and a nickname: the longest wording has about as many. */
const MAX_BETWEEN = 40;
/** Articles that must have a nickname in brackets behind a name, where its letters are not in the name ('Ahok'). */
const MIN_ARTICLES = 2;
/** Letters of a nickname that count as taken from the name: 'Imin' from 'Muhaimin'. */
const MIN_TAKEN = 3;
/** Times more articles that must explain a nickname in one way than in the next. */
const DOMINANCE = 3;

const WORDS = LANGUAGES.flatMap(({ names }) => names.nicknameWords)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
const SAID = new RegExp(`^\\s?[,(]?\\s?(?:${WORDS.join('|')})\\s?["“'‘]?$`, 'iu');
/** A space and an opening bracket. */
const BRACKET = ' (';

/** Tells whether a text may say between two mentions of people that the one is the other's nickname. */
export function mayTellNickname(text: string, { names, places }: PackedMentions): boolean {
  for (let at = PLACE_SIZE; at < places.length; at += PLACE_SIZE) {
    const [end, start] = [places[at - 1] ?? 0, places[at + 1] ?? 0];
    if (start <= end || start - end > MAX_BETWEEN) continue;
    if (names[places[at - PLACE_SIZE] ?? -1]?.type !== 'person' || names[places[at] ?? -1]?.type !== 'person')
      continue;
    if (isBetween(text.slice(end, start))) return true;
  }
  return false;
}

/** Returns the nicknames that an article gives. */
export function readNicknames(
  text: string,
  { candidates, places }: Pick<ArticleNames, 'candidates' | 'places'>,
): readonly Nickname[] {
  const found: Nickname[] = [];
  for (let at = PLACE_SIZE; at < places.length; at += PLACE_SIZE) {
    const [end, start, after] = [places[at - 1] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0];
    if (start <= end || start - end > MAX_BETWEEN) continue;
    const first = candidates[places[at - PLACE_SIZE] ?? -1];
    const second = candidates[places[at] ?? -1];
    if (first?.type !== 'person' || second?.type !== 'person' || first.key === second.key) continue;
    const between = text.slice(end, start);
    if (!isBetween(between)) continue;
    const isSaid = between !== BRACKET;
    if (!isSaid && text.charAt(after) !== ')') continue;
    const isTurned = countWords(second) > countWords(first);
    const [full, nickname] = isTurned ? [second, first] : [first, second];
    // 'Joko (Susilo)' is a name and its rest.
    if (countWords(full) > 1) found.push({ full, nickname, isSaid });
  }
  return found;
}

/**
 * Joins nicknames to the names they are given with: in the article that says so, and in others where the archive explains the
 * nickname in one way, or nearly so.
 */
export function linkNicknames(
  articles: readonly { readonly names: ArticleNames; readonly nicknames: readonly Nickname[] }[],
  areDistinct: (key: string, other: string) => boolean,
): void {
  const meanings = new Map<string, Map<string, Meaning>>();
  for (const { nicknames } of articles)
    for (const { full, nickname, isSaid } of nicknames) {
      if (full.group === null || nickname.known !== null || areDistinct(nickname.key, full.group)) continue;
      const fulls = meanings.get(nickname.key) ?? new Map<string, Meaning>();
      meanings.set(nickname.key, fulls);
      const before = fulls.get(full.group) ?? {
        group: full.group,
        known: full.known,
        articles: new Set(),
        isSure: false,
      };
      before.articles.add(full.articleId);
      fulls.set(full.group, {
        ...before,
        isSure: before.isSure || isSaid || isTaken(nickname.key, full.key),
      });
    }
  if (meanings.size === 0) return;
  for (const { names } of articles)
    for (const candidate of names.candidates) {
      if (candidate.type !== 'person' || candidate.known !== null) continue;
      const fulls = meanings.get(candidate.key);
      const meant = fulls === undefined ? null : usual([...fulls.values()]);
      if (meant === null) continue;
      candidate.group = meant.group;
      candidate.known = meant.known;
    }
}

interface Meaning {
  readonly group: string;
  readonly known: string | null;
  readonly articles: Set<string>;
  readonly isSure: boolean;
}

function usual(meanings: readonly Meaning[]): Meaning | null {
  const [first, second] = meanings
    .filter(({ isSure, articles }) => isSure || articles.size >= MIN_ARTICLES)
    .sort((a, b) => b.articles.size - a.articles.size || compareCodePoints(a.group, b.group));
  if (first === undefined) return null;
  return second === undefined || first.articles.size >= second.articles.size * DOMINANCE ? first : null;
}

/** 'Cak Imin' has letters of 'Muhaimin Iskandar' in a row. */
function isTaken(nickname: string, full: string): boolean {
  const last = nickname.split(' ').pop() ?? '';
  return last.length >= MIN_TAKEN && full.split(' ').some((word) => word !== last && word.includes(last));
}

function isBetween(between: string): boolean {
  return between === BRACKET || SAID.test(between);
}

function countWords({ key }: Candidate): number {
  return nameKey(key).split(' ').length;
}
