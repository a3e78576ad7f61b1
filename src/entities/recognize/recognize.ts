import type { Language } from '../../languages/language.js';
import type { EntityMention } from '../../model/entity.js';
import { claimAcronyms, claimInitials, claimRepeatedPeople } from './document-names.js';
import { claimHeaded, claimLabelled, claimMedia, claimTailed } from './headed-names.js';
import { claimKnown } from './known-names.js';
import { lexiconOf, type Lexicon } from '../lexicon.js';
import { claimSequences, claimSpeakers, claimTitled } from './people.js';
import type { Recognizer } from './recognizer.js';
import { mentionsOf, Scan } from './scan.js';
import { claimTagged, findTagged, isLongPlace, isSureOrganization } from './tagged-names.js';
import type { ModelData } from './tagger/model.js';
import { Tagger } from './tagger/tagger.js';
import { tokenize } from './tokens.js';

/**
 * Recognizes names with the trained tagger of each language that has one, on top of rules and word lists, and by these alone
 * in the others. Prefers saying nothing to saying nonsense: a lone capitalised word without evidence is no name. From the
 * surest to the weakest; each step takes only words that are still free:
 *
 * 1. organizations and places of several words that the tagger finds: it knows where they end better than the rules do
 * 2. names built on a telling first word, and known names (countries, cities, organizations)
 * 3. acronyms given in brackets, and media that are told something
 * 4. people, and other names of several words, that the tagger finds
 * 5. people by title, by verb of saying, and by parts of a name found elsewhere in the document
 * 6. what else the tagger finds
 * 7. names that a telling last word or a word before them explains, and acronyms that are the initials of an organization
 * 8. without a tagger, sequences of capitalised words that are no words of the language; parts of names found since
 */
export function createRecognizer(models: Pick<ReadonlyMap<string, ModelData>, 'get'>): Recognizer {
  const taggers = new Map<Language, Tagger | null>();
  const taggerOf = (language: Language): Tagger | null => {
    let tagger = taggers.get(language);
    if (tagger === undefined) {
      const model = models.get(language.tag);
      tagger = model === undefined ? null : new Tagger(model, lexiconOf(language));
      taggers.set(language, tagger);
    }
    return tagger;
  };
  return (text, language) => recognize(text, language, taggerOf(language));
}

function recognize(text: string, language: Language, tagger: Tagger | null): readonly EntityMention[] {
  const lexicon = lexiconOf(language);
  const tokens = tokenize(text, (word) => splitGlued(word, lexicon));
  const scan = new Scan(tokens, lexicon);
  const tagged = tagger === null ? [] : findTagged(scan, text, tagger);
  claimTagged(scan, tagged, (span) => isSureOrganization(scan, tagged, span) || isLongPlace(scan, span));
  claimHeaded(scan);
  claimKnown(scan);
  claimAcronyms(scan, text);
  claimMedia(scan);
  claimTagged(scan, tagged, ({ type, from, to }) => type === 'person' || to - from > 1);
  claimTitled(scan);
  claimSpeakers(scan);
  claimRepeatedPeople(scan);
  claimTagged(scan, tagged, () => true);
  claimTailed(scan, text);
  claimInitials(scan, text);
  claimLabelled(scan);
  // Where there is a tagger, what nothing but capitals speaks for is better left.
  if (tagger === null) claimSequences(scan);
  claimRepeatedPeople(scan);
  return mentionsOf(scan, text);
}

/** 'BeijingDia' is 'Beijing' and 'Dia': one half is a known name and the other an ordinary word. */
function splitGlued(word: string, lexicon: Lexicon): number | null {
  const cut = word.search(/(?<=\p{Ll})\p{Lu}/u);
  if (cut <= 0) return null;
  const [left, right] = [word.slice(0, cut), word.slice(cut)];
  const isKnown = (part: string): boolean => lexicon.byWord.has(part);
  const isWord = (part: string): boolean => lexicon.ordinary.has(part.toLowerCase());
  return (isKnown(left) && isWord(right)) || (isWord(left) && isKnown(right)) ? cut : null;
}
