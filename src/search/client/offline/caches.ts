/** Names of the caches of the site whose root this is; a host may hold several sites. */
export interface CacheNames {
  readonly prefix: string;
  /** Files whose names change with their content. */
  readonly files: string;
  /** All others, each with its version. */
  readonly pages: string;
  /** Is there, empty, while the whole archive is kept. */
  readonly whole: string;
}

/** Changes when copies are kept in another way; caches of another form are deleted. */
const FORM = '2';

export function cacheNames(root: string): CacheNames {
  const prefix = `kliping ${root} `;
  return { prefix, files: `${prefix}files`, pages: `${prefix}pages ${FORM}`, whole: `${prefix}whole` };
}

/** Files whose names change with their content: a copy of one is never stale. */
export function isImmutable(path: string): boolean {
  return path.startsWith('assets/') || (path.startsWith('search/') && path !== 'search/index.json');
}

/** 'search/3f2a1c/index/3.bin' is a part of 'search/3f2a1c'. */
export function partOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** Returns the address of a file of the site; also the key of its copy. */
export function addressOf(root: string, path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** Returns what an address asks for, relative to the site's root and without '?' and '#'; null for another site and for a broken address. */
export function pathOf(root: string, address: string): string | null {
  if (!address.startsWith(root)) return null;
  try {
    return decodeURIComponent(address.slice(root.length).split(/[?#]/u, 1)[0] ?? '');
  } catch {
    return null;
  }
}

/** Returns the files that may be meant by a path, the likeliest first: hosts leave out '.html', 'index.html' and the slash of a folder. */
export function filesFor(path: string): readonly string[] {
  if (path === '' || path.endsWith('/')) {
    return [`${path}index.html`, ...(path === '' ? [] : [`${path.slice(0, -1)}.html`])];
  }
  return [path, `${path}.html`, `${path}/index.html`];
}
