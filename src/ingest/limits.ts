import type { Skipped } from '../model/archive.js';
import type { Limits } from '../model/limits.js';
import { tooLarge, tooLargeContainer, tooMuchMemory, tooSlow } from '../model/messages.js';

/** Bytes. */
export const MEGABYTE = 1024 * 1024;
/** Bytes. */
export const GIGABYTE = 1024 * MEGABYTE;

/** Returns the skip of a file of too many bytes. */
export function skipLarge(path: string, bytes: number, limits: Limits): Skipped {
  const size = (bytes / MEGABYTE).toFixed(1);
  return { path, reason: 'too-large', diagnostic: tooLarge(path, size, limits) };
}

/** Returns the skip of a container file of too many bytes. */
export function skipLargeContainer(path: string, bytes: number, limits: Limits): Skipped {
  const size = (bytes / GIGABYTE).toFixed(1);
  return { path, reason: 'too-large', diagnostic: tooLargeContainer(path, size, limits) };
}

/** Returns the skip of a file that could not be read in the time or the memory there is. */
export function skipCostly(path: string, limit: 'seconds' | 'memoryMegabytes', limits: Limits): Skipped {
  return limit === 'seconds'
    ? { path, reason: 'too-slow', diagnostic: tooSlow(path, limits) }
    : { path, reason: 'too-much-memory', diagnostic: tooMuchMemory(path, limits) };
}
