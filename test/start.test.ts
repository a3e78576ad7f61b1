import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT, VERSION } from '../src/util/package-root.js';
import { makeFolder } from './support/files.js';

const SENTENCE = 'Kliping needs Node 20.19 or newer';
/** The command itself, and the file that the documentation of earlier versions named. */
const STARTS = ['start.cjs', 'cli.js'];

function start(file: string, version: string | null) {
  const fake = makeFolder({
    'fake.cjs': `var versions = Object.assign({}, process.versions, { node: '${version ?? ''}' });
      Object.defineProperty(process, 'versions', { value: versions });`,
  });
  const options = version === null ? [] : ['--require', join(fake, 'fake.cjs')];
  const path = join(PACKAGE_ROOT, 'dist', 'src', file);
  return spawnSync(process.execPath, [...options, path, '--version'], { encoding: 'utf8' });
}

test.each(STARTS)('%s says in one sentence that Node is too old', (file) => {
  for (const version of ['12.0.0', '18.20.8', '20.3.1', '20.18.3']) {
    const { status, stdout, stderr } = start(file, version);
    expect(stderr).toMatch(new RegExp(`^error: ${SENTENCE}; this is Node ${version}\n {2}→ \\S.*\n$`));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  }
});

test.each(STARTS)('%s runs the command where Node is new enough', (file) => {
  for (const version of ['20.19.0', '22.0.0', '100.1.0', null]) {
    const { status, stdout, stderr } = start(file, version);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  }
});

test.each([
  ['src/check-node.cjs', 5],
  ['src/start.cjs', 2020],
] as const)('any old Node can read %s', (path, ecmaVersion) => {
  // As it lies in the package.
  const code = readFileSync(join(PACKAGE_ROOT, 'dist', path), 'utf8');
  const sourceType = 'commonjs';
  expect(
    new Linter().verify(
      code,
      [{ files: ['**/*.cjs'], languageOptions: { ecmaVersion, sourceType } }],
      'x.cjs',
    ),
  ).toEqual([]);
});

test('all that name the oldest version of Node name the same one', () => {
  const read = (path: string): string => readFileSync(join(PACKAGE_ROOT, path), 'utf8');
  expect(JSON.parse(read('package.json'))).toMatchObject({ engines: { node: '>=20.19' } });
  for (const path of ['README.md', '.ci/run'])
    expect(read(path).match(/Node \d+(?:\.\d+)? or newer/g), path).toEqual(['Node 20.19 or newer']);
});
