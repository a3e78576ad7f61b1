import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packList, unpackList, type OfflineList } from '../../src/model/offline-list.js';

const PATH = fc
  .tuple(
    fc.constantFrom('', 'articles/', 'search/0a/index/'),
    fc.stringMatching(/^[a-z0-9 .-]{0,12}$/),
    fc.constantFrom('.html', '.js.js', '.bin', '', '.'),
  )
  .map((parts) => parts.join(''))
  .filter((path) => path !== '' && !path.endsWith('/'));
const VERSION = fc.stringMatching(/^[0-9a-f]{8}$/);
const FILES = fc.uniqueArray(fc.oneof(fc.tuple(PATH, fc.nat(), VERSION), fc.tuple(PATH, fc.nat())), {
  selector: ([path]) => path,
});

test('a list that was packed has all its files when it is read again', () => {
  fc.assert(
    fc.property(FILES, (files) => {
      const list: OfflineList = { build: 'abc', files };
      const { build, files: read } = unpackList(packList(list));
      const sorted = (some: OfflineList['files']): readonly string[] =>
        some.map((file) => JSON.stringify(file)).sort();
      expect(build).toBe('abc');
      expect(sorted(read)).toEqual(sorted(files));
    }),
  );
});
