import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text is drawn alike on every machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** Milliseconds to wait for anything on a page; the slowest measured takes 1 s. */
const TIMEOUT = 8000;

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
    const executablePath = findBrowser();
    if (executablePath === null)
      throw new Error('there is no browser; run the tests with npm test, which finds or installs one');
    browser = await chromium.launch({ executablePath, args: FLAGS });
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
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isLocal = ['data:', 'blob:', 'file:'].includes(protocol) || hostname === '127.0.0.1';
      if (!isLocal) problems.push(`request: ${request.url()}`);
    });
    return { page, problems };
  };
}
