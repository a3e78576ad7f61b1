/** Whether every row of the long tables is tried, and every command in a process of its own: `npm test -- --all`. */
export const IS_ALL = process.env['KLIPING_TESTS'] === 'all';

/**
 * Returns the rows of a table that takes minutes: those at `short`, one of each kind, which every `npm test` tries; with
 * `npm test -- --all` every row.
 */
export function chooseRows<Row>(rows: readonly Row[], short: readonly number[]): Row[] {
  return IS_ALL ? [...rows] : short.flatMap((i) => rows.slice(i, i + 1));
}
