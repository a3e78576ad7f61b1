import { rmSync } from 'node:fs';

/**
 * Sees that a temporary file or folder is removed when the process ends, unless it is killed. The function returned ends that,
 * and removes nothing.
 */
export function removeAtExit(path: string): () => void {
  const remove = (): void => {
    // Files that were being written may still appear in it.
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  };
  process.once('exit', remove);
  return () => {
    process.off('exit', remove);
  };
}
