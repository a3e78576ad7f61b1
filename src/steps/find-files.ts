import { refuseFile } from '../ingest/formats.js';
import { walkArchive, type FoundFile } from '../ingest/walk.js';
import type { Skipped } from '../model/archive.js';
import type { Limits } from '../model/limits.js';
import { hashFiles } from '../util/hash-files.js';
import { chooseThreads, createPool } from '../threads/pool.js';
import { cut } from '../util/cut.js';

/** A file with the hash of its bytes; '' when it cannot be read. */
export interface HashedFile extends FoundFile {
  readonly sha256: string;
}

/** What lies in an archive's folder, with the hashes of the bytes. */
export interface ArchiveFiles {
  readonly files: readonly HashedFile[];
  /** Every metadata.csv. */
  readonly tables: readonly HashedFile[];
  /** What could not even be looked at. */
  readonly skipped: readonly Skipped[];
}

/** Files from which on threads save more time than they take to start. */
const THREADS_FROM = 2000;
const BATCH = 500;
const HASH_WORKER = new URL('../threads/hash-worker.js', import.meta.url).href;

export interface FindOptions {
  /** Threads; null for one a core. */
  readonly jobs: number | null;
  readonly limits: Limits;
  /** The folder that the site goes to, without links; null when none is built. It is not a part of the archive. */
  readonly out: string | null;
}

/** Finds the files of an archive, with their hashes, in code-point order of their paths. */
export async function findArchiveFiles(
  root: string,
  { jobs, limits, out }: FindOptions,
): Promise<ArchiveFiles> {
  const { files, tables, skipped } = await walkArchive(root, out);
  const hashes = hashFiles(tables.map(({ absolute }) => absolute));
  return {
    files: await hashAll(files, jobs, limits),
    tables: tables.map((table, i) => ({ ...table, sha256: hashes[i] ?? '' })),
    skipped,
  };
}

/** The hashes of all files that a reader would open. */
export async function hashAll(
  files: readonly FoundFile[],
  jobs: number | null,
  limits: Limits,
): Promise<readonly HashedFile[]> {
  const hashed = new Map<string, string>();
  const wanted = files.filter((file) => refuseFile(file, limits) === null).map((file) => file.absolute);
  const note = (hashes: readonly string[], paths: readonly string[]): void => {
    for (const [i, path] of paths.entries()) hashed.set(path, hashes[i] ?? '');
  };
  const threads = chooseThreads(jobs);
  if (wanted.length < THREADS_FROM || threads === 1) note(hashFiles(wanted), wanted);
  else {
    const pool = await createPool<string, string>(HASH_WORKER, threads, null);
    await pool.run(cut(wanted, BATCH), note);
    await pool.close();
  }
  return files.map((file) => ({ ...file, sha256: hashed.get(file.absolute) ?? '' }));
}
