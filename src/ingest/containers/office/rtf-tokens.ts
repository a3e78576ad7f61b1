/** A piece of a file in Rich Text Format. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** '\par', '\u8217': a word and its number; null for none. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** '\~': a sign instead of a word. */
  | { readonly kind: 'sign'; readonly name: string }
  /** "\'e9": a byte in the font's code page. */
  | { readonly kind: 'byte'; readonly value: number }
  /** Plain characters, each a byte. */
  | { readonly kind: 'text'; readonly bytes: Buffer };

/** Letters of a control word: the standard's longest has 32. */
const MAX_WORD = 40;
const [OPEN, CLOSE, BACKSLASH] = [0x7b, 0x7d, 0x5c];

/** Yields the pieces of a file in Rich Text Format, in one pass; pictures in binary are passed over. */
export function* readRtfTokens(bytes: Buffer): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const { token, next } = readControl(bytes, at + 1);
      at = next;
      if (token.kind === 'word' && token.name === 'bin') at += Math.max(0, token.value ?? 0);
      else yield token;
    } else {
      let end = at;
      while (end < bytes.length && !isMark(bytes[end])) end += 1;
      yield { kind: 'text', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

function isMark(byte: number | undefined): boolean {
  return byte === OPEN || byte === CLOSE || byte === BACKSLASH;
}

function readControl(bytes: Buffer, from: number): { token: RtfToken; next: number } {
  // A number has up to ten digits and a sign, and a blank ends both.
  const text = bytes.toString('latin1', from, from + MAX_WORD + 12);
  const hex = /^'([\da-f]{2})/i.exec(text)?.[1];
  if (hex !== undefined) return { token: { kind: 'byte', value: Number.parseInt(hex, 16) }, next: from + 3 };
  const [whole, name, number] = /^([a-z]{1,40})(-?\d{1,10})? ?/i.exec(text) ?? [];
  if (whole === undefined || name === undefined) {
    const sign = text.charAt(0);
    return { token: { kind: 'sign', name: sign }, next: from + Math.max(1, sign.length) };
  }
  const value = number === undefined ? null : Number(number);
  return { token: { kind: 'word', name, value }, next: from + whole.length };
}
