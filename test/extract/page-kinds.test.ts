import { describe, expect, test } from 'vitest';
import { extractText } from '../support/extract.js';
import type { ArticleRecord } from '../../src/model/article.js';

const TITLE = 'Old lighthouse is to be a museum';
const FIRST =
  'The harbour board decided on Tuesday evening that the old lighthouse will become a museum next spring.';
const SECOND =
  'Three members voted against it, because nobody has said so far who will pay for the new roof of the tower.';
const BODY = `<p>${FIRST}</p><p>${SECOND}</p>`;

function read(body: string, head = '', title = `${TITLE} | The Bay Gazette`): ArticleRecord {
  const page = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  return extractText(page, 'a.html');
}

const article = (head: string): string => `<article><h1>${TITLE}</h1>${head}${BODY}</article>`;

describe('the text', () => {
  test.each([
    ['in an anchor that only names its place', `<a name="top"><div><h1>${TITLE}</h1>${BODY}</div>`],
    ['in an anchor that was never closed', `<h1>${TITLE}</h1><div><a href="#">${BODY}</div>`],
    [
      'in noscript only',
      `<div id="root"></div><noscript><article><h1>${TITLE}</h1>${BODY}</article></noscript>`,
    ],
    [
      'in a chapter that is named like furniture',
      `<article><h1>${TITLE}</h1><p>${FIRST}</p><section id="SidebarHistory"><h2>Then</h2><p>${SECOND}</p></section><section><h2>Now</h2><p>${FIRST.replace('Tuesday', 'Friday')} ${SECOND.replace('Three', 'Four')}</p></section></article>`,
    ],
    [
      'in items of a list that have lists of links below',
      `<article><h1>${TITLE}</h1><p>${FIRST}</p><ul><li>${SECOND}<ul><li><a href="/a">The minutes of the meeting in full</a></li></ul></li><li>${SECOND.replace('Three', 'Four')}<ul><li><a href="/b">The letter of the four to the board</a></li></ul></li></ul></article>`,
    ],
  ])('is found %s', (_, body) => {
    const { text } = read(body);
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
  });
});

describe('the headline', () => {
  test.each([
    ['a sign that links to it', `<h1>${TITLE}<a href="#t">¶</a></h1>`, `${TITLE} | The Bay Gazette`],
    ['a page’s number', `<h1>${TITLE} <span>(2/3)</span></h1>`, `${TITLE} - Page 2 | The Bay Gazette`],
    ['sections', '', `${TITLE} | Town | News | The Bay Gazette`],
    ['the site’s name before it', `<h1>The Bay Gazette</h1><h3>${TITLE}</h3>`, `The Bay Gazette: ${TITLE}`],
  ])('is read without %s', (_, heading, title) => {
    const site = '<meta property="og:site_name" content="The Bay Gazette">';
    expect(read(`<div>${heading}${BODY}</div>`, site, title).title.value).toBe(TITLE);
  });

  test('is read without entities that were escaped twice', () => {
    const { title } = read(
      `<h1>Tower &amp;amp; roof: &amp;quot;who pays?&amp;quot;</h1>${BODY}`,
      '',
      'Tower &amp;amp; roof',
    );
    expect(title.value).toBe('Tower & roof: "who pays?"');
  });

  test('is read without sections and papers behind it in Chinese and Japanese', () => {
    expect(
      read(
        '<p>港口灯塔明年春天将改建成博物馆，镇议会昨晚通过决议。</p>',
        '',
        '港口旧灯塔将改建成博物馆_本地_海湾网',
      ).title.value,
    ).toBe('港口旧灯塔将改建成博物馆');
    expect(
      read(
        '<p>港の灯台を資料館にする案が町議会で可決された。</p>',
        '',
        '港の古い灯台を資料館に（湾岸新聞） - 湾ニュース',
      ).title.value,
    ).toBe('港の古い灯台を資料館に');
  });
});

describe('the author', () => {
  test.each([
    [
      'sorted by the family’s name',
      '<meta name="citation_author" content="Quill, Nora">',
      '',
      ['Nora Quill'],
    ],
    [
      'with places',
      '',
      '<p class="byline">By Nora Quill in Bayport and Tom Barrow in Eastcliff</p>',
      ['Nora Quill', 'Tom Barrow'],
    ],
    ['as told to another', '', '<p class="byline">By Nora Quill as told to Tom Barrow</p>', ['Nora Quill']],
    [
      'with a paper below',
      '',
      '<div class="byline">By Nora Quill<br>EASTCLIFF MORNING POST</div>',
      ['Nora Quill'],
    ],
    [
      'with an editor',
      '',
      '<div class="byline">Reporter: <b>Nora Quill</b> | Editor: <b>Tom Barrow</b></div>',
      ['Nora Quill'],
    ],
    [
      'and not a photographer',
      '',
      '<figure><figcaption>The tower. <span itemprop="author">Photograph by Tom Barrow</span></figcaption></figure><p class="byline">By Nora Quill</p>',
      ['Nora Quill'],
    ],
  ])('is read %s', (_, head, byline, names) => {
    expect(read(article(byline), head).authors.value).toEqual(names);
  });

  test('is not a writer in a list of sources', () => {
    const sources =
      '<h2>Sources</h2><ul><li><cite><a rel="author" href="/t">Tom Barrow</a>, Towers</cite></li></ul>';
    expect(read(`<article><h1>${TITLE}</h1>${BODY}${sources}</article>`).authors.value).toBeNull();
  });
});

