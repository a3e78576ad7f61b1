import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fromBuffer } from 'yauzl';
import { beforeAll, describe, expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { makePicture } from '../support/pictures.js';
import { findXmlFault } from '../support/xml.js';

const TEXT =
  'Warga desa menanam bakau di tepi pantai sejak pagi bersama para guru dan murid sekolah dasar, lalu pulang dengan senang.';

/** What saved pages have, and no book may have: things at wrong places, ids twice, links into nothing. */
const TANGLED = `<!DOCTYPE html><html lang="id"><head><title>Sungai kusut</title><meta property="article:published_time" content="2024-02-03"></head><body><article>
<h1>Sungai kusut</h1>
<p>${TEXT} <a href="https://koran.example/a b?x={1}|2">tautan <a href="https://koran.example/c">ganda</a></a> &amp; &lt;tanda&gt;</p>
<ul>teks lepas<li>satu<p>paragraf</p></li><div>dua</div></ul><ol start="x" reversed><li>tiga</ol>
<dl><dd>tanpa judul</dd><dt>judul</dt></dl><dl><dt>judul</dt><dd>isi</dd></dl>
<p>${TEXT}<table><caption>Tabel</caption><tr><td colspan="999">a<th scope="aneh">b</tr><td>lepas</td></table></p>
<h5>Judul <div>dalam</div></h5><blockquote><h2>kutip</h2>${TEXT}</blockquote><pre>baris\u0001 satu</pre>
<p><time datetime="kemarin">kemarin</time> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdo>x</bdo> <abbr title="a &amp; b">ab</abbr><br>${TEXT}</p>
<figure><img src="sawah.png" alt="Sawah"><figcaption>Sawah <p>menguning</p></figcaption></figure>
</article></body></html>`;

const FILES = async (): Promise<Readonly<Record<string, string | Uint8Array>>> => ({
  'kliping.yaml':
    'title: Arsip & desa\ndescription: Berita <kami>\nrights: full; Hak cipta penerbit.\nbaseUrl: https://arsip.example/\n',
  'kusut.html': TANGLED,
  'sawah.png': await makePicture(400, 300, 'png'),
  'satu.md': `---\ntitle: Bakau ditanam\ndate: 2024-06-20\noutlet: Koran Desa\nauthor: Siti Rahayu\ntags: [laut, desa]\nurl: https://koran.example/bakau\n---\n${TEXT}[^1] Lihat [sungai](kusut.html). Kata Bupati Budi Santoso.\n\n[^1]: Catatan kaki.\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n- [x] selesai\n`,
  'dua.md': `---\ntitle: مهرجان القرية\ndate: 2024\noutlet: صحيفة القرية\nlang: ar\n---\nزرع أهل القرية أشجار المانغروف على الشاطئ منذ الصباح مع المعلمين والتلاميذ.\n`,
  'tiga.md': `---\ntitle: Tanpa tanggal\noutlet: Koran Lain\n---\n${TEXT} Kata Budi Santoso.\n`,
  'empat.md': `---\ntitle: Rahasia\ndate: 2024-01-01\noutlet: Koran Desa\n---\nKalimat yang tidak boleh keluar dari arsip ini sama sekali. ${TEXT}\n`,
  'lima.md': `---\ntitle: Hanya kepala\ndate: 2024-01-02\noutlet: Koran Desa\n---\nIsi yang haknya tidak dimiliki arsip ini dan karena itu tidak tampil. ${TEXT}\n`,
  'metadata.csv': 'path,rights\nlima.md,metadata only\n',
  'takedowns.yaml': '- withhold: empat.md\n- anonymize: Siti Rahayu\n  as: S. R.\n',
});

/** A file of a ZIP archive, read with nothing of Kliping's own. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly extra: number;
  readonly content: Buffer;
}

function readEntries(zip: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const size = zip.readUInt32LE(at + 18);
    const name = zip.readUInt16LE(at + 26);
    const extra = zip.readUInt16LE(at + 28);
    const start = at + 30 + name + extra;
    const data = zip.subarray(start, start + size);
    const method = zip.readUInt16LE(at + 8);
    entries.push({
      path: zip.toString('utf8', at + 30, at + 30 + name),
      ...{ method, extra },
      content: method === 0 ? data : inflateRawSync(data),
    });
    at = start + size;
  }
  return entries;
}

const EPOCH = { SOURCE_DATE_EPOCH: '1718841600' };
let archive: string;
let file: string;
let entries: readonly Entry[];
const textOf = (end: string): string =>
  entries.find(({ path }) => path.endsWith(end))?.content.toString('utf8') ?? '';
const texts = (): readonly Entry[] => entries.filter(({ path }) => !path.endsWith('.jpg'));

async function exportTo(name: string, ...options: readonly string[]) {
  const target = join(makeFolder(), name);
  const result = await kliping(['export', archive, '--epub', target, ...options], { env: EPOCH });
  return { ...result, target, entries: existsSync(target) ? readEntries(readFileSync(target)) : [] };
}

const titlesOf = (all: readonly Entry[]): readonly string[] =>
  all.flatMap(({ path, content }) =>
    path.includes('/articles/') ? (/<h1>(.*)<\/h1>/.exec(content.toString('utf8'))?.[1] ?? '') : [],
  );

beforeAll(async () => {
  archive = makeFolder(await FILES());
  const made = await exportTo('buku.epub');
  expect(made.stderr).not.toContain('error');
  expect(made.code).toBe(0);
  file = made.target;
  entries = made.entries;
});

/** OCF 3.2, section 4: https://www.w3.org/TR/epub/#sec-zip-container-mime */
test('the container begins with its type, as it is and without an extra field, and names the package', async () => {
  expect(entries[0]).toMatchObject({ path: 'mimetype', method: 0, extra: 0 });
  expect(entries[0]?.content.toString()).toBe('application/epub+zip');
  expect(textOf('container.xml')).toContain('full-path="EPUB/package.opf"');
  // Its directory says the same as the files themselves.
  const names = await new Promise<readonly string[]>((done, fail) => {
    fromBuffer(readFileSync(file), (error, zip) => {
      if (error !== null) {
        fail(error);
        return;
      }
      const found: string[] = [];
      zip.on('entry', (entry: { readonly fileName: string }) => found.push(entry.fileName));
      zip.on('end', () => {
        done(found);
      });
      zip.on('error', fail);
    });
  });
  expect(names).toEqual(entries.map(({ path }) => path));
});

test('everything that the package lists is there, and everything that is there is listed', () => {
  const manifest = [...textOf('package.opf').matchAll(/<item [^>]*href="([^"]+)"/g)].map(
    ([, href = '']) => `EPUB/${href}`,
  );
  const own = entries
    .map(({ path }) => path)
    .filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf'));
  expect([...manifest].sort()).toEqual([...own].sort());
  expect(new Set(manifest).size).toBe(manifest.length);
  const ids = new Set([...textOf('package.opf').matchAll(/<item id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of textOf('package.opf').matchAll(/idref="([^"]+)"/g)) expect(ids).toContain(id);
});

test('every document is well-formed, and every link leads to something', () => {
  for (const { path, content } of texts()) {
    if (!/\.(?:xhtml|opf|ncx|xml|svg)$/.test(path)) continue;
    const text = content.toString('utf8');
    expect(findXmlFault(text), path).toBeNull();
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, href = ''] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?|mailto):/.test(href)) continue;
      const [to = '', id = ''] = href.split('#');
      const target = to === '' ? path : posix.join(dirname(path), to);
      if (path.endsWith('.opf')) continue;
      const found = entries.find((entry) => entry.path === target);
      expect(found, `${path}: ${href}`).toBeDefined();
      if (id !== '') expect(found?.content.toString('utf8')).toContain(` id="${id}"`);
    }
  }
});

