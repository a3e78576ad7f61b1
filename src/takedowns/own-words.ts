import { entriesForAll, matcherOf } from './plan.js';
import type { NameMatcher } from './name-matcher.js';
import type { Config } from '../settings/config.js';
import { monthNames } from '../languages/format.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { commonWord } from '../model/messages.js';
import type { Takedown } from '../model/takedown.js';

/** Names of programs and fonts that a site mentions. */
const PROPER = ['Kliping', 'Newsreader', 'Libre Franklin', 'BibTeX', 'RIS', 'CSL-JSON', 'Atom'];

/** What can be looked for in the finished site, and what cannot. */
export interface Checkable {
  /** Null when nothing can. */
  readonly matcher: NameMatcher | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns the matcher of the names that must not stand anywhere in a site. A name that is also a word which Kliping itself writes
 * ('Juni', 'Mei') would be found on every page: it is left out, with a warning.
 */
export function chooseCheckable({ takedowns, language, builtInStrings }: Config): Checkable {
  const entries = entriesForAll(takedowns);
  if (entries.length === 0) return { matcher: null, diagnostics: [] };
  // A name in the archive's own words must go like any other: its owner can change them.
  const own = { language: { ...language, strings: builtInStrings }, wording: '' };
  const words = ownTexts(own).join('\n\n');
  const isOwn = (entry: Takedown, name: string): boolean =>
    matcherOf([{ ...entry, names: [name] }]).find(words).length > 0;
  const common = entries.flatMap((entry) =>
    entry.names.filter((name) => isOwn(entry, name)).map((name) => ({ entry, name })),
  );
  const left = entries.map((entry) => ({
    ...entry,
    names: entry.names.filter((name) => !common.some((one) => one.entry === entry && one.name === name)),
  }));
  return {
    matcher: left.every(({ names }) => names.length === 0) ? null : matcherOf(left),
    diagnostics: common.map(({ entry, name }) => commonWord(name, entry.line)),
  };
}

/** What the pages of a site say in its language, whatever its articles are. */
export function ownTexts({
  language: { locale, strings },
  wording,
}: Pick<Config, 'language' | 'wording'>): readonly string[] {
  const texts: string[] = [...PROPER, wording, ...monthNames(locale, 'long'), ...monthNames(locale, 'short')];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'function') {
      // A sentence with numbers or names in it: the words stand in the code.
      texts.push(...(String(value).match(/`[^`]*`|'[^'\n]*'|"[^"\n]*"/g) ?? []));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(strings);
  return texts;
}
