import { sha256 } from '../util/hash.js';
import type { EntityId, EntityMention } from './entity.js';

/** A name as one article has it: what was read, and who is meant where that is known. */
export type MentionedName = Pick<EntityMention, 'type' | 'surface' | 'entityId'>;

/** An article's mentions as numbers: an archive has millions of them, and asks for those of one article at a time. */
export interface PackedMentions {
  /** Distinct, in the order of their first mention; each has one. */
  readonly names: readonly MentionedName[];
  /** Three numbers a mention, in text order: index in names, start, end. */
  readonly places: ArrayLike<number>;
}

/** Numbers a mention takes in {@link PackedMentions.places}. */
export const PLACE_SIZE = 3;

export const NO_MENTIONS: PackedMentions = { names: [], places: [] };

/** The mentions in the order they are given in. */
export function packMentions(mentions: readonly EntityMention[]): PackedMentions {
  const names: MentionedName[] = [];
  const indexes = new Map<string, number>();
  const places = new Uint32Array(mentions.length * PLACE_SIZE);
  for (const [i, { type, surface, start, end, entityId }] of mentions.entries()) {
    const key = `${type}\u0000${entityId ?? ''}\u0000${surface}`;
    let index = indexes.get(key);
    if (index === undefined) {
      index = names.push({ type, surface, entityId }) - 1;
      indexes.set(key, index);
    }
    places[i * PLACE_SIZE] = index;
    places[i * PLACE_SIZE + 1] = start;
    places[i * PLACE_SIZE + 2] = end;
  }
  return { names, places };
}

export function unpackMentions({ names, places }: PackedMentions): readonly EntityMention[] {
  const mentions: EntityMention[] = [];
  for (let at = 0; at < places.length; at += PLACE_SIZE) {
    const name = names[places[at] ?? -1];
    if (name === undefined) continue;
    const { type, surface, entityId } = name;
    mentions.push({ type, start: places[at + 1] ?? 0, end: places[at + 2] ?? 0, surface, entityId });
  }
  return mentions;
}

const digests = new WeakMap<PackedMentions, string>();

/** Tells who is meant by each of an article's mentions, and where they stand: corrections change that and not the article. */
export function digestMentions(mentions: PackedMentions): string {
  const known = digests.get(mentions);
  if (known !== undefined) return known;
  const { names, places } = mentions;
  const digest = sha256(
    [
      ...names.map(({ type, surface, entityId }) => `${type} ${surface} ${entityId ?? ''}`),
      Array.prototype.join.call(places),
    ].join('\n'),
  );
  digests.set(mentions, digest);
  return digest;
}

/** How many mentions each of the names has. */
export function countByName({ names, places }: PackedMentions): readonly number[] {
  const counts = new Array<number>(names.length).fill(0);
  for (let at = 0; at < places.length; at += PLACE_SIZE) {
    const index = places[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Returns where an entity is mentioned in an article, in text order; nothing for an agency that is only credited. */
export function mentionsOf(
  { names, places }: PackedMentions,
  id: EntityId,
): readonly Pick<EntityMention, 'start' | 'end'>[] {
  const mentions: Pick<EntityMention, 'start' | 'end'>[] = [];
  for (let at = 0; at < places.length; at += PLACE_SIZE) {
    if (names[places[at] ?? -1]?.entityId === id)
      mentions.push({ start: places[at + 1] ?? 0, end: places[at + 2] ?? 0 });
  }
  return mentions;
}
