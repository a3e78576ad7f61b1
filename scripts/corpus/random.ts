/** Numbers that look random and are the same in every run: what a made-up archive is made of. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** An integer in [0, below). */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Returns a number of a normal distribution with mean 0 and deviation 1. */
  readonly normal: () => number;
}

/** Returns a generator of its own for each pair, so that what one article uses does not shift what the next one gets. */
export function createRandom(stream: string, number: number): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < stream.length; i += 1) state = Math.imul(state ^ stream.charCodeAt(i), 0x01000193);
  state = mix(Math.imul(number + 1, 0x9e3779b9) ^ mix(state));
  // Mulberry32 (public domain, Tommy Ettinger): 32 bits of state are plenty for an article, and it is fast.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const item = from[int(from.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
    // The sum of twelve: exact arithmetic on every machine, unlike logarithms and cosines.
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += next();
      return sum;
    },
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Entries of the table a rank is looked up in; the rarest of some 50,000 ranks still has some. */
const TABLE_SIZE = 1 << 20;
/** Mandelbrot's offset: the most frequent ranks differ less than Zipf's law alone says. */
const OFFSET = 2.7;

/** Draws a rank from 0 to count - 1 by the law of Zipf and Mandelbrot: few ranks often, most of them rarely. */
export function createZipf(count: number, exponent = 1): (random: Random) => number {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + OFFSET) ** exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint32Array(TABLE_SIZE);
  let filled = 0;
  let reached = 0;
  weights.forEach((weight, rank) => {
    reached += weight / total;
    const end = rank === count - 1 ? TABLE_SIZE : Math.min(TABLE_SIZE, Math.round(reached * TABLE_SIZE));
    table.fill(rank, filled, end);
    filled = end;
  });
  return (random) => table[random.int(TABLE_SIZE)] ?? 0;
}

/**
 * Draws a rank from 0 up by a law of Zipf whose exponent is 1.5 and which has no last rank: most of what is drawn is drawn once.
 * With a larger offset, the first ranks are drawn less often.
 */
export function createLongTail(offset: number): (random: Random) => number {
  // The inverse of the share of draws above a rank, which is the square root of offset / (rank + offset).
  return (random) => Math.floor(offset * (1 / (1 - random.next()) ** 2 - 1));
}
