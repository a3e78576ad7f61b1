import type { EntityMention } from '../../model/entity.js';
import { claimAcronyms, claimRepeatedPeople } from './document-names.js';
import { claimHeaded, claimLabelled, claimTailed } from './headed-names.js';
import { claimKnown } from './known-names.js';
import { lexiconOf, type Lexicon } from '../lexicon.js';
import { claimSequences, claimSpeakers, claimTitled } from './people.js';
import type { Recognizer } from './recognizer.js';
import { Scan } from './scan.js';
import { tokenize } from './tokens.js';

/**
 * Recognizes names by rules and word lists alone. Prefers saying nothing to saying nonsense: a lone capitalised word
 * without evidence is no name. The rules run from the surest to the weakest; each takes only words that are still free:
 *
 * 1. names built on a telling first word, and known names (countries, cities, organizations)
 * 2. acronyms given in brackets
 * 3. people by title, then by verb of saying
 * 4. names that a telling last word or a word before them explains
 * 5. sequences of capitalised words that are no words of the language
 * 6. parts of the names found, wherever they stand alone in the document
 */
export const recognizeByRules: Recognizer = (text, language) => {
  const lexicon = lexiconOf(language);
  const tokens = tokenize(text, (word) => splitGlued(word, lexicon));
  const scan = new Scan(tokens, lexicon);
  claimHeaded(scan);
  claimKnown(scan);
  claimAcronyms(scan, text);
  claimTailed(scan);
  claimTitled(scan);
  claimSpeakers(scan);
  claimLabelled(scan);
  claimSequences(scan);
  claimRepeatedPeople(scan);
  return scan.all().map(({ type, from, to }): EntityMention => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return { type, start, end, surface: text.slice(start, end), entityId: null };
  });
};

/** 'BeijingDia' is 'Beijing' and 'Dia': one half is a known name and the other an ordinary word. */
function splitGlued(word: string, lexicon: Lexicon): number | null {
  const cut = word.search(/(?<=\p{Ll})\p{Lu}/u);
  if (cut <= 0) return null;
  const [left, right] = [word.slice(0, cut), word.slice(cut)];
  const isKnown = (part: string): boolean => lexicon.byWord.has(part);
  const isWord = (part: string): boolean => lexicon.ordinary.has(part.toLowerCase());
  return (isKnown(left) && isWord(right)) || (isWord(left) && isKnown(right)) ? cut : null;
}
