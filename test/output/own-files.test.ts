import { expect, test } from 'vitest';
import { checkOwnFiles } from '../../src/output/own-files.js';

const MADE = ['index.html', 'articles/a-1.html', 'assets/kliping.css'].map((path) => ({ path }));

function check(...paths: readonly string[]): void {
  checkOwnFiles(
    paths.map((path) => ({ path })),
    MADE,
  );
}

test('files of the user’s own pass where every disk can hold them', () => {
  expect(() => {
    check('look.css', 'gambar/peta.svg', 'gambar/Peta 2.svg', 'articles/mine.html', '_headers');
  }).not.toThrow();
});

test.each([
  [['index.html'], 'the site has a file index.html of its own'],
  [['Index.html'], 'differs from index.html only in capital letters'],
  [['Articles/mine.html'], 'differs from articles only in capital letters'],
  [['peta.svg', 'Peta.svg'], 'differs from peta.svg only in capital letters'],
  [['caf\u00E9.txt', 'cafe\u0301.txt'], 'how accents are stored'],
  [['lama/Con/a.png'], 'Windows does not allow a file or folder called "Con"'],
  [['apa?.html'], 'Windows does not allow a file or folder called "apa?.html"'],
  [['titik.'], 'Windows does not allow a file or folder called "titik."'],
])('%j is refused', (paths, message) => {
  expect(() => {
    check(...paths);
  }).toThrow(message);
});
