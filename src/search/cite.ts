import type { CitedAuthor, CitedItem } from '../model/cited-item.js';
import { parseEdtf } from '../util/edtf.js';
import { waybackAddress } from '../util/web-address.js';

/**
 * What a reference to an article says besides what a result shows: '' where nothing is known. The headline is there only where the
 * article has none, and something stands for it.
 */
export type PackedCite = readonly [
  key: string,
  outlet: string,
  section: string,
  language: string,
  url: string,
  note: string,
  title: string,
  ...authors: (string | PackedName)[],
];

/** The parts of a person's name. */
type PackedName = readonly [given: string, particle: string, family: string, suffix: string];

/** What is the same for all articles, and what is known of one from elsewhere. */
export interface CiteSurroundings {
  /** '' where it has none. */
  readonly title: string;
  /** From the site's root. */
  readonly path: string;
  /** EDTF without a mark; '' where it has none. */
  readonly date: string;
  readonly isUncertain: boolean;
  readonly archive: string;
  readonly baseUrl: string | null;
  /** Sentences that say that a date is missing or uncertain. */
  readonly undatedNote: string;
  readonly uncertainNote: string;
}

/** `note`: the sentence that names the agencies; null where there are none. */
export function packCite(item: CitedItem, note: string | null, hasTitle: boolean): PackedCite {
  const { key, outlet, section, language, url, authors, title } = item;
  return [
    key,
    outlet ?? '',
    section ?? '',
    language ?? '',
    url ?? '',
    note ?? '',
    hasTitle ? '' : title,
    ...authors.map(packAuthor),
  ];
}

function packAuthor({ name, parts }: CitedAuthor): string | PackedName {
  return parts === null ? name : [parts.given, parts.particle ?? '', parts.family, parts.suffix ?? ''];
}

/** Returns the reference that {@link packCite} packed. */
export function unpackCite(
  [key, outlet, section, language, url, note, title, ...authors]: PackedCite,
  known: CiteSurroundings,
): CitedItem {
  const { date, isUncertain, baseUrl } = known;
  const edtf = isUncertain ? `${date}?` : date;
  const waybackUrl = url === '' ? null : waybackAddress(url, date === '' ? null : edtf);
  const dateNote = date === '' ? [known.undatedNote] : isUncertain ? [known.uncertainNote] : [];
  return {
    key,
    title: title || known.title,
    authors: authors.map(unpackAuthor),
    outlet: outlet || null,
    date: parseEdtf(edtf),
    section: section || null,
    language: language || null,
    url: url || null,
    waybackUrl,
    pageUrl: baseUrl === null ? null : new URL(known.path, baseUrl).href,
    archive: known.archive,
    notes: [
      ...dateNote,
      ...(note === '' ? [] : [note]),
      ...(waybackUrl === null ? [] : [`Wayback Machine: ${waybackUrl}`]),
    ],
  };
}

function unpackAuthor(author: string | PackedName): CitedAuthor {
  if (typeof author === 'string') return { name: author, isHouse: false, parts: null };
  const [given, particle, family, suffix] = author;
  const words = [given, particle, family].filter((part) => part !== '').join(' ');
  return {
    name: suffix === '' ? words : `${words}, ${suffix}`,
    isHouse: false,
    parts: { given, particle: particle || null, family, suffix: suffix || null },
  };
}
