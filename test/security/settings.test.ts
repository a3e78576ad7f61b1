import { expect, test } from 'vitest';
import { loadConfig } from '../../src/settings/config.js';
import { UsageError } from '../../src/model/diagnostic.js';
import { extractText, readDocument } from '../support/extract.js';
import { makeFolder } from '../support/files.js';
import { readTables } from '../support/tables.js';

/** Ten lines that stand for nine to the power of nine values. */
const LAUGHS = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(Array.from('bcdefghi', (name, i) => `${name}: &${name} [${`*${'abcdefgh'[i] ?? ''}, `.repeat(9)}]`))
  .join('\n');
const BODY = 'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi.';

const BAD = [
  ['references that multiply', LAUGHS, /Excessive alias count/],
  ['a reference to nothing', 'title: *nothing\n', /Unresolved alias/],
  ['brackets without end', `title: ${'['.repeat(50_000)}`, /nested too deeply/],
  ['lists without end', '- '.repeat(50_000), /nested too deeply/],
  [
    'levels without end',
    Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    /nested too deeply/,
  ],
  ['too many characters', `title: ${'x'.repeat(10_000_001)}`, /too many for settings/],
] as const;

test.each(
  ['kliping.yaml', 'entities.yaml', 'takedowns.yaml'].flatMap((file) =>
    BAD.map(([what, yaml, message]) => [file, what, yaml, message] as const),
  ),
)('%s: %s is refused in words', async (file, _, yaml, message) => {
  const error: unknown = await loadConfig(makeFolder({ [file]: yaml })).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({
    diagnostic: { path: file, message: expect.stringMatching(message) as string },
  });
});

test.each([
  ['references that multiply', LAUGHS],
  ['brackets without end', `title: ${'['.repeat(50_000)}`],
  ['lists without end', '- '.repeat(50_000)],
  ['line separators without end', '\u2028'.repeat(50_000)],
])('front matter: %s costs the front matter, not the article', (_, yaml) => {
  const document = readDocument('a.md', `---\n${yaml}\n---\n${BODY}\n`);
  expect(JSON.stringify(document.tree)).toContain('Warga desa');
  expect(document.diagnostics).toMatchObject([{ code: 'front-matter/unreadable' }]);
});

/** Whether any object has got something that it should not. */
const polluted = (): unknown => ({});

test('keys of every object change nothing: in settings', async () => {
  for (const yaml of [
    '__proto__:\n  polluted: 1\n',
    'constructor:\n  prototype:\n    polluted: 1\n',
    'strings:\n  constructor:\n    prototype: 1\n',
    'limits:\n  __proto__:\n    polluted: 1\n',
    'limits:\n  constructor: 1\n',
    'outlets:\n  - name: x\n    __proto__: {polluted: 1}\n',
  ]) {
    const error: unknown = await loadConfig(makeFolder({ 'kliping.yaml': yaml })).catch(
      (reason: unknown) => reason,
    );
    expect(`${yaml}${error instanceof UsageError ? 'refused' : String(error)}`).toContain('refused');
  }
  expect(polluted()).not.toHaveProperty('polluted');
});

test('keys of every object change nothing: in front matter, JSON-LD and the table', async () => {
  const front = readDocument(
    'a.md',
    `---\n__proto__:\n  polluted: 1\nconstructor:\n  prototype: {polluted: 1}\ntoString: x\ntitle: {__proto__: {polluted: 1}}\n---\n${BODY}\n`,
  );
  expect(JSON.stringify(front.tree)).toContain('Warga desa');
  const nested = `${'{"@graph":['.repeat(20_000)}{"@type":"NewsArticle","__proto__":{"polluted":1}}${']}'.repeat(20_000)}`;
  const record = extractText(
    `<title>Judul berita</title><script type="application/ld+json">${nested}</script><article><h1>Judul berita</h1><p>${BODY}</p></article>`,
    'a.html',
  );
  expect(record.text).toContain('Warga desa');
  const table = await readTables(
    makeFolder({
      'metadata.csv': 'path,__proto__,constructor,toString,title\na.txt,x,x,x,Judul\n__proto__,,,,y\n',
    }),
  );
  expect(table.declarationsOf('a.txt')).toMatchObject([{ key: 'title', values: ['Judul'] }]);
  expect(table.declarationsOf('constructor')).toBeNull();
  expect(table.check(new Set(['a.txt', '__proto__'])).map(({ message }) => message)).toEqual([
    'unknown columns are ignored: __proto__, constructor, tostring',
  ]);
  expect(polluted()).not.toHaveProperty('polluted');
});
