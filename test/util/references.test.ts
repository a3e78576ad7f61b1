import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainPath } from '../../src/util/references/paths.js';
import { indexReferences, type Named } from '../../src/util/references/reference-index.js';

const ROOTS = ['/home/ani/berita/klip'];

function named(path: string, more: Partial<Named> = {}): Named {
  return { id: '', path, record: null, url: null, listPages: () => [], listMarks: () => [], ...more };
}

/** What a reference means among articles: their paths, or why none. */
function find(reference: string, ...articles: readonly Named[]): string {
  const meaning = indexReferences(articles, (article) => article, ROOTS).find(reference);
  if (meaning.kind === 'unknown') return 'unknown';
  const paths = meaning.items
    .map(({ path, record }) => (record === null ? path : `${path}#${record}`))
    .join(' ');
  if (meaning.kind === 'ambiguous') return `ambiguous: ${paths}`;
  return meaning.lookalikes.length > 0 ? `alike: ${paths}` : paths;
}

const at = (url: string, path = 'a.md'): Named => named(path, { url });

describe('one article', () => {
  test.each([
    ['lama/a.md', 'lama/a.md'],
    ['./lama//b/../a.md', 'lama/a.md'],
    ['/lama/a.md/', 'lama/a.md'],
    ['lama\\a.md', 'lama/a.md'],
    [' "lama/a.md"\u200b ', 'lama/a.md'],
    ['LAMA/a.MD', 'lama/a.md'],
    ['e\u0301.md', '\u00e9.md'],
    ['\u00e9.md', 'e\u0301.md'],
    ['a b.md', 'a%20b.md'],
    ['a%20b.md', 'a b.md'],
    ['a%2520b.md', 'a%20b.md'],
    ['a\u00a0b.md', 'a b.md'],
    ['%E9.md', '%E9.md'],
    ['/home/ani/berita/klip/lama/a.md', 'lama/a.md'],
    ['../klip/lama/a.md', 'lama/a.md'],
    ['klip/lama/a.md', 'lama/a.md'],
    ['~/berita/klip/lama/a.md', 'lama/a.md'],
    ['file:///home/ani/berita/klip/lama/a%20b.md', 'lama/a b.md'],
    ["'a'.md", "'a'.md"],
  ])('%j is the file %j', (reference, path) => {
    expect(find(reference, named(path), named('lain.txt'))).toBe(path);
  });

  test.each([
    ['https://koran.example/2019/satu', 'http://www.koran.example/2019/satu/'],
    ['HTTPS://KORAN.Example:443/2019/satu#isi', 'http://koran.example/2019/satu'],
    ['//koran.example/2019/satu', 'https://koran.example/2019/satu'],
    ['koran.example/2019/satu', 'https://koran.example/2019/satu'],
    ['https://amp.koran.example/2019/satu', 'https://m.koran.example/2019/satu'],
    ['https://koran.example/2019/satu/amp/', 'https://koran.example/2019/satu'],
    ['https://koran.example/2019/index.html', 'https://koran.example/2019/'],
    ['https://koran.example/2019/SATU', 'https://koran.example/2019/satu'],
    ['https://koran.example/a b/%c3%a9', 'https://koran.example/a%20b/e%CC%81'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://koran.example/a?utm_source=x&id=1&fbclid=y', 'https://koran.example/a?id=1'],
    ['https://koran.example/a?b=2&a=1', 'https://koran.example/a?a=1&b=2'],
    ['https://koran.example/a?a=1&amp;b=2', 'https://koran.example/a?a=1&b=2'],
    ['https://koran.example/a', 'https://koran.example/a?id=1'],
    ['https://koran.example/a?page=all', 'https://koran.example/a'],
  ])('%j is the address %j', (reference, url) => {
    expect(find(reference, at(url), at('https://koran.example/lain', 'b.md'))).toBe('a.md');
  });

  const paged = named('a.md', {
    id: '00112233445566ff',
    listPages: () => ['articles/judul-0a1b2c3d.html'],
    listMarks: () => ['ffeeddcc99'],
  });
  test.each([
    '00112233445566FF',
    'articles/judul-0a1b2c3d.html',
    'judul-0a1b2c3d',
    '../articles/judul-0a1b2c3d.html',
    'https://siapa.example/arsip/articles/judul-0a1b2c3d?x=1#y',
    'localhost:4321/articles/judul-0a1b2c3d/',
    'C:\\situs\\articles\\judul-0a1b2c3d.html',
    'articles/judul-lama-ffeeddcc.html',
    'articles/ffeeddcc99.html',
  ])('%j is its page or its id', (reference) => {
    expect(find(reference, paged, named('articles/b.md'))).toBe('a.md');
  });

  test('a record of a file that holds many, and all of them by the file', () => {
    const records = [named('web.warc', { record: '1' }), named('web.warc', { record: '2' })];
    expect(find('./web.warc#2', ...records)).toBe('web.warc#2');
    expect(find('web.warc', ...records)).toBe('web.warc#1 web.warc#2');
  });
});

test('a folder is all that lies in it, and nothing beside it', () => {
  const all = ['lama/a.md', 'lama/b/c.md', 'lamaran.md', 'baru/lama/d.md'].map((path) => named(path));
  for (const reference of ['lama', 'lama/', './Lama', '/home/ani/berita/klip/lama'])
    expect(find(reference, ...all)).toBe('lama/a.md lama/b/c.md');
});

describe('what may be several articles is not guessed', () => {
  test.each([
    ['capitals', 'LAMA/A.md', [named('lama/a.md'), named('lama/A.md')]],
    [
      'queries',
      'https://k.example/a',
      [at('https://k.example/a?id=1'), at('https://k.example/a?id=2', 'b.md')],
    ],
    [
      'hosts',
      'https://amp.k.example/a',
      [at('https://m.k.example/a'), at('https://k.example/a?x=1', 'b.md')],
    ],
    ['a file and a folder', 'lama', [named('LAMA'), named('Lama/a.md')]],
    ['letters put together in two ways', './\u00e9.md', [named('\u00e9.md'), named('e\u0301.md')]],
  ])('%s', (_, reference, articles) => {
    expect(find(reference, ...articles)).toMatch(/^ambiguous: \S+ \S+$/);
  });

  test('nor is a name that another looks the same as', () => {
    expect(find('\u00e9.md', named('\u00e9.md'), named('e\u0301.md'))).toBe('alike: \u00e9.md');
  });

  test('the one that is written exactly so is meant all the same', () => {
    expect(find('A.md', named('a.md'), named('A.md'))).toBe('A.md');
    const [one, two] = [at('https://k.example/a?id=1'), at('https://k.example/a?id=2', 'b.md')];
    expect(find('https://k.example/a?id=2&fbclid=3', one, two)).toBe('b.md');
    expect(find('https://k.example/a?id=2&lang=id', one, two)).toBe('b.md');
  });

  test('two captures of one address are one', () => {
    expect(
      find('https://k.example/a', at('http://www.k.example/a'), at('https://k.example/a/', 'b.md')),
    ).toBe('a.md b.md');
  });
});

test.each([
  ['another value of a parameter', 'https://k.example/a?id=2', at('https://k.example/a?id=1')],
  ['a folder that only begins so', 'lam', named('lama/a.md')],
  ['a file of that name in another folder', 'a.md', named('lama/a.md')],
  ['a path out of the archive', '../a.md', named('a.md')],
  ['a web address below a folder of the archive’s name', 'https://k.example/klip/a.md', named('a.md')],
  ['a folder above that is not the archive’s', 'arsip/klip/a.md', named('a.md')],
  ['another host', 'https://mk.example/a', at('https://k.example/a')],
  ['nothing', '“”', named('lama/a.md', { url: 'https://k.example/' })],
])('%s means nothing', (_, reference, article) => {
  expect(find(reference, article)).toBe('unknown');
});

describe('whatever the names are,', () => {
  const letter = fc.constantFrom(
    ...['a', 'A', 'é', 'e\u0301', 'ﬁ', 'ß', 'ı', 'İ', 'ς', '2', 'klip'],
    ...['%', '%20', '%2F', ' ', '.', '-', '#', '"', '?', '~', '\u200d'],
  );
  const segment = fc
    .array(letter, { minLength: 1, maxLength: 4 })
    .map((letters) => letters.join(''))
    .filter((text) => !/^[. ]*$|^ | $/.test(text.replaceAll('\u200d', '')));
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`);
  /** In the order in which people and programs come to do it. */
  const disguises: readonly ((path: string) => string)[] = [
    (text) => text.normalize('NFC'),
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.split('/').map(encodeURIComponent).join('/'),
    (text) => `./${text}`,
    (text) => `${ROOTS[0] ?? ''}/${text}`,
    (text) => text.replaceAll('/', '//'),
    (text) => text.replaceAll('/', '\\'),
    (text) => `“${text}”`,
  ];

  test('a disguised path is never taken for another article only', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(path, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.subarray([...disguises], { maxLength: 4 }),
        (paths, choice, chosen) => {
          const meant = paths[choice % paths.length] ?? '';
          const reference = chosen.reduce((text, change) => change(text), meant);
          // It may be how another article is written.
          fc.pre(!paths.some((other) => other !== meant && plainPath(other) === plainPath(reference)));
          const index = indexReferences(paths, (own) => named(own), ROOTS);
          const meaning = index.find(reference);
          expect(meaning.kind).not.toBe('unknown');
          if (meaning.kind !== 'unknown') expect(meaning.items).toContain(meant);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
