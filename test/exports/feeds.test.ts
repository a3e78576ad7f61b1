import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';
import { exportFiles } from '../support/exports.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';

const WITH_URL: FixtureArticle = {
  title: 'Berita <kelima> & "lain"',
  date: '2024-04-01T10:00Z',
  modified: '2024-04-03',
  authors: ['Budi Santoso', 'Tim Redaksi'],
  url: 'https://koran.example/5?a=1&b=2',
  text: 'Isi berita kelima. Selesai.',
};
const fixture = { articles: [...NEWS, WITH_URL], names: NEWS_NAMES };
const ONLINE = { baseUrl: 'https://arsip.example/k/', description: 'Satu & dua', rights: 'Hak <penerbit>' };
const online = exportFiles(makeContext(makeArchive(fixture), ONLINE));
const offline = exportFiles(makeContext(makeArchive(fixture)));
const textOf = (files: ReadonlyMap<string, Buffer>, path: string): string =>
  (files.get(path) ?? '').toString();

const TITLES = [
  'Berita <kelima> & "lain"',
  'Harga Beras Naik di Lembang',
  'Bupati Siti Rahma Resmikan Pasar Baru',
];

describe('feed.xml, read by a feed parser', () => {
  const feed = parseAtomFeed(textOf(online, 'feed.xml'));

  it('has what Atom demands of a feed', () => {
    expect(feed).toMatchObject({
      id: 'https://arsip.example/k/',
      title: { value: 'Kliping' },
      subtitle: { value: 'Satu & dua' },
      rights: { value: 'Hak <penerbit>' },
      updated: '2024-04-03T00:00:00+07:00',
    });
    expect(feed.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: 'https://arsip.example/k/feed.xml' }),
    );
  });

  it('has every article whose day is certain, newest first, with its true dates', () => {
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(TITLES);
    expect(feed.entries?.[0]).toMatchObject({
      published: '2024-04-01T10:00:00Z',
      updated: '2024-04-03T00:00:00+07:00',
      authors: [{ name: 'Budi Santoso' }, { name: 'Tim Redaksi' }],
      summary: { value: 'Isi berita kelima. Selesai.' },
    });
    expect(feed.entries?.[0]?.links).toContainEqual(
      expect.objectContaining({ rel: 'via', href: 'https://koran.example/5?a=1&b=2' }),
    );
    for (const { id, updated, summary } of feed.entries ?? []) {
      expect(id).toMatch(/^https:\/\/arsip\.example\/k\/articles\//);
      expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false);
      expect(summary?.value).toMatch(/./);
    }
  });

  it('is a feed without the site’s address too', () => {
    const feed = parseAtomFeed(textOf(offline, 'feed.xml'));
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(TITLES);
    for (const id of [feed.id, ...(feed.entries ?? []).map((entry) => entry.id)])
      expect(id).toMatch(/^urn:uuid:/);
  });
});

describe('feed.json, read by a feed parser', () => {
  const feed = parseJsonFeed(textOf(online, 'feed.json'));

  it('has the same articles', () => {
    expect(feed).toMatchObject({
      title: 'Kliping',
      home_page_url: 'https://arsip.example/k/',
      feed_url: 'https://arsip.example/k/feed.json',
      language: 'id',
    });
    expect(feed.items?.map(({ title }) => title)).toEqual(TITLES);
    expect(feed.items?.[0]).toMatchObject({
      external_url: 'https://koran.example/5?a=1&b=2',
      date_published: '2024-04-01T10:00:00Z',
      date_modified: '2024-04-03T00:00:00+07:00',
      content_text: 'Isi berita kelima. Selesai.',
      authors: [{ name: 'Budi Santoso' }, { name: 'Tim Redaksi' }],
    });
  });

  it('gives each item what JSON Feed 1.1 demands: an id of its own, content, RFC 3339 dates', () => {
    const raw = JSON.parse(textOf(offline, 'feed.json')) as {
      version: string;
      items: Record<string, unknown>[];
    };
    expect(raw.version).toBe('https://jsonfeed.org/version/1.1');
    expect(new Set(raw.items.map(({ id }) => id)).size).toBe(TITLES.length);
    for (const item of raw.items) {
      expect(typeof item['id']).toBe('string');
      expect(item['content_text']).not.toBe('');
      expect(item['date_published']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
    }
  });

  it('says of an article without text that it is not shown', () => {
    const article: FixtureArticle = {
      date: '2024-01-01',
      body: [],
      rights: { access: 'metadata', statement: null },
      withheldWords: 120,
    };
    const files = exportFiles(makeContext(makeArchive({ articles: [article] })));
    expect(parseJsonFeed(textOf(files, 'feed.json')).items?.[0]?.content_text).toBe(
      'Teks artikel ini (120 kata) tidak ditampilkan di sini.',
    );
  });
});

describe('opensearch.xml', () => {
  it('is there only when the address is known, with absolute addresses and short enough names', () => {
    expect(offline.has('opensearch.xml')).toBe(false);
    const title = 'Arsip & kliping desa yang namanya terlalu panjang untuk sebuah mesin pencari';
    const files = exportFiles(makeContext(makeArchive(), { baseUrl: 'https://arsip.example/k/', title }));
    const xml = parseDocument(textOf(files, 'opensearch.xml'), { xmlMode: true });
    const valueOf = (name: string): string => DomUtils.textContent(DomUtils.getElementsByTagName(name, xml));
    expect(valueOf('ShortName')).toBe('Arsip & kliping…');
    expect(valueOf('LongName').length).toBeLessThanOrEqual(48);
    const [url] = DomUtils.getElementsByTagName('Url', xml);
    expect(url?.attribs).toMatchObject({
      type: 'text/html',
      template: 'https://arsip.example/k/search.html?q={searchTerms}',
    });
  });
});
