import type { ArticleView, SearchManifest } from '../../format.js';
import { findPhrase, type PhraseMatch } from './phrase.js';
import { openShard, openTexts, type LoadFile, type Shard } from './shard.js';

/** Words that stand one behind the other, by their keys in the index; or a single word. */
export type Form = readonly string[];

/** What the whole archive answers to one form, in the archive's order. */
export interface Answer {
  readonly places: Uint32Array;
  /** How well each of them fits. */
  readonly scores: Float32Array;
  /** 1 where it stands in the headline. */
  readonly named: Uint8Array;
  /** How rare what was asked for is in the archive. */
  readonly weight: number;
  /** Which words of the text of an article were found. */
  readonly positionsAt: (place: number) => readonly number[];
}

/** All shards of an archive as one index. */
export interface IndexedArchive {
  readonly size: number;
  /** Articles of shards that cannot be read now. */
  readonly missing: () => number;
  /** @throws StaleError as soon as a later search has started. */
  readonly ask: (form: Form, isStale: () => boolean) => Promise<Answer>;
  /** What a result shows of the article in this place. */
  readonly readView: (place: number) => Promise<ArticleView>;
}

/** A later search has started: nobody waits for this one. */
export class StaleError extends Error {}

/** Results of past searches that are kept, over all of them: what was typed before is a part of what is typed now. */
const MAX_KEPT = 400_000;
/** Milliseconds of work before messages are let in: a key typed meanwhile ends it. */
const MAX_WORK = 12;

/** As BM25 has them: how soon a word more often makes no difference, and how much a long article must have more of it. */
const SATURATION = 1.5;
const LENGTH_WEIGHT = 0.75;
/** What a word in the headline counts for, compared with one in the text. */
const HEADLINE_WEIGHT = 2.8;

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
  };
  await open();
  const kept = new Map<string, Answer>();
  const keep = (key: string, answer: Answer): void => {
    kept.delete(key);
    kept.set(key, answer);
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
      const found = await askAll(slots, form, isStale);
      const answer = join(found, averageLength);
      if (missing() === 0) keep(key, answer);
      return answer;
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

type SlotAnswer = PhraseMatch & { readonly slot: Slot; readonly lengths: Float32Array };

async function askAll(
  slots: readonly Slot[],
  form: Form,
  isStale: () => boolean,
): Promise<readonly SlotAnswer[]> {
  // All that is needed is asked for at once, and then looked through shard by shard.
  const loading = slots.map(({ shard }) =>
    shard === null ? null : Promise.all(form.map((key) => shard.find(key))).catch(() => null),
  );
  const parts: SlotAnswer[] = [];
  let started = performance.now();
  for (const [i, slot] of slots.entries()) {
    const words = await (loading[i] ?? null);
    if (performance.now() - started > MAX_WORK) {
      await letMessagesIn();
      started = performance.now();
    }
    if (isStale()) throw new StaleError();
    // A part of its index is missing or damaged: missing() tells. The rest of the archive still answers.
    if (words === null) slot.shard = null;
    if (words === null || slot.shard === null) continue;
    parts.push({ slot, lengths: slot.shard.lengths, ...findPhrase(words) });
  }
  return parts;
}

function join(parts: readonly SlotAnswer[], averageLength: number): Answer {
  const total = parts.reduce((sum, { places }) => sum + places.length, 0);
  const size = parts.reduce((sum, { slot }) => sum + slot.articles, 0);
  const weight = rarity(size, total);
  const places = new Uint32Array(total);
  const scores = new Float32Array(total);
  const named = new Uint8Array(total);
  const starts: number[] = [];
  let at = 0;
  for (const { slot, lengths, ...found } of parts) {
    starts.push(at);
    for (let i = 0; i < found.places.length; i += 1) {
      const place = found.places[i] ?? 0;
      const count = found.counts[i] ?? 0;
      const length = (lengths[place] ?? averageLength) / averageLength;
      const saturated =
        ((SATURATION + 1) * count) / (SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length) + count);
      places[at] = slot.start + place;
      named[at] = found.named[i] ?? 0;
      scores[at] = weight * (saturated + HEADLINE_WEIGHT * (found.named[i] ?? 0));
      at += 1;
    }
  }
  return {
    places,
    scores,
    named,
    weight,
    positionsAt: (place) => {
      const index = places.indexOf(place);
      const part = starts.findLastIndex((start) => start <= index);
      return index < 0 ? [] : (parts[part]?.textAt(index - (starts[part] ?? 0)) ?? []);
    },
  };
}

/** Inverse document frequency, as BM25 has it. */
function rarity(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
