import { english } from './en/index.js';
import { findLanguage } from './index.js';
import { intlDateWords } from './intl-dates.js';
import type { InterfaceWords, Language } from './language.js';

/** Languages of the interface beside those of {@link LANGUAGES}; each is loaded only where it is asked for. */
const INTERFACES: Readonly<Record<string, () => Promise<InterfaceWords>>> = {
  ar: async () => (await import('./ar/index.js')).arabic,
  de: async () => (await import('./de/index.js')).german,
  es: async () => (await import('./es/index.js')).spanish,
  fr: async () => (await import('./fr/index.js')).french,
  ms: async () => (await import('./ms/index.js')).malay,
  pt: async () => (await import('./pt/index.js')).portuguese,
};

/** Every language with words of the interface, by BCP 47 tag. */
export const INTERFACE_TAGS: readonly string[] = ['id', 'en', ...Object.keys(INTERFACES)];

/** Tells whether a tag is well-formed and that of a language: 'nl', 'pt-BR', not 'dutch' or 'xx'. */
export function isLanguageTag(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Tells whether Kliping has words of the interface in a language ('fr', 'pt-BR'). */
export function hasInterfaceWords(tag: string): boolean {
  return INTERFACE_TAGS.includes(baseOf(tag));
}

/**
 * Loads the language of an archive: one that Kliping reads with lists of words, or one that has only words of the interface, or any
 * other, in which the interface is English until the archive has words of its own. Its dates have the form of the tag's region. @throws RangeError for what is no tag.
 */
export async function loadLanguage(tag: string): Promise<Language> {
  const known = findLanguage(tag);
  const locale = new Intl.Locale(tag).toString();
  if (known !== null) return { ...known, locale };
  const base = baseOf(tag);
  const words = await INTERFACES[base]?.();
  return { ...plainLanguage(base, words ?? { strings: english.strings, stopWords: new Set() }), locale };
}

/** Returns what reads articles of an archive in this language, whatever the words of its interface are. */
export function readingLanguage(tag: string): Language {
  // Without stop words: a few of them would tell Spanish from English, but not from Portuguese.
  return findLanguage(tag) ?? plainLanguage(baseOf(tag), { strings: english.strings, stopWords: new Set() });
}

function plainLanguage(
  tag: string,
  { strings, stopWords }: Pick<InterfaceWords, 'strings' | 'stopWords'>,
): Language {
  return {
    tag,
    locale: tag,
    dates: intlDateWords(tag),
    page: {
      furniture: [],
      sections: [],
      bylineLabels: [],
      reportLabels: [],
      contributorLabels: [],
      creditLabels: [],
    },
    names: {
      personTitles: [],
      roleTitles: [],
      speechVerbs: [],
      degrees: new Set(),
      nicknameWords: [],
      organizationHeads: [],
      mediaLabels: [],
      placeHeads: [],
      placePrepositions: [],
      particles: [],
      organizationLabels: [],
      organizationTails: [],
      stateHeads: [],
      placeTails: [],
      directions: new Set(),
      demonyms: new Set(),
      eventHeads: [],
      eventTails: [],
      commonWords: new Set(),
    },
    gazetteer: [],
    stopWords,
    detection: null,
    strings,
  };
}

/** 'pt' of 'pt-BR', as it is used today: 'he' of 'iw'. */
function baseOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
