import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { unpackMentions } from '../../src/model/mentions.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';
import { fileText } from '../../scripts/site/file-text.js';

const REST = 'Warga desa menanam bakau di tepi pantai sejak pagi bersama para guru dan murid sekolah dasar.';

/** Every file of a site, its path first, unpacked. */
function readSite(site: string): ReadonlyMap<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const name = path.slice(site.length + 1);
      return [name, `${name}\n${fileText(bytes)}`];
    }),
  );
}

/** Files in which letters stand in a row, whatever is between them, and however they are encoded. */
function filesWith(site: string, letters: string): readonly string[] {
  const bare = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return [...readSite(site)]
    .filter(([path]) => !/\.(?:woff2|png)$|^search\/.*(?:index\/|\.js$)/.test(path))
    .filter(([, text]) =>
      [
        text,
        text.replace(/<[^<>]*>/g, ''),
        text.replace(/(?:%[0-9a-f]{2})+/gi, (part) =>
          Buffer.from(part.replaceAll('%', ''), 'hex').toString(),
        ),
        text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
      ].some((form) => bare(form).includes(letters)),
    )
    .map(([path]) => path);
}

const page = (site: string): string =>
  [...readSite(site)]
    .filter(([path]) => path.startsWith('articles/'))
    .map(([, text]) => text)
    .join('\n');

test('an article in which a name is replaced has no quotations, and others keep theirs', async () => {
  const quote = (words: string, name: string): string =>
    `“${words},” kata ${name}. “Kami ingin ${words.slice(0, 4)} terus bersih.”\n`;
  const { site, archive } = await buildArchiveSite(
    makeFolder({
      'kliping.yaml': 'title: Arsip uji\nlanguage: id\n',
      'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n- withhold: ditahan.md\n',
      'satu.md': `---\ntitle: Satu\n---\n${quote('Bakau ini milik siswa sekolah dasar', 'Rahmat Hartono')}\nDewi Lestari hadir.\n`,
      'dua.md': `---\ntitle: Dua\n---\n${quote('Laut ini milik semua warga desa', 'Dewi Lestari')}`,
      'ditahan.md': `---\ntitle: Ditahan\n---\n${quote('Kapal ini milik nelayan tua itu', 'Dewi Lestari')}`,
    }),
  );
  const counts = archive.articles.map(({ facts, quotations }) => [facts.title, quotations.length > 0]);
  expect(counts.sort()).toEqual([
    ['Dua', true],
    ['Satu', false],
  ]);
  const table = readSite(site).get('data/quotations.csv') ?? '';
  expect(table).toContain('Laut ini milik');
  expect(table).not.toMatch(/Bakau ini|Kapal ini|R\. H\./);
  const person = readSite(site).get('people/dewi-lestari.html') ?? '';
  expect(person).toContain('Laut ini milik');
  expect(person).not.toContain('Kapal ini');
});

