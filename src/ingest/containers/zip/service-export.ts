import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { MAX_QUOTE } from '../../../model/field.js';
import type { Declaration } from '../../../model/document.js';
import { normalizeText, truncate } from '../../../util/text.js';
import type { ZipMember } from './zip-directory.js';

/** What a service's own table says of a text in its export. Empty strings where it says nothing. */
export const statedSchema = z.object({
  service: z.string(),
  title: z.string(),
  date: z.string(),
  author: z.string(),
  url: z.string(),
  saved: z.string(),
});
export type Stated = z.infer<typeof statedSchema>;

/** The export of a service, whose tables and texts lie apart. */
export interface ServiceExport {
  /** What is said of each text, by the member's name; null for one that was never published. */
  readonly texts: ReadonlyMap<string, Stated | null>;
  /** Tells whether a member is the service's own: a table, or notes about a text. */
  readonly isOwn: (name: string) => boolean;
}

/** Characters of a value: an entry's state has 2 kB. */
const MAX_VALUE = 300;

const omnivoreSchema = z.array(
  z.looseObject({
    slug: z.string(),
    title: z.string().nullish(),
    author: z.string().nullish(),
    url: z.string().nullish(),
    savedAt: z.string().nullish(),
    publishedAt: z.string().nullish(),
  }),
);

/**
 * Joins the tables and the texts of an export of Substack or Omnivore; null for any other ZIP file. `read`: returns a member's bytes,
 * null where they cannot be had.
 */
export function findServiceExport(
  members: readonly ZipMember[],
  read: (member: ZipMember) => Buffer | null,
): ServiceExport | null {
  const names = new Set(members.map(({ name }) => name));
  for (const member of members) {
    const folder = member.name.slice(0, member.name.lastIndexOf('/') + 1);
    if (member.name === `${folder}posts.csv` && hasBelow(names, `${folder}posts/`)) {
      const texts = readSubstack(read(member), `${folder}posts/`);
      if (texts !== null) return { texts, isOwn: (name) => name === member.name };
    }
    if (OMNIVORE.test(member.name) && hasBelow(names, `${folder}content/`)) {
      const tables = members.filter(({ name }) => name.startsWith(folder) && OMNIVORE.test(name));
      const texts = new Map(tables.flatMap((table) => readOmnivore(read(table), `${folder}content/`)));
      const isOwn = (name: string): boolean => OMNIVORE.test(name) || name.startsWith(`${folder}highlights/`);
      if (texts.size > 0) return { texts, isOwn };
    }
  }
  return null;
}

const OMNIVORE = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

function hasBelow(names: ReadonlySet<string>, folder: string): boolean {
  for (const name of names) if (name.startsWith(folder)) return true;
  return false;
}

function readSubstack(bytes: Buffer | null, folder: string): ReadonlyMap<string, Stated | null> | null {
  const rows = bytes === null ? [] : parseRows(bytes);
  if (!rows.some((row) => row['post_id'] !== undefined && row['is_published'] !== undefined)) return null;
  return new Map(
    rows.map(({ post_id: id = '', is_published: published = '', title, post_date: date }) => {
      const name = `${folder}${id}.html`;
      if (published.trim().toLowerCase() !== 'true') return [name, null];
      return [name, state({ service: 'substack', title, date })];
    }),
  );
}

function parseRows(bytes: Buffer): readonly Readonly<Record<string, string | undefined>>[] {
  try {
    const options = { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true } as const;
    return z.array(z.record(z.string(), z.string())).parse(parse(bytes, options));
  } catch (error) {
    // A table that is broken says nothing.
    if (error instanceof Error) return [];
    throw error;
  }
}

function readOmnivore(bytes: Buffer | null, folder: string): readonly (readonly [string, Stated])[] {
  const parsed = omnivoreSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return [];
  return parsed.data.map(({ slug, title, author, url, savedAt, publishedAt }) => [
    `${folder}${slug}.html`,
    state({ service: 'omnivore', title, author, url, date: publishedAt, saved: savedAt }),
  ]);
}

function parseJson(bytes: Buffer | null): unknown {
  try {
    return bytes === null ? null : JSON.parse(bytes.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function state(
  given: { readonly service: string } & { readonly [key in keyof Stated]?: string | null | undefined },
): Stated {
  const text = (value: string | null | undefined): string => (value ?? '').slice(0, MAX_VALUE);
  return {
    service: given.service,
    title: text(given.title),
    date: text(given.date),
    author: text(given.author),
    url: text(given.url),
    saved: text(given.saved),
  };
}

/** Returns what a service's table says of a text as declarations of the document. */
export function declareStated({ service, title, date, author, url }: Stated): readonly Declaration[] {
  const fields: readonly (readonly [key: string, value: string])[] = [
    ['title', title],
    ['date', date],
    ['authors', author],
    ['url', url],
  ];
  return fields.flatMap(([key, written]) => {
    const value = normalizeText(written).trim();
    if (value === '') return [];
    const quote = truncate(value, MAX_QUOTE);
    return [
      {
        key,
        values: [value],
        evidence: { method: `${service}:${key}`, quote, line: null, column: null, score: 1 },
      },
    ];
  });
}
