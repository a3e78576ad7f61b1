import { expect, test } from 'vitest';
import { createOverlay } from '../../src/commands/serve/overlay.js';

const page = (path: string, html: string, file = 'a.md') => ({ path, file, html });

test('a page stands in the place of the folder’s until a build has seen its change', () => {
  const overlay = createOverlay();
  overlay.put(['a.md'], [page('articles/a.html', 'satu')], 2);
  overlay.put(['b.md'], [page('articles/b.html', 'dua', 'b.md')], 3);
  expect(overlay.find('articles/a.html')).toMatchObject({ html: 'satu' });
  expect(overlay.find('articles/c.html')).toBeNull();
  overlay.drop(2);
  expect(overlay.find('articles/a.html')).toBeNull();
  expect(overlay.find('articles/b.html')).toMatchObject({ html: 'dua' });
  overlay.clear();
  expect(overlay.find('articles/b.html')).toBeNull();
});

test('a change that a running build may have missed outlives it', () => {
  const overlay = createOverlay();
  overlay.put(['a.md'], [page('articles/a.html', 'satu')], 2);
  overlay.put(['a.md'], [page('articles/a.html', 'dua')], 3);
  overlay.drop(2);
  expect(overlay.find('articles/a.html')).toMatchObject({ html: 'dua' });
});

test('an article that moves several times is found from each of its addresses', () => {
  const overlay = createOverlay();
  const moved = (path: string, movedTo: string) => ({ path, file: 'a.md', movedTo });
  overlay.put(['a.md'], [moved('articles/a.html', 'articles/b.html'), page('articles/b.html', 'satu')], 2);
  overlay.put(['a.md'], [moved('articles/a.html', 'articles/c.html'), page('articles/c.html', 'dua')], 2);
  for (const path of ['articles/a.html', 'articles/b.html'])
    expect(overlay.find(path)).toMatchObject({ movedTo: 'articles/c.html' });
  // And back to where it was.
  overlay.put(['a.md'], [page('articles/a.html', 'tiga')], 2);
  expect(overlay.find('articles/a.html')).toMatchObject({ html: 'tiga' });
  expect(overlay.find('articles/c.html')).toMatchObject({ movedTo: 'articles/a.html' });
});

test('a page that was only ever shown from memory is gone when its file is', () => {
  const overlay = createOverlay();
  overlay.put(['baru.md'], [page('articles/baru.html', 'satu', 'baru.md')], 2);
  overlay.put(['baru.md'], [], 2);
  expect(overlay.find('articles/baru.html')).toEqual({
    path: 'articles/baru.html',
    file: 'baru.md',
    html: null,
  });
});
