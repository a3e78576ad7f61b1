import { readableArticles, type ArchiveState, type TakedownEntry } from './archive-state.js';
import type { MadeArticle } from './articles.js';

/** Which articles are not shown, and which names are replaced everywhere. */
export interface TakenBack {
  /** Paths of the articles of which nothing may be in the site or the store. */
  readonly gone: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Returns the entries as they stand in takedowns.yaml: only those that mean something that is there. */
export function writeTakedowns(state: ArchiveState): readonly object[] {
  return resolve(state).written;
}

export function findTakenBack(state: ArchiveState): TakenBack {
  return resolve(state);
}

function resolve(state: ArchiveState): TakenBack & { readonly written: readonly object[] } {
  const readable = readableArticles(state);
  const articles = state.takedowns.flatMap((entry) => {
    if (entry.action === 'anonymize' || !readable.has(entry.path)) return [];
    return [{ entry, ...findMeant(entry, { state, readable }) }];
  });
  const gone = new Set(articles.flatMap(({ entry, paths }) => (entry.action === 'noindex' ? [] : paths)));
  const left = new Map([...readable].filter(([path]) => !gone.has(path)));
  const names = state.takedowns.flatMap((entry) =>
    entry.action === 'anonymize' && isPresent(entry, left) ? [entry] : [],
  );
  return {
    gone,
    names: names.filter(({ path }) => path === null).map(({ name }) => name),
    written: [
      ...articles.map(({ entry, references }) => ({
        [entry.action]: references,
        ...(entry.reason === null ? {} : { reason: entry.reason }),
      })),
      ...names.map(({ name, pseudonym, path }) => ({
        anonymize: [name, lastNameOf(name)],
        ...(pseudonym === null ? {} : { as: pseudonym }),
        ...(path === null ? {} : { articles: [path] }),
      })),
    ],
  };
}

export function lastNameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

interface Readable {
  readonly state: ArchiveState;
  readonly readable: ReadonlyMap<string, MadeArticle>;
}

/**
 * What an entry means: the article, those with its address where that is written, and those with its text, without which the
 * build would fail, as it must.
 */
function findMeant(
  { path, byAddress, action }: Exclude<TakedownEntry, { readonly action: 'anonymize' }>,
  { state, readable }: Readable,
): { readonly references: readonly string[]; readonly paths: readonly string[] } {
  const addressOf = (one: string): string | null =>
    state.table.get(one)?.['url'] ?? readable.get(one)?.recipe.url ?? null;
  const address = byAddress ? addressOf(path) : null;
  const paths = [...readable.keys()];
  const named = paths.filter((one) => one === path || (address !== null && addressOf(one) === address));
  const texts = new Set(named.map((one) => readable.get(one)?.recipe.text));
  const alike = paths.filter((one) => !named.includes(one) && texts.has(readable.get(one)?.recipe.text));
  if (action === 'noindex') return { references: [address ?? path], paths: named };
  return { references: [address ?? path, ...alike], paths: [...named, ...alike] };
}

/** Tells whether a name stands where it is to be replaced: text is cut from Markdown whole, which is not sure of pages. */
function isPresent(
  { name, path }: Extract<TakedownEntry, { readonly action: 'anonymize' }>,
  left: ReadonlyMap<string, MadeArticle>,
): boolean {
  const has = (made: MadeArticle | undefined): boolean =>
    made?.recipe.kind === 'md' && made.content.includes(name);
  return path === null ? [...left.values()].some(has) : has(left.get(path));
}
