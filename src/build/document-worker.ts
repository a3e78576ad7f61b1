/** A thread of the pool: reads the files it is given and answers with what is to be kept. */
import { workerData } from 'piscina';
import {
  createDocumentReader,
  readHere,
  type ReadSettings,
  type WorkItem,
  type WorkResult,
} from './read-document.js';

const read = createDocumentReader(workerData as ReadSettings);

export function work(items: readonly WorkItem[]): readonly WorkResult[] {
  return items.map((item) => readHere(item, read));
}
