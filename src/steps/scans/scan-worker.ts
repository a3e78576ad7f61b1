/** A thread of the pool: reads the scans that it is given. */
import { readFileSync } from 'node:fs';
import { workerData } from 'piscina';
import { NOTHING, type GuardedTask } from '../../threads/guarded-pool.js';
import { loadSharp } from '../pictures/load-sharp.js';
import { startTesseract, type TesseractWorker } from './load-tesseract.js';
import { readPagePictures } from './page-pictures.js';
import { recognizePage } from './recognize-page.js';
import type { ScanPage, ScanText } from './scan-text.js';

/** What the threads are started with. */
export interface ScanWorkerData {
  readonly languages: readonly string[];
  /** Where the data of the languages are. */
  readonly folder: string;
}

export interface ScanItem {
  readonly path: string;
  readonly absolute: string;
}

/** What was read, and the first page as a picture; null for a file without pages that can be read. */
export type ScanResult = { readonly text: ScanText; readonly picture: Uint8Array } | null;

const { languages, folder } = workerData as ScanWorkerData;
const loaded = await loadSharp();
let started: Promise<TesseractWorker> | null = null;

export async function work({ items, place }: GuardedTask<ScanItem>): Promise<readonly ScanResult[]> {
  const cell = new Int32Array(place);
  const results: ScanResult[] = [];
  for (const [i, item] of items.entries()) {
    Atomics.store(cell, 0, i);
    results.push(await readScan(item));
  }
  Atomics.store(cell, 0, NOTHING);
  return results;
}

async function readScan({ absolute }: ScanItem): Promise<ScanResult> {
  if (loaded === null) return null;
  const found = await readPagePictures(readFileSync(absolute), loaded);
  const [picture] = found?.pages ?? [];
  if (found === null || picture === undefined) return null;
  started ??= startTesseract(languages, folder);
  const worker = await started;
  const pages: ScanPage[] = [];
  for (const page of found.pages) {
    const { width, height } = await loaded(page).metadata();
    pages.push(await recognizePage(worker, page, { width, height }));
  }
  return { text: { pages, mediaType: found.mediaType }, picture };
}
