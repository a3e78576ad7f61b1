import { openShard, openTexts } from './client/engine/shard.js';
import type { SearchManifest } from './format.js';
import { createFolderLoader } from './read-packs.js';

/**
 * Opens what was written with the code that will search it: every shard, some words of each, and the last text of every part.
 * @throws Error when something is missing.
 */
export async function verifyIndex(folder: string, manifest: SearchManifest, articles: number): Promise<void> {
  const load = createFolderLoader(folder, manifest.suffix);
  const count = (parts: SearchManifest['shards']): number =>
    parts.reduce((sum, part) => sum + part.articles, 0);
  try {
    for (const entry of manifest.shards) {
      const { lengths, find } = await openShard(entry, load);
      await find('');
      if (lengths.length !== entry.articles) {
        throw new Error(`a part has ${lengths.length} of ${entry.articles} articles`);
      }
    }
    const readView = openTexts(manifest.texts, load);
    let end = 0;
    for (const part of manifest.texts) {
      end += part.articles;
      await readView(end - 1);
    }
    for (const parts of [manifest.shards, manifest.texts]) {
      if (count(parts) !== articles) throw new Error(`it has ${count(parts)} of ${articles} articles`);
    }
  } catch (error) {
    throw new Error(
      `the search index was written, but cannot be read again: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
