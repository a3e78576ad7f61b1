import type { Skipped } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Store } from '../store/store.js';
import { sha256 } from '../util/hash.js';
import type { SiteFile, SiteFiles } from '../render/site-files.js';

/** Figures of a built site, for the summary. */
export interface SiteFigures {
  readonly articles: number;
  readonly undated: number;
  readonly skipped: readonly Pick<Skipped, 'path' | 'reason'>[];
  /** Articles that are not shown in full. */
  readonly withheld: number;
  readonly pages: number;
  /** Bytes of the search index. */
  readonly indexBytes: number;
}

/** What a build leaves for the next one of the same site. */
export interface SiteState {
  /** Digest of everything the site was made of. */
  readonly inputs: string;
  readonly files: SiteFiles;
  readonly figures: SiteFigures;
  readonly diagnostics: readonly Diagnostic[];
}

type Row = readonly [
  path: string,
  key: string,
  size: number,
  modified: number,
  inode: number,
  hash: string,
  mark: string,
];

export function loadState(store: Store, out: string): SiteState | null {
  const stored = store.get('sites', keyOf(out));
  if (stored === null) return null;
  const { files, ...rest } = JSON.parse(stored.toString()) as Omit<SiteState, 'files'> & {
    readonly files: readonly Row[];
  };
  const byPath = files.map(([path, key, size, modified, inode, hash, mark]): [string, SiteFile] => [
    path,
    { key, size, modified, inode, hash, mark },
  ]);
  return { ...rest, files: new Map(byPath) };
}

export function saveState(store: Store, out: string, { files, ...rest }: SiteState): void {
  const rows = [...files].map(([path, { key, size, modified, inode, hash, mark }]): Row => [
    path,
    key,
    size,
    modified,
    inode,
    hash,
    mark,
  ]);
  store.put('sites', keyOf(out), Buffer.from(JSON.stringify({ ...rest, files: rows })));
}

function keyOf(out: string): string {
  return sha256(out);
}
