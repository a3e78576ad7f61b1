import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { isWordPress } from '../../../../src/ingest/containers/wxr/is-wordpress.js';
import { wordpressReader } from '../../../../src/ingest/containers/wxr/wordpress.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';
import { wordpressExport, wordpressItem, type TestPost } from '../../../support/wordpress-export.js';

function fileOf(posts: readonly TestPost[], path = 'export.xml') {
  return bytesAccess(path, Buffer.from(wordpressExport(posts.map(wordpressItem))));
}

async function readPost(post: TestPost): Promise<Member> {
  const [member] = await openAll(wordpressReader, fileOf([post]));
  if (member === undefined || 'skipped' in member) throw new Error('there is no post');
  return member;
}

async function stated(post: TestPost): Promise<Readonly<Record<string, unknown>>> {
  const said = describeMember(await readPost(post));
  return typeof said === 'string' ? {} : said;
}

const category = (name: string, domain = 'category') =>
  `<category domain="${domain}" nicename="${name.toLowerCase()}"><![CDATA[${name}]]></category>`;
const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;

describe('a post of an export', () => {
  test('is a document with what the export states', async () => {
    const more = category('Uncategorized') + category('Pasar') + category('ikan', 'post_tag');
    const member = await readPost({ title: '<![CDATA[Pasar &amp; <em>ikan</em>]]>', more });
    expect(describeMember(member)).toEqual({
      text: '<p>Satu.</p>\n<p>Dua.</p>',
      title: 'Pasar & ikan',
      date: '2021-02-03T09:30:00+07:00',
      authors: 'Sri Wahyuni',
      outlet: 'Berita & Kabar',
      url: 'https://berita.example/7/',
      lang: 'id-ID',
      section: 'Pasar',
      categories: 'Pasar',
      tags: 'ikan',
    });
    expect(member.content).toBe('fragment');
    expect(member.declarations[1]?.evidence).toEqual({
      method: 'wxr:post_date',
      quote: '2021-02-03 09:30:00',
      line: 22,
      column: null,
      score: 1,
    });
    expect(JSON.stringify(member)).not.toMatch(/Komentar|example\.org|192\.0/);
  });

  test.each([
    ['2021-02-03 09:30:00', '2021-02-03 09:30:00', '2021-02-03T09:30:00Z'],
    ['2021-02-03 09:30:00', '2021-02-03 13:00:00', '2021-02-03T09:30:00-03:30'],
    ['2021-02-03 09:30:00', '0000-00-00 00:00:00', '2021-02-03T09:30:00'],
    ['0000-00-00 00:00:00', '0000-00-00 00:00:00', '2021-02-03T02:30:00Z'],
    ['2021-02-31 09:30:00', '', '2021-02-03T02:30:00Z'],
  ])('of %s, in UTC %s, has the date %s', async (date, utc, expected) => {
    expect(await stated({ date, utc })).toMatchObject({ date: expected });
  });

  test('has its co-authors, the section that an editor chose, and its picture', async () => {
    const more = `${category('Desa')}${category('Bu Guru', 'author')}${category('sri', 'author')}`;
    const chosen = meta('_yoast_wpseo_primary_category', '4') + meta('_thumbnail_id', '8');
    const address = 'https://berita.example/wp-content/uploads/pasar.jpg';
    const file = fileOf([
      { more: more + chosen },
      {
        id: 8,
        type: 'attachment',
        status: 'inherit',
        more: `<wp:attachment_url>${address}</wp:attachment_url>`,
      },
    ]);
    const { entries, skips } = await listAll(wordpressReader, file);
    expect(skips).toEqual([]);
    expect(entries.map(({ locator, kind, url }) => [locator, kind, url])).toEqual([
      ['7', 'document', 'https://berita.example/7/'],
      ['8', 'picture', address],
    ]);
    const [member] = await openAll(wordpressReader, file);
    expect(member === undefined ? null : describeMember(member)).toMatchObject({
      authors: 'Bu Guru | Sri Wahyuni',
      section: 'Ekonomi',
      picture: address,
    });
  });

  test('has no address when that is a draft’s', async () => {
    expect(await stated({ link: 'https://berita.example/?p=7' })).not.toHaveProperty('url');
  });

  test('is none when it is not published, hidden, a page, or something else', async () => {
    const file = fileOf(
      [
        ...['draft', 'pending', 'private', 'trash', 'future'].map((status, id) => ({ id, status })),
        { id: 20, more: '<wp:post_password>kunci</wp:post_password>' },
        { id: 21, type: 'page' },
        { id: 22, type: 'nav_menu_item' },
        { id: 23, type: 'resensi' },
        { id: 24, content: ' ' },
      ].map((post) => ({ ...post })),
    );
    const { entries, skips } = await listAll(wordpressReader, file);
    expect(skips.map(({ reason, locator }) => `${reason} ${locator}`)).toEqual([
      ...[0, 1, 2, 3, 4].map((id) => `unpublished ${id}`),
      'wordpress-page 21',
      'post-type 22',
      'other-post-type 23',
    ]);
    expect(entries.map(({ locator }) => locator)).toEqual(['20', '24']);
    const wanted = containerOptions({ wordpress: { types: ['resensi'], pages: true } });
    expect((await listAll(wordpressReader, file, wanted)).entries).toHaveLength(4);
  });

  test('of two parts of an export is the same', async () => {
    const [a, b] = await Promise.all([
      listAll(wordpressReader, fileOf([{ id: 1 }, { id: 2 }], 'a.xml')),
      listAll(wordpressReader, fileOf([{ id: 3 }, { id: 2 }, { id: 2 }], 'b.xml')),
    ]);
    expect(b.entries).toHaveLength(2);
    expect(b.entries[1]).toMatchObject({ locator: '2', digest: a.entries[1]?.digest });
  });
});

