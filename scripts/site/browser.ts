import { chromium, type Browser, type ConsoleMessage, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.js';

/** Without a sandbox, which containers do not give, and without what a browser fetches on its own. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text looks the same on every machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('there is no browser; run the tests with npm test, which finds or installs one');
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}

/** What goes wrong on a page from now on: console errors, uncaught errors, and requests to other hosts. */
export function watchPage(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isVainQuestion(message))
      problems.push(`console: ${message.text()} ${message.location().url}`.trim());
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isLocal = ['data:', 'blob:', 'file:'].includes(protocol) || hostname === '127.0.0.1';
    if (!isLocal) problems.push(`request: ${request.url()}`);
  });
  return problems;
}

/**
 * Tells whether the browser says that a page without a network asked for the list of files in vain: the page goes on without it. Chromium
 * 150 began to say so where a service worker passes the request on.
 */
function isVainQuestion(message: ConsoleMessage): boolean {
  return (
    /^Failed to load resource: net::ERR_(?:FAILED|INTERNET_DISCONNECTED)$/.test(message.text()) &&
    message.location().url.endsWith('/offline.json')
  );
}
