import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openShard } from './client/engine/shard.js';
import type { SearchManifest } from './format.js';

/**
 * Opens what was written with the code that will search it: every shard, some words of each and its last article.
 * @throws Error when something is missing.
 */
export async function verifyIndex(folder: string, manifest: SearchManifest, articles: number): Promise<void> {
  const load = async (path: string): Promise<Uint8Array> => readFile(join(folder, path));
  let start = 0;
  for (const entry of manifest.shards) {
    try {
      const shard = await openShard(entry, load);
      if (shard.lengths.length !== entry.articles) {
        throw new Error(`it has ${shard.lengths.length} of ${entry.articles} articles`);
      }
      await shard.find('');
      await shard.readView(entry.articles - 1);
    } catch (error) {
      throw new Error(
        `the search index was written, but cannot be read again: ${error instanceof Error ? error.message : String(error)}`,
        { cause: error },
      );
    }
    start += entry.articles;
  }
  if (start !== articles) throw new Error(`the search index has ${start} of ${articles} articles`);
}
