import { gunzipSync } from 'node:zlib';
import { splitPack, unwrapScript } from '../../src/model/search-pack.js';

/** Returns what a file of a site says: the parts of a pack of the search index, or the whole file, decompressed and in UTF-8. */
export function fileText(bytes: Buffer): string {
  const base64 = unwrapScript(bytes.toString('latin1'));
  const pack = base64 === null ? bytes : Buffer.from(base64, 'base64');
  return (splitPack(pack) ?? [pack]).map((part) => decompress(part)).join('\n');
}

function decompress(bytes: Uint8Array): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8');
}
