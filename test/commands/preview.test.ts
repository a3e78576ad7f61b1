import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.js';
import type { PageChange } from '../../src/commands/serve/overlay.js';
import { collectBase, stampSettings, type PreviewBase } from '../../src/commands/serve/preview/base.js';
import { loadBase } from '../../src/commands/serve/preview/load-base.js';
import { createPreviewer } from '../../src/commands/serve/preview/previewer.js';
import { loadConfig } from '../../src/settings/config.js';
import { makeFolder, writeFiles } from '../support/files.js';

const BRIDGE = `---
title: Jembatan Gantung Ciwulan Diresmikan
date: 2019-03-04
outlet: Harian Priangan
---

Bupati Asep Rahmatullah meresmikan jembatan gantung di Desa Sukaraja pada Senin pagi. Menurut Asep, jembatan itu dibangun warga
bersama tentara selama empat bulan.

Kepala Desa Sukaraja, Dedi Kurniawan, mengatakan anak sekolah tidak lagi harus memutar sejauh tujuh kilometer.
`;
const FLOOD = `---
title: Banjir Ciwulan Surut
date: 2019-03-06
outlet: Harian Priangan
---

Bupati Asep Rahmatullah meninjau rumah warga yang terendam di tepi Sungai Ciwulan. Asep meminta warga Desa Sukaraja tetap waspada.

Dedi Kurniawan mencatat dua belas rumah rusak, dan jembatan gantung yang baru tidak terbawa arus.
`;
const SALT = `---
title: Panen Garam Melimpah
date: 2018-09-11
outlet: Suara Pesisir
---

Petani garam di Indramayu memanen dua kali lipat dari tahun lalu. Rina Marlina dari koperasi mengatakan harga turun sedikit.
`;
const TEACHER = `---
title: Guru Honorer Menunggu
date: 2020-01-20
outlet: Suara Pesisir
---

Rina Marlina, yang juga guru, menunggu pengangkatan sejak sebelas tahun lalu di Indramayu bersama puluhan guru lain.
`;
const FILES = { 'a/jembatan.md': BRIDGE, 'a/banjir.md': FLOOD, 'garam.md': SALT, 'guru.md': TEACHER };

interface Served {
  readonly archive: string;
  /** What is shown of files after some were written, or, with null, removed. */
  readonly preview: (files: Readonly<Record<string, string | null>>) => Promise<readonly PageChange[] | null>;
  /** Builds, and returns the text of a page; null where there is none. */
  readonly built: (page: string) => Promise<string | null>;
}

async function serveFiles(files: Readonly<Record<string, string>>): Promise<Served> {
  const archive = makeFolder(files);
  const out = join(makeFolder(), 'site');
  const bases: PreviewBase[] = [];
  const build = async (): Promise<void> => {
    const stamp = stampSettings(archive);
    const config = await loadConfig(archive);
    await buildSite(
      {
        ...{ archive, out, config, builtAt: '2024-12-01T00:00:00.000Z', cache: true, jobs: 1 },
        onProgress: () => undefined,
      },
      ({ read, frame, pictures, session: { found } }) => {
        bases.push(collectBase({ read, frame, pictures, root: archive, config, found, stamp }));
      },
    );
  };
  await build();
  const [base] = bases;
  if (base === undefined) throw new Error('nothing was built');
  const preview = await createPreviewer(base);
  return {
    archive,
    preview: (changes) => {
      for (const [path, text] of Object.entries(changes))
        if (text === null) rmSync(join(archive, path));
        else writeFiles(archive, { [path]: text });
      return preview(Object.keys(changes));
    },
    built: async (page) => {
      await build();
      try {
        return readFileSync(join(out, page), 'utf8');
      } catch {
        return null;
      }
    },
  };
}

/** The one page among changes that has a text. */
function shownPage(changes: readonly PageChange[] | null): { readonly path: string; readonly html: string } {
  const pages = (changes ?? []).flatMap((change) =>
    'html' in change && change.html !== null ? [change] : [],
  );
  expect(pages).toHaveLength(1);
  return pages[0] ?? { path: '', html: '' };
}

