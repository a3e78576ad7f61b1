import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { readAuthorKeys, type AuthorKeys } from './author-keys.js';
import { loadAuthority } from './entities-yaml.js';
import type { Authority } from '../model/correction.js';
import { hasInterfaceWords, isLanguageTag, loadLanguage } from '../languages/interface-words.js';
import type { Language } from '../languages/language.js';
import type { InterfaceStrings } from '../languages/strings.js';
import { UsageError } from '../model/diagnostic.js';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { unlistedSettings, wrongBaseUrl } from '../model/messages.js';
import { PICTURE_MODES, type PictureMode } from '../model/picture.js';
import { ACCESS_WORDS, parseRights, type Rights } from '../model/rights.js';
import type { CollectionRule } from '../model/collection.js';
import type { FrontRule } from '../model/front.js';
import type { TableMapping, WordPressOptions } from '../model/container-options.js';
import type { Takedown } from '../model/takedown.js';
import { COLLECTION_KEYS, collectionsSchema, readCollections } from './collections.js';
import { frontSchema, readFront } from './front.js';
import { loadTakedowns } from './takedowns-yaml.js';
import { readOwnStrings } from './strings-yaml.js';
import { readYamlSettings } from './yaml.js';
import { canParseUrl } from '../util/can-parse-url.js';

/** An archive's settings, complete: what kliping.yaml leaves out has its default. */
export interface Config {
  readonly title: string;
  readonly description: string | null;
  /** The interface language and the one most articles are in. */
  readonly language: Language;
  /** Whether kliping.yaml says it. */
  readonly isLanguageSet: boolean;
  /** Tells the interface's words from those of other settings: '' where they are the built-in ones. */
  readonly wording: string;
  /** The interface's words as Kliping has them, without the archive's own. */
  readonly builtInStrings: InterfaceStrings;
  /** Keys of the interface's words that are English because neither Kliping nor the archive has them in its language: 'frame.dates'. */
  readonly missingWords: readonly string[];
  /** Ends in '/'; null when the site's address is not known. */
  readonly baseUrl: string | null;
  /** IANA name. */
  readonly timezone: string;
  /** The rights of every article whose outlet and metadata say nothing else. */
  readonly rights: Rights;
  /** A mail address, or the address of a page, at which the archive's keepers are reached; null where none is given. */
  readonly contact: string | null;
  /** Which pictures of an article are shown, where its outlet has no word of its own. */
  readonly pictures: PictureMode;
  /** Which captures of one page are articles: the newest that has its text, or each whose text differs. */
  readonly versions: VersionsMode;
  /** Whether the site keeps the source of each article: the saved page, the text, the PDF. */
  readonly originals: boolean;
  /** Whether scans are read by a machine: pictures that no article uses, and PDF files of pictures. */
  readonly ocr: boolean;
  readonly outlets: readonly Outlet[];
  /** In the owner's order. */
  readonly collections: readonly CollectionRule[];
  /** What the owner puts on the front page. */
  readonly front: FrontRule;
  /** A folder with an ONNX model that finds names instead of the built-in rules; absolute. */
  readonly model: string | null;
  /** The corrections in entities.yaml. */
  readonly authority: Authority;
  /** What takedowns.yaml takes back. */
  readonly takedowns: readonly Takedown[];
  /** Whether searching works when index.html is opened from a disk; it takes the search index a second time. */
  readonly isPortable: boolean;
  /** Files and folders that are read although they say that they are no articles, or drafts: patterns of paths. */
  readonly include: readonly string[];
  /** Whether articles are shown whose date has not come yet. */
  readonly future: boolean;
  /** Whether articles are shown whose last day, by their own front matter, has come. */
  readonly expired: boolean;
  /** Writers' names by the keys that posts name them by. */
  readonly authors: AuthorKeys;
  /** What one document may cost. */
  readonly limits: Limits;
  /** Which columns of which tables hold what. */
  readonly tables: readonly TableMapping[];
  /** What of a WordPress export are articles besides its posts. */
  readonly wordpress: WordPressOptions;
}

/** Values of `versions`. */
const VERSIONS_MODES = ['newest', 'all'] as const;
export type VersionsMode = (typeof VERSIONS_MODES)[number];

