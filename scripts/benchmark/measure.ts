import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';

/** What a command took, its child processes included. */
export interface Measured {
  /** Seconds on the wall. */
  readonly seconds: number;
  /** Processor seconds of the whole tree, user and system; null where there is no /proc. */
  readonly processor: number | null;
  /** Most bytes resident at once in the whole tree; null where there is no /proc. */
  readonly memory: number | null;
  /** The load average of the machine over the last minute, before the command started. */
  readonly load: number;
  readonly stdout: string;
}

/** Milliseconds between two looks at a tree of processes. */
const SAMPLE = 50;
/** Ticks per second of the processor times in /proc. */
const TICKS_A_SECOND = 100;
const PAGE = 4096;

/** Runs a command to its end. Only one may run at a time. @throws Error when it fails. */
export async function measure(
  command: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const [program = '', ...args] = command;
  const load = loadavg()[0] ?? 0;
  const before = childrenProcessor();
  const started = performance.now();
  const child = spawn(program, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  let memory = 0;
  const look = (): void => {
    memory = Math.max(memory, residentOf(child.pid ?? -1));
  };
  const timer = setInterval(look, SAMPLE);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(' ')} ended with ${code}:\n${Buffer.concat(stderr).toString()}`);
  return {
    seconds,
    processor: before === null ? null : (childrenProcessor() ?? before) - before,
    memory: memory === 0 ? null : memory,
    load,
    stdout: Buffer.concat(stdout).toString(),
  };
}

/** Returns the processor seconds of all child processes that have ended, theirs included; null on systems without /proc. */
function childrenProcessor(): number | null {
  const fields = readStat('self');
  if (fields === null) return null;
  return ((fields[CHILDREN_USER] ?? 0) + (fields[CHILDREN_SYSTEM] ?? 0)) / TICKS_A_SECOND;
}

/** Returns the resident bytes of a process and all below it; 0 on systems without /proc. */
function residentOf(root: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(name);
    if (fields === null) continue;
    const pid = Number(name);
    const parent = fields[PARENT] ?? 0;
    resident.set(pid, (fields[RESIDENT] ?? 0) * PAGE);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let bytes = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    bytes += resident.get(pid) ?? 0;
    open.push(...(children.get(pid) ?? []));
  }
  return bytes;
}

/** Places in what follows the name of a process in its stat file; see proc(5). */
const PARENT = 1;
const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;
const RESIDENT = 21;

/** Returns the numbers that follow the name of a process; null when it has ended or there is no /proc. */
function readStat(pid: string): readonly number[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Returns the number of files in a folder and their bytes. */
export function weigh(folder: string): { readonly files: number; readonly bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inside = weigh(path);
      files += inside.files;
      bytes += inside.bytes;
    } else {
      files += 1;
      bytes += statSync(path).size;
    }
  }
  return { files, bytes };
}
