/** NFC, invisible marks and control characters out, every run of white space one space. Not trimmed. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ');
}

// Control characters, soft hyphen, zero-width space, byte-order mark. ZWJ and ZWNJ stay: Persian and emoji need them.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/gu;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu;

/** Words as a reader would count them: 'anti-Barat' and '6.700' are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** For comparing lines: lower case, letters and digits only, single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Cut at a character boundary so that the result, with its '…', has at most `max` UTF-16 units. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Escapes what has a meaning in a regular expression. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
