import { cutTextWords, hashRuns, RUN, type TextWords } from './text-words.js';

/** Two runs belong to one passage if so many words at most were put in or taken out between them … */
const MOST_SHIFTED = 6;
/** … and so many at most were changed. */
const MOST_CHANGED = 12;
/** A passage has this number of equal runs at least, and … */
const LEAST_RUNS = 2;
/** … one word in so many begins an equal run. */
const RUN_EVERY = 8;
/** Places of a run in a text that are looked at: a text of 40,000 equal words has one run in each place. */
const PLACES = 4;
/** How many of the newest passages a run of words may continue. */
const OPEN = 40;
/** From this share of the shorter text on, two texts are one. */
const SAME_SHARE = 0.6;
/** Words below which two texts have nothing in common that could be no chance. */
const LEAST_WORDS = 20;
/** Words of a passage that is shared by two texts which are not one. */
const LEAST_PASSAGE = 25;
/** Words in which the beginning of a text must be among what is shared, where one outlet has both. */
const BEGINNING = 50;

/** A passage that stands in two texts; offsets are UTF-16 units, ends are behind the last. */
export interface SharedPassage {
  readonly start: number;
  readonly end: number;
  readonly theirStart: number;
  readonly theirEnd: number;
}

/** What two texts have in common. */
export interface Alignment {
  /** Whether their words are those of one text, edited. */
  readonly isSame: boolean;
  /** Whether what they share is at the beginning of both. */
  readonly beginsSame: boolean;
  /** The part of the shorter one's words that are in shared passages, 0–1, to three digits. */
  readonly share: number;
  /** In the order of the first text. */
  readonly passages: readonly SharedPassage[];
}

/** A text with what is looked up in it. */
export interface AlignedText {
  readonly words: TextWords;
  readonly runs: Int32Array;
}

/** Prepares a text for {@link alignTexts}. */
export function prepareText(text: string): AlignedText {
  const words = cutTextWords(text);
  return { words, runs: hashRuns(words) };
}

interface Chain {
  readonly first: number;
  readonly theirFirst: number;
  last: number;
  theirLast: number;
  runs: number;
}

/** Finds the passages that two texts share. The work grows with their lengths, whatever they are. */
export function alignTexts(one: AlignedText, other: AlignedText): Alignment {
  const chains = findChains(one.runs, other.runs);
  const isOneShorter = one.words.hashes.length <= other.words.hashes.length;
  const covered = countCovered(
    chains.map((chain) =>
      isOneShorter ? [chain.first, chain.last + RUN] : [chain.theirFirst, chain.theirLast + RUN],
    ),
  );
  const length = Math.min(one.words.hashes.length, other.words.hashes.length);
  const share = length === 0 ? 0 : covered / length;
  return {
    isSame: share >= SAME_SHARE && covered >= LEAST_WORDS,
    beginsSame: chains.some(({ first, theirFirst }) => Math.max(first, theirFirst) < BEGINNING),
    share: Math.round(share * 1000) / 1000,
    passages: chains
      .filter(({ first, last }) => last + RUN - first >= LEAST_PASSAGE)
      .map(({ first, last, theirFirst, theirLast }) => ({
        start: one.words.starts[first] ?? 0,
        end: one.words.ends[last + RUN - 1] ?? 0,
        theirStart: other.words.starts[theirFirst] ?? 0,
        theirEnd: other.words.ends[theirLast + RUN - 1] ?? 0,
      }))
      .sort((a, b) => a.start - b.start || a.theirStart - b.theirStart),
  };
}

/** Puts equal runs together that follow each other in both texts at about the same distance. */
function findChains(own: Int32Array, theirs: Int32Array): readonly Chain[] {
  const places = new Map<number, number[]>();
  for (const [at, run] of own.entries()) {
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length < PLACES) known.push(at);
  }
  const chains: Chain[] = [];
  for (const [at, run] of theirs.entries()) {
    for (const place of places.get(run) ?? NONE) {
      const chain = findOpen(chains, place, at);
      if (chain === undefined)
        chains.push({ first: place, theirFirst: at, last: place, theirLast: at, runs: 1 });
      else {
        chain.last = place;
        chain.theirLast = at;
        chain.runs += 1;
      }
    }
  }
  return chains.filter(
    ({ first, last, runs }) => runs >= LEAST_RUNS && runs * RUN_EVERY >= last + RUN - first,
  );
}

const NONE: readonly number[] = [];

/** The chain that a run goes on: of the newest ones the one with the nearest distance between the texts. */
function findOpen(chains: readonly Chain[], place: number, at: number): Chain | undefined {
  let best: Chain | undefined;
  let nearest = MOST_SHIFTED + 1;
  for (let i = chains.length - 1; i >= Math.max(0, chains.length - OPEN); i -= 1) {
    const chain = chains[i];
    if (chain === undefined || chain.last >= place || chain.theirLast >= at) continue;
    if (place - chain.last > MOST_CHANGED + RUN || at - chain.theirLast > MOST_CHANGED + RUN) continue;
    const shift = Math.abs(place - at - (chain.last - chain.theirLast));
    if (shift < nearest) [best, nearest] = [chain, shift];
  }
  return best;
}

/** Counts the words in the union of ranges. */
function countCovered(ranges: readonly (readonly [number, number])[]): number {
  let covered = 0;
  let end = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return covered;
}
