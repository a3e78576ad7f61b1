import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/util/hash.js';
import { buildInto } from '../support/build.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree, writeFiles } from '../support/files.js';
import { makePicture } from '../support/pictures.js';

const nameOf = (bytes: Uint8Array): string => `media/${sha256(bytes).slice(0, 16)}.webp`;

async function makeArchive(): Promise<{
  readonly archive: string;
  readonly ferry: Buffer;
  readonly map: Buffer;
}> {
  const [ferry, map] = await Promise.all([makePicture(640, 400), makePicture(240, 160, 'png', '#224466')]);
  const archive = makeFolder({
    'Feri baru.html': `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Feri baru tiba</title>
<meta property="og:image" content="https://pelabuhan.example/foto/feri-1200x630.jpg"><meta property="og:site_name" content="Kabar Pelabuhan">
<link rel="canonical" href="https://pelabuhan.example/feri"><meta property="article:published_time" content="2022-02-03"></head>
<body><nav><a href="/"><img src="Feri%20baru_files/logo.jpg" alt="Kabar"></a></nav><article><h1>Feri baru tiba</h1>
<figure><img src="./Feri%20baru_files/feri.jpg" alt="Feri di dermaga"><figcaption>Feri Tirta Kencana bersandar, Kamis.</figcaption></figure>
<p>Feri baru yang dibeli pemerintah kabupaten tiba di pelabuhan pada Kamis pagi dan disambut ratusan warga pulau.</p>
<p><img src="data:image/png;base64,${map.toString('base64')}" alt="Peta jalur feri"></p>
<p>Kapal itu akan berlayar dua kali sehari ke tiga pulau kecil yang selama ini hanya dilayani perahu nelayan setempat.</p>
<figure><img src="https://foto.example/kapten.jpg" alt=""><figcaption>Kapten kapal di anjungan.</figcaption></figure>
<p>Tiket dijual di loket pelabuhan dan di balai desa dengan harga yang sama seperti ongkos perahu sebelumnya.</p></article></body></html>`,
    'Feri baru_files/feri.jpg': ferry,
    'Feri baru_files/logo.jpg': await makePicture(300, 200, 'jpeg', '#ff0000'),
    'Feri baru_files/bohong.jpg': '<html>bukan gambar</html>',
  });
  return { archive, ferry, map };
}

const pageIn = (tree: Readonly<Record<string, string>>): string =>
  Object.entries(tree).find(([path]) => path.startsWith('articles/feri'))?.[1] ?? '';

describe('pictures in a site', () => {
  test('stand at their places, and only those of the text that the archive has', async () => {
    const { archive, ferry, map } = await makeArchive();
    const site = join(makeFolder(), 'site');
    const { diagnostics } = await buildInto(site, archive);
    const tree = readTree(site);
    const page = pageIn(tree);
    expect(Object.keys(tree).filter((path) => path.startsWith('media/'))).toEqual(
      [nameOf(ferry), nameOf(map)].sort(),
    );
    expect([...page.matchAll(/<img[^>]*>/g)].map(([image]) => image)).toEqual([
      `<img src="../${nameOf(ferry)}" width="640" height="400" alt="Feri di dermaga" loading="lazy" decoding="async">`,
      `<img src="../${nameOf(map)}" width="240" height="160" alt="Peta jalur feri" loading="lazy" decoding="async">`,
    ]);
    const prose = page.slice(page.indexOf('class="prose"'));
    const words = ['Kencana bersandar', 'Feri baru yang', nameOf(map), 'Kapal itu', 'Kapten kapal'];
    const places = words.map((some) => prose.indexOf(some));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(page).toMatch(
      /<a href="https:\/\/foto\.example\/kapten\.jpg" rel="external">Gambar di foto\.example<\/a>/,
    );
    expect(diagnostics.map(({ path }) => path)).not.toContain('Feri baru_files');
  });

  test('are the same bytes in every build, and go with the article', async () => {
    const { archive, ferry } = await makeArchive();
    const [first, second] = [join(makeFolder(), 'site'), join(makeFolder(), 'site')];
    const build = async (out: string, ...more: string[]): Promise<void> => {
      const { code } = await kliping(['build', archive, '--out', out, ...more]);
      expect(code).toBe(0);
    };
    await build(first);
    writeFiles(archive, {
      'Pasar.md': '# Pasar ramai\n\n![](pasar.png)\n\nPasar ikan ramai sejak subuh menjelang lebaran.\n',
      'pasar.png': await makePicture(400, 300, 'png'),
    });
    await build(first);
    await build(second, '--no-cache');
    expect(readTree(join(first, 'media'))).toEqual(readTree(join(second, 'media')));
    expect(Object.keys(readTree(join(first, 'media')))).toHaveLength(3);
    // Another picture under the same name and of the same size is another picture.
    const other = await makePicture(640, 400, 'jpeg', '#4a7c58');
    writeFiles(archive, { 'Feri baru_files/feri.jpg': other });
    rmSync(join(archive, 'Pasar.md'));
    await build(first);
    const media = Object.keys(readTree(join(first, 'media'))).map((name) => `media/${name}`);
    expect(media).toContain(nameOf(other));
    expect(media).not.toContain(nameOf(ferry));
    expect(media).toHaveLength(2);
    expect(readFileSync(join(first, 'data', 'manifest-sha256.txt'), 'utf8')).toContain(nameOf(other));
  });

  test('are none where an article may be shown in part only, or was anonymized', async () => {
    const { archive } = await makeArchive();
    const shown = async (settings: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      writeFiles(archive, { 'kliping.yaml': 'title: Arsip\n', 'takedowns.yaml': '', ...settings });
      const site = join(makeFolder(), 'site');
      const { stderr, code } = await kliping(['build', archive, '--out', site, '--no-cache']);
      expect([code, stderr]).toEqual([0, expect.any(String)]);
      return Object.keys(readTree(site)).filter((path) => path.startsWith('media/'));
    };
    expect(await shown({})).toHaveLength(2);
    expect(await shown({ 'kliping.yaml': 'rights: excerpt\n' })).toEqual([]);
    expect(
      await shown({ 'kliping.yaml': 'outlets:\n  - name: Kabar Pelabuhan\n    pictures: none\n' }),
    ).toEqual([]);
    expect(await shown({ 'kliping.yaml': 'pictures: lead\n' })).toHaveLength(1);
  });
});
