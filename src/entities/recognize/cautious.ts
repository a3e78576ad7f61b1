import type { EntityMention } from '../../model/entity.js';
import { bareLexicon } from '../lexicon.js';
import { claimRepeatedPeople } from './document-names.js';
import { claimKnown } from './known-names.js';
import { mentionsOf, Scan } from './scan.js';
import { tokenize } from './tokens.js';

/** Words of a name after the given name: two names without a comma between them are not told apart beyond that. */
const MAX_AFTER_GIVEN = 2;

/**
 * Finds names in a language Kliping has no words of: countries under the names Unicode knows in that language, and people
 * whose name begins with a given name known the world over and goes on with words the text never writes small. Nothing else.
 */
export function recognizeCautiously(text: string, languageTag: string): readonly EntityMention[] {
  const scan = new Scan(
    tokenize(text, () => null),
    bareLexicon(languageTag),
  );
  claimKnown(scan);
  for (let i = 0; i < scan.tokens.length; i += 1) {
    if (!scan.isGiven(i) || !scan.isFree(i) || scan.tokens[i]?.headline === true) continue;
    let to = i + 1;
    while (to - i <= MAX_AFTER_GIVEN && scan.tokens[to]?.gap === 'space' && scan.isStrictNameWord(to))
      to += 1;
    if (to - i > 1 && scan.claim('person', i, to)) i = to - 1;
  }
  claimRepeatedPeople(scan);
  return mentionsOf(scan, text);
}
