import type { ArchiveState } from './archive-state.js';
import { readableArticles } from './archive-state.js';
import { MARK } from './articles.js';
import { fileText } from '../site/file-text.js';
import { readSite } from './compare-sites.js';
import { inspectStore } from './inspect-store.js';
import { findTakenBack, lastNameOf } from './takedown-entries.js';

/** Checks that what is no longer in an archive, or is withheld, is not in its store either. */
export interface SecretsWatch {
  /**
   * What the store holds and must not, in words; null when there is nothing. After a build that failed, only what the last
   * one that did not fail took back must not be there.
   */
  readonly check: (archive: string, state: ArchiveState, hasBuilt: boolean) => Promise<string | null>;
}

/** Bytes of a packed value that are looked for in the store's file: fewer may stand there by chance. */
const LEAST_BYTES = 32;

/** Returns a mark that a site shows and must not, in words: of what is withheld, or may only be shown in part. Null for none. */
export function findShownSecret(site: string, state: ArchiveState): string | null {
  const { gone } = findTakenBack(state);
  const readable = [...readableArticles(state)];
  const restricted = new Set(
    readable
      .filter(([path]) => /^(?:excerpt|metadata)/.test(state.table.get(path)?.['rights'] ?? ''))
      .map(([, { content }]) => content),
  );
  const shown = new Set(
    readable
      .filter(([path, { content }]) => !gone.has(path) && !restricted.has(content))
      .flatMap(([, { marks }]) => marks),
  );
  for (const [path, bytes] of readSite(site))
    for (const [mark] of asRead(path, fileText(bytes)).matchAll(MARK))
      if (!shown.has(mark)) return `${path} of the site shows ${mark}, which it must not`;
  return null;
}

/** Words by their endings are written backwards: another mark that one is the reverse of is none. */
function asRead(path: string, text: string): string {
  return path.startsWith('search/endings.') ? Array.from(text).reverse().join('') : text;
}

export function watchSecrets(): SecretsWatch {
  /** Values that held a mark, as they lay in the store at some time. */
  const seen = new Map<string, Map<string, Buffer>>();
  /** Marks that ever stood in the file of a path. */
  const history = new Map<string, Set<string>>();
  let before: ReadonlySet<string> = new Set();
  return {
    check: async (archive, state, hasBuilt) => {
      const { gone, names } = findTakenBack(state);
      const readable = [...readableArticles(state)];
      for (const [path, { marks }] of readable)
        history.set(path, new Set([...(history.get(path) ?? []), ...marks]));
      const store = await inspectStore(archive);
      if (store === null) return null;
      const kept = new Set(readable.filter(([path]) => !gone.has(path)).flatMap(([, { marks }]) => marks));
      const hidden = new Set(
        [...gone]
          .flatMap((path) => [...(history.get(path) ?? [])])
          .filter((mark) => !kept.has(mark) && (hasBuilt || before.has(mark))),
      );
      if (hasBuilt) before = hidden;
      const patterns = names.flatMap((name) => [name, lastNameOf(name)]);
      for (const { table, text, bytes } of store.values) {
        const marks = text.match(MARK) ?? [];
        for (const mark of marks) {
          if (hidden.has(mark)) return `the store still has ${mark}, which was taken back, in ${table}`;
          // What is kept of a site in another place is as old as that site.
          if (hasBuilt && table !== 'sites' && !kept.has(mark))
            return `the store still has ${mark}, which is in no article, in ${table}`;
          const values = seen.get(mark) ?? new Map<string, Buffer>();
          values.set(bytes.toString('latin1', 0, LEAST_BYTES), bytes);
          seen.set(mark, values);
        }
        const name = hasBuilt ? patterns.find((one) => text.includes(one)) : undefined;
        if (name !== undefined) return `the store still has the name ${name}, which is replaced, in ${table}`;
      }
      for (const mark of hidden) {
        if (store.file.includes(mark)) return `the store's file still has ${mark}, which was taken back`;
        for (const bytes of seen.get(mark)?.values() ?? [])
          if (bytes.length >= LEAST_BYTES && store.file.includes(bytes))
            return `the store's file still has a packed value with ${mark}, which was taken back`;
      }
      return null;
    },
  };
}
