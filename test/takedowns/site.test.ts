import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildArchiveSite, buildInto } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';
import { runsOf, runsOfSite } from '../support/leaks.js';

const HIDDEN =
  'Seorang guru dituduh mengambil uang kas sekolah tanpa bukti yang kemudian dibantah oleh semua saksi di pengadilan negeri. ' +
  'Hakim membebaskannya dari segala tuduhan setelah mendengar keterangan bendahara yang mencatat setiap pengeluaran.';
const ERASED =
  'Alamat rumah beserta nomor telepon keluarga korban dimuat lengkap dalam berita yang semestinya tidak pernah terbit ini.';
const NAMED =
  'Menurut Budi Santoso, warga membersihkan sungai sejak pagi. Budi-Santoso juga menanam pohon di tepi jalan raya desa itu.';
const OTHER =
  'Petani menjemur padi di lapangan desa karena musim hujan datang lebih lambat daripada tahun lalu.';

const FILES: Readonly<Record<string, string>> = {
  'kliping.yaml': 'title: Arsip uji\nlanguage: id\nbaseUrl: https://example.org/\n',
  'guru.md': `---\ntitle: Guru dituduh mengambil uang kas\ndate: 2019-03-03\nurl: https://koran.example/guru\n---\n${HIDDEN}\n`,
  'lama/alamat.md': `---\ntitle: Alamat keluarga korban dimuat\ndate: 2019-04-04\n---\n${ERASED}\n`,
  'budi-santoso.md': `---\ntitle: Budi Santoso membersihkan sungai\ndate: 2020-01-01\nauthor: Budi Santoso\n---\n${NAMED}\n`,
  'padi.md': `---\ntitle: Petani menjemur padi\ndate: 2021-01-01\n---\n${OTHER}\n`,
};
const TAKEDOWNS =
  '- withhold: https://koran.example/guru\n  reason: Putusan bebas.\n  date: 2026-11-20\n' +
  '- erase: lama/alamat.md\n- anonymize: Budi Santoso\n  as: B. S.\n- noindex: padi.md\n';

let site: string;
let before: string;

beforeAll(async () => {
  ({ site: before } = await buildArchiveSite(makeFolder(FILES)));
  ({ site } = await buildArchiveSite(makeFolder({ ...FILES, 'takedowns.yaml': TAKEDOWNS })));
});

const pageOf = (folder: string, words: string): string =>
  Object.keys(readTree(folder)).find((path) => path.startsWith('articles/') && path.includes(words)) ?? '';

describe('what takedowns.yaml takes back', () => {
  test('is nowhere in the site, and was there without it', () => {
    const [with_, without] = [runsOfSite(site), runsOfSite(before)];
    const runs = [...runsOf(HIDDEN), ...runsOf(ERASED)];
    expect(runs.filter((run) => without.has(run))).toEqual(runs);
    expect(runs.filter((run) => with_.has(run))).toEqual([]);
  });

  test('a withheld article leaves a notice at its address, with date and reason and nothing of it', () => {
    const page = readFileSync(join(site, pageOf(before, 'guru')), 'utf8');
    expect(page).toContain('Alasan: Putusan bebas.');
    expect(page).toMatch(/Sejak 20\sNovember\s2026\./);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/dituduh/i);
  });

  test('an erased one leaves nothing', () => {
    expect(existsSync(join(site, pageOf(before, 'alamat')))).toBe(false);
    expect(JSON.stringify(Object.keys(readTree(site)))).not.toContain('alamat');
  });

  test('a replaced name stands in no file and in no address', () => {
    const tree = readTree(site);
    expect(Object.keys(tree).filter((path) => /budi.?santoso/i.test(path))).toEqual([]);
    expect(
      Object.entries(tree)
        .filter(([path, content]) => !path.endsWith('.woff2') && /budi[^a-z]{0,3}santoso/i.test(content))
        .map(([path]) => path),
    ).toEqual([]);
    expect(readFileSync(join(site, pageOf(site, 'membersihkan')), 'utf8')).toContain('Menurut B. S., warga');
  });

  test('nobody who is not to be named has a page as an author, or is listed as one', () => {
    const paths = (folder: string): readonly string[] =>
      Object.keys(readTree(folder)).filter((path) => path.startsWith('authors/'));
    expect(readFileSync(join(before, 'authors', 'index.html'), 'utf8')).toContain('Budi Santoso');
    expect(paths(site)).toEqual(['authors/index.html']);
    expect(readFileSync(join(site, 'authors', 'index.html'), 'utf8')).not.toContain('B. S.');
    expect(readFileSync(join(before, 'data', 'authors.jsonl'), 'utf8')).toContain('Budi Santoso');
    expect(readFileSync(join(site, 'data', 'authors.jsonl'), 'utf8')).toBe('');
  });

  test('search engines are told to leave out what they are to leave out', () => {
    const path = pageOf(site, 'padi');
    expect(readFileSync(join(site, path), 'utf8')).toContain('<meta name="robots" content="noindex">');
    const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    expect(sitemap).not.toContain(path);
    expect(sitemap).not.toContain('guru');
    expect(readFileSync(join(site, pageOf(site, 'membersihkan')), 'utf8')).not.toContain('noindex');
  });

  test('also when the site was built before it was taken back, and back again when the file goes', async () => {
    const archive = makeFolder(FILES);
    const out = join(makeFolder(), 'site');
    await buildInto(out, archive);
    const { writeFileSync, rmSync } = await import('node:fs');
    writeFileSync(join(archive, 'takedowns.yaml'), TAKEDOWNS);
    await buildInto(out, archive);
    expect(readTree(out)).toEqual(readTree(site));
    rmSync(join(archive, 'takedowns.yaml'));
    await buildInto(out, archive);
    expect(readTree(out)).toEqual(readTree(before));
  });
});

