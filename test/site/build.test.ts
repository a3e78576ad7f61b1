import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuildResult } from '../../src/steps/build-types.js';
import { buildArchiveSite, buildInto, SEEDS } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';
import type { SearchManifest } from '../../src/search/format.js';
import { makeSearchArchive } from '../support/search-archive.js';

const BODY = 'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';

/** An archive of every kind of input: formats, languages, dates, duplicates, and files that are skipped. */
const FILES: Readonly<Record<string, string>> = {
  'kliping.yaml': 'title: Arsip uji\nbaseUrl: https://example.org/arsip/\n',
  'a.txt': `Warga membersihkan sungai\n3 Maret 2025\nJAKARTA (ANTARA) - ${BODY}`,
  // Names with an entry have a page, also when they stand in one article.
  'entities.yaml': '- name: Sri Hartati\n- name: Antara\n- name: Jakarta\n',
  'b/b.txt': `Kabar Sungai\nBupati Sri Hartati meninjau sawah\nOleh: Budi Santoso\n${BODY}Bupati Sri Hartati berkata panen naik.\n`,
  'b/copy.txt': `Warga membersihkan sungai\n3 Maret 2025\nJAKARTA (ANTARA) - ${BODY}`,
  'c.md': `---\ntitle: Catatan tentang “tanda” & <b>lainnya</b>\ndate: 2024-06\noutlet: Warta Gunung\n---\n${BODY}\n\n- satu\n- dua\n\n![Sungai](x.png)\n`,
  'd.md': `---\ntitle: A river is cleaned\ndate: 2024-06-20\nlang: en\n---\nPeople of the village cleaned the river on Sunday morning.\n`,
  'empty.txt': '',
  'notes.doc': 'x',
  'public/CNAME': 'example.org',
};

describe('a whole site', () => {
  let site: string;
  let result: BuildResult;
  beforeAll(async () => {
    ({ site, result } = await buildArchiveSite(makeFolder(FILES)));
  });

  test('is the same byte for byte when built again, and with the files in another order', async () => {
    const expected = readTree(site);
    const again = await buildArchiveSite(makeFolder(FILES));
    expect(readTree(again.site)).toEqual(expected);
    const reversed = makeFolder(Object.fromEntries(Object.entries(FILES).reverse()));
    expect(readTree((await buildArchiveSite(reversed)).site)).toEqual(expected);
  });

  test('has the files the contract names', () => {
    const files = Object.keys(readTree(site));
    for (const path of [
      'index.html',
      'search.html',
      'about.html',
      '404.html',
      'dates/index.html',
      'dates/2025.html',
      'dates/2025-03.html',
      'dates/undated.html',
      'outlets/index.html',
      'outlets/kabar-sungai.html',
      'authors/index.html',
      'people/index.html',
      'people/sri-hartati.html',
      'organizations/index.html',
      'organizations/antara.html',
      'places/index.html',
      'places/jakarta.html',
      'feed.xml',
      'sitemap.xml',
      'robots.txt',
      'feed.json',
      'opensearch.xml',
      '.nojekyll',
      '_headers',
      'data/records.jsonl',
      'data/records.csv',
      'data/entities.jsonl',
      'data/datapackage.json',
      'data/record.schema.json',
      'search/index.json',
      'sw.js',
      'offline.json',
      'manifest.webmanifest',
      'CNAME',
    ]) {
      expect(files).toContain(path);
    }
    for (const path of files.filter((file) => file.startsWith('assets/'))) expect(path).toMatch(/\.[0-9a-f]{8}\.\w+$/);
  });

  test('accounts for every input', () => {
    expect(result.figures.articles).toBe(4);
    expect(result.figures.skipped.map((item) => [item.path, item.reason])).toEqual([
      ['b/copy.txt', 'duplicate'],
      ['empty.txt', 'empty'],
      ['notes.doc', 'unsupported'],
    ]);
  });

  test('depends on the clock in one place only', async () => {
    const later = await buildArchiveSite(makeFolder(FILES), '2031-05-06T00:00:00.000Z');
    const [a, b] = [readTree(site), readTree(later.site)];
    expect(Object.keys(a).filter((path) => a[path] !== b[path])).toEqual([
      'about.html',
      // They name the build or have its checksum, and that page is a part of it.
      'data/manifest-sha256.txt',
      'offline.json',
      'sw.js',
    ]);
  });
});

test('a failing template leaves the old site as it was, nothing half-written, and names the file', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  const { site } = await buildArchiveSite(archive);
  const before = readTree(site);
  const broken = makeFolder({
    'a.txt': `Warga membersihkan sungai\n${BODY}`,
    'templates/article.njk': '<h1>{{ title }}</h1>{% include "gone.njk" %}',
  });
  await expect(buildInto(site, broken)).rejects.toMatchObject({
    diagnostic: { path: 'templates/article.njk', message: expect.stringContaining('gone.njk') as string },
  });
  expect(readTree(site)).toEqual(before);
  expect(readdirSync(dirname(site))).toEqual([basename(site)]);
});

