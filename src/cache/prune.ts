import type { Table } from './database.js';
import type { Store } from './store.js';

/** Tables whose entries go when a whole build did without them, and those that share the keys of heads. */
const OWN_KEYS: readonly Table[] = [
  'files',
  'heads',
  'names',
  'lines',
  'shards',
  'pieces',
  'entries',
  'pictures',
  'scans',
  'alignments',
];
const KEYS_OF_HEADS: readonly Table[] = ['texts', 'details', 'words', 'sketches', 'withheld'];

export interface WatchedStore {
  readonly store: Store;
  /** Removes what nobody asked for or put since the store is watched. */
  readonly prune: () => void;
  /** Removes what was put since the store is watched, for good: its bytes are gone when the store is closed. */
  readonly undo: () => void;
}

/** Watches what a build uses, so that a store does not grow with every change of an article. */
export function watchStore(store: Store): WatchedStore {
  const used = new Map<Table, Set<string>>();
  const made = new Map<Table, Set<string>>();
  const note = (noted: Map<Table, Set<string>>, table: Table, key: string): void => {
    const keys = noted.get(table) ?? new Set<string>();
    noted.set(table, keys);
    keys.add(key);
  };
  return {
    store: {
      ...store,
      get: (table, key) => {
        note(used, table, key);
        return store.get(table, key);
      },
      keep: (table, key) => {
        note(used, table, key);
      },
      put: (table, key, value) => {
        note(used, table, key);
        note(made, table, key);
        store.put(table, key, value);
      },
    },
    prune: () => {
      const heads = used.get('heads') ?? new Set<string>();
      const remove = (table: Table, kept: ReadonlySet<string>): void => {
        const unused = [...store.keys(table)].filter((key) => !kept.has(key));
        for (const key of unused) store.remove(table, key);
      };
      for (const table of OWN_KEYS) remove(table, used.get(table) ?? new Set());
      for (const table of KEYS_OF_HEADS) remove(table, heads);
    },
    undo: () => {
      for (const [table, keys] of made) for (const key of keys) store.remove(table, key);
      store.compact();
    },
  };
}
