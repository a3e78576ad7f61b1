import { tooLargeFile, tooLargeSite, tooManyFiles, type HostMessage } from './messages/hosts.js';

/** How large a built site is, as far as hosts ask. Sizes are in bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Files that some host does not take, the largest first. */
  readonly large: readonly { readonly path: string; readonly bytes: number }[];
}

/** A limit of a host that a site is over. */
export interface PassedLimit extends HostMessage {
  readonly host: string;
  /** The number of files, the bytes of one file, or the bytes of the whole site. */
  readonly limit: 'files' | 'file-bytes' | 'site-bytes';
  /** What the host allows, and what the site has. */
  readonly most: number;
  readonly actual: number;
  /** The file that is too large; null for other limits. */
  readonly path: string | null;
}

const MEBIBYTE = 1024 * 1024;
const GIGABYTE = 1_000_000_000;

/** From the hosts' own pages; null where they name no such limit. */
const HOSTS = [
  { host: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MEBIBYTE, siteBytes: null },
  { host: 'GitHub Pages', files: null, fileBytes: 100 * MEBIBYTE, siteBytes: GIGABYTE },
] as const;

const LEAST_FILE_BYTES = Math.min(...HOSTS.map(({ fileBytes }) => fileBytes));

/** Adds up the files of a site. */
export function measureSite(
  files: Iterable<readonly [path: string, file: { readonly size: number }]>,
): SiteSize {
  const sizes = [...files].map(([path, { size }]) => ({ path, bytes: size }));
  return {
    files: sizes.length,
    bytes: sum(sizes),
    large: sizes.filter(({ bytes }) => bytes > LEAST_FILE_BYTES).sort((a, b) => b.bytes - a.bytes),
  };
}

/** Lists the limits of known hosts that a site is over, in the order of the hosts; of files that are too large only the largest. */
export function findPassedLimits(size: SiteSize): readonly PassedLimit[] {
  return HOSTS.flatMap((host): readonly PassedLimit[] => {
    const passed: PassedLimit[] = [];
    const name = host.host;
    if (host.files !== null && size.files > host.files)
      passed.push({
        host: name,
        limit: 'files',
        most: host.files,
        actual: size.files,
        path: null,
        ...tooManyFiles(name, { most: host.files, actual: size.files }),
      });
    const [largest] = size.large;
    if (largest !== undefined && largest.bytes > host.fileBytes)
      passed.push({
        host: name,
        limit: 'file-bytes',
        most: host.fileBytes,
        actual: largest.bytes,
        path: largest.path,
        ...tooLargeFile(name, largest.path, { most: host.fileBytes, actual: largest.bytes }),
      });
    if (host.siteBytes !== null && size.bytes > host.siteBytes)
      passed.push({
        host: name,
        limit: 'site-bytes',
        most: host.siteBytes,
        actual: size.bytes,
        path: null,
        ...tooLargeSite(name, { most: host.siteBytes, actual: size.bytes }),
      });
    return passed;
  });
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
