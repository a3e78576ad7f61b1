import type { Language } from '../../languages/language.js';
import { LANGUAGES } from '../../languages/index.js';
import type { ArticleId } from '../../model/article.js';
import { ENTITY_TYPES, type EntityId, type EntityMention, type EntityType } from '../../model/entity.js';
import { compareCodePoints, firstDifference } from '../../util/compare.js';
import { linkAcronyms } from './acronyms.js';
import type { Candidate } from './candidate.js';
import { countryNames } from '../countries.js';
import { buildEntities, type Naming } from './entity-list.js';
import { knownKey, lexiconOf } from '../lexicon.js';
import { nameKey } from '../name-key.js';
import type { Meaning, Resolution, ResolveInput, ResolveOptions } from './types.js';
import { resolveShortNames } from './short-names.js';

/**
 * Turns the mentions of a whole archive into its entities. The result does not depend on the order of the inputs.
 *
 * 1. spellings that differ in case, hyphens or diacritics are one name, and so are those the gazetteer joins
 * 2. a name that was read as two types is of the type it was read as most often
 * 3. an acronym given in brackets behind a name stands for it
 * 4. a short name is the one full name of its article that it fits best, else the archive's only or clearly most
 *    frequent one; where that cannot be told, the mention stays without an entity
 */
export function resolveEntities(
  inputs: readonly ResolveInput[],
  language: Language,
  options: ResolveOptions = {},
): Resolution {
  const sorted = [...inputs].sort((a, b) => compareCodePoints(a.articleId, b.articleId));
  const meaningOf = meanings(language, options);
  const articles = new Map<ArticleId, readonly Candidate[]>();
  for (const { articleId, mentions } of sorted) {
    const inOrder = [...mentions].sort((a, b) => firstDifference(a.start - b.start, a.end - b.end));
    articles.set(
      articleId,
      inOrder.map((mention) => readMention(articleId, mention, meaningOf)),
    );
  }
  const all = [...articles.values()].flat();
  unifyTypes(all);
  linkAcronyms(articles);
  const shared = resolveShortNames(articles);

  const agencies = new Map(sorted.map((input) => [input.articleId, readAgencies(input, meaningOf)]));
  const { entities, idOf } = buildEntities(
    [...all.flatMap(toNaming), ...[...agencies.values()].flat()],
    shared,
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

type MeaningOf = (surface: string, type: EntityType) => Meaning | null;

/** The given look-up, then the language's gazetteer, then the countries' names in the other languages. */
function meanings(language: Language, options: ResolveOptions): MeaningOf {
  const { byKey } = lexiconOf(language);
  const own = countryNames(language.tag);
  const foreign = new Map<string, Meaning>();
  for (const other of LANGUAGES) {
    for (const [code, name] of other === language ? [] : countryNames(other.tag)) {
      const ownName = own.get(code);
      const meaning = ownName === undefined ? undefined : byKey.get(knownKey('place', nameKey(ownName)));
      if (meaning !== undefined && !foreign.has(nameKey(name))) foreign.set(nameKey(name), meaning);
    }
  }
  return (surface, type) =>
    options.lookUp?.(surface, type) ??
    byKey.get(knownKey(type, nameKey(surface))) ??
    (type === 'place' ? foreign.get(nameKey(surface)) : undefined) ??
    null;
}

function readMention(articleId: ArticleId, mention: EntityMention, meaningOf: MeaningOf): Candidate {
  const key = nameKey(mention.surface);
  const meaning = meaningOf(mention.surface, mention.type);
  const group = key === '' ? null : groupOf(meaning, key);
  return {
    articleId,
    mention,
    key,
    type: meaning?.type ?? mention.type,
    group,
    known: meaning?.name ?? null,
  };
}

function readAgencies({ articleId, agencies }: ResolveInput, meaningOf: MeaningOf): readonly Naming[] {
  return [...new Set(agencies)].sort(compareCodePoints).flatMap((surface): readonly Naming[] => {
    const key = nameKey(surface);
    if (key === '') return [];
    const meaning = meaningOf(surface, 'organization');
    const type = meaning?.type ?? 'organization';
    return [{ articleId, surface, type, group: groupOf(meaning, key), known: meaning?.name ?? null }];
  });
}

function groupOf(meaning: Meaning | null, key: string): string {
  return meaning === null ? key : nameKey(meaning.name);
}

/** Gives every unknown name that was read as several types the most frequent one; ties go by the order of the types. */
function unifyTypes(all: readonly Candidate[]): void {
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { group, type, known } of all) {
    if (group === null) continue;
    const byType = counts.get(group) ?? new Map<EntityType, number>();
    // What the gazetteer knows outweighs any number of guesses.
    byType.set(type, (byType.get(type) ?? 0) + (known === null ? 1 : all.length));
    counts.set(group, byType);
  }
  for (const candidate of all) {
    const byType = candidate.group === null ? undefined : counts.get(candidate.group);
    if (candidate.known !== null || byType === undefined || byType.size < 2) continue;
    candidate.type = ENTITY_TYPES.reduce((best, type) =>
      (byType.get(type) ?? 0) > (byType.get(best) ?? 0) ? type : best,
    );
  }
}

function toNaming({ articleId, mention, type, group, known }: Candidate): readonly Naming[] {
  return group === null ? [] : [{ articleId, surface: mention.surface, type, group, known }];
}

function withEntity({ mention, type, group }: Candidate, idOf: IdOf): EntityMention {
  return { ...mention, type, entityId: group === null ? null : idOf(type, group) };
}

type IdOf = (type: EntityType, group: string) => EntityId | null;

function agencyIds(agencies: readonly Naming[], idOf: IdOf): readonly EntityId[] {
  return [...new Set(agencies.flatMap(({ type, group }) => idOf(type, group) ?? []))].sort(compareCodePoints);
}
