import type { Language } from '../../languages/language.js';
import type { ArticleId } from '../../model/article.js';
import { ENTITY_TYPES, type EntityId, type EntityMention, type EntityType } from '../../model/entity.js';
import {
  packMentions,
  PLACE_SIZE,
  unpackMentions,
  type MentionedName,
  type PackedMentions,
} from '../../model/mentions.js';
import { compareCodePoints } from '../../util/compare.js';
import { isInitialsOf, nameKey } from '../../util/name-key.js';
import { linkAcronyms } from './acronyms.js';
import { ByName } from './by-name.js';
import { Candidate, type ArticleNames, type Gender, type Reading } from './candidate.js';
import { buildEntities, type Naming } from './entity-list.js';
import { knownMeanings, knownSpellings } from './meanings.js';
import { linkNicknames, mayTellNickname, readNicknames, type Nickname } from './nicknames.js';
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
 * 3. an acronym given in brackets behind a name, or made of the initials of one name of its article, stands for it; and so does a
 *    team or an office without its town
 * 4. a nickname stands for the name that it is given with ('alias', 'also known as'; in brackets, twice)
 * 5. names that differ in spelling alone (Soeharto, Suharto) are one, unless an article has both
 * 6. a short name is the one full name of its article that it fits best, else the archive's only or clearly most
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
  const readings = sorted.map((input) => readArticle(input, read));
  const articles = readings.map(({ names }) => names);
  const all = articles.flatMap(({ candidates }) => candidates);
  unifyTypes(articles);
  const meaningOf = knownMeanings(language);
  linkAcronyms(articles, {
    spellingsOf: (name, type) => knownSpellings(language, name, type),
    areDistinct,
    isPlace: (key) => meaningOf(key, 'place')?.type === 'place',
  });
  linkNicknames(readings, areDistinct);
  joinVariants(all, areDistinct);
  resolveShortNames(articles, all, areDistinct);

  const agencies = sorted.map((input) => readAgencies(input, read));
  const { entities, idOf } = buildEntities(joined(all, agencies.flat()), distinct, options);
  return {
    entities,
    mentionsByArticle: new Map(
      articles.map(({ articleId, candidates, places }) => [
        articleId,
        { names: candidates.map((candidate) => nameOf(candidate, idOf)), places },
      ]),
    ),
    agencyIdsByArticle: new Map(
      sorted.map(({ articleId }, i) => [articleId, agencyIds(agencies[i] ?? [], idOf)]),
    ),
  };
}

function* joined(...lists: readonly (readonly Naming[])[]): Iterable<Naming> {
  for (const list of lists) yield* list;
}

/** What is read of one article before others say more. */
interface ArticleReading {
  readonly names: ArticleNames;
  readonly nicknames: readonly Nickname[];
}

/** Returns the names of an article, each once: apart from what the titles before it say. */
function readArticle({ articleId, mentions, readText }: ResolveInput, read: Reader): ArticleReading {
  const { names, places } = inTextOrder(mentions);
  const candidates: Candidate[] = [];
  const add = (name: MentionedName, gender: Gender | null): number =>
    candidates.push(new Candidate(articleId, name.surface, read(name, articleId), gender)) - 1;
  const note = (index: number, place: number): void => {
    const candidate = candidates[index];
    if (candidate === undefined) return;
    candidate.count += 1;
    candidate.last = place;
  };
  const text = readText?.() ?? '';
  if (text === '') {
    for (const name of names) add(name, null);
    for (let at = 0; at < places.length; at += PLACE_SIZE) note(places[at] ?? 0, at);
    return { names: { articleId, candidates, places }, nicknames: [] };
  }
  const indexes = new Map<string, number>();
  const own = Uint32Array.from(places);
  for (let at = 0; at < places.length; at += PLACE_SIZE) {
    const name = names[places[at] ?? 0];
    if (name === undefined) continue;
    const start = (places[at + 2] ?? 0) - read(name, articleId).spelling.length;
    const gender =
      name.type === 'person' ? genderOf(text.slice(Math.max(0, start - TITLE_LENGTH), start)) : null;
    const key = `${places[at] ?? 0} ${gender ?? ''}`;
    const index = indexes.get(key) ?? add(name, gender);
    indexes.set(key, index);
    own[at] = index;
    note(index, at);
  }
  const all = { articleId, candidates, places: own };
  return { names: all, nicknames: readNicknames(text, all) };
}

/** Mostly they are already. */
function inTextOrder(mentions: PackedMentions): PackedMentions {
  const { places } = mentions;
  for (let at = PLACE_SIZE; at < places.length; at += PLACE_SIZE) {
    const difference = (places[at + 1] ?? 0) - (places[at - 2] ?? 0);
    if (difference > 0 || (difference === 0 && (places[at + 2] ?? 0) >= (places[at - 1] ?? 0))) continue;
    return packMentions([...unpackMentions(mentions)].sort((a, b) => a.start - b.start || a.end - b.end));
  }
  return mentions;
}

