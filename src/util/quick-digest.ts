const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Returns 32 bits of a text, the same in a build and in a browser (FNV-1a over its UTF-16 units): enough to see that something
 * changed, and no protection against anybody.
 */
export function quickDigest(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}
