import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packList } from '../model/offline-list.js';
import { VERSION_DIGITS } from '../model/page-mark.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { SiteFile, SiteFiles } from '../model/site.js';
import { PACKAGE_ROOT } from '../util/package-root.js';
import { inspectFile } from './site-files.js';

/** The service worker's own code, bundled. */
const CODE = join(PACKAGE_ROOT, 'dist', 'worker', 'sw.js');
/** The parts of the search index. Their folders are named after what is in them; how small it is packed depends on the version of zlib. */
const NAMED_BY_CONTENT = /^search\/(?:[^/]+\/|facets\.|names\.)/;
/** Hexadecimal digits of a build's name. */
const HASH_DIGITS = 16;

/** Files that are there after the first visit, whichever page was visited. */
const CORE_FILES = [
  'index.html',
  'search.html',
  'about.html',
  'reading-list.html',
  '404.html',
  'manifest.webmanifest',
  'look.css',
  'search/index.json',
];
/** The parts of the search index that every search needs: what lies next to the shards, and their tables. */
const CORE_SEARCH = /^search\/(?:[^/]+|[^/]+\/table\.(?:js|bin))$/;
/** Files whose names change with their content. */
const IMMUTABLE = /^(?:assets\/|search\/(?!index\.json$))/;
/** Only for pages opened from a disk. */
const WRAPPER = /^search\/(?:index\.json|worker\.[^/]+\.js)\.js$/;

/** Tells whether a file of a site is there only for searching on pages that are opened from a disk. */
function isForDisk(path: string): boolean {
  return WRAPPER.test(path);
}

/** Not for reading: sources of articles, downloads, feeds, and what a host or a crawler asks for. */
const LEFT_OUT =
  /^(?:data\/|originals\/|feed\.|[a-z]+\/[^/]+\.xml$|robots\.txt$|sitemap|sw\.js$|offline\.json$)/;
const LIST = 'offline.json';

/**
 * Writes, when all else is there, the service worker (sw.js) and the list of what "keep for offline" keeps (offline.json: a build's
 * name, and each path with its bytes and, where its name does not tell it, its version). The name of a build depends on what is in
 * the site alone, not on what made it: neither on Node nor on the system. `site`: all other files, with their sizes and hashes.
 * Resolves to these files and the two.
 */
export async function writeOffline(folder: string, site: SiteFiles): Promise<SiteFiles> {
  const files = [...site]
    .filter(([path]) => !LEFT_OUT.test(path) && !isForDisk(path))
    .map(([path, file]): readonly [string, number, string?] =>
      IMMUTABLE.test(path) ? [path, file.size] : [path, file.size, versionOf(file)],
    )
    .sort(([a], [b]) => compareCodePoints(a, b));
  const code = await readFile(CODE, 'utf8');
  const telling = files.map(([path, size, version]) =>
    NAMED_BY_CONTENT.test(path) ? [path] : [path, version ?? size],
  );
  const build = sha256(`${JSON.stringify(telling)}\n${code}`).slice(0, HASH_DIGITS);
  const list = JSON.stringify(packList({ build, files }));
  const paths = files.map(([path]) => path);
  const core = paths.filter(
    (path) => CORE_FILES.includes(path) || path.startsWith('assets/') || CORE_SEARCH.test(path),
  );
  // Folders of the index: what is kept of another is of an earlier build.
  const parts = new Set(paths.flatMap((path) => /^search\/[^/]+(?=\/)/.exec(path) ?? []));
  const versions = packVersions([...files, [LIST, 0, sha256(list).slice(0, VERSION_DIGITS)]]);
  const settings = { build, core, parts: [...parts], versions };
  await writeFile(join(folder, LIST), list);
  await writeFile(join(folder, 'sw.js'), `var klipingOffline=${JSON.stringify(settings)};\n${code}`);
  const written = [LIST, 'sw.js'].flatMap((path): [string, SiteFile][] => {
    const file = inspectFile(join(folder, path), '');
    return file === null ? [] : [[path, file]];
  });
  return new Map([...site, ...written]);
}

/** Pages tell their versions themselves: hosts change their bytes. */
function versionOf({ mark, hash }: SiteFile): string {
  return mark === '' ? hash.slice(0, VERSION_DIGITS) : mark;
}

/** Returns a digest of each path and the file's version, in the order of the digests, in base64. */
function packVersions(files: readonly (readonly [path: string, bytes: number, version?: string])[]): string {
  const entries = files.flatMap(([path, , version]) =>
    version === undefined ? [] : [sha256(path).slice(0, VERSION_DIGITS) + version],
  );
  return Buffer.from(entries.sort().join(''), 'hex').toString('base64');
}
