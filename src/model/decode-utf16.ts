/** Text in UTF-16, and which of the two it was. */
export interface Utf16Text {
  readonly text: string;
  readonly charset: 'utf-16le' | 'utf-16be';
}

/** Bytes looked at to tell the order: letters of a text come from few blocks of 256, so one of the two bytes varies little. */
const SAMPLE_BYTES = 8192;
/** Share of letters, marks, digits and spaces above which characters are a text: Chinese without spaces has 85 %. */
const MIN_TEXT_SHARE = 0.7;

/**
 * Decodes UTF-16 without a mark in any script. Null when the bytes are something else: numbers and pictures give characters
 * that no text has, or that do not exist.
 */
export function decodeUtf16(bytes: Uint8Array): Utf16Text | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const even = new Set<number>();
  const odd = new Set<number>();
  for (let index = 0; index + 1 < Math.min(bytes.length, SAMPLE_BYTES); index += 2) {
    even.add(bytes[index] ?? 0);
    odd.add(bytes[index + 1] ?? 0);
  }
  const charset = odd.size <= even.size ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return isText(text) ? { text, charset } : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isText(text: string): boolean {
  // Controls, characters that are assigned to nothing, and private ones.
  if (/[\p{Cn}\p{Co}]|(?![\t\n\f\r])\p{Cc}/u.test(text)) return false;
  const parts = text.match(/[\p{L}\p{M}\p{Nd}\s]/gu)?.length ?? 0;
  return parts >= text.length * MIN_TEXT_SHARE && /\s/.test(text);
}
