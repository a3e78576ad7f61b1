import { packPath, placeParts, type PackPlace } from '../../../model/search-pack.js';
import { decodeNumbers, type Buckets } from '../../format.js';
import type { LoadFile } from './shard.js';
import { unpack } from './unpack.js';

/** Finds the lines of a dictionary that begin with what is looked for. */
export interface Dictionary {
  (start: string): Promise<readonly (readonly string[])[]>;
  /** Returns the longest beginning of a word that is the key of a part: asked for it, the dictionary gives the whole part. */
  readonly keyOf: (word: string) => string;
}

/** Opens a dictionary that was divided into parts. What was loaded once is kept. */
export function openDictionary({ folder, keys, sizes }: Buckets, load: LoadFile): Dictionary {
  const places = placeParts(decodeNumbers(sizes));
  const all = ['', ...(keys === '' ? [] : keys.split(' '))];
  const known = new Map(all.map((key, i) => [key, places[i]]));
  const longest = all.reduce((length, key) => Math.max(length, key.length), 0);
  const loaded = new Map<string, Promise<readonly (readonly string[])[]>>();
  const keyOf = (word: string): string => {
    for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
      const key = word.slice(0, length);
      if (known.has(key)) return key;
    }
    return '';
  };
  const find = async (start: string): Promise<readonly (readonly string[])[]> => {
    const key = keyOf(start);
    const lines = loaded.get(key) ?? readLines(folder, known.get(key), load);
    loaded.set(key, lines);
    // What could not be loaded may be there next time.
    lines.catch(() => loaded.delete(key));
    return start === key ? lines : (await lines).filter(([word = '']) => word.startsWith(start));
  };
  return Object.assign(find, { keyOf });
}

async function readLines(
  folder: string,
  place: PackPlace | undefined,
  load: LoadFile,
): Promise<readonly (readonly string[])[]> {
  if (place === undefined) return [];
  const bytes = await unpack(await load(packPath(folder, place.pack), place));
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
