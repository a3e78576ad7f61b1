import { expect, test } from 'vitest';
import { findMainLanguage, settleLanguages } from '../../src/corpus/archive-languages.js';
import { findCopies, findSavedTwice } from '../../src/corpus/copies.js';
import { LANGUAGES } from '../../src/languages/index.js';
import type { StoredArticle } from '../../src/model/article.js';
import { findHeldBack, noticeMainLanguage } from '../../src/steps/held-back.js';
import { loadConfig } from '../../src/settings/config.js';
import { extractText } from '../support/extract.js';
import { makeFolder } from '../support/files.js';
import { storedArticle } from '../support/stored-article.js';

const TEXT =
  'Nelayan di teluk itu menjual ikan langsung kepada pembeli sejak pelabuhan lama ditutup, dan harga di pasar menjadi lebih murah.';
const ENGLISH =
  'The bakers of the old town sell their bread from carts since the market hall was closed, and nobody has complained about it.';

const LONG = `${TEXT} Pembeli datang dari tiga desa di seberang, dan perahu mereka memenuhi dermaga sampai siang.`;

function markdown(path: string, title: string, text = TEXT, more = ''): StoredArticle {
  return storedArticle(extractText(`---\ntitle: ${title}\n${more}---\n\n${text}\n`, path));
}

function page(path: string, title: string, text = TEXT, day: string | null = null): StoredArticle {
  const date = day === null ? '' : `<meta property="article:published_time" content="${day}">`;
  const html = `<html><head><title>${title}</title>${date}</head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
  return storedArticle(extractText(html, path));
}

const pathsOf = (articles: Iterable<StoredArticle>): readonly string[] =>
  [...articles].map(({ facts }) => facts.source.path);

test('a page that was made of a post, and one for printers, are copies', () => {
  const articles = [
    markdown('content/ikan.md', 'Ikan segar di teluk', LONG),
    page('docs/ikan/index.html', 'Ikan segar di teluk', LONG),
    // As short a text may be the same by chance, and one of another day is another post.
    markdown('content/roti.md', 'Roti'),
    page('docs/roti.html', 'Roti'),
    markdown('content/teh.md', 'Teh pagi', LONG, 'date: 2024-05-01\n'),
    page('docs/2023/06/02/teh.html', 'Teh pagi', LONG, '2023-06-02'),
    page('berita/pasar.html', 'Pasar baru di kota'),
    page('berita/print/pasar.html', 'Pasar baru di kota', `${TEXT} Dicetak.`),
    page('lain/pasar.html', 'Pasar baru di kota', ENGLISH),
  ];
  const copies = findCopies(articles);
  expect(
    [...copies].map(([{ facts }, { kind, of }]) => [facts.source.path, kind, of.facts.source.path]),
  ).toEqual([
    ['docs/ikan/index.html', 'built', 'content/ikan.md'],
    ['berita/print/pasar.html', 'print', 'berita/pasar.html'],
  ]);
});

test('only what has the same headline, text and language may be saved twice', () => {
  const twice = findSavedTwice([
    markdown('a.md', 'Roti'),
    markdown('b.md', 'Roti', `${TEXT} Lagi.`),
    markdown('c.md', 'Roti', ENGLISH),
    markdown('d.en.md', 'Roti', TEXT, 'lang: en\n'),
  ]);
  expect(pathsOf(twice)).toEqual(['a.md', 'b.md']);
});

const UNCLEAR =
  'Persembahan tarian dan nyanyian kanak-kanak menarik perhatian orang ramai di padang besar hari ini.';

test('Indonesian and Malay are told apart over the whole archive; a plain text stays', () => {
  const many = [1, 2, 3, 4].map((n) =>
    markdown(
      `id/${n}.md`,
      `Judul ${n}`,
      `${TEXT} Menurut pemerintah, hal tersebut karena kebijakan bahwa pasar bisa pindah.`,
    ),
  );
  const malay = markdown(
    'ms/a.md',
    'Tajuk',
    'Kerajaan negeri berkata bahawa syarikat itu boleh membuka pejabat baharu pada hari Jumaat kerana aktiviti semakin bertambah, manakala polis akan membantu. Beliau ialah pengarah universiti.',
  );
  const unclear = markdown('x.md', 'Tarian', UNCLEAR);
  const marked = { ...unclear, facts: { ...unclear.facts, language: 'ms' } };
  const settled = settleLanguages([...many, malay, marked], LANGUAGES);
  expect(malay.facts.language).toBe('ms');
  expect([...settled].map(([{ facts }, tag]) => [facts.source.path, tag])).toEqual([['x.md', 'id']]);
});

test('the language of most articles is proposed where the site has another', async () => {
  const config = await loadConfig(makeFolder({}));
  const facts = (tags: readonly string[]) => tags.map((language) => ({ language }));
  const say = (tags: readonly string[], isLanguageSet = false) =>
    noticeMainLanguage(facts(tags), { ...config, isLanguageSet }).map(({ message, hint }) => [message, hint]);
  expect(say(['en', 'en', 'id'])).toEqual([
    [
      "2 of 3 articles are in English, and the site's own words are in Indonesian",
      'Write "language: en" in kliping.yaml to have them in English, too.',
    ],
  ]);
  expect(say(['en', 'id', 'id', 'id'])).toEqual([]);
  expect(say(['en'])).toEqual([]);
  expect(say(['nl', 'nl', 'nl'])[0]?.[1]).toContain('"language: nl" in kliping.yaml');
  expect(say(['nl', 'nl', 'nl'])[0]?.[1]).toContain('strings.yaml');
  expect(say(['nl', 'nl', 'nl'], true)).toEqual([]);
  expect(findMainLanguage(facts(['en', 'id']))).toBeNull();
});

test('a post past its last day is not shown where the settings say so, unless it is included', async () => {
  const config = await loadConfig(makeFolder({}));
  const posts = [
    markdown('a.md', 'Satu', TEXT, 'expiryDate: 2020-05-01\n'),
    markdown('b.md', 'Dua', TEXT, 'expirydate: 2031-05-01T08:00:00Z\n'),
    markdown('c.md', 'Tiga', TEXT, 'unpublishdate: 2021-01-01\n'),
  ];
  const held = (include: readonly string[]) =>
    [
      ...findHeldBack(posts, {
        config: { ...config, include, expired: false },
        builtAt: '2024-06-20T05:00:00Z',
        keepDuplicates: false,
      }).values(),
    ].map(({ path, diagnostic }) => `${path}: ${diagnostic.message}`);
  expect(held([])).toEqual([
    'a.md: it says that it is shown until 2020-05-01; skipped',
    'c.md: it says that it is shown until 2021-01-01; skipped',
  ]);
  expect(held(['c.md'])).toHaveLength(1);
});