describe('a name that is replaced is nowhere in the site', () => {
  let site: string;
  beforeAll(async () => {
    ({ site } = await buildArchiveSite(
      makeFolder({
        'kliping.yaml':
          'title: Arsip uji\nbaseUrl: https://arsip.example/\noutlets:\n  - name: Kabar Inés Ibáñez\n    domain: kabar.example\n',
        'takedowns.yaml': '- anonymize: Inés Ibáñez\n  as: I. I.\n- withhold: ditahan.md\n',
        'entities.yaml':
          '- name: Inés Ibáñez\n  aliases: [Bu Ines]\n  sameAs: https://ensiklopedia.example/In%C3%A9s_Ib%C3%A1%C3%B1ez\n' +
          '- name: Marta Solis\n  aliases: [Ines Ibanez Marta]\n  notSameAs: Inés Ibáñez\n  sameAs: https://ensiklopedia.example/ines-ibanez\n',
        'metadata.csv':
          'path,url,rights,authors\ntabel.txt,https://kabar.example/ines_ibanez,© Inés Ibáñez,Inés Ibáñez; Marta Solis\nines-ibanez-hilang.txt,,,\n',
        'ines-ibanez-pulang.md':
          '---\ntitle: INÉS IBÁÑEZ pulang\ndate: 2020-02-02\nauthor: Inés Ibáñez\noutlet: Kabar Inés Ibáñez\n' +
          `url: https://kabar.example/2020/in%C3%A9s-ib%C3%A1%C3%B1ez\n---\n${REST} Menurut <b>Ine\u0301s</b> Ib&aacute;&ntilde;ez itu benar, dan Bu Ines juga.\n\n` +
          'Lihat [berita ini](https://kabar.example/ines-ibanez "Ines Ibanez") dan https://lain.example/%49nes.Ibanez atau @inesibanez77.\n\n' +
          '![Inés Ibáñez di pantai](https://kabar.example/ines-ibanez.jpg)\n\n## Kata Inés Ibáñez\n\n| Nama | Umur |\n| --- | --- |\n| Inés Ibáñez | 40 |\n\nCatatan[^ines-ibanez].\n\n[^ines-ibanez]: Dari Inés Ib­áñez.\n',
        'halaman.html':
          '<!doctype html><html lang="id"><head><title>Pantai bersih – Inés Ibáñez</title>' +
          '<link rel="canonical" href="https://kabar.example/pantai-bersih"><meta property="og:url" content="https://kabar.example/Ines%20Ibanez">' +
          '<meta name="author" content="In&eacute;s Ib&aacute;&ntilde;ez"><meta name="description" content="Kata Ines Ibanez">' +
          '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pantai bersih","author":{"@type":"Person","name":"In\\u00e9s Ib\\u00e1\\u00f1ez"},"datePublished":"2020-03-03"}</script></head>' +
          `<body><nav><a href="/tag/ines-ibanez">Ines Ibanez</a></nav><article><h1>Pantai bersih</h1><p class="byline">Oleh Inés Ibáñez</p><p>${REST}</p><p>${REST} Kata <a href="/p/ines-ibanez">Inés</a> <i>Ibáñez</i>.</p>` +
          `<figure><img src="ines-ibanez.jpg" alt="Inés Ibáñez"><figcaption>Inés Ibáñez di pantai. Foto: Inés Ibáñez/Kabar</figcaption></figure><p>${REST}</p><p>Baca juga: Ines Ibanez menanam</p></article></body></html>`,
        'tabel.txt': `Bakau ditanam\nOleh: Ines Ibanez\n${REST}\n${REST} Kata Ines Ibanezlah.\nBaca juga: Inés Ibáñez pulang\n`,
        'tanpa-judul/inés ibáñez.txt': `${REST}\n\n${REST} Ines\nIbanez.`,
        'ditahan.md': `---\ntitle: Inés Ibáñez ditahan\n---\nPerkara itu dihentikan sebelum sidang dimulai karena tidak cukup bukti.\n`,
        'lampiran-ines-ibanez.xyz': 'bukan artikel',
        'salinan-ines-ibanez.txt': 'Kembar\nIsi yang sama persis di dua berkas.\n',
        'kembar.txt': 'Kembar\nIsi yang sama persis di dua berkas.\n',
      }),
    ));
  });

  test('in no file, decoded or not, and in no path', () => {
    expect(filesWith(site, 'inesibanez')).toEqual([]);
  });

  test('and what is not the name stays', () => {
    const text = page(site);
    expect(text).toContain('Menurut <b>I. I.</b> itu benar');
    expect(text).toContain('>I. I. pulang<');
    expect(text).toContain('Kata I. I.');
    expect(text).toMatch(/Kata <a>I\. I\.<\/a>\s*\./);
    expect(text).toContain('I. I.lah');
    expect(text).toContain('<td>I. I.</td>');
    expect([...readSite(site).keys()].filter((path) => path.startsWith('articles/i-i-pulang-'))).toHaveLength(
      1,
    );
    expect(
      [...readSite(site).keys()].filter((path) => path.startsWith('articles/i-i-ditahan-')),
    ).toHaveLength(1);
    const csv = readSite(site).get('data/records.csv') ?? '';
    expect(csv).toContain('https://kabar.example/pantai-bersih');
    expect(csv).toContain('Kabar I. I.');
  });
});

