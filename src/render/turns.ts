import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn: Pagefind's program asks for the next articles meanwhile. */
const WORK = 10;

/** Gives, when it has been long since the last time, what else the process has to do its turn. */
export function createTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < WORK) return;
    await nextTurn();
    last = performance.now();
  };
}
