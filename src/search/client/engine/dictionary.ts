import { packPath, placeParts, type PackPlace } from '../../../model/search-pack.js';
import { decodeNumbers, type Buckets } from '../../format.js';
import type { LoadFile } from './shard.js';
import { unpack } from './unpack.js';

/** Finds the lines of a dictionary that begin with what is looked for. */
export type Dictionary = (start: string) => Promise<readonly (readonly string[])[]>;

/** Opens a dictionary that was divided into parts. What was loaded once is kept. */
export function openDictionary({ folder, keys, sizes }: Buckets, load: LoadFile): Dictionary {
  const places = placeParts(decodeNumbers(sizes));
  const all = ['', ...(keys === '' ? [] : keys.split(' '))];
  const known = new Map(all.map((key, i) => [key, places[i]]));
  const loaded = new Map<string, Promise<readonly (readonly string[])[]>>();
  return async (start) => {
    const key = longestKey(start, known);
    const lines = loaded.get(key) ?? readLines(folder, known.get(key), load);
    loaded.set(key, lines);
    // What could not be loaded may be there next time.
    lines.catch(() => loaded.delete(key));
    return (await lines).filter(([word = '']) => word.startsWith(start));
  };
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

function longestKey(start: string, known: ReadonlyMap<string, unknown>): string {
  for (let length = start.length; length > 0; length -= 1) {
    const key = start.slice(0, length);
    if (known.has(key)) return key;
  }
  return '';
}
