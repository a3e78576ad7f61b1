/** A thread of the pool: reads the files it is given and answers with what is to be kept. */
import { workerData } from 'piscina';
import { NOTHING, type GuardedTask } from '../threads/guarded-pool.js';
import {
  createDocumentReader,
  readHere,
  type ReadSettings,
  type WorkItem,
  type WorkResult,
} from './read-document.js';

const read = await createDocumentReader(workerData as ReadSettings);

export function work({ items, place }: GuardedTask<WorkItem>): readonly WorkResult[] {
  const cell = new Int32Array(place);
  const results = items.map((item, i) => {
    Atomics.store(cell, 0, i);
    return readHere(item, read);
  });
  Atomics.store(cell, 0, NOTHING);
  return results;
}
