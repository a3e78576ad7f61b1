import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { printable } from '../../util/printable.js';
import { findOwnAddresses, isAllAddresses, isOwnHost, parseHostOption, type HostRules } from './hosts.js';
import { listen } from './listen.js';
import { LIVE_PATH, LIVE_SCRIPT, type LiveMessage } from './live-script.js';
import { findFolderAddress, readTarget, type Target } from './target.js';

export interface SiteServer {
  /** Where the site is for a browser on this machine. */
  readonly url: string;
  /** Where it is for other machines; empty when they are not let in. */
  readonly otherUrls: readonly string[];
  /** Makes every open page load again, without the error that was shown. */
  readonly reload: () => void;
  /** Shows in every page, open or opened later, what is wrong, until the next reload. */
  readonly showError: (message: string) => void;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** A name or an address of this machine; '0.0.0.0' or '::' for all its addresses. */
  readonly host: string;
  readonly port: number;
  /** Hosts that lead here besides those of this machine, as people write them; what is none is left out. */
  readonly allowedHosts: readonly string[];
}

/**
 * Serves a site's folder as a static host does, and tells open pages to reload. Each request reads the file as it is then. Only
 * requests that name one of the server's own hosts are answered.
 * @throws the error of listen(), with its code, when the address cannot be had.
 */
export async function startServer(folder: string, options: ServerOptions): Promise<SiteServer> {
  const pages = new Set<ServerResponse>();
  let error: string | null = null;
  const serveFile = sirv(folder, { dev: true, etag: true });
  const serveTarget = async (
    target: Target,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const address = findFolderAddress(folder, target);
    if (address !== null) {
      response.writeHead(302, { Location: address, 'Cache-Control': 'no-store' }).end();
      return;
    }
    const { path } = target;
    if (path !== null && (await sendPage(folder, path, response))) return;
    if (path === null || path.endsWith('/')) {
      await sendNotFound(folder, response);
      return;
    }
    request.url = target.raw;
    serveFile(request, response, () => void sendNotFound(folder, response));
  };
  const server = createServer((request, response) => {
    // Not for other sites' pages, as a script or a picture either: the index of the search is also there as scripts.
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isOwnHost(request, rules)) {
      refuse(response, 403, explainHost(request, rules));
      return;
    }
    const target = readTarget(request.url ?? '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'Pages can be read here, nothing else.');
    } else if (target === null) {
      refuse(response, 400, 'This is no address of a page.');
    } else if (target.path === LIVE_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      tell(response, { error });
      pages.add(response);
      request.on('close', () => pages.delete(response));
    } else if (target.path === `${LIVE_PATH}.js`) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(LIVE_SCRIPT);
    } else void serveTarget(target, request, response);
  });
  const bound = await listen(server, options);
  const allowed = options.allowedHosts.map(parseHostOption).filter((host) => host !== null);
  const rules: HostRules = { host: options.host, bound, allowed };
  const isOpen = isAllAddresses(bound.address);
  return {
    url: urlOf(isOpen || options.host === '127.0.0.1' ? 'localhost' : options.host, bound.port),
    otherUrls: isOpen ? findOwnAddresses().map((address) => urlOf(address, bound.port)) : [],
    reload: () => {
      error = null;
      for (const page of pages) tell(page, { reload: true });
    },
    showError: (message) => {
      error = message;
      for (const page of pages) tell(page, { error });
    },
    close: async () => {
      for (const page of pages) page.end();
      await bound.close();
    },
  };
}

function urlOf(host: string, port: number): string {
  return `http://${parseHostOption(host)?.name ?? host}:${port}/`;
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

function explainHost({ headers }: IncomingMessage, { bound }: HostRules): string {
  const named = headers.host ?? '';
  const which = named === '' ? 'names none' : `asks for "${printable(named)}"`;
  return (
    `Kliping answers only requests for this machine, such as http://localhost:${bound.port}/; this one ${which}. ` +
    'If that is another name of this machine, start kliping serve with --allow-host NAME.'
  );
}

function tell(page: ServerResponse, message: LiveMessage): void {
  page.write(`data: ${JSON.stringify(message)}\n\n`);
}

/** Sends an HTML page with the reloading script at its end; false when the path is no page. */
async function sendPage(folder: string, path: string, response: ServerResponse): Promise<boolean> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return file.endsWith('.html') && sendHtml(join(folder, file), 200, response);
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  if (await sendHtml(join(folder, '404.html'), 404, response)) return;
  // There is no site yet: this page shows why, and gives way to it.
  response
    .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(withScript('<!doctype html><html lang="en"><title>Kliping</title><body></body></html>'));
}

function withScript(page: string): string {
  const script = `<script src="${LIVE_PATH}.js"></script>`;
  return page.includes('</body>') ? page.replace('</body>', `${script}</body>`) : page + script;
}

async function sendHtml(absolute: string, status: number, response: ServerResponse): Promise<boolean> {
  let page: string;
  try {
    page = await readFile(absolute, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(withScript(page));
  return true;
}
