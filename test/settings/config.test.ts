import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/settings/config.js';
import { ReportedError } from '../../src/model/diagnostic.js';
import { makeFolder } from '../support/files.js';

async function messageOf(yaml: string, file = 'kliping.yaml') {
  const error: unknown = await loadConfig(makeFolder({ [file]: yaml })).catch((reason: unknown) => reason);
  if (!(error instanceof ReportedError)) throw new Error('it was accepted');
  const { path, line, message, hint } = error.diagnostic;
  return { path, line, message, hint };
}

test('without kliping.yaml there are defaults', async () => {
  const folder = makeFolder();
  const config = await loadConfig(folder);
  expect(config).toMatchObject({
    title: basename(folder),
    baseUrl: null,
    timezone: 'Asia/Jakarta',
    outlets: [],
  });
  expect(config.language.tag).toBe('id');
});

test('an empty file, or one of comments, is the same as none', async () => {
  expect((await loadConfig(makeFolder({ 'kliping.yaml': '# title: x\n' }))).rights.statement).toBeNull();
});

test('reads every setting', async () => {
  const yaml =
    'title: Kabar\ndescription: Satu\nlanguage: en\nbaseUrl: https://example.org/a\ntimezone: Asia/Makassar\nrights: Milik kita\n' +
    'outlets:\n  - name: Kabar Sungai\n    aliases: [KabarSungai.com]\n    domain: kabarsungai.com\n';
  expect(await loadConfig(makeFolder({ 'kliping.yaml': yaml }))).toMatchObject({
    title: 'Kabar',
    baseUrl: 'https://example.org/a/',
    language: { tag: 'en' },
    outlets: [{ name: 'Kabar Sungai', aliases: ['KabarSungai.com'], domain: 'kabarsungai.com' }],
  });
});

test('own words take the place of the interface’s, with the numbers and names they are about', async () => {
  const yaml =
    'language: en\nstrings:\n  frame:\n    dates: Days\n  words:\n    articles: "{1} clippings"\n' +
    '    outOf: "{1} of all {2}"\n  front:\n    summary: "{articles} clippings, {undated} without a day"\n' +
    '  article:\n    sharedNames: "Both know {1}"\n  about:\n    howText: [By hand.]\n';
  const { strings } = (await loadConfig(makeFolder({ 'kliping.yaml': yaml }))).language;
  const figures = { articles: 2641, words: 9, dated: 3, uncertain: 0, undated: 1, withOutlet: 1 };
  expect(strings.frame).toMatchObject({ dates: 'Days', outlets: 'Outlets' });
  expect(strings.words.articles(2641)).toBe('2,641 clippings');
  expect(strings.words.outOf(1, 2)).toBe('1 of all 2');
  expect(strings.words.mentions(2)).toBe('2 mentions');
  expect(strings.front.summary(figures)).toBe('2,641 clippings, 1 without a day');
  expect(strings.article.sharedNames(['Kim', 'Xi'])).toBe('Both know Kim and Xi');
  expect(strings.about.howText).toEqual(['By hand.']);
});

test('an interface in any language has the words of strings.yaml, and English ones where it has none', async () => {
  const files = {
    'kliping.yaml': 'language: pl\nstrings:\n  frame:\n    dates: Dni\n',
    'strings.yaml': `frame:
  dates: Daty
  search: Szukaj
words:
  articles: { one: '{1} artykuł', few: '{1} artykuły', other: '{1} artykułów' }
charts:
  label:
    article: { month: 'Artykuły wg miesięcy, {3}', other: 'Artykuły wg lat, {3}' }
    other: 'Wzmianki, {3}'
article:
  versionOf: { none: 'Starsza wersja', other: 'Wersja z {1}' }
search:
  more: { one: 'jeszcze {count} wynik', few: 'jeszcze {count} wyniki', other: 'jeszcze {count} wyników' }
`,
  };
  const { language, missingWords, wording } = await loadConfig(makeFolder(files));
  const { frame, words, charts, article, search } = language.strings;
  expect(language.tag).toBe('pl');
  expect(frame).toMatchObject({ dates: 'Dni', search: 'Szukaj', about: 'About' });
  expect([1, 3, 5, 22].map(words.articles)).toEqual([
    '1 artykuł',
    '3 artykuły',
    '5 artykułów',
    '22 artykuły',
  ]);
  expect(charts.label('article', 'month', '2024')).toBe('Artykuły wg miesięcy, 2024');
  expect(charts.label('article', 'year', '2024')).toBe('Artykuły wg lat, 2024');
  expect(charts.label('mention', 'month', '2024')).toBe('Wzmianki, 2024');
  expect([article.versionOf(null), article.versionOf('maja')]).toEqual(['Starsza wersja', 'Wersja z maja']);
  expect(search.more).toEqual({
    one: 'jeszcze {count} wynik',
    few: 'jeszcze {count} wyniki',
    other: 'jeszcze {count} wyników',
  });
  expect(missingWords).toContain('frame.about');
  expect(missingWords).toContain('search.results');
  expect(missingWords.filter((key) => /^(frame\.dates|words\.articles|search\.more)$/.test(key))).toEqual([]);
  expect(wording).toContain('Szukaj');
});

