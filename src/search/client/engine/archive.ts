import type { SearchManifest } from '../../format.js';
import type { PagefindInstanceClass, PagefindResult } from './pagefind.js';
import { openShard, type LoadFile, type Shard } from './shard.js';

/** What the whole archive answers to one query, in no order. */
export interface Answer {
  readonly places: Uint32Array;
  /** Of each, how well it fits; comparable over the whole archive. */
  readonly scores: Float32Array;
  /** How rare what was asked for is in the archive. */
  readonly weight: number;
  readonly results: readonly PagefindResult[];
}

/** All shards of an archive as one index. */
export interface IndexedArchive {
  readonly size: number;
  /** Articles of shards that cannot be read now. */
  readonly missing: () => number;
  /** @throws StaleError as soon as a later search has begun. */
  readonly ask: (query: string, isStale: () => boolean) => Promise<Answer>;
  readonly shardAt: (place: number) => Shard | null;
}

/** A later search has begun: nobody waits for this one. */
export class StaleError extends Error {}

/** Results of past searches that are kept, over all of them: what was typed before is a part of what is typed now. */
const MAX_KEPT = 400_000;
/** Milliseconds of work before messages are let in: a key typed meanwhile ends it. */
const MAX_WORK = 12;

interface Slot {
  readonly start: number;
  shard: Shard | null;
}

export async function openArchive(
  Instance: PagefindInstanceClass,
  manifest: SearchManifest,
  load: LoadFile,
): Promise<IndexedArchive> {
  let size = 0;
  const slots: Slot[] = manifest.shards.map((entry) => {
    const slot = { start: size, shard: null };
    size += entry.articles;
    return slot;
  });
  let hasWasm = false;
  const open = async (): Promise<void> => {
    const errors: unknown[] = [];
    for (const [i, entry] of manifest.shards.entries()) {
      const slot = slots[i];
      if (slot?.shard !== null) continue;
      try {
        slot.shard = await openShard({
          Instance,
          manifest,
          entry,
          start: slot.start,
          isFirst: !hasWasm,
          load,
        });
        hasWasm = true;
      } catch (error) {
        errors.push(error);
      }
    }
    if (slots.every(({ shard }) => shard === null)) throw errors[0];
  };
  await open();
  const kept = new Map<string, Answer>();
  const keep = (query: string, answer: Answer): void => {
    kept.delete(query);
    kept.set(query, answer);
    let sum = 0;
    for (const [old, { places }] of [...kept].reverse()) {
      sum += places.length;
      if (sum > MAX_KEPT && old !== query) kept.delete(old);
    }
  };
  const missing = (): number =>
    slots.reduce((sum, { shard }, i) => sum + (shard === null ? (manifest.shards[i]?.articles ?? 0) : 0), 0);
  return {
    size,
    missing,
    shardAt: (place) => slots.findLast(({ start }) => start <= place)?.shard ?? null,
    ask: async (query, isStale) => {
      const known = kept.get(query);
      if (known !== undefined) {
        keep(query, known);
        return known;
      }
      // What could not be read may be there again: a stick put back in, a connection.
      if (missing() > 0) await open();
      const answer = await askAll(slots, query, isStale);
      if (missing() === 0) keep(query, answer);
      return answer;
    },
  };
}

async function askAll(slots: readonly Slot[], query: string, isStale: () => boolean): Promise<Answer> {
  const parts: {
    readonly size: number;
    readonly places: readonly number[];
    readonly results: readonly PagefindResult[];
  }[] = [];
  let started = performance.now();
  for (const slot of slots) {
    if (slot.shard === null) continue;
    if (performance.now() - started > MAX_WORK) {
      await letMessagesIn();
      started = performance.now();
    }
    if (isStale()) throw new StaleError();
    try {
      parts.push({ size: slot.shard.entry.articles, ...(await slot.shard.search(query)) });
    } catch {
      // A part of its index is missing or damaged: missing() tells. The rest of the archive still answers.
      slot.shard = null;
    }
  }
  const total = parts.reduce((sum, { results }) => sum + results.length, 0);
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const places = new Uint32Array(total);
  const scores = new Float32Array(total);
  const results: PagefindResult[] = [];
  for (const part of parts) {
    // Each shard weighs a word by how rare it is there; over the whole archive it is as rare as it is.
    const factor = rarity(size, total) / rarity(part.size, part.results.length);
    for (const [i, result] of part.results.entries()) {
      places[results.length] = part.places[i] ?? 0;
      scores[results.length] = result.score * factor;
      results.push(result);
    }
  }
  return { places, scores, weight: rarity(size, total), results };
}

/** Inverse document frequency, as BM25 and Pagefind have it. */
function rarity(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