test('it says what it is: title, languages, rights, identifier, time', () => {
  const opf = textOf('package.opf');
  expect(opf).toContain('<dc:title>Arsip &amp; desa</dc:title>');
  expect(opf).toContain('<dc:language>id</dc:language>\n<dc:language>ar</dc:language>');
  expect(opf).toContain('<dc:rights>Hak cipta penerbit.</dc:rights>');
  expect(opf).toContain('<dc:source>https://arsip.example/</dc:source>');
  expect(opf).toMatch(/urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}</);
  expect(opf).toContain('<meta property="dcterms:modified">2024-06-20T00:00:00Z</meta>');
  expect(textOf('cover.xhtml')).toContain('<h1>Arsip &amp; desa</h1>');
  expect(textOf('cover.xhtml')).toContain('<p>5 artikel</p>');
});

test('the contents are divided by month, in the order of the archive; or by outlet', async () => {
  const sectionsOf = (nav: string): readonly string[] =>
    [...nav.matchAll(/<li><a [^>]*>([^<]*)<\/a>\n<ol>/g)].map(([, title = '']) => title);
  const sections = sectionsOf(textOf('nav.xhtml'));
  expect(sections.filter((title) => title !== '2024')).toEqual([
    'Juni 2024',
    'Februari 2024',
    'Januari 2024',
    'Tanpa tanggal',
  ]);
  expect(sections).toContain('2024');
  const byOutlet = await exportTo('b.epub', '--by', 'outlet');
  const nav = byOutlet.entries.find(({ path }) => path.endsWith('nav.xhtml'))?.content.toString('utf8') ?? '';
  expect(sectionsOf(nav)[0]).toBe('Koran Desa');
  expect((await exportTo('c.epub', '--by', 'size')).code).toBe(2);
});

