import type { ServerResponse } from 'node:http';
import type { LiveMessage } from './live-script.js';
import { readTarget } from './target.js';
import { readMissing, readPage, versionOf, type PageSource } from './shown-page.js';

/** A page that is open in a browser and listens. */
interface OpenPage {
  readonly response: ServerResponse;
  /** Its path, decoded, with a slash before it; null when it did not say: then it is loaded again after each build. */
  readonly path: string | null;
  /** What it shows. */
  readonly version: string | null;
}

/** What may be different now: some pages, what is made of articles, or anything that a page loads. */
export type SiteChange = 'pages' | 'articles' | 'all';

/** It holds the index that it searches in memory, and asks for files of that index. */
const SEARCH_PAGE = '/search.html';

/** The pages that are open in browsers. */
export interface OpenPages {
  /** Takes a page in and tells it at once what it has missed. `query`: what it says about itself. */
  readonly add: (response: ServerResponse, query: string) => void;
  /** Makes those load again that show something else than they would now. The error that was shown goes. */
  readonly refresh: (change: SiteChange) => Promise<void>;
  /** Shows in every page, open or opened later, what is wrong, until the next build without an error. */
  readonly showError: (message: string) => void;
  readonly close: () => void;
}

export function createOpenPages(source: PageSource): OpenPages {
  const pages = new Set<OpenPage>();
  let error: string | null = null;
  const tell = ({ response }: OpenPage, message: LiveMessage): void => {
    response.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  const follow = async (page: OpenPage): Promise<boolean> => {
    const message = await findChange(source, page);
    if (message === null || !pages.has(page)) return false;
    tell(page, message);
    return true;
  };
  return {
    add: (response, query) => {
      const said = new URLSearchParams(query);
      const path = readTarget(said.get('path') ?? '')?.path ?? null;
      const page = { response, path: said.has('path') ? path : null, version: said.get('version') };
      tell(page, { error });
      pages.add(page);
      response.on('close', () => pages.delete(page));
      // What was loaded just before a change may not have heard of it.
      if (page.path !== null) void follow(page);
    },
    refresh: async (change) => {
      const hadError = error !== null;
      error = null;
      for (const page of [...pages]) {
        const isOld = change === 'all' || (change === 'articles' && page.path === SEARCH_PAGE);
        if (isOld || (page.path === null && change !== 'pages')) tell(page, { reload: true });
        else if (!(await follow(page)) && hadError) tell(page, { error });
      }
    },
    showError: (message) => {
      error = message;
      for (const page of pages) tell(page, { error });
    },
    close: () => {
      for (const { response } of pages) response.end();
    },
  };
}

/** Returns what a page has to be told so that it shows what it would if it were loaded now; null when it does. */
async function findChange(source: PageSource, { path, version }: OpenPage): Promise<LiveMessage | null> {
  if (path === null) return null;
  const now = (await readPage(source, path)) ?? (await readMissing(source));
  if ('movedTo' in now) return { goTo: now.movedTo };
  return versionOf(now) === version ? null : { reload: true };
}
