import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuseFile } from '../ingest/formats.js';
import { findMetadataTable } from '../settings/metadata-tables.js';
import { walkArchive, walkPicturesOf, type ArchiveWalk, type FoundFile } from '../ingest/walk.js';
import type { Skipped } from '../model/archive.js';
import type { Limits } from '../model/limits.js';
import type { KnownFiles } from '../cache/file-stamps.js';
import { hashFiles } from '../util/hash-files.js';
import { chooseThreads, createPool } from '../threads/pool.js';
import { findModule } from '../util/bundled-code.js';
import { cut } from '../util/cut.js';
import { MAX_PICTURE_BYTES } from '../model/picture.js';
import { MAX_SCAN_BYTES, SCAN_NAME } from '../model/scan.js';
import { createPathTest } from '../util/path-patterns.js';

/** A file with the hash of its bytes; '' when it cannot be read. */
export interface HashedFile extends FoundFile {
  readonly sha256: string;
}

/** What lies in an archive's folder, with the hashes of the bytes. */
export interface ArchiveFiles {
  readonly files: readonly HashedFile[];
  /** Every metadata.csv. */
  readonly tables: readonly HashedFile[];
  /** What may be a picture, and is not too large for one. */
  readonly pictures: readonly HashedFile[];
  /** What could not even be looked at. */
  readonly skipped: readonly Skipped[];
}

/** Files from which on threads save more time than they take to start. */
const THREADS_FROM = 2000;
const BATCH = 500;

export interface FindOptions {
  /** Threads; null for one a core. */
  readonly jobs: number | null;
  readonly limits: Limits;
  /** What is read although it is no article by its name: patterns of paths. */
  readonly include: readonly string[];
  /** The folder that the site goes to, without links; null when none is built. It is not a part of the archive. */
  readonly out: string | null;
  /** The one file in the folder that is looked at, by its name; without it, all are. */
  readonly only?: string | null;
  /** Hashes of files that nobody has changed since; null when all are read. */
  readonly known: KnownFiles | null;
  /** Whether pictures are looked for; default: they are. */
  readonly hasPictures?: boolean;
  /** Whether pictures may be scans of articles, so that their hashes are wanted. */
  readonly hasScans?: boolean;
}

/** Finds the files of an archive, with their hashes, in code-point order of their paths. */
export async function findArchiveFiles(
  root: string,
  { jobs, limits, include, out, known, only = null, hasPictures = true, hasScans = false }: FindOptions,
): Promise<ArchiveFiles> {
  const { files, tables, pictures, skipped } =
    only === null
      ? walkArchive(root, { except: out, isIncluded: createPathTest(include) })
      : await findOne(root, only);
  const hashes = hashFiles(tables.map(({ absolute }) => absolute));
  const isReadable = (file: FoundFile): boolean => isRead(file, limits, hasScans);
  const small = hasPictures ? pictures.filter(({ size }) => size <= MAX_PICTURE_BYTES) : [];
  return {
    files: await hashWanted(files, { jobs, known, isReadable }),
    tables: tables.map((table, i) => ({ ...table, sha256: hashes[i] ?? '' })),
    pictures: await hashWanted(small, { jobs, known, isReadable: () => true }),
    skipped,
  };
}

/** Finds one file, the table in its folder, and the pictures that were saved or exported with it. */
async function findOne(root: string, name: string): Promise<ArchiveWalk> {
  const absolute = join(root, name);
  const table = await findMetadataTable(root);
  const file = { path: name, absolute, size: (await stat(absolute)).size };
  return {
    files: [file],
    tables: table === null ? [] : [table],
    pictures: walkPicturesOf(root, name),
    skipped: [],
  };
}

interface HashOptions extends Pick<FindOptions, 'jobs' | 'known'> {
  readonly isReadable: (file: FoundFile) => boolean;
}

/** Returns files with the hashes of those that a reader would open. */
export async function hashAll(
  files: readonly FoundFile[],
  { jobs, limits, hasScans = false }: Pick<FindOptions, 'jobs' | 'limits' | 'hasScans'>,
): Promise<readonly HashedFile[]> {
  return hashWanted(files, { jobs, known: null, isReadable: (file) => isRead(file, limits, hasScans) });
}

function isRead(file: FoundFile, limits: Limits, hasScans: boolean): boolean {
  const isScan = hasScans && SCAN_NAME.test(file.path) && file.size <= MAX_SCAN_BYTES;
  return isScan || refuseFile(file, limits) === null;
}

/** The hashes of all files that are readable; those that are known are not read. */
async function hashWanted(
  files: readonly FoundFile[],
  { jobs, known, isReadable }: HashOptions,
): Promise<readonly HashedFile[]> {
  const hashed = new Map<string, string>();
  const readable = files.filter(isReadable).map((file) => file.absolute);
  const wanted = readable.filter((path) => {
    const hash = known?.find(path) ?? null;
    if (hash !== null) hashed.set(path, hash);
    return hash === null;
  });
  const note = (hashes: readonly string[], paths: readonly string[]): void => {
    for (const [i, path] of paths.entries()) {
      const hash = hashes[i] ?? '';
      hashed.set(path, hash);
      known?.note(path, hash);
    }
  };
  const threads = chooseThreads(jobs);
  if (wanted.length < THREADS_FROM || threads === 1) note(hashFiles(wanted), wanted);
  else {
    const pool = await createPool<string, string>(findModule('threads/hash-worker'), threads, null);
    await pool.run(cut(wanted, BATCH), note);
    await pool.close();
  }
  return files.map((file) => ({ ...file, sha256: hashed.get(file.absolute) ?? '' }));
}
