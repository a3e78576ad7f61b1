import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { epubReader } from '../../../../src/ingest/containers/office/epub.js';
import { containerOptions, listAll, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';
import { makeZip } from '../../../support/web-archives.js';

const TEXT = Array.from({ length: 8 }, () => 'The council voted for the longer route along the canal.').join(
  ' ',
);
const ADDRESS = 'https://canal.example/route';
const PICTURE = Buffer.from([0xff, 0xd8, 1, 2, 3]);
const menu =
  '<div class="calibre_navbar2"><a href="../index.html">Section menu</a> | <a href="../../i.html">Main menu</a></div>';
const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
const entry = (name: string): string =>
  `<li><a href="${name}">Longer route chosen</a><p>The council voted for the longer route, as was expected by all.</p></li>`;

const FILES = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
  'OEBPS/book.opf': `<opf:package xmlns:opf="o"><opf:metadata><dc:title>Canal Times</dc:title><dc:creator>calibre</dc:creator><dc:publisher>Canal Times</dc:publisher></opf:metadata>
<opf:manifest><opf:item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><opf:item id="l" href="list.html" media-type="application/xhtml+xml"/>
<opf:item id="b" href="part%20b.html" media-type="application/xhtml+xml"/><opf:item id="a" href="a/index.html" media-type="application/xhtml+xml"/>
<opf:item id="c" href="cover.html" media-type="application/xhtml+xml"/><opf:item id="p" href="a/pic.jpg" media-type="image/jpeg"/></opf:manifest>
<opf:spine><opf:itemref idref="c"/><opf:itemref idref="n"/><opf:itemref idref="l"/><opf:itemref idref="a"/><opf:itemref idref="b"/><opf:itemref idref="zz"/></opf:spine></opf:package>`,
  'OEBPS/nav.xhtml': page(`<p>${TEXT}</p>`),
  'OEBPS/list.html': page(`<h2>News</h2><ul>${['a', 'b', 'c', 'd'].map(entry).join('')}</ul>`),
  'OEBPS/cover.html': page('<img src="cover.jpg"/><p>Canal Times</p>'),
  'OEBPS/a/index.html': page(
    `${menu}<h1>Longer route</h1><p>${TEXT}</p><img src="pic.jpg"/><div class="calibre_navbar"><p>This article was downloaded by <b>calibre</b> from <a href="${ADDRESS}">${ADDRESS}</a></p></div>`,
  ),
  'OEBPS/part b.html': page(`<h1>Boats</h1><p>${TEXT}</p>`),
  'OEBPS/a/pic.jpg': PICTURE,
};
const ZIP = makeZip(Object.entries(FILES).map(([name, content]) => ({ name, content })));

describe('a book', () => {
  const file = bytesAccess('paper.epub', ZIP);

  test('holds a document for each chapter that is no list, in the order of reading', async () => {
    const { entries, skips } = await listAll(epubReader, file);
    expect(entries.map(({ kind, locator }) => `${kind} ${locator}`)).toEqual([
      'document OEBPS/a/index.html',
      'document OEBPS/part b.html',
      'picture OEBPS/a/pic.jpg',
    ]);
    expect(skips.map(({ reason, locator }) => `${reason} ${locator ?? ''}`)).toEqual([
      'not-article OEBPS/cover.html',
      'not-article OEBPS/nav.xhtml',
      'not-article OEBPS/list.html',
    ]);
  });

  test('says where an article was, without the menus of the program that downloaded it', async () => {
    const [first, second] = await openAll(epubReader, file);
    expect(first).toMatchObject({
      content: 'page',
      url: ADDRESS,
      declarations: [
        { key: 'url', values: [ADDRESS] },
        { key: 'outlet', values: ['Canal Times'], evidence: { method: 'epub:publisher' } },
      ],
    });
    expect(second).toMatchObject({ url: null });
    const text = first === undefined || 'skipped' in first ? '' : Buffer.from(first.bytes).toString('utf8');
    expect(text).toContain('<h1>Longer route</h1>');
    expect(text).not.toMatch(/menu|calibre/);
  });

  test('has its pictures', async () => {
    const { entries } = await listAll(epubReader, file);
    const picture = entries.find(({ kind }) => kind === 'picture');
    expect(picture && (await epubReader.openPicture?.(file, picture, containerOptions()))).toEqual(PICTURE);
  });

  test('is read or skipped whatever its damage, never thrown', async () => {
    await checkDamage(epubReader, 'paper.epub', ZIP);
  });
});
