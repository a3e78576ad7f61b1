import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE_ROOT, VERSION } from '../../src/util/package-root.js';
import { kliping, type CommandResult } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const WORKFLOW = '.github/workflows/kliping.yml';
const PACKAGE = `.tools/kliping-${VERSION}.tgz`;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
/** Milliseconds: an installation from the registry among them. */
const LONG = { timeout: 300_000 };

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly publish: {
      readonly permissions: Readonly<Record<string, string>>;
      readonly steps: readonly Step[];
    };
  };
}

function readWorkflow(repository: string): Workflow {
  return parse(readFileSync(join(repository, WORKFLOW), 'utf8')) as Workflow;
}

function git(repository: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Penguji', '-c', 'user.email=uji@example.org'];
  return execFileSync('git', [...identity, ...args], { cwd: repository, encoding: 'utf8' }).trim();
}

/** A repository with all that is in a folder, as a machine that builds it gets it. */
function commit(original: string): string {
  const folder = join(makeFolder(), 'arsip');
  cpSync(original, folder, { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Arsip');
  const checkout = join(makeFolder(), 'repo');
  git(folder, 'clone', '--quiet', folder, checkout);
  return checkout;
}

/** Runs the `run:` steps of a workflow one after the other, as the machines of GitHub do, with a clean global folder of npm. */
function runSteps(repository: string, more: NodeJS.ProcessEnv = {}) {
  const temporary = makeFolder();
  const variables = join(temporary, 'github-env');
  writeFileSync(variables, '');
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_prefix: join(temporary, 'global'),
    npm_config_prefer_offline: 'true',
    PATH: `${join(temporary, 'global', 'bin')}:${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: temporary,
    GITHUB_ENV: variables,
    ...more,
  };
  mkdirSync(join(temporary, 'global'));
  for (const { run, env } of readWorkflow(repository).jobs.publish.steps) {
    if (run === undefined) continue;
    const own = Object.entries(env ?? {}).map(([name, value]): [string, string] => [
      name,
      value.replace('${{ steps.pages.outputs.base_url }}', 'https://nama.github.io/arsip'),
    ]);
    const set = readFileSync(variables, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const [name = '', value = ''] = line.split('=');
        return [name, value];
      });
    const { status, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: repository,
      env: { ...environment, ...Object.fromEntries(set), ...Object.fromEntries(own) },
      encoding: 'utf8',
    });
    expect(status, `${run}\n${stderr}`).toBe(0);
  }
  return join(temporary, 'site');
}

/** An archive with a workflow that brings Kliping along, and what the command said: packing takes seconds, and is done once. */
let packed: string;
let made: CommandResult;
beforeAll(async () => {
  packed = makeFolder();
  made = await kliping(['init', packed, '--github-pages']);
});

test(
  'the workflow is one that GitHub takes: fixed actions, few permissions, nothing installed by name',
  LONG,
  async () => {
    const built = makeFolder();
    const source = ['--source', `koran/kliping#${COMMIT}`];
    expect((await kliping(['init', built, '--github-pages', ...source])).code).toBe(0);
    expect(made.code).toBe(0);
    for (const folder of [packed, built]) {
      const { permissions, jobs } = readWorkflow(folder);
      expect(permissions).toEqual({ contents: 'read' });
      expect(jobs.publish.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
      const { steps } = jobs.publish;
      for (const { uses } of steps)
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
      // An installation names a file, or takes what a lock file names.
      for (const [command] of steps.flatMap(({ run }) => [
        ...(run ?? '').matchAll(/\b(?:npx|npm (?:i|install|ci|exec)\b).*/g),
      ]))
        expect(command).toMatch(
          /^npm install --global --no-audit --no-fund "\.\/\$KLIPING_PACKAGE"$|^npm ci --no-audit --no-fund$/,
        );
      const commands = steps.map(({ run }) => run ?? '').join('\n');
      // What a run is given from outside comes as a variable, never as a part of the script.
      expect(commands).not.toContain('${{');
      expect(commands).toContain('SOURCE_DATE_EPOCH');
    }
  },
);

test('without --source it brings Kliping along, and its steps build the site from a clone', LONG, () => {
  expect(made.code, made.stderr).toBe(0);
  expect(made.stdout).toContain('Settings → Pages');
  expect(made.stdout).toContain(`${PACKAGE}, which was made for it: commit both files`);
  const repository = commit(packed);
  const site = readTree(runSteps(repository));
  expect(site['sitemap.xml']).toContain('https://nama.github.io/arsip/articles/');
  expect(Object.keys(site).filter((path) => path.startsWith('articles/'))).toHaveLength(1);
  expect(site['about.html']).not.toContain('.tgz');
});

test('the command in HOSTING.md for hosts that build a site works as written', LONG, () => {
  const repository = commit(packed);
  const guide = readFileSync(join(PACKAGE_ROOT, '.github', 'HOSTING.md'), 'utf8');
  const command = /^npx .*$/m.exec(guide)?.[0] ?? '';
  expect(command).toContain(`./${PACKAGE}`);
  // What npx installs stays in npm's folder: one of its own, with what was downloaded before.
  const downloads = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
  const cache = makeFolder();
  if (existsSync(join(downloads, '_cacache')))
    symlinkSync(join(downloads, '_cacache'), join(cache, '_cacache'));
  const { status, stderr } = spawnSync('bash', ['-e', '-c', command], {
    cwd: repository,
    env: { ...process.env, npm_config_cache: cache, npm_config_prefer_offline: 'true' },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(existsSync(join(repository, 'site', 'index.html'))).toBe(true);
});

test('with a repository and a commit as source it builds Kliping from that commit', LONG, async () => {
  // A stand-in for Kliping: what matters is that this commit is built, by its lock file, and its program run.
  const source = makeFolder({
    'package.json': JSON.stringify({
      name: 'kliping',
      version: '0.0.1',
      bin: { kliping: 'dist/cli.js' },
      scripts: { build: 'mkdir dist && cp cli.js dist/cli.js && chmod +x dist/cli.js' },
    }),
    'package-lock.json': JSON.stringify({
      name: 'kliping',
      version: '0.0.1',
      lockfileVersion: 3,
      packages: { '': { name: 'kliping', version: '0.0.1', bin: { kliping: 'dist/cli.js' } } },
    }),
    'cli.js': `#!/usr/bin/env node
const fs = require('node:fs');
const out = process.argv[process.argv.indexOf('--out') + 1];
fs.mkdirSync(out);
fs.writeFileSync(out + '/args', JSON.stringify([process.argv.slice(2), process.env.SOURCE_DATE_EPOCH]));
`,
  });
  chmodSync(join(source, 'cli.js'), 0o755);
  git(source, 'init', '--quiet');
  git(source, 'add', '.');
  git(source, 'commit', '--quiet', '-m', 'Satu');
  const id = git(source, 'rev-parse', 'HEAD');
  writeFileSync(join(source, 'cli.js'), 'process.exit(1)');
  git(source, 'commit', '--quiet', '-am', 'Dua');

  const folder = makeFolder();
  const made = await kliping(['init', folder, '--github-pages', '--source', `koran/kliping#${id}`]);
  expect(made.stdout).toContain(`It builds Kliping from https://github.com/koran/kliping.git at ${id}.`);
  expect(existsSync(join(folder, '.tools'))).toBe(false);
  const repository = commit(folder);
  const site = runSteps(repository, {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${source}.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://github.com/koran/kliping.git',
  });
  const [args, epoch] = JSON.parse(readFileSync(join(site, 'args'), 'utf8')) as [string[], string];
  expect(args).toEqual(['build', '.', '--out', site, '--base-url', 'https://nama.github.io/arsip/']);
  expect(epoch).toBe(git(repository, 'log', '-1', '--format=%ct'));
});

test(
  'a package that is in the archive already is taken; the archive that is there is left as it is',
  LONG,
  async () => {
    const folder = makeFolder({ 'kliping.yaml': 'title: Milik saya\n', 'vendor/x': '' });
    copyFileSync(join(packed, PACKAGE), join(folder, 'vendor', 'kliping.tgz'));
    const args = ['init', '--github-pages', '--source', 'vendor/kliping.tgz'];
    const made = await kliping(args, { cwd: folder });
    expect(made.code, made.stderr).toBe(0);
    expect(readFileSync(join(folder, WORKFLOW), 'utf8')).toContain('KLIPING_PACKAGE: "vendor/kliping.tgz"');
    expect(readFileSync(join(folder, 'kliping.yaml'), 'utf8')).toBe('title: Milik saya\n');
    // Nothing is overwritten, neither a workflow nor a package.
    const again = await kliping(args, { cwd: folder });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('nothing was overwritten');
    const other = makeFolder({ 'kliping.yaml': '', [PACKAGE]: 'x' });
    const refused = await kliping(['init', other, '--github-pages']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`add --source ${PACKAGE}`);
    expect(Object.keys(readTree(other)).sort()).toEqual([PACKAGE, 'kliping.yaml']);
  },
);

/** A package of another name, as npm pack makes it. */
function tarball(name: string): Buffer {
  const content = Buffer.from(JSON.stringify({ name }));
  const header = Buffer.alloc(512);
  header.write('package/package.json');
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  return gzipSync(Buffer.concat([header, content, Buffer.alloc(1536 - content.length)]));
}

test(
  'a source that is not always the same code, or not Kliping, is refused before anything is written',
  LONG,
  async () => {
    const outside = makeFolder({ 'kliping.tgz': tarball('kliping') });
    const folder = makeFolder({
      'kliping.yaml': '',
      'lain.tgz': tarball('lain'),
      'rusak.tgz': 'x',
      'a\n${{ x }}.tgz': tarball('kliping'),
    });
    symlinkSync(join(outside, 'kliping.tgz'), join(folder, 'pintas.tgz'));
    const before = Object.keys(readTree(folder));
    for (const [source, message] of [
      ['kliping', 'a name in the npm registry'],
      [`kliping@${VERSION}`, 'a name in the npm registry'],
      ['npm:kliping', 'a name in the npm registry'],
      ['@koran/kliping', 'a name in the npm registry'],
      ['koran/kliping', 'does not say which commit'],
      ['koran/kliping#main', 'main is not a full commit id'],
      ['koran/kliping#v1.0.0', 'v1.0.0 is not a full commit id'],
      [`koran/kliping#${COMMIT.slice(0, 12)}`, 'is not a full commit id'],
      ['https://git.example/koran/kliping.git', 'does not say which commit'],
      [
        `https://nama:sandi@git.example/kliping.git#${COMMIT}`,
        'neither a package in the archive nor a repository',
      ],
      [`http://git.example/kliping.git#${COMMIT}`, 'neither a package in the archive nor a repository'],
      [`file:///srv/kliping#${COMMIT}`, 'neither a package in the archive nor a repository'],
      ['https://git.example/kliping.tgz', 'does not say which commit'],
      ['tiada.tgz', 'there is no such file'],
      [join(outside, 'kliping.tgz'), 'outside the archive'],
      ['pintas.tgz', 'outside the archive'],
      ['lain.tgz', 'a package of lain'],
      ['rusak.tgz', 'not a package made by npm pack'],
      ['a\n${{ x }}.tgz', 'have a special meaning in a workflow'],
    ] as const) {
      const { code, stderr } = await kliping(['init', folder, '--github-pages', '--source', source]);
      expect(stderr, source).toContain(message);
      expect(stderr).toMatch(/\n {2}→ \S/);
      expect(code, source).toBe(2);
    }
    const alone = await kliping(['init', folder, '--source', `koran/kliping#${COMMIT}`]);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('Add --github-pages');
    expect(Object.keys(readTree(folder)).filter((path) => !path.startsWith('pintas'))).toEqual(
      before.filter((path) => !path.startsWith('pintas')),
    );
  },
);
