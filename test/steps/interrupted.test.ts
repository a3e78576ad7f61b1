import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/random.js';
import { CLI, kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

/** Builds that are killed, each at another moment. KILL_POINTS=50 is what SECURITY.md mentions. */
const POINTS = Number(process.env['KILL_POINTS'] ?? 3);
const SEED = 20;
/** Milliseconds a test may take: each is several builds. */
const LONG = 180_000;
const ENV = { ...process.env, SOURCE_DATE_EPOCH: '1718841600' };

function article(n: number, words: string): string {
  return (
    `---\ntitle: Kabar nomor ${n} dari Bandung\ndate: 2024-0${(n % 8) + 1}-10\noutlet: Koran Contoh\n---\n\n` +
    `BANDUNG - Menteri Sri Mulyani meninjau pasar di Bandung pada hari Senin bersama Gubernur Siti Rahayu. ${words}\n`
  );
}

/** Puts an archive into one of two states: in the second some articles are changed, one is new, one is gone. */
function setState(archive: string, state: 'a' | 'b'): void {
  writeFileSync(join(archive, 'kliping.yaml'), 'title: Arsip uji\n');
  for (let n = 0; n < 24; n += 1) {
    const words =
      state === 'b' && n % 3 === 0 ? 'Presiden Joko Widodo ikut hadir.' : `Harga beras turun ${n} persen.`;
    writeFileSync(join(archive, `b${n}.md`), article(n, words));
  }
  if (state === 'a') rmSync(join(archive, 'new.md'), { force: true });
  else {
    writeFileSync(join(archive, 'new.md'), article(99, 'Baru.'));
    rmSync(join(archive, 'b5.md'));
  }
}

type Tree = Readonly<Record<string, string>>;
/** What each state's site is when nothing happens to its build. */
const clean = new Map<'a' | 'b', Tree>();

beforeAll(async () => {
  for (const state of ['a', 'b'] as const) {
    const archive = makeFolder();
    setState(archive, state);
    const site = join(makeFolder(), 'site');
    const { code } = await kliping(['build', archive, '--out', site, '--quiet'], { env: ENV });
    expect(code).toBe(0);
    clean.set(state, readTree(site));
  }
});

/** Names of files that are missing, added or of other bytes. */
function differences(a: Tree, b: Tree | undefined): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b ?? {})])].filter((path) => a[path] !== b?.[path]);
}

/** A site in state a, with what its build keeps in the archive. */
async function makeBuilt(
  parent = makeFolder(),
): Promise<{ readonly archive: string; readonly site: string }> {
  const archive = makeFolder();
  setState(archive, 'a');
  const site = join(parent, 'site');
  expect((await kliping(['build', archive, '--out', site, '--quiet'], { env: ENV })).code).toBe(0);
  return { archive, site };
}

/** Runs a build in a process group of its own; `interfere` may do to it what it likes. Resolves to the signal that ended it. */
function runBuild(
  archive: string,
  site: string,
  interfere: (pid: number) => void,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'build', archive, '--out', site], {
      env: ENV,
      detached: true,
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('close', (code) => {
      resolve({ code, stderr });
    });
    if (child.pid !== undefined) interfere(child.pid);
  });
}

test(
  `a build killed at ${POINTS} moments leaves the old site or the new one, and the next build is right`,
  { timeout: 60_000 + POINTS * 30_000 },
  async () => {
    const { archive, site } = await makeBuilt();
    const random = createRandom(SEED);
    let [state, length] = ['a' as 'a' | 'b', 0];
    for (let point = 0; point < POINTS; point += 1) {
      const next = state === 'a' ? 'b' : 'a';
      setState(archive, next);
      const started = performance.now();
      let timer: NodeJS.Timeout | undefined;
      await runBuild(archive, site, (pid) => {
        // The first is killed early; later ones anywhere in the time that a build takes.
        timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), random() * (length === 0 ? 500 : length));
      });
      clearTimeout(timer);
      const tree = readSite(site);
      const isOld = differences(tree, clean.get(state)).length === 0;
      const whole = isOld || differences(tree, clean.get(next)).length === 0;
      expect(
        `${point}, ${Math.round(performance.now() - started)} ms: ${whole ? 'whole' : 'torn'}`,
      ).toContain('whole');
      const before = performance.now();
      const { code, stderr } = await kliping(['build', archive, '--out', site], { env: ENV });
      expect(`${code} ${/^error.*/m.exec(stderr)?.[0] ?? ''}`).toBe('0 ');
      length = performance.now() - before;
      expect(differences(readTree(site), clean.get(next))).toEqual([]);
      expect(readdirSync(join(site, '..'))).toEqual(['site']);
      state = next;
    }
  },
);