/** Returns a name with its entity; the same object for the same name and entity, which is said in many articles. */
function nameOf({ type, group, surface, names }: Candidate, idOf: IdOf): MentionedName {
  const entityId = group === null ? null : idOf(type, group);
  for (const name of names) if (name.entityId === entityId && name.type === type) return name;
  const name = { type, surface, entityId };
  names.push(name);
  return name;
}

/** Tells whether resolution has to look at a text for what stands before the people's names in it, or between two of them. */
export function needsText(text: string, mentions: readonly EntityMention[]): boolean {
  if (mayTellNickname(text, packMentions(mentions))) return true;
  return mentions.some(
    ({ type, start, end }) =>
      type === 'person' && mayTellGender(text.slice(Math.max(0, start - TITLE_LENGTH), end)),
  );
}

/** Characters before a name that a form of address can take. */
const TITLE_LENGTH = 12;

type Reader = (named: Pick<EntityMention, 'surface' | 'type'>, articleId: ArticleId) => Reading;

/** Reads each surface once. */
function createReader(inputs: readonly ResolveInput[], language: Language, options: ResolveOptions): Reader {
  const meaningOf = knownMeanings(language);
  const names = personNames(inputs);
  const isName = (key: string): boolean => names.has(key) || meaningOf(key, 'person') !== null;
  const readings = new ByName<Reading>();
  const readAlone = (surface: string, type: EntityType): Reading => {
    const spelling = type === 'person' ? withoutTitles(surface, isName) : withoutOwnAcronym(surface);
    const key = nameKey(spelling);
    const whole = nameKey(surface);
    const meaning = meaningOf(whole, type) ?? (key === whole ? null : meaningOf(key, type));
    return { spelling, key, sound: spellingOf(key), names: [], ...meant(meaning, key, type) };
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

/** 'Komisi Pemberantasan Korupsi KPK' is called by its name and its acronym: the name alone says it. */
function withoutOwnAcronym(surface: string): string {
  const end = surface.lastIndexOf(' ');
  if (end < 0 || !/^\p{Lu}{2,}$/u.test(surface.slice(end + 1))) return surface;
  const full = surface.slice(0, end);
  return isInitialsOf(surface.slice(end + 1), full) ? full : surface;
}

function meant(
  meaning: Meaning | null,
  key: string,
  type: EntityType,
): Pick<Reading, 'type' | 'group' | 'known'> {
  if (key === '') return { type, group: null, known: null };
  if (meaning === null) return { type, group: key, known: null };
  return { type: meaning.type, group: nameKey(meaning.name), known: meaning.name };
}

/** Names that stand somewhere without a title, and the words of the longer ones. */
function personNames(inputs: readonly ResolveInput[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const { mentions } of inputs) {
    for (const { type, surface } of mentions.names) {
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
    return group === null ? [] : [{ articleId, surface, spelling, type, group, known, count: 1 }];
  });
}

/** Gives every unknown name that was read as several types the most frequent one; ties go by the order of the types. */
function unifyTypes(articles: readonly ArticleNames[]): void {
  // How often each group was read as each of the types, in their order.
  const counts = new Map<string, number[]>();
  for (const { candidates } of articles) {
    for (const { group, type, known, count } of candidates) {
      if (group === null) continue;
      let byType = counts.get(group);
      if (byType === undefined) counts.set(group, (byType = ENTITY_TYPES.map(() => 0)));
      const at = ENTITY_TYPES.indexOf(type);
      byType[at] = (byType[at] ?? 0) + count * (known === null ? 1 : KNOWN_WEIGHT);
    }
  }
  for (const { candidates } of articles) {
    let parts: ReadonlySet<string> | null = null;
    for (const candidate of candidates) {
      if (candidate.group === null || candidate.known !== null) continue;
      const byType = counts.get(candidate.group) ?? [];
      if (byType.filter((count) => count > 0).length < 2) continue;
      // 'Washington' of an article about George Washington is the man.
      parts ??= wordsOfPeople(candidates);
      if (candidate.type === 'person' && parts.has(candidate.key)) continue;
      candidate.type = ENTITY_TYPES[byType.indexOf(Math.max(...byType))] ?? candidate.type;
    }
  }
}

/** Returns the words of people's names that have several. */
function wordsOfPeople(candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(
    candidates.flatMap(({ type, key }) => (type === 'person' && key.includes(' ') ? key.split(' ') : [])),
  );
}

/** What the gazetteer knows outweighs any number of guesses. */
const KNOWN_WEIGHT = 1e6;

type IdOf = (type: EntityType, group: string) => EntityId | null;

function agencyIds(agencies: readonly Naming[], idOf: IdOf): readonly EntityId[] {
  return [
    ...new Set(agencies.flatMap(({ type, group }) => (group === null ? [] : (idOf(type, group) ?? [])))),
  ].sort(compareCodePoints);
}
