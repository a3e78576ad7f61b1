import { describe, expect, it } from 'vitest';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';
import { certainDay } from '../../src/pages/json-ld.js';
import { parseHead, type ParsedHead } from '../support/head.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';
import { renderSite } from '../support/rendered-site.js';

const ONLINE = { baseUrl: 'https://arsip.example/kliping/', rights: 'Hak penerbit.' };
const news = renderSite(makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES }), ONLINE));
const offline = renderSite(makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES })));

function headOf(pages: ReadonlyMap<string, string>, start: string): ParsedHead {
  const [, html] = [...pages].find(([path]) => path.startsWith(start)) ?? [];
  if (html === undefined) throw new Error(start);
  return parseHead(html);
}

function headOfArticle(article: FixtureArticle, baseUrl: string | null = null): ParsedHead {
  const archive = makeArchive({ articles: [article], names: NEWS_NAMES });
  return headOf(renderSite(makeContext(archive, { baseUrl })), 'articles/');
}

const typed = (head: ParsedHead, type: string) => head.jsonLd.find((thing) => thing['@type'] === type);

describe('what an article’s page says of itself', () => {
  const head = headOf(news, 'articles/bupati');

  it('in JSON-LD', () => {
    expect(typed(head, 'NewsArticle')).toMatchObject({
      '@context': 'https://schema.org',
      headline: 'Bupati Siti Rahma Resmikan Pasar Baru',
      url: expect.stringMatching(/^https:\/\/arsip\.example\/kliping\/articles\/bupati/) as string,
      datePublished: '2023-11-05',
      author: [{ '@type': 'Person', name: 'Budi Santoso' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Harian Contoh' },
      inLanguage: 'id',
      isAccessibleForFree: true,
      isPartOf: { name: 'Kliping', url: 'https://arsip.example/kliping/' },
      about: [
        {
          '@type': 'Person',
          name: 'Siti Rahma',
          url: 'https://arsip.example/kliping/people/siti-rahma.html',
          sameAs: ['https://authority.example/siti'],
        },
        { '@type': 'Place', name: 'Pasar Baru' },
      ],
      mentions: [{ name: 'Lembang' }, { '@type': 'Organization', name: 'KADIN' }],
    });
  });

  it('as a step of a way from the front page', () => {
    expect(typed(head, 'BreadcrumbList')?.['itemListElement']).toMatchObject([
      { position: 1, name: 'Kliping', item: 'https://arsip.example/kliping/' },
      {
        position: 2,
        name: 'Harian Contoh',
        item: 'https://arsip.example/kliping/outlets/harian-contoh.html',
      },
      { position: 3 },
    ]);
  });

  it('to reference managers: a newspaper’s article, never a journal’s', () => {
    const get = (key: string) => head.meta.get(key);
    expect(get('DC.type')).toEqual(['NewsItem']);
    expect(get('prism.publicationName')).toEqual(['Harian Contoh']);
    expect(get('citation_title')).toEqual(['Bupati Siti Rahma Resmikan Pasar Baru']);
    expect(get('citation_author')).toEqual(['Budi Santoso']);
    expect(get('citation_date')).toEqual(['2023/11/05']);
    expect(get('DC.date')).toEqual(['2023-11-05']);
    expect(get('DC.rights')).toEqual(['Hak penerbit.']);
    expect(get('article:published_time')).toEqual(['2023-11-05']);
    expect(get('article:tag')).toContain('Siti Rahma');
    expect(get('og:type')).toEqual(['article']);
    expect(get('og:title')).toEqual(get('citation_title'));
    // The address of an author's page, which is not known; a name would be read as one.
    expect(get('article:author')).toBeUndefined();
    expect(get('og:description')).toEqual(get('description'));
    for (const [, html] of news) expect(html).not.toContain('citation_journal');
  });

  it('has its address as canonical only where that is known', () => {
    const canonical = (found: ParsedHead) => found.links.filter(({ rel }) => rel === 'canonical');
    expect(canonical(head)).toHaveLength(1);
    expect(canonical(headOf(offline, 'articles/bupati'))).toEqual([]);
    expect(typed(headOf(offline, 'articles/bupati'), 'NewsArticle')?.['url']).toBeUndefined();
  });
});

describe('a date in metadata', () => {
  it.each([
    ['2024-03-02?', undefined, undefined, ['2024-03-02?']],
    ['2024-03', undefined, ['2024/03'], ['2024-03']],
    ['2024', undefined, ['2024'], ['2024']],
    ['2024-02-10T07:30+07:00', '2024-02-10T07:30+07:00', ['2024/02/10'], ['2024-02-10T07:30+07:00']],
  ])('%s is no more certain or precise than it is known', (date, published, citation, dc) => {
    const head = headOfArticle({ date });
    expect(typed(head, 'NewsArticle')?.['datePublished']).toBe(published);
    expect(head.meta.get('article:published_time')).toEqual(
      published === undefined ? undefined : [published],
    );
    expect(head.meta.get('citation_date')).toEqual(citation);
    expect(head.meta.get('DC.date')).toEqual(dc);
  });

  it.each([
    ['2024-06-20', '2024-06-21', '2024-06-21'],
    ['2024-06-20T08:19+07:00', '2024-06-20', '2024-06-20'],
    ['2024-06-20', '2024-06-19', undefined],
    ['2024-06-20T08:19+07:00', '2024-06-20T01:00Z', undefined],
    ['2024-06', '2023-12-31T10:00', undefined],
  ])('published %s: of a change on %s it says %s', (date, modified, said) => {
    const head = headOfArticle({ date, modified });
    expect(typed(head, 'NewsArticle')?.['dateModified']).toBe(said);
    expect(head.meta.get('article:modified_time')).toEqual(said === undefined ? undefined : [said]);
    // Nowhere else either: not in the other elements, the links and the citations.
    if (said === undefined)
      expect(JSON.stringify([...head.meta, head.links, head.jsonLd])).not.toContain(modified);
  });

  it('is nowhere when there is none', () => {
    const head = headOfArticle({});
    expect(JSON.stringify([head.jsonLd, [...head.meta.keys()]])).not.toMatch(/date|time/i);
  });
});

// https://developers.google.com/search/docs/appearance/structured-data/article: nothing is required, these are recommended.
it('has all that Google recommends of a NewsArticle', () => {
  const both = { outlet: 'Harian Contoh', authors: ['Siti Rahayu'], text: 'Pasar baru dibuka.' };
  const archive = makeArchive({
    articles: [
      { ...both, title: 'Pasar baru', date: '2024-06-20T08:19+07:00', modified: '2024-06-21T09:00+07:00' },
      { ...both, title: 'Pasar lama', date: '2024-06-01' },
    ],
  });
  const pictures = new Map(
    archive.articles.map(({ facts }) => [
      facts.id,
      {
        shown: [
          {
            address: 'https://koran.example/a.jpg',
            path: 'media/a.webp',
            width: 1200,
            height: 800,
            isLead: true,
          },
        ],
        isAll: true,
        thumbnail: null,
      },
    ]),
  );
  const site = renderSite({ ...makeContext(archive, ONLINE), pictures });
  expect(typed(headOf(site, 'articles/pasar-baru'), 'NewsArticle')).toMatchObject({
    headline: 'Pasar baru',
    image: 'https://arsip.example/kliping/media/a.webp',
    datePublished: '2024-06-20T08:19+07:00',
    dateModified: '2024-06-21T09:00+07:00',
    author: [
      {
        '@type': 'Person',
        name: 'Siti Rahayu',
        url: 'https://arsip.example/kliping/authors/siti-rahayu.html',
      },
    ],
  });
  expect([...site.keys()]).toContain('authors/siti-rahayu.html');
  // Without an address of the site there is none that is absolute.
  const atHome = typed(
    headOf(renderSite({ ...makeContext(archive), pictures }), 'articles/pasar-baru'),
    'NewsArticle',
  );
  expect(atHome).toMatchObject({ author: [{ '@type': 'Person', name: 'Siti Rahayu' }] });
  expect(JSON.stringify(atHome)).not.toMatch(/media\/|authors\//);
});

it('tells houses from people, and links the original', () => {
  const head = headOfArticle({
    authors: ['Tim Redaksi', 'Siti Rahayu'],
    agencies: ['Antara'],
    url: 'https://koran.example/1',
  });
  expect(typed(head, 'NewsArticle')).toMatchObject({
    author: [
      { '@type': 'Organization', name: 'Tim Redaksi' },
      { '@type': 'Person', name: 'Siti Rahayu' },
    ],
    sourceOrganization: [{ name: 'Antara' }],
    isBasedOn: 'https://koran.example/1',
  });
  const hostile = headOfArticle({ url: 'javascript:alert(1)' });
  expect(typed(hostile, 'NewsArticle')?.['isBasedOn']).toBeUndefined();
  expect(hostile.meta.get('DC.source')).toBeUndefined();
});

it('nothing an article says can end the script it stands in', () => {
  const title = '</script><script>alert(1)</script><!-- <script> & "x" \u2028 \ud800';
  const head = headOfArticle({ title, section: '<!--<script>' });
  expect(typed(head, 'NewsArticle')?.['headline']).toBe(title);
  expect(typed(head, 'NewsArticle')?.['articleSection']).toBe('<!--<script>');
});

describe('what other pages say', () => {
  it('a name: who it is, how else it is spelled and where else it is found', () => {
    expect(headOf(news, 'people/siti').jsonLd).toMatchObject([
      {
        '@type': 'Person',
        name: 'Siti Rahma',
        alternateName: ['Rahma'],
        sameAs: ['https://authority.example/siti'],
      },
      { '@type': 'BreadcrumbList', itemListElement: [{}, { name: 'Tokoh' }, { name: 'Siti Rahma' }] },
    ]);
    expect(headOf(news, 'places/lembang').jsonLd[0]).toMatchObject({ '@type': 'Place' });
  });

  it('the front page: how to search from elsewhere, when the address is known', () => {
    expect(headOf(news, 'index.html').jsonLd).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: {
          target: { urlTemplate: 'https://arsip.example/kliping/search.html?q={search_term_string}' },
        },
      },
    ]);
    expect(headOf(offline, 'index.html').jsonLd[0]?.['potentialAction']).toBeUndefined();
  });

  it('every page: where the description of the search is, when the address is known', () => {
    for (const html of news.values())
      expect(parseHead(html).links.filter(({ rel }) => rel === 'search')).toHaveLength(1);
    for (const html of offline.values())
      expect(parseHead(html).links.filter(({ rel }) => rel === 'search')).toEqual([]);
  });
});