test.each(['ar', 'de', 'en', 'es', 'fr', 'id', 'ms', 'pt'])(
  'the interface has all words in %s',
  async (tag) => {
    const { language, missingWords } = await loadConfig(makeFolder({ 'kliping.yaml': `language: ${tag}\n` }));
    expect([language.tag, missingWords]).toEqual([tag, []]);
  },
);

test('a language of the interface lacks no words, and one of a country is that language', async () => {
  const { language, missingWords } = await loadConfig(makeFolder({ 'kliping.yaml': 'language: en-GB\n' }));
  expect([language.tag, missingWords]).toEqual(['en', []]);
});

test.each([
  ['frame:\n  daets: Daty\n', 2, '"frame.daets" is not a text of the interface'],
  ['words:\n  articles: { one: x }\n', 2, /"words.articles" must be a text.*one of them other/],
  ['search:\n  more: [a, b]\n', 2, /"search.more" must be a text/],
  ['- a\n', 1, 'this file is not a list of settings'],
])('strings.yaml is refused with its line: %j', async (content, line, message) => {
  const error = await messageOf(content, 'strings.yaml');
  expect([error.path, error.line]).toEqual(['strings.yaml', line]);
  expect(error.message).toMatch(message);
});

test.each([
  ['a typo', 'title: x\nlangage: id\n', 2, 'there is no setting "langage"', 'Did you mean "language"?'],
  ['a key that is like none', 'pizza: x\n', 1, 'there is no setting "pizza"', /The keys are title/],
  [
    'a typo in a list',
    'outlets:\n  - name: x\n    domian: y\n',
    3,
    'there is no setting "domian"',
    'Did you mean "domain"?',
  ],
  [
    'a contact that is none',
    'contact: call us\n',
    1,
    /^"contact" must be a mail address, or a web address/,
    null,
  ],
  [
    'a collection without a list',
    'collections:\n- title: A\n',
    2,
    /must say which articles it has, by tags/,
    null,
  ],
  [
    'collections of one title',
    'collections:\n- title: A\n  tags: x\n- title: a\n  tags: y\n',
    1,
    /must not have two collections of one title/,
    null,
  ],
  [
    'an unknown key of a collection',
    'collections:\n- title: A\n  tag: x\n',
    3,
    /no setting "tag"/,
    'Did you mean "tags"?',
  ],
  [
    'a front page with a collection that is not there',
    'collections:\n- title: Banjir\n  tags: x\nfront:\n  collections:\n  - Banjr\n',
    6,
    '"front.collections" names "Banjr", which is not the title of a collection',
    'Did you mean "Banjir"?',
  ],
  [
    'a front page with an unknown key',
    'front:\n  leed: a.txt\n',
    2,
    /no setting "leed"/,
    'Did you mean "lead"?',
  ],
  ['a front page that is a text', 'front: a.txt\n', 1, /"front" must have settings below it/, null],
  ['a wrong value', '\nbaseUrl: example\n', 2, /^"baseUrl" is not a web address/, null],
  ['no tag of a language', 'language: dutch\n', 1, /must be the tag of a language.*"dutch" is none/, null],
  [
    'a misspelt word about rights',
    'title: x\nrights: exerpt\n',
    2,
    '"rights" must be full, excerpt, metadata only, or a sentence; "exerpt" is neither',
    null,
  ],
  ['a wrong type', 'title: [a]\n', 1, '"title" must be a text', null],
  ['a wrong time zone', 'timezone: Jakarta\n', 1, /is not a time zone/, null],
  [
    'a typo in own words',
    'strings:\n  frame:\n    daets: Hari\n',
    3,
    '"strings.frame.daets" is not a text of the interface',
    'Did you mean "dates"?',
  ],
  [
    'own words of a wrong kind',
    'strings:\n  words:\n    articles: 3\n',
    3,
    /must be a text, with \{1\}/,
    null,
  ],
  ['broken YAML', 'title: a: b\n', 1, /not valid YAML/, /between/],
  ['no mapping', '- a\n', 1, 'this file is not a list of settings', /title:/],
])('%s is refused with its line and a remedy', async (_, yaml, line, message, hint) => {
  const error = await messageOf(yaml);
  expect(error.path).toBe('kliping.yaml');
  expect(error.line).toBe(line);
  expect(error.message).toMatch(message);
  if (hint === null) expect(error.hint).toBeNull();
  else expect(error.hint).toMatch(hint);
});

test.each([
  ['excerpt', 'excerpt', null],
  ['Metadata-only', 'metadata', null],
  ['full; Hak cipta tetap pada penerbitnya.', 'full', 'Hak cipta tetap pada penerbitnya.'],
  ['Hak cipta tetap pada penerbitnya; semua.', null, 'Hak cipta tetap pada penerbitnya; semua.'],
  ['CC0', null, 'CC0'],
  ['CC BY 4.0', null, 'CC BY 4.0'],
  ['Fair use', null, 'Fair use'],
])('rights: %s', async (value, access, statement) => {
  const yaml = `rights: ${JSON.stringify(value)}\noutlets: [{ name: A, rights: ${JSON.stringify(value)} }]\n`;
  const config = await loadConfig(makeFolder({ 'kliping.yaml': yaml }));
  expect(config.rights).toMatchObject({ access, statement });
  expect(config.outlets[0]?.rights).toMatchObject({ access, statement });
});
