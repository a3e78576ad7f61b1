/** A thread that makes a search index: does the pieces of work it is given, one or two at a time. */
import { createSearchWork, type SearchWork } from '../search/work.js';
import { describeFailure, type SearchOutcome, type SearchTask } from './search-thread.js';

let searchWork: SearchWork | null = null;

export async function work({ settings, method, parameters }: SearchTask): Promise<readonly [SearchOutcome]> {
  try {
    searchWork ??= createSearchWork(settings);
    const run = searchWork[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return [{ value: await run(...parameters) }];
  } catch (error) {
    return [{ failure: describeFailure(error) }];
  }
}
