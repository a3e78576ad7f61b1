import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, watchPage } from '../../../scripts/site/browser.js';

/** Milliseconds to wait for anything on a page; the slowest measured takes 1 s. */
const TIMEOUT = 8000;
/** Milliseconds for a page to load, also while a new worker takes over on a busy machine. */
const NAVIGATION_TIMEOUT = 20_000;

/** A page and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught errors, and requests to other hosts. */
  readonly problems: string[];
}

/** The browser of this process, which runs the tests of many files; it ends with the process. */
let launched: Promise<Browser> | null = null;

/** Returns a browser that is shared with other files: it must not be closed. */
export async function findSharedBrowser(): Promise<Browser> {
  const browser = await (launched ??= launchBrowser());
  if (browser.isConnected()) return browser;
  launched = launchBrowser();
  return launched;
}

/** Starts a browser for a file's tests; call the result to open a page in a context of its own. It is closed after the test. */
export function useBrowser(): (options?: {
  dark?: boolean;
  phone?: boolean;
  script?: boolean;
}) => Promise<WatchedPage> {
  const contexts: BrowserContext[] = [];
  /** How many were opened before the test that runs, for all tests of a group. */
  let shared = 0;
  const closeAfter = async (kept: number): Promise<void> => {
    for (const context of contexts.splice(kept)) await context.close();
  };
  beforeAll(async () => {
    await findSharedBrowser();
  });
  beforeEach(() => {
    shared = contexts.length;
  });
  // Pages that stay open take a sixth of the time of all that follow.
  afterEach(() => closeAfter(shared));
  afterAll(() => closeAfter(0));
  return async (options = {}) => {
    const browser = await findSharedBrowser();
    const context = await browser.newContext({
      viewport: options.phone === true ? { width: 390, height: 844 } : { width: 1280, height: 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      javaScriptEnabled: options.script ?? true,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT);
    return { page, problems: watchPage(page) };
  };
}
