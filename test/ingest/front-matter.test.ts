import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/ingest/front-matter.js';

function values(text: string): Record<string, readonly string[]> {
  return Object.fromEntries(
    readFrontMatter(text, 'a.md').declarations.map((item) => [item.key, item.values]),
  );
}

test('keeps values as they are written', () => {
  const text =
    '---\nTitle: "A: b"\ndate: 2024-06-20\ntime: 12:30:45\ncode: 0123\ndraft: yes\nempty:\nnone: null\n---\nTeks';
  expect(values(text)).toEqual({
    title: ['A: b'],
    date: ['2024-06-20'],
    time: ['12:30:45'],
    code: ['0123'],
    draft: ['yes'],
  });
});

test('reads lists and one level of mappings', () => {
  expect(
    values('---\ntags: [a, b]\nauthor:\n  name: Siti\nauthors:\n  - name: A\n  - name: B\n---\n'),
  ).toEqual({
    tags: ['a', 'b'],
    'author.name': ['Siti'],
    'authors.name': ['A', 'B'],
  });
});

test('names the line and column of each value, also with Windows line ends', () => {
  const [title, date] = readFrontMatter('---\r\ntitle: x\r\ndate: y\r\n---\r\nTeks', 'a.md').declarations;
  expect(title?.evidence).toMatchObject({
    method: 'front-matter:title',
    quote: 'title: x',
    line: 2,
    column: 1,
  });
  expect(date?.evidence).toMatchObject({ line: 3 });
});

test('keeps the lines of the text where they were', () => {
  const { content } = readFrontMatter('---\ntitle: x\n---\nbaris empat', 'a.md');
  expect(content.split('\n')[3]).toBe('baris empat');
});

