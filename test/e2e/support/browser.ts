import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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

/** One browser for a file's tests; call the result to open a page in a context of its own. */
export function useBrowser(): (options?: {
  dark?: boolean;
  phone?: boolean;
  script?: boolean;
}) => Promise<WatchedPage> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (browser === undefined) throw new Error('the browser was not started');
    const context = await browser.newContext({
      viewport: options.phone === true ? { width: 390, height: 844 } : { width: 1280, height: 900 },
      colorScheme: options.dark === true ? 'dark' : 'light',
      javaScriptEnabled: options.script ?? true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    page.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT);
    return { page, problems: watchPage(page) };
  };
}
