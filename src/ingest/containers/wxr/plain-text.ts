import { Parser } from 'htmlparser2';
import { normalizeText } from '../../../util/text.js';

/** Returns the words of a title or name in which there may be elements and references to characters. */
export function toPlainText(html: string): string {
  if (!/[<&]/.test(html)) return normalizeText(html).trim();
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return normalizeText(text).trim();
}
