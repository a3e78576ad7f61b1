import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { SiteFiles } from './site-files.js';
import { PACKAGE_ROOT } from '../util/package-root.js';

/** The service worker's own code, bundled. */
const CODE = join(PACKAGE_ROOT, 'dist', 'worker', 'sw.js');
/** What a build is known by, beside the size of every file: all records, and what the search index is made of. */
const TELLING = ['data/records.jsonl', 'search/index.json'];
/** Hexadecimal digits of a build's name. */
const HASH_DIGITS = 16;

/** Pages that are there after the first visit, whichever was visited. */
const CORE_PAGES = ['index.html', 'search.html', 'about.html', '404.html', 'manifest.webmanifest'];
/** Of the search index, what every search needs: what lies beside the shards, and their tables. */
const CORE_SEARCH = /^search\/(?:[^/]+\.(?:json|js)|[^/]+\/table\.bin)$/;
const WRAPPER = /^search\/.+\.(?:json|js|bin|txt)\.js$|^search\/.+\/fragment\/\d+\.js$/;

/** Whether a file of a site is there only for searching on pages that are opened from a disk. */
export function isForDisk(path: string): boolean {
  return WRAPPER.test(path);
}

/** Not for reading: downloads, feeds, and what a host or a crawler asks for. */
const LEFT_OUT = /^(?:data\/|feed\.|robots\.txt$|sitemap|sw\.js$|offline\.json$)/;

/**
 * Writes, when all else is there, the service worker (sw.js) and the list of what "keep for offline" keeps (offline.json: a build's
 * name, and each path with its bytes). `site`: all other files, with their sizes and the digests of what they are made of.
 * Resolves to the paths of the two.
 */
export async function writeOffline(folder: string, site: SiteFiles): Promise<readonly string[]> {
  const files = [...site]
    .filter(([path]) => !LEFT_OUT.test(path) && !isForDisk(path))
    .map(([path, { size }]) => [path, size] as const)
    .sort(([a], [b]) => compareCodePoints(a, b));
  const telling = TELLING.map((path) => site.get(path)?.key ?? '');
  const code = await readFile(CODE, 'utf8');
  const build = sha256([JSON.stringify(files), code, ...telling].join('\n'));
  const name = build.slice(0, HASH_DIGITS);
  const core = files
    .map(([path]) => path)
    .filter((path) => CORE_PAGES.includes(path) || path.startsWith('assets/') || CORE_SEARCH.test(path));
  // Folders of the index: what is kept of another is of an earlier build.
  const parts = new Set(files.flatMap(([path]) => /^search\/[^/]+(?=\/)/.exec(path) ?? []));
  const settings = { build: name, core, parts: [...parts] };
  await writeFile(join(folder, 'offline.json'), JSON.stringify({ build: name, files }));
  await writeFile(join(folder, 'sw.js'), `var klipingOffline=${JSON.stringify(settings)};\n${code}`);
  return ['offline.json', 'sw.js'];
}