describe('rights, corrections and pages go by what an article was called before', () => {
  test('an outlet whose name is replaced, and an address that is left out, keep what was said of them', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({
        'kliping.yaml':
          'title: Arsip uji\noutlets:\n  - name: Warta Rahmat Hartono\n    rights: metadata only\n  - name: Lain\n    domain: lain.example\n    rights: metadata only\n',
        'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n- noindex: rahmat-hartono.md\n',
        'entities.yaml':
          '- name: Gunung Batu\n  type: place\n  aliases: Batu\n  articles: rahmat-hartono.md\n',
        'rahmat-hartono.md': `---\ntitle: Satu\noutlet: Warta Rahmat Hartono\n---\nKalimat pertama yang tidak boleh tampil di mana pun.\n`,
        'dua.md': `---\ntitle: Dua\nurl: https://lain.example/rahmat-hartono\n---\nKalimat kedua yang tidak boleh tampil di mana pun.\n`,
        'tiga.md': `---\ntitle: Tiga\n---\nKata Rahmat Hartono. ${REST}\n`,
      }),
    );
    expect(filesWith(site, 'tidakbolehtampil')).toEqual([]);
    const [satu] = [...readSite(site)].filter(([path]) => path.startsWith('articles/satu'));
    expect(satu?.[1]).toContain('<meta name="robots" content="noindex">');
  });

  test('two files that lose the same name keep a page each, and the same page when one is added', async () => {
    const files = {
      'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n',
      'rahmat-hartono.md': `${REST} Satu.\n`,
    };
    const articles = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> =>
      [...readSite((await buildArchiveSite(makeFolder({ ...files, ...more }))).site).keys()]
        .filter((path) => path.startsWith('articles/'))
        .sort();
    const one = await articles({});
    const three = await articles({
      'rahmat_hartono.md': `${REST} Dua.\n`,
      'Rahmat Hartono.md': `${REST} Tiga.\n`,
      'r-h.md': `${REST} Empat.\n`,
    });
    expect(one).toHaveLength(1);
    expect(three).toHaveLength(4);
    expect(three).toContain(one[0]);
  });

  test('a known name does not come back by a word that stands for it', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({
        'takedowns.yaml': '- anonymize: Joko Widodo\n  as: J. W.\n',
        'a.md': `---\ntitle: Satu\n---\nPresiden Joko Widodo datang. Jokowi menanam bakau. ${REST}\n`,
        'b.md': `---\ntitle: Dua\n---\nJokowi pulang dari pantai. ${REST}\n`,
      }),
    );
    expect(filesWith(site, 'jokowidodo')).toEqual([]);
  });

  test('in an article of its own the short name does not lead to the page of the whole one', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({
        'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: R. H.\n  articles: satu.md\n',
        'satu.md': `---\ntitle: Satu\n---\nRahmat Hartono ditangkap. Hartono membantah. ${REST}\n`,
        'dua.md': `---\ntitle: Dua\n---\nRahmat Hartono menanam bakau. ${REST}\n`,
        'tiga.md': `---\ntitle: Tiga\n---\nRahmat Hartono pulang. ${REST}\n`,
      }),
    );
    const [satu] = [...readSite(site)].filter(([path]) => path.startsWith('articles/satu'));
    expect(satu?.[1]).not.toMatch(/rahmat|hartono\.html/i);
    const [people] = [...readSite(site)].filter(([path]) => path === 'people/rahmat-hartono.html');
    expect(people?.[1]).not.toContain('articles/satu');
  });
});

describe('words of a name that are not the name', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    ['over two paragraphs', `Hadirin bertepuk tangan untuk Rahmat\n\nHartono pulang lebih dulu. ${REST}`],
    ['over a heading', `${REST}\n\n## Sebuah surat untuk Rahmat\n\nHartono pulang lebih dulu.`],
    ['over items of a list', `${REST}\n\n- Rahmat\n- Hartono\n- Andi`],
    ['over cells', `${REST}\n\n| a | b |\n| --- | --- |\n| Rahmat | Hartono |`],
    ['over a quotation', `${REST}\n\n> Untuk Rahmat\n\nHartono pulang.`],
    ['over sentences', `Ia menyapa Rahmat. Hartono menolak. ${REST}`],
    ['over a list', `Hadir Rahmat, Hartono, dan Andi. ${REST}`],
    ['over a caption', `![Rahmat](x.jpg)\n\nHartono pulang. ${REST}`],
    ['broken over two paragraphs', `${REST} Oleh Rahmat Har-\n\ntono pulang.`],
    ['as an initial over two paragraphs', `${REST} Oleh R.\n\nHartono pulang.`],
  ];

  test.each(TEXTS)('%s stay, and the build is done', async (_, text) => {
    const { site } = await buildArchiveSite(
      makeFolder({
        'takedowns.yaml': '- anonymize: [Rahmat Hartono, R. Hartono]\n  as: X. Y.\n',
        'a.md': `---\ntitle: Sidang\n---\n${text}\n`,
        'b.md': `---\ntitle: Lain\n---\nKata Rahmat Hartono. ${REST}\n`,
      }),
    );
    const [, sidang = ''] = [...readSite(site)].find(([path]) => path.startsWith('articles/sidang')) ?? [];
    expect(sidang).not.toContain('X. Y.');
    expect(sidang).toMatch(/R(?:ahmat|\.)/);
    expect(sidang).toMatch(/Har|tono/);
  });

  test('in a headline, an outlet, a section, names of authors and of a firm stay, and no address joins them', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({
        'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: X. Y.\n',
        'a.md': `---\ntitle: "Rahmat, Hartono, dan Andi datang"\nauthor: [Rahmat, Hartono]\noutlet: Rahmat\nsection: Hartono\n---\nKantor hukum Rahmat, Hartono & Rekan dibuka. ${REST}\n`,
        'b.md': `---\ntitle: "Rahmat: Hartono pulang"\noutlet: "Rahmat & Hartono"\nauthor: Kantor Rahmat (Hartono)\n---\nKantor hukum Rahmat, Hartono & Rekan tutup. ${REST}\n`,
        'c.md': `---\ntitle: Rahmat\noutlet: Hartono\nsection: Rahmat\n---\nHartono pulang. ${REST}\n`,
        'Rahmat.txt': `${REST}\n\n${REST}`,
      }),
    );
    expect(page(site)).toContain('Rahmat, Hartono, dan Andi datang');
    expect([...readSite(site).keys()].filter((path) => /rahmat.?hartono/.test(path))).toEqual([]);
  });
});

