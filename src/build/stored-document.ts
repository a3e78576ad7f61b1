import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { countWords, packWordCounts } from '../corpus/index.js';
import { tellsGender } from '../entities/index.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import type { EntityMention, EntityType } from '../model/entity.js';
import type { Field } from '../model/field.js';
import type { Store } from '../store/store.js';
import { sha256 } from '../util/hash.js';

/**
 * A document as it is kept: what all pages need to know of it (its head) apart from its text and from the rest, which only
 * its own page needs. The head and the details are JSON; the details, which are most of it, are compressed to a third.
 */
export interface DocumentParts {
  readonly head: Uint8Array;
  readonly text: Uint8Array;
  readonly details: Uint8Array;
  /** Its word counts, packed. */
  readonly words: Uint8Array;
}

/** The tables that hold a document's parts, all under its key. */
export type DocumentTable = 'heads' | 'texts' | 'details' | 'words';

export function storeParts(store: Store, key: string, { head, text, details, words }: DocumentParts): void {
  const parts: Readonly<Record<DocumentTable, Uint8Array>> = { heads: head, texts: text, details, words };
  for (const [table, part] of Object.entries(parts)) store.put(table as DocumentTable, key, part);
}

/** A spelling as it was read in one article. */
export interface StoredName {
  readonly type: EntityType;
  readonly surface: string;
}

export interface DocumentHead {
  /** Of all three parts: the same for the same content. */
  readonly digest: string;
  /** The record but for its fields, text and details. */
  readonly plain: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<FieldName, string | readonly string[] | null>>;
  /** Distinct, in the order of their first mention. */
  readonly names: readonly StoredName[];
  /** Three numbers a mention, in text order: index in names, start, end. */
  readonly mentions: readonly number[];
  /** Whether what stands before the names in the text says more about them. */
  readonly tellsGender: boolean;
}

/** The parts of a record that are large and seldom asked for. */
interface Details extends Pick<ArticleRecord, 'body' | 'captions' | 'removed'> {
  readonly fields: Readonly<Record<FieldName, Pick<Field<unknown>, 'evidence' | 'rejected'>>>;
}

/** Takes a record and its recognized mentions apart. */
export function packDocument(record: ArticleRecord, mentions: readonly EntityMention[]): DocumentParts {
  const { text, body, captions, removed, ...rest } = record;
  const fields = FIELD_NAMES.map((name) => [name, record[name]] as const);
  const plain = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !FIELD_NAMES.some((name) => name === key)),
  );
  const details: Details = {
    body,
    captions,
    removed,
    fields: Object.fromEntries(
      fields.map(([name, { evidence, rejected }]) => [name, { evidence, rejected }]),
    ) as Details['fields'],
  };
  const values = Object.fromEntries(fields.map(([name, field]) => [name, field.value]));
  const head = JSON.stringify({
    plain,
    values,
    ...packMentions(mentions),
    tellsGender: tellsGender(text, mentions),
  });
  const packed = JSON.stringify(details);
  const digest = sha256(`${head}\n${text}\n${packed}`).slice(0, DIGEST_DIGITS);
  return {
    head: Buffer.from(`{"digest":"${digest}",${head.slice(1)}`),
    text: Buffer.from(text),
    details: deflateRawSync(packed, { level: 1 }),
    words: packWordCounts(countWords({ title: record.title.value, text })),
  };
}

/** Hexadecimal digits: 128 bits. */
const DIGEST_DIGITS = 32;

/** The mentions of a text as they are kept. */
export function packMentions(mentions: readonly EntityMention[]): Pick<DocumentHead, 'names' | 'mentions'> {
  const names: StoredName[] = [];
  const places = new Map<string, number>();
  const packed: number[] = [];
  for (const { type, surface, start, end } of mentions) {
    const key = `${type} ${surface}`;
    let place = places.get(key);
    if (place === undefined) {
      place = names.length;
      places.set(key, place);
      names.push({ type, surface });
    }
    packed.push(place, start, end);
  }
  return { names, mentions: packed };
}

export function unpackHead(part: Buffer): DocumentHead {
  return JSON.parse(part.toString()) as DocumentHead;
}

/** Where the parts of a document that are not in its head come from. Asked for anew each time. */
export interface DocumentSource {
  readonly text: () => Buffer;
  readonly details: () => Buffer;
}

/** A record whose values are at hand; its text and details are read when they are asked for. */
export function restoreRecord(head: DocumentHead, source: DocumentSource): ArticleRecord {
  return new StoredRecord(head, source) as unknown as ArticleRecord;
}

class StoredRecord {
  declare private readonly stored: DocumentSource;

  constructor({ plain, values }: DocumentHead, stored: DocumentSource) {
    // Not a value of the record: a copy of the record must not take it along.
    Object.defineProperty(this, 'stored', { value: stored });
    Object.assign(this, plain);
    const detailsOf = (): Details => detailsCache.get(this, () => parseDetails(stored.details()));
    const fields = this as unknown as Record<FieldName, StoredField>;
    for (const name of FIELD_NAMES) fields[name] = new StoredField(values[name], name, detailsOf);
  }

  get text(): string {
    return textCache.get(this, () => this.stored.text().toString());
  }
  get body(): Details['body'] {
    return this.details.body;
  }
  get captions(): Details['captions'] {
    return this.details.captions;
  }
  get removed(): Details['removed'] {
    return this.details.removed;
  }
  private get details(): Details {
    return detailsCache.get(this, () => parseDetails(this.stored.details()));
  }
}

class StoredField {
  constructor(
    readonly value: string | readonly string[] | null,
    private readonly name: FieldName,
    private readonly detailsOf: () => Details,
  ) {}

  get evidence(): Field<unknown>['evidence'] {
    return this.detailsOf().fields[this.name].evidence;
  }
  get rejected(): Field<unknown>['rejected'] {
    return this.detailsOf().fields[this.name].rejected;
  }
}

function parseDetails(part: Buffer): Details {
  return JSON.parse(inflateRawSync(part).toString()) as Details;
}

/** Keeps what was asked for last, up to a total weight. */
class RecentValues<T> {
  readonly #values = new Map<object, T>();
  #weight = 0;

  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: T) => number,
  ) {}

  get(owner: object, read: () => T): T {
    const known = this.#values.get(owner);
    if (known !== undefined) return known;
    const value = read();
    this.#values.set(owner, value);
    this.#weight += this.weigh(value);
    for (const [oldest, old] of this.#values) {
      if (this.#weight <= this.capacity || oldest === owner) break;
      this.#values.delete(oldest);
      this.#weight -= this.weigh(old);
    }
    return value;
  }
}

/** Characters of articles' texts: those of 10,000 articles. Pages of names quote them in no particular order. */
const TEXTS_KEPT = 32_000_000;
/** Articles whose evidence and body are kept: a page asks for its own several times. */
const DETAILS_KEPT = 64;

const textCache = new RecentValues<string>(TEXTS_KEPT, (text) => text.length);
const detailsCache = new RecentValues<Details>(DETAILS_KEPT, () => 1);
