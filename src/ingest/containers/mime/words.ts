import { decodeWords } from 'postal-mime';
import type { MimeHeaders } from './headers.js';

/** Returns a field with its encoded words in plain letters; '' when there is none. */
export function readWordsOf(headers: MimeHeaders, name: string): string {
  const value = headers.get(name) ?? '';
  return value.includes('=?') ? decodeWords(value) : value;
}
