import { escapeRegExp } from './text.js';

/** Tells whether a path, relative and with forward slashes, is meant by one of the patterns it was made of. */
export type PathTest = (path: string) => boolean;

/**
 * Creates a test for paths. A pattern is the path of a file or folder; '*' stands for any characters but a slash, '**' for any
 * folders. A folder means all that lies in it.
 */
export function createPathTest(patterns: readonly string[]): PathTest {
  const tests = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .split('/')
          .filter((part) => part !== '' && part !== '.')
          .map((part) => (part === '**' ? '.*' : part.split(/\*+/).map(escapeRegExp).join('[^/]*')))
          .join('/')
          .replaceAll('.*/', '(?:.*/)?')}(?:/|$)`,
        'u',
      ),
  );
  return (path) => tests.some((test) => test.test(path));
}
