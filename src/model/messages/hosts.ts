/** A line of a build's summary that says which limit of a host a site exceeds, and what helps. It has no code: it is no diagnostic. */
export interface HostMessage {
  readonly message: string;
  readonly hint: string;
}

interface Amount {
  /** What the host allows. */
  readonly most: number;
  /** What the site has. */
  readonly actual: number;
}

const MEBIBYTE = 1024 * 1024;
const GIGABYTE = 1_000_000_000;
const DIVIDE = 'Divide the archive, for example by year, or publish it on a server of your own';

/** A site has more files than a host allows. */
export function tooManyFiles(host: string, { most, actual }: Amount): HostMessage {
  return {
    message: `${host} allows ${count(most)} files; this site has ${count(actual)}.`,
    hint: `${DIVIDE} or on GitHub Pages, which names no such limit; a paid plan of Cloudflare allows 100,000.`,
  };
}

/** A file of a site has more bytes than a host allows. */
export function tooLargeFile(host: string, path: string, { most, actual }: Amount): HostMessage {
  return {
    message: `${host} allows files of up to ${mebibytes(most)}; ${path} has ${mebibytes(actual)}.`,
    hint: path.startsWith('data/')
      ? `${DIVIDE}.`
      : `If it is your own, from public/, make it smaller. ${DIVIDE}.`,
  };
}

/** A site has more bytes than a host allows. */
export function tooLargeSite(host: string, { most, actual }: Amount): HostMessage {
  return {
    message: `${host} allows sites of up to ${gigabytes(most)}; this one has ${gigabytes(actual)}.`,
    hint: `${DIVIDE}.`,
  };
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
