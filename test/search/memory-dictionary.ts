import { makeBuckets, type BucketLine } from '../../src/search/buckets.js';
import { openDictionary, type Dictionary } from '../../src/search/client/engine/dictionary.js';

/** A dictionary as a build writes it and a browser opens it, without files. `read` tells how many parts were read. */
export function openLines(lines: readonly BucketLine[]): {
  readonly dictionary: Dictionary;
  readonly read: () => number;
} {
  const { buckets, files } = makeBuckets('made', lines);
  const contents = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  let read = 0;
  const dictionary = openDictionary(buckets, (path, range) => {
    read += 1;
    const content = contents.get(path);
    if (content === undefined) return Promise.reject(new Error(`${path} is missing`));
    return Promise.resolve(content.subarray(range?.from, range?.to));
  });
  return { dictionary, read: () => read };
}
