import { rm } from 'node:fs/promises';
import { scanKey } from '../../cache/code-version.js';
import { openReading, type Store } from '../../cache/store.js';
import { skipOf } from '../../ingest/formats.js';
import { skipCostly } from '../../ingest/limits.js';
import type { Skipped } from '../../model/archive.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { missingOcr, unreadableScan } from '../../model/messages.js';
import { SCAN_NAME } from '../../model/scan.js';
import { runGuarded } from '../../threads/guarded-pool.js';
import { chooseThreads } from '../../threads/pool.js';
import { findModule } from '../../util/bundled-code.js';
import { compress, decompress } from '../document-details.js';
import type { HashedFile } from '../find-files.js';
import { isSharpInstalled } from '../pictures/load-sharp.js';
import { createDocumentReader } from '../read-document.js';
import { createKeyMaker, findKnown, keep, type ReadFiles, type ReadFilesOptions } from '../read-files.js';
import { findTesseract, gatherData } from './load-tesseract.js';
import { toScanDocument } from './scan-document.js';
import type { ScanText } from './scan-text.js';
import type { ScanItem, ScanResult, ScanWorkerData } from './scan-worker.js';
import { findUsedPictures } from './used-pictures.js';

/** Times that a scan may take of what a document may: a page takes some seconds, and a PDF has several. */
const MORE_SECONDS = 5;

export interface WithScans extends ReadFiles {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads what is a scan, after all else was read: pictures that no document names, and PDF files without a text. What a machine read once
 * is in the store under the digest of the file.
 */
export async function addScans(
  read: ReadFiles,
  files: readonly HashedFile[],
  options: ReadFilesOptions,
): Promise<WithScans> {
  const { config, store } = options;
  const scans = await findScans(read, files, store);
  if (scans.length === 0) return { ...read, diagnostics: [] };
  if (options.keptIn !== undefined) await fetchKept(scans, options.keptIn, store);
  const missing = scans.filter(({ sha256 }) => store.get('scans', scanKey(sha256)) === null);
  const failed = new Map<string, Skipped>();
  if (missing.length > 0) {
    const installed = findTesseract(config.language.tag);
    if (installed === null || !isSharpInstalled())
      return { ...read, diagnostics: [missingOcr(missing.length)] };
    const folder = await gatherData(installed);
    try {
      await recognizeAll(missing, { languages: installed.languages, folder }, { options, failed });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return { ...(await toDocuments(read, scans, { options, failed })), diagnostics: [] };
}

/** Takes what builds have read from the archive's own store. */
async function fetchKept(scans: readonly HashedFile[], archive: string, store: Store): Promise<void> {
  const kept = openReading(archive);
  if (kept === null) return;
  for (const { sha256 } of scans)
    for (const key of [scanKey(sha256), `${scanKey(sha256)}.page`]) {
      const value = kept.get('scans', key);
      if (value !== null) store.put('scans', key, value);
    }
  await kept.close();
  await store.settle();
}

async function findScans(
  { documents, skipped }: ReadFiles,
  files: readonly HashedFile[],
  store: Store,
): Promise<readonly HashedFile[]> {
  const readable = files.filter(({ sha256 }) => sha256 !== '');
  const pictures = readable.filter(({ path }) => SCAN_NAME.test(path));
  await store.settle();
  const used = pictures.length === 0 ? new Set<string>() : findUsedPictures(pictures, documents, store);
  const textless = new Set(
    skipped.flatMap(({ path, diagnostic: { code } }) => (code === 'pdf/no-text' ? [path] : [])),
  );
  return readable.filter(({ path }) => textless.has(path) || (SCAN_NAME.test(path) && !used.has(path)));
}

interface Recognizing {
  readonly options: ReadFilesOptions;
  /** Is filled with what could not be read. */
  readonly failed: Map<string, Skipped>;
}

async function recognizeAll(
  scans: readonly HashedFile[],
  data: ScanWorkerData,
  { options: { config, store, jobs, onDone }, failed }: Recognizing,
): Promise<void> {
  const { limits } = config;
  let done = 0;
  const note = (): void => {
    done += 1;
    onDone(done, scans.length);
  };
  await runGuarded<ScanItem & { readonly sha256: string }, ScanResult>({
    worker: findModule('steps/scans/scan-worker'),
    threads: Math.min(chooseThreads(jobs), scans.length),
    data,
    items: scans.map(({ path, absolute, sha256 }) => ({ path, absolute, sha256 })),
    batch: 1,
    seconds: limits.seconds * MORE_SECONDS,
    memoryMegabytes: limits.memoryMegabytes,
    onResult: ({ path, sha256 }, result) => {
      note();
      if (result === null) {
        failed.set(path, skipOf('unreadable', unreadableScan(path)));
        return;
      }
      const key = scanKey(sha256);
      store.put('scans', `${key}.page`, result.picture);
      store.put('scans', key, compress(JSON.stringify(result.text)));
    },
    onFailure: ({ path }, failure) => {
      note();
      failed.set(
        path,
        failure === 'ended'
          ? skipOf('unreadable', unreadableScan(path))
          : skipCostly(path, failure === 'slow' ? 'seconds' : 'memoryMegabytes', limits),
      );
    },
  });
  await store.settle();
}

async function toDocuments(
  read: ReadFiles,
  scans: readonly HashedFile[],
  { options, failed }: Recognizing,
): Promise<ReadFiles> {
  const { store, declarationsOf } = options;
  const { settings } = read;
  const keyOf = createKeyMaker(settings);
  const reader = await createDocumentReader(settings);
  const documents = [...read.documents];
  const skippedKeys = new Map(read.skippedKeys);
  const isScan = new Set(scans.map(({ path }) => path));
  const skipped = read.skipped.filter(({ path }) => !isScan.has(path));
  let extracted = 0;
  for (const file of scans) {
    const { path, absolute, size, sha256 } = file;
    const fault = failed.get(path);
    if (fault !== undefined) {
      skipped.push(fault);
      continue;
    }
    const own = scanKey(sha256);
    store.keep('scans', `${own}.page`);
    const item = { path, absolute, size, record: null, declarations: declarationsOf(file) };
    const key = keyOf(item, `scan ${sha256}`);
    let known = findKnown(key, store);
    if (known === null) {
      const stored = store.get('scans', own);
      if (stored === null) throw new Error(`the store has lost the scan ${path}`);
      const text = JSON.parse(decompress(stored)) as ScanText;
      const outcome = reader.readIngested(item, toScanDocument(text, file));
      known = keep(key, { sha256, outcome, spans: [] }, store);
      extracted += 1;
    } else store.keep('scans', own);
    if ('skipped' in known) {
      skipped.push(known.skipped);
      skippedKeys.set(known.skipped, key);
    } else documents.push(...known.keys.map((one) => ({ key: one })));
  }
  return { ...read, documents, skipped, skippedKeys, extracted: read.extracted + extracted };
}
