import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { isJsonTable } from '../../../../src/ingest/containers/tables/is-json-table.js';
import { jsonReader } from '../../../../src/ingest/containers/tables/json-table.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';

const TEXT =
  'Dewan kota menyetujui anggaran perbaikan pasar ikan yang rusak akibat kebakaran bulan lalu setelah pedagang menunggu jawaban selama tiga minggu.';
const RECORDS = [
  {
    title: 'Pasar "lama"',
    text: TEXT,
    tags: [{ name: 'pasar' }],
    comments: [{ text: TEXT }, { text: TEXT }],
  },
  { title: 'Pasar {baru}', text: `${TEXT} \\` },
];
const TITLES = ['Pasar "lama"', 'Pasar {baru}'];

function fileOf(text: string, path = 'data/clips.json') {
  return bytesAccess(path, Buffer.from(text));
}

async function readTitles(text: string): Promise<readonly unknown[]> {
  const members = await openAll(jsonReader, fileOf(text));
  return members.map((member) => {
    const said = describeMember(member);
    return typeof said === 'string' ? said : said['title'];
  });
}

describe('records in JSON', () => {
  test.each([
    ['a list', JSON.stringify(RECORDS)],
    ['a list on many lines', `\uFEFF${JSON.stringify(RECORDS, null, 2)}`],
    ['a list in an object', JSON.stringify({ status: 'ok', tags: [{ id: 1 }, { id: 2 }], items: RECORDS })],
    [
      'a list deep in a list',
      JSON.stringify({ db: [{ meta: {}, data: { users: [{ name: 'A' }], posts: RECORDS } }] }),
    ],
    ['objects one after the other', RECORDS.map((record) => JSON.stringify(record)).join('\n')],
    ['a list that a page loads', `window.clips = ${JSON.stringify(RECORDS)};`],
  ])('are found in %s', async (_, text) => {
    expect(await readTitles(text)).toEqual(TITLES);
  });

  test('of Ghost have their authors and tags from the lists beside theirs, and no page is one', async () => {
    const posts = [
      { id: 'p1', title: 'Pasar ikan', html: TEXT, status: 'published', type: 'post' },
      { id: 'p2', title: 'Tentang kami', html: TEXT, status: 'published', type: 'page' },
      { id: 'p3', title: 'Rahasia', html: TEXT, status: 'draft', type: 'post' },
    ];
    const user = (id: string, name: string) => ({
      id,
      name,
      slug: id,
      email: `${id}@muara.example`,
      bio: TEXT,
    });
    const data = {
      posts,
      users: [user('u1', 'Dian Puspita'), user('u2', 'Raka Wijaya')],
      tags: [
        { id: 't1', name: 'Ekonomi', slug: 'ekonomi' },
        { id: 't2', name: '#depan', slug: 'hash-depan', visibility: 'internal' },
        { id: 't3', name: 'Pasar', slug: 'pasar' },
      ],
      posts_authors: [
        { post_id: 'p1', author_id: 'u2', sort_order: 1 },
        { post_id: 'p1', author_id: 'u1', sort_order: 0 },
      ],
      posts_tags: ['t2', 't3', 't1'].map((tag, i) => ({ post_id: 'p1', tag_id: tag, sort_order: i })),
      settings: [{ key: 'title', value: 'Kabar Muara' }],
    };
    const file = fileOf(JSON.stringify({ db: [{ meta: {}, data }] }));
    const { skips } = await listAll(jsonReader, file);
    expect(skips.map(({ locator, diagnostic }) => [locator, diagnostic.code])).toEqual([['2', 'table/page']]);
    const read = (await openAll(jsonReader, file)).map(describeMember);
    expect(read).toMatchObject([
      { title: 'Pasar ikan', section: 'Pasar', outlet: 'Kabar Muara', tags: 'Pasar | Ekonomi' },
      'draft',
    ]);
    expect(JSON.stringify(read)).toContain('Dian Puspita | Raka Wijaya');
    expect(JSON.stringify(await listAll(jsonReader, file))).not.toContain('@muara.example');
  });

  test('may be one alone', async () => {
    expect(await readTitles(JSON.stringify(RECORDS[0]))).toEqual(['Pasar "lama"']);
  });

  test('have their number in the list, their place and their line', async () => {
    const file = fileOf(`[\n1,\n${JSON.stringify(RECORDS[0])},\n{"text":1},\n${JSON.stringify(RECORDS[1])}]`);
    const { entries } = await listAll(jsonReader, file);
    expect(entries.map(({ locator, state }) => [locator, state])).toEqual([
      ['2', '{"line":3}'],
      ['3', '{"line":4}'],
      ['4', '{"line":5}'],
    ]);
    expect(entries[0]?.offset).toBe(5);
  });

  test.each([
    ['not-a-collection', '{"name":"x","version":"1.0.0","dependencies":{"a":"1"}}'],
    ['not-a-collection', ''],
    ['not-a-collection', '{"lists":[[1,2],["a"]]}'],
    ['no-text', '{"people":[{"name":"A"},{"name":"B"}]}'],
  ])('are missing: %s', async (reason, text) => {
    const { entries, skips } = await listAll(jsonReader, fileOf(text));
    expect(entries).toEqual([]);
    expect(skips.map((skip) => skip.reason)).toEqual([reason]);
  });

  test('are read up to where the file is cut, and around one that is broken', async () => {
    const [a, b] = RECORDS.map((record) => JSON.stringify(record));
    expect(
      await readTitles(`[${a},\n${a?.replace('"title":', '"title')},\n${b},\n${a?.slice(0, 80)}`),
    ).toEqual(['Pasar "lama"', 'broken', 'Pasar {baru}']);
    const { skips } = await listAll(jsonReader, fileOf(`[${a},${b?.slice(0, 50)}`));
    expect(skips.map(({ reason }) => reason)).toEqual(['unreadable']);
  });

  test('are read packed', async () => {
    const file = bytesAccess('a.json.gz', gzipSync(JSON.stringify({ data: RECORDS })));
    const members = await openAll(jsonReader, file);
    expect(members.map(describeMember)).toMatchObject(TITLES.map((title) => ({ title })));
  });

  test('are skipped alone when they are larger than a document may be', async () => {
    const file = fileOf(JSON.stringify([RECORDS[1], { text: TEXT.repeat(50) }, RECORDS[1]]));
    const { entries, skips } = await listAll(jsonReader, file, containerOptions({ documentBytes: 2000 }));
    expect(entries.map(({ locator }) => locator)).toEqual(['1', '3']);
    expect(skips.map(({ reason, locator }) => [reason, locator])).toEqual([['too-large', '2']]);
  });

  test('never make the reader throw, are listed the same twice, and lie in the file', async () => {
    const sound = Buffer.from(JSON.stringify({ items: RECORDS }, null, 1));
    const change = fc.tuple(fc.nat(sound.length - 1), fc.constantFrom(...Buffer.from('[]{}",\\\n:x')));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const [place, value] of changes) bytes[place] = value;
        const file = bytesAccess('a.json', bytes);
        const first = await listAll(jsonReader, file);
        expect(await listAll(jsonReader, file)).toEqual(first);
        for (const { offset, length } of first.entries)
          expect((offset ?? -1) >= 0 && (offset ?? 0) + (length ?? 0) <= bytes.length).toBe(true);
        await openAll(jsonReader, file);
      }),
      { numRuns: 60 },
    );
  });
});

test('JSON that may hold records is known by its first sign', () => {
  const heads = ['[', ' \n{"a"', '\uFEFF[', '"text"', '<html>', ''];
  expect(heads.map((head) => isJsonTable(Buffer.from(head)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
