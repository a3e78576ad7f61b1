import { compareCodePoints } from '../../util/compare.js';
import type { EntityType } from '../../model/entity.js';
import { PLACE_SIZE } from '../../model/mentions.js';
import type { ArticleNames, Candidate } from './candidate.js';
import { isAcronymOf, isInitialsOf, nameKey } from '../../util/name-key.js';

/** 'Perserikatan Bangsa-Bangsa (PBB)', 'PBB (Perserikatan Bangsa-Bangsa)': a space and a bracket between the two. */
const BRACKET = 2;
/** Times more articles that must explain an acronym in one way than in the next for it to be what others mean by it. */
const DOMINANCE = 3;

interface Full {
  readonly type: EntityType;
  readonly group: string;
  readonly known: string | null;
}

interface Explained extends Full {
  articles: number;
}

/**
 * Joins acronyms and short forms to the names they are explained with, or are made of. The article's own explanation comes first; elsewhere an acronym
 * stands for what the archive explains it with, always or nearly so.
 */
export function linkAcronyms(
  articles: readonly ArticleNames[],
  { spellingsOf, areDistinct, isPlace }: AcronymOptions,
): void {
  const everywhere = new Map<string, Map<string, Explained>>();
  const perArticle = articles.map((article) =>
    withShortForms(explained(article, spellingsOf), article, { areDistinct, isPlace }),
  );
  for (const here of perArticle) {
    for (const [acronym, full] of here) {
      const fulls = everywhere.get(acronym) ?? new Map<string, Explained>();
      const found = fulls.get(full.group) ?? { ...full, articles: 0 };
      found.articles += 1;
      fulls.set(full.group, found);
      everywhere.set(acronym, fulls);
    }
  }
  if (everywhere.size === 0) return;
  for (const [i, { candidates }] of articles.entries()) {
    for (const candidate of candidates) {
      // The gazetteer's meaning of an acronym ('BI') gives way only to the article's own explanation.
      const own = perArticle[i]?.get(candidate.surface);
      const fulls = candidate.known === null ? everywhere.get(candidate.surface) : undefined;
      const full = own ?? (fulls === undefined ? null : usualMeaning([...fulls.values()]));
      if (full === null) continue;
      candidate.type = full.type;
      candidate.group = full.group;
      candidate.known = full.known;
    }
  }
}

/** What is known besides the articles. */
export interface AcronymOptions {
  readonly spellingsOf: SpellingsOf;
  /** Whether two names, by their keys, were said to be of two. */
  readonly areDistinct: (key: string, other: string) => boolean;
  /** Whether word lists have a place of this key. */
  readonly isPlace: (key: string) => boolean;
}

/** Every spelling that the word lists give a known name. */
export type SpellingsOf = (name: string, type: EntityType) => readonly string[];

function usualMeaning(fulls: readonly Explained[]): Full | null {
  const [first, second] = [...fulls].sort(
    (a, b) => b.articles - a.articles || compareCodePoints(a.group, b.group),
  );
  if (first === undefined) return null;
  return second === undefined || first.articles >= second.articles * DOMINANCE ? first : null;
}

const NOTHING: ReadonlyMap<string, Full> = new Map();

function explained(
  { candidates, places }: ArticleNames,
  spellingsOf: SpellingsOf,
): ReadonlyMap<string, Full> {
  let found: Map<string, Full> | null = null;
  for (let at = PLACE_SIZE; at < places.length; at += PLACE_SIZE) {
    if (places[at + 1] !== (places[at - 1] ?? 0) + BRACKET) continue;
    const first = candidates[places[at - PLACE_SIZE] ?? -1];
    const second = candidates[places[at] ?? -1];
    if (first === undefined || second === undefined) continue;
    const [full, short] = isExplanation(first, second) ? [first, second] : [second, first];
    if (!isExplanation(full, short) || full.group === null || short.group === full.group) continue;
    const acronym = short.surface;
    found ??= new Map();
    const before = found.get(acronym);
    // Explained in two ways in one article: the first by code point, whatever their order.
    if (before !== undefined && compareCodePoints(before.group, full.group) <= 0) continue;
    // A full name that is in no list takes the preferred name its acronym has there, if it can be a form of it.
    if (full.known === null && short.known !== null && short.group !== null) {
      const { type, group, known } = short;
      if (isFormOf(full.key, spellingsOf(known, type))) {
        for (const same of candidates) {
          if (same.key === full.key && same.type === full.type) Object.assign(same, { type, group, known });
        }
        continue;
      }
    }
    found.set(acronym, { type: full.type, group: full.group, known: full.known });
  }
  return found ?? NOTHING;
}

/** Letters of an acronym that is joined to a name without a bracket: two are too easily those of another. */
const MIN_INITIALS = 3;

/**
 * Adds what is the short form of one other name of the article, and of no second one, without being given with it: the initials
 * ('LDP'), and a team or an office without its town ('Persib' of 'Persib Bandung').
 */
function withShortForms(
  explained: ReadonlyMap<string, Full>,
  { candidates }: ArticleNames,
  { areDistinct, isPlace }: Pick<AcronymOptions, 'areDistinct' | 'isPlace'>,
): ReadonlyMap<string, Full> {
  let found: Map<string, Full> | null = null;
  let fulls: readonly Candidate[] | null = null;
  for (const { surface, type, key, known } of candidates) {
    if (known !== null || type === 'person' || key.includes(' ') || explained.has(surface)) continue;
    fulls ??= candidates.filter(
      (full) => full.type !== 'person' && full.group !== null && full.key.includes(' '),
    );
    const isInitials = surface.length >= MIN_INITIALS && /^\p{Lu}+$/u.test(surface);
    const [only, ...others] = fulls.filter(
      (full) =>
        (isInitials && isInitialsOf(surface, full.spelling)) ||
        (type === 'organization' && full.type === type && isWithoutTown(key, full.key, isPlace)),
    );
    if (only?.group == null || others.some(({ group }) => group !== only.group)) continue;
    if (areDistinct(key, only.group)) continue;
    found ??= new Map(explained);
    found.set(surface, { type: only.type, group: only.group, known: only.known });
  }
  return found ?? explained;
}

function isWithoutTown(key: string, full: string, isPlace: (key: string) => boolean): boolean {
  if (full.startsWith(`${key} `)) return isPlace(full.slice(key.length + 1));
  return full.endsWith(` ${key}`) && isPlace(full.slice(0, -key.length - 1));
}

/** An acronym of people is none; of an organization it may have been read as anything. */
function isExplanation(full: Candidate, short: Candidate): boolean {
  if (full.type === 'person' || (short.type !== full.type && short.known !== null)) return false;
  const acronym = short.surface;
  return !/\s/.test(acronym) && isAcronymOf(acronym, full.surface);
}

/** Tells whether a name shares half of its words or more with a spelling: 'PBB' explained as a party is not the United Nations. */
function isFormOf(key: string, spellings: readonly string[]): boolean {
  const words = key.split(' ');
  return spellings.some((spelling) => {
    const others = new Set(nameKey(spelling).split(' '));
    return words.filter((word) => others.has(word)).length * 2 >= words.length;
  });
}
