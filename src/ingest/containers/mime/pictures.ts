import { sha256 } from '../../../util/hash.js';
import type { Entry, RandomAccess } from '../container.js';
import { decodeTransfer, readPart, transferOf } from './content.js';
import { readWordsOf } from './words.js';
import type { MimePart } from './parts.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** Types of parts that hold a picture; what it is in truth, its own bytes say. */
const PICTURE = /^(?:image\/(?!svg)|application\/octet-stream$)/;
/** Characters of an address: longer ones, which a list of pictures would grow by, are not kept. */
const MAX_ADDRESS = 2000;

/** What the addresses of pictures are read with. */
interface PictureOptions {
  /** Address of the page that shows them, for relative ones; null for none. */
  readonly base: string | null;
  /** What their locators begin with, where a file holds several messages. */
  readonly prefix: string;
  /** Bytes that one of them may have. */
  readonly limit: number;
}

/**
 * Lists the pictures among a message's parts under the addresses that its page may show them by: where they were, and the
 * name of the part ('cid:…'). Of several with one address, the first counts; too large ones are left out.
 */
export function* listPictures(
  file: RandomAccess,
  parts: readonly MimePart[],
  { base, prefix, limit }: PictureOptions,
): Generator<Entry> {
  const known = new Set<string>();
  for (const part of parts) {
    if (!PICTURE.test(part.type) || part.length === 0) continue;
    const addresses = addressesOf(part, base).filter(
      (address) => !known.has(address) && address.length <= MAX_ADDRESS,
    );
    const bytes = addresses.length === 0 ? null : readPart(file, part, limit);
    if (bytes === null) continue;
    const { offset, length } = part;
    const digest = sha256(bytes);
    const state = JSON.stringify({ encoding: transferOf(part) });
    for (const address of addresses) {
      known.add(address);
      const locator = `${prefix}${address}`;
      yield { locator, offset, length, digest, kind: 'picture', url: address, capturedAt: null, state };
    }
  }
}

function addressesOf({ headers }: MimePart, base: string | null): readonly string[] {
  const addresses: string[] = [];
  const location = readWordsOf(headers, 'content-location').replace(/\s+/g, '');
  if (/^cid:./i.test(location)) addresses.push(location);
  else if (location !== '' && canParseUrl(location, base ?? undefined))
    addresses.push(new URL(location, base ?? undefined).href);
  const id = (headers.get('content-id') ?? '').trim().replace(/^<|>$/g, '');
  if (id !== '') addresses.push(`cid:${id}`);
  return addresses;
}

/** Returns the bytes of a picture that {@link listPictures} listed; null when they are more than `limit`. */
export function openPicturePart(file: RandomAccess, entry: Entry, limit: number): Uint8Array | null {
  const { offset, length, state } = entry;
  if (offset === null || length === null || length > limit * 2) return null;
  const encoding = /"encoding":"([\w-]*)"/.exec(state ?? '')?.[1] ?? '';
  const bytes = decodeTransfer(file.read(offset, length), encoding);
  return bytes.length > limit ? null : bytes;
}
