import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLI, kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';
import { chooseRows } from '../support/rows.js';

const ENV = { SOURCE_DATE_EPOCH: '1718841600' };
const LONG = { timeout: 120_000 };

function article(title: string): string {
  return `${title}\n\nMANADO - Nelayan pulang membawa tuna pada hari Rabu pagi, kata Kepala Desa Yohan Lumenta.\n`;
}

async function build(archive: string, out: string, cwd?: string) {
  return kliping(['build', archive, '--out', out], { env: ENV, ...(cwd === undefined ? {} : { cwd }) });
}

/** A site as it is when it is built into a folder that was not there. */
async function buildApart(archive: string): Promise<Readonly<Record<string, string>>> {
  const site = join(makeFolder(), 'site');
  expect((await kliping(['build', archive, '--out', site, '--no-cache'], { env: ENV })).code).toBe(0);
  return readTree(site);
}

/** Runs a shell script in which things can be mounted, seen by it alone. */
function runMounting(script: string, ...args: readonly string[]) {
  return spawnSync('unshare', ['-rm', 'sh', '-euc', script, 'sh', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...ENV, NODE: process.execPath, CLI },
  });
}

const canMount = runMounting('mount -t tmpfs none /mnt').status === 0;

// Where this is not possible, replace-folder.test.ts still tries it with a disk that says what a mount point says.
describe.skipIf(!canMount)(
  'a folder that something is mounted on is filled in place, and what is not Kliping’s stays:',
  () => {
    const script = (mount: string): string => `
    ${mount}
    "$NODE" "$CLI" build "$1" --out "$2" --quiet
    echo arsip.example.org > "$2/CNAME"
    mkdir -p "$2/lost+found"
    cp "$3" "$1/tiga.txt"
    "$NODE" "$CLI" build "$1" --out "$2" --quiet
    (cd "$2" && sha256sum --check --quiet data/manifest-sha256.txt)
    cat "$2/CNAME"
    ls -A "$2"
    ls -A "$(dirname "$2")"
    mkdir "$4"
    cp -R "$2/." "$4"`;

    const MOUNTS = [
      ['another disk', 'mount -t tmpfs none "$2"'],
      ['a folder of the same disk', 'mount --bind "$5" "$2"'],
      [
        'another disk that holds what a new file system has',
        'mount -t tmpfs none "$2"; mkdir "$2/lost+found"',
      ],
    ] as const;

    test.each(chooseRows(MOUNTS, [1, 2]))('%s', LONG, async (_, mount) => {
      const archive = makeFolder({
        'satu.txt': article('Nelayan pulang'),
        'dua.txt': article('Pasar ikan dibuka'),
      });
      const next = join(makeFolder({ 'tiga.txt': article('Pelabuhan diperbaiki') }), 'tiga.txt');
      const parent = makeFolder({ 'site/x': '' });
      const site = join(parent, 'site');
      rmSync(join(site, 'x'));
      const copy = join(makeFolder(), 'copy');
      const { status, stdout, stderr } = runMounting(script(mount), archive, site, next, copy, makeFolder());
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^arsip\.example\.org$/m);
      expect(stdout).not.toMatch(/^\.site\./m);
      const { CNAME, ...site2 } = readTree(copy);
      expect(CNAME).toBe('arsip.example.org\n');
      expect(site2).toEqual(await buildApart(archive));
    });

    test('one that is mounted inside the site stays, and the site is built around it', LONG, async () => {
      const archive = makeFolder({ 'satu.txt': article('Nelayan pulang') });
      const site = join(makeFolder(), 'site');
      await build(archive, site);
      mkdirSync(join(site, '.well-known'));
      writeFileSync(join(archive, 'dua.txt'), article('Pasar ikan dibuka'));
      const { status, stdout, stderr } = runMounting(
        `mount -t tmpfs none "$2/.well-known"
       echo kunci > "$2/.well-known/token"
       "$NODE" "$CLI" build "$1" --out "$2" --quiet
       cat "$2/.well-known/token"`,
        archive,
        site,
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toBe('kunci\n');
      expect(readTree(site)).toEqual(await buildApart(archive));
      expect(readdirSync(dirname(site))).toEqual(['site']);
    });

    test('a folder whose parent may only be read', LONG, async () => {
      const archive = makeFolder({ 'satu.txt': article('Nelayan pulang') });
      const parent = makeFolder();
      const volume = makeFolder({ CNAME: 'x' });
      rmSync(join(volume, 'CNAME'));
      mkdirSync(join(parent, 'site'));
      const { status, stderr } = runMounting(
        `mount --bind "$3" "$3"
       mount --bind "$4" "$2"
       mount -o remount,ro,bind "$3"
       "$NODE" "$CLI" build "$1" --out "$2" --quiet`,
        archive,
        join(parent, 'site'),
        parent,
        volume,
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(readTree(volume)).toEqual(await buildApart(archive));
    });
  },
);

test('the folder one stands in is not taken away under one’s feet', LONG, async () => {
  const archive = makeFolder({ 'satu.txt': article('Nelayan pulang') });
  const site = join(makeFolder(), 'site');
  await build(archive, site);
  writeFileSync(join(archive, 'dua.txt'), article('Pasar ikan dibuka'));
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-euc', '"$NODE" "$CLI" build "$1" --out . --quiet; ls index.html', 'sh', archive],
    { cwd: site, encoding: 'utf8', env: { ...process.env, ...ENV, NODE: process.execPath, CLI } },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'index.html\n', stderr: '' });
  expect(readTree(site)).toEqual(await buildApart(archive));
});

test(
  'folders that are not for a site alone are refused, with a remedy, and nothing is touched',
  LONG,
  async () => {
    const outer = makeFolder({
      'clips/a.txt': article('Nelayan pulang'),
      'clips/public/look.css': '',
      'other/letter.txt': 'x',
      'other/photo.jpg': 'x',
      'file.txt': 'x',
      'damaged/data/records.jsonl': '',
      'damaged/data/manifest-sha256.txt': 'x',
    });
    const archive = join(outer, 'clips');
    symlinkSync('nowhere', join(outer, 'dangling'));
    symlinkSync('clips', join(outer, 'alias'));
    const before = readdirSync(outer, { recursive: true }).sort();
    for (const [out, message] of [
      [archive, 'it is the archive itself'],
      [join(outer, 'alias'), 'it is the archive itself'],
      [outer, 'the archive is inside it'],
      ['/', 'the archive is inside it'],
      [homedir(), 'it is a folder for everything, not for one site'],
      [join(outer, 'other'), 'it contains files that are not a site built by Kliping: letter.txt, photo.jpg'],
      [join(outer, 'damaged'), 'data/manifest-sha256.txt) is missing or damaged'],
      [join(outer, 'file.txt'), 'it is a file'],
      [join(outer, 'file.txt', 'site'), 'file.txt is a file'],
      [join(outer, 'dangling'), 'is a link to a folder that does not exist'],
      [join(outer, 'dangling', 'site'), 'is a link to a folder that does not exist'],
      [join(archive, 'public'), 'public in the archive is read for the site'],
      [join(archive, 'public', 'site'), 'public in the archive is read for the site'],
      [join(archive, '.kliping'), '.kliping in the archive is read for the site'],
    ] as const) {
      const { code, stderr } = await build(archive, out);
      expect(stderr, out).toContain(`${out}: the site cannot be written there: `);
      expect(stderr).toContain(message);
      expect(stderr).toMatch(/\n {2}→ \S/);
      expect(code, out).toBe(2);
    }
    expect(readdirSync(outer, { recursive: true }).sort()).toEqual(before);
  },
);