/** Words of names: of all lengths, with accents and without. No two share their letters with the prose. */
const word = fc
  .array(fc.constantFrom(...Array.from('zqxvjáçđéğłñøßüŷ')), { minLength: 4, maxLength: 8 })
  .map((letters) => `Z${letters.join('')}`);
const writing = fc.constantFrom<(first: string, last: string) => string>(
  (first, last) => `${first} ${last}`,
  (first, last) => `${first.toUpperCase()} ${last.toUpperCase()}`,
  (first, last) => `${first}  ${last}`,
  (first, last) => `${first}&nbsp;${last}`,
  (first, last) => `${first}-${last}`,
  (first, last) => `${first}\n${last}`,
  (first, last) => `**${first}** ${last}`,
  (first, last) => `<b>${first}</b> <i>${last}</i>`,
  (first, last) => `<b>${first} ${last.slice(0, 2)}</b>${last.slice(2)}`,
  (first, last) => `${first.normalize('NFD')} ${last.normalize('NFD')}`,
  (first, last) => `${first.slice(0, 2)}&shy;${first.slice(2)} ${last.slice(0, 2)}\u200b${last.slice(2)}`,
  (first, last) => `${first} ${last.slice(0, 2)}-\n${last.slice(2)}`,
  (first, last) => `[${first}](https://koran.example/${encodeURIComponent(`${first} ${last}`)}) ${last}`,
);
/** What is written around the name: before it, and behind it, as it is in the text. */
const PLACES: readonly (readonly [before: string, after: string])[] = [
  ['Menurut ', ' itu benar.'],
  ['Kata “', '” kemarin.'],
  ['', ' datang.'],
  ['Bersama Andi, ', ', dan Rini.'],
  ['Kepada (', ')'],
];
const block = fc.record({
  writing,
  place: fc.constantFrom(...PLACES),
  kind: fc.constantFrom('', '## ', '- ', '> '),
});

test('whatever the name is and however it is written in whichever block, it is nowhere, and all else is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      word,
      word,
      fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 5 }),
      async (first, last, articles) => {
        fc.pre(first !== last);
        const name = `${first} ${last}`;
        const files = articles.map((blocks, i): [string, string] => [
          `${i % 2 === 0 ? name : `berita ${i}`} ${i}.md`,
          `---\ntitle: "Sidang ${i} ${i % 3 === 0 ? name : ''}"\nauthor: ${name.toUpperCase()}\n` +
            `url: https://koran.example/${i}/${i % 2 === 1 ? encodeURIComponent(name) : 'berita'}\n---\n${REST}\n\n` +
            `${blocks.map(({ writing: write, place: [before, after], kind }, n) => `${kind}${before}${write(first, last).replaceAll('\n', kind === '## ' ? ' ' : '\n')}${after} Bagian ${n}.`).join('\n\n')}\n`,
        ]);
        const { site, archive } = await buildArchiveSite(
          makeFolder({
            'takedowns.yaml': `- anonymize: ${name}\n  as: K. L.\n`,
            ...Object.fromEntries(files),
          }),
        );
        const letters = `${first}${last}`;
        for (const form of [
          letters,
          letters.replaceAll('ß', 'ss').replaceAll('đ', 'd').replaceAll('ł', 'l').replaceAll('ø', 'o'),
        ])
          expect(
            filesWith(
              site,
              form
                .normalize('NFKD')
                .toLowerCase()
                .replace(/[^\p{L}\p{N}]/gu, ''),
            ),
          ).toEqual([]);
        for (const { facts, content, named } of archive.articles) {
          const text = content.readText();
          const [, number = '0'] = /Sidang (\d)/.exec(facts.title ?? '') ?? [];
          const blocks = articles[Number(number)] ?? [];
          expect(text.split('\n\n').slice(1)).toEqual(
            blocks.map(({ place: [before, after] }, n) => `${before}K. L.${after} Bagian ${n}.`),
          );
          for (const { start, end, surface } of unpackMentions(named))
            expect(text.slice(start, end)).toBe(surface);
        }
      },
    ),
    { numRuns: 6 },
  );
}, 240_000);
