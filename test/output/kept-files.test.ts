import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const ENV = { SOURCE_DATE_EPOCH: '1718841600' };
/** Milliseconds: some builds one after the other. */
const LONG = { timeout: 120_000 };

function article(title: string): string {
  return `${title}\n\nPOSO - Warga menanam pohon bakau bersama Bupati Rina Hartati pada hari Sabtu pagi di tepi pantai.\n`;
}

function makeArchive(): string {
  return makeFolder({
    'satu.txt': article('Warga menanam pohon bakau'),
    'dua.txt': article('Bupati Rina Hartati membuka pasar ikan'),
  });
}

async function build(archive: string, site: string, ...more: readonly string[]) {
  return kliping(['build', archive, '--out', site, ...more], { env: ENV });
}

/** What a folder's owner, a host or a tool may have put into it. */
const OWN: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/gh-pages\n',
  '.git/objects/ab/cdef': 'x',
  CNAME: 'arsip.example.org\n',
  '.htaccess': 'Require valid-user\n',
  '.well-known/acme-challenge/token': 'abc',
  _redirects: '/lama /baru 301\n',
  'node_modules/left/index.js': '1',
  'kebijakan privasi.html': '<p>Privasi</p>',
  'data/.htaccess': 'Require all denied\n',
  'articles/lampiran/peta.pdf': '%PDF',
  'people/README': 'x',
};

