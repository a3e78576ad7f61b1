import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { countWords, packWordCounts } from '../corpus/word-counts.js';
import { tellsGender } from '../entities/resolve/resolve-entities.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import { ENTITY_TYPES, type EntityMention, type EntityType } from '../model/entity.js';
import type { Field } from '../model/field.js';
import { packMentions, type MentionedName, type PackedMentions } from '../model/mentions.js';
import type { Store } from '../cache/store.js';
import { sha256 } from '../util/hash.js';

/**
 * A document as it is kept: what all pages need to know of it (its head) apart from its text and from the rest, which only
 * its own page needs. The head and the details are JSON; the details and the text, which are most of it, are compressed to a third and a half.
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

/** A record but for its fields, text and details. */
type Plain = Omit<ArticleRecord, FieldName | 'text' | 'body' | 'captions' | 'removed'>;
type FieldValues = { readonly [name in FieldName]: ArticleRecord[name]['value'] };

export interface DocumentHead {
  /** Of all three parts: the same for the same content. */
  readonly digest: string;
  readonly plain: Plain;
  readonly values: FieldValues;
  /** As they were recognized. */
  readonly mentions: PackedMentions;
  /** Whether what stands before the names in the text says more about them. */
  readonly tellsGender: boolean;
}

/** A head as it is written: the mentions' numbers follow it. */
interface WrittenHead extends Omit<DocumentHead, 'digest' | 'mentions'> {
  /** A letter for the type and the surface, one name after the other. */
  readonly names: readonly string[];
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
  const { names, places } = packMentions(mentions);
  const head = {
    plain: plain as unknown as Plain,
    values: Object.fromEntries(fields.map(([name, field]) => [name, field.value])) as unknown as FieldValues,
    names: names.map(({ type, surface }) => TYPE_LETTERS[type] + surface),
    tellsGender: tellsGender(text, mentions),
  } satisfies WrittenHead;
  const packed = JSON.stringify(details);
  const digest = sha256([JSON.stringify(head), Array.from(places).join(), text, packed].join('\n')).slice(
    0,
    DIGEST_DIGITS,
  );
  return {
    head: joinHead(JSON.stringify({ digest, ...head }), places),
    text: deflateRawSync(text, FAST),
    details: deflateRawSync(packed, FAST),
    words: packWordCounts(countWords({ title: record.title.value, text })),
  };
}

/** More would take three times as long for a tenth less. */
const FAST = { level: 1 } as const;
/** Hexadecimal digits: 128 bits. */
const DIGEST_DIGITS = 32;
/** Of a mention's place, and of the length of what stands before the places: 32 bits, little-endian. */
const NUMBER_BYTES = 4;
const TYPE_LETTERS: Readonly<Record<EntityType, string>> = { person: 'p', organization: 'o', place: 'l' };
const TYPES = new Map(ENTITY_TYPES.map((type) => [TYPE_LETTERS[type], type]));

/** The length of the JSON, the JSON, the places. */
function joinHead(json: string, places: PackedMentions['places']): Buffer {
  const length = Buffer.byteLength(json);
  const part = Buffer.alloc(NUMBER_BYTES * (1 + places.length) + length);
  part.writeUInt32LE(length, 0);
  part.write(json, NUMBER_BYTES);
  for (let i = 0; i < places.length; i += 1)
    part.writeUInt32LE(places[i] ?? 0, length + NUMBER_BYTES * (i + 1));
  return part;
}

/** Reads heads; a name that stands in several of them is one object. */
export function createHeadReader(): (part: Buffer) => DocumentHead {
  const known = new Map<string, MentionedName>();
  const nameOf = (written: string): MentionedName => {
    let name = known.get(written);
    if (name === undefined) {
      const type = TYPES.get(written.charAt(0)) ?? 'person';
      name = { type, surface: written.slice(1), entityId: null };
      known.set(written, name);
    }
    return name;
  };
  return (part) => {
    const length = part.readUInt32LE(0);
    const head = JSON.parse(part.toString('utf8', NUMBER_BYTES, NUMBER_BYTES + length)) as WrittenHead & {
      readonly digest: string;
    };
    const { digest, plain, values, names, tellsGender } = head;
    const start = NUMBER_BYTES + length;
    const places = new Uint32Array((part.length - start) / NUMBER_BYTES);
    for (let i = 0; i < places.length; i += 1) places[i] = part.readUInt32LE(start + NUMBER_BYTES * i);
    return { digest, plain, values, mentions: { names: names.map(nameOf), places }, tellsGender };
  };
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

/** Its fields are made when they are asked for: those of all articles would take more memory than their values. */
class StoredRecord {
  declare readonly held: { readonly values: FieldValues; readonly source: DocumentSource };
  readonly id: ArticleRecord['id'];
  readonly source: ArticleRecord['source'];
  readonly wordCount: number;
  readonly diagnostics: ArticleRecord['diagnostics'];
  readonly rights: ArticleRecord['rights'];
  readonly withheldWords: number;

  constructor({ plain, values }: DocumentHead, source: DocumentSource) {
    // Not a value of the record: a copy of the record must not take it along.
    Object.defineProperty(this, 'held', { value: { values, source } });
    this.id = plain.id;
    this.source = plain.source;
    this.wordCount = plain.wordCount;
    this.diagnostics = plain.diagnostics;
    this.rights = plain.rights;
    this.withheldWords = plain.withheldWords;
  }

  get title(): StoredField {
    return new StoredField(this, 'title', this.held.values.title);
  }
  get date(): StoredField {
    return new StoredField(this, 'date', this.held.values.date);
  }
  get modified(): StoredField {
    return new StoredField(this, 'modified', this.held.values.modified);
  }
  get outlet(): StoredField {
    return new StoredField(this, 'outlet', this.held.values.outlet);
  }
  get agencies(): StoredField {
    return new StoredField(this, 'agencies', this.held.values.agencies);
  }
  get authors(): StoredField {
    return new StoredField(this, 'authors', this.held.values.authors);
  }
  get section(): StoredField {
    return new StoredField(this, 'section', this.held.values.section);
  }
  get dateline(): StoredField {
    return new StoredField(this, 'dateline', this.held.values.dateline);
  }
  get language(): StoredField {
    return new StoredField(this, 'language', this.held.values.language);
  }
  get url(): StoredField {
    return new StoredField(this, 'url', this.held.values.url);
  }
  get text(): string {
    return textCache.get(this, () => inflateRawSync(this.held.source.text()).toString());
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
  get details(): Details {
    return detailsCache.get(this, () => parseDetails(this.held.source.details()));
  }
}

class StoredField {
  constructor(
    private readonly record: StoredRecord,
    private readonly name: FieldName,
    readonly value: string | readonly string[] | null,
  ) {}

  get evidence(): Field<unknown>['evidence'] {
    return this.record.details.fields[this.name].evidence;
  }
  get rejected(): Field<unknown>['rejected'] {
    return this.record.details.fields[this.name].rejected;
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
