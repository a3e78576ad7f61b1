/** Iterations of the exchange algorithm; later ones move almost nothing. */
const ITERATIONS = 5;

/**
 * Puts words into classes so that a class predicts the next one as well as it can: the exchange algorithm for class
 * bigrams (Kneser & Ney 1993), the criterion of Brown clustering. Words seen less than `minCount` times share a class that
 * is not given back. Deterministic.
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  classes: number,
  minCount: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, count]) => count >= minCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  const ids = new Map(vocabulary.map((word, i) => [word, i]));
  // Two more classes that nothing moves into or out of: rare words, and the sentence's edge.
  const rare = vocabulary.length;
  const edge = rare + 1;
  const total = classes + 2;
  const classOf = new Int32Array(vocabulary.length + 2);
  for (let w = 0; w < vocabulary.length; w += 1) classOf[w] = w % classes;
  classOf[rare] = classes;
  classOf[edge] = classes + 1;

  const pairs = new Map<number, number>();
  const size = vocabulary.length + 2;
  for (const sentence of sentences) {
    let before = edge;
    for (const word of [...sentence, null]) {
      const id = word === null ? edge : (ids.get(word) ?? rare);
      const key = before * size + id;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      before = id;
    }
  }
  const left = neighbours(pairs, size, (from, to) => [to, from]);
  const right = neighbours(pairs, size, (from, to) => [from, to]);
  exchange({ left, right, classOf, classes, total, words: vocabulary.length });
  return new Map(vocabulary.map((word, i) => [word, classOf[i] ?? 0]));
}

interface Neighbours {
  readonly start: Int32Array;
  readonly word: Int32Array;
  readonly count: Int32Array;
}

function neighbours(
  pairs: ReadonlyMap<number, number>,
  size: number,
  order: (from: number, to: number) => readonly [number, number],
): Neighbours {
  const start = new Int32Array(size + 1);
  for (const key of pairs.keys()) {
    const [owner] = order(Math.floor(key / size), key % size);
    start[owner + 1] = (start[owner + 1] ?? 0) + 1;
  }
  for (let i = 0; i < size; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const word = new Int32Array(pairs.size);
  const count = new Int32Array(pairs.size);
  for (const [key, value] of pairs) {
    const [owner, other] = order(Math.floor(key / size), key % size);
    const at = next[owner] ?? 0;
    word[at] = other;
    count[at] = value;
    next[owner] = at + 1;
  }
  return { start, word, count };
}

interface Exchange {
  readonly left: Neighbours;
  readonly right: Neighbours;
  /** Changed in place. */
  readonly classOf: Int32Array;
  readonly classes: number;
  readonly total: number;
  readonly words: number;
}

function exchange({ left, right, classOf, classes, total, words }: Exchange): void {
  const bigrams = new Int32Array(total * total);
  const sizes = new Int32Array(total);
  const counts = new Int32Array(classOf.length);
  for (let w = 0; w < classOf.length; w += 1) {
    const own = classOf[w] ?? 0;
    for (let k = right.start[w] ?? 0; k < (right.start[w + 1] ?? 0); k += 1) {
      const other = classOf[right.word[k] ?? 0] ?? 0;
      const n = right.count[k] ?? 0;
      bigrams[own * total + other] = (bigrams[own * total + other] ?? 0) + n;
      counts[w] = (counts[w] ?? 0) + n;
    }
    sizes[own] = (sizes[own] ?? 0) + (counts[w] ?? 0);
  }
  const leftSum = new Int32Array(total);
  const rightSum = new Int32Array(total);
  const leftList: number[] = [];
  const rightList: number[] = [];
  for (let round = 0; round < ITERATIONS; round += 1) {
    let moved = 0;
    for (let w = 0; w < words; w += 1) {
      const own = classOf[w] ?? 0;
      const n = counts[w] ?? 0;
      leftList.length = 0;
      rightList.length = 0;
      let self = 0;
      for (let k = left.start[w] ?? 0; k < (left.start[w + 1] ?? 0); k += 1) {
        const other = left.word[k] ?? 0;
        if (other === w) continue;
        const c = classOf[other] ?? 0;
        if (leftSum[c] === 0) leftList.push(c);
        leftSum[c] = (leftSum[c] ?? 0) + (left.count[k] ?? 0);
      }
      for (let k = right.start[w] ?? 0; k < (right.start[w + 1] ?? 0); k += 1) {
        const other = right.word[k] ?? 0;
        if (other === w) {
          self = right.count[k] ?? 0;
          continue;
        }
        const c = classOf[other] ?? 0;
        if (rightSum[c] === 0) rightList.push(c);
        rightSum[c] = (rightSum[c] ?? 0) + (right.count[k] ?? 0);
      }
      const shift = (to: number, sign: number): void => {
        for (const c of leftList)
          bigrams[c * total + to] = (bigrams[c * total + to] ?? 0) + sign * (leftSum[c] ?? 0);
        for (const c of rightList)
          bigrams[to * total + c] = (bigrams[to * total + c] ?? 0) + sign * (rightSum[c] ?? 0);
        bigrams[to * total + to] = (bigrams[to * total + to] ?? 0) + sign * self;
        sizes[to] = (sizes[to] ?? 0) + sign * n;
      };
      shift(own, -1);
      let best = own;
      let bestGain = -Infinity;
      for (let c = 0; c < classes; c += 1) {
        let gain = 0;
        for (const d of leftList) {
          const had = bigrams[d * total + c] ?? 0;
          gain += xlogx(had + (leftSum[d] ?? 0)) - xlogx(had);
        }
        for (const d of rightList) {
          const had = bigrams[c * total + d] ?? 0;
          gain += xlogx(had + (rightSum[d] ?? 0)) - xlogx(had);
        }
        const size = sizes[c] ?? 0;
        gain -= 2 * (xlogx(size + n) - xlogx(size));
        if (gain > bestGain) {
          bestGain = gain;
          best = c;
        }
      }
      shift(best, 1);
      classOf[w] = best;
      if (best !== own) moved += 1;
      for (const c of leftList) leftSum[c] = 0;
      for (const c of rightList) rightSum[c] = 0;
    }
    if (moved < words / 200) return;
  }
}

const TABLE = 1 << 16;
const table = new Float64Array(TABLE);
for (let x = 2; x < TABLE; x += 1) table[x] = x * Math.log(x);

function xlogx(x: number): number {
  return x < TABLE ? (table[x] ?? 0) : x * Math.log(x);
}
