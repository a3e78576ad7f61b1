import { expect, test } from 'vitest';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';

const SHOWN = 'Pemilik perahu mengikat talinya pada tiang yang paling tua di dermaga barat.';
const WITHHELD = 'Juru mudi yang kedua menyimpan seluruh catatan “pasang surut” di bawah papan kayu.';
const REST =
  'Tidak seorang pun menanyakan ke mana lampu dermaga dibawa setelah musim angin. Penjaga gudang menutup pintu besi tanpa menunggu kapal terakhir dari pulau seberang.';
const ARTICLES = {
  'dermaga.md': `---\ntitle: Catatan di dermaga barat\ndate: 2019-05-07\n---\n\n${SHOWN}\n\n${WITHHELD}\n\n${REST}\n`,
  'pasar.md':
    '---\ntitle: Pasar sore kembali ramai\n---\n\nPedagang sayur membuka lapaknya lebih awal karena hujan reda sebelum tengah hari.\n',
  'metadata.csv': 'path,rights\ndermaga.md,excerpt\n',
};

async function build(files: Readonly<Record<string, string>>): Promise<string> {
  try {
    await buildArchiveSite(makeFolder({ ...ARTICLES, ...files }));
    return 'built';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
}

test.each([
  ['plain text', 'catatan.txt', `Dari koran lama.\n${WITHHELD}\n`],
  ['JSON with escapes', 'catatan.json', JSON.stringify({ isi: WITHHELD }).replaceAll('“', '\\u201c')],
  [
    'a page with markup in the sentence',
    'catatan.html',
    `<p>${WITHHELD.replace('seluruh', '<b>seluruh</b>')}</p>`,
  ],
])('a sentence that rights withhold is found in the owner’s own files: %s', async (_, name, content) => {
  expect(await build({ [`public/${name}`]: content })).toContain(name);
});

test.each([
  ['the site without it', {}],
  ['a sentence of the excerpt', { 'public/catatan.txt': `${SHOWN}\n` }],
  [
    'a sentence that another article says as well, and may show',
    {
      'salinan.md': `---\ntitle: Salinan\n---\n\n${WITHHELD} Begitu bunyi catatan itu dalam surat pembaca.\n`,
    },
  ],
])('what may be shown is no leak: %s', async (_, files) => {
  expect(await build(files)).toBe('built');
});
