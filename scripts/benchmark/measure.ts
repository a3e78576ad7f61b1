import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took, its child processes included. */
export interface Measured {
  readonly seconds: number;
  /** Processor time of the whole tree, user and system. */
  readonly processor: number;
  /** Most bytes resident at once in the whole tree; null where there is no /proc. */
  readonly memory: number | null;
  readonly stdout: string;
}

/** Milliseconds between two looks at a tree of processes. */
const SAMPLE = 40;
/** Ticks per second of the processor times in /proc. */
const TICKS_A_SECOND = 100;
const PAGE = 4096;

/** Runs a command to its end. @throws Error when it fails. */
export async function measure(
  command: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  let memory = 0;
  const times = new Map<number, number>();
  const look = (): void => {
    const tree = readTree(child.pid ?? -1);
    memory = Math.max(
      memory,
      tree.reduce((sum, item) => sum + item.memory, 0),
    );
    for (const { pid, processor } of tree) times.set(pid, processor);
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
    processor: [...times.values()].reduce((sum, time) => sum + time, 0),
    memory: memory === 0 ? null : memory,
    stdout: Buffer.concat(stdout).toString(),
  };
}

interface Process {
  readonly pid: number;
  readonly memory: number;
  readonly processor: number;
}

/** Returns a process and all below it, from /proc; none on systems that have no such thing. */
function readTree(root: number): readonly Process[] {
  if (!existsSync('/proc/self/stat')) return [];
  const children = new Map<number, number[]>();
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(name);
    if (stat === null) continue;
    const pid = Number(name);
    // Behind the name in brackets: state, parent …; see proc(5).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, resident = 0] = [1, 11, 12, 21].map((i) => fields[i]);
    found.set(pid, { pid, memory: resident * PAGE, processor: (user + system) / TICKS_A_SECOND });
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree: Process[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const process = found.get(pid);
    if (process !== undefined) tree.push(process);
    open.push(...(children.get(pid) ?? []));
  }
  return tree;
}

function readStat(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    // It ended meanwhile.
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
