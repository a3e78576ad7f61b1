import { foldText } from '../util/text.js';

/** Names that stand in the place of others, see {@link isReplaced}, and how entities.yaml has the names of people. */
export interface NameRules {
  /** What takedowns.yaml puts in the place of names. */
  readonly pseudonyms: readonly string[];
  /** The name to show of a person, by {@link foldText} of each way that entities.yaml says it is written. */
  readonly listedNames: ReadonlyMap<string, string>;
}

/** An archive in which nothing is replaced, and no person listed. */
export const NO_NAME_RULES: NameRules = { pseudonyms: [], listedNames: new Map() };

/** Tells whether a name has in it what takedowns.yaml puts in the place of one: no page is about whom nobody is to be known by. */
export function isReplaced(name: string, { pseudonyms }: NameRules): boolean {
  return pseudonyms.some((pseudonym) => {
    const folded = foldText(pseudonym);
    return folded === '' ? name.includes(pseudonym) : ` ${foldText(name)} `.includes(` ${folded} `);
  });
}
