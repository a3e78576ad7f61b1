/** Order by Unicode code point, the same on every machine and locale; -1, 0 or 1. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // UTF-16 order is code-point order except that surrogates (D800–DFFF) belong above E000–FFFF.
    if (x !== y) return fixSurrogate(x) - fixSurrogate(y) < 0 ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

function fixSurrogate(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Chains comparisons: the first that is not 0 decides. */
export function firstDifference(...results: readonly number[]): number {
  return results.find((result) => result !== 0) ?? 0;
}
