import type { Language } from '../../languages/language.js';
import type { ArticleId } from '../../model/article.js';
import { ENTITY_TYPES, type EntityId, type EntityMention, type EntityType } from '../../model/entity.js';
import { compareCodePoints } from '../../util/compare.js';
import { nameKey } from '../name-key.js';
import { linkAcronyms } from './acronyms.js';
import { ByName } from './by-name.js';
import type { Candidate } from './candidate.js';
import { buildEntities, type Naming } from './entity-list.js';
import { knownMeanings, knownSpellings } from './meanings.js';
import { resolveShortNames } from './short-names.js';
import { spellingOf } from './spelling.js';
import { genderOf, mayTellGender, withoutTitles } from './titles.js';
import type { Meaning, Resolution, ResolveInput, ResolveOptions } from './types.js';
import { joinVariants } from './variants.js';

/**
 * Turns the mentions of a whole archive into its entities. The result does not depend on the order of the inputs.
 *
 * 1. spellings that differ in case, hyphens, diacritics or a title before them are one name, and so are those that the
 *    word lists join, in any language
 * 2. a name that was read as two types is of the type it was read as most often
 * 3. an acronym given in brackets behind a name stands for it
 * 4. names that differ in spelling alone (Soeharto, Suharto) are one, unless an article has both
 * 5. a short name is the one full name of its article that it fits best, else the archive's only or clearly most
 *    frequent one; where that cannot be told, the mention stays without an entity
 */
export function resolveEntities(
  inputs: readonly ResolveInput[],
  language: Language,
  options: ResolveOptions = {},
): Resolution {
  const sorted = [...inputs].sort((a, b) => compareCodePoints(a.articleId, b.articleId));
  const distinct = options.distinct ?? [];
  const apart = new Set(distinct.flatMap(([a, b]) => [`${a}\u0000${b}`, `${b}\u0000${a}`]));
  const areDistinct = (a: string, b: string): boolean => apart.size > 0 && apart.has(`${a}\u0000${b}`);
  const read = createReader(sorted, language, options);
  const articles = new Map<ArticleId, readonly Candidate[]>();
  for (const { articleId, mentions, text = '' } of sorted) {
    articles.set(
      articleId,
      inTextOrder(mentions).map((mention): Candidate => {
        const { spelling, key, sound, type, group, known } = read(mention, articleId);
        const start = mention.end - spelling.length;
        const gender =
          type === 'person' ? genderOf(text.slice(Math.max(0, start - TITLE_LENGTH), start)) : null;
        return { articleId, mention, gender, spelling, key, sound, type, group, known };
      }),
    );
  }
  const all = [...articles.values()].flat();
  unifyTypes(articles);
  linkAcronyms(articles, (name, type) => knownSpellings(language, name, type));
  joinVariants(all, areDistinct);
  const shared = resolveShortNames(articles, areDistinct);

  const agencies = new Map(sorted.map((input) => [input.articleId, readAgencies(input, read)]));
  const { entities, idOf } = buildEntities(
    [...all.flatMap(toNaming), ...[...agencies.values()].flat()],
    [...shared.values(), ...distinct],
    options.sameAs ?? (() => []),
  );
  return {
    entities,
    mentionsByArticle: new Map(
      [...articles].map(([id, candidates]) => [
        id,
        candidates.map((candidate) => withEntity(candidate, idOf)),
      ]),
    ),
    agencyIdsByArticle: new Map([...agencies].map(([id, credits]) => [id, agencyIds(credits, idOf)])),
  };
}

/** Mostly they are already. */
function inTextOrder(mentions: readonly EntityMention[]): readonly EntityMention[] {
  const compare = (a: EntityMention, b: EntityMention): number => a.start - b.start || a.end - b.end;
  const isSorted = mentions.every(
    (mention, i) => i === 0 || compare(mentions[i - 1] ?? mention, mention) <= 0,
  );
  return isSorted ? mentions : [...mentions].sort(compare);
}

/** Whether resolution has to look at a text for what stands before the people's names in it. */
export function tellsGender(text: string, mentions: readonly EntityMention[]): boolean {
  return mentions.some(
    ({ type, start, end }) =>
      type === 'person' && mayTellGender(text.slice(Math.max(0, start - TITLE_LENGTH), end)),
  );
}

/** Characters before a name that a form of address can take. */
const TITLE_LENGTH = 12;

/** What a surface says by itself. */
type Reading = Pick<Candidate, 'spelling' | 'key' | 'sound' | 'type' | 'group' | 'known'>;
type Reader = (named: Pick<EntityMention, 'surface' | 'type'>, articleId: ArticleId) => Reading;

