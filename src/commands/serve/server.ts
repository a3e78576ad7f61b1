import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { unmarkPage } from '../../model/page-mark.js';
import { printable } from '../../util/printable.js';
import { findOwnAddresses, isAllAddresses, isOwnHost, parseHostOption, type HostRules } from './hosts.js';
import { listen } from './listen.js';
import { LIVE_PATH, LIVE_SCRIPT } from './live-script.js';
import { createOpenPages, type OpenPages } from './open-pages.js';
import { createOverlay, type Overlay } from './overlay.js';
import { readMissing, readPage, versionOf, type PageSource, type ShownPage } from './shown-page.js';
import { findFolderAddress, readTarget, type Target } from './target.js';

export interface SiteServer {
  /** Where the site is for a browser on this machine. */
  readonly url: string;
  /** Where it is for other machines; empty when they are not let in. */
  readonly otherUrls: readonly string[];
  /** Makes open pages load again that show something else than they would now. The error that was shown goes. */
  readonly refresh: OpenPages['refresh'];
  /** Shows in every page, open or opened later, what is wrong, until the next refresh. */
  readonly showError: OpenPages['showError'];
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** A name or an address of this machine; '0.0.0.0' or '::' for all its addresses. */
  readonly host: string;
  readonly port: number;
  /** Hosts that lead here besides those of this machine, as people write them; what is none is left out. */
  readonly allowedHosts: readonly string[];
  /** Pages that are shown instead of those in the folder. */
  readonly overlay?: Overlay;
}

/**
 * Serves a site's folder as a static host does, and tells open pages to reload. Each request reads the file as it is then. Only
 * requests that name one of the server's own hosts are answered.
 * @throws the error of listen(), with its code, when the address cannot be had.
 */
export async function startServer(folder: string, options: ServerOptions): Promise<SiteServer> {
  const source: PageSource = { folder, overlay: options.overlay ?? createOverlay() };
  const pages = createOpenPages(source);
  const serveFile = sirv(folder, { dev: true, etag: true });
  const sendNotFound = async (response: ServerResponse): Promise<void> => {
    sendPage(await readMissing(source), response);
  };
  const serveTarget = async (
    target: Target,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const address = findFolderAddress(folder, target);
    if (address !== null) {
      sendOn(address, response);
      return;
    }
    const { path } = target;
    const page = path === null ? null : await readPage(source, path);
    if (page !== null) {
      if ('movedTo' in page) sendOn(page.movedTo, response);
      else sendPage(page, response);
      return;
    }
    if (path === null || path.endsWith('/') || source.overlay.find(path.slice(1)) !== null) {
      await sendNotFound(response);
      return;
    }
    request.url = target.raw;
    serveFile(request, response, () => void sendNotFound(response));
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
      pages.add(response, target.query);
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
    refresh: pages.refresh,
    showError: pages.showError,
    close: async () => {
      pages.close();
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

function sendOn(address: string, response: ServerResponse): void {
  response.writeHead(302, { Location: address, 'Cache-Control': 'no-store' }).end();
}

/**
 * Sends an HTML page with the reloading script at its end, and without its mark: a service worker, which knows the last build, would
 * have a page loaded again that is newer than that.
 */
function sendPage(page: Exclude<ShownPage, { readonly movedTo: string }>, response: ServerResponse): void {
  response
    .writeHead(page.status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(withScript(unmarkPage(page.html), versionOf(page)));
}

function withScript(page: string, version: string): string {
  const script = `<script src="${LIVE_PATH}.js" data-version="${version}"></script>`;
  return page.includes('</body>') ? page.replace('</body>', `${script}</body>`) : page + script;
}