test('what a killed build left is cleared away, and a site it had moved aside comes back', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` });
  // No process has such a number.
  const ofNothing = createHash('sha256').digest('hex');
  const parent = makeFolder({
    '.site.new-99999999/index.html': 'half',
    '.site.old-99999999/data/records.jsonl': '',
    '.site.old-99999999/index.html': '',
    '.site.old-99999999/data/manifest-sha256.txt': `${ofNothing}  data/records.jsonl\n${ofNothing}  index.html\n`,
  });
  const site = join(parent, 'site');
  await buildInto(site, archive);
  expect(readdirSync(parent)).toEqual(['site']);
  expect(existsSync(join(site, 'index.html'))).toBe(true);
});

describe('a user’s own templates', () => {
  const article = { 'a.md': `---\ntitle: Sungai & <gunung>\ndate: 2024-06-20\n---\n${BODY}\`{{ title }}{% raw %}\`` };

  function read(site: string, folder: string): string {
    const name = readdirSync(join(site, folder)).find((file) => file !== 'index.html') ?? '';
    return readFileSync(join(site, folder, name), 'utf8');
  }

  test('Nunjucks, with an include: takes the place of the built-in one, inside its layout', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({
        ...article,
        'templates/article.njk': '<h1 class="own">{{ title }}</h1><p>{{ dateText }}</p>{{ bodyHtml | safe }}{% include "partials/foot.njk" %}',
        'templates/partials/foot.njk': '<a class="home" href="{{ root }}index.html">{{ site.title }}</a>',
      }),
    );
    const page = read(site, 'articles');
    expect(page).toContain('<h1 class="own">Sungai &amp; &lt;gunung&gt;</h1>');
    expect(page).toContain('<a class="home" href="../index.html">');
    expect(page).toMatch(/^<!DOCTYPE html>/);
    expect(page).toMatch(/<link rel="stylesheet" href="\.\.\/assets\/kliping\.[0-9a-f]{8}\.css">/);
    // What an article says is never read as a template.
    expect(page).toContain('{{ title }}{% raw %}');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toContain('class="own"');
  });

  test('Liquid, a whole document of its own', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({ ...article, 'templates/about.liquid': '<!doctype html><title>{{ title | escape }}</title><p>{{ entry.rightsText }}</p>' }),
    );
    const page = readFileSync(join(site, 'about.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html><title>Tentang arsip ini<\/title><p>Hak cipta/);
  });

  test('a layout for all pages', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({ ...article, 'templates/layout.njk': '<!doctype html><body class="mine">{{ content | safe }}</body>' }),
    );
    expect(readFileSync(join(site, 'about.html'), 'utf8')).toMatch(/^<!doctype html><body class="mine">[^]*<h1>Tentang/);
  });

  test('a module', async () => {
    const { site } = await buildArchiveSite(
      makeFolder({ ...article, 'templates/about.11ty.js': 'module.exports = (data) => `<h1>${data.title}!</h1>`;' }),
    );
    expect(readFileSync(join(site, 'about.html'), 'utf8')).toContain('<h1>Tentang arsip ini!</h1>');
  });

  test('a file that replaces nothing is told, a second one for the same page is refused', async () => {
    const { result } = await buildArchiveSite(makeFolder({ ...article, 'templates/artikel.njk': 'x' }));
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'template/unused', path: 'templates/artikel.njk' }),
    );
    const twice = makeFolder({ ...article, 'templates/about.njk': 'x', 'templates/about.liquid': 'x' });
    await expect(buildArchiveSite(twice)).rejects.toMatchObject({ diagnostic: { code: 'template/twice' } });
  });

  test('a file of public/ never takes the place of a page', async () => {
    const archive = makeFolder({ ...article, 'public/index.html': 'x' });
    await expect(buildArchiveSite(archive)).rejects.toMatchObject({
      diagnostic: { code: 'output/collision', path: 'public/index.html' },
    });
  });
});

test('the seeds: five articles, two undated, none skipped, all of them found', async () => {
  const { result } = await buildArchiveSite(SEEDS);
  expect(result.figures.articles).toBe(5);
  expect(result.figures.undated).toBe(2);
  expect(result.figures.skipped).toEqual([]);
  expect(result.figures.indexBytes).toBeGreaterThan(0);
});

test('an archive of one language has one index, and every article is in it', async () => {
  const { site, result } = await buildArchiveSite(makeSearchArchive());
  const { language, shards } = JSON.parse(
    readFileSync(join(site, 'search', 'index.json'), 'utf8'),
  ) as SearchManifest;
  expect(language).toBe('id');
  const sum = shards.reduce((articles, shard) => articles + shard.articles, 0);
  expect(sum).toBe(result.figures.articles);
});
