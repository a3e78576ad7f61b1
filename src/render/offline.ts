import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { SiteFiles } from './site-files.js';
import { PACKAGE_ROOT } from '../util/package-root.js';

/** The service worker's own code, bundled. */
const CODE = join(PACKAGE_ROOT, 'dist', 'worker', 'sw.js');
/** What a build is known by, besides the size of every file: the content of all records, and of the search index's list of its parts. */
const TELLING = ['data/records.jsonl', 'search/index.json'];
/** The parts of the search index. Their folders are named after what is in them; how small it is packed depends on the version of zlib. */
const NAMED_BY_CONTENT = /^search\/[^/]+\//;
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
 * name, and each path with its bytes). `site`: all other files. The name depends on what is in them alone, not on what made them:
 * neither on Node nor on the system. Resolves to the paths of the two.
 */
export async function writeOffline(folder: string, site: SiteFiles): Promise<readonly string[]> {
  const files = [...site]
    .filter(([path]) => !LEFT_OUT.test(path) && !isForDisk(path))
    .map(([path, { size }]) => [path, size] as const)
    .sort(([a], [b]) => compareCodePoints(a, b));
  const sizes = files.map(([path, size]) => (NAMED_BY_CONTENT.test(path) ? [path] : [path, size]));
  const telling = TELLING.map((path) => hashOf(site, path));
  const code = await readFile(CODE, 'utf8');
  const build = sha256([JSON.stringify(sizes), code, ...telling].join('\n'));
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

/** Returns the hash of a file's content; '' when the site has no such file, as an empty archive has no search index. */
function hashOf(site: SiteFiles, path: string): string {
  const file = site.get(path);
  if (file?.hash === '') throw new Error(`the content of ${path} was not hashed when it was written`);
  return file?.hash ?? '';
}
