import { fileSource } from './byte-source.js';
import type { RandomAccess } from './container.js';
import { inflatingSource } from './inflating-source.js';
import type { ZipMember } from './zip/zip-directory.js';

/** Returns what a list of pages calls the page at an address; null without one. */
export type FindTitle = (url: string, capturedAt: string | null) => string | null;

/** Bytes of a list of pages that are read. A line has some 300, so this is a hundred thousand pages. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Bytes of a line; texts of pages, which some programs put into them, are longer and are left. */
const MAX_LINE = 1024 * 1024;
const CHUNK = 256 * 1024;
/** Letters of a title that are kept. */
const MAX_TITLE = 300;

/** Reads the titles in the lists of pages of a WACZ file. Lines that are damaged have none. Throws the disk's errors. */
export async function readPageTitles(file: RandomAccess, lists: readonly ZipMember[]): Promise<FindTitle> {
  const titles = new Map<string, string>();
  for (const member of lists)
    for await (const line of readLines(file, member)) {
      const page = parsePage(line);
      if (page === null) continue;
      titles.set(page.url, page.title);
      if (page.time !== null) titles.set(`${page.time} ${page.url}`, page.title);
    }
  return (url, capturedAt) => titles.get(`${capturedAt ?? ''} ${url}`) ?? titles.get(url) ?? null;
}

interface Page {
  readonly url: string;
  readonly title: string;
  /** To the second. */
  readonly time: string | null;
}

function parsePage(line: string): Page | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  if (typeof value !== 'object' || value === null || !('url' in value) || !('title' in value)) return null;
  const { url, title } = value;
  if (typeof url !== 'string' || typeof title !== 'string' || title.trim() === '') return null;
  const time = 'ts' in value && typeof value.ts === 'string' ? value.ts.replace(/\.\d+/, '') : null;
  // Programs that found no title put the address in its place.
  return title === url ? null : { url, title: title.trim().slice(0, MAX_TITLE), time };
}

async function* readLines(file: RandomAccess, member: ZipMember): AsyncGenerator<string> {
  const { at, length, method, isEncrypted } = member;
  if (at === null || isEncrypted || (method !== 0 && method !== 8)) return;
  const stored = fileSource(file, at, length);
  const unpacked = method === 8 ? inflatingSource(stored, 0) : null;
  const source = unpacked ?? stored;
  let rest = Buffer.alloc(0);
  for (let offset = 0; offset < MAX_BYTES;) {
    const bytes = await source.read(offset, CHUNK);
    if (bytes.length === 0) break;
    offset += bytes.length;
    const whole = Buffer.concat([rest, bytes]);
    const end = whole.lastIndexOf(0x0a);
    yield* whole
      .toString('utf8', 0, end + 1)
      .split('\n')
      .filter((line) => line !== '');
    rest = whole.subarray(end + 1);
    if (rest.length > MAX_LINE) rest = Buffer.alloc(0);
  }
  unpacked?.close();
  if (rest.length > 0) yield rest.toString('utf8');
}
