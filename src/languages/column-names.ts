import { foldKey, rankKey } from './property-keys.js';

/** What columns of tables of articles may hold. */
export type ColumnField =
  | 'text'
  | 'teaser'
  | 'title'
  | 'date'
  | 'modified'
  | 'url'
  | 'authors'
  | 'outlet'
  | 'host'
  | 'section'
  | 'lang'
  | 'rights'
  | 'tags'
  | 'captured'
  | 'status';

/**
 * Names that programs and collectors give to columns, by field, the surest first, as {@link foldKey} leaves them. 'teaser' is what
 * is a text only where a table has no better column.
 */
const NAMES: Readonly<Record<ColumnField, string>> = {
  text: 'maintext text content body articlebody articletext fulltext plaintext bodytext bodyplain article isi isiberita konten contenttext contenthtml bodyhtml html inhalt volltext texte contenu texto contenido testo contenuto inhoud tekst текст содержание 本文 正文 内容 본문',
  teaser: 'rawtext description summary excerpt abstract',
  title: 'title headline judul',
  date: 'datepublish datepublished publishedat publisheddate publishingdate pubdate date published tanggal',
  modified: 'datemodify datemodified modifiedat updatedat',
  url: 'url link weburl articleurl canonical canonicalurl canonicallink requestedurl respondedurl permalink source tautan',
  authors: 'authors author byline creator penulis publishedby',
  outlet: 'outlet publisher publication source sourcename sitename newspaper media koran',
  host: 'sourcedomain hostname domain domainname sourcehostname',
  section: 'section category categories rubrik kanal kategori channel desk',
  lang: 'lang language bahasa',
  rights: 'rights license licence copyright',
  tags: 'tags keywords',
  captured:
    'datedownload dateretrieved createdat savedat crawldate crawledat dateadded datecrawled scrapedat retrievedat',
  status: 'status poststatus state',
};

/** Dates that other columns give better: of days that may be the record's own. */
const LAST_RESORTS: Readonly<Partial<Record<ColumnField, string>>> = { date: 'timestamp time datetime' };

/** The fields whose columns have the names that properties of clippings have, too. */
const AS_PROPERTIES = {
  title: 'title',
  date: 'date',
  modified: 'modified',
  authors: 'authors',
  outlet: 'outlet',
  url: 'url',
  section: 'section',
  lang: 'language',
} as const;

/** More than any rank of a name. */
const BEHIND_NAMES = 1000;

const RANKS = toRanks(NAMES);
const LAST_RANKS = toRanks(LAST_RESORTS);

/** All fields, in the order in which they matter. */
export const COLUMN_FIELDS = Object.keys(NAMES) as readonly ColumnField[];

/** Returns how sure a column of this name holds the field: smaller is surer; null when it does not. */
export function rankColumn(field: ColumnField, name: string): number | null {
  const folded = foldKey(name);
  const rank = RANKS.get(field)?.get(folded);
  if (rank !== undefined) return rank;
  const property = isPropertyField(field) ? rankKey(AS_PROPERTIES[field], name) : null;
  if (property !== null) return BEHIND_NAMES + property;
  const last = LAST_RANKS.get(field)?.get(folded);
  return last === undefined ? null : 2 * BEHIND_NAMES + last;
}

/** Tells whether a record with this word for its status has not been published. */
export function isUnpublishedStatus(word: string): boolean {
  return /^(?:auto-)?(?:draft|private|trash|pending|scheduled|unpublished|future)$/i.test(word);
}

function isPropertyField(field: ColumnField): field is keyof typeof AS_PROPERTIES {
  return field in AS_PROPERTIES;
}

function toRanks(
  names: Readonly<Partial<Record<ColumnField, string>>>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    Object.entries(names).map(([field, words]) => [
      field,
      new Map(words.split(' ').map((word, rank) => [foldKey(word), rank])),
    ]),
  );
}
