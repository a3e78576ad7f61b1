import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { linksOf, sectionsOf } from './support/papers.js';

const PAPERS = [
  'README.md',
  '.github/README.id.md',
  '.github/GUIDE.md',
  '.github/HOSTING.md',
  '.github/MEASUREMENTS.md',
  '.github/CONTRIBUTING.md',
  '.github/ARCHITECTURE.md',
  '.github/SECURITY.md',
  '.github/CHANGELOG.md',
  'templates/README.md',
  'src/ingest/README.md',
  'src/languages/README.md',
];

test.each(PAPERS)('every link in %s leads to a file and a section that are there', (paper) => {
  const links = linksOf(paper);
  expect(links.filter(({ path }) => !existsSync(join(PACKAGE_ROOT, path)))).toEqual([]);
  const lost = links.filter(({ path, section }) => section !== null && !sectionsOf(path).includes(section));
  expect(lost).toEqual([]);
});

test('the README fits on a few screens, and leads to every other document for users', () => {
  const readme = readFileSync(join(PACKAGE_ROOT, 'README.md'), 'utf8');
  expect(readme.split('\n').length).toBeLessThanOrEqual(200);
  const paths = linksOf('README.md').map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(PAPERS.filter((paper) => paper.startsWith('.github/'))));
});

/** The commands of a document's examples, without what is said about them. */
function commandsOf(paper: string): readonly string[] {
  const text = readFileSync(join(PACKAGE_ROOT, paper), 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, lines = '']) =>
    lines
      .trim()
      .split('\n')
      .map((line) => line.replace(/ +#.*$/, '')),
  );
}

test('the README in Indonesian has the commands, files and pictures of the English one', () => {
  expect(commandsOf('README.md').length).toBeGreaterThan(4);
  expect(commandsOf('.github/README.id.md')).toEqual(commandsOf('README.md'));
  const [english = '', indonesian = ''] = ['README.md', '.github/README.id.md'].map((paper) =>
    readFileSync(join(PACKAGE_ROOT, paper), 'utf8'),
  );
  expect(english.split('\n')[0]).toContain('.github/README.id.md');
  const named = (text: string): readonly string[] =>
    [...text.matchAll(/`(\.[a-z]{2,10}|kliping [^`]+|metadata\.csv|aws [^`]+)`/g)].flatMap(
      ([, name = '']) => name,
    );
  expect(named(indonesian).filter((name) => !named(english).includes(name))).toEqual([]);
  const pictures = (text: string): readonly string[] =>
    [...text.matchAll(/!\[[^\]]*\]\((?:\.github\/)?([^)]+)\)/g)].map(([, name = '']) => name);
  expect(pictures(indonesian)).toEqual(pictures(english));
});

test('every source file that ARCHITECTURE.md names is there', () => {
  const text = readFileSync(join(PACKAGE_ROOT, '.github', 'ARCHITECTURE.md'), 'utf8');
  const names = [...text.matchAll(/[\w./-]+\.(?:ts|cjs)\b/g)].map(([name]) =>
    name.replace(/^(?:\.\.\/)+/, ''),
  );
  const files = readdirSync(PACKAGE_ROOT, { withFileTypes: true })
    .filter((entry) => ['src', 'templates', '.config'].includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(PACKAGE_ROOT, name), { recursive: true, encoding: 'utf8' }).map(
        (path) => `/${name}/${path.replaceAll('\\', '/')}`,
      ),
    );
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
});
