import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const PROSE =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng gunung.';

/** Parts of pages, each with words of its own ({n} is a number), to be found again. */
const PARTS = [
  '<nav><a href="/{n}">menu{n}</a></nav>',
  '<div class="sidebar"><ul><li><a href="/{n}">tautan{n}</a></li></ul></div>',
  `<p>kalimat{n} ${PROSE}</p>`,
  `<div>teks{n} ${PROSE}<br><br>lagi{n} ${PROSE}</div>`,
  '<h2>subjudul{n}</h2>',
  '<div class="share">bagikan{n}</div>',
  '<div class="comments"><p>komentar{n} saya setuju sekali dengan tulisan ini.</p></div>',
  '<figure><img src="x.png"><figcaption>keterangan{n} foto</figcaption></figure>',
  '<ul><li>butir{n} satu</li><li>butir{n} dua</li></ul>',
  '<table><tr><td>sel{n}</td><td>{n}00</td></tr></table>',
  '<footer>kaki{n}</footer>',
  '<p>Baca juga: <a href="/{n}">terkait{n}</a></p>',
];

test('every visible word of a page is in the text, in a caption, in a value, or removed', () => {
  const number = fc.integer({ min: 0, max: PARTS.length - 1 });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 25 }), (chosen) => {
      const html = chosen.map((part, n) => (PARTS[part] ?? '').replaceAll('{n}', String(n))).join('\n');
      const record = extractText(`<html><body><h1>Judul berita hari ini</h1>${html}</body></html>`, 'a.html');
      const accounted = [
        record.text,
        ...record.captions.map((item) => item.text),
        ...record.removed.map((item) => item.text),
        ...(['title', 'date', 'outlet', 'section', 'authors'] as const).flatMap((name) =>
          [record[name].value ?? ''].flat(),
        ),
      ].join(' ');
      for (const [word] of html.replace(/<[^>]*>/g, ' ').matchAll(/[a-z]+\d+/g))
        expect(accounted).toContain(word);
    }),
    { numRuns: 200 },
  );
});