function withoutRelated(html: string): string {
  return html
    .replace(/<section [^>]*aria-labelledby="h-kait">.*?<\/section>/s, '')
    .replace(/<meta name="kliping-page"[^>]*>/, '');
}

describe('the page of a saved article is the one that a build makes, byte for byte', () => {
  test.each([
    [
      'a word',
      { 'a/jembatan.md': BRIDGE.replace('tujuh kilometer', 'sembilan kilometer') },
      'sembilan kilometer',
    ],
    ['a date', { 'a/jembatan.md': BRIDGE.replace('2019-03-04', '2019-03-08') }, 'content="2019/03/08"'],
    [
      'the headline',
      { 'a/banjir.md': FLOOD.replace('Surut', 'Akhirnya Surut') },
      'Banjir Ciwulan Akhirnya Surut',
    ],
    [
      'a name that others have, by its short form too',
      { 'garam.md': SALT.replace('Rina Marlina dari koperasi', 'Bupati Asep Rahmatullah') },
      'Asep Rahmatullah',
    ],
    ['an outlet', { 'guru.md': TEACHER.replace('Suara Pesisir', 'Harian Priangan') }, 'Harian Priangan'],
    [
      'a new file',
      { 'b/pasar.md': `---\ntitle: Pasar Baru\n---\n\nPasar ikan di Tegalgubug dibuka kembali.\n` },
      'Tegalgubug',
    ],
    ['a broken head', { 'garam.md': SALT.replace('date: 2018-09-11', 'date: [2018') }, 'Petani garam'],
  ])('%s', async (_, changes, words) => {
    const { preview, built } = await serveFiles(FILES);
    const { path, html } = shownPage(await preview(changes));
    expect(html).toContain(words);
    expect(html).toBe(await built(path));
  });

  test('a name that nobody has, but for the related articles, which only a build compares', async () => {
    const { preview, built } = await serveFiles(FILES);
    const edited = BRIDGE.replace('anak sekolah', 'anak sekolah dan Yohana Tirtawijaya');
    const { path, html } = shownPage(await preview({ 'a/jembatan.md': edited }));
    expect(html).toContain('Yohana Tirtawijaya</a>');
    expect(withoutRelated(html)).toBe(withoutRelated((await built(path)) ?? ''));
  });

  test('in an archive with corrections, own templates, rights and tables', async () => {
    const { preview, built } = await serveFiles({
      ...FILES,
      'kliping.yaml': 'outlets:\n  - name: Suara Pesisir\n    rights: © Suara Pesisir\n',
      'entities.yaml': '- name: Rina Marlina Suwandi\n  aliases: [Rina Marlina]\n- reject: Indramayu\n',
      'metadata.csv': 'path,authors\ngaram.md,Ujang Niaga\n',
      'templates/article.njk':
        '<h1>{{ title }}</h1><p>{{ authors }}</p>{{ bodyHtml | safe }}{{ names | dump }}\n',
    });
    const { path, html } = shownPage(await preview({ 'garam.md': SALT.replace('turun sedikit', 'naik') }));
    expect(html).toContain('Niaga');
    expect(html).toContain('Rina Marlina Suwandi');
    expect(html).toBe(await built(path));
  });

  test('and also when the archive was loaded because nothing had to be built', async () => {
    const { archive, built } = await serveFiles(FILES);
    const preview = await createPreviewer(await loadBase(archive, join(makeFolder(), 'site')));
    writeFiles(archive, { 'a/jembatan.md': BRIDGE.replace('tujuh kilometer', 'enam kilometer') });
    const { path, html } = shownPage(await preview(['a/jembatan.md']));
    expect(html).toContain('enam kilometer');
    expect(html).toBe(await built(path));
  });
});

test('a page that gets another address leads there', async () => {
  const { preview } = await serveFiles(FILES);
  const changes = await preview({ 'garam.md': SALT.replace('Panen Garam', 'Garam Rakyat') });
  const { path } = shownPage(changes);
  expect(path).toMatch(/^articles\/garam-rakyat-melimpah-\w+\.html$/);
  expect(changes).toContainEqual({
    path: expect.stringMatching(/panen-garam/) as string,
    file: 'garam.md',
    movedTo: path,
  });
});

