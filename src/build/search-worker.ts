/** A thread that makes a search index: does the pieces of work it is given, one or two at a time. */
import { workerData } from 'piscina';
import { createSearchWork, type SearchSettings } from '../search/index.js';
import { describeFailure, type SearchOutcome, type SearchTask } from './search-thread.js';

const searchWork = createSearchWork(workerData as SearchSettings);

export async function work({ method, parameters }: SearchTask): Promise<readonly [SearchOutcome]> {
  const run = searchWork[method] as (...values: readonly unknown[]) => Promise<unknown>;
  try {
    return [{ value: await run(...parameters) }];
  } catch (error) {
    return [{ failure: describeFailure(error) }];
  }
}