test.each([
  ['js', '---js\nprocess.exit(3)\n---\nTeks', 1, /program/],
  ['javascript', '---javascript\nprocess.exit(3)\n---\nTeks', 1, /program/],
  ['coffee', '---coffee\nprocess.exit 3\n---\nTeks', 1, /program/],
  ['toml', '---toml\ntitle = "x"\n---\nTeks', 1, /toml/],
  ['a list', '---\n- a\n- b\n---\nTeks', 1, /key: value/],
  [
    'a bomb',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\nTeks`,
    1,
    /repeats/,
  ],
])('reports front matter that is %s and keeps the text', (_, text, line, message) => {
  for (let i = 0; i < 2; i += 1) {
    const result = readFrontMatter(text, 'a.md');
    expect(result.content.trim()).toBe('Teks');
    expect(result.removed).toHaveLength(1);
    expect(result.diagnostics).toMatchObject([{ code: 'front-matter/unreadable', path: 'a.md', line }]);
    expect(result.diagnostics[0]?.message).toMatch(message);
  }
});

test('a key that stands twice is told, and costs nothing else', () => {
  const { declarations, diagnostics } = readFrontMatter('---\ntitle: a\ndate: 2024\ntitle: b\n---\n', 'a.md');
  expect(declarations.map((item) => [item.key, item.values])).toEqual([
    ['title', ['a']],
    ['date', ['2024']],
  ]);
  expect(diagnostics).toMatchObject([{ code: 'front-matter/repeated-key', line: 4 }]);
});

test('blank lines above are forgiven, and counted', () => {
  const { declarations, content } = readFrontMatter('\n \n---\ntitle: x\n---\nTeks', 'a.md');
  expect(declarations).toMatchObject([{ key: 'title', evidence: { line: 4 } }]);
  expect(content.split('\n')[5]).toBe('Teks');
});

test('takes a divider at the top for what it is', () => {
  expect(readFrontMatter('---\nTeks tanpa penutup', 'a.md').content).toBe('---\nTeks tanpa penutup');
  expect(readFrontMatter('----\ntitle: x\n----\n', 'a.md').declarations).toEqual([]);
});

test('is not fooled by keys of every object', () => {
  expect(values('---\n__proto__: {polluted: yes}\nconstructor: x\n---\n')).toMatchObject({
    constructor: ['x'],
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each([
  ['a colon', ['title: Sukamaju: jembatan selesai'], ['Sukamaju: jembatan selesai']],
  ['words in quotes', ["title: 'Jembatan' itu selesai"], ["'Jembatan' itu selesai"]],
  ['a quote that nobody closed', ['title: "Jembatan selesai'], ['Jembatan selesai']],
  ['a backslash', ['title: "Jembatan\\selesai"'], ['Jembatan\\selesai']],
  ['a sign', ['title: @sukamaju'], ['@sukamaju']],
  ['a percentage', ['title: %80 warga'], ['%80 warga']],
  ['a bracket', ['title: [jembatan, bambu'], ['jembatan', 'bambu']],
  [
    'a colon in a list',
    ['title:', '- Sukamaju: jembatan: selesai', '- x'],
    ['Sukamaju: jembatan: selesai', 'x'],
  ],
])('a line with %s loses nothing but itself', (_, lines, title) => {
  const text = ['---', 'date: 2024-06-20', ...lines, 'author: Siti Rahayu', '---', 'Teks'].join('\r\n');
  const { declarations, diagnostics, removed } = readFrontMatter(text, 'a.md');
  expect(declarations.map(({ key, values }) => [key, values])).toEqual([
    ['date', ['2024-06-20']],
    ['title', title],
    ['author', ['Siti Rahayu']],
  ]);
  expect(diagnostics).toMatchObject([{ code: 'front-matter/line', line: lines.length > 1 ? 4 : 3 }]);
  expect(removed).toEqual([]);
});

test('a line that is no key, and one in a map, cost no other', () => {
  const text = '---\ntitle: x\nini bukan apa-apa\ncover:\n  image: a: b\n  alt: y\ndate: z\n---\nTeks';
  expect(values(text)).toEqual({ title: ['x'], 'cover.image': ['a: b'], 'cover.alt': ['y'], date: ['z'] });
  const { diagnostics, removed } = readFrontMatter(text, 'a.md');
  expect(diagnostics.map(({ line }) => line)).toEqual([3, 5]);
  expect(removed).toEqual([{ text: 'ini bukan apa-apa', reason: 'front-matter', line: 3 }]);
});

test.each([
  ['in double quotes', '"Jembatan bambu\ndi Sukamaju"', 'Jembatan bambu di Sukamaju'],
  ['in single quotes', "'Jembatan bambu\ndi Sukamaju'", 'Jembatan bambu di Sukamaju'],
  ['over a blank line', '"Jembatan bambu\n\ndi Sukamaju"', 'Jembatan bambu di Sukamaju'],
  ['in what looks like a key', '"Jembatan bambu\nSukamaju: selesai"', 'Jembatan bambu Sukamaju: selesai'],
  ['in a list', '["Jembatan bambu di\nSukamaju"]', 'Jembatan bambu di Sukamaju'],
])('a value may go on at the beginning of the next line: %s', (_, value, title) => {
  const text = `---\nauthor: Siti\ntitle: ${value}\ndate: 2024\n---\nTeks`;
  expect(values(text)).toEqual({ author: ['Siti'], title: [title], date: ['2024'] });
  expect(readFrontMatter(text, 'a.md').diagnostics).toEqual([]);
});

test.each(['tags: []', 'tags: [a]', 'title: "x"', "title: 'x'", 'cover: {image: a}', 'title: x'])(
  'the last line is read with Windows line ends: %s',
  (line) => {
    const { diagnostics, declarations } = readFrontMatter(`---\r\ndate: y\r\n${line}\r\n---\r\nTeks`, 'a.md');
    expect(diagnostics).toEqual([]);
    expect(declarations[0]?.values).toEqual(['y']);
    expect(declarations[1]?.values).toEqual(
      line.includes('[]') ? undefined : [/\w+(?=\W*$)/.exec(line)?.[0]],
    );
  },
);

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readFrontMatter(`---\n${text}\n---\nTeks`, 'a.md')));
});
