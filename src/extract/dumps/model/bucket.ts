/** Returns the highest step that a number reaches, as text; the first step where it reaches none. */
export function bucket(value: number, steps: readonly number[]): string {
  let found = steps[0] ?? 0;
  for (const step of steps) if (value >= step) found = step;
  return String(found);
}
