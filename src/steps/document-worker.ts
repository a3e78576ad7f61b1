/** A thread of the pool: reads the files it is given and answers with what is to be kept. */
import { workerData } from 'piscina';
import { NOTHING, type GuardedTask } from '../threads/guarded-pool.js';
import {
  createDocumentReader,
  DocumentQueue,
  type ReadSettings,
  type WorkItem,
  type WorkResult,
} from './read-document.js';

const queue = new DocumentQueue(await createDocumentReader(workerData as ReadSettings));

export async function work({ items, place }: GuardedTask<WorkItem>): Promise<readonly WorkResult[]> {
  const cell = new Int32Array(place);
  const results: WorkResult[] = [];
  for (const [i, item] of items.entries()) {
    Atomics.store(cell, 0, i);
    results.push(await queue.read(item));
  }
  Atomics.store(cell, 0, NOTHING);
  return results;
}
