import { packPath, placeParts, type PackPlace } from '../../../model/search-pack.js';
import { decodeNumbers, type Buckets } from '../../format.js';
import type { LoadFile } from './shard.js';
import { unpack } from './unpack.js';

/** Finds the lines of a dictionary that begin with what is looked for. */
export interface Dictionary {
  (start: string): Promise<readonly (readonly string[])[]>;
  /** Returns the longest beginning of a word that is the key of a part: asked for it, the dictionary gives the whole part. */
  readonly keyOf: (word: string) => string;
  /** Finds all lines that begin so, also those of longer keys, of which a part has but the heaviest; of very many parts the first. */
  readonly all: (start: string) => Promise<readonly (readonly string[])[]>;
}

/** Parts that are read for one beginning. */
const MAX_PARTS = 24;

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
  const read = async (key: string): Promise<readonly (readonly string[])[]> => {
    const lines = loaded.get(key) ?? readLines(folder, known.get(key), load);
    loaded.set(key, lines);
    // What could not be loaded may be there next time.
    lines.catch(() => loaded.delete(key));
    return lines;
  };
  const find = async (start: string): Promise<readonly (readonly string[])[]> => {
    const key = keyOf(start);
    const lines = await read(key);
    return start === key ? lines : lines.filter(([word = '']) => word.startsWith(start));
  };
  const findAll = async (start: string): Promise<readonly (readonly string[])[]> => {
    const longer = all
      .filter((key) => key.length > start.length && key.startsWith(start))
      .slice(0, MAX_PARTS);
    const parts = await Promise.all([find(start), ...longer.map(read)]);
    return [...new Map(parts.flat().map((line) => [line.join('\t'), line])).values()];
  };
  return Object.assign(find, { keyOf, all: findAll });
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
