import { constants, gunzipSync } from 'node:zlib';
import type { ContainerFormat, RandomAccess } from './container.js';
import { CONTAINERS } from './index.js';

/** Bytes at a file's beginning that tell what it is. */
const HEAD_BYTES = 4096;

/** The formats whose endings say that a file is a container, and those whose files lie among plain documents. */
const OWN = CONTAINERS.filter(({ isAmongDocuments }) => isAmongDocuments !== true);
const AMONG_DOCUMENTS = CONTAINERS.filter(({ isAmongDocuments }) => isAmongDocuments === true);

/** Returns the formats that a file may have by the ending of its name, in their order; empty for a file that this says to be no container. */
export function containersFor(path: string): readonly ContainerFormat[] {
  return withEnding(OWN, path);
}

/** Tells whether only the beginning of a file says if it is a plain document or a container. */
export function mayBeContainer(path: string): boolean {
  return withEnding(AMONG_DOCUMENTS, path).length > 0;
}

function withEnding(formats: readonly ContainerFormat[], path: string): readonly ContainerFormat[] {
  const name = path.toLowerCase();
  return formats.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}

/** Tells whether a file, or a member of a container, may take any time and memory, whatever its size. */
export function isUnpredictable(name: string): boolean {
  return containersFor(name).some((format) => format.isUnpredictable === true);
}

/** Returns the endings that only containers' names have. */
export function listContainerEndings(): readonly string[] {
  return [...new Set(OWN.flatMap(({ endings }) => endings))];
}

/** Returns the format of a file by its name and its beginning; null when it is none of those that its name allows. */
export function identifyContainer(file: RandomAccess): ContainerFormat | null {
  const possible = withEnding(CONTAINERS, file.path);
  if (possible.every(({ sniff }) => sniff === null)) return possible[0] ?? null;
  const head = readHead(file);
  return possible.find(({ sniff }) => sniff === null || sniff(head)) ?? null;
}

function readHead(file: RandomAccess): Uint8Array {
  const bytes = file.read(0, HEAD_BYTES);
  if (!file.path.toLowerCase().endsWith('.gz')) return bytes;
  try {
    // The head of a stream ends in the middle of it.
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: HEAD_BYTES * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return bytes;
    throw error;
  }
}
