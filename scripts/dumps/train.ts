/** Choices of which exactly one set is right: the lines of a page, its dates. */
export interface Question {
  readonly choices: readonly (readonly string[])[];
  /** Which of them are right. */
  readonly right: readonly boolean[];
}

/** How often all questions are gone through. */
const ROUNDS = 12;
/** Step of a weight, before what it has moved already makes it smaller. */
const RATE = 0.2;
/** How much a round pulls a weight towards nothing, as a share of the questions. */
const DECAY = 0.002;
/** Questions with a feature below which it is left out: rarer ones are learned by heart. */
const MIN_QUESTIONS = 8;

/**
 * Learns the weights of features so that of each question's choices a right one gets the highest sum: multinomial logistic
 * regression with any number of right answers, by AdaGrad. The same questions in the same order give the same weights.
 */
export function trainChoices(questions: readonly Question[], rounds = ROUNDS): Map<string, number> {
  const ids = countFeatures(questions);
  const data = questions
    .filter(({ right }) => right.includes(true) && right.includes(false))
    .map(({ choices, right }) => ({
      right,
      choices: choices.map((features) =>
        Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
      ),
    }));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-8);
  const slope = new Float64Array(ids.size);
  const sums = new Float64Array(ids.size);
  const order = shuffle(data);
  for (let round = 0; round < rounds; round += 1) {
    for (const { choices, right } of order) {
      const scores = choices.map((features) => sumOf(weights, features));
      const all = normalize(scores, () => true);
      const wanted = normalize(scores, (index) => right[index] === true);
      const touched = new Set<number>();
      for (const [index, features] of choices.entries()) {
        const error = (wanted[index] ?? 0) - (all[index] ?? 0);
        if (Math.abs(error) < MIN_ERROR) continue;
        for (const id of features) {
          slope[id] = (slope[id] ?? 0) + error;
          touched.add(id);
        }
      }
      for (const id of touched) {
        const step = (slope[id] ?? 0) - DECAY * (weights[id] ?? 0);
        slope[id] = 0;
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) + (RATE * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
    // The mean over the later rounds is steadier than where the last question left the weights.
    if (round >= rounds / 2)
      for (const [id, weight] of weights.entries()) sums[id] = (sums[id] ?? 0) + weight;
  }
  const counted = rounds - Math.ceil(rounds / 2);
  return new Map([...ids].map(([feature, id]) => [feature, round((sums[id] ?? 0) / counted)]));
}

function sumOf(weights: Float64Array, features: Int32Array): number {
  let sum = 0;
  for (const id of features) sum += weights[id] ?? 0;
  return sum;
}

/** Errors too small to move a weight. */
const MIN_ERROR = 1e-4;

/** Three digits are enough, and make a small file. */
function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

function countFeatures(questions: readonly Question[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { choices } of questions)
    for (const feature of new Set(choices.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= MIN_QUESTIONS).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, id) => [feature, id]));
}

function normalize(scores: readonly number[], isCounted: (index: number) => boolean): number[] {
  let highest = -Infinity;
  for (const [index, score] of scores.entries()) if (isCounted(index)) highest = Math.max(highest, score);
  const powers = scores.map((score, index) => (isCounted(index) ? Math.exp(score - highest) : 0));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The order of files goes by sets and sites; another, always the same, keeps the last ones from weighing most. */
function shuffle<T>(items: readonly T[]): T[] {
  const order = [...items];
  let state = 1;
  for (let index = order.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = state % (index + 1);
    const [a, b] = [order[index], order[other]];
    if (a === undefined || b === undefined) continue;
    order[index] = b;
    order[other] = a;
  }
  return order;
}
