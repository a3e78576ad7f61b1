/** Up to this many comparisons two stretches of words are compared word by word; longer ones are first divided at runs that both have once. */
const MOST_COMPARED = 1_000_000;
/** Words of a run at which stretches are divided. */
const RUN = 3;
/** Equal words in a row below which they are taken for changed behind a change: 'di', a comma. */
const LEAST_EQUAL = 2;

/**
 * Returns for each of one text's words the place of the same word in the other text, or -1: as many as can be in one order. Where very
 * long stretches have nothing in common but single words, these are not looked for.
 */
export function matchWords(one: readonly string[], other: readonly string[]): Int32Array {
  const matches = new Int32Array(one.length).fill(-1);
  // An explicit stack: texts are divided in more steps than calls can be nested.
  const open: (readonly [number, number, number, number])[] = [[0, one.length, 0, other.length]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    let [from, to, theirFrom, theirTo] = range;
    while (from < to && theirFrom < theirTo && one[from] === other[theirFrom]) {
      matches[from] = theirFrom;
      from += 1;
      theirFrom += 1;
    }
    while (from < to && theirFrom < theirTo && one[to - 1] === other[theirTo - 1]) {
      to -= 1;
      theirTo -= 1;
      matches[to] = theirTo;
    }
    if (from === to || theirFrom === theirTo) continue;
    if ((to - from) * (theirTo - theirFrom) <= MOST_COMPARED) {
      matchAll(one, other, [from, to, theirFrom, theirTo], matches);
      continue;
    }
    let [start, theirStart] = [from, theirFrom];
    const anchors = findAnchors(one, other, [from, to, theirFrom, theirTo]);
    for (const [place, theirs] of anchors) {
      if (place > start || theirs > theirStart) open.push([start, place, theirStart, theirs]);
      matches[place] = theirs;
      [start, theirStart] = [place + 1, theirs + 1];
    }
    if (anchors.length > 0) open.push([start, to, theirStart, theirTo]);
  }
  return dropChance(matches);
}

type Range = readonly [from: number, to: number, theirFrom: number, theirTo: number];

/** The longest common sequence of two stretches. */
function matchAll(
  one: readonly string[],
  other: readonly string[],
  [from, to, theirFrom, theirTo]: Range,
  matches: Int32Array,
): void {
  const width = theirTo - theirFrom + 1;
  const lengths = new Uint32Array((to - from + 1) * width);
  for (let i = to - from - 1; i >= 0; i -= 1)
    for (let j = width - 2; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[from + i] === other[theirFrom + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  let [i, j] = [0, 0];
  while (from + i < to && theirFrom + j < theirTo) {
    if (one[from + i] === other[theirFrom + j]) {
      matches[from + i] = theirFrom + j;
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

/** Places of the runs that each of two stretches has exactly once, as many as are in one order in both. */
function findAnchors(
  one: readonly string[],
  other: readonly string[],
  [from, to, theirFrom, theirTo]: Range,
): readonly (readonly [number, number])[] {
  const theirs = placesOf(other, theirFrom, theirTo);
  const pairs = [...placesOf(one, from, to)].flatMap(([run, place]): (readonly [number, number])[] => {
    const other = theirs.get(run) ?? -1;
    return place < 0 || other < 0 ? [] : [[place, other]];
  });
  return longestRising(pairs);
}

/** Where each run of a stretch begins; -1 for one that is there several times. */
function placesOf(words: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + RUN <= to; at += 1) {
    const run = words.slice(at, at + RUN).join(' ');
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The longest part of a list, ascending by the first number, that ascends by the second as well. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [at, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const chosen: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chosen.push(pair);
  }
  return chosen.reverse();
}

/** Takes equal words back that stand alone behind changed ones: they say nothing, and break up what is read as one change. */
function dropChance(matches: Int32Array): Int32Array {
  const cleaned = matches.slice();
  let start = -1;
  for (let at = 0; at <= matches.length; at += 1) {
    const goesOn = start >= 0 && at < matches.length && (matches[at] ?? -1) === (matches[at - 1] ?? -1) + 1;
    if (goesOn && (matches[at] ?? -1) >= 0) continue;
    if (start > 0 && at - start < LEAST_EQUAL) cleaned.fill(-1, start, at);
    start = at < matches.length && (matches[at] ?? -1) >= 0 ? at : -1;
  }
  return cleaned;
}
