import type { ArticleView, SearchManifest } from '../../format.js';
import { lengthOfCode, POSTING_BLOCK } from '../../format.js';
import { indexOfPlace, NO_HITS, type HitBlock, type Hits } from './hits.js';
import { commonPlaces, findPhrase, uniteWords, type PhraseWord } from './phrase.js';
import { openShard, openTexts, type LoadFile, type Shard, type ShardPosting } from './shard.js';

/**
 * Words that stand one behind the other, or a single word: in the place of each the keys that the index may have it by.
 */
export type Form = readonly (readonly string[])[];

/** All shards of an archive as one index. */
export interface IndexedArchive {
  readonly size: number;
  /** How long each article is, compared with all on average. */
  readonly lengths: Float32Array;
  readonly averageLength: number;
  /** Number of indexes it is divided into. */
  readonly shards: number;
  /** Articles of shards that cannot be read now. */
  readonly missing: () => number;
  /** @throws StaleError as soon as a later search has started. */
  readonly ask: (form: Form, isStale: () => boolean) => Promise<Hits>;
  /** What a result shows of the article in this place. */
  readonly readView: (place: number) => Promise<ArticleView>;
}

/** A later search has started: nobody waits for this one. */
export class StaleError extends Error {}

/** Articles of past answers that are kept, over all of them: what was typed before is a part of what is typed now. */
const MAX_KEPT = 400_000;
/** Milliseconds of work before messages are let in: a key typed meanwhile ends it. */
const MAX_WORK = 12;

interface Slot {
  readonly start: number;
  readonly articles: number;
  shard: Shard | null;
}

export async function openArchive(manifest: SearchManifest, load: LoadFile): Promise<IndexedArchive> {
  let size = 0;
  const slots: Slot[] = manifest.shards.map(({ articles }) => {
    const slot = { start: size, articles, shard: null };
    size += articles;
    return slot;
  });
  const lengths = new Float32Array(size).fill(1);
  let averageLength = 1;
  const open = async (): Promise<void> => {
    const tried = await Promise.allSettled(
      slots.map(async (slot, i) => {
        const entry = manifest.shards[i];
        if (slot.shard === null && entry !== undefined) slot.shard = await openShard(entry, load);
      }),
    );
    if (slots.every(({ shard }) => shard === null)) {
      throw tried.find((one) => one.status === 'rejected')?.reason;
    }
    averageLength = averageOf(slots);
    for (const { start, shard } of slots)
      for (const [i, length] of (shard?.lengths ?? []).entries()) lengths[start + i] = length / averageLength;
  };
  await open();
  const kept = new Map<string, Hits>();
  const keep = (key: string, hits: Hits): void => {
    kept.delete(key);
    kept.set(key, hits);
    let sum = 0;
    for (const [old, { places }] of [...kept].reverse()) {
      sum += places.length;
      if (sum > MAX_KEPT && old !== key) kept.delete(old);
    }
  };
  const missing = (): number =>
    slots.reduce((sum, { shard, articles }) => sum + (shard === null ? articles : 0), 0);
  return {
    size,
    lengths,
    get averageLength() {
      return averageLength;
    },
    shards: slots.length,
    missing,
    readView: openTexts(manifest.texts, load),
    ask: async (form, isStale) => {
      const key = JSON.stringify(form);
      const known = kept.get(key);
      if (known !== undefined) {
        keep(key, known);
        return known;
      }
      // What could not be read may be there again: a stick put back in, a connection.
      if (missing() > 0) await open();
      const hits =
        form.length === 1 && form[0]?.length === 1
          ? await askWord(form[0][0] ?? '', slots, isStale)
          : await askPhrase(form, slots, isStale);
      if (missing() === 0) keep(key, hits);
      return hits;
    },
  };
}

function averageOf(slots: readonly Slot[]): number {
  let words = 0;
  let articles = 0;
  for (const { shard } of slots) {
    for (const length of shard?.lengths ?? []) words += length;
    articles += shard?.lengths.length ?? 0;
  }
  return Math.max(1, words / Math.max(1, articles));
}

/**
 * Asks every shard at once, and then looks through what came, shard by shard. A part of its index that is missing or damaged makes a
 * shard missing: the rest of the archive still answers.
 */
async function askShards<Loaded, Part>(
  slots: readonly Slot[],
  isStale: () => boolean,
  work: {
    readonly load: (shard: Shard) => Promise<Loaded>;
    readonly take: (loaded: Loaded, slot: Slot) => Part;
  },
): Promise<readonly Part[]> {
  const loading = slots.map(({ shard }) => (shard === null ? null : work.load(shard).catch(() => null)));
  const parts: Part[] = [];
  let started = performance.now();
  for (const [i, slot] of slots.entries()) {
    const loaded = await (loading[i] ?? null);
    if (performance.now() - started > MAX_WORK) {
      await letMessagesIn();
      started = performance.now();
    }
    if (isStale()) throw new StaleError();
    if (loaded === null) slot.shard = null;
    else parts.push(work.take(loaded, slot));
  }
  return parts;
}