test('words of a withheld text that only stand side by side in a list are no leak', async () => {
  const archive = makeFolder({
    'bakau.md':
      '---\ntitle: Bakau\n---\nWarga menanam bakau di Tarakan. Komisi Pengawas Teluk (KPT) memuji mereka.\n',
    'sampah.md':
      '---\ntitle: Sampah menumpuk di Tarakan\ndate: 2021-01-01\n---\nKomisi Pengawas Teluk (KPT) menegur para pedagang ikan.\n',
    'ikan.md':
      '---\ntitle: Ikan mahal\ndate: 2021-01-02\n---\nHarga ikan naik, kata Komisi Pengawas Teluk (KPT) kemarin.\n',
    'takedowns.yaml': '- erase: bakau.md\n',
  });
  const { site } = await buildArchiveSite(archive);
  const front = readFileSync(join(site, 'index.html'), 'utf8').replace(/<[^>]*>/g, '');
  expect(front).toMatch(/di Tarakan\s+Komisi Pengawas Teluk \(KPT\)/);
});

describe('the build fails, and the old site stays,', () => {
  test('when another article repeats what is withheld', async () => {
    const archive = makeFolder({
      ...FILES,
      'takedowns.yaml': TAKEDOWNS,
      'lain.md': `---\ntitle: Kutipan\n---\n${OTHER} ${HIDDEN}\n`,
    });
    await expect(buildArchiveSite(archive)).rejects.toMatchObject({
      diagnostic: { code: 'takedowns/repeated', path: 'lain.md' },
    });
  });

  test('when a file of the archive’s own quotes what is withheld', async () => {
    const quote = HIDDEN.slice(0, 90).replace('uang kas', '<b>uang</b> <i>kas</i>');
    const archive = makeFolder({
      ...FILES,
      'takedowns.yaml': TAKEDOWNS,
      'public/kutipan.html': `<p>Kata mereka:</p><p>${quote} …</p>`,
    });
    await expect(buildArchiveSite(archive)).rejects.toMatchObject({
      diagnostic: { code: 'takedowns/leak', message: expect.stringContaining('kutipan.html') as string },
    });
  });

  test('when a replaced name stands in a file of the archive’s own', async () => {
    const archive = makeFolder({
      ...FILES,
      'takedowns.yaml': TAKEDOWNS,
      'public/tentang.txt': 'Terima kasih kepada Budi Santoso.\n',
    });
    await expect(buildArchiveSite(archive)).rejects.toMatchObject({
      diagnostic: { code: 'takedowns/leak', message: expect.stringContaining('tentang.txt') as string },
    });
  });
});
