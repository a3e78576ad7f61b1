import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { END_OF_OUTPUT, type WarmCommand, type WarmResult } from './warm-messages.js';

const PROGRAM = join(PACKAGE_ROOT, 'dist', 'test', 'support', 'warm-process.js');

export interface WarmOutput extends WarmResult {
  readonly stdout: string;
  readonly stderr: string;
}

let child: ChildProcess | null = null;
let isBusy = false;

/**
 * Runs a command in the process that has run others before; a command takes a tenth of the time there. Returns null while that process
 * is at work: two commands at the same time are two processes.
 */
export function runWarm(command: WarmCommand): Promise<WarmOutput> | null {
  if (isBusy) return null;
  isBusy = true;
  return take(child ?? start(), command).finally(() => {
    isBusy = false;
  });
}

function start(): ChildProcess {
  const started = fork(PROGRAM, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  child = started;
  started.once('exit', () => {
    if (child === started) child = null;
  });
  // It ends with the tests, which do not wait for it.
  started.unref();
  started.channel?.unref();
  return started;
}

async function take(process: ChildProcess, command: WarmCommand): Promise<WarmOutput> {
  const ended = new Promise<WarmResult>((resolve) => {
    process.once('message', (result) => {
      resolve(result as WarmResult);
    });
    process.once('exit', (code) => {
      resolve({ code: code ?? -1 });
    });
  });
  const output = Promise.all([readOutput(process.stdout), readOutput(process.stderr)]);
  process.send(command);
  const [{ code }, [stdout, stderr]] = await Promise.all([ended, output]);
  process.removeAllListeners('message');
  return { code, stdout, stderr };
}

/** What a stream gives up to the end of a command's output, or up to its own end. */
function readOutput(stream: Readable | null): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const finish = (): void => {
      stream?.off('data', read);
      stream?.off('end', finish);
      resolve(Buffer.concat(chunks).toString().replace(END_OF_OUTPUT, ''));
    };
    const read = (chunk: Buffer): void => {
      chunks.push(chunk);
      if (Buffer.concat(chunks.slice(-2)).includes(END_OF_OUTPUT)) finish();
    };
    stream?.on('data', read);
    stream?.on('end', finish);
  });
}
