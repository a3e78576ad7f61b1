/** What one slip costs; 1 is a letter that has nothing to do with what is meant. Chosen with `npm run evaluate -- spelling`. */
export interface EditCosts {
  /** Two neighbours change places. */
  readonly swap: number;
  /** A letter is typed twice, or once instead of twice. */
  readonly doubling: number;
  /** A letter is missing or too much. */
  readonly letter: number;
  /** The key beside the right one. */
  readonly key: number;
  readonly other: number;
}

/** A swap or a missing letter is one of few slips that make this of a word, a key beside one of some five at each letter. */
export const EDIT_COSTS: EditCosts = { swap: 0.5, doubling: 0.5, letter: 0.6, key: 0.7, other: 1 };

/** The rows of letters, each half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** For each letter the letters beside it on a keyboard. */
export const BESIDE: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row, r) =>
    Array.from(row, (letter, c): [string, string] => [
      letter,
      [row[c - 1], row[c + 1], ROWS[r - 1]?.[c], ROWS[r - 1]?.[c + 1], ROWS[r + 1]?.[c - 1], ROWS[r + 1]?.[c]]
        .filter((key) => key !== undefined)
        .join(''),
    ]),
  ),
);

/**
 * Returns the cost of the cheapest way from one word to another by missing, doubled, wrong and swapped letters, where no letter is
 * changed twice (optimal string alignment); Infinity when it is over the limit. It is the same in both directions.
 */
export function editCost(a: string, b: string, limit: number, costs: EditCosts = EDIT_COSTS): number {
  const least = Math.min(costs.letter, costs.doubling);
  if (Math.abs(a.length - b.length) * least > limit) return Infinity;
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let j = 1; j <= b.length; j += 1) last.push((last[j - 1] ?? 0) + letterCost(b, j - 1, costs));
  let lowestOfLast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const lost = letterCost(a, i - 1, costs);
    const row = [(last[0] ?? 0) + lost];
    let lowest = row[0] ?? 0;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = (last[j - 1] ?? 0) + letterDistance(a[i - 1] ?? '', b[j - 1] ?? '', costs);
      cost = Math.min(cost, (last[j] ?? 0) + lost, (row[j - 1] ?? 0) + letterCost(b, j - 1, costs));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + costs.swap);
      row.push(cost);
      if (cost < lowest) lowest = cost;
    }
    // A swap reaches back over one row.
    if (lowest > limit && lowestOfLast > limit) return Infinity;
    lowestOfLast = lowest;
    beforeLast = last;
    last = row;
  }
  const cost = last[b.length] ?? 0;
  return cost > limit ? Infinity : cost;
}

/** What it costs that one word has this letter more. */
function letterCost(word: string, at: number, costs: EditCosts): number {
  const isDouble = word[at] === word[at - 1] || word[at] === word[at + 1];
  return isDouble ? costs.doubling : costs.letter;
}

function letterDistance(a: string, b: string, costs: EditCosts): number {
  if (a === b) return 0;
  return BESIDE.get(a)?.includes(b) === true ? costs.key : costs.other;
}
