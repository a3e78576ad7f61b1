import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { CLI, kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';
import { chooseRows } from '../support/rows.js';

const ENV = { SOURCE_DATE_EPOCH: '1718841600' };
/** Enough articles that threads read them, and another makes the search index. */
const ARTICLES = 150;
/** Milliseconds: a few builds, on a busy machine. */
const LONG = { timeout: 240_000 };
/** Milliseconds between two looks. */
const LOOK = 5;

function article(n: number, more = ''): string {
  return `Warta nomor ${n} dari Kupang\n\nKUPANG - Petani ${n} memanen jagung bersama Wali Kota Yosef Bria pada hari Selasa pagi. ${more}\n`;
}

function makeArchive(): string {
  return makeFolder({
    // Without a title the site has that of the folder, which is another each time.
    'kliping.yaml': 'title: Warta Kupang\n',
    ...Object.fromEntries(Array.from({ length: ARTICLES }, (_, n) => [`warta-${n}.txt`, article(n)])),
  });
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs a command and, when something is there, sends it a signal. */
async function interrupt(args: readonly string[], { signal, when, temporary }: Interruption): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, ...ENV, TMPDIR: temporary },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, name) => {
      resolve({ code, signal: name, stderr });
    });
  });
  while (!when(stdout) && child.exitCode === null) await wait(LOOK);
  child.kill(signal);
  return ended;
}

interface Interruption {
  readonly signal: NodeJS.Signals;
  /** Asked again and again, with what was printed. */
  readonly when: (stdout: string) => boolean;
  /** For temporary files. */
  readonly temporary: string;
}

/** Whether something lies in the folder that a new site is written to, beside the site's place. */
function isWritten(parent: string, path: string): boolean {
  return readdirSync(parent).some(
    (name) => name.startsWith('.site.new-') && existsSync(join(parent, name, path)),
  );
}

const ENDED = [
  ['build', 'SIGINT', 130],
  ['build', 'SIGTERM', 143],
  ['build', 'SIGHUP', 129],
  ['serve', 'SIGTERM', 143],
  ['serve', 'SIGINT', 130],
] as const;

/** The site of {@link makeArchive}, built by a command that nothing interrupts. */
let whole: Readonly<Record<string, string>>;
beforeAll(async () => {
  const site = join(makeFolder(), 'site');
  await kliping(['build', makeArchive(), '--out', site, '--no-cache'], { env: ENV });
  whole = readTree(site);
});

test.each(chooseRows(ENDED, [2, 4]))(
  '%s that gets %s ends with %i and leaves nothing, whatever it was at',
  LONG,
  async (command, signal, code) => {
    const archive = makeArchive();
    const parent = makeFolder();
    const site = join(parent, 'site');
    for (const path of ['', 'search', 'articles']) {
      const temporary = makeFolder();
      const ended = await interrupt(
        [command, archive, '--out', site, ...(command === 'serve' ? ['--port', '0'] : [])],
        {
          signal,
          when: () => isWritten(parent, path),
          temporary,
        },
      );
      expect({ ...ended, stderr: ended.stderr.match(/error.*/g) }).toEqual({
        code,
        signal: null,
        stderr: null,
      });
      expect(readdirSync(parent)).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
    }
    const { code: next, stderr } = await kliping(['build', archive, '--out', site], { env: ENV });
    expect(stderr).not.toMatch(/^(?:warning|error)/m);
    expect(next).toBe(0);
    expect(readTree(site)).toEqual(whole);
  },
);

test('serve that is ended while it builds again leaves the old site and nothing else', LONG, async () => {
  const archive = makeArchive();
  const parent = makeFolder();
  const site = join(parent, 'site');
  expect((await kliping(['build', archive, '--out', site], { env: ENV })).code).toBe(0);
  const before = readTree(site);
  const temporary = makeFolder();
  let isServing = false;
  const ended = await interrupt(['serve', archive, '--out', site, '--port', '0'], {
    signal: 'SIGTERM',
    when: (stdout) => {
      if (!isServing && stdout.includes('The site is at')) {
        isServing = true;
        for (let n = 0; n < ARTICLES; n += 1)
          writeFileSync(join(archive, `warta-${n}.txt`), article(n, 'Hujan turun deras.'));
      }
      return isWritten(parent, 'articles');
    },
    temporary,
  });
  expect({ ...ended, stderr: ended.stderr.match(/error.*/g) }).toEqual({
    code: 0,
    signal: null,
    stderr: null,
  });
  expect(readdirSync(parent)).toEqual(['site']);
  expect(readdirSync(temporary)).toEqual([]);
  expect(readTree(site)).toEqual(before);
});

test(
  'what a build that was killed left goes with the next build, also one that has nothing to do; a living one’s stays',
  LONG,
  async () => {
    const archive = makeFolder({ 'satu.txt': article(1) });
    const parent = makeFolder();
    const site = join(parent, 'site');
    await kliping(['build', archive, '--out', site], { env: ENV });
    const ended = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => ended.once('close', resolve));
    const [dead, living] = [`.site.new-${ended.pid ?? 0}`, `.site.new-${process.pid}`];
    for (const name of [dead, living]) {
      mkdirSync(join(parent, name, 'articles'), { recursive: true });
      writeFileSync(join(parent, name, 'articles', 'x.html'), 'x');
    }
    expect((await kliping(['build', archive, '--out', site], { env: ENV })).code).toBe(0);
    expect(readdirSync(parent).sort()).toEqual([living, 'site']);
  },
);
