import type { Respelling, SearchForms } from '../language.js';

/** Letters a root has at least: shorter ones are as likely the end of another word ('makan' is not 'ma' + 'kan'). */
const MIN_ROOT = 4;

/** What is written for a prefix, and the first letters of the root it may have taken away. */
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:meny|peny)(?=[aiueo])/, ['s']],
  [/^(?:mem|pem)(?=[aiueo])/, ['p']],
  [/^(?:mem|pem)(?=[bfpv])/, ['']],
  [/^(?:men|pen)(?=[aiueo])/, ['t']],
  [/^(?:men|pen)(?=[cdjtz])/, ['']],
  [/^(?:meng|peng)(?=[aiueo])/, ['k', '']],
  [/^(?:meng|peng)(?=[ghkq])/, ['']],
  [/^(?:me|pe)(?=[lmnrwy])/, ['']],
  [/^(?:ber|per|ter)/, ['']],
  [/^(?:di|ke|se)/, ['']],
];

/** The spelling before 1972 (before 1947 with oe), as it was written and as it is now: a j that is not part of another sound is a y. */
const OLD_TO_NEW: readonly Respelling[] = [
  [/(^|[^dtns])j/g, '$1y'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/nj/g, 'ny'],
  [/sj/g, 'sy'],
  [/ch/g, 'kh'],
  [/oe/g, 'u'],
];
const NEW_TO_OLD: readonly Respelling[] = [
  [/j/g, 'dj'],
  [/y/g, 'j'],
  [/c/g, 'tj'],
  [/kh/g, 'ch'],
];
/** Names kept the oe when the rest was written with u, and between the reforms all was: so it is tried by itself too. */
const WITH_OE: readonly Respelling[] = [[/u/g, 'oe']];

/**
 * The index's stemmer (Snowball's Indonesian) takes a root that begins like a prefix for a derived word: 'merdeka' becomes
 * 'rdeka', while 'kemerdekaan' becomes 'merdeka'; and it does not give back the k that 'meng-' swallows: 'mengunjungi' becomes
 * 'unjung', 'kunjungan' 'kunjung'. Words that share a possible root are forms of one another.
 */
export const indonesianForms: SearchForms = {
  rootsOf: (word) => [...new Set([word, ...findRoots(word)].flatMap(withElided))],
  isFormOf: (word, found) => {
    if (found.startsWith(word)) return true;
    const own = new Set(indonesianForms.rootsOf(word));
    return indonesianForms.rootsOf(found).some((root) => own.has(root));
  },
  respellings: [OLD_TO_NEW, [...NEW_TO_OLD, ...WITH_OE], NEW_TO_OLD, WITH_OE],
};

/** A root whose first letter 'meng-' and 'peng-' swallow. */
const ELIDED = /^k[aiueo]/;

function withElided(root: string): readonly string[] {
  return ELIDED.test(root) ? [root, root.slice(1)] : [root];
}

function findRoots(word: string): readonly string[] {
  const bare = strip(strip(word, /(?:lah|kah|pun)$/), /(?:ku|mu|nya)$/);
  const found = new Set<string>([bare]);
  const withoutSuffix = [bare, strip(bare, /kan$/), strip(bare, /an$/), strip(bare, /i$/)];
  for (const stem of withoutSuffix) {
    found.add(stem);
    for (const [prefix, lost] of PREFIXES) {
      if (!prefix.test(stem)) continue;
      for (const letter of lost) found.add(letter + stem.replace(prefix, ''));
    }
  }
  found.delete(word);
  return [...found].filter((root) => root.length >= MIN_ROOT);
}

function strip(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length >= MIN_ROOT ? rest : word;
}
