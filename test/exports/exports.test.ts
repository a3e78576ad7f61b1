import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/model/record-json.js';
import type { SiteInfo } from '../../src/model/site.js';
import { makeArchive, makeContext, type FixtureArchive } from '../support/archive.js';
import { exportFiles as exportBytes } from '../support/exports.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';

function exportFiles(fixture: FixtureArchive, site: Partial<SiteInfo> = {}): ReadonlyMap<string, string> {
  const files = exportBytes(makeContext(makeArchive(fixture), site));
  return new Map([...files].map(([path, content]) => [path, content.toString()]));
}

const files = exportFiles({ articles: NEWS, names: NEWS_NAMES });
const online = exportFiles({ articles: NEWS, names: NEWS_NAMES }, { baseUrl: 'https://arsip.example/' });
const get = (from: ReadonlyMap<string, string>, path: string): string => from.get(path) ?? '';
const all = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);

/** Names of elements that are not closed in order; enough to know that XML is well formed. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (self === '/') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

describe('feed.xml', () => {
  const feed = get(files, 'feed.xml');

  it('is well formed, with every entry complete', () => {
    expect(unbalanced(feed)).toEqual([]);
    expect(feed.match(/<entry/g)).toHaveLength(2);
    expect(all(feed, 'id')).toHaveLength(3);
    expect(all(feed, 'summary')).toHaveLength(2);
  });

  it('holds only articles whose day is certain, with their true dates', () => {
    expect(all(feed, 'title')).toEqual([
      'Kliping',
      'Harga Beras Naik di Lembang',
      'Bupati Siti Rahma Resmikan Pasar Baru',
    ]);
    expect(all(feed, 'published')).toEqual(['2024-02-10T07:30:00+07:00', '2023-11-05T00:00:00+07:00']);
  });

  it('is as new as its newest article, not as its build', () => {
    expect(all(feed, 'updated')[0]).toBe('2024-02-10T07:30:00+07:00');
    expect(all(get(exportFiles({}), 'feed.xml'), 'updated')).toEqual(['2026-11-22T03:00:00Z']);
  });

  it('names its entries by address, or by a stable name without one', () => {
    for (const id of all(feed, 'id'))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const id of all(get(online, 'feed.xml'), 'id')) expect(id).toMatch(/^https:\/\/arsip\.example\//);
  });

  it('escapes hostile titles', () => {
    const hostile = get(
      exportFiles({ articles: [{ title: ']]><x/>&"\u0000\ud800', date: '2024-01-01' }] }),
      'feed.xml',
    );
    expect(unbalanced(hostile)).toEqual([]);
    expect(all(hostile, 'title')[1]).toBe(']]&gt;&lt;x/&gt;&amp;&quot;');
  });
});

describe('feed.json', () => {
  it('holds the same articles', () => {
    const feed = JSON.parse(get(files, 'feed.json')) as { version: string; items: { title: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title }) => title)).toEqual([
      'Harga Beras Naik di Lembang',
      'Bupati Siti Rahma Resmikan Pasar Baru',
    ]);
  });
});

describe('sitemap.xml', () => {
  it('is there only when the address is known', () => {
    expect(files.has('sitemap.xml')).toBe(false);
    expect(get(files, 'robots.txt')).not.toContain('Sitemap');
    expect(get(online, 'robots.txt')).toContain('Sitemap: https://arsip.example/sitemap.xml');
  });

  it('lists every page but the one for wrong addresses, with true days of change only', () => {
    const sitemap = get(online, 'sitemap.xml');
    expect(unbalanced(sitemap)).toEqual([]);
    expect(all(sitemap, 'loc')).toContain('https://arsip.example/');
    expect(all(sitemap, 'loc')).not.toContain('https://arsip.example/404.html');
    expect([...all(sitemap, 'lastmod')].sort()).toEqual(['2023-11-05', '2024-02-10', '2024-05-01']);
  });
});

describe('data/records.jsonl', () => {
  it('holds every article as the schema says, with its page', () => {
    const lines = get(files, 'data/records.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(NEWS.length);
    for (const line of lines) {
      const record = recordSchema.parse(JSON.parse(line));
      expect(record.href).toMatch(/^articles\/.+\.html$/);
      for (const { mentions } of record.entities) {
        for (const { start, end, text } of mentions) expect(record.text.slice(start, end)).toBe(text);
      }
    }
  });

  it('counts an agency among the entities', () => {
    expect(get(files, 'data/records.jsonl')).toContain('"id":"organization/antara"');
  });

  it('is empty for an empty archive', () => {
    expect(get(exportFiles({}), 'data/records.jsonl')).toBe('');
    expect(() => JSON.parse(get(files, 'data/record.schema.json')) as unknown).not.toThrow();
  });
});

describe('a change that is dated before the publication', () => {
  const said = exportFiles(
    {
      articles: [
        { title: 'Berita', date: '2024-06-20', modified: '2024-06-10', text: 'Isi berita.' },
        { title: 'Lain', date: '2024-06', modified: '2024-05-30T10:00Z', text: 'Isi lain.' },
      ],
    },
    { baseUrl: 'https://arsip.example/' },
  );

  it.each(['feed.xml', 'feed.json', 'sitemap.xml'])('is not in %s', (path) => {
    expect(get(said, path)).not.toMatch(/2024-06-10|2024-05-30/);
  });

  it('leaves the sitemap the day of publication', () => {
    expect(all(get(said, 'sitemap.xml'), 'lastmod')).toEqual(['2024-06-20']);
  });
});