test('the page of a removed file is gone', async () => {
  const { preview } = await serveFiles(FILES);
  expect(await preview({ 'garam.md': null })).toEqual([
    { path: expect.stringMatching(/^articles\/panen-garam/) as string, file: 'garam.md', html: null },
  ]);
});

test('a moved file has a page at its new address', async () => {
  const { preview, built } = await serveFiles(FILES);
  const moved = await preview({ 'guru.md': null, 'sekolah/guru.md': TEACHER });
  expect(moved).toContainEqual({
    path: expect.stringMatching(/^articles\/guru-honorer/) as string,
    file: 'guru.md',
    html: null,
  });
  const { path, html } = shownPage(moved);
  expect(withoutRelated(html)).toBe(withoutRelated((await built(path)) ?? ''));
});

describe('it is left to the build', () => {
  test.each([
    ['a setting changed', {}, { 'kliping.yaml': 'title: Lain\n' }],
    ['takedowns.yaml changed', {}, { 'takedowns.yaml': '- withhold: garam.md\n' }],
    ['entities.yaml changed', {}, { 'entities.yaml': '- reject: Indramayu\n' }],
    ['a template changed', {}, { 'templates/article.njk': 'x' }],
    ['a table changed', {}, { 'metadata.csv': 'path,access\ngaram.md,metadata\n' }],
    ['the file is a copy of another', { 'salinan.md': SALT }, {}],
    ['the article is withheld', { 'takedowns.yaml': '- withhold: garam.md\n' }, {}],
    ['the article is erased', { 'takedowns.yaml': '- erase: garam.md\n' }, {}],
    ['search engines are asked to leave it out', { 'takedowns.yaml': '- noindex: garam.md\n' }, {}],
  ])('when %s', async (_, before, change) => {
    const { archive, preview } = await serveFiles({ ...FILES, ...before });
    writeFiles(archive, change);
    expect(await preview({ 'garam.md': SALT.replace('sedikit', 'banyak') })).toBeNull();
  });

  test.each([
    ['everywhere', '- anonymize: Rina Marlina\n  as: seorang warga\n'],
    ['in one article', '- anonymize: Rina Marlina\n  as: seorang warga\n  articles: guru.md\n'],
  ])('when a name is written that is replaced %s', async (_, takedowns) => {
    const { preview } = await serveFiles({ ...FILES, 'takedowns.yaml': takedowns });
    const changes = await preview({ 'a/banjir.md': FLOOD.replace('Dedi Kurniawan', 'RINA  Marlina') });
    expect(changes).toBeNull();
    // Others are shown.
    shownPage(await preview({ 'a/jembatan.md': BRIDGE.replace('tujuh', 'enam') }));
  });

  test.each([
    ['withheld', { 'takedowns.yaml': '- withhold: guru.md\n' }],
    [
      'not shown in full',
      { 'kliping.yaml': 'outlets:\n  - name: Suara Pesisir\n    rights: metadata only\n' },
    ],
  ])('when the text has a sentence of an article that is %s', async (_, settings) => {
    const { preview } = await serveFiles({ ...FILES, ...settings });
    const leak = 'menunggu pengangkatan sejak sebelas tahun lalu di Indramayu';
    expect(await preview({ 'a/banjir.md': `${FLOOD}\nMereka ${leak}.\n` })).toBeNull();
    expect(await preview({ 'b/baru.md': `Judul baru\n\nMereka ${leak}.\n` })).toBeNull();
  });
});

test('of an article that is not shown in full no more is shown than by a build', async () => {
  const settings = 'outlets:\n  - name: Suara Pesisir\n    rights: metadata only\n';
  const { preview, built } = await serveFiles({ ...FILES, 'kliping.yaml': settings });
  const { path, html } = shownPage(await preview({ 'garam.md': SALT.replace('sedikit', 'tajam sekali') }));
  expect(html).not.toContain('tajam sekali');
  expect(html).toBe(await built(path));
});
