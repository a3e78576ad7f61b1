import { loadContainerReader } from '../../ingest/containers/index.js';
import { containerOptions } from '../../ingest/containers/options.js';
import type { Source } from '../../model/document.js';
import type { Config } from '../../settings/config.js';
import { scanKey } from '../../cache/code-version.js';
import type { Store } from '../../cache/store.js';
import { SCAN_ADDRESS } from '../../model/scan.js';
import { sha256 } from '../../util/hash.js';
import { DATA_SCHEME, readDataAddress } from '../../util/picture-source.js';
import type { HashedFile } from '../find-files.js';
import type { HeldPicture } from '../read-files.js';
import { createSourceReader, readOrNull, withFile, type SourceReaderOptions } from '../source-bytes.js';
import type { PicturePlace } from './picture-index.js';

/** A picture that an archive has: where it is, and how its bytes are had. */
export interface ArchivePicture extends PicturePlace {
  /** A digest: the same for the same bytes. */
  readonly digest: string;
  /** Reads the bytes; null when they cannot be had. */
  readonly load: () => Promise<Uint8Array | null>;
}

/** Returns the pictures that are files. */
export function picturesOfFiles(files: readonly HashedFile[]): readonly ArchivePicture[] {
  return files
    .filter(({ sha256: hash }) => hash !== '')
    .map(({ path, absolute, sha256: digest }) => ({
      path,
      container: null,
      url: null,
      digest,
      load: () => Promise.resolve(readOrNull(absolute)),
    }));
}

/** Returns the pictures that lie in container files. */
export function picturesOfContainers(
  held: readonly HeldPicture[],
  config: Config,
): readonly ArchivePicture[] {
  const options = containerOptions(config);
  return held.map(({ path: container, absolute, format, entry }) => {
    const { url, locator } = entry;
    return {
      path: url === null ? `${container}!/${locator.replaceAll('!', '!/')}` : '',
      container,
      url,
      digest: `${format} ${entry.digest}`,
      load: async () => {
        const reader = await loadContainerReader(format);
        return withFile(
          container,
          absolute,
          async (file) => (await reader.openPicture?.(file, entry, options)) ?? null,
        );
      },
    };
  });
}

/** Returns the first page of a scan, which was kept when it was read. */
export function pictureOfScan(address: string, store: Store): ArchivePicture {
  const hash = address.slice(SCAN_ADDRESS.length);
  return {
    path: '',
    container: null,
    url: null,
    digest: `scan ${hash}`,
    load: () => Promise.resolve(store.get('scans', `${scanKey(hash)}.page`)),
  };
}

/** Returns the bytes that stand in a page itself under an address that begins with {@link DATA_SCHEME}. */
export function pictureInPage(address: string, readPage: () => Promise<Uint8Array | null>): ArchivePicture {
  const digest = address.slice(DATA_SCHEME.length);
  return {
    path: '',
    container: null,
    url: null,
    digest,
    load: async () => {
      const page = await readPage();
      return page === null ? null : findData(page, digest);
    },
  };
}

/** Matches an address with bytes in base64; what stands around it in the markup is none of its characters. */
const DATA = /data:[\w/+.;= -]{0,100};\s{0,5}base64,[A-Za-z0-9+/=%\s]+/gi;

function findData(page: Uint8Array, digest: string): Uint8Array | null {
  const text = Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1');
  for (const [address] of text.matchAll(DATA)) {
    const bytes = readDataAddress(address.trim());
    if (bytes !== null && sha256(bytes) === digest) return bytes;
  }
  return null;
}

/** Returns a function that reads the bytes of a page again; null when they cannot be had. The last one read is kept. */
export function createPageReader({
  files,
  config,
  store,
}: SourceReaderOptions): (source: Source) => Promise<Uint8Array | null> {
  const read = createSourceReader({ files, config, store });
  let last: { readonly key: string; readonly bytes: Uint8Array | null } | null = null;
  return async (source) => {
    const key = JSON.stringify([source.path, source.record]);
    if (last?.key !== key) last = { key, bytes: (await read(source))?.bytes ?? null };
    return last.bytes;
  };
}
