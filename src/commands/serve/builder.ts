import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findModule } from '../../util/bundled-code.js';
import { endWithProcess } from '../../util/interruption.js';
import type { Reporter } from '../reporter.js';
import { restoreFailure } from './failure.js';
import type { PageChange } from './overlay.js';
import type { BuilderAnswer, BuilderRequest, Report } from './protocol.js';

/** A process that builds the site once, and then makes pages of what changes while the next process builds. */
export interface Builder {
  /** Resolves to whether the site was left as it was; rejects with the error of the build, as if it had been made here. */
  readonly built: Promise<{ readonly isSame: boolean }>;
  /** Makes ready for previews after the build. Resolves to whether pages can be asked for: they cannot where the process ended. */
  readonly prepare: () => Promise<boolean>;
  /** Makes the pages of changed files; null where a build has to tell, or in time none is there. */
  readonly preview: (paths: readonly string[]) => Promise<readonly PageChange[] | null>;
  readonly stop: () => Promise<void>;
}

const PROCESS = fileURLToPath(findModule('commands/serve/builder-process'));
/** Milliseconds after which a page that is still not there is left to the build. */
const PATIENCE = 5000;

/** Starts building the site of an archive in a process of its own. */
export function startBuilder(archive: string, out: string, reporter: Reporter): Builder {
  const child = fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const built = createSignal<{ readonly isSame: boolean }>();
  const ready = createSignal<boolean>();
  const asked = new Map<number, (changes: readonly PageChange[] | null) => void>();
  let isStopped = false;
  let count = 0;
  const send = (request: BuilderRequest): void => {
    if (child.connected) child.send(request, () => undefined);
  };
  const reply = (id: number, changes: readonly PageChange[] | null): void => {
    asked.get(id)?.(changes);
    asked.delete(id);
  };
  child.on('message', (answer: BuilderAnswer) => {
    if (isStopped) return;
    if (answer.kind === 'report') relay(answer.report, reporter);
    else if (answer.kind === 'built') built.resolve({ isSame: answer.isSame });
    else if (answer.kind === 'failed') {
      built.reject(restoreFailure(answer.failure));
      ready.resolve(false);
    } else if (answer.kind === 'ready') ready.resolve(true);
    else reply(answer.id, answer.changes);
  });
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
    for (const id of [...asked.keys()]) reply(id, null);
    ready.resolve(false);
    // Nobody waits for the build of one that was told to stop.
    if (!isStopped) built.reject(new Error(`the process that builds ended with ${String(signal ?? code)}`));
    stay();
  });
  const stop = async (): Promise<void> => {
    isStopped = true;
    child.kill('SIGTERM');
    await ended;
  };
  const stay = endWithProcess(stop);
  send({ kind: 'build', archive, out });
  return {
    built: built.promise,
    prepare: () => {
      send({ kind: 'prepare' });
      return ready.promise;
    },
    preview: (paths) =>
      new Promise((resolve) => {
        if (!child.connected) {
          resolve(null);
          return;
        }
        count += 1;
        const id = count;
        asked.set(id, resolve);
        setTimeout(() => {
          reply(id, null);
        }, PATIENCE).unref();
        send({ kind: 'preview', id, paths });
      }),
    stop,
  };
}

function relay(report: Report, reporter: Reporter): void {
  if (report.method === 'onProgress') reporter.onProgress(report.progress);
  else if (report.method === 'finish') reporter.finish();
  else if (report.method === 'diagnose') reporter.diagnose(report.items);
  else if (report.method === 'say') reporter.say(report.text);
  else reporter.emit(report.event, report.data);
}

interface Signal<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function createSignal<T>(): Signal<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  // Whoever waits for it is told; nobody has to.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
