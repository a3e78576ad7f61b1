import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, normalize, sep } from 'node:path';
import sirv from 'sirv';
import { LIVE_PATH, LIVE_SCRIPT, type LiveMessage } from './live-script.js';

export interface SiteServer {
  readonly url: string;
  /** Makes every open page load again, without the error that was shown. */
  readonly reload: () => void;
  /** Shows in every page, open or opened later, what is wrong, until the next reload. */
  readonly showError: (message: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a site's folder as a static host does, and tells open pages to reload. Files are read anew for each request.
 * @throws the error of listen(), with its code, when the address cannot be had.
 */
export async function startServer(
  folder: string,
  address: { host: string; port: number },
): Promise<SiteServer> {
  const pages = new Set<ServerResponse>();
  let error: string | null = null;
  const serveFile = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === LIVE_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      tell(response, { error });
      pages.add(response);
      request.on('close', () => pages.delete(response));
    } else if (path === `${LIVE_PATH}.js`) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(LIVE_SCRIPT);
    } else if (path === null) {
      response.writeHead(400).end();
    } else {
      void sendPage(folder, path, response).then((sent) => {
        if (!sent) serveFile(request, response, () => void sendNotFound(folder, response));
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`,
    reload: () => {
      error = null;
      for (const page of pages) tell(page, { reload: true });
    },
    showError: (message) => {
      error = message;
      for (const page of pages) tell(page, { error });
    },
    close: () =>
      new Promise((resolve) => {
        for (const page of pages) page.end();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function tell(page: ServerResponse, message: LiveMessage): void {
  page.write(`data: ${JSON.stringify(message)}\n\n`);
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Sends an HTML page with the reloading script at its end; false when the path is no page. */
async function sendPage(folder: string, path: string, response: ServerResponse): Promise<boolean> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!file.endsWith('.html')) return false;
  const absolute = normalize(join(folder, file));
  return absolute.startsWith(folder + sep) && sendHtml(absolute, 200, response);
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
