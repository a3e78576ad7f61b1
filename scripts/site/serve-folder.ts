import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { CONTENT_POLICY } from '../../src/model/site-policy.js';

export interface FolderServer {
  /** Ends in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What hosts compress. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves a finished site as any static host does, at its root or under a path such as '/a/b', text
 * compressed, with the policy it promises to work under.
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
    response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    const text = readText(folder, path);
    if (text !== null) {
      response.writeHead(200, { 'Content-Type': text.type, 'Content-Encoding': 'gzip' }).end(text.gzip);
      return;
    }
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

/** A text file of the folder, compressed; null when there is none of this path: the address may be wrong or climb out. */
function readText(folder: string, address: string): { readonly type: string; readonly gzip: Buffer } | null {
  const { pathname } = new URL(address, 'http://localhost');
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const type = TEXT_TYPES[extname(path)];
  const file = join(folder, decodeURIComponent(path));
  return type === undefined || !existsSync(file) ? null : { type, gzip: gzipSync(readFileSync(file)) };
}
