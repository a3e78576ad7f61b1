import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { IS_ALL } from './rows.js';
import { runWarm } from './warm.js';

export const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli.js');

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The user it runs as. */
  readonly uid?: number;
}

/**
 * Runs the built command line. A process that has loaded it before runs one command after the other; with `npm test -- --all`, and
 * for a command that begins before the last one ended, it is a process of its own, as it is for a user.
 */
export function kliping(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  return warm(args, options) ?? klipingAlone(args, options);
}

/** Runs the built command line as a user does, in a process of its own: for what a process that ran others before cannot show. */
export function klipingAlone(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  return run(CLI, args, options);
}

/** Null when this has to be a process of its own. */
function warm(args: readonly string[], { cwd, env = {}, uid }: RunOptions): Promise<CommandResult> | null {
  // Other variables, such as those of a locale, are read when a process begins.
  const own = Object.entries(env).filter(([name, value]) => process.env[name] !== value);
  if (IS_ALL || uid !== undefined || own.some(([name]) => name !== 'SOURCE_DATE_EPOCH')) return null;
  return runWarm({
    args,
    cwd: cwd ?? null,
    env: Object.fromEntries(own.map(([name, value = '']) => [name, value])),
  });
}

/** Runs one of the built scripts for contributors. */
export function runScript(name: string, args: readonly string[]): Promise<CommandResult> {
  return run(join(PACKAGE_ROOT, 'dist', 'scripts', name), args, {});
}

function run(file: string, args: readonly string[], options: RunOptions): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [file, ...args],
      { ...options, env: { ...process.env, ...options.env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
  });
}

export interface RunningCommand {
  readonly process: ChildProcess;
  /** Resolves with the match when what it has printed, on stdout and stderr, matches. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
}

/** Starts the command line without waiting for its end. */
export function startKliping(args: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [CLI, ...args]);
  let output = '';
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const check of waiting) check();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return {
    process: child,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          waiting.delete(check);
          resolve(match);
        };
        waiting.add(check);
        child.once('exit', () => {
          reject(new Error(`kliping ended before it printed ${pattern.source}: ${output}`));
        });
        check();
      }),
  };
}
