import { formatLanguageName } from '../languages/format.js';
import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import { ENTITY_TYPES, type EntityId } from '../model/entity.js';
import { groupAuthors } from '../model/authors.js';
import type { LabelGroup } from '../model/label-groups.js';
import { groupTags } from '../model/tags.js';
import { groupOutlets } from '../model/outlets.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { encodeNumbers, type FacetColumn, type FacetTable, type NameTable } from './format.js';
import { countEach } from '../util/count.js';

/** Names of one type that can be filtered by: the list next to the results shows no more to choose from. */
const MAX_NAMES = 200;
/** Articles a name must be in: a filter for one article is that article. Smaller archives keep all their names. */
const MIN_ARTICLES = 2;
/** 'YYYY-MM'. */
const MONTH_LENGTH = 7;

/** Returns what every article has one of: date, outlet, section, language. */
export function facetTable(archive: Archive, language: Language): FacetTable {
  const { search } = language.strings;
  const facts = archive.articles.map((article) => article.facts);
  // As on the outlets' pages, all spellings of one outlet are one value to choose.
  const outletNames = new Map(
    groupOutlets(archive).flatMap(({ name, spellings }) =>
      spellings.map((spelling) => [spelling, name] as const),
    ),
  );
  const dates: [string, number][] = [];
  for (const { date } of facts) {
    const month = (date ?? '').replace('?', '').slice(0, MONTH_LENGTH);
    const last = dates.at(-1);
    if (last?.[0] === month) last[1] += 1;
    else dates.push([month, 1]);
  }
  return {
    dates,
    days: encodeNumbers(
      facts.map(({ date }) =>
        Number((date ?? '').replace('?', '').slice(MONTH_LENGTH + 1, MONTH_LENGTH + 3)),
      ),
    ),
    sameTexts: encodeNumbers(listSameTexts(archive)),
    columns: {
      outlet: column(facts.map(({ outlet }) => outletNames.get(outlet ?? '') ?? search.notStated)),
      section: column(facts.map(({ section }) => section ?? search.notStated)),
      language: column(
        facts.map(({ language: tag }) =>
          tag === null ? search.notStated : formatLanguageName(tag, language.tag),
        ),
      ),
    },
  };
}

/** The groups of articles with the same text, see {@link FacetTable.sameTexts}. */
function listSameTexts({ articles, sameTexts }: Archive): readonly number[] {
  const placeOf = new Map(articles.map(({ facts }, place) => [facts.id, place]));
  return sameTexts().families.flatMap(({ members }) => {
    const places = members.flatMap(({ articleId }) => placeOf.get(articleId) ?? []);
    return [places.length, ...distances(places)];
  });
}

function column(values: readonly string[]): FacetColumn {
  const sorted = [...countEach(values)]
    .sort(([a, x], [b, y]) => firstDifference(y - x, compareCodePoints(a, b)))
    .map(([value]) => value);
  const places = new Map(sorted.map((value, place) => [value, place]));
  return { values: sorted, articles: encodeNumbers(values.map((value) => places.get(value) ?? 0)) };
}

/** Returns the names an archive can be filtered by, and their articles. */
export function nameTable(archive: Archive): NameTable {
  const articles = new Map<EntityId, number[]>();
  for (const [place, { names }] of archive.articles.entries()) {
    for (const { id } of names) {
      const places = articles.get(id);
      if (places === undefined) articles.set(id, [place]);
      else places.push(place);
    }
  }
  const [person, organization, place] = ENTITY_TYPES.map((type) => {
    const own = archive.entities.filter((entity) => entity.type === type);
    const few = own.length <= MAX_NAMES ? own : own.filter((item) => item.articleIds.length >= MIN_ARTICLES);
    // Two of one name are one value to choose: their articles are counted together.
    const byName = new Map<string, number[]>();
    for (const { id, name } of few.slice(0, MAX_NAMES)) {
      byName.set(name, [...(byName.get(name) ?? []), ...(articles.get(id) ?? [])]);
    }
    return [...byName].map(([name, places]) => [name, encodeNumbers(distances(places))] as const);
  });
  return {
    author: labelNames(groupAuthors(archive), archive),
    tag: labelNames(groupTags(archive), archive),
    person: person ?? [],
    organization: organization ?? [],
    place: place ?? [],
  };
}

/** Returns what an archive can be filtered by of groups of articles, the largest first. */
function labelNames(groups: readonly LabelGroup[], { articles }: Archive): NameTable['author'] {
  const placeOf = new Map(articles.map((article, place) => [article, place]));
  const few =
    groups.length <= MAX_NAMES ? groups : groups.filter((group) => group.articles.length >= MIN_ARTICLES);
  return few
    .slice(0, MAX_NAMES)
    .map(
      ({ name, articles: own }) =>
        [name, encodeNumbers(distances(own.map((article) => placeOf.get(article) ?? 0)))] as const,
    );
}

function distances(places: readonly number[]): readonly number[] {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return sorted.map((place, i) => place - (sorted[i - 1] ?? 0));
}
