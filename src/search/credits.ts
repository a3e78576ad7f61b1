import type { ArticleFacts } from '../model/article.js';
import { fieldKey, type CreditField } from './format.js';

/** What is known of an article besides its headline and text, as texts that can be searched. */
export type Credits = Readonly<Record<CreditField, readonly string[]>>;

export const NO_CREDITS: Credits = { author: [], outlet: [], section: [], address: [] };

/** Words of credits by the keys that the index has them by, and where in their field each stands. */
export type CreditWords = ReadonlyMap<
  string,
  { readonly word: string; readonly positions: readonly number[] }
>;

/** Words of an address that are of no use: every address has them. */
const COMMON_WORDS = new Set(['http', 'https', 'www']);
/** Words of one address: longer ones have parameters that nobody looks for. */
const MAX_ADDRESS_WORDS = 30;
/** Words between two authors: 'Budi Santoso' and 'Ani Wijaya' are no 'Santoso Ani'. */
const GAP = 8;

/** Takes from an article what it is credited with. */
export function creditsOf({ authors, outlet, section, url }: ArticleFacts): Credits {
  const given = (text: string | null): readonly string[] => (text === null ? [] : [text]);
  return { author: authors ?? [], outlet: given(outlet), section: given(section), address: given(url) };
}

/**
 * Returns the words of credits by the keys that the index has them by, and where in their field each stands.
 * @param cut takes a text apart into words
 */
export function creditWords(credits: Credits, cut: (text: string) => readonly string[]): CreditWords {
  const found = new Map<string, { readonly word: string; readonly positions: number[] }>();
  for (const field of Object.keys(credits) as CreditField[]) {
    let position = 0;
    for (const text of credits[field]) {
      for (const word of wordsOf(text, field, cut)) {
        const key = fieldKey(word, field);
        const known = found.get(key);
        if (known === undefined) found.set(key, { word, positions: [position] });
        else known.positions.push(position);
        position += 1;
      }
      position += GAP;
    }
  }
  return found;
}

function wordsOf(
  text: string,
  field: CreditField,
  cut: (text: string) => readonly string[],
): readonly string[] {
  if (field !== 'address') return cut(text);
  const [written = ''] = text.split('#');
  return cut(decode(written))
    .filter((word) => !COMMON_WORDS.has(word))
    .slice(0, MAX_ADDRESS_WORDS);
}

/** Returns an address with its letters as they are read; as it is where it cannot be decoded. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
