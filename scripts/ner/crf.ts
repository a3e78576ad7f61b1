import { canFollow, LABEL_COUNT } from '../../src/entities/recognize/tagger/labels.js';

const L = LABEL_COUNT;
/** Transitions are kept with the edge as one more label, before and after the sentence. */
const EDGE = L;
const T = L + 1;

/** Sentences as the trainer needs them: features of all tokens one after another. */
export interface TrainingSet {
  /** Where each sentence's tokens begin; one more entry ends the last. */
  readonly sentenceStart: Int32Array;
  /** Where each token's features begin; one more entry ends the last. */
  readonly tokenStart: Int32Array;
  /** Row numbers of the weights. */
  readonly features: Int32Array;
  /** Whether a feature tells which word it is, by row: these are left out at random. */
  readonly isLexical: Uint8Array;
  readonly labels: Uint8Array;
  /** How much each sentence counts. */
  readonly weight: Float32Array;
  readonly rows: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  /** Share of sentences in which features that tell the word are left out. */
  readonly dropout: number;
  readonly seed: number;
}

export interface CrfWeights {
  /** rows × labels. */
  readonly emissions: Float32Array;
  /** (labels + edge) × (labels + edge), from × to. */
  readonly transitions: Float32Array;
}

/** A small generator of random numbers with a seed (mulberry32): training gives the same weights every time. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Added to the root of the squared gradients: the first steps stay small. */
const DELTA = 0.3;

/**
 * Trains a linear-chain conditional random field by regularized dual averaging with AdaGrad's step sizes (Duchi, Hazan &
 * Singer 2011), one sentence a step. The weights given back are those of the last epochs, averaged.
 */
export function trainCrf(set: TrainingSet, options: TrainingOptions): CrfWeights {
  const { rate, l1, l2 } = options;
  const random = createRandom(options.seed);
  const gradient = new Float32Array(set.rows * L);
  const squares = new Float32Array(set.rows * L);
  const transitionGradient = new Float32Array(T * T);
  const transitionSquares = new Float32Array(T * T);
  const transitions = new Float32Array(T * T);
  const sentences = set.sentenceStart.length - 1;
  const order = Int32Array.from({ length: sentences }, (_, i) => i);
  const average = new Float32Array(set.rows * L);
  const transitionAverage = new Float32Array(T * T);
  const averaged = Math.max(1, Math.floor(options.epochs / 4));
  const allowed = allowedTransitions();
  const work = createWork(set);
  let step = 0;

  const weightAt = (sum: number, square: number): number => {
    const size = Math.abs(sum) - l1 * step;
    if (size <= 0) return 0;
    const value = (rate * size) / (DELTA + Math.sqrt(square) + rate * l2 * step);
    return sum > 0 ? -value : value;
  };

  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const s of order) {
      const from = set.sentenceStart[s] ?? 0;
      const to = set.sentenceStart[s + 1] ?? 0;
      const n = to - from;
      if (n === 0) continue;
      const drop = random() < options.dropout;
      const scale = set.weight[s] ?? 1;
      for (let a = 0; a < T * T; a += 1)
        transitions[a] = weightAt(transitionGradient[a] ?? 0, transitionSquares[a] ?? 0);
      // Scores of each label at each token.
      const emissions = work.emissions;
      emissions.fill(0, 0, n * L);
      for (let i = 0; i < n; i += 1) {
        const begin = set.tokenStart[from + i] ?? 0;
        const end = set.tokenStart[from + i + 1] ?? 0;
        for (let k = begin; k < end; k += 1) {
          const row = set.features[k] ?? 0;
          if (drop && set.isLexical[row] === 1) continue;
          const base = row * L;
          for (let y = 0; y < L; y += 1) {
            const sum = gradient[base + y] ?? 0;
            if (sum === 0) continue;
            const size = Math.abs(sum) - l1 * step;
            if (size <= 0) continue;
            const value = (rate * size) / (DELTA + Math.sqrt(squares[base + y] ?? 0) + rate * l2 * step);
            emissions[i * L + y] = (emissions[i * L + y] ?? 0) + (sum > 0 ? -value : value);
          }
        }
      }
      const expected = marginals(emissions, transitions, allowed, n, work);
      step += 1;
      // Gradient of the loss: what the model expects less what is there.
      for (let i = 0; i < n; i += 1) {
        const gold = set.labels[from + i] ?? 0;
        for (let y = 0; y < L; y += 1)
          work.delta[y] = scale * ((expected[i * L + y] ?? 0) - (y === gold ? 1 : 0));
        const begin = set.tokenStart[from + i] ?? 0;
        const end = set.tokenStart[from + i + 1] ?? 0;
        for (let k = begin; k < end; k += 1) {
          const row = set.features[k] ?? 0;
          if (drop && set.isLexical[row] === 1) continue;
          const base = row * L;
          for (let y = 0; y < L; y += 1) {
            const d = work.delta[y] ?? 0;
            if (d > -1e-4 && d < 1e-4) continue;
            gradient[base + y] = (gradient[base + y] ?? 0) + d;
            squares[base + y] = (squares[base + y] ?? 0) + d * d;
          }
        }
      }
      let before = EDGE;
      for (let i = 0; i <= n; i += 1) {
        const gold = i === n ? EDGE : (set.labels[from + i] ?? 0);
        const at = before * T + gold;
        work.pairs[at] = (work.pairs[at] ?? 0) - 1;
        before = gold;
      }
      for (let a = 0; a < T * T; a += 1) {
        const d = scale * (work.pairs[a] ?? 0);
        transitionGradient[a] = (transitionGradient[a] ?? 0) + d;
        transitionSquares[a] = (transitionSquares[a] ?? 0) + d * d;
      }
    }
    if (epoch < options.epochs - averaged) continue;
    for (let a = 0; a < average.length; a += 1)
      average[a] = (average[a] ?? 0) + weightAt(gradient[a] ?? 0, squares[a] ?? 0) / averaged;
    for (let a = 0; a < T * T; a += 1)
      transitionAverage[a] =
        (transitionAverage[a] ?? 0) +
        weightAt(transitionGradient[a] ?? 0, transitionSquares[a] ?? 0) / averaged;
  }
  return { emissions: average, transitions: transitionAverage };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

