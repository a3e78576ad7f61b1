/** A signal that asks a process to end. */
export type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const SIGNALS: readonly Interruption[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Milliseconds that threads have to end. */
const PATIENCE = 2000;

let reaction: ((signal: Interruption) => void) | null = null;

/**
 * Sets what happens when the process is asked to end, in place of what was set before. It happens once: terminals and npm may both
 * send the same signal, and the second must not cut off what the first began.
 */
export function onInterruption(react: (signal: Interruption) => void): void {
  if (reaction === null) for (const signal of SIGNALS) process.on(signal, take);
  reaction = react;
}

function take(signal: Interruption): void {
  const react = reaction;
  reaction = () => undefined;
  react?.(signal);
}

const running = new Set<() => Promise<void>>();

/** Registers work of other threads that must have ended before the process does. The function returned undoes that. */
export function endWithProcess(end: () => Promise<void>): () => void {
  running.add(end);
  return () => {
    running.delete(end);
  };
}

/** Ends all work of other threads; resolves when it has ended, or after two seconds. What waits for that work fails, and nothing is said of it. */
export async function endThreads(): Promise<void> {
  process.on('unhandledRejection', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([late, Promise.allSettled([...running].map((end) => end()))]);
  clearTimeout(timer);
}
