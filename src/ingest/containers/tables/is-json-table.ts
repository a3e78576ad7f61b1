const MARK = 0xef;
const MARK_BYTES = 3;
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Tells by its beginning whether a file is JSON that may hold records. */
export function isJsonTable(head: Uint8Array): boolean {
  let i = head[0] === MARK ? MARK_BYTES : 0;
  while (WHITE_SPACE.has(head[i] ?? 0)) i += 1;
  return head[i] === 0x5b || head[i] === 0x7b;
}
