import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { CONTENT_POLICY } from '../../src/model/site-policy.js';
import { isOwnHost, type HostRules } from '../../src/commands/serve/hosts.js';
import { listen } from '../../src/commands/serve/listen.js';
import { readTarget, type Target } from '../../src/commands/serve/target.js';

export interface FolderServer {
  /** Ends in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What a host does with an address: the file it sends, where it leads, or null where it has nothing. Paths begin with '/'. */
export type HostHabit = (
  path: string,
  hasFile: (path: string) => boolean,
) => { readonly file: string } | { readonly status: number; readonly location: string } | null;

export interface FolderServerOptions {
  /** Without it every file is found by its name only, and the page of a folder by the folder's as well. */
  readonly habit?: HostHabit;
  /** A Cache-Control header for everything. */
  readonly cacheControl?: string;
  /** What is sent when a part of a file is asked for: the part; the whole file; or, against the rules, the whole file compressed. */
  readonly ranges?: 'part' | 'whole' | 'compressed';
  /** Waited for before a path is answered. */
  readonly before?: (path: string) => Promise<void>;
}

const HOST = '127.0.0.1';
/** What hosts compress. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves a finished site as a static host does, at its root or under a path such as '/a/b', text compressed, with the policy it
 * promises to work under. Each request reads the file as it is then.
 */
export async function serveFolder(
  folder: string,
  prefix = '',
  options: FolderServerOptions = {},
): Promise<FolderServer> {
  const { habit = asNamed, cacheControl, before, ranges = 'part' } = options;
  const sendFile = sirv(folder, { dev: true });
  const hasFile = (path: string): boolean => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile();
  };
  const answer = (request: IncomingMessage, response: ServerResponse, { path, query }: Target): void => {
    // `prefix` is as it stands in an address, and the path is decoded.
    const above = `${decodeURI(prefix)}/`;
    const inSite = path?.startsWith(above) === true ? path.slice(above.length - 1) : null;
    const found = inSite === null ? null : habit(inSite, hasFile);
    if (found !== null && 'location' in found) {
      response.writeHead(found.status, { Location: prefix + encodeURI(found.location) + query }).end();
      return;
    }
    const file = found === null || !hasFile(found.file) ? null : found.file;
    const type = TEXT_TYPES[extname(file ?? '/404.html')];
    const isRange = request.headers.range !== undefined;
    if (isRange && ranges === 'whole') delete request.headers.range;
    if (file !== null && (type === undefined || (isRange && ranges !== 'compressed'))) {
      request.url = encodeURI(file);
      sendFile(request, response);
      return;
    }
    const text = hasFile(file ?? '/404.html') ? readFileSync(join(folder, file ?? '/404.html')) : '';
    response
      .writeHead(file === null ? 404 : 200, { 'Content-Type': type, 'Content-Encoding': 'gzip' })
      .end(gzipSync(text));
  };
  const server = createServer((request, response) => {
    const target = isOwnHost(request, rules) ? readTarget(request.url ?? '') : null;
    if (target === null) {
      response.writeHead(400).end();
      return;
    }
    response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    if (cacheControl !== undefined) response.setHeader('Cache-Control', cacheControl);
    if (before === undefined) answer(request, response, target);
    else
      void before(target.raw.slice(prefix.length)).then(() => {
        answer(request, response, target);
      });
  });
  const bound = await listen(server, { host: HOST, port: 0 });
  const rules: HostRules = { host: HOST, bound, allowed: [] };
  return { url: `http://${HOST}:${bound.port}${prefix}/`, close: bound.close };
}

function asNamed(path: string): { readonly file: string } {
  return { file: path.endsWith('/') ? `${path}index.html` : path };
}