describe('the text of a post', () => {
  const media = (text: string) => ({ text, reason: 'media', line: null });
  test.each<[string, string, string, Member['removed']?]>([
    [
      'blocks',
      '<!-- wp:paragraph {"a":1} -->\n<p>Satu.</p>\n<!-- /wp:paragraph -->\n\n<!--more-->\n\n<!-- wp:heading -->\n<h2>Dua</h2>\n<!-- /wp:heading -->',
      '<p>Satu.</p>\n<h2>Dua</h2>',
    ],
    [
      'lines',
      'Satu\nbaris.\r\n\r\n<h3>Dua</h3>\nTiga <b>kali</b>.',
      '<p>Satu<br>\nbaris.</p>\n<h3>Dua</h3>\n<p>Tiga <b>kali</b>.</p>',
    ],
    [
      'a quotation of lines',
      '<blockquote>Satu.\n\nDua.</blockquote>',
      '<blockquote>\n<p>Satu.</p>\n<p>Dua.</p>\n</blockquote>',
    ],
    [
      'code in code',
      '<script><pre data-kept="0"></pre></script>',
      '<script>\n\n<pre data-kept="0"></pre>\n\n</script>',
    ],
    ['code', '<pre>a\n\n[b c="d"]</pre>', '<pre>a\n\n[b c="d"]</pre>'],
    [
      'a caption',
      '[caption id="a_1" width="300"]<a href="/x"><img src="/p.jpg" alt="P" /></a> Pasar <i>lama</i>[/caption]\n\nSatu.',
      '<figure><a href="/x"><img src="/p.jpg" alt="P" /></a>\n<figcaption>Pasar <i>lama</i></figcaption>\n</figure>\n<p>Satu.</p>',
    ],
    [
      'a caption of old',
      '[caption caption="Pasar lama"]<img src="/p.jpg">[/caption]',
      '<figure><img src="/p.jpg">\n<figcaption>Pasar lama</figcaption>\n</figure>',
    ],
    [
      'players and galleries',
      'Satu.\n\n[gallery ids="1,2"]\n[embed]https://video.example/1[/embed]\n\nhttps://video.example/2\n\nDua.',
      '<p>Satu.</p>\n<p>Dua.</p>',
      [
        media('[gallery ids="1,2"]'),
        media('[embed]https://video.example/1[/embed]'),
        media('https://video.example/2'),
      ],
    ],
    [
      'an embedded block',
      '<figure class="wp-block-embed is-x"><div>\nhttps://video.example/3\n</div></figure>\n<p>Satu.</p>',
      '<p>Satu.</p>',
      [media('https://video.example/3')],
    ],
    [
      'boxes of a builder',
      '[vc_row][vc_column width="1/2"][vc_column_text]Satu.\n\nDua.[/vc_column_text][/vc_column][/vc_row]',
      '<p>Satu.</p>\n<p>Dua.</p>',
    ],
    ['codes around words', 'Satu [highlight color="red"]dua[/highlight] tiga.', '<p>Satu dua tiga.</p>'],
    [
      'other codes',
      'Satu. [related_posts limit="3"]',
      '<p>Satu.</p>',
      [{ text: '[related_posts limit="3"]', reason: 'shortcode', line: null }],
    ],
    [
      'words in brackets',
      '“[MK Bezalel] bilang [sic] itu [1] [[gallery]]”',
      '<p>“[MK Bezalel] bilang [sic] itu [1] [[gallery]]”</p>',
    ],
  ])('is kept from %s', async (_, content, html, removed = []) => {
    const member = await readPost({ content });
    expect(Buffer.from(member.bytes).toString()).toBe(html);
    expect(member.removed).toEqual(removed);
  });
});

