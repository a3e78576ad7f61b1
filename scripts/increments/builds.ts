import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../../src/commands/build.js';
import { formatDiagnostic, ReportedError } from '../../src/model/diagnostic.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

export interface BuildRequest {
  readonly archive: string;
  readonly out: string;
  /** Days since the first build. */
  readonly day: number;
  readonly jobs: number;
  readonly cache: boolean;
}

/** Builds a site; resolves to why it could not be, or null when it was. */
export type Build = (request: BuildRequest) => Promise<string | null>;

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli.js');
/** Seconds since 1970 of the first build: noon in the archives' time zone. */
const FIRST_DAY = 1_733_029_200;
const DAY = 86_400;

/** Builds in this process, as `kliping serve` does again and again. @throws what is a bug in Kliping. */
export const buildHere: Build = async ({ archive, out, day, jobs, cache }) => {
  process.env['SOURCE_DATE_EPOCH'] = String(FIRST_DAY + day * DAY);
  try {
    await build(archive, { out, quiet: true, cache, jobs: String(jobs) });
    return null;
  } catch (error) {
    if (error instanceof ReportedError) return cut(formatDiagnostic(error.diagnostic), archive);
    throw error;
  }
};

/** Builds in a process of its own, as a user does. @throws Error when the process ends otherwise than it should. */
export const buildApart: Build = async ({ archive, out, day, jobs, cache }) => {
  const args = [CLI, 'build', archive, '--out', out, '--quiet', '--jobs', String(jobs)];
  const child = spawn(process.execPath, cache ? args : [...args, '--no-cache'], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(FIRST_DAY + day * DAY) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => {
      resolve(exit ?? signal);
    });
  });
  if (code === 0) return null;
  const error = /^error: .*(?:\n {2}→ .*)?/m.exec(stderr)?.[0];
  if (error === undefined || typeof code === 'string' || stderr.includes('bug in Kliping'))
    throw new Error(`kliping build ended with ${code ?? 'nothing'}: ${stderr}`);
  return cut(error, archive);
};

/** Returns a message without the place of the archive. */
function cut(message: string, archive: string): string {
  return message.replaceAll(archive, 'ARCHIVE');
}