it.each([
  ['2024-06-20T08:19+07:00', '2024-06-20T08:19+07:00'],
  ['2024-06-20T08:19', '2024-06-20'],
  ['2024-06-20', '2024-06-20'],
  ['2024-06-20?', null],
  ['2024-06', null],
])('of %s machines are told %s', (date, told) => {
  expect(certainDay(date)).toBe(told);
});

it('a long headline, many names and many authors leave the page’s head and references small', () => {
  const title = 'Dua ratus huruf judul berita '.repeat(7).trim();
  const names = Array.from({ length: 40 }, (_, i) => ({
    type: 'person' as const,
    name: `Bupati Nama Panjang ${i}`,
    sameAs: [`https://www.wikidata.org/entity/Q${1_000_000 + i}`, `https://authority.example/orang/${i}`],
  }));
  const article: FixtureArticle = {
    title,
    text: names.map(({ name }) => `${name} hadir.`).join(' '),
    authors: Array.from({ length: 5 }, (_, i) => `Siti Nurhaliza Rahayu ${'abcde'.charAt(i)}`),
    outlet: 'Harian Contoh Jawa Barat',
    date: '2024-06-20',
    url: `https://www.harian.example/2024/06/20/${title.replaceAll(' ', '-')}`,
  };
  const site = renderSite(makeContext(makeArchive({ articles: [article], names }), ONLINE));
  const [, html = ''] = [...site].find(([path]) => path.startsWith('articles/')) ?? [];
  const head = html.slice(0, html.indexOf('</head>'));
  const references = [...html.matchAll(/ href="data:[^"]*"/g)].join('');
  // Of the 20 kB a page may have beyond its text.
  expect(Buffer.byteLength(head)).toBeLessThan(10_000);
  expect(references.length).toBeGreaterThan(1000);
  expect(references.length).toBeLessThan(5000);
});
