import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { makePicture } from '../support/pictures.js';
import { makeAnswer, makePage, makePageRecord } from '../support/web-archives.js';
import { buildCase, type Built, type SettingCase } from '../support/setting-case.js';

const yaml = (content: string): NonNullable<SettingCase['files']> => ({ 'kliping.yaml': content });
const table = (content: string): NonNullable<SettingCase['files']> => ({ 'metadata.csv': `${content}\n` });
const takedown = (content: string): NonNullable<SettingCase['files']> => ({ 'takedowns.yaml': content });
const names = (content: string): NonNullable<SettingCase['files']> => ({ 'entities.yaml': content });

const title = ({ records }: Built, source = 'pasar.md'): string | null => records[source]?.title ?? null;
const text = ({ records }: Built, source = 'pasar.md'): string => records[source]?.text ?? 'no such article';
const entityNames = ({ records }: Built, source: string): readonly string[] =>
  (records[source]?.entities ?? []).map(({ name }) => name);

/** A page of a tag. */
const LIST_PAGE = `<!doctype html><html lang="id"><head><title>Tag: kapal</title></head><body><h1>Tag: kapal</h1>${[
  'Kapal perintis berlayar lagi',
  'Dua kapal kandas di muara',
  'Kapal rumah sakit tiba pagi ini',
  'Galangan kapal mencari pekerja',
]
  .map(
    (headline, i) =>
      `<article><h2><a href="/${i}">${headline}</a></h2><p>Warga menunggu di dermaga sejak subuh, kata kepala pelabuhan.</p></article>`,
  )
  .join('')}</body></html>`;
const PICTURE = await makePicture(300, 200, 'png');

