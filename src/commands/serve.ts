import { once } from 'node:events';
import { basename, relative } from 'node:path';
import { watch } from 'chokidar';
import { RESERVED } from '../ingest/entry-role.js';
import { BuildError, formatError, ReportedError, UsageError } from '../model/diagnostic.js';
import { forbiddenPort, foreignHost, lostWatch, notAPort, portsInUse, wrongHost } from '../model/messages.js';
import { METADATA_FILE } from '../model/found-file.js';
import { createIgnored } from './serve/ignored.js';
import { parseHostOption } from './serve/hosts.js';
import { createOverlay, type Overlay } from './serve/overlay.js';
import { createRebuilder } from './serve/rebuilder.js';
import { startServer, type SiteServer } from './serve/server.js';
import { createWorkshop } from './serve/workshop.js';
import { onInterruption } from '../util/interruption.js';
import { printable } from '../util/printable.js';
import { findArchive, findOutput } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface ServeCommandOptions extends OutputOptions {
  readonly out?: string;
  readonly port?: string;
  readonly host?: string;
  readonly allowHost?: readonly string[];
}

const DEFAULT_PORT = 4321;
/** Ports tried after the default one. */
const MORE_PORTS = 20;
/**
 * `kliping serve`: builds, serves, rebuilds on every change and reloads the browser, until it is interrupted. The page of an article
 * that was saved is shown before the build, and stays open as it is when the build makes the same. What is wrong with a
 * change is told here and in every open page; the site stays as it was until that is right. A build may still be under way when
 * it resolves.
 */
export async function serve(path: string, options: ServeCommandOptions): Promise<number> {
  const archive = await findArchive(path);
  checkAllowedHosts(options.allowHost ?? []);
  const out = await findOutput(options.out, archive);
  const reporter = createReporter(options);
  const watcher = watch(archive, { ignoreInitial: true, ignored: createIgnored(archive, out) });
  await once(watcher, 'ready');
  let server: SiteServer | null = null;
  const overlay = createOverlay();
  const workshop = createWorkshop({ archive, out, reporter, overlay });
  const first = workshop.build(1);
  const show = (error: ReportedError): void => {
    reporter.diagnose([error.diagnostic, ...error.others]);
    server?.showError(formatError(error));
  };
  let isOnlyArticles = true;
  const rebuild = createRebuilder(first, {
    preview: async (paths, turn) => {
      const started = performance.now();
      if (!paths.every(isArticlePath)) {
        isOnlyArticles = false;
        workshop.distrust(turn);
        return;
      }
      const changes = await workshop.preview(paths, turn);
      if (changes === null || changes.length === 0) return;
      await server?.refresh('pages');
      const seconds = Math.round(performance.now() - started) / 1000;
      reporter.emit('previewed', { paths, pages: changes.map((change) => change.path), seconds });
      reporter.say(formatPreview(paths, seconds));
    },
    build: async (turn) => {
      const isWhole = !isOnlyArticles;
      isOnlyArticles = true;
      try {
        const isSame = await workshop.build(turn);
        await server?.refresh(isWhole ? 'all' : isSame ? 'pages' : 'articles');
      } catch (error) {
        if (!(error instanceof ReportedError)) throw error;
        // What was saved meanwhile is not shown either: the site is as it was.
        await server?.refresh('pages');
        show(error);
      }
    },
  });
  watcher.on('all', (event, changed) => {
    rebuild.request(event.endsWith('Dir') ? null : relative(archive, changed).replaceAll('\\', '/'));
  });
  watcher.on('error', (error) => {
    reporter.diagnose([lostWatch(error instanceof Error ? error.message : String(error))]);
  });
  try {
    // A site that cannot be built is no reason to end: whoever puts it right sees the site appear. Wrong usage is one.
    const problem = await first.then(
      () => null,
      (error: unknown) => {
        if (error instanceof BuildError) return error;
        throw error;
      },
    );
    server = await listen(out, options, overlay);
    if (problem !== null) show(problem);
  } catch (error) {
    await watcher.close();
    throw error;
  }
  const { url, otherUrls } = server;
  reporter.emit('listening', { url, otherUrls });
  const elsewhere = otherUrls.map((address) => `\nOther machines can open it at ${address}`);
  reporter.say(
    `\nThe site is at ${url}${elsewhere.join('')}\nIt is built again whenever a file in ${archive} changes. Press Ctrl-C to stop.`,
  );
  try {
    // From here on an interruption is the way to end, not a failure.
    await Promise.race([new Promise(onInterruption), rebuild.failed]);
  } finally {
    rebuild.stop();
    await watcher.close();
    await server.close();
  }
  reporter.say('\nStopped.');
  return 0;
}

/** Tells whether a path in the archive is none of a setting, a table, a template or a file for the site. */
function isArticlePath(path: string): boolean {
  return !RESERVED.has(path.split('/')[0] ?? '') && basename(path) !== METADATA_FILE;
}

function formatPreview(paths: readonly string[], seconds: number): string {
  const [first = ''] = paths;
  const files = paths.length === 1 ? first : `${first} and ${paths.length - 1} more`;
  return printable(`\n${files}: shown as saved after ${seconds.toFixed(1)} s; the rest of the site follows.`);
}

async function listen(out: string, options: ServeCommandOptions, overlay: Overlay): Promise<SiteServer> {
  const host = options.host ?? '127.0.0.1';
  const first = options.port === undefined ? DEFAULT_PORT : Number(options.port);
  if (!Number.isInteger(first) || first < 0 || first > 65535) {
    throw new UsageError(notAPort(options.port ?? ''));
  }
  const last = options.port === undefined ? first + MORE_PORTS : first;
  for (let port = first; port <= last; port += 1) {
    try {
      return await startServer(out, { host, port, allowedHosts: options.allowHost ?? [], overlay });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EACCES') throw new UsageError(forbiddenPort(port));
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new UsageError(foreignHost(host));
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new UsageError(portsInUse(first, last));
}

function checkAllowedHosts(hosts: readonly string[]): void {
  const wrong = hosts.find((host) => parseHostOption(host) === null);
  if (wrong !== undefined) throw new UsageError(wrongHost(wrong));
}
