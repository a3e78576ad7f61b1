/** What became of a page of the site, before the site is built again. `path` is relative to the site; `file` is that of the article. */
export type PageChange = { readonly path: string; readonly file: string } & (
  | { readonly html: string }
  /** There is no such page any more. */
  | { readonly html: null }
  /** The article has another address now. */
  | { readonly movedTo: string }
);

/**
 * Pages that take the place of those in the site's folder until a build has put them there. A turn is the number of the first build
 * that sees a change: when it is done, the folder is right.
 */
export interface Overlay {
  /** Takes all that became of some files; what it had of them before, and is not among it, is gone or has moved. */
  readonly put: (files: readonly string[], changes: readonly PageChange[], turn: number) => void;
  /** Returns what became of a page; null when the folder has it as it is. */
  readonly find: (path: string) => PageChange | null;
  /** Forgets what a build of this turn has put into the folder. */
  readonly drop: (turn: number) => void;
  readonly clear: () => void;
}

export function createOverlay(): Overlay {
  const pages = new Map<string, { readonly change: PageChange; readonly turn: number }>();
  /** Follows a page that moved several times to where it is now. */
  const find = (path: string): PageChange | null => {
    const seen = new Set<string>();
    let found: PageChange | null = null;
    for (let at = path; !seen.has(at);) {
      seen.add(at);
      const next = pages.get(at)?.change;
      if (next === undefined) break;
      if (found === null || 'movedTo' in next) found = { ...next, path };
      if (!('movedTo' in next)) break;
      at = next.movedTo;
    }
    return found;
  };
  return {
    put: (files, changes, turn) => {
      for (const [path, { change }] of pages) {
        if (!files.includes(change.file)) continue;
        const { file } = change;
        const now = changes.filter((one) => one.file === file && 'html' in one && one.html !== null);
        const [only] = now;
        const next =
          only !== undefined && now.length === 1
            ? { path, file, movedTo: only.path }
            : { path, file, html: null };
        pages.set(path, { change: next, turn });
      }
      for (const change of changes) pages.set(change.path, { change, turn });
    },
    find,
    drop: (turn) => {
      for (const [path, page] of pages) if (page.turn <= turn) pages.delete(path);
    },
    clear: () => {
      pages.clear();
    },
  };
}
