import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitArticles } from '../../src/corpus/admit.js';
import { buildArchive } from '../../src/corpus/archive.js';
import type { Archive, Article } from '../../src/model/archive.js';
import { articleId } from '../../src/model/article-id.js';
import { factsOf, type ArticleRecord } from '../../src/model/article.js';
import { extractText } from '../support/extract.js';
import { storedArticle } from '../support/stored-article.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.';

function article(path: string, front: string, body = BODY): ArticleRecord {
  return extractText(`---\n${front}\n---\n${body}`, path);
}

function archiveOf(records: readonly ArticleRecord[]): Archive {
  const items = records.map((record) => ({ ...factsOf(record), record }));
  const admitted = admitArticles(items, { within: null });
  return buildArchive({
    articles: admitted.articles.map(({ record }) => storedArticle(record)),
    entities: [],
    mentionsByArticle: new Map(),
    agencyIdsByArticle: new Map(),
    skipped: admitted.skipped,
    diagnostics: [],
  });
}

const RECORDS = [
  article('a.md', 'title: Sungai\ndate: 2024-06-20'),
  article('b.md', 'title: Sungai\ndate: 2024-06-20T08:19+07:00'),
  article('c.md', 'title: Gunung\ndate: 2024-06'),
  article('d.md', 'title: Laut\ndate: 2025'),
  article('e.md', 'title: Danau'),
  article('f.md', 'title: Danau'),
  article('z.md', 'title: Kota\ndate: 2024-10-10'),
];

test('newest first, undated last', () => {
  const order = archiveOf(RECORDS).articles.map(({ facts }) => `${facts.title ?? ''} ${facts.date ?? ''}`);
  expect(order).toEqual([
    'Laut 2025',
    'Kota 2024-10-10',
    'Sungai 2024-06-20T08:19+07:00',
    'Sungai 2024-06-20',
    'Gunung 2024-06',
    'Danau ',
  ]);
});

test('the same bytes are kept once, and the other file is accounted for', () => {
  const archive = archiveOf(RECORDS);
  expect(archive.skipped).toMatchObject([{ path: 'f.md', reason: 'duplicate' }]);
  expect(archive.skipped[0]?.diagnostic.message).toContain('e.md');
  expect(archive.articles.length + archive.skipped.length).toBe(RECORDS.length);
});

test('an entry of several snapshots of one feed is one article, as it was updated last; a number of a row tells nothing', () => {
  const url = 'https://muara.example/sungai';
  const snapshot = (path: string, record: string, modified: string) => ({
    ...factsOf(article(path, `title: Sungai\nmodified: ${modified}`, `${BODY} ${path}`)),
    source: { ...article(path, 'title: Sungai').source, record, sha256: path },
    url,
    modified,
  });
  const shownOf = (record: string): readonly string[] =>
    admitArticles([snapshot('1.md', record, '2024-05-03'), snapshot('2.md', record, '2024-05-04')], {
      within: null,
    }).articles.map(({ source }) => source.path);
  expect(shownOf('tag:muara,1')).toEqual(['2.md']);
  expect(shownOf('7')).toHaveLength(2);
});

test('the order of the files does not matter', () => {
  const listed = (records: readonly ArticleRecord[]) => {
    const archive = archiveOf(records);
    const readAll = ({ content, ...rest }: Article) => ({ ...rest, record: content.readRecord() });
    return {
      ...archive,
      articles: archive.articles.map(readAll),
      byId: [...archive.byId].map(([id, one]) => [id, readAll(one)]),
      relatedTo: archive.articles.map(({ facts }) => archive.relatedTo(facts.id)),
      sameTexts: {
        families: archive.sameTexts().families,
        passages: archive.articles.map(({ facts }) => archive.sameTexts().passagesOf(facts.id)),
      },
    };
  };
  const expected = listed(RECORDS);
  fc.assert(
    fc.property(fc.shuffledSubarray(RECORDS, { minLength: RECORDS.length }), (records) => {
      expect(listed(records)).toEqual(expected);
    }),
  );
});

test('every article has an id and a page of its own, the same text from two sources too', () => {
  const archive = archiveOf([
    article('a.md', 'title: Sungai\noutlet: Kabar'),
    article('b.md', 'title: Sungai\noutlet: Warta'),
    article('c.md', 'title: 海'),
  ]);
  expect(archive.byId.size).toBe(3);
  expect(new Set(archive.articles.map((item) => item.path)).size).toBe(3);
  for (const { path } of archive.articles) expect(path).toMatch(/^articles\/[a-z0-9-]+\.html$/);
});

test('two articles of one address have a page each', () => {
  const archive = archiveOf([
    article('a.md', 'title: Sungai\nurl: https://example.org/a\ndate: 2024'),
    article('b.md', 'title: Sungai\nurl: https://example.org/a\ndate: 2025'),
  ]);
  expect(archive.byId.size).toBe(2);
  expect(new Set(archive.articles.map((item) => item.path)).size).toBe(2);
});

test('an article keeps its page when its date, its text or another article changes', () => {
  const [before] = archiveOf([article('a.md', 'title: Sungai\ndate: 2024')]).articles;
  const after = archiveOf([
    article('a.md', 'title: Sungai\ndate: 2025', `${BODY} Lagi.`),
    article('b.md', 'title: Sungai'),
  ]);
  expect(after.articles.map((item) => item.path)).toContain(before?.path);
});

test('an id is of the file: neither its text nor an article of the same address changes it', () => {
  const url = 'url: https://example.org/a';
  const [before] = archiveOf([article('a.md', `title: Sungai\n${url}`)]).articles;
  const after = archiveOf([
    article('a.md', `title: Sungai\n${url}`, `${BODY} Lagi.`),
    article('0.md', `title: Sungai\n${url}`),
  ]);
  expect(after.byId.size).toBe(2);
  expect(after.articles.find(({ facts }) => facts.source.path === 'a.md')).toMatchObject({
    path: before?.path,
    facts: { id: before?.facts.id },
  });
});

test('of files with the same bytes the one is kept that is no copy by its name', () => {
  const keptOf = (...paths: readonly string[]): string | undefined =>
    archiveOf(paths.map((path) => article(path, 'title: Sungai'))).articles[0]?.facts.source.path;
  expect(keptOf('berita (1).md', 'berita.md', 'berita - salinan.md')).toBe('berita.md');
  expect(keptOf('arsip/berita.md', 'berita.md')).toBe('berita.md');
});

test('two files whose hashes begin alike have a page each, and the first keeps its own', () => {
  const [first = '', second = ''] = findClash();
  const [alone] = archiveOf([article(first, 'title: Sungai')]).articles;
  const both = archiveOf([
    article(second, 'title: Sungai', `${BODY} Lagi.`),
    article(first, 'title: Sungai'),
  ]).articles;
  expect(new Set(both.map(({ path }) => path)).size).toBe(2);
  expect(both.find(({ facts }) => facts.source.path === first)?.path).toBe(alone?.path);
});

/** Two paths whose ids have the same first eight digits. */
function findClash(): readonly string[] {
  const known = new Map<string, string>();
  for (let n = 100_000; ; n += 1) {
    const path = `${n}.md`;
    const digits = articleId({ path, record: null }).slice(0, 8);
    const other = known.get(digits);
    if (other !== undefined) return [other, path];
    known.set(digits, path);
  }
}