/** Reads each surface once. */
function createReader(inputs: readonly ResolveInput[], language: Language, options: ResolveOptions): Reader {
  const meaningOf = knownMeanings(language);
  const names = personNames(inputs);
  const isName = (key: string): boolean => names.has(key) || meaningOf(key, 'person') !== null;
  const readings = new ByName<Reading>();
  const readAlone = (surface: string, type: EntityType): Reading => {
    const spelling = type === 'person' ? withoutTitles(surface, isName) : surface;
    const key = nameKey(spelling);
    const meaning = meaningOf(nameKey(surface), type) ?? meaningOf(key, type);
    return { spelling, key, sound: spellingOf(key), ...meant(meaning, key, type) };
  };
  return ({ surface, type }, articleId) => {
    const reading = readings.get(type, surface) ?? readings.set(type, surface, readAlone(surface, type));
    if (options.lookUp === undefined) return reading;
    const said =
      options.lookUp(surface, type, articleId) ??
      options.lookUp(reading.spelling, type, articleId) ??
      (reading.known === null ? null : options.lookUp(reading.known, reading.type, articleId));
    return said === null ? reading : { ...reading, ...meant(said, reading.key, type) };
  };
}

function meant(
  meaning: Meaning | null,
  key: string,
  type: EntityType,
): Pick<Candidate, 'type' | 'group' | 'known'> {
  if (key === '') return { type, group: null, known: null };
  if (meaning === null) return { type, group: key, known: null };
  return { type: meaning.type, group: nameKey(meaning.name), known: meaning.name };
}

/** Names that stand somewhere without a title, and the words of the longer ones. */
function personNames(inputs: readonly ResolveInput[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const { mentions } of inputs) {
    for (const { type, surface } of mentions) {
      if (type !== 'person' || seen.has(surface)) continue;
      seen.add(surface);
      if (withoutTitles(surface, () => true) !== surface) continue;
      const key = nameKey(surface);
      for (const name of [key, ...key.split(' ')]) names.add(name);
    }
  }
  return names;
}

function readAgencies({ articleId, agencies }: ResolveInput, read: Reader): readonly Naming[] {
  return [...new Set(agencies)].sort(compareCodePoints).flatMap((surface): readonly Naming[] => {
    const { type, group, known, spelling } = read({ surface, type: 'organization' }, articleId);
    return group === null ? [] : [{ articleId, surface, spelling, type, group, known }];
  });
}

/** Gives every unknown name that was read as several types the most frequent one; ties go by the order of the types. */
function unifyTypes(articles: ReadonlyMap<ArticleId, readonly Candidate[]>): void {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const candidates of articles.values()) {
    for (const { group, type, known } of candidates) {
      if (group === null) continue;
      const byType = counts.get(group) ?? new Map<EntityType, number>();
      byType.set(type, (byType.get(type) ?? 0) + (known === null ? 1 : KNOWN_WEIGHT));
      counts.set(group, byType);
    }
  }
  for (const candidates of articles.values()) {
    const parts = new Set(
      candidates.flatMap(({ type, key }) => (type === 'person' && key.includes(' ') ? key.split(' ') : [])),
    );
    for (const candidate of candidates) {
      const byType = candidate.group === null ? undefined : counts.get(candidate.group);
      if (candidate.known !== null || byType === undefined || byType.size < 2) continue;
      // 'Washington' of an article about George Washington is the man.
      if (candidate.type === 'person' && parts.has(candidate.key)) continue;
      candidate.type = ENTITY_TYPES.reduce((best, type) =>
        (byType.get(type) ?? 0) > (byType.get(best) ?? 0) ? type : best,
      );
    }
  }
}

/** What the gazetteer knows outweighs any number of guesses. */
const KNOWN_WEIGHT = 1e6;

function toNaming({ articleId, mention, spelling, type, group, known }: Candidate): readonly Naming[] {
  return group === null ? [] : [{ articleId, surface: mention.surface, spelling, type, group, known }];
}

function withEntity({ mention, type, group }: Candidate, idOf: IdOf): EntityMention {
  const { start, end, surface } = mention;
  return { type, start, end, surface, entityId: group === null ? null : idOf(type, group) };
}

type IdOf = (type: EntityType, group: string) => EntityId | null;

function agencyIds(agencies: readonly Naming[], idOf: IdOf): readonly EntityId[] {
  return [...new Set(agencies.flatMap(({ type, group }) => idOf(type, group) ?? []))].sort(compareCodePoints);
}
