import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/cache/store.js';
import { buildSite } from '../../src/commands/build-site.js';
import { loadConfig } from '../../src/settings/config.js';
import { findArchiveFiles } from '../../src/steps/find-files.js';
import { findPictures, type FoundPictures } from '../../src/steps/find-pictures.js';
import { openPictureStore } from '../../src/steps/pictures/picture-store.js';
import { readFoundFiles } from '../../src/steps/read-archive.js';
import { sha256 } from '../../src/util/hash.js';
import { buildInto } from '../support/build.js';
import { makeFolder, readTree, writeFiles } from '../support/files.js';
import { makeNoisyPicture, makePicture } from '../support/pictures.js';
import { wordpressExport, wordpressItem } from '../support/wordpress-export.js';

const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;

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

async function build(archive: string, out: string, cache: boolean): Promise<void> {
  await buildSite({
    ...{
      archive,
      out,
      cache,
      config: await loadConfig(archive),
      builtAt: '2024-12-01T00:00:00.000Z',
      jobs: 1,
    },
    onProgress: () => undefined,
  });
}

/** Finds the pictures of an archive, without a site. */
async function findIn(
  archive: string,
  only: string | null = null,
  load?: Parameters<typeof openPictureStore>[1],
): Promise<FoundPictures> {
  const config = await loadConfig(archive);
  const { limits, include } = config;
  const found = await findArchiveFiles(archive, {
    ...{ limits, include, only },
    jobs: 1,
    out: null,
    known: null,
  });
  const store = createMemoryStore();
  const read = await readFoundFiles(archive, found, { config, store, jobs: 1, onProgress: () => undefined });
  return findPictures({ read, found, config, store, pictures: openPictureStore(store, load) });
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

  test('are small beside the headline in lists, large with the lead of the front page', async () => {
    const [boat, stall] = [await makeNoisyPicture(640, 360), await makePicture(300, 200, 'png')];
    const post = (title: string, day: string, file: string): string =>
      `---\ntitle: ${title}\ndate: ${day}\n---\n\n<figure><img src="${file}" alt="">\n<figcaption>${title}, dilihat dari darat.</figcaption></figure>\n\n${title} pada hari itu dan banyak orang datang untuk melihatnya.\n`;
    const archive = makeFolder({
      'kliping.yaml': 'title: Arsip\nlanguage: id\n',
      'a.md': post('Perahu kayu tiba', '2023-05-04', 'perahu.png'),
      'b.md': post('Warung pindah', '2023-05-02', 'warung.png'),
      'c.md':
        '---\ntitle: Tanpa gambar\ndate: 2023-05-01\n---\n\nHari ini tidak ada yang memotret apa pun di kampung.\n',
      'perahu.png': boat,
      'warung.png': stall,
    });
    const site = join(makeFolder(), 'site');
    await build(archive, site, true);
    const tree = readTree(site);
    const small = nameOf(boat).replace('.webp', '-s.webp');
    // The other has so few bytes that it is its own small one.
    expect(Object.keys(tree).filter((path) => path.startsWith('media/'))).toEqual(
      [nameOf(boat), small, nameOf(stall)].sort(),
    );
    const imagesIn = (path: string): readonly (string | undefined)[] =>
      [...(tree[path] ?? '').matchAll(/<img src="([^"]*)" width="(\d+)" height="(\d+)"/g)].map(([, ...of]) =>
        of.join(' '),
      );
    expect(imagesIn('index.html')).toEqual([`${nameOf(boat)} 640 360`, `${nameOf(stall)} 144 96`]);
    expect(imagesIn('dates/2023-05.html')).toEqual([`../${small} 144 96`, `../${nameOf(stall)} 144 96`]);
    expect(tree['index.html']).toMatch(/<figcaption><span>Perahu kayu tiba, dilihat dari darat\.<\/span>/);
    // Lists change with the picture of an article, and with nothing else of it.
    writeFiles(archive, { 'kliping.yaml': 'title: Arsip\nlanguage: id\npictures: none\n' });
    await build(archive, site, true);
    expect(readTree(site)['dates/2023-05.html']).not.toContain('<img');
  });

  test('are the same bytes in every build, and go with the article', async () => {
    const { archive, ferry } = await makeArchive();
    const [kept, fresh] = [join(makeFolder(), 'site'), join(makeFolder(), 'site')];
    await build(archive, kept, true);
    // Another picture under the same name and of the same size is another picture.
    const other = await makePicture(640, 400, 'png', '#4a7c58');
    writeFiles(archive, {
      'Feri baru_files/feri.jpg': other,
      'Pasar.md': '# Pasar ramai\n\n![](pasar.png)\n\nPasar ikan ramai sejak subuh menjelang lebaran.\n',
      'pasar.png': await makePicture(400, 300, 'png'),
    });
    await build(archive, kept, true);
    await build(archive, fresh, false);
    const media = readTree(join(kept, 'media'));
    expect(media).toEqual(readTree(join(fresh, 'media')));
    const paths = Object.keys(media).map((name) => `media/${name}`);
    expect(paths).toHaveLength(3);
    expect(paths).toContain(nameOf(other));
    expect(paths).not.toContain(nameOf(ferry));
    expect(readFileSync(join(kept, 'data', 'manifest-sha256.txt'), 'utf8')).toContain(nameOf(other));
  });

  test('are none where an article may be shown in part only, or a name in it is replaced', async () => {
    const { archive } = await makeArchive();
    const count = async (settings: string, takedowns = ''): Promise<number> => {
      writeFiles(archive, { 'kliping.yaml': settings, 'takedowns.yaml': takedowns });
      return (await findIn(archive)).files.length;
    };
    expect(await count('title: Arsip\n')).toBe(2);
    expect(await count('pictures: lead\n')).toBe(1);
    expect(await count('rights: excerpt\n')).toBe(0);
    expect(await count('outlets:\n  - name: Kabar Pelabuhan\n    pictures: none\n')).toBe(0);
    expect(await count('title: Arsip\n', '- anonymize: [Tirta Kencana]\n')).toBe(0);
  });

  test('of one file that is built alone are those saved or exported with it', async () => {
    const { archive, ferry, map } = await makeArchive();
    writeFiles(archive, {
      'ekspor.xml': wordpressExport([
        wordpressItem({ content: 'Feri tiba di dermaga.', more: meta('_thumbnail_id', '8') }),
        wordpressItem({
          id: 8,
          type: 'attachment',
          status: 'inherit',
          more: `<wp:attachment_url>https://berita.example/wp-content/uploads/2021/02/feri.jpg</wp:attachment_url>`,
        }),
      ]),
      'uploads/2021/02/feri.jpg': ferry,
      'lain_files/feri.jpg': map,
    });
    const page = await findIn(archive, 'Feri baru.html');
    expect(page.files.map(({ path }) => path)).toEqual([nameOf(ferry), nameOf(map)].sort());
    const post = await findIn(archive, 'ekspor.xml');
    expect(
      [...post.ofArticles.values()].map(({ shown }) => shown.map(({ path, isLead }) => [path, isLead])),
    ).toEqual([[[nameOf(ferry), true]]]);
  });

  test('are left out with one message where their library is missing, and nothing is said of each', async () => {
    const { archive } = await makeArchive();
    const { files, ofArticles, diagnostics } = await findIn(archive, null, () => Promise.resolve(null));
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pictures/no-library']);
    // 'The picture is not in the archive' would not be true.
    expect([...ofArticles.values()]).toEqual([{ shown: [], isAll: false, thumbnail: null }]);
  });

  test('are not those that a site declares for all of its articles', async () => {
    const post = (day: number): string =>
      `---\ntitle: Berita hari ${day}\nimage: /logo.png\n---\n\n![](foto${day}.png)\n\nKapal ke-${day} bersandar di dermaga pada pagi hari.\n`;
    const days = [1, 2, 3, 4, 5];
    const pictures = await Promise.all(days.map((day) => makePicture(200 + day, 150, 'png')));
    const archive = makeFolder({
      'logo.png': await makePicture(600, 300, 'png'),
      ...Object.fromEntries(
        days.flatMap((day, i) => [
          [`${day}.md`, post(day)],
          [`foto${day}.png`, pictures[i] ?? ''],
        ]),
      ),
    });
    const { files, ofArticles } = await findIn(archive);
    expect(files.map(({ width }) => width).sort()).toEqual([201, 202, 203, 204, 205]);
    expect([...ofArticles.values()].map(({ shown }) => shown.map(({ isLead }) => isLead))).toEqual(
      days.map(() => [true]),
    );
  });
});
