import { escapeRegExp } from './text.js';

/** Tells whether a path, relative and with forward slashes, is meant by one of the patterns it was made of. */
export type PathTest = (path: string) => boolean;

/** Tells whether a document is meant by its path or by its address; null for no address. */
export type IncludeTest = (path: string, address: string | null) => boolean;

/**
 * Creates a test for documents by patterns of paths and addresses. An address is compared without 'https://', 'www.' and a closing
 * slash, so that a pattern is like that of a path: 'https://example.com/tag/**'.
 */
export function createIncludeTest(patterns: readonly string[]): IncludeTest {
  const isMeant = createPathTest(patterns.map(toPath));
  return (path, address) => isMeant(path) || (address !== null && isMeant(toPath(address)));
}

function toPath(address: string): string {
  return /^https?:\/\//i.test(address)
    ? address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
    : address;
}

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
