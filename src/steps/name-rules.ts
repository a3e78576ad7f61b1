import type { NameRules } from '../model/name-rules.js';
import type { Authority } from '../model/correction.js';
import type { Takedown } from '../model/takedown.js';
import { foldText } from '../util/text.js';

/**
 * Returns what the settings say about the names of authors. `authority`: the corrections without those that give a name away. Those that
 * are for some articles only say nothing about a name wherever it stands, and are left out.
 */
export function readNameRules(authority: Authority, takedowns: readonly Takedown[]): NameRules {
  const people = authority.entries.filter(
    ({ type, articles }) => (type === 'person' || type === null) && articles === null,
  );
  return {
    pseudonyms: takedowns.filter(({ action }) => action === 'anonymize').map(({ pseudonym }) => pseudonym),
    listedNames: new Map(
      people.flatMap(({ name, aliases }) =>
        [...aliases, name].map(({ text }) => [foldText(text), name.text] as const),
      ),
    ),
  };
}
