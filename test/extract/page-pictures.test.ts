import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/article.js';
import { namesPicture } from '../../src/util/picture-marks.js';
import { extractText } from '../support/extract.js';

const TEXT = `<p>The old swing bridge was opened to walkers again on Monday after eleven months of repairs to its piers.</p>
<p>The harbour office said that boats would pass twice a day, in the morning and in the evening, as they did before.</p>
<p>Shopkeepers on both banks had asked for a temporary ferry, which was never paid for, and sold little in the winter.</p>`;

function read(body: string, head = ''): ArticleRecord {
  return extractText(
    `<!DOCTYPE html><html lang="en"><head><title>Bridge opens again</title><meta property="og:title" content="Bridge opens again">${head}</head><body>${body}</body></html>`,
    'bridge.html',
  );
}

/** The first address of each picture, with '*' where it stands in the text and '!' where it is declared. */
function list({ pictures, body }: ArticleRecord): readonly string[] {
  return pictures.map(
    ({ addresses, isLead }, i) =>
      `${addresses[0] ?? ''}${namesPicture(body, i) ? '*' : ''}${isLead ? '!' : ''}`,
  );
}

describe('the pictures of a page', () => {
  test('are those of its text, with their captions', () => {
    const record = read(`<article><h1>Bridge opens again</h1>${TEXT}
      <div class="wp-caption"><a href="/big.jpg"><img src="small-300x200.jpg" alt="Walkers"></a><p class="wp-caption-text">Walkers on Monday</p></div>
      ${TEXT.replaceAll('The', 'Later the')}<p><img data-src="late.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></p>
      ${TEXT.replaceAll('The', 'Then the')}</article>
      <aside class="related"><a href="/x"><img src="other.jpg">Another story about a harbour</a></aside>`);
    expect(list(record)).toEqual(['/big.jpg*', 'late.jpg*']);
    expect(record.captions.map(({ text }) => text)).toEqual(['Walkers on Monday']);
    expect(record.pictures.map(({ caption, alt }) => [caption, alt])).toEqual([
      [0, 'Walkers'],
      [null, ''],
    ]);
    expect(record.text).not.toContain('Walkers on Monday');
  });

  test('have the largest size that a page names first', () => {
    const record = read(
      `<article><h1>Bridge opens again</h1>${TEXT}<picture><source srcset="a-480.webp 480w, a-1600.webp 1600w"><img src="a.jpg" srcset="a-800.jpg 800w"></picture>${TEXT.replaceAll('The', 'Later the')}</article>`,
    );
    expect(record.pictures[0]?.addresses).toEqual(['a-1600.webp', 'a-800.jpg', 'a-480.webp', 'a.jpg']);
  });

  test('begin with the one that is declared, by every address that the page shows it by', () => {
    const head = '<meta property="og:image" content="https://news.example/up/swing-bridge-1200x630.jpg">';
    const apart = read(
      `<div class="top"><img src="cache/swing-bridge.jpg"></div><article><h1>Bridge opens again</h1>${TEXT}</article>`,
      head,
    );
    expect(list(apart)).toEqual(['https://news.example/up/swing-bridge-1200x630.jpg!']);
    expect(apart.pictures[0]?.addresses).toContain('cache/swing-bridge.jpg');
    const within = read(
      `<article><h1>Bridge opens again</h1>${TEXT}<figure><img src="swing-bridge-300x200.jpg"></figure>${TEXT.replaceAll('The', 'Later the')}</article>`,
      head,
    );
    expect(list(within)).toEqual(['swing-bridge-300x200.jpg*!']);
  });

  test('have the one between headline and text, where its box says that it is a picture', () => {
    const page = (name: string): ArticleRecord =>
      read(
        `<header class="site"><img src="logo.png"></header><main><header class="head"><h1>Bridge opens again</h1><div class="${name}"><img src="bridge.jpg"></div></header><div class="entry-content">${TEXT}</div></main>`,
      );
    expect(list(page('post-thumbnail'))).toEqual(['bridge.jpg*']);
    expect(list(page('promo'))).toEqual([]);
  });

  test('are no icons, programs or addresses of nothing', () => {
    const images = [
      '<img src="smile.png" width="16" height="16">',
      '<img src="logo.svg">',
      '<img src="about:blank">',
      '<img src="">',
    ];
    const record = read(
      `<article><h1>Bridge opens again</h1>${TEXT}<p>${images.join('')}</p>${TEXT.replaceAll('The', 'Later the')}</article>`,
    );
    expect(list(record)).toEqual([]);
  });
});
