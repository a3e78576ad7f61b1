import type { Skipped } from '../model/archive.js';
import type { ArticleFacts, ArticleIdentity } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { ambiguousReference, articleSkipped, takenAs, type Nearest } from '../model/messages.js';
import type { TakedownReference } from '../model/takedown.js';
import { findNearest } from '../util/nearest.js';
import { foldersOf } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';
import { admitArticles } from '../corpus/admit.js';
import { namePages } from './page-names.js';
import { sourceKey } from '../model/source-key.js';

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
    () => admitArticles<ArticleIdentity>(shownAs === null ? articles : articles.map(shownAs), false).articles,
  );
  const index = indexReferences(inputs, (input) => nameInput(input, pagesOf), roots);
  const copies = groupBySource(articles);
  const find = (written: TakedownReference): Meant | null => {
    const meaning = index.find(written.reference);
    if (meaning.kind === 'unknown') return null;
    const possible = meaning.kind === 'ambiguous' ? meaning.items : [...meaning.items, ...meaning.lookalikes];
    const isCertain = meaning.kind === 'found' && meaning.lookalikes.length === 0;
    if (!isCertain && !isOneArticle(possible))
      return { articles: [], problem: ambiguousReference(written, possible.map(labelOf)) };
    const meant = new Set(
      possible.flatMap(({ article }) =>
        article === null ? [] : (copies.get(sourceKey(article.source)) ?? []),
      ),
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

function groupBySource(articles: readonly ArticleFacts[]): ReadonlyMap<string, readonly ArticleFacts[]> {
  const groups = new Map<string, ArticleFacts[]>();
  for (const article of articles) {
    const key = sourceKey(article.source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [article]);
    else group.push(article);
  }
  return groups;
}

function isOneArticle(inputs: readonly Input[]): boolean {
  return new Set(inputs.map(({ article }) => (article === null ? '' : sourceKey(article.source)))).size === 1;
}

function labelOf({ article, skipped }: Input): string {
  return article === null ? `${skipped.path} (skipped)` : `${article.source.path} (id ${article.id})`;
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