test('an article has its head, its reference and its address, and leads to others in the book', () => {
  const page = textOf(entries.find(({ path }) => path.includes('bakau-ditanam'))?.path ?? '?');
  expect(page).toMatch(/<p class="meta" lang="id" xml:lang="id">Koran Desa · 20\sJuni 2024 · S\. R\.<\/p>/);
  expect(page).toContain('<a href="https://koran.example/bakau">https://koran.example/bakau</a>');
  expect(page).toMatch(/<a href="\.\.\/articles\/sungai-kusut-\w+\.xhtml">sungai<\/a>/);
  expect(page).toMatch(/<a id="n\d+" href="#n\d+">1<\/a>/);
  const arabic = entries.find(({ content }) => content.includes('زرع'))?.content.toString('utf8') ?? '';
  expect(arabic).toContain('lang="ar" xml:lang="ar" dir="rtl">');
  expect(textOf('.jpg')).not.toBe('');
});

test('a tangled page is put in order', () => {
  const page = textOf(entries.find(({ path }) => path.includes('sungai-kusut'))?.path ?? '?');
  expect(page).toContain('<a href="https://koran.example/a%20b?x=%7B1%7D%7C2">tautan ganda</a>');
  expect(page).not.toMatch(/<time|<ruby|reversed|datetime|colspan="999"|scope="aneh"/);
});

test('nothing that takedowns or rights leave out of the site is in a book', () => {
  const all = texts()
    .map(({ content }) => content.toString('utf8'))
    .join('\n');
  for (const words of ['tidak boleh keluar', 'Rahasia', 'haknya tidak dimiliki', 'Siti Rahayu'])
    expect(all).not.toContain(words);
  expect(titlesOf(entries)).toContain('Hanya kepala');
});

test('the same articles give the same bytes', async () => {
  const again = await exportTo('lain.epub');
  expect(readFileSync(again.target).equals(readFileSync(file))).toBe(true);
});

describe('a selection', () => {
  test.each([
    [['--tag', 'Laut'], ['Bakau ditanam']],
    [['--outlet', 'koran lain', '--outlet', 'Koran Desa', '--from', '2024-06'], ['Bakau ditanam']],
    [
      ['--entity', 'Budi Santoso'],
      ['Bakau ditanam', 'Tanpa tanggal'],
    ],
    [['--author', 'S. R.'], ['Bakau ditanam']],
    [
      ['--from', '2024-02', '--to', '2024-02-29'],
      ['Sungai kusut', 'مهرجان القرية'],
    ],
  ])('%j', async (options, titles) => {
    const { entries: own, code, stderr } = await exportTo('pilihan.epub', ...options);
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect([...titlesOf(own)].sort()).toEqual([...titles].sort());
  });

  test('that is empty says so, with what is most like what was asked for', async () => {
    const { code, stderr, target } = await exportTo('kosong.epub', '--outlet', 'Koran Desaa');
    expect(code).toBe(1);
    expect(stderr).toContain('no article matches --outlet Koran Desaa, so no book was written');
    expect(stderr).toContain('Did you mean Koran Desa, Koran Lain?');
    expect(existsSync(target)).toBe(false);
    expect((await exportTo('x.epub', '--from', 'kemarin')).stderr).toContain(
      '--from kemarin: this is not a date',
    );
  });
});

test('a book replaces a book, and nothing else', async () => {
  const folder = makeFolder({ 'catatan.epub': 'milik saya' });
  const run = (target: string, ...more: readonly string[]) =>
    kliping(['export', archive, '--epub', target, ...more], { env: EPOCH });
  expect((await run(join(folder, 'catatan.epub'))).code).toBe(2);
  expect(readFileSync(join(folder, 'catatan.epub'), 'utf8')).toBe('milik saya');
  expect((await run(folder)).code).toBe(2);
  expect((await run(join(archive, 'a.epub'))).stderr).toContain('it is inside the archive');
  writeFileSync(join(folder, 'buku.epub'), readFileSync(file));
  expect((await run(join(folder, 'buku.epub'), '--tag', 'laut')).code).toBe(0);
  expect(titlesOf(readEntries(readFileSync(join(folder, 'buku.epub'))))).toEqual(['Bakau ditanam']);
  const both = await kliping([
    'export',
    archive,
    '--epub',
    join(folder, 'b.epub'),
    '--bagit',
    join(folder, 'bag'),
  ]);
  expect([both.code, existsSync(join(folder, 'bag'))]).toEqual([2, false]);
  expect((await kliping(['export', archive])).stderr).toContain('--epub FILE');
  const choice = await kliping(['export', archive, '--bagit', join(folder, 'bag'), '--tag', 'laut']);
  expect(choice.stderr).toContain('--tag laut can be used only with --epub');
});

/** Debian's program is a Java archive. */
const EPUBCHECK = '/usr/bin/epubcheck';
const canCheck = existsSync(EPUBCHECK) && existsSync('/usr/bin/java');

test.skipIf(!canCheck)('epubcheck finds nothing', { timeout: 180_000 }, () => {
  const said = execFileSync('java', ['-jar', EPUBCHECK, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(said).toContain('0 fatals / 0 errors / 0 warnings');
  expect(basename(file)).toBe('buku.epub');
});
