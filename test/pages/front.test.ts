import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCollections } from '../../src/corpus/collections.js';
import { findFront } from '../../src/corpus/front.js';
import { NO_FRONT_RULE, type FrontRule } from '../../src/model/front.js';
import type { FrontPageData } from '../../src/pages/front.js';
import { buildPages } from '../../src/pages/index.js';
import { markdownToHtml } from '../../src/settings/front-text.js';
import { makeArchive, makeContext, type FixtureArchive, type FixtureArticle } from '../support/archive.js';

const ARTICLES: readonly FixtureArticle[] = [
  { title: 'Oldest', date: '2019-01-01', tags: ['coast'], file: 'a/oldest.txt' },
  { title: 'Older', date: '2020-01-01', tags: ['coast'], file: 'a/older.txt' },
  { title: 'Newest', date: '2021-01-01', url: 'https://example.com/newest', file: 'b/newest.txt' },
  { title: 'Undated', tags: ['other'], file: 'b/undated.txt' },
];

const COLLECTIONS = ['coast', 'other', 'nothing'].map((tag, i) => ({
  ...{ title: `About ${tag}`, description: null, line: i },
  ...{ tags: [tag], outlets: [], authors: [], articles: [] },
}));

function build(rule: Partial<FrontRule>): {
  readonly data: FrontPageData;
  readonly digest: string;
  readonly told: readonly string[];
} {
  const archive = makeArchive({ articles: ARTICLES });
  const collectable = archive.articles.map(({ facts }) => ({
    facts,
    path: facts.source.path,
    record: null,
    url: facts.url,
  }));
  const { collections } = fillCollections(COLLECTIONS, collectable);
  const { front, diagnostics } = findFront({ ...NO_FRONT_RULE, ...rule }, collectable);
  const page = buildPages(makeContext({ ...archive, collections, front }, {}, 'en')).find(
    ({ path }) => path === 'index.html',
  );
  if (page === undefined) throw new Error('No front page');
  return {
    data: page.view().data as FrontPageData,
    digest: page.digest,
    told: diagnostics.map(({ message }) => message),
  };
}

const leadBy = (reference: string): Partial<FrontRule> => ({ lead: { reference, line: 2 } });

describe('the front page', () => {
  it('is led by the newest article, and has nothing of the owner’s, where kliping.yaml says nothing', () => {
    const { data, told } = build({});
    expect(data.lead?.title).toBe('Newest');
    expect([data.introHtml, data.collections, told]).toEqual([null, [], []]);
  });

  it('has no doubtful name among the first', () => {
    const text = 'Sutrisno bertemu Rina Wulandari di Kampung Rawa.';
    const names: FixtureArchive['names'] = [
      { type: 'person', name: 'Sutrisno', isListed: false },
      { type: 'person', name: 'Rina Wulandari', isListed: false },
      { type: 'person', name: 'Hanya Sekali', isListed: false },
      { type: 'person', name: 'Pernah Tercatat', isListed: true },
      { type: 'place', name: 'Kampung Rawa', isListed: false },
    ];
    const articlesOf = (count: number): readonly FixtureArticle[] =>
      Array.from({ length: count }, (_, i) => ({
        title: `Kabar ${i}`,
        text: i === 0 ? `${text} Hanya Sekali dan Pernah Tercatat datang.` : text,
      }));
    const shown = (count: number): readonly string[] => {
      const context = makeContext(makeArchive({ articles: articlesOf(count), names }));
      const page = buildPages(context).find(({ path }) => path === 'index.html');
      return (page?.view().data as FrontPageData).names.flatMap(({ items }) => items.map(({ name }) => name));
    };
    expect(shown(10)).toEqual(['Rina Wulandari', 'Pernah Tercatat', 'Kampung Rawa']);
    // In a small archive most names stand in one article.
    expect(shown(3)).toEqual(['Rina Wulandari', 'Hanya Sekali', 'Pernah Tercatat', 'Kampung Rawa']);
  });

  it.each([
    ['its path', 'a/oldest.txt', 'Oldest'],
    ['its address', 'https://www.example.com/newest/', 'Newest'],
    ['the folder of older ones', 'a', 'Older'],
    ['its path, undated as it is', 'b/undated.txt', 'Undated'],
  ])('is led by the article that is named by %s, once', (_, reference, title) => {
    const { data, told } = build(leadBy(reference));
    expect(data.lead?.title).toBe(title);
    const others = [...data.stories, ...data.earlier, ...data.undated].map((item) => item.title);
    expect(others).not.toContain(title);
    expect(others).toHaveLength(ARTICLES.length - 1);
    expect(told).toEqual([]);
  });

  it('falls back on the newest article, with a warning, where the one named is not shown', () => {
    const { data, digest, told } = build(leadBy('a/gone.txt'));
    expect(data.lead?.title).toBe('Newest');
    expect(digest).toBe(build({}).digest);
    expect(told).toEqual([expect.stringContaining('no article "a/gone.txt"')]);
  });

  it('shows collections in the order of the owner, without empty ones and without the lead', () => {
    const { data } = build({
      ...leadBy('a/older.txt'),
      collections: ['About other', 'About nothing', 'About coast'],
    });
    expect(data.collections.map(({ title, articles }) => [title, articles.map((one) => one.title)])).toEqual([
      ['About other', ['Undated']],
      ['About coast', ['Oldest']],
    ]);
  });

  it('is another page when the owner changes something on it', () => {
    const rules: readonly Partial<FrontRule>[] = [
      {},
      leadBy('a/oldest.txt'),
      { collections: ['About coast'] },
      { textHtml: '<p>A</p>' },
      { textHtml: '<p>B</p>' },
    ];
    expect(new Set(rules.map((rule) => build(rule).digest)).size).toBe(rules.length);
  });
});

describe('the introduction', () => {
  it.each([
    ['Plain & simple.\n\nTwo.', '<p>Plain &#x26; simple.</p>\n<p>Two.</p>'],
    ['# Title\n- *a*', '<p><strong>Title</strong></p>\n<ul>\n<li><em>a</em></li>\n</ul>'],
    [
      '[a](about.html) [b](https://example.com)',
      '<p><a href="about.html">a</a> <a href="https://example.com">b</a></p>',
    ],
    ['[x](javascript:alert)', '<p><a>x</a></p>'],
    ['a ![p](https://example.com/p.png) <script>x</script>', '<p>a  x</p>'],
  ])('makes safe HTML of %j', (markdown, made) => {
    expect(markdownToHtml(markdown)).toBe(made);
  });

  it('has nothing that runs or is asked for, whatever it is made of', () => {
    const part = fc.constantFrom(
      '<script>',
      '<img src=x onerror=y>',
      '![a](//b)',
      '](javascript:c)',
      '[',
      '#',
      '\n',
      '>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(markdownToHtml(parts.join(' '))).not.toMatch(
          /<(?:script|img|iframe|style)|javascript:[^<]*"|<[^>]* on\w+=/,
        );
      }),
    );
  });
});
