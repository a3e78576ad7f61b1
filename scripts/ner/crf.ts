import { createRandom } from '../random.js';
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

/** Added to the root of the squared gradients: the first steps stay small. */
const DELTA = 0.3;
/** Smaller gradients are left out: what the model already knows costs no time. */
const MIN_GRADIENT = 1e-3;
/** Share of the epochs, the last, whose weights are averaged. */
const AVERAGED_SHARE = 1 / 3;

/**
 * Trains a linear-chain conditional random field by dual averaging with AdaGrad's step sizes (Duchi, Hazan & Singer 2011),
 * one sentence a step. The weights given back are the average of the last epochs.
 */
export function trainCrf(set: TrainingSet, options: TrainingOptions): CrfWeights {
  const random = createRandom(options.seed);
  const emissionState = createState(set.rows * L);
  const transitionState = createState(T * T);
  const order = Int32Array.from({ length: set.sentenceStart.length - 1 }, (_, i) => i);
  const average: CrfWeights = {
    emissions: new Float32Array(set.rows * L),
    transitions: new Float32Array(T * T),
  };
  const averaged = Math.ceil(options.epochs * AVERAGED_SHARE);
  const allowed = allowedTransitions();
  const work = createWork(set);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    for (const sentence of order) {
      const drop = random() < options.dropout;
      const from = set.sentenceStart[sentence] ?? 0;
      const n = (set.sentenceStart[sentence + 1] ?? 0) - from;
      if (n === 0) continue;
      scoreTokens(set, emissionState.weights, { from, n, drop, out: work.emissions });
      const expected = marginals(transitionState.weights, allowed, n, work);
      const scale = set.weight[sentence] ?? 1;
      for (let i = 0; i < n; i += 1) {
        const changed = readGradient(expected, i * L, set.labels[from + i] ?? 0, work);
        if (changed > 0) {
          const end = set.tokenStart[from + i + 1] ?? 0;
          for (let k = set.tokenStart[from + i] ?? 0; k < end; k += 1) {
            const row = set.features[k] ?? 0;
            if (drop && set.isLexical[row] === 1) continue;
            for (let c = 0; c < changed; c += 1)
              step(
                emissionState,
                row * L + (work.changed[c] ?? 0),
                scale * (work.delta[c] ?? 0),
                options.rate,
              );
          }
        }
      }
      let before = EDGE;
      for (let i = 0; i <= n; i += 1) {
        const gold = i === n ? EDGE : (set.labels[from + i] ?? 0);
        work.pairs[before * T + gold] = (work.pairs[before * T + gold] ?? 0) - 1;
        before = gold;
      }
      for (let a = 0; a < T * T; a += 1) step(transitionState, a, scale * (work.pairs[a] ?? 0), options.rate);
    }
    if (epoch < options.epochs - averaged) continue;
    addTo(average.emissions, emissionState.weights, 1 / averaged);
    addTo(average.transitions, transitionState.weights, 1 / averaged);
  }
  return average;
}

/** Adds weights to a sum, `factor` times. */
export function addTo(sum: Float32Array, weights: Float32Array, factor: number): void {
  for (let a = 0; a < sum.length; a += 1) sum[a] = (sum[a] ?? 0) + factor * (weights[a] ?? 0);
}

interface State {
  readonly weights: Float32Array;
  /** Sums of the gradients and of their squares. */
  readonly gradients: Float32Array;
  readonly squares: Float32Array;
}

function createState(size: number): State {
  return {
    weights: new Float32Array(size),
    gradients: new Float32Array(size),
    squares: new Float32Array(size),
  };
}

function step(state: State, at: number, gradient: number, rate: number): void {
  const sum = (state.gradients[at] ?? 0) + gradient;
  const square = (state.squares[at] ?? 0) + gradient * gradient;
  state.gradients[at] = sum;
  state.squares[at] = square;
  state.weights[at] = (-rate * sum) / (DELTA + Math.sqrt(square));
}

function scoreTokens(
  set: TrainingSet,
  weights: Float32Array,
  at: { readonly from: number; readonly n: number; readonly drop: boolean; readonly out: Float64Array },
): void {
  const { from, n, drop, out } = at;
  out.fill(0, 0, n * L);
  for (let i = 0; i < n; i += 1) {
    const end = set.tokenStart[from + i + 1] ?? 0;
    for (let k = set.tokenStart[from + i] ?? 0; k < end; k += 1) {
      const row = set.features[k] ?? 0;
      if (drop && set.isLexical[row] === 1) continue;
      for (let y = 0; y < L; y += 1) out[i * L + y] = (out[i * L + y] ?? 0) + (weights[row * L + y] ?? 0);
    }
  }
}

/** What the model expects less what is there, for the labels where it matters; gives their number. */
function readGradient(expected: Float64Array, base: number, gold: number, work: Work): number {
  let changed = 0;
  for (let y = 0; y < L; y += 1) {
    const d = (expected[base + y] ?? 0) - (y === gold ? 1 : 0);
    if (Math.abs(d) < MIN_GRADIENT) continue;
    work.changed[changed] = y;
    work.delta[changed] = d;
    changed += 1;
  }
  return changed;
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
  readonly changed: Uint8Array;
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
    changed: new Uint8Array(L),
  };
}

/** Probability of each label at each token; the expected transitions are left in `work.pairs`. Scaled forward-backward. */
function marginals(transitions: Float32Array, allowed: Uint8Array, n: number, work: Work): Float64Array {
  const { emissions, forward, backward, expected, exponent, scale, link, pairs } = work;
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
        value += (link[x * T + y] ?? 0) * (exponent[(i + 1) * L + y] ?? 0) * (backward[(i + 1) * L + y] ?? 0);
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
