import type { Finding, Sequence } from './run-sequence.js';

export interface Shrunk {
  readonly sequence: Sequence;
  readonly finding: Finding;
}

/** Fewest articles that are tried. */
const FEWEST = 10;

/**
 * Makes a sequence that breaks a promise as short as time allows: without the steps after it, with fewer articles, then
 * without each other step. `run` builds a sequence; nothing is tried after `until` (milliseconds, as `performance.now`).
 */
export async function shrinkSequence(
  { sequence, finding }: Shrunk,
  run: (sequence: Sequence) => Promise<Finding | null>,
  until: number,
): Promise<Shrunk> {
  let best: Shrunk = { sequence: cutAfter(sequence, finding), finding };
  const attempt = async (candidate: Sequence): Promise<boolean> => {
    if (performance.now() > until) return false;
    const found = await run(candidate);
    if (found === null) return false;
    best = { sequence: cutAfter(candidate, found), finding: found };
    return true;
  };
  for (let articles = best.sequence.articles; articles > FEWEST;) {
    articles = Math.max(FEWEST, Math.floor(articles / 4));
    if (await attempt({ ...best.sequence, articles })) continue;
    break;
  }
  for (let size = Math.ceil(best.sequence.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let end = best.sequence.steps.length; end > 0; end -= size) {
      const { steps } = best.sequence;
      const without = steps.filter((_, i) => i < end - size || i >= end);
      if (without.length < steps.length) await attempt({ ...best.sequence, steps: without });
    }
  }
  return best;
}

/** Without the steps after the one that broke something. */
function cutAfter(sequence: Sequence, { at }: Finding): Sequence {
  return { ...sequence, steps: sequence.steps.slice(0, at + 1) };
}
