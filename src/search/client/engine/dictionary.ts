import { bucketFile, type Buckets } from '../../format.js';
import type { LoadFile } from './shard.js';

/** Finds the lines of a dictionary that begin with what is looked for. */
export type Dictionary = (start: string) => Promise<readonly (readonly string[])[]>;

/** Opens a dictionary that was divided into files. What was loaded once is kept. */
export function openDictionary({ folder, keys }: Buckets, load: LoadFile): Dictionary {
  const known = new Set(keys.split(' '));
  const loaded = new Map<string, Promise<readonly (readonly string[])[]>>();
  return async (start) => {
    const key = longestKey(start, known);
    const lines =
      loaded.get(key) ??
      load(`${folder}/${bucketFile(key)}`).then((bytes) =>
        new TextDecoder()
          .decode(bytes)
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => line.split('\t')),
      );
    loaded.set(key, lines);
    // What could not be loaded may be there next time.
    lines.catch(() => loaded.delete(key));
    return (await lines).filter(([word = '']) => word.startsWith(start));
  };
}

function longestKey(start: string, known: ReadonlySet<string>): string {
  for (let length = start.length; length > 0; length -= 1) {
    const key = start.slice(0, length);
    if (known.has(key)) return key;
  }
  return '';
}
