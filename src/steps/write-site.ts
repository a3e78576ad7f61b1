import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile, SiteInfo, SitePage } from '../model/site.js';
import type { SpooledFile } from '../model/site.js';
import { renderPages, type RenderOptions, type WrittenPage } from '../render/eleventy.js';
import { createLinker, inspectFile } from '../output/site-files.js';
import { type SiteFile, type SiteFiles } from '../model/site.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from '../cache/code-version.js';

export interface WriteOptions extends Omit<RenderOptions, 'outDir'> {
  readonly site: SiteInfo;
  /** Digest of the user's own templates; null when there are none. */
  readonly overridesDigest: string | null;
  /** Digest of the settings: some of the words on pages are in them. */
  readonly settingsDigest: string;
  /** What a page shows besides its own values and what all pages show. */
  readonly extraOf: (page: SitePage) => string;
  readonly files: readonly OutputFile[];
  /** Files that are in the folder already. */
  readonly spooled: readonly SpooledFile[];
  /** The site as it was and what of it is still as it was written. */
  readonly old: { readonly folder: string; readonly files: SiteFiles };
  readonly onPages: (done: number) => void;
}

export interface WrittenSite {
  readonly files: Map<string, SiteFile>;
  /** Pages that were rendered; the others are those of the old site. */
  readonly rendered: number;
}

/** Fills a folder with a site's pages and files; what did not change comes from the old site. */
export async function writeSite(staging: string, options: WriteOptions): Promise<WrittenSite> {
  const { pages, files, old } = options;
  const link = createLinker(old.folder, staging);
  const written = new Map<string, SiteFile>();
  const reuse = (path: string, key: string): boolean => {
    const file = old.files.get(path);
    if (file?.key !== key) return false;
    link(path);
    written.set(path, file);
    return true;
  };
  const common = digestFrame(options);
  const keys = new Map(
    pages.map((page) => [page.path, sha256(`${common}\n${options.extraOf(page)}\n${page.digest}`)]),
  );
  const changed = pages.filter((page) => !reuse(page.path, keys.get(page.path) ?? ''));
  options.onPages(pages.length - changed.length);
  const drawn = await renderPages({ ...options, pages: changed, outDir: staging });
  const hashed = files.map((file) => ({ file, key: sha256(file.content) }));
  const fresh = hashed.filter(({ file, key }) => !reuse(file.path, key));
  await writeFiles(
    staging,
    fresh.map(({ file }) => file),
  );
  const note = (path: string, key: string, { hash, mark } = UNREAD): void => {
    const file = inspectFile(join(staging, path), key);
    if (file === null) throw new Error(`${path} was not written`);
    written.set(path, { ...file, hash, mark });
  };
  for (const { path } of changed) note(path, keys.get(path) ?? '', drawn.get(path));
  for (const { file, key } of fresh) note(file.path, key, { hash: key, mark: '' });
  for (const { path, hash } of options.spooled) note(path, hash, { hash, mark: '' });
  return { files: written, rendered: changed.length };
}

const UNREAD: WrittenPage = { hash: '', mark: '' };

/** Returns a digest of what every page has besides its own values: the templates, and what they know of the site. */
function digestFrame({ site, overridesDigest, settingsDigest }: WriteOptions): string {
  const { builtAt, ...lasting } = site;
  // Kliping's own templates show the time of the build only where it is in a page's data; a user's may anywhere.
  const own = overridesDigest === null ? [] : [overridesDigest, builtAt];
  return sha256([versionOf('everything'), JSON.stringify(lasting), settingsDigest, ...own].join('\n'));
}

/** Writes files below a folder. @throws Error when two have one path. */
async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const taken = new Set<string>();
  for (const file of files) {
    if (taken.has(file.path)) throw new Error(`two files want to be ${file.path}`);
    taken.add(file.path);
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
}
