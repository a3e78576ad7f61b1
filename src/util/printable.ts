/** Control characters but line break and tab, and the marks that turn the direction of text around. */
const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** First of the pictures that Unicode has for the control characters U+0000 to U+001F: '␛' for escape. */
const CONTROL_PICTURES = 0x2400;

/**
 * A text as a terminal may show it: what could move the cursor, change colours or the title, or turn the line around is
 * made visible instead.
 */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
