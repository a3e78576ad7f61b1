import { describe, expect, test } from 'vitest';
import { indexPictures, type PicturePlace } from '../../src/steps/pictures/picture-index.js';
import { placesOf, type PagePlace } from '../../src/steps/pictures/resolve-picture.js';

const file = (path: string): PicturePlace => ({ path, container: null, url: null });
const held = (container: string, url: string): PicturePlace => ({ path: '', container, url });
const index = indexPictures([
  file('blog/img/bridge.jpg'),
  file('blog/posts/Old page_files/old bridge.jpg'),
  file('blog/static/photos/ferry.png'),
  file('mirror/www.daily.example/pics/dam.jpg'),
  file('mirror/daily.example/2020/dam.html_files/x.jpg'),
  file('export/uploads/2021/07/harbour.jpg'),
  file('export/uploads/2021/07/harbour-300x200.jpg'),
  file('elsewhere/2021/07/harbour.jpg'),
  file('saved.zip!/site/pics/mill.jpg'),
  held('a.warc', 'https://daily.example/pics/lock.jpg'),
  held('b.warc', 'http://www.daily.example/pics/lock.jpg'),
  held('b.warc', 'https://daily.example/pics/quay.jpg?w=800'),
]);

function find(
  address: string,
  page: Partial<PagePlace['source']> & { readonly url?: string | null },
): string | null {
  const { path = 'blog/posts/a.md', record = null, url = null } = page;
  const [first] = placesOf(address, { source: { path, record }, url }, index);
  return first === undefined ? null : first.path || `${first.container ?? ''} ${first.url ?? ''}`;
}

describe('a picture that a page names', () => {
  test.each([
    ['beside the page', '../img/bridge.jpg', {}, 'blog/img/bridge.jpg'],
    ['with what is asked for', '../img/bridge.jpg?v=2', {}, 'blog/img/bridge.jpg'],
    [
      'in the folder that a browser saved',
      './Old%20page_files/old%20bridge.jpg',
      {},
      'blog/posts/Old page_files/old bridge.jpg',
    ],
    ['from the root of a generator’s site', '/photos/ferry.png', {}, 'blog/static/photos/ferry.png'],
    [
      'by its own site’s address',
      'https://blog.example/photos/ferry.png',
      { url: 'https://blog.example/a' },
      'blog/static/photos/ferry.png',
    ],
    [
      'in a mirror',
      'https://daily.example/pics/dam.jpg',
      { path: 'mirror/daily.example/2020/dam.html' },
      'mirror/www.daily.example/pics/dam.jpg',
    ],
    [
      'in a ZIP file',
      '../pics/mill.jpg',
      { path: 'saved.zip', record: 'site/pages/a.html' },
      'saved.zip!/site/pics/mill.jpg',
    ],
    [
      'in its own container first',
      '/pics/lock.jpg',
      { path: 'b.warc', record: 'r', url: 'https://daily.example/a' },
      'b.warc http://www.daily.example/pics/lock.jpg',
    ],
    [
      'in any container',
      'https://daily.example/pics/lock.jpg',
      {},
      'a.warc https://daily.example/pics/lock.jpg',
    ],
    [
      'in the size that was captured',
      'https://daily.example/pics/quay.jpg',
      {},
      'b.warc https://daily.example/pics/quay.jpg?w=800',
    ],
    [
      'among uploads',
      'https://gone.example/wp-content/uploads/2021/07/harbour-1024x683.jpg',
      { path: 'export/export.xml', record: '7' },
      'export/uploads/2021/07/harbour.jpg',
    ],
  ] as const)('is found %s', (_, address, page, expected) => {
    expect(find(address, page)).toBe(expected);
  });

  test.each([
    '../../../../etc/photo.jpg',
    'file:///etc/photo.jpg',
    'https://other.example/img/bridge.jpg',
    'bridge.jpg',
  ])('is not found by %s', (address) => {
    expect(find(address, {})).toBeNull();
  });
});
