import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { parseHtml } from '../../src/ingest/html-tree.js';
import { makeLifelessPage, makeTextPage } from '../../src/util/lifeless-page.js';
import { ATTACKS } from '../security/attacks.js';

/** Elements of the frame around a kept page. */
const FRAME = new Set(['html', 'head', 'meta', 'title', 'body']);
const HARMLESS = /^(?:lang|dir|colspan|rowspan)$/;
const ACTIVE =
  /^(?:a|area|applet|audio|base|button|embed|form|frame|iframe|img|input|link|math|noscript|object|portal|script|select|style|svg|template|textarea|video|xmp|plaintext)$/;

/** What in a page could run, load, lead away or be filled in. */
function findLife(page: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (ACTIVE.test(name)) found.push(`<${name}>`);
      for (const key of Object.keys(attributes))
        if (!FRAME.has(name) && !HARMLESS.test(key)) found.push(`<${name} ${key}>`);
    },
  });
  parser.end(page);
  if (page.match(/<meta /g)?.length !== 5) found.push('a meta element of its own');
  return found;
}

test('nothing of any attack is left in a kept page, as markup or as text', () => {
  const attacks = Object.values(ATTACKS).flat();
  const pages = attacks.flatMap((attack) => {
    const { tree } = parseHtml(
      `<html><head><title>${attack}</title></head><body ${attack}><p>${attack}</p></body>`,
    );
    return [makeLifelessPage(tree, attack, 'id'), makeTextPage(attack, attack, null)];
  });
  expect(
    pages.flatMap((page, i) => findLife(page).map((what) => `${attacks[i >> 1] ?? ''}: ${what}`)),
  ).toEqual([]);
});

test('the words of a page stay, in their order and with what they are', () => {
  const { tree } = parseHtml(
    '<html><head><style>p{}</style><script>x()</script></head><body onload="x()"><nav><a href="https://lain.example/">Beranda</a></nav><h1 style="color:red">Judul</h1><p dir="rtl">Isi <img src="https://lain.example/x.png" alt="Peta"> teks.</p><form action="https://lain.example/"><label>Nama <input name="n"></label></form><table><tr><td colspan="2">Sel</td></tr></table></body></html>',
  );
  const page = makeLifelessPage(tree, 'Judul', 'id');
  expect(page.slice(page.indexOf('<body>'))).toBe(
    '<body><nav>Beranda</nav><h1>Judul</h1><p dir="rtl">Isi [Peta] teks.</p>Nama <table><tr><td colspan="2">Sel</td></tr></table></body></html>',
  );
  expect(page).toContain('content="default-src &#39;none&#39;; ');
});
