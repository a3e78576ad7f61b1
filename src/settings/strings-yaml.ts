import { join } from 'node:path';
import type { Language } from '../languages/language.js';
import { findMissing, isStringsProblem, replaceStrings } from '../languages/own-strings.js';
import type { InterfaceStrings } from '../languages/strings.js';
import { UsageError } from '../model/diagnostic.js';
import { unlistedSettings, wrongString } from '../model/messages.js';
import { readYamlSettings, type YamlSettings } from './yaml.js';

/** The archive's words for the interface, where they are too many for kliping.yaml: a whole language. */
export const STRINGS_FILE = 'strings.yaml';

/** The interface's words with the archive's own in their place. */
export interface OwnStrings {
  readonly strings: InterfaceStrings;
  /** Tells them from others: '' where the archive has none of its own. */
  readonly wording: string;
  /** Keys that neither file gives. */
  readonly missing: () => readonly string[];
}

/**
 * Reads strings.yaml and puts its words, and those under `strings` in kliping.yaml, which win, in the place of a language's.
 * @throws UsageError with file and line where one has no place in the interface.
 */
export async function readOwnStrings(
  archive: string,
  { language, settings, words }: { language: Language; settings: YamlSettings; words: unknown },
): Promise<OwnStrings> {
  const file = await readYamlSettings(join(archive, STRINGS_FILE), STRINGS_FILE);
  const whole = file.value ?? undefined;
  if (whole !== undefined && (typeof whole !== 'object' || Array.isArray(whole)))
    throw new UsageError(unlistedSettings({ file: STRINGS_FILE, line: 1 }));
  const translated = replaceStrings(language.strings, whole, language.tag);
  if (isStringsProblem(translated))
    throw new UsageError(wrongString(file.placeOf(translated.path), translated));
  const strings = replaceStrings(translated, words, language.tag);
  if (isStringsProblem(strings))
    throw new UsageError(wrongString(settings.placeOf(['strings', ...strings.path]), strings));
  const given = [whole, words].filter((one) => one !== undefined);
  return {
    strings,
    wording: given.length === 0 ? '' : JSON.stringify(given),
    missing: () => findMissing(language.strings, given),
  };
}
