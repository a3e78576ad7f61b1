import type { ArticleFacts } from '../model/article.js';
import { ENTITY_TYPES, type EntityType } from '../model/entity.js';
import type { MentionedName, PackedMentions } from '../model/mentions.js';
import { NO_QUOTATIONS, type PackedQuotations } from '../model/quotation.js';

/** The part of a stored document that stays in memory while the archive is put together. */
export interface DocumentHead {
  /** A digest of the whole document: the same for the same content. */
  readonly digest: string;
  readonly facts: ArticleFacts;
  /** As they were recognized. */
  readonly mentions: PackedMentions;
  /** Whether what stands before the names in the text says more about them. */
  readonly needsText: boolean;
  /** Where its links lead that may be articles of the archive. */
  readonly links: readonly string[];
  /** Whether the record names pictures. */
  readonly hasPictures: boolean;
  readonly quotations: PackedQuotations;
}

/** A head as it is written: the mentions' numbers follow it. */
interface WrittenHead extends Omit<DocumentHead, 'mentions'> {
  /** A letter for the type and the surface, one name after the other. */
  readonly names: readonly string[];
}

/** Size of one number of a mention's place, and of the length before the JSON: 32 bits, little-endian. */
const NUMBER_BYTES = 4;
const TYPE_LETTERS: Readonly<Record<EntityType, string>> = { person: 'p', organization: 'o', place: 'l' };
const TYPES = new Map(ENTITY_TYPES.map((type) => [TYPE_LETTERS[type], type]));

/** Packs a head for the store: the length of the JSON, the JSON, the mentions' places. */
export function packHead({ mentions: { names, places }, ...head }: DocumentHead): Buffer {
  const written: WrittenHead = {
    ...head,
    names: names.map(({ type, surface }) => TYPE_LETTERS[type] + surface),
  };
  const json = JSON.stringify(written);
  const length = Buffer.byteLength(json);
  const part = Buffer.alloc(NUMBER_BYTES * (1 + places.length) + length);
  part.writeUInt32LE(length, 0);
  part.write(json, NUMBER_BYTES);
  for (let i = 0; i < places.length; i += 1)
    part.writeUInt32LE(places[i] ?? 0, length + NUMBER_BYTES * (i + 1));
  return part;
}

/** Returns a reader of what {@link packHead} made; a name that stands in several heads is one object. */
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
    const head = JSON.parse(part.toString('utf8', NUMBER_BYTES, NUMBER_BYTES + length)) as WrittenHead;
    const { digest, facts, names, needsText, links, hasPictures } = head;
    // Most short texts have none: one list is enough for them.
    const quotations = head.quotations.length === 0 ? NO_QUOTATIONS : head.quotations;
    const start = NUMBER_BYTES + length;
    const places = new Uint32Array((part.length - start) / NUMBER_BYTES);
    for (let i = 0; i < places.length; i += 1) places[i] = part.readUInt32LE(start + NUMBER_BYTES * i);
    const mentions = { names: names.map(nameOf), places };
    return { digest, facts, mentions, needsText, links, hasPictures, quotations };
  };
}
