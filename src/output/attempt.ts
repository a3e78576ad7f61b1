/**
 * Does work that can be undone: each step says right after it how. When the work throws, its steps are undone, the last first, and
 * the error is thrown on; as an AggregateError with those of the steps when one of them fails.
 *
 * @example
 * attempt((undo) => {
 *   renameSync(a, b);
 *   undo(() => renameSync(b, a));
 *   renameSync(c, a);
 * });
 */
export function attempt<T>(work: (undo: (step: () => void) => void) => T): T {
  const steps: (() => void)[] = [];
  try {
    return work((step) => steps.push(step));
  } catch (error) {
    const failures = steps.reverse().flatMap((step): unknown[] => {
      try {
        step();
        return [];
      } catch (failure) {
        return [failure];
      }
    });
    throw failures.length === 0 ? error : new AggregateError([error, ...failures], 'it cannot be undone');
  }
}