describe('an export', () => {
  test('is known by its beginning', () => {
    const heads = [wordpressExport([]), '<?xml version="1.0"?><rss version="2.0"><channel>', ''];
    expect(heads.map((head) => isWordPress(Buffer.from(head.slice(0, 4096))))).toEqual([true, false, false]);
  });

  test('may be packed, and cut', async () => {
    const text = wordpressExport([wordpressItem({ id: 1 }), wordpressItem({ id: 2 })]);
    const packed = bytesAccess('a.xml.gz', gzipSync(text));
    expect((await openAll(wordpressReader, packed)).map(describeMember)).toMatchObject([
      { url: 'https://berita.example/1/' },
      { url: 'https://berita.example/2/' },
    ]);
    const cut = bytesAccess('a.xml', Buffer.from(text.slice(0, text.lastIndexOf('<wp:status>'))));
    const { entries, skips } = await listAll(wordpressReader, cut);
    expect(entries.map(({ locator }) => locator)).toEqual(['1']);
    expect(skips.map(({ reason, locator }) => [reason, locator?.startsWith('@')])).toEqual([
      ['broken', true],
    ]);
  });

  test('is read around an item that is damaged, and one that writes about exports', async () => {
    const items = [
      wordpressItem({ id: 1, content: 'Tulis &lt;item&gt;: <item></item> <![CDATA[ ]]]]><![CDATA[>.' }),
      wordpressItem({ id: 2 }).replace('Ringkasan.]]>', 'Ringkasan.'),
      wordpressItem({ id: 3 }).replace(/]]>/g, ''),
      wordpressItem({ id: 4 }),
      wordpressItem({ id: 5, content: 'x'.repeat(5000) }),
      wordpressItem({ id: 6 }),
    ];
    const file = bytesAccess('a.xml', Buffer.from(wordpressExport(items)));
    const { entries, skips } = await listAll(
      wordpressReader,
      file,
      containerOptions({ documentBytes: 4000 }),
    );
    expect(entries.map(({ locator }) => locator)).toEqual(expect.arrayContaining(['1', '2', '4', '6']));
    expect(skips.map(({ reason }) => reason)).toContain('too-large');
  });

  test('never makes the reader throw, is listed the same twice, and its posts lie in the file', async () => {
    const sound = Buffer.from(
      wordpressExport([
        wordpressItem({ id: 1, content: '[caption]<img>x[/caption]\n\n[a b="c"]' }),
        wordpressItem({ id: 2, more: category('A') }),
      ]),
    );
    const change = fc.tuple(
      fc.nat(sound.length - 1),
      fc.oneof(fc.constantFrom(...Buffer.from('<>[]/&!"')), fc.nat(255)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(sound.length), async (changes, end) => {
        const bytes = Buffer.from(sound.subarray(0, end % 3 === 0 ? end : sound.length));
        for (const [place, value] of changes) bytes[place] = value;
        const file = bytesAccess('a.xml', bytes);
        const first = await listAll(wordpressReader, file);
        expect(await listAll(wordpressReader, file)).toEqual(first);
        for (const { offset, length, state } of first.entries) {
          expect((offset ?? -1) >= 0 && (offset ?? 0) + (length ?? 0) <= bytes.length).toBe(true);
          expect((state ?? '').length).toBeLessThan(2048);
        }
        await openAll(wordpressReader, file);
      }),
      { numRuns: 60 },
    );
  });
});
