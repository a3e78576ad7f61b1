import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { findPageBody } from '../../src/extract/pages/body.js';
import { parseHtml } from '../../src/ingest/html-tree.js';
import { normalizeTree } from '../../src/util/hast-normalize.js';
import { runningText } from '../../src/util/hast-text.js';
import { sanitizeTree } from '../../src/util/sanitize.js';

const SENTENCES = [
  'The harbour was opened on Monday after eleven years of work, and the first ship came in at noon.',
  'Some three hundred people stood on the quay and waited for the band, which was late.',
  'The mayor said the harbour had cost less than planned, but gave no figure for the roads.',
  'Fishermen fear that the deeper channel will carry the silt to the beds where they work.',
];
const PARAGRAPHS = SENTENCES.map((text) => `<p>${text}</p>`).join('');
const TITLE = 'A harbour opens after eleven years';

function page(body: string, head = ''): string {
  return `<!doctype html><html><head><title>${TITLE} - The Daily</title>${head}</head><body>${body}</body></html>`;
}

function clean(html: string, url: string | null = null): { tree: Root; text: string; reasons: string[] } {
  const body = findPageBody(parseHtml(html).tree, { url, title: null });
  const tree = sanitizeTree(body.tree);
  normalizeTree(tree);
  return { tree, text: runningText(tree).text, reasons: body.removed.map((item) => item.reason) };
}

const ALL = SENTENCES.join('\n\n');

it('a small page without a sentence shows what it shows, apart from its headline and its menu', () => {
  const html = page(
    '<nav><a href="/">Home</a></nav><h1>Canteen</h1><h2>Monday</h2><div>Soup</div><div>Fish</div>',
  );
  const body = findPageBody(parseHtml(html).tree, { url: null, title: 'Canteen' });
  expect(runningText(body.tree).text).toBe('Monday\n\nSoup\n\nFish');
});

describe('code and notes in an article', () => {
  it('code has no numbers of its lines, wherever a page puts them', () => {
    const span =
      '<pre><span class="lineno">1</span>let x = 1;\n<span class="lineno">2</span>let y = 22;</pre>';
    const style = '<pre><span style="user-select: none">7</span>run(x);</pre>';
    const table =
      '<figure class="highlight"><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>stop(y);</pre></td></tr></table></figure>';
    const { text } = clean(page(`<article>${PARAGRAPHS}${span}${style}${table}${PARAGRAPHS}</article>`));
    expect(text).toContain('let x = 1;\nlet y = 22;');
    expect(text).toContain('\nrun(x);');
    expect(text).toContain('stop(y);');
    expect(text).not.toMatch(/^\s*\d+\s*$/m);
  });

  it('a note keeps its title, and a fold its summary', () => {
    const { text } = clean(
      page(`<article>${PARAGRAPHS}<div class="admonition warning"><div class="admonition-title">Low water</div>
        <p>Ships with a deep keel have to wait for the tide to come in.</p></div>
        <details><summary>The tides</summary><p>High water is at six in the morning and at half past six in the evening.</p></details>
        ${PARAGRAPHS}</article>`),
    );
    expect(text).toContain('Low water\n\nShips with');
    expect(text).toContain('The tides\n\nHigh water');
  });

  it('a property of a style that only ends like one that hides does not hide', () => {
    const { text } = clean(
      page(`<div style="--footer-display: none;"><article>${PARAGRAPHS}</article></div>`),
    );
    expect(text).toBe(ALL);
  });
});

