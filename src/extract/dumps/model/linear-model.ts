/** The weights of a linear model by the names of its features; a feature that has none counts nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Returns how much a set of features speaks for something: the sum of their weights. */
export function sumWeights(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** Returns the probabilities of choices of which exactly one is right, from their scores. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Returns the features that weighed most, either way, and what they weighed; the heaviest first. */
export function heaviest(
  weights: Weights,
  features: readonly string[],
  count: number,
): (readonly [feature: string, weight: number])[] {
  return features
    .map((feature) => [feature, weights.get(feature) ?? 0] as const)
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
    .slice(0, count);
}