/** The site; between the two renames of a swap the old one lies beside its place, whole, and the next build puts it back. */
function readSite(site: string): Tree {
  if (existsSync(site)) return readTree(site);
  const aside = readdirSync(join(site, '..')).find((name) => name.startsWith('.site.old-')) ?? '';
  return readTree(join(site, '..', aside));
}

/** A build whose files may have so many blocks (of 512 bytes, or twice that): a disk that is full in the middle of a file. */
function buildLimited(
  archive: string,
  site: string,
  blocks: number,
): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, CLI, 'build', archive, '--out', site],
    { env: ENV, encoding: 'utf8' },
  );
  return { code: status, stderr };
}

describe('a disk that takes no more is said, the old site is whole, and the next build is right:', () => {
  test('while the site is written', { timeout: LONG }, async () => {
    const { archive, site } = await makeBuilt();
    setState(archive, 'b');
    const large = join(archive, 'public', 'large.txt');
    mkdirSync(join(archive, 'public'));
    writeFileSync(large, 'a'.repeat(6_000_000));
    const { code, stderr } = buildLimited(archive, site, 4000);
    expect(stderr).toMatch(/^error: .*a file is too large for the disk/m);
    expect(stderr).not.toContain('bug in Kliping');
    expect(code).toBe(1);
    expect(differences(readTree(site), clean.get('a'))).toEqual([]);
    rmSync(large);
    expect((await kliping(['build', archive, '--out', site], { env: ENV })).code).toBe(0);
    expect(differences(readTree(site), clean.get('b'))).toEqual([]);
    expect(readdirSync(join(site, '..'))).toEqual(['site']);
  });

  test('while it is kept what was read', { timeout: LONG }, async () => {
    const { archive, site } = await makeBuilt();
    setState(archive, 'b');
    rmSync(join(archive, '.kliping'), { recursive: true });
    const { code, stderr } = buildLimited(archive, site, 100);
    expect(stderr).toMatch(/^error: \.kliping: what was read cannot be kept: the disk is full/m);
    expect(stderr).not.toContain('bug in Kliping');
    expect(code).toBe(1);
    expect(differences(readTree(site), clean.get('a'))).toEqual([]);
    expect((await kliping(['build', archive, '--out', site], { env: ENV })).code).toBe(0);
    expect(differences(readTree(site), clean.get('b'))).toEqual([]);
  });
});

test(
  'Pagefind’s program that dies is said, the old site is whole, and the next build is right',
  { timeout: LONG },
  async () => {
    const { archive, site } = await makeBuilt();
    setState(archive, 'b');
    let killed = 0;
    let timer: NodeJS.Timeout | undefined;
    const { code, stderr } = await runBuild(archive, site, (pid) => {
      timer = setInterval(() => {
        for (const child of childrenOf(pid)) {
          try {
            process.kill(child, 'SIGKILL');
            killed += 1;
          } catch (error) {
            // It ended by itself in the meantime.
            if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
          }
        }
      }, 2);
    });
    clearInterval(timer);
    expect(killed).toBeGreaterThan(0);
    expect(stderr).toMatch(/the search index cannot be made: Pagefind did not start, or stopped/);
    expect(code).toBe(1);
    expect(differences(readTree(site), clean.get('a'))).toEqual([]);
    expect((await kliping(['build', archive, '--out', site], { env: ENV })).code).toBe(0);
    expect(differences(readTree(site), clean.get('b'))).toEqual([]);
  },
);

/** Programs that a process has started. */
function childrenOf(pid: number): readonly number[] {
  const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout;
  return listed
    .split('\n')
    .map(Number)
    .filter((child) => child > 0);
}
