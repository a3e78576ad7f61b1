import type { SiteFigures } from '../model/build-result.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Takedown } from '../model/takedown.js';
import type { Store } from '../cache/store.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { HiddenDocument } from '../takedowns/forget.js';
import type { AccessRows } from '../takedowns/shown-before.js';
import type { SiteFile, SiteFiles } from '../model/site.js';

/** What a build leaves for the next one of the same site. */
export interface SiteState {
  /** Digest of everything the site was made of. */
  readonly inputs: string;
  readonly files: SiteFiles;
  readonly figures: SiteFigures;
  readonly diagnostics: readonly Diagnostic[];
  /** How much of each article was shown, where some were not shown in full. */
  readonly access: AccessRows | null;
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

/** The takedowns of a build, and the documents that they meant. */
interface TakenBack {
  readonly takedowns: readonly Takedown[];
  readonly hidden: readonly HiddenDocument[];
}

/**
 * Saves what a build of the site in `out` leaves. What is known of the archive's other sites goes when it was saved before the
 * takedowns, or the documents that they mean, were as they are: their files may be named after what was withheld.
 */
export function saveState(
  store: Store,
  out: string,
  { files, takedowns, hidden, ...rest }: SiteState & TakenBack,
): void {
  const keys = hidden.map(({ key }) => key).sort(compareCodePoints);
  const digest = sha256(JSON.stringify([takedowns, keys]));
  if (takedowns.length > 0) forgetStates(store, digest);
  const rows = [...files].map(([path, { key, size, modified, inode, hash, mark }]): Row => [
    path,
    key,
    size,
    modified,
    inode,
    hash,
    mark,
  ]);
  const state = { ...rest, takedowns: digest, files: rows };
  store.put('sites', keyOf(out), Buffer.from(JSON.stringify(state)));
}

/** Removes the states that were saved under other takedowns. */
function forgetStates(store: Store, digest: string): void {
  const others = [...store.keys('sites')].filter((key) => {
    const state = JSON.parse(store.get('sites', key)?.toString() ?? '{}') as { readonly takedowns?: string };
    return state.takedowns !== digest;
  });
  for (const key of others) store.remove('sites', key);
  if (others.length > 0) store.compact();
}

function keyOf(out: string): string {
  return sha256(out);
}
