import { formatEdtfText, formatLanguageName } from '../languages/format.js';
import type { Language } from '../languages/language.js';
import { describeLength } from '../languages/length.js';
import type { Archive, Article } from '../model/archive.js';
import { ENTITY_TYPES, type EntityId, type EntityType } from '../model/entity.js';
import { parseEdtf } from '../util/edtf.js';
import type { FACETS } from './facets.js';

/** Names of one type that can be filtered by: Pagefind loads and counts them all at once. */
const MAX_NAMES = 200;
/** Articles a name must be in: a filter for one article is that article. Smaller archives keep all their names. */
const MIN_ARTICLES = 2;

/** How an undated article is sorted: last in both directions. An article without the key would vanish from the list. */
const UNDATED_NEWEST = '0000';
const UNDATED_OLDEST = '9999';

/** What Pagefind takes as a record that is not a page. */
export interface SearchDocument {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sort: Record<string, string>;
}

/** The entities an archive's search can be filtered by. */
export function chooseFilterNames(archive: Archive): ReadonlySet<EntityId> {
  return new Set(
    ENTITY_TYPES.flatMap((type) => {
      const own = archive.entities.filter((entity) => entity.type === type);
      const few =
        own.length <= MAX_NAMES ? own : own.filter((item) => item.articleIds.length >= MIN_ARTICLES);
      return few.slice(0, MAX_NAMES).map((entity) => entity.id);
    }),
  );
}

/**
 * An article as Pagefind indexes it: headline, text and captions, nothing else. The headline is the only meta field,
 * for Pagefind searches every one of them (and weighs the title above the text); what the list of results shows
 * besides is in the address behind '#', where no search looks.
 */
export function searchDocument(
  article: Article,
  archive: Archive,
  language: Language,
  names: ReadonlySet<EntityId>,
): SearchDocument {
  const { record } = article;
  const title = record.title.value ?? '';
  const date = record.date.value?.replace('?', '');
  const blocks = [record.text, ...record.captions.map((caption) => caption.text)];
  const content = blocks.filter((block) => block.trim() !== '').join('\n\n');
  return {
    url: `${article.path}#${encodeURIComponent(JSON.stringify(resultView(article, language)))}`,
    // Pagefind leaves out a record without content.
    content: content === '' ? title || article.path : content,
    language: language.tag,
    meta: { title },
    filters: filterValues(article, archive, language, names),
    sort: { newest: date ?? UNDATED_NEWEST, oldest: date ?? UNDATED_OLDEST },
  };
}

/** What a result shows besides its headline and excerpt: the date in words, as EDTF, whether it is certain; the rest. */
function resultView(article: Article, language: Language): readonly [string, string, boolean, string] {
  const { record } = article;
  const date = record.date.value;
  const { words } = language.strings;
  const detail = [record.outlet.value, record.section.value, ...describeLength(record, language.strings)]
    .filter((part) => part !== null)
    .join(', ');
  return [
    date === null ? words.undated : formatEdtfText(date.replace('?', ''), language.tag),
    date?.replace('?', '') ?? '',
    date !== null && parseEdtf(date)?.uncertain === true,
    detail,
  ];
}

type Filters = Record<(typeof FACETS)[number], string[]>;

function filterValues(
  article: Article,
  archive: Archive,
  language: Language,
  names: ReadonlySet<EntityId>,
): Filters {
  const { record } = article;
  const { search, words } = language.strings;
  const ids = new Set([...article.mentions.map((mention) => mention.entityId), ...article.agencyIds]);
  const entities = [...ids].flatMap((id) => {
    const entity = id === null || !names.has(id) ? undefined : archive.entityById.get(id);
    return entity === undefined ? [] : [entity];
  });
  const namesOf = (type: EntityType): string[] => [
    ...new Set(entities.filter((entity) => entity.type === type).map((entity) => entity.name)),
  ];
  const spoken = record.language.value;
  return {
    year: [record.date.value?.slice(0, 4) ?? words.undated],
    outlet: [record.outlet.value ?? search.notStated],
    person: namesOf('person'),
    organization: namesOf('organization'),
    place: namesOf('place'),
    section: [record.section.value ?? search.notStated],
    language: [spoken === null ? search.notStated : formatLanguageName(spoken, language.tag)],
  };
}
