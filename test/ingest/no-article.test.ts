import { expect, test } from 'vitest';
import { findOtherKind } from '../../src/ingest/no-article.js';

function kindOf(name: string, beside: readonly string[] = []): string | null {
  return findOtherKind(name, false, new Set([name, ...beside]));
}

test.each([
  'README.md',
  'readme.pt-BR.md',
  'LICENSE-MIT.txt',
  'LICENSE-APACHE-2.0',
  'CHANGELOG.md',
  'NOTICE.txt',
  'CODE_OF_CONDUCT.md',
])('%s is about a repository', (name) => {
  expect(kindOf(name)).toBe('repository');
});

test.each([
  'license-plates-for-all.md',
  'notice-of-meeting.txt',
  'contributing-to-peace-in-the-valley.md',
  'governance.md',
  'maintainers-strike.html',
  'history.md',
])('%s may be an article', (name) => {
  expect(kindOf(name)).toBeNull();
});

test('404 is the page for what is not there, and not one of many clippings with numbers', () => {
  expect(kindOf('404.html')).toBe('page');
  expect(kindOf('404.html', ['403.html', '405.html'])).toBeNull();
  expect(kindOf('404.txt')).toBeNull();
});