export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain: string | null;
  readonly timezone: string | null;
  readonly rights: Rights;
  /** Null where it says nothing. */
  readonly pictures: PictureMode | null;
}

export const CONFIG_FILE = 'kliping.yaml';
const DEFAULT_LANGUAGE = 'id';
const DEFAULT_TIMEZONE = 'Asia/Jakarta';
/** Megabytes below which a thread cannot even load what it reads with. */
const LEAST_MEMORY = 256;

const text = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty');
const timezone = text.refine(isTimezone, 'is not a time zone; write it like Asia/Jakarta');
const rights = text.refine((value) => parseRights(value).misspelt === null, {
  error: ({ input }) =>
    `must be ${Object.values(ACCESS_WORDS).join(', ')}, or a sentence; "${String(input)}" is neither`,
});
const contact = text
  .transform((value) => value.replace(/^mailto:/i, ''))
  .refine(isContact, 'must be a mail address, or a web address that begins with https://');
const pictures = z.enum(PICTURE_MODES, { error: `must be ${PICTURE_MODES.join(', ')}` });
const outletSchema = z.strictObject({
  name: text,
  aliases: z.array(text).optional(),
  domain: text.optional(),
  timezone: timezone.optional(),
  rights: rights.optional(),
  pictures: pictures.optional(),
});
const entitiesSchema = z.strictObject(
  { model: text.optional() },
  { error: 'must have settings below it, like model: folder' },
);
const positive = z.number({ error: 'must be a number' }).positive('must be more than 0');
const limitsSchema = z.strictObject(
  {
    fileMegabytes: positive.optional(),
    containerGigabytes: positive.optional(),
    records: positive.int('must be a whole number').optional(),
    depth: positive.optional(),
    seconds: positive.optional(),
    memoryMegabytes: positive.min(LEAST_MEMORY, `must be at least ${LEAST_MEMORY}`).optional(),
  },
  { error: 'must have limits below it, like seconds: 60' },
);
const columnsSchema = z.record(z.string(), text, {
  error: 'must have columns below it, like text: content',
});
const tableSchema = z.strictObject({ files: text, columns: columnsSchema });
const wordpressSchema = z.strictObject(
  {
    types: z.array(text, { error: 'must be a list of types of posts' }).optional(),
    pages: z.boolean({ error: 'must be true or false' }).optional(),
  },
  { error: 'must have settings below it, like pages: true' },
);
const configSchema = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  language: text
    .refine(isLanguageTag, {
      error: ({ input }) => `must be the tag of a language, like id, en or pt-BR; "${String(input)}" is none`,
    })
    .optional(),
  baseUrl: text
    .refine((url) => /^https?:\/\//i.test(url) && canParseUrl(url), {
      error: 'is not a web address; write it like https://example.org/archive/',
    })
    .optional(),
  timezone: timezone.optional(),
  rights: rights.optional(),
  contact: contact.optional(),
  pictures: pictures.optional(),
  versions: z.enum(VERSIONS_MODES, { error: `must be ${VERSIONS_MODES.join(' or ')}` }).optional(),
  originals: z.boolean({ error: 'must be true or false' }).optional(),
  ocr: z.boolean({ error: 'must be true or false' }).optional(),
  // Checked against the language's own strings.
  strings: z.record(z.string(), z.unknown(), { error: 'must be a group of words' }).optional(),
  portable: z.boolean({ error: 'must be true or false' }).optional(),
  outlets: z.array(outletSchema, { error: 'must be a list of outlets, each with a name' }).optional(),
  collections: collectionsSchema.optional(),
  front: frontSchema.optional(),
  include: z.array(text, { error: 'must be a list of paths' }).optional(),
  future: z.boolean({ error: 'must be true or false' }).optional(),
  expired: z.boolean({ error: 'must be true or false' }).optional(),
  entities: entitiesSchema.optional(),
  limits: limitsSchema.optional(),
  tables: z.array(tableSchema, { error: 'must be a list of tables, each with files and columns' }).optional(),
  wordpress: wordpressSchema.optional(),
});

