/** What a page's line of copyright says besides its owner's name, as pages print it in every language. */
const PHRASES =
  /©|\(c\)|\b(?:copyrights?|all rights? reserved|hak cipta(?: dilindungi(?: undang-undang)?)?|(?:pt|tm|by|oleh|powered)(?= ))\b\.?/giu;
const YEARS = /\b(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|present|now))?\b/giu;

/** Words the name of an outlet or its company may have; more are a sentence. */
const MAX_NAME_WORDS = 4;

/** Returns the owner that a line of copyright names: 'Copyright © 2019 Kabar Sungai. All rights reserved' → 'Kabar Sungai'; else null. */
export function readCopyrightOwner(text: string): string | null {
  const parts = text
    .replace(PHRASES, '|')
    .replace(YEARS, '|')
    .split(/[|•·,;:/()]|\.(?=\s|$)|\s[-–—]\s/u);
  const name = parts.map((part) => part.trim()).find((part) => /\p{L}{2}/u.test(part));
  if (name === undefined || name.split(' ').length > MAX_NAME_WORDS) return null;
  return /^[\p{Lu}\p{N}]|^[\w-]+\.\p{L}{2,}$|^\p{Ll}[\p{L}\d]+$/u.test(name) ? name : null;
}
