/** How large a built site is, as far as hosts ask. Sizes are in bytes. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** Files that some host does not take, the largest first. */
  readonly large: readonly { readonly path: string; readonly bytes: number }[];
  /** What `portable: false` would leave out. */
  readonly portable: { readonly files: number; readonly bytes: number };
}

/** A limit of a host that a site is over. */
export interface PassedLimit {
  readonly host: string;
  /** The number of files, the bytes of one file, or the bytes of the whole site. */
  readonly limit: 'files' | 'file-bytes' | 'site-bytes';
  /** What the host takes, and what the site has. */
  readonly most: number;
  readonly actual: number;
  /** The file that is too large; null for other limits. */
  readonly path: string | null;
  /** Both as a sentence, and what helps. */
  readonly message: string;
  readonly hint: string;
}

const MEBIBYTE = 1024 * 1024;
const GIGABYTE = 1_000_000_000;

/** From the hosts' own pages; null where they name no such limit. */
const HOSTS = [
  { host: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * MEBIBYTE, siteBytes: null },
  { host: 'GitHub Pages', files: null, fileBytes: 100 * MEBIBYTE, siteBytes: GIGABYTE },
] as const;

const LEAST_FILE_BYTES = Math.min(...HOSTS.map(({ fileBytes }) => fileBytes));

/**
 * Adds up the files of a site.
 * @param isPortable whether a file is there only for searching on pages that are opened from a disk
 */
export function measureSite(
  files: Iterable<readonly [path: string, file: { readonly size: number }]>,
  isPortable: (path: string) => boolean,
): SiteSize {
  const sizes = [...files].map(([path, { size }]) => ({ path, bytes: size }));
  const portable = sizes.filter(({ path }) => isPortable(path));
  return {
    files: sizes.length,
    bytes: sum(sizes),
    large: sizes.filter(({ bytes }) => bytes > LEAST_FILE_BYTES).sort((a, b) => b.bytes - a.bytes),
    portable: { files: portable.length, bytes: sum(portable) },
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
        message: `${name} takes ${count(host.files)} files; this site has ${count(size.files)}.`,
        hint: adviseFiles(size, host.files),
      });
    const [largest] = size.large;
    if (largest !== undefined && largest.bytes > host.fileBytes)
      passed.push({
        host: name,
        limit: 'file-bytes',
        most: host.fileBytes,
        actual: largest.bytes,
        path: largest.path,
        message: `${name} takes files of up to ${mebibytes(host.fileBytes)}; ${largest.path} has ${mebibytes(largest.bytes)}.`,
        hint: adviseFile(largest.path),
      });
    if (host.siteBytes !== null && size.bytes > host.siteBytes)
      passed.push({
        host: name,
        limit: 'site-bytes',
        most: host.siteBytes,
        actual: size.bytes,
        path: null,
        message: `${name} takes sites of up to ${gigabytes(host.siteBytes)}; this one has ${gigabytes(size.bytes)}.`,
        hint: adviseBytes(size, host.siteBytes),
      });
    return passed;
  });
}

const DIVIDE = 'Divide the archive, for instance by years, or publish it on a server of your own';

function adviseFiles({ files, portable }: SiteSize, most: number): string {
  if (portable.files > 0 && files - portable.files <= most)
    return `"portable: false" in kliping.yaml leaves out ${count(portable.files)} of them; searching then works on a host only, not from a disk.`;
  return `${DIVIDE} or on GitHub Pages, which names no such limit; a paid plan of Cloudflare takes 100,000.`;
}

function adviseFile(path: string): string {
  return path.startsWith('data/')
    ? `It holds all articles. ${DIVIDE}.`
    : `If it is yours, from public/, make it smaller. ${DIVIDE}.`;
}

function adviseBytes({ bytes, portable }: SiteSize, most: number): string {
  if (portable.bytes > 0 && bytes - portable.bytes <= most)
    return `"portable: false" in kliping.yaml leaves out ${gigabytes(portable.bytes)}; searching then works on a host only, not from a disk.`;
  return `${DIVIDE}.`;
}

function sum(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function mebibytes(bytes: number): string {
  return `${(Math.ceil((bytes * 10) / MEBIBYTE) / 10).toLocaleString('en')} MiB`;
}

function gigabytes(bytes: number): string {
  return `${(Math.ceil((bytes * 100) / GIGABYTE) / 100).toLocaleString('en')} GB`;
}
