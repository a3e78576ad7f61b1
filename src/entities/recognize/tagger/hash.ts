/** 32-bit FNV-1a over UTF-16 units from `from` up to before `to`, finished so that short words differ in all bits. */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash);
}

/** One 32-bit value of two, order kept. */
export function mix(left: number, right: number): number {
  return scramble(Math.imul(left, 0x9e3779b1) ^ (right + 0x7f4a7c15 + (left << 6)));
}

/** The finalizer of MurmurHash3. */
function scramble(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