const WORDPRESS_PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Koran Muara</title><link>https://muara.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Tentang pasar muara</title><link>https://muara.example/tentang/</link>
<content:encoded><![CDATA[<p>${'Pasar muara berdiri di tepi sungai sejak lama. '.repeat(6)}</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_date>2019-05-01 08:00:00</wp:post_date><wp:post_date_gmt>2019-05-01 01:00:00</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
</channel></rss>`;

/** Every setting of kliping.yaml, column, action and key that the guide names, each by itself. */
const CASES: Readonly<Record<string, SettingCase>> = {
  'kliping.yaml title': {
    files: yaml('title: Arsip Muara\n'),
    check: ({ read }) => {
      expect(read('index.html')).toContain('Arsip Muara');
    },
  },
  'kliping.yaml description': {
    files: yaml('description: Dua berita dari muara.\n'),
    check: ({ read }) => {
      expect(read('index.html')).toContain('Dua berita dari muara.');
    },
  },
  'kliping.yaml language': {
    files: yaml('language: en-GB\n'),
    check: ({ page, read }) => {
      expect(read('index.html')).toContain('<html lang="en-GB">');
      expect(page('pasar.md').replaceAll(/\u00a0|&nbsp;/g, ' ')).toContain('7 May 2019');
    },
  },
  'kliping.yaml baseUrl': {
    files: yaml('baseUrl: https://arsip.example/muara/\n'),
    check: ({ read }) => {
      expect(read('sitemap.xml')).toContain('https://arsip.example/muara/');
    },
  },
  'kliping.yaml timezone': {
    files: yaml('timezone: Asia/Jayapura\n'),
    check: (built) => {
      expect(built.page('pasar.md')).toContain('22.30');
    },
  },
  'kliping.yaml contact': {
    files: {
      ...yaml('language: en\ncontact: arsip@muara.example\n'),
      ...takedown('- withhold: pasar.md\n'),
    },
    check: (built) => {
      const link = '<a href="mailto:arsip@muara.example">arsip@muara.example</a>';
      const notice = built.paths.find((path) => path.startsWith('articles/pasar')) ?? '';
      expect(built.read(notice).split(link)).toHaveLength(3);
      expect(built.read('about.html').split(link)).toHaveLength(4);
      expect(built.page('kota/kereta.md')).toContain(link);
    },
  },
  'kliping.yaml contact page': {
    files: yaml('language: en\ncontact: https://muara.example/contact\n'),
    check: ({ read }) => {
      expect(read('index.html')).toContain('<a href="https://muara.example/contact">Contact</a>');
    },
  },
  'kliping.yaml without contact': {
    check: ({ read }) => {
      expect(read('about.html')).toContain('id="akses"');
      expect(read('about.html')).not.toContain('id="kontak"');
    },
  },
  'kliping.yaml collections': {
    files: yaml(
      'language: en\ncollections:\n- title: Pasar kita\n  description: Tentang pasar.\n  articles: [pasar.md]\n- title: Lintas\n  outlets: Lintas Kabar\n',
    ),
    check: (built) => {
      expect(built.read('collections/pasar-kita.html')).toContain('Tentang pasar.');
      expect(built.read('collections/pasar-kita.html')).toContain('Pasar terapung dibuka kembali');
      expect(built.read('collections/lintas.html')).toContain('Kereta malam berhenti');
      expect(built.page('pasar.md')).toContain('collections/pasar-kita.html');
      expect(built.read('index.html')).toContain('collections/index.html');
      expect(built.read('data/collections.jsonl')).toContain('"title":"Pasar kita"');
    },
  },
  'kliping.yaml front': {
    files: yaml(
      'language: en\nfront:\n  lead: pasar.md\n  text: |\n    Kept **since 2009**.\n  collections: Lintas\ncollections:\n- title: Lintas\n  outlets: Lintas Kabar\n',
    ),
    check: (built) => {
      const front = built.read('index.html');
      expect(front).toContain('<p>Kept <strong>since 2009</strong>.</p>');
      expect(/<article class="story lead">.*?<h2[^>]*>.*?<\/h2>/s.exec(front)?.[0]).toContain(
        'Pasar terapung',
      );
      expect(front.indexOf('href="collections/lintas.html"')).toBeGreaterThan(
        front.indexOf('Pasar terapung'),
      );
    },
  },
  'kliping.yaml front, where its lead is withheld': {
    files: {
      ...yaml('language: en\nfront:\n  lead: pasar.md\n'),
      'takedowns.yaml': '- withhold: pasar.md\n',
    },
    check: (built) => {
      expect(built.read('index.html')).not.toContain('Pasar terapung');
      expect(built.read('index.html')).toContain('<article class="story lead">');
    },
  },
  'metadata.csv tags': {
    files: table('path,tags\npasar.md,Sungai; Pasar\nkota/kereta.md,sungai'),
    check: (built) => {
      expect(built.records['pasar.md']?.tags).toEqual(['Sungai', 'Pasar']);
      expect(built.has('tags/sungai.html')).toBe(true);
      expect(built.page('kota/kereta.md')).toContain('tags/sungai.html');
      expect(built.read('data/tags.jsonl')).toContain('"name":"Pasar"');
      expect(built.read('data/records.csv')).toContain('Sungai; Pasar');
    },
  },
  'metadata.csv tags and rights': {
    files: table('path,tags,rights\npasar.md,Sungai; Pasar,metadata only\nkota/kereta.md,sungai,'),
    check: (built) => {
      expect(built.read('tags/sungai.html')).toContain('Pasar terapung dibuka kembali');
      expect(built.read('tags/sungai.html')).not.toContain('perahu tambahan');
    },
  },
  'kliping.yaml rights: excerpt': {
    files: yaml('rights: excerpt; © Muara\n'),
    check: (built) => {
      expect(built.page('pasar.md')).toContain('© Muara');
      expect(text(built)).not.toContain('perahu tambahan');
    },
  },
  'kliping.yaml rights: metadata only': {
    files: yaml('rights: metadata only\n'),
    check: (built) => {
      expect(text(built)).toBe('');
      expect(title(built)).toBe('Pasar terapung dibuka kembali');
    },
  },
  'kliping.yaml rights: full': {
    files: yaml('rights: full\n'),
    check: (built) => {
      expect(text(built)).toContain('perahu tambahan');
    },
  },
  'kliping.yaml strings': {
    files: yaml('strings:\n  frame:\n    outlets: Surat kabar\n'),
    check: ({ read }) => {
      expect(read('index.html')).toContain('Surat kabar');
    },
  },
  'kliping.yaml portable': {
    files: yaml('portable: false\n'),
    check: ({ paths }) => {
      expect(paths.filter((path) => /^search\/.*\/.*\.js$/.test(path))).toEqual([]);
      expect(paths.some((path) => path.startsWith('search/'))).toBe(true);
    },
  },
  'kliping.yaml versions': {
    files: {
      ...yaml('versions: all\n'),
      'jelajah.warc': Buffer.concat(
        ['taman lama', 'taman baru', 'taman baru'].map((text, i) =>
          makePageRecord(`taman${i}`, {
            ...{ url: 'https://berita.example/taman', date: `2023-05-0${i + 1}T07:08:09Z` },
            block: makeAnswer(makePage(text, 40)),
          }),
        ),
      ),
    },
    check: ({ read, paths }) => {
      const kept = read('data/records.jsonl').match(/(?<="source":\{[^{}]*"record":")urn:uuid:taman\d/g);
      expect([...new Set(kept)].sort()).toEqual(['urn:uuid:taman0', 'urn:uuid:taman2']);
      const pages = paths.filter((path) => path.startsWith('articles/taman')).map((path) => read(path));
      expect(pages.filter((page) => page.includes('Baca versi terbaru'))).toHaveLength(1);
      expect(pages.filter((page) => />Versi 1\sMei 2023</.test(page))).toHaveLength(1);
    },
  },
  'kliping.yaml originals': {
    files: yaml('originals: true\n'),
    check: ({ paths }) => {
      expect(paths.filter((path) => /^originals\/files\/.*\.html$/.test(path))).toHaveLength(2);
    },
  },
  'kliping.yaml pictures': {
    files: {
      ...yaml('pictures: none\n'),
      'dermaga.md': '---\ntitle: Dermaga selesai\n---\n\n![](dermaga.png)\n\nDermaga itu selesai dibangun.\n',
      'dermaga.png': PICTURE,
    },
    check: ({ paths }) => {
      expect(paths.filter((path) => path.startsWith('media/'))).toEqual([]);
    },
  },
  'kliping.yaml ocr': {
    files: { ...yaml('ocr: true\n'), 'pindai.png': PICTURE },
    // What reads scans is not installed with the program; where somebody has it, it finds no words.
    check: ({ stdout, stderr }) => {
      expect(stdout + stderr).toMatch(/one scan is not read|no words were found/);
    },
  },
  'kliping.yaml include': {
    files: {
      ...yaml('include: [_drafts, NOTES.md]\n'),
      '_drafts/kapal.md': '---\ntitle: Kapal baru\n---\n\nKapal itu bersandar kemarin di muara.\n',
      'NOTES.md': '---\ntitle: Catatan muara\n---\n\nKapal yang lain belum tiba di muara.\n',
      'README.md': 'Folder ini berisi kliping.\n',
    },
    check: ({ records }) => {
      expect(Object.keys(records)).toEqual(expect.arrayContaining(['_drafts/kapal.md', 'NOTES.md']));
      expect(Object.keys(records)).not.toContain('README.md');
    },
  },
  'kliping.yaml include of pages': {
    files: {
      ...yaml('include: ["daftar/*.html", "https://www.muara.example/tag/**"]\n'),
      'daftar/a.html': LIST_PAGE,
      'b.html': LIST_PAGE.replace(
        '</head>',
        '<link rel="canonical" href="https://muara.example/tag/kapal/"></head>',
      ),
      'c.html': LIST_PAGE.replace('</head>', '<meta name="x" content="c"></head>'),
    },
    check: ({ records, stderr, stdout }) => {
      expect(Object.keys(records)).toEqual(expect.arrayContaining(['daftar/a.html', 'b.html']));
      expect(Object.keys(records)).not.toContain('c.html');
      expect(stderr).toContain('c.html: this seems to be a list of other pages; skipped');
      expect(stdout).toMatch(/^of these +List of pages \(1\)$/m);
    },
  },
  'kliping.yaml future': {
    files: {
      ...yaml('future: true\n'),
      'nanti.md': '---\ntitle: Kapal nanti\ndate: 2150-01-02\n---\n\nKapal itu akan bersandar di muara.\n',
    },
    check: ({ records }) => {
      expect(Object.keys(records)).toContain('nanti.md');
    },
  },
  'kliping.yaml expired': {
    files: {
      ...yaml('expired: false\n'),
      'lama.md':
        '---\ntitle: Undangan lama\nexpiryDate: 2001-01-02\n---\n\nUndangan itu berlaku sampai awal tahun.\n',
    },
    check: ({ records }) => {
      expect(Object.keys(records)).not.toContain('lama.md');
    },
  },
  'kliping.yaml limits': {
    files: { ...yaml('limits:\n  fileMegabytes: 1\n'), 'besar.txt': 'kata '.repeat(300_000) },
    check: ({ stderr, records }) => {
      expect(stderr).toContain('besar.txt');
      expect(Object.keys(records)).toHaveLength(2);
    },
  },
  'kliping.yaml tables': {
    files: {
      ...yaml('tables:\n  - files: "*.jsonl"\n    columns: {text: kolom2, title: kolom1}\n'),
      'kapal.jsonl': JSON.stringify({
        kolom1: 'Kapal baru tiba',
        kolom2: 'Kapal itu tiba pagi ini. '.repeat(8),
      }),
    },
    check: (built) => {
      expect(title(built, 'kapal.jsonl')).toBe('Kapal baru tiba');
    },
  },
  'kliping.yaml wordpress': {
    files: { ...yaml('wordpress:\n  pages: true\n'), 'ekspor.xml': WORDPRESS_PAGE },
    check: (built) => {
      expect(title(built, 'ekspor.xml')).toBe('Tentang pasar muara');
    },
  },
  'kliping.yaml outlets': {
    files: yaml(
      'outlets:\n  - name: Koran Seberang Sungai\n    aliases: [Koran Seberang]\n    rights: excerpt\n',
    ),
    check: (built) => {
      expect(text(built)).not.toContain('perahu tambahan');
      expect(text(built, 'kota/kereta.md')).toContain('stasiun lama');
    },
  },
  'kliping.yaml outlets by domain': {
    files: yaml(
      'outlets:\n  - name: Apa saja\n    domain: koranseberang.example\n    rights: metadata only\n',
    ),
    check: (built) => {
      expect(text(built)).toBe('');
    },
  },
  'metadata.csv url': {
    files: table('path,url\nkota/kereta.md,https://lintaskabar.example/kereta'),
    check: ({ records }) => {
      expect(records['kota/kereta.md']?.url).toBe('https://lintaskabar.example/kereta');
    },
  },
  'metadata.csv title': {
    files: table('path,title\npasar.md,Pasar di atas air'),
    check: (built) => {
      expect(title(built)).toBe('Pasar di atas air');
    },
  },
  'metadata.csv date': {
    files: table('path,date\npasar.md,2018-01-02'),
    check: ({ records }) => {
      expect(records['pasar.md']?.date).toBe('2018-01-02');
    },
  },
  'metadata.csv outlet': {
    files: table('path,outlet\npasar.md,Harian Hulu'),
    check: ({ records }) => {
      expect(records['pasar.md']?.outlet).toBe('Harian Hulu');
    },
  },
  'metadata.csv authors': {
    files: table('path,authors\npasar.md,Ani Lestari; Budi Utomo'),
    check: ({ records }) => {
      expect(records['pasar.md']?.authors).toEqual(['Ani Lestari', 'Budi Utomo']);
    },
  },
  'metadata.csv language': {
    files: table('path,language\npasar.md,en'),
    check: ({ records }) => {
      expect(records['pasar.md']?.language).toBe('en');
    },
  },
  'metadata.csv include': {
    files: {
      ...table('path,include\nkota/kereta.md,no\na.html,yes\npasar.md,mungkin'),
      'a.html': LIST_PAGE,
    },
    check: ({ records, stderr }) => {
      expect(Object.keys(records).sort()).toEqual(['a.html', 'pasar.md']);
      expect(stderr).toContain('kota/kereta.md: metadata.csv says no in the column "include"; skipped');
      expect(stderr).toContain('"mungkin" in the column include is neither yes nor no');
    },
  },
  'metadata.csv rights: metadata only': {
    files: table('path,rights\npasar.md,metadata only'),
    check: (built) => {
      expect(text(built)).toBe('');
      expect(text(built, 'kota/kereta.md')).toContain('stasiun lama');
    },
  },
  'metadata.csv rights: excerpt': {
    files: table('path,rights\npasar.md,excerpt'),
    check: (built) => {
      expect(text(built)).not.toContain('perahu tambahan');
      expect(text(built)).not.toBe('');
    },
  },
  'takedowns.yaml withhold, with reason and date': {
    files: takedown('- withhold: pasar.md\n  reason: Putusan bebas.\n  date: 2026-11-20\n'),
    check: ({ records, paths, read }) => {
      expect(Object.keys(records)).toEqual(['kota/kereta.md']);
      const notice = paths.find((path) => path.startsWith('articles/pasar-terapung')) ?? '';
      expect(read(notice)).toContain('Putusan bebas.');
    },
  },
  'takedowns.yaml erase': {
    files: takedown('- erase: https://koranseberang.example/2019/pasar\n'),
    check: ({ records, paths }) => {
      expect(Object.keys(records)).toEqual(['kota/kereta.md']);
      expect(paths.filter((path) => path.includes('pasar-terapung'))).toEqual([]);
    },
  },
  'takedowns.yaml anonymize, with as': {
    files: takedown('- anonymize: Hendra Wijaya\n  as: H. W.\n'),
    check: (built) => {
      expect(text(built)).toContain('H. W.');
      expect(`${text(built)}${text(built, 'kota/kereta.md')}`).not.toContain('Hendra');
    },
  },
  'takedowns.yaml anonymize, with articles': {
    files: takedown('- anonymize: Hendra Wijaya\n  articles: pasar.md\n'),
    check: (built) => {
      expect(text(built)).not.toContain('Hendra');
      expect(text(built, 'kota/kereta.md')).toContain('Hendra Wijaya');
    },
  },
  'takedowns.yaml noindex': {
    files: takedown('- noindex: pasar.md\n'),
    check: (built) => {
      expect(built.page('pasar.md')).toContain('noindex');
      expect(built.page('kota/kereta.md')).not.toContain('noindex');
    },
  },
  'takedowns.yaml optional': {
    files: takedown('- withhold: tidak/ada.md\n  optional: true\n'),
    check: ({ code, records }) => {
      expect(code).toBe(0);
      expect(Object.keys(records)).toHaveLength(2);
    },
  },
  'entities.yaml name and aliases': {
    files: names('- name: Hendra W.\n  aliases: [Hendra Wijaya]\n'),
    check: (built) => {
      expect(entityNames(built, 'pasar.md')).toContain('Hendra W.');
    },
  },
  'entities.yaml type and sameAs': {
    files: names('- name: Bandung\n  type: organization\n  sameAs: https://www.wikidata.org/wiki/Q10389\n'),
    check: ({ paths, read }) => {
      expect(paths).toContain('organizations/bandung.html');
      expect(read('organizations/bandung.html')).toContain('Q10389');
    },
  },
  'entities.yaml notSameAs': {
    files: names('- name: Hendra Wijaya\n  notSameAs: Sari Melati\n'),
    check: (built) => {
      expect(entityNames(built, 'kota/kereta.md')).toEqual(
        expect.arrayContaining(['Hendra Wijaya', 'Sari Melati']),
      );
    },
  },
  'entities.yaml articles': {
    files: names('- name: Hendra Lain\n  aliases: Hendra Wijaya\n  articles: kota/\n'),
    check: (built) => {
      expect(entityNames(built, 'kota/kereta.md')).toContain('Hendra Lain');
      expect(entityNames(built, 'pasar.md')).not.toContain('Hendra Lain');
    },
  },
  'entities.yaml reject': {
    files: names('- reject: [Sari Melati]\n'),
    check: (built) => {
      expect(entityNames(built, 'kota/kereta.md')).not.toContain('Sari Melati');
    },
  },
  'build --base-url': {
    args: ['--base-url', 'https://lain.example/'],
    check: ({ read }) => {
      expect(read('sitemap.xml')).toContain('https://lain.example/');
    },
  },
  'build --jobs': {
    args: ['--jobs', '1'],
    check: ({ records }) => {
      expect(Object.keys(records)).toHaveLength(2);
    },
  },
  'build --json': {
    args: ['--json'],
    check: ({ stdout }) => {
      const events = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(events.length).toBeGreaterThan(0);
    },
  },
};

test.each(Object.entries(CASES))('%s works by itself', async (_, item) => {
  const built = await buildCase(item);
  expect({ code: built.code, stderr: built.code === 0 ? '' : built.stderr }).toEqual({
    code: 0,
    stderr: '',
  });
  item.check(built);
});

test('every setting in the guide’s table has a case', () => {
  const guide = readFileSync(join(PACKAGE_ROOT, '.github', 'GUIDE.md'), 'utf8');
  const [, rows = ''] = /\| setting +\|.*\n\|[-| ]+\|\n((?:\|.*\n)+)/.exec(guide) ?? [];
  const settings = [...rows.matchAll(/^\| ([^|]+)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  expect(settings.length).toBeGreaterThan(8);
  // A model is a folder of its own: test/models builds with one.
  const missing = settings.filter(
    (name) =>
      name !== 'entities' && !Object.keys(CASES).some((key) => key.startsWith(`kliping.yaml ${name}`)),
  );
  expect(missing).toEqual([]);
});