function addOwn(site: string): void {
  for (const [path, content] of Object.entries(OWN)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  mkdirSync(join(site, 'kosong', 'dalam'), { recursive: true });
  symlinkSync('CNAME', join(site, 'tautan'));
  symlinkSync('/nowhere/at/all', join(site, 'data', 'putus'));
  symlinkSync('.git', join(site, 'pintas'));
}

function expectOwn(site: string): void {
  for (const [path, content] of Object.entries(OWN))
    expect(readFileSync(join(site, path), 'utf8'), path).toBe(content);
  expect(readdirSync(join(site, 'kosong'))).toEqual(['dalam']);
  expect(readlinkSync(join(site, 'tautan'))).toBe('CNAME');
  expect(readlinkSync(join(site, 'data', 'putus'))).toBe('/nowhere/at/all');
  expect(readlinkSync(join(site, 'pintas'))).toBe('.git');
}

test(
  'what Kliping did not write stays in the folder of the site through every later build',
  LONG,
  async () => {
    const archive = makeArchive();
    const parent = makeFolder();
    const site = join(parent, 'site');
    expect((await build(archive, site)).code).toBe(0);
    const first = readTree(site);
    addOwn(site);
    const repository = lstatSync(join(site, '.git')).ino;

    expect((await build(archive, site)).code).toBe(0);
    expectOwn(site);
    writeFileSync(join(archive, 'tiga.txt'), article('Nelayan pulang membawa tuna'));
    expect((await build(archive, site)).code).toBe(0);
    expectOwn(site);
    expect(readFileSync(join(site, 'data', 'records.jsonl'), 'utf8')).toContain('tiga.txt');
    rmSync(join(archive, 'tiga.txt'));
    expect((await build(archive, site, '--no-cache')).code).toBe(0);
    expectOwn(site);
    // Moved, not copied: a repository may be large.
    expect(lstatSync(join(site, '.git')).ino).toBe(repository);
    expect(readdirSync(parent)).toEqual(['site']);
    // What is Kliping's is as it would be without.
    for (const path of ['tautan', 'data/putus', 'pintas', 'kosong'])
      rmSync(join(site, path), { recursive: true });
    for (const path of Object.keys(OWN)) rmSync(join(site, path));
    expect(readTree(site)).toEqual(first);
  },
);

test('a checkout of a branch stays one: its .git file is kept', LONG, async () => {
  const archive = makeArchive();
  const repository = makeFolder({ 'readme.txt': 'x' });
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: repository,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Awal');
  const site = join(makeFolder(), 'terbit');
  git('worktree', 'add', '--quiet', '-b', 'pages', site);
  git('-C', site, 'rm', '--quiet', '-r', '.');
  for (const round of ['Satu', 'Dua']) {
    writeFileSync(join(archive, 'baru.txt'), article(`Berita ${round}`));
    const { code, stderr } = await build(archive, site);
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect(git('-C', site, 'status', '--short')).not.toBe('');
    git('-C', site, 'add', '.');
    git('-C', site, 'commit', '--quiet', '-m', round);
    expect(git('-C', site, 'status', '--short')).toBe('');
  }
});

test('a pipe in the folder hangs nothing and stays', LONG, async () => {
  const archive = makeArchive();
  const site = join(makeFolder(), 'site');
  await build(archive, site);
  execFileSync('mkfifo', [join(site, 'pipa')]);
  writeFileSync(join(archive, 'tiga.txt'), article('Nelayan pulang membawa tuna'));
  expect((await build(archive, site)).code).toBe(0);
  expect(lstatSync(join(site, 'pipa')).isFIFO()).toBe(true);
});

describe('where keeping is impossible the build is refused, both are named, and everything is as it was:', () => {
  test('a file of the owner at a path that the new site needs', LONG, async () => {
    const archive = makeArchive();
    const parent = makeFolder();
    const site = join(parent, 'site');
    await build(archive, site);
    writeFileSync(join(site, 'catatan.html'), 'milik saya');
    addOwn(site);
    const before = readTree(join(site, 'articles'));
    mkdirSync(join(archive, 'public'));
    writeFileSync(join(archive, 'public', 'catatan.html'), 'dari arsip');
    const { code, stderr } = await build(archive, site);
    expect(code).toBe(2);
    expect(stderr).toContain('catatan.html');
    expect(stderr).toMatch(/^error: .*\n {2}→ \S/m);
    expect(stderr).not.toContain('bug in Kliping');
    expect(readFileSync(join(site, 'catatan.html'), 'utf8')).toBe('milik saya');
    expectOwn(site);
    expect(readTree(join(site, 'articles'))).toEqual(before);
    expect(readdirSync(parent)).toEqual(['site']);
    // Once it has moved, all is well; so it is when both are the same.
    writeFileSync(join(site, 'catatan.html'), 'dari arsip');
    expect((await build(archive, site)).code).toBe(0);
    expectOwn(site);
  });

  test('a link in the place of a folder of the site is never followed', LONG, async () => {
    const archive = makeArchive();
    const elsewhere = makeFolder({ 'surat.txt': 'x' });
    const site = join(makeFolder(), 'site');
    await build(archive, site);
    rmSync(join(site, 'articles'), { recursive: true });
    symlinkSync(elsewhere, join(site, 'articles'));
    const { code, stderr } = await build(archive, site);
    expect(code).toBe(2);
    expect(stderr).toContain('articles');
    expect(readlinkSync(join(site, 'articles'))).toBe(elsewhere);
    expect(readTree(elsewhere)).toEqual({ 'surat.txt': 'x' });
  });
});

test('a file of the site that was changed by hand is made again, and that is said', LONG, async () => {
  const archive = makeArchive();
  const site = join(makeFolder(), 'site');
  await build(archive, site);
  const before = readTree(site);
  writeFileSync(join(site, '_headers'), '/*\n  X-Mine: 1\n');
  const [article = ''] = readdirSync(join(site, 'articles'));
  writeFileSync(join(site, 'articles', article), 'diubah');
  const { code, stderr } = await build(archive, site);
  expect(code).toBe(0);
  expect(stderr).toMatch(new RegExp(`^warning: .*_headers.*articles/${article}\\n {2}→ .*public/`, 'm'));
  expect(readTree(site)).toEqual(before);
  // Files that are merely newer are not called changed, and it is said once.
  linkSync(join(site, '_headers'), join(site, 'x'));
  writeFileSync(join(site, '_headers'), readFileSync(join(site, '_headers')));
  rmSync(join(site, 'x'));
  expect((await build(archive, site)).stderr).not.toContain('changed');
});

test(
  '--out that is a link to a folder stays a link, and the folder behind it gets the site',
  LONG,
  async () => {
    const archive = makeArchive();
    const parent = makeFolder({ 'rilis/1/CNAME': '' });
    rmSync(join(parent, 'rilis', '1', 'CNAME'));
    const site = join(parent, 'kini');
    symlinkSync('rilis/1', site);
    for (const title of ['Satu', 'Dua']) {
      writeFileSync(join(archive, 'baru.txt'), article(`Berita ${title}`));
      expect((await build(archive, site)).code).toBe(0);
      expect(readlinkSync(site)).toBe('rilis/1');
      expect(existsSync(join(parent, 'rilis', '1', 'index.html'))).toBe(true);
      expect(readdirSync(join(parent, 'rilis'))).toEqual(['1']);
    }
  },
);