/** The known keys of each group of settings; outlets' and tables' are those of the items of a list. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  collections: COLLECTION_KEYS,
  entities: Object.keys(entitiesSchema.shape),
  front: Object.keys(frontSchema.shape),
  limits: Object.keys(limitsSchema.shape),
  outlets: Object.keys(outletSchema.shape),
  tables: Object.keys(tableSchema.shape),
  wordpress: Object.keys(wordpressSchema.shape),
};

/**
 * Reads an archive's kliping.yaml and entities.yaml; without them, the defaults.
 * @throws UsageError with file, line and remedy when it cannot be read, is not YAML, or has a key or value that is not known.
 */
export async function loadConfig(archive: string): Promise<Config> {
  const file = await readYamlSettings(join(archive, CONFIG_FILE), CONFIG_FILE);
  const parsed = configSchema.safeParse(file.value ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue === undefined || (issue.path.length === 0 && issue.code !== 'unrecognized_keys'))
      throw new UsageError(unlistedSettings({ file: CONFIG_FILE, line: 1 }));
    throw file.explain(issue, ([group]) => GROUPS[String(group)] ?? Object.keys(configSchema.shape));
  }
  const { data } = parsed;
  const tag = data.language ?? DEFAULT_LANGUAGE;
  const found = await loadLanguage(tag);
  const own = await readOwnStrings(archive, { language: found, settings: file, words: data.strings });
  const language: Language = { ...found, strings: own.strings };
  const collections = readCollections(data.collections ?? [], file);
  return {
    title: data.title ?? (basename(archive) === '' ? 'Kliping' : basename(archive)),
    description: data.description ?? null,
    language,
    isLanguageSet: data.language !== undefined,
    wording: own.wording,
    builtInStrings: found.strings,
    missingWords: hasInterfaceWords(tag) ? [] : own.missing(),
    baseUrl: data.baseUrl === undefined ? null : normalizeBaseUrl(data.baseUrl),
    timezone: data.timezone ?? DEFAULT_TIMEZONE,
    rights: parseRights(data.rights ?? ''),
    contact: data.contact ?? null,
    pictures: data.pictures ?? 'all',
    versions: data.versions ?? 'newest',
    originals: data.originals ?? false,
    ocr: data.ocr ?? false,
    isPortable: data.portable ?? true,
    include: data.include ?? [],
    future: data.future ?? false,
    expired: data.expired ?? true,
    authors: readAuthorKeys(archive),
    limits: { ...DEFAULT_LIMITS, ...withoutGaps(data.limits ?? {}) },
    tables: data.tables ?? [],
    wordpress: { types: data.wordpress?.types ?? [], pages: data.wordpress?.pages ?? false },
    outlets: (data.outlets ?? []).map((outlet) => ({
      name: outlet.name,
      aliases: outlet.aliases ?? [],
      domain: outlet.domain ?? null,
      timezone: outlet.timezone ?? null,
      rights: parseRights(outlet.rights ?? ''),
      pictures: outlet.pictures ?? null,
    })),
    collections,
    front: await readFront(data.front ?? {}, collections, file),
    model: data.entities?.model === undefined ? null : resolve(archive, data.entities.model),
    authority: await loadAuthority(archive),
    takedowns: await loadTakedowns(archive, language.strings.tombstone.pseudonym),
  };
}

/** The address a command was told the site will have. @throws UsageError when it is none. */
export function readBaseUrl(url: string): string {
  const parsed = configSchema.shape.baseUrl.safeParse(url);
  if (parsed.success && parsed.data !== undefined) return normalizeBaseUrl(parsed.data);
  throw new UsageError(wrongBaseUrl(url));
}

/** The values that are there. */
function withoutGaps(limits: Partial<Record<keyof Limits, number | undefined>>): Partial<Limits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function normalizeBaseUrl(url: string): string {
  const [address = ''] = new URL(url).href.split(/[?#]/, 1);
  return `${address.replace(/(?<!\/)\/+$/, '')}/`;
}

function isContact(value: string): boolean {
  return /^https?:\/\//i.test(value)
    ? canParseUrl(value)
    : /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&.]+$/u.test(value);
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
