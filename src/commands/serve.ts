import { once } from 'node:events';
import { watch } from 'chokidar';
import { BuildError, formatError, ReportedError, UsageError } from '../model/diagnostic.js';
import { forbiddenPort, foreignHost, lostWatch, notAPort, portsInUse, wrongHost } from '../model/messages.js';
import { createIgnored } from './serve/ignored.js';
import { parseHostOption } from './serve/hosts.js';
import { startServer, type SiteServer } from './serve/server.js';
import { onInterruption } from '../util/interruption.js';
import { buildOnce } from './build.js';
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
/** Milliseconds without a change before a rebuild: editors write a file in several steps. */
const SETTLE_TIME = 200;

/**
 * `kliping serve`: builds, serves, rebuilds on every change and reloads the browser, until it is interrupted. What is wrong with a
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
  const first = buildOnce(archive, out, reporter);
  const show = (error: ReportedError): void => {
    reporter.diagnose([error.diagnostic, ...error.others]);
    server?.showError(formatError(error));
  };
  const rebuild = createRebuilder(first, async () => {
    try {
      await buildOnce(archive, out, reporter);
      server?.reload();
    } catch (error) {
      if (!(error instanceof ReportedError)) throw error;
      show(error);
    }
  });
  watcher.on('all', rebuild.request);
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
    server = await listen(out, options);
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

async function listen(out: string, options: ServeCommandOptions): Promise<SiteServer> {
  const host = options.host ?? '127.0.0.1';
  const first = options.port === undefined ? DEFAULT_PORT : Number(options.port);
  if (!Number.isInteger(first) || first < 0 || first > 65535) {
    throw new UsageError(notAPort(options.port ?? ''));
  }
  const last = options.port === undefined ? first + MORE_PORTS : first;
  for (let port = first; port <= last; port += 1) {
    try {
      return await startServer(out, { host, port, allowedHosts: options.allowHost ?? [] });
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

/**
 * Runs a build after changes have settled, one at a time; changes during a build, the first one included, start another.
 */
function createRebuilder(first: Promise<unknown>, run: () => Promise<void>) {
  let timer: NodeJS.Timeout | null = null;
  let isWanted = false;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const start = (): void => {
    timer = null;
    if (running !== null) {
      isWanted = true;
      return;
    }
    isWanted = false;
    track(run().catch(fail));
  };
  const track = (build: Promise<void>): void => {
    running = build.finally(() => {
      running = null;
      if (isWanted && !isStopped) start();
    });
  };
  // Its failure is the command's, told by whoever waits for it.
  track(
    first.then(
      () => undefined,
      () => undefined,
    ),
  );
  return {
    request: () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(start, SETTLE_TIME);
    },
    /** Rejects on an error that is a fault of the program. */
    failed,
    /** Starts no other; one that is under way goes on. */
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
