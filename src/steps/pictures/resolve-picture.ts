import { posix } from 'node:path';
import type { Source } from '../../model/document.js';
import { absoluteAddress } from '../../util/picture-source.js';
import type { PictureIndex, PicturePlace } from './picture-index.js';
import { canParseUrl } from '../../util/can-parse-url.js';

/** Where a page lies that names a picture. */
export interface PagePlace {
  readonly source: Pick<Source, 'path' | 'record'>;
  /** The address of the page; null where it is not known. */
  readonly url: string | null;
}

/** Folders whose content site generators put at the root of a site. */
const ROOTS = ['', 'static/', 'public/', 'assets/', 'source/', 'src/', 'docs/', 'content/'];
/** Steps up to an archive's folder that are looked at. */
const MAX_LEVELS = 20;

/**
 * Returns where in an archive a picture may be that a page names by an address or a path, the likeliest first: by its address in the page's own
 * container, then in others; beside the page; below the folders above it, where the address is one of the site; in a folder of uploads.
 */
export function* placesOf<T extends PicturePlace>(
  address: string,
  page: PagePlace,
  index: PictureIndex<T>,
): Generator<T> {
  const { source, url } = page;
  const absolute = absoluteAddress(address, url);
  if (absolute !== null) yield* index.atAddress(absolute, source.path);
  const hasHost = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
  const folder = folderOf(source);
  for (const path of hasHost ? [] : spellingsOf(address)) {
    if (path.startsWith('/')) continue;
    yield* found(index.atPath(posix.normalize(folder + path)));
  }
  const rooted = hasHost ? absolute : address.startsWith('/') ? address : null;
  if (rooted !== null) {
    const isOwn = !hasHost || hostOf(rooted) === hostOf(url);
    for (const path of spellingsOf(pathIn(rooted)))
      for (const above of foldersAbove(folder)) {
        const host = hasHost ? hostOf(rooted) : null;
        for (const name of host === null ? [] : [host, `www.${host}`])
          yield* found(index.atPath(`${above}${name}${path}`));
        if (isOwn) for (const root of ROOTS) yield* found(index.atPath(`${above}${root}${path.slice(1)}`));
      }
  }
  const uploads = /\/(?:wp-content\/)?uploads\/((?:[^/?#]+\/)*[^/?#]+)/.exec(absolute ?? address)?.[1];
  if (uploads === undefined) return;
  const isUpload = ({ path }: T): boolean => /(?:^|\/)uploads\//i.test(path);
  for (const path of spellingsOf(uploads)) {
    const exact = index.endingIn(path);
    yield* exact.filter(isUpload);
    yield* index.sizesOf(path).filter(isUpload);
    // Years and months tell enough where the folder has another name.
    if (/^\d{4}\/\d\d\//.test(path)) yield* exact;
  }
}

function found<T>(place: T | null): readonly T[] {
  return place === null ? [] : [place];
}

/** The folder of a page, with a slash behind it: in a container, 'CONTAINER!/' and the folder in it. */
function folderOf({ path, record }: PagePlace['source']): string {
  const whole = record === null ? path : `${path}!/${record.replaceAll('!', '!/')}`;
  return whole.slice(0, whole.lastIndexOf('/') + 1);
}

/** A folder and those above it, the nearest first. */
function foldersAbove(folder: string): readonly string[] {
  const folders: string[] = [];
  for (
    let at = folder;
    folders.length < MAX_LEVELS;
    at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1)
  ) {
    folders.push(at);
    if (at === '') break;
  }
  return folders;
}

function hostOf(address: string | null): string | null {
  return address !== null && canParseUrl(address) ? new URL(address).host.replace(/^www\./, '') : null;
}

/** The path of an address, beginning with a slash, and what is asked for behind it. */
function pathIn(address: string): string {
  if (!canParseUrl(address)) return address;
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** How a path may be written on a disk: as it is, without what is asked for, without percent codes. */
function spellingsOf(written: string): readonly string[] {
  const [bare = ''] = written.split(/[?#]/, 1);
  return [...new Set([written, bare, decode(bare)])]
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
