import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { CONTENT_POLICY } from '../../src/model/site-policy.js';

export interface FolderServer {
  /** Ends in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a finished site as any static host does, at its root or under a path such as '/a/b' and with the strictest
 * policy it promises to work under: WebAssembly for the search only.
 */
export async function serveFolder(folder: string, prefix = ''): Promise<FolderServer> {
  const notFoundPage = join(folder, '404.html');
  const notFound = existsSync(notFoundPage) ? readFileSync(notFoundPage) : '';
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(`${prefix}/`)) {
      response.writeHead(404).end();
      return;
    }
    const path = url.slice(prefix.length);
    const isSearch = /^\/search(?:\.html|\/)/.test(path);
    response.setHeader('Content-Security-Policy', CONTENT_POLICY[isSearch ? 'search' : 'page']);
    request.url = path;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
