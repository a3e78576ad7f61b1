/** Names of the caches of the site whose root this is; a host may hold several sites. */
export function cacheNames(root: string): {
  readonly prefix: string;
  readonly files: string;
  readonly pages: string;
} {
  const prefix = `kliping ${root} `;
  return { prefix, files: `${prefix}files`, pages: `${prefix}pages ` };
}

/** Files whose names change with their content: a copy of one is never stale. */
export function isImmutable(path: string): boolean {
  return path.startsWith('assets/') || (path.startsWith('search/') && path !== 'search/index.json');
}
