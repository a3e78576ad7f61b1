import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openShard } from './client/engine/shard.js';
import type { SearchManifest } from './format.js';
import { loadRuntime } from './runtime.js';

/**
 * Opens what was written with the code that will search it, and finds every article.
 * @throws Error when something is missing: Pagefind's program can end in the middle of its work without a word.
 */
export async function verifyIndex(options: {
  readonly folder: string;
  readonly manifest: SearchManifest;
  /** Pagefind's, as makeRuntime made it. */
  readonly runtime: string;
  readonly articles: number;
}): Promise<void> {
  const { folder, manifest, articles } = options;
  const load = async (path: string): Promise<Uint8Array> => readFile(join(folder, path));
  const Instance = loadRuntime(options.runtime);
  let start = 0;
  for (const entry of manifest.shards) {
    try {
      const shard = await openShard({ Instance, manifest, entry, start, isFirst: start === 0, load });
      const found = new Set((await shard.search(null)).places);
      for (let i = 0; i < entry.articles; i += 1) {
        if (!found.has(start + i)) throw new Error(`article ${i} of ${entry.articles} cannot be found`);
      }
      if (entry.articles > 0) await shard.readResult([], start + entry.articles - 1);
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
