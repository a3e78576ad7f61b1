import type { Article } from '../model/archive.js';
import type { KeptOriginal } from '../model/original.js';
import { recordKey } from '../model/source-key.js';
import { listed, type ListedArticle } from './inputs.js';
import { definePage, type PageContext, type PageFrame, type PageType } from './page-type.js';
import { titleOf } from '../languages/cited-item.js';
import type { Link } from './views.js';

/** The page that shows an article's source in a frame, where nothing of it can run or ask for anything. */
export interface OriginalPageData {
  readonly title: string;
  readonly article: Link;
  readonly note: string;
  /** The source's file in the archive. */
  readonly file: string;
  readonly sha256: string;
  readonly kind: KeptOriginal['kind'];
  /** Relative to the site. */
  readonly src: string;
}

interface OriginalInputs {
  readonly listed: ListedArticle;
  readonly original: KeptOriginal;
}

/** Returns the path of the page that shows an article's source. */
export function originalPath({ path }: Pick<Article, 'path'>): string {
  return path.replace(/^articles\//, 'originals/');
}

/** Makes a page for each source that the site keeps. */
export const originalPages: PageType = (context) =>
  context.archive.articles.flatMap((article) => {
    const original = context.originals?.get(article.facts.id);
    return original === undefined ? [] : [originalPage(article, original, context)];
  });

function originalPage(
  article: Article,
  original: KeptOriginal,
  context: PageContext,
): ReturnType<typeof definePage> {
  const { strings } = context.language;
  const describe = (title: string): string => `${strings.original.title}: ${title}`;
  return definePage<OriginalInputs>(context, {
    path: originalPath(article),
    template: 'original',
    title: describe(titleOf(article, context)),
    origin: article.facts.source.path,
    inputs: { listed: listed(article, null), original },
    describe: ({ listed: { article: own } }, frame) => describe(titleOf(own, frame)),
    view: (inputs, frame) => ({ data: viewOriginal(inputs, frame) }),
  });
}

function viewOriginal({ listed: { article }, original }: OriginalInputs, frame: PageFrame): OriginalPageData {
  const { original: strings } = frame.language.strings;
  const { path, record, sha256 } = article.facts.source;
  return {
    title: strings.title,
    article: { text: titleOf(article, frame), href: article.path },
    note: original.kind === 'page' ? strings.pageNote : strings.fileNote,
    file: record === null ? path : recordKey(path, record),
    sha256,
    kind: original.kind,
    src: original.path,
  };
}
