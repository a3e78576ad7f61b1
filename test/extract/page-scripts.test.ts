import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/article.js';
import { extractText } from '../support/extract.js';

const PARAGRAPHS = [
  'The harbour was opened on Monday after eleven years of work, and the first ship came in at noon.',
  'Some three hundred people stood on the quay and waited for the band, which was late.',
  'The mayor said the harbour had cost less than planned, but gave no figure for the roads &amp; bridges.',
  'Fishermen fear that the deeper channel will carry the silt to the beds where they work all year.',
];
const TEXT = PARAGRAPHS.join('\n\n').replace('&amp;', '&');
const TITLE = 'A harbour opens after eleven years';
const OTHER = 'Another story altogether goes on for much longer than the one that the reader had asked for. ';

function read(content: string): ArticleRecord {
  return extractText(content, 'page.html');
}

function page(script: string): string {
  return `<!doctype html><html><head><title>${TITLE}</title><meta property="og:title" content="${TITLE}"></head>
<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>
${script}</body></html>`;
}

function nextData(article: unknown): string {
  const related = [1, 2, 3].map((id) => ({ id, title: `Other ${String(id)}`, body: OTHER.repeat(30) }));
  const data = { props: { pageProps: { related, article, footer: { about: OTHER } } }, buildId: 'x1' };
  return `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`;
}

const SPANS = PARAGRAPHS.map((text) => ({
  type: 'paragraph',
  children: [
    { type: 'text', text: text.slice(0, 20) },
    { type: 'text', bold: true, text: text.slice(20, 40) },
    { type: 'text', text: text.slice(40) },
  ],
}));

test.each([
  [
    'markup in one string',
    nextData({ title: TITLE, teaser: OTHER, body: `<p>${PARAGRAPHS.join('</p><p>')}</p>` }),
  ],
  [
    'one string a paragraph',
    nextData({ headline: TITLE, blocks: PARAGRAPHS.map((text) => ({ kind: 'p', key: 'abc', text })) }),
  ],
  [
    'a variable that a script sets',
    `<script>window.__STATE__ = ${JSON.stringify({ story: { title: TITLE, content: PARAGRAPHS } })};</script>`,
  ],
  [
    'the text that the page declares',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: PARAGRAPHS.join('\n') })}</script>`,
  ],
])('a text that stands only in scripts is found: %s', (_, script) => {
  const record = read(page(script));
  expect(record.text).toBe(TEXT);
  expect(record.title.value).toBe(TITLE);
  expect(record.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'text/from-script', severity: 'info', line: 3 }),
  );
});

test('a paragraph in several spans is one paragraph', () => {
  const { text } = read(page(nextData({ title: TITLE, content: SPANS.slice(0, 2).concat(SPANS) })));
  expect(text.split('\n\n')).toHaveLength(SPANS.length + 2);
  expect(text).toContain(PARAGRAPHS[0]);
});

test('a page that shows its text is taken at its word', () => {
  const shown = `<article><h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const record = read(page(shown + nextData({ title: TITLE, body: OTHER.repeat(40) })));
  expect(record.text).toBe(TEXT);
  expect(record.diagnostics.map((item) => item.code)).not.toContain('text/from-script');
});

test('markup in the data of a script reaches no reader, and endless data ends', () => {
  const evil =
    `<p onclick="x()">${PARAGRAPHS.join(' ')}</p><script>alert(1)</scr` + `ipt><img src=x onerror=alert(1)>`;
  const json = JSON.stringify({ title: TITLE, body: evil }).replaceAll('<', String.raw`\u003c`);
  const record = read(page(`<script type="application/json">${json}</script>`));
  expect(JSON.stringify(record.body)).not.toMatch(/onclick|onerror|"script"|"img"/);
  const deep = `${'['.repeat(5000)}"${OTHER}"${']'.repeat(5000)}`;
  expect(read(page(`<script type="application/json">${deep}</script>`)).text).toBe('');
});