/** What one shard has of a word. */
interface SlotPosting {
  readonly slot: Slot;
  readonly posting: ShardPosting;
  /** Its first article among all that have the word. */
  readonly from: number;
}

async function askWord(key: string, slots: readonly Slot[], isStale: () => boolean): Promise<Hits> {
  let total = 0;
  const found = await askShards(slots, isStale, {
    load: async (shard) => ({ posting: await shard.find(key) }),
    take: ({ posting }, slot): SlotPosting | null => {
      if (posting === null) return null;
      total += posting.places.length;
      return { slot, posting, from: total - posting.places.length };
    },
  });
  const parts = found.filter((part) => part !== null);
  if (parts.length === 0) return NO_HITS;
  const places = new Uint32Array(total);
  for (const { slot, posting, from } of parts)
    for (let i = 0; i < posting.places.length; i += 1)
      places[from + i] = slot.start + (posting.places[i] ?? 0);
  const partAt = (i: number): SlotPosting | undefined => parts.findLast(({ from }) => from <= i);
  let last = parts[0];
  const codeAt = (i: number): number => {
    if (last === undefined || i < last.from || i >= last.from + last.posting.places.length) last = partAt(i);
    return last?.posting.codeAt(i - last.from) ?? 0;
  };
  return {
    places,
    countAt: (i) => codeAt(i) >> 1,
    isNamedAt: (i) => (codeAt(i) & 1) === 1,
    blocks: parts.flatMap(({ posting, from }) =>
      posting.blocks.map(({ greatest, shortest }, b): HitBlock => ({
        from: from + b * POSTING_BLOCK,
        to: from + Math.min(posting.places.length, (b + 1) * POSTING_BLOCK),
        most: greatest >> 1,
        isNamed: true,
        shortest: shortest === null ? 0 : lengthOfCode(shortest),
      })),
    ),
    openPositions: async (wanted) => {
      const needed = parts.filter(({ slot }) =>
        wanted.some((place) => place >= slot.start && place < slot.start + slot.articles),
      );
      const opened = await Promise.all(
        needed.map(async ({ slot, posting, from }) => {
          try {
            return { posting, from, positions: await posting.positions() };
          } catch {
            slot.shard = null;
            return null;
          }
        }),
      );
      return (place) => {
        const i = indexOfPlace(places, place);
        const part = opened.findLast((one) => one !== null && one.from <= i);
        if (i < 0 || part === undefined || part === null) return [];
        return i - part.from < part.posting.places.length ? part.positions.textAt(i - part.from) : [];
      };
    },
  };
}

async function askPhrase(form: Form, slots: readonly Slot[], isStale: () => boolean): Promise<Hits> {
  const found = await askShards(slots, isStale, {
    load: async (shard) => {
      const postings = await Promise.all(
        form.map(async (keys) =>
          (await Promise.all(keys.map((key) => shard.find(key)))).filter((posting) => posting !== null),
        ),
      );
      // Positions are the larger part: none are loaded where no article has all the words.
      const united = postings.map((own) => ({
        places: Uint32Array.from(own.flatMap(({ places }) => [...places])).sort(),
      }));
      if (commonPlaces(united).length === 0) return [];
      return Promise.all(
        postings.map(async (own) =>
          uniteWords(
            await Promise.all(
              own.map(async (posting): Promise<PhraseWord> => ({
                posting,
                positions: await posting.positions(),
              })),
            ),
          ),
        ),
      );
    },
    take: (words, { start }) => ({ start, match: words.length === 0 ? null : findPhrase(words) }),
  });
  const parts = found.flatMap(({ start, match }) => (match === null ? [] : [{ start, match }]));
  const flat = parts.flatMap(({ start, match }) =>
    Array.from(match.places, (place, i) => ({
      place: start + place,
      count: match.counts[i] ?? 0,
      isNamed: match.named[i] === 1,
      text: () => match.textAt(i),
    })),
  );
  const places = Uint32Array.from(flat, ({ place }) => place);
  return {
    places,
    countAt: (at) => flat[at]?.count ?? 0,
    isNamedAt: (at) => flat[at]?.isNamed === true,
    blocks: [
      {
        from: 0,
        to: flat.length,
        most: flat.reduce((most, { count }) => Math.max(most, count), 0),
        isNamed: true,
        shortest: 0,
      },
    ],
    openPositions: () => Promise.resolve((place) => flat[indexOfPlace(places, place)]?.text() ?? []),
  };
}

function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
