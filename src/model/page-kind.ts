/** What a saved web page can be. Only an article is shown unless somebody asks for the page. */
export const PAGE_KINDS = ['article', 'list', 'front', 'not-found', 'form', 'fragment', 'thin'] as const;

/**
 * One of {@link PAGE_KINDS}. 'list': of other pages, such as a tag's, an author's, a search's. 'front': of the site. 'not-found': an
 * error page. 'form': to log in, register, agree to something. 'fragment': a frame, a forwarding, a part of a page. 'thin': too
 * little text to be an article.
 */
export type PageKind = (typeof PAGE_KINDS)[number];

/** One of the kinds that are no article. */
export type OtherPageKind = Exclude<PageKind, 'article'>;
