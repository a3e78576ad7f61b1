import { createRandom, type Random } from '../corpus/random.js';
import { drawRecipe, makeArticle, type MadeArticle } from './articles.js';

/** What became of an article's file: it is as it was made, a link that leads nowhere, or bytes that are no text. */
export type Condition = 'whole' | 'link' | 'binary' | 'empty';

export interface PlacedArticle {
  readonly made: MadeArticle;
  readonly condition: Condition;
}

/** A row of metadata.csv by its columns, without the path. */
export type Row = Readonly<Record<string, string>>;

/** An entry of takedowns.yaml, by what it means. */
export type TakedownEntry =
  | {
      readonly action: 'withhold' | 'erase' | 'noindex';
      readonly path: string;
      /** Whether the article is named by its address, if it has one. */
      readonly byAddress: boolean;
      readonly reason: string | null;
    }
  | {
      readonly action: 'anonymize';
      readonly name: string;
      /** What takes its place; null for the built-in words. */
      readonly pseudonym: string | null;
      /** The only article in which it is replaced; null for everywhere. */
      readonly path: string | null;
    };

/** All there is of a made-up archive. */
export interface ArchiveState {
  readonly articles: ReadonlyMap<string, PlacedArticle>;
  /** The number of the next new article. */
  readonly next: number;
  /** kliping.yaml, by key; without a file when there is none. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Entries of entities.yaml. */
  readonly names: readonly object[];
  /** Whom other entries of it give an alias to. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly takedowns: readonly TakedownEntry[];
  /** By path. */
  readonly table: ReadonlyMap<string, Row>;
  /** What divides the columns of metadata.csv. */
  readonly divider: ',' | ';';
  /** Files in templates/ and public/ by their paths. */
  readonly own: ReadonlyMap<string, string>;
  /** Folders of the archive that are links to a folder elsewhere. */
  readonly linked: ReadonlySet<'templates' | 'public'>;
  /** Days since the first build. */
  readonly day: number;
}

const FOLDERS = ['', '', 'kota/', 'desa/timur/'];

/** Returns an archive of so many articles, without settings. */
export function startArchive(random: Random, count: number): ArchiveState {
  let state: ArchiveState = {
    articles: new Map(),
    next: 0,
    settings: {},
    names: [],
    aliases: new Map(),
    takedowns: [],
    table: new Map(),
    divider: ',',
    own: new Map(),
    linked: new Set(),
    day: 0,
  };
  for (let i = 0; i < count; i += 1) state = addArticle(state, random).state;
  return state;
}

/** Returns the archive with one more article, and that article's path. */
export function addArticle(
  state: ArchiveState,
  random: Random,
): { readonly state: ArchiveState; readonly path: string } {
  const recipe = drawRecipe(createRandom('recipe', state.next), state.next);
  const path = `${random.pick(FOLDERS)}kabar-${state.next}.${recipe.kind}`;
  const placed: PlacedArticle = { made: makeArticle(recipe), condition: 'whole' };
  return { state: { ...placeArticle(state, path, placed), next: state.next + 1 }, path };
}

/** Returns the archive with an article at a path. */
export function placeArticle(state: ArchiveState, path: string, placed: PlacedArticle): ArchiveState {
  return { ...state, articles: new Map([...state.articles, [path, placed]]) };
}

/** Returns the archive without these paths. */
export function removeArticles(state: ArchiveState, paths: readonly string[]): ArchiveState {
  return { ...state, articles: new Map([...state.articles].filter(([path]) => !paths.includes(path))) };
}

const DEFAULT_MEGABYTES = 10;

/** Returns the articles that can be read, by their paths. */
export function readableArticles({ articles, settings }: ArchiveState): ReadonlyMap<string, MadeArticle> {
  const limits = (settings['limits'] ?? {}) as Readonly<Record<string, number>>;
  const bytes = (limits['fileMegabytes'] ?? DEFAULT_MEGABYTES) * 2 ** 20;
  const isLow = limits['depth'] !== undefined;
  return new Map(
    [...articles].flatMap(([path, { made, condition }]): [string, MadeArticle][] =>
      condition === 'whole' && Buffer.byteLength(made.content) <= bytes && !(isLow && made.recipe.isDeep)
        ? [[path, made]]
        : [],
    ),
  );
}
