import { VERSION_DIGITS } from '../../../model/page-mark.js';
import { digest } from './copies.js';

/** Answers which version of a file a build has: none when it has no such file, more than one when paths have the same digest. */
export type Versions = (path: string) => Promise<readonly string[]>;

/** Bytes of a digest, and of an entry: the digest of a path, and the version of its file. */
const DIGEST_BYTES = VERSION_DIGITS / 2;
const ENTRY_BYTES = 2 * DIGEST_BYTES;

/**
 * Reads the list of versions a build writes into its service worker, in base64. It has digests of the paths instead of the paths, so
 * that it is small. It is unpacked when it is first asked.
 */
export function readVersions(packed: string): Versions {
  let byPath: ReadonlyMap<string, readonly string[]> | null = null;
  return async (path) => {
    byPath ??= unpack(packed);
    return byPath.get(await digest(path)) ?? [];
  };
}

function unpack(packed: string): ReadonlyMap<string, readonly string[]> {
  const bytes = atob(packed);
  const digitsAt = (start: number): string =>
    Array.from(bytes.slice(start, start + DIGEST_BYTES), (byte) =>
      byte.charCodeAt(0).toString(16).padStart(2, '0'),
    ).join('');
  const byPath = new Map<string, readonly string[]>();
  for (let start = 0; start < bytes.length; start += ENTRY_BYTES) {
    const path = digitsAt(start);
    byPath.set(path, [...(byPath.get(path) ?? []), digitsAt(start + DIGEST_BYTES)]);
  }
  return byPath;
}