describe('the date', () => {
  test.each([
    [
      'the title of an abbreviation',
      '<abbr class="published" itemprop="datePublished" title="2016-05-03T08:00:00+02:00">8:00</abbr>',
      '',
      '2016-05-03T08:00:00+02:00',
    ],
    [
      'a program’s form',
      '',
      '<meta property="article:published_time" content="Tue May 03 08:15:10 CEST 2016">',
      '2016-05-03T08:15:10+02:00',
    ],
    [
      'a vocabulary of its own',
      '',
      '<meta property="rnews:datePublished" content="2016-05-03">',
      '2016-05-03',
    ],
    [
      'the month of its address',
      '',
      '<link rel="canonical" href="https://bay.example/2016/05/lighthouse.html">',
      '2016-05',
    ],
    ['two figures of the year', '<div class="x">23.05.16 08:15</div>', '', '2016-05-23T08:15'],
  ])('is read from %s', (_, line, head, date) => {
    expect(read(article(line), head).date.value).toBe(date);
  });

  test.each([
    ['a web archive’s bar', '<div id="wm-ipp-base"><p class="date">12 Nov 2018</p></div>', ''],
    ['a line that says when it was changed', '', '<p class="date">Last updated: May 3, 2016</p>'],
  ])('is not that of %s', (_, above, line) => {
    expect(read(`${above}${article(line)}`).date.value).toBeNull();
  });
});

test('a page saved from an archive has the address of the page itself', () => {
  const head =
    '<meta property="og:site_name" content="archive.ph"><link rel="canonical" href="https://archive.ph/2018.11.12-101112/https://bay.example/lighthouse">';
  const { url, outlet } = read(article(''), head);
  expect(url.value).toBe('https://bay.example/lighthouse');
  expect(outlet.value).toBe('The Bay Gazette');
});

test('Save Page WE notes where a page was saved from', () => {
  const head =
    '<meta name="savepage-url" content="https://bay.example/2016/05/03/lighthouse"><meta name="savepage-date" content="Mon Nov 12 2018 10:11:12 GMT+0100">';
  const { url, date } = read(article(''), head);
  expect(url.value).toBe('https://bay.example/2016/05/03/lighthouse');
  expect(date.value).toBe('2016-05-03');
});

describe('a date of something else', () => {
  test.each([
    ['a sentence', article('<p>Entry free since 4 March 2016</p>')],
    ['an offer', `${article('')}<div>Subscription offer ends 30 June 2030</div>`],
    ['a print', `${article('')}<p>Printed on 9 May 2022 from baygazette.example</p>`],
    ['a life', article('<p>(2 April 1928 – 17 October 2011)</p>')],
    [
      'another article',
      `${article('')}<ul><li><a href="/x">Ferry stops for the winter (2015/11/3)</a></li></ul>`,
    ],
  ])('such as that of %s is not the article’s', (_, body) => {
    expect(read(body).date.value).toBeNull();
  });

  test('does not stand in the way of the article’s own', () => {
    const own =
      '<p><a href="/de">The original in German (published 2018/5/6)</a></p><p class="date">9 May 2018</p>';
    expect(read(article(own)).date.value).toBe('2018-05-09');
  });
});

test.each([
  '/writers/nora-vale',
  '/staff/nora-vale/',
  'https://notes.example/@nvale',
  '/kontributor/31/nora-vale',
])('a name at the headline that leads to a person’s page is the author’s: %s', (href) => {
  const { authors } = read(article(`<div class="top"><a href="${href}">Nora Vale</a></div>`));
  expect(authors.value).toEqual(['Nora Vale']);
});

describe('what stands in a text and is no part of it', () => {
  const slides = ['Storm takes a roof', 'Bees return to the park', 'Mill sells its wheel']
    .map(
      (title, i) =>
        `<div class="item"><h3>${i + 1}/3 ${title}</h3><p>A year ago nobody expected that it would come to this.</p></div>`,
    )
    .join('');

  test.each([
    ['slides of other stories', `<div class="news-carousel">${slides}</div>`, 'nobody expected'],
    [
      'that the rest is for members',
      '<p>This story is for members only. Sign up to see the rest of it.</p>',
      'members only',
    ],
    ['what readers are to do to go on', '<p>Already a subscriber? Log in and continue.</p>', 'Log in'],
    [
      'the same in Indonesian',
      '<p>Artikel ini hanya untuk pelanggan. Daftar untuk membaca selengkapnya.</p>',
      'pelanggan',
    ],
  ])('%s', (_, box, words) => {
    const { text } = read(
      `<article><h1>${TITLE}</h1><p>${FIRST}</p>${box}<p>${SECOND}</p><p>${SECOND} Again.</p></article>`,
    );
    expect(text).not.toContain(words);
    expect(text).toContain(FIRST);
    expect(text).toContain(SECOND);
  });

  test('slides that are the article itself are kept', () => {
    const { text } = read(`<article><h1>${TITLE}</h1><div class="gallery">${slides}</div></article>`);
    expect(text).toContain('nobody expected');
  });
});

test('a post in a network has the headline it begins with, the channel as its outlet and its own day', () => {
  const { title, outlet, date, text } = extractText(
    `<html><head><title>Telegram: View @baygazette</title><meta property="og:site_name" content="Telegram"><meta property="og:title" content="The Bay Gazette"></head>
<body><div class="tgme_widget_message"><a class="owner">The Bay Gazette</a><div class="tgme_widget_message_text"><b>${TITLE}</b><br><br>${FIRST}<br><br>${SECOND}<br><br>${SECOND} ${FIRST}</div>
<div class="footer"><span>2K</span><a href="https://t.me/baygazette/7"><time datetime="2019-05-06T07:08:09+00:00">07:08</time></a></div></div></body></html>`,
    'a.html',
  );
  expect([title.value, outlet.value, date.value?.slice(0, 10)]).toEqual([
    TITLE,
    'The Bay Gazette',
    '2019-05-06',
  ]);
  expect(text).toContain(SECOND);
  expect(text).not.toContain(TITLE);
});