function allowedTransitions(): Uint8Array {
  const allowed = new Uint8Array(T * T);
  for (let a = 0; a < T; a += 1)
    for (let b = 0; b < T; b += 1)
      allowed[a * T + b] = canFollow(a === EDGE ? null : a, b === EDGE ? null : b) ? 1 : 0;
  return allowed;
}

interface Work {
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly expected: Float64Array;
  readonly scale: Float64Array;
  readonly exponent: Float64Array;
  readonly link: Float64Array;
  /** Expected transitions of one sentence. */
  readonly pairs: Float64Array;
  readonly delta: Float64Array;
}

function createWork(set: TrainingSet): Work {
  let longest = 0;
  for (let s = 0; s + 1 < set.sentenceStart.length; s += 1)
    longest = Math.max(longest, (set.sentenceStart[s + 1] ?? 0) - (set.sentenceStart[s] ?? 0));
  const room = (longest + 1) * L;
  return {
    emissions: new Float64Array(room),
    forward: new Float64Array(room),
    backward: new Float64Array(room),
    expected: new Float64Array(room),
    exponent: new Float64Array(room),
    scale: new Float64Array(longest + 1),
    link: new Float64Array(T * T),
    pairs: new Float64Array(T * T),
    delta: new Float64Array(L),
  };
}

/** Probability of each label at each token; the expected transitions are left in `work.pairs`. Scaled forward-backward. */
function marginals(
  emissions: Float64Array,
  transitions: Float32Array,
  allowed: Uint8Array,
  n: number,
  work: Work,
): Float64Array {
  const { forward, backward, expected, exponent, scale, link, pairs } = work;
  for (let a = 0; a < T * T; a += 1) {
    link[a] = allowed[a] === 1 ? Math.exp(transitions[a] ?? 0) : 0;
    pairs[a] = 0;
  }
  for (let i = 0; i < n; i += 1) {
    let highest = -Infinity;
    for (let y = 0; y < L; y += 1) highest = Math.max(highest, emissions[i * L + y] ?? 0);
    for (let y = 0; y < L; y += 1) exponent[i * L + y] = Math.exp((emissions[i * L + y] ?? 0) - highest);
  }
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let y = 0; y < L; y += 1) {
      let value = 0;
      if (i === 0) value = link[EDGE * T + y] ?? 0;
      else for (let x = 0; x < L; x += 1) value += (forward[(i - 1) * L + x] ?? 0) * (link[x * T + y] ?? 0);
      value *= exponent[i * L + y] ?? 0;
      forward[i * L + y] = value;
      sum += value;
    }
    scale[i] = sum;
    for (let y = 0; y < L; y += 1) forward[i * L + y] = (forward[i * L + y] ?? 0) / sum;
  }
  let end = 0;
  for (let y = 0; y < L; y += 1) end += (forward[(n - 1) * L + y] ?? 0) * (link[y * T + EDGE] ?? 0);
  for (let y = 0; y < L; y += 1) backward[(n - 1) * L + y] = (link[y * T + EDGE] ?? 0) / end;
  for (let i = n - 2; i >= 0; i -= 1) {
    const by = scale[i + 1] ?? 1;
    for (let x = 0; x < L; x += 1) {
      let value = 0;
      for (let y = 0; y < L; y += 1)
        value +=
          (link[x * T + y] ?? 0) * (exponent[(i + 1) * L + y] ?? 0) * (backward[(i + 1) * L + y] ?? 0);
      backward[i * L + x] = value / by;
    }
  }
  for (let i = 0; i < n; i += 1)
    for (let y = 0; y < L; y += 1) {
      const p = (forward[i * L + y] ?? 0) * (backward[i * L + y] ?? 0);
      expected[i * L + y] = p;
      if (i === 0) pairs[EDGE * T + y] = (pairs[EDGE * T + y] ?? 0) + p;
      if (i === n - 1) pairs[y * T + EDGE] = (pairs[y * T + EDGE] ?? 0) + p;
    }
  for (let i = 1; i < n; i += 1) {
    const by = scale[i] ?? 1;
    for (let x = 0; x < L; x += 1) {
      const f = forward[(i - 1) * L + x] ?? 0;
      if (f < 1e-9) continue;
      for (let y = 0; y < L; y += 1) {
        const value =
          (f * (link[x * T + y] ?? 0) * (exponent[i * L + y] ?? 0) * (backward[i * L + y] ?? 0)) / by;
        pairs[x * T + y] = (pairs[x * T + y] ?? 0) + value;
      }
    }
  }
  return expected;
}