describe('the article of a page', () => {
  it('is found between navigation, sidebar and footer', () => {
    const { text, reasons } = clean(
      page(`<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
        <div class="content"><div class="story">${PARAGRAPHS}</div></div>
        <aside><p>Ten ways to cook a fish that your neighbours will never forget, and three they will.</p></aside>
        <footer><p>All the news of the coast since 1921, printed on paper made of reeds and hope.</p></footer>`),
    );
    expect(text).toBe(ALL);
    expect(reasons).toContain('navigation');
  });

  it('is the one under the headline when the page holds several', () => {
    const other =
      '<p>Another story altogether, which goes on for much longer than the one that was asked for.</p>';
    const { text } = clean(
      page(`<article><h1>${TITLE}</h1>${PARAGRAPHS}</article>
        <article><h1>Something else happened</h1>${other.repeat(12)}</article>`),
    );
    expect(text.replace(TITLE, '').trim()).toBe(ALL);
  });

  it('keeps headings, lists, quotes and tables', () => {
    const { tree } = clean(
      page(`<main>${PARAGRAPHS}<h2>What it cost</h2><ul><li>Stone and sand</li><li>Two cranes</li></ul>
        <blockquote><p>We have waited long enough for this.</p></blockquote>
        <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2019</td><td>12</td></tr></table>${PARAGRAPHS}</main>`),
    );
    const tags = tree.children.map((node) => (node.type === 'element' ? node.tagName : node.type));
    expect(tags).toEqual(expect.arrayContaining(['h2', 'ul', 'blockquote', 'table']));
  });

  it('keeps the standfirst between headline and text, but not the byline', () => {
    const { text } = clean(
      page(`<header><h1>${TITLE}</h1><p class="standfirst">Eleven years late, the ships can come in at last.</p>
        <div class="byline">By Ana Sol</div></header><div class="article-body">${PARAGRAPHS}</div>`),
    );
    expect(text).toContain('Eleven years late');
    expect(text).not.toContain('Ana Sol');
  });

  it('joins parts that stand in several boxes of one kind', () => {
    const parts = SENTENCES.map(
      (text) => `<div class="chunk"><p>${text}</p></div><div class="ad-slot">Advertisement</div>`,
    );
    expect(clean(page(`<main>${parts.join('')}</main>`)).text).toBe(ALL);
  });

  it('makes paragraphs of text divided by line breaks', () => {
    const { tree } = clean(page(`<div>${SENTENCES.join('<br><br>')}</div>`));
    expect(tree.children).toHaveLength(SENTENCES.length);
    expect(tree.children.every((node) => node.type === 'element' && node.tagName === 'p')).toBe(true);
  });

  it('leaves out links to other articles, share bars, comments and what follows the last sentence', () => {
    const { text } = clean(
      page(`<article>${PARAGRAPHS}
        <p>Read more: <a href="/x">The long story of the harbour wall</a></p>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
        ${PARAGRAPHS.replaceAll('The', 'Later the')}
        <p>Follow us on <a href="https://example.org">Facebook</a> for more.</p>
        <h3>Related</h3><ul><li><a href="/a">One more story</a></li><li><a href="/b">And another one</a></li></ul>
        <div id="comments"><p>I was there, and the band was not late at all, it was only very quiet.</p></div></article>`),
    );
    for (const gone of ['Read more', 'Facebook', 'Related', 'another one', 'I was there']) {
      expect(text).not.toContain(gone);
    }
    expect(text).toContain('Later the mayor');
  });

  it('shows captions as figures, outside the running text, and marks where pictures stand', () => {
    const { tree, text } = clean(
      page(`<article>${PARAGRAPHS}<figure><img src="a.jpg"><figcaption>The quay at noon</figcaption></figure>
        <figure><img src="b.jpg"></figure>${PARAGRAPHS}</article>`),
    );
    expect(text).not.toContain('The quay at noon');
    const figures = tree.children.flatMap((node) =>
      node.type === 'element' && node.tagName === 'figure' ? [node] : [],
    );
    expect(figures.map(({ properties, children }) => [properties['dataPictures'], children.length])).toEqual([
      ['0', 1],
      ['1', 0],
    ]);
  });

  it('takes the captions for the text where there is no other', () => {
    const figure = (text: string): string =>
      `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`;
    expect(clean(page(`<main>${SENTENCES.map(figure).join('')}</main>`)).text).toBe(ALL);
  });

  it('makes links absolute, or drops the address when it cannot', () => {
    const html = page(
      `<div>${PARAGRAPHS}<p>It was announced in a <a href="/note">note</a> that few people read.</p></div>`,
    );
    expect(JSON.stringify(clean(html, 'https://example.org/a/b').tree)).toContain(
      '"https://example.org/note"',
    );
    expect(JSON.stringify(clean(html).tree)).not.toContain('href');
  });

  it('leaves out what is hidden, unless nothing else is there', () => {
    const hidden =
      '<div hidden><p>This sentence is hidden and no reader of the page has ever seen it.</p></div>';
    expect(clean(page(`<div>${PARAGRAPHS}</div>${hidden}`)).text).toBe(ALL);
    expect(clean(page(`<div hidden>${PARAGRAPHS}</div>`)).text).toBe(ALL);
  });

  it('falls back on the text declared in JSON-LD', () => {
    const json = JSON.stringify({ '@type': 'NewsArticle', articleBody: SENTENCES.join('\n') });
    const { text } = clean(
      page('<div id="app"></div>', `<script type="application/ld+json">${json}</script>`),
    );
    expect(text.replace(/\s+/g, ' ')).toBe(SENTENCES.join(' '));
  });

  it('is not lost when the page puts it into a box with a misleading name', () => {
    expect(
      clean(page(`<div class="has-sidebar sidebar"><div class="widget-area">${PARAGRAPHS}</div></div>`)).text,
    ).toBe(ALL);
  });
});

describe('any page', () => {
  it('is read without failing', () => {
    const piece = fc.constantFrom(
      '<div class="comments">',
      '</div>',
      '<p>',
      '<table><tr><td>',
      '<br><br>',
      '<h1>',
      '<a href="x">',
      '<ul><li>',
      '</ul>',
      '<figure><figcaption>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'Some words of a sentence.',
      '\u0000',
      '<svg>',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(() => clean(pieces.join(' '))).not.toThrow();
      }),
    );
  });

  it('may be nested without end', () => {
    expect(clean('<div>'.repeat(20_000) + PARAGRAPHS).text).toBe(ALL);
    expect(clean(`${'<span>'.repeat(20_000)}${SENTENCES.join(' ')}`).text).toBe(SENTENCES.join(' '));
  });
});
