import type { Language } from './language.js';

/** Returns what is made from the languages once and used for every document: patterns, sets of names. */
export function prepareOnce<T>(
  build: (languages: readonly Language[]) => T,
): (languages: readonly Language[]) => T {
  const made = new WeakMap<readonly Language[], T>();
  return (languages) => {
    const known = made.get(languages);
    if (known !== undefined) return known;
    const value = build(languages);
    made.set(languages, value);
    return value;
  };
}
