import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedReader } from '../../../../src/ingest/containers/feeds/feed.js';
import { isFeed } from '../../../../src/ingest/containers/feeds/is-feed.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { describeMember, listAll, openAll } from '../../../support/containers.js';

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="x" xmlns:dc="y"><channel><title>Kabar Muara</title>
<link>https://muara.example</link><language>id</language>
<item><title>Perahu &amp; dermaga</title><link>https://muara.example/perahu</link><guid isPermaLink="false">n1</guid>
<pubDate>Tue, 07 May 2019 08:00:00 +0700</pubDate><dc:creator>Dian Puspita</dc:creator><author>redaksi@muara.example</author>
<category>Laut</category><description>Singkat.</description><content:encoded><![CDATA[<p>Perahu baru tiba di dermaga.</p>]]></content:encoded></item>
<item><title>Hanya ringkasan</title><link>https://muara.example/dua</link><description>Ringkasan sebuah berita.</description></item>
</channel></rss>`;

const entry = (id: string, inner: string): string => `<entry><id>${id}</id>${inner}</entry>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Log</title>
${entry('a', '<title>Old</title><updated>2020-01-01T00:00:00Z</updated><content type="html">&lt;p&gt;Before&lt;/p&gt;</content>')}
${entry('a', '<title>New</title><published>2019-12-31T10:00:00Z</published><updated>2020-02-01T00:00:00Z</updated><link rel="self" href="https://h.example/self"/><link href="https://h.example/a"/><author><name>Jo Reed</name></author><content type="xhtml"><div xmlns="x"><p>After &amp; <b>more</b></p></div></content>')}
${entry('b', '<title>Draft</title><app:control><app:draft>yes</app:draft></app:control><content>Secret</content>')}
${entry('c', '<blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><title>Nice</title><content>Nice post</content>')}
${entry('d', '<category scheme="k" term="http://schemas.google.com/blogger/2008/kind#post"/><title>Lines</title><content type="html">One&lt;br/&gt;&lt;br/&gt;Two</content>')}
${entry('e', '<category scheme="k" term="http://schemas.google.com/blogger/2008/kind#settings"/><content>x</content>')}
</feed>`;

const feed = (source: string, path = 'a.xml') => bytesAccess(path, Buffer.from(source));

test('an entry of RSS is a document with what the feed states, and no address of a person', async () => {
  expect((await openAll(feedReader, feed(RSS))).map(describeMember)).toEqual([
    {
      text: '<p>Perahu baru tiba di dermaga.</p>',
      title: 'Perahu & dermaga',
      date: 'Tue, 07 May 2019 08:00:00 +0700',
      authors: 'Dian Puspita',
      outlet: 'Kabar Muara',
      url: 'https://muara.example/perahu',
      lang: 'id',
      tags: 'Laut',
    },
    {
      text: 'Ringkasan sebuah berita.',
      title: 'Hanya ringkasan',
      outlet: 'Kabar Muara',
      url: 'https://muara.example/dua',
      lang: 'id',
    },
  ]);
  const { entries } = await listAll(feedReader, feed(RSS));
  expect(entries.map(({ locator }) => locator)).toEqual(['n1', 'https://muara.example/dua']);
});

test('a summary says that it is one', async () => {
  const [, summary] = await openAll(feedReader, feed(RSS));
  expect(summary).toMatchObject({ diagnostics: [{ code: 'text/incomplete' }] });
});

test('an entry of Atom is the one that was updated last; drafts, comments and settings are told', async () => {
  const { entries, skips } = await listAll(feedReader, feed(ATOM));
  expect(entries.map(({ locator }) => locator)).toEqual(['a', 'd']);
  expect(skips.map(({ locator, diagnostic: { code } }) => [locator, code])).toEqual([
    ['b', 'feed/unpublished'],
    ['c', 'feed/other'],
    ['e', 'feed/other'],
  ]);
  expect((await openAll(feedReader, feed(ATOM))).map(describeMember)).toEqual([
    {
      text: '<div xmlns="x"><p>After &amp; <b>more</b></p></div>',
      title: 'New',
      date: '2019-12-31T10:00:00Z',
      modified: '2020-02-01T00:00:00Z',
      authors: 'Jo Reed',
      outlet: 'Harbour Log',
      url: 'https://h.example/a',
      lang: 'en',
    },
    { text: '<p>One</p>\n<p>Two</p>', title: 'Lines', outlet: 'Harbour Log', lang: 'en' },
  ]);
});

test('a feed is known by its beginning', () => {
  expect(isFeed(Buffer.from(RSS))).toBe(true);
  expect(isFeed(Buffer.from(ATOM))).toBe(true);
  expect(isFeed(Buffer.from('<?xml version="1.0"?><kml></kml>'))).toBe(false);
});

test('a feed that is cut keeps what is whole, and says so', async () => {
  const { entries, skips } = await listAll(feedReader, feed(RSS.slice(0, RSS.indexOf('Ringkasan sebuah'))));
  expect(entries[0]?.locator).toBe('n1');
  expect(entries.length + skips.length).toBe(2);
});

test('damage never throws, and gives the same twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(RSS, ATOM), fc.nat(), fc.string(), async (source, at, what) => {
      const cut = at % source.length;
      const broken = feed(source.slice(0, cut) + what + source.slice(cut + what.length));
      const first = await listAll(feedReader, broken);
      await openAll(feedReader, broken);
      expect(await listAll(feedReader, broken)).toEqual(first);
    }),
    { numRuns: 60 },
  );
});
