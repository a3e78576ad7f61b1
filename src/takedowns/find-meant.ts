import type { Skipped } from '../model/archive.js';
import type { ArticleFacts, ArticleIdentity } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import {
  ambiguousReference,
  articleSkipped,
  severalInContainer,
  takenAs,
  type Nearest,
} from '../model/messages.js';
import type { TakedownReference } from '../model/takedown.js';
import { findNearest } from '../util/nearest.js';
import { foldersOf } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';
import { admitArticles } from '../corpus/admit.js';
import { addressOf, groupCaptures } from '../corpus/captures.js';
import { recordKey } from '../model/source-key.js';
import { namePages } from './page-names.js';

/** What else is known of an archive when its articles are looked for. */
export interface Surroundings {
  /** Inputs that became no articles. */
  readonly skipped: readonly Skipped[];
  /** Absolute paths of the archive's folder. */
  readonly roots: readonly string[];
}

/** What a reference of takedowns.yaml means. */
export interface Meant {
  /** Empty when it is not certain. */
  readonly articles: readonly ArticleFacts[];
  /** Null when there is nothing to say. */
  readonly problem: Diagnostic | null;
}

/** Behind the path of a container file: all that it holds. */
const ALL_RECORDS = /#\*\s*$/;

interface Search {
  /** Null when a reference means nothing in the archive. */
  readonly find: (written: TakedownReference) => Meant | null;
  readonly findNearest: (reference: string) => Nearest;
}

/** A file of the archive: an article, with what the site shows of it, or one that became none. */
type Input =
  | { readonly article: ArticleFacts; readonly shown: () => ArticleIdentity; readonly skipped: null }
  | { readonly article: null; readonly skipped: Skipped };

/**
 * Makes a search for the articles that references mean. Files with the same bytes are one article: what is said of one holds for
 * all. `shownAs`: what an article goes by in the site, where names are replaced; its path, address and page are looked for then.
 */
export function createSearch(
  articles: readonly ArticleFacts[],
  { skipped, roots }: Surroundings,
  shownAs: ((article: ArticleFacts) => ArticleIdentity) | null = null,
): Search {
  const inputs: readonly Input[] = [
    ...articles.map((article) => ({ article, shown: () => shownAs?.(article) ?? article, skipped: null })),
    ...skipped.map((item) => ({ article: null, skipped: item })),
  ];
  const pagesOf = namePages(
    () =>
      admitArticles<ArticleIdentity>(shownAs === null ? articles : articles.map(shownAs), {
        within: null,
      }).articles,
  );
  const index = indexReferences(inputs, (input) => nameInput(input, pagesOf), roots);
  const groupOf = groupCopies(articles);
  const find = (written: TakedownReference): Meant | null => {
    const meaning = index.find(written.reference.replace(ALL_RECORDS, ''));
    if (meaning.kind === 'unknown') return null;
    const possible = meaning.kind === 'ambiguous' ? meaning.items : [...meaning.items, ...meaning.lookalikes];
    const isCertain = meaning.kind === 'found' && meaning.lookalikes.length === 0;
    if (!isCertain && !isOneArticle(possible, groupOf))
      return { articles: [], problem: ambiguousReference(written, possible.map(labelOf)) };
    const [container] = possible.flatMap(({ article }) =>
      article?.source.record == null ? [] : [article.source.path],
    );
    const isWhole = meaning.kind === 'found' && !meaning.isFolder && !ALL_RECORDS.test(written.reference);
    if (container !== undefined && isWhole && !isOnePage(possible) && !isOneArticle(possible, groupOf))
      return { articles: [], problem: severalInContainer(written, container, possible.length) };
    const meant = new Set(
      possible.flatMap(({ article }) => (article === null ? [] : (groupOf.get(article) ?? [article]))),
    );
    const [first] = possible.flatMap((item) => item.skipped ?? []);
    if (meant.size === 0 && first !== undefined)
      return { articles: [], problem: articleSkipped(written, first.path, first.diagnostic.message) };
    // A name in a site where names are replaced may be several articles' own.
    const isTold = shownAs !== null || (meaning.kind === 'found' && meaning.isLoose);
    const paths = [...meant].map(({ source }) => source.path);
    return { articles: [...meant], problem: isTold ? takenAs(written, paths) : null };
  };
  return { find, findNearest: (reference) => nearestTo(reference, inputs, pagesOf) };
}

function nameInput(input: Input, pagesOf: ReturnType<typeof namePages>): Named {
  if (input.article === null) {
    const none = (): readonly string[] => [];
    return { id: '', path: input.skipped.path, record: null, url: null, listPages: none, listMarks: none };
  }
  const shown = input.shown();
  return {
    id: shown.id,
    path: shown.source.path,
    record: shown.source.record,
    url: shown.url,
    // Asked for only where nothing else fits: the pages of all articles are named then.
    listPages: () => pagesOf(shown).pages,
    listMarks: () => pagesOf(shown).marks,
  };
}

/** The articles that are one with each: copies of its bytes, and other captures of its page. */
type GroupOf = ReadonlyMap<ArticleFacts, readonly ArticleFacts[]>;

function groupCopies(articles: readonly ArticleFacts[]): GroupOf {
  const groups = groupCaptures(articles, (article) => article, { within: null });
  return new Map(
    groups.flatMap(({ shown, others }) => {
      const all = [shown, ...others];
      return all.map((article) => [article, all] as const);
    }),
  );
}

/** Tells whether all of some articles have one address. */
function isOnePage(inputs: readonly Input[]): boolean {
  const addresses = new Set(inputs.map(({ article }) => addressOf(article?.url ?? null)));
  return addresses.size === 1 && !addresses.has(null);
}

function isOneArticle(inputs: readonly Input[], groupOf: GroupOf): boolean {
  return new Set(inputs.map(({ article }) => (article === null ? null : groupOf.get(article)))).size === 1;
}

function labelOf({ article, skipped }: Input): string {
  if (article === null) return `${skipped.path} (skipped)`;
  const { path, record } = article.source;
  return `${record === null ? path : recordKey(path, record)} (id ${article.id})`;
}

function nearestTo(
  reference: string,
  inputs: readonly Input[],
  pagesOf: ReturnType<typeof namePages>,
): Nearest {
  /** What to write, by what is compared. */
  const texts = new Map<string, string>();
  const add = (text: string | null, shown: string | null = text): void => {
    if (text !== null && text !== '' && shown !== null && !texts.has(text)) texts.set(text, shown);
  };
  for (const { article, skipped } of inputs) {
    const path = article === null ? skipped.path : article.source.path;
    add(path);
    for (const folder of foldersOf(path)) if (folder !== '') add(`${folder}/`);
    if (article === null) continue;
    add(article.url);
    add(article.title, path);
    if (/\.html?$/i.test(reference)) for (const page of pagesOf(article).pages) add(page);
  }
  const write = (found: readonly string[]): readonly string[] => [
    ...new Set(found.map((text) => texts.get(text) ?? text)),
  ];
  const likely = write(findNearest(reference, texts.keys()));
  return likely.length > 0
    ? { isLikely: true, texts: likely }
    : { isLikely: false, texts: write(findNearest(reference, texts.keys(), 1)) };
}
