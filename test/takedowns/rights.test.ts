import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/settings/config.js';
import type { Archive, Article } from '../../src/model/archive.js';
import { readArchive } from '../../src/steps/read-archive.js';
import { buildArchiveSite, SEEDS } from '../support/build.js';
import { makeFolder, readTree } from '../support/files.js';
import { runsOf, runsOfSite } from '../support/leaks.js';

const SEED_FILES: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries(readTree(SEEDS))
    .filter(([path]) => path.endsWith('.txt'))
    .map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1')]),
);

/** Runs of words of the articles' texts and captions that the site may not have. */
function withheldRuns(full: Archive, shown: Archive, paths: readonly string[]): readonly string[] {
  const allowed = new Set(
    shown.articles.flatMap((article) =>
      [article.facts.title ?? '', ...textsOf(article)].flatMap((text) => [...runsOf(text)]),
    ),
  );
  return full.articles
    .filter(({ facts }) => paths.includes(facts.source.path))
    .flatMap(textsOf)
    .flatMap((text) => [...runsOf(text)])
    .filter((run) => !allowed.has(run));
}

function textsOf({ content }: Article): readonly string[] {
  const { text, captions } = content.readRecord();
  return [text, ...captions.map((caption) => caption.text)];
}

async function readFull(folder: string): Promise<Archive> {
  return readArchive(folder, await loadConfig(folder), () => undefined);
}

describe.each(['excerpt', 'metadata only'])('an archive of which %s may be shown', (rights) => {
  let site: string;
  let archive: Archive;
  let full: Archive;
  beforeAll(async () => {
    full = await readFull(makeFolder(SEED_FILES));
    const built = await buildArchiveSite(
      makeFolder({
        ...SEED_FILES,
        'kliping.yaml': `baseUrl: https://example.org/\nrights: ${rights}; Dengan izin.\n`,
      }),
    );
    ({ site, archive } = built);
  });

  test('has every article, but nowhere in the site what is withheld', () => {
    const withheld = withheldRuns(full, archive, Object.keys(SEED_FILES));
    expect(withheld.length).toBeGreaterThan(1500);
    const found = runsOfSite(site);
    expect(withheld.filter((run) => found.has(run)).map((run) => `${found.get(run) ?? ''}: ${run}`)).toEqual(
      [],
    );
    expect(archive.articles.map(({ path }) => path).sort()).toEqual(
      full.articles.map(({ path }) => path).sort(),
    );
  });

  test('says so on each page', () => {
    for (const { path, facts } of archive.articles) {
      const page = readFileSync(join(site, path), 'utf8');
      const words =
        rights === 'excerpt' ? 'Hanya cuplikan yang ditampilkan di sini' : 'tidak ditampilkan di sini';
      expect(page).toContain(words);
      expect(facts.withheldWords).toBeGreaterThan(0);
    }
  });
});

test('the same search finds the whole text of an archive that shows it', async () => {
  const { site, archive } = await buildArchiveSite(makeFolder(SEED_FILES));
  const found = runsOfSite(site);
  const runs = archive.articles.flatMap(({ content }) => [...runsOf(content.readText())]);
  expect(runs.filter((run) => !found.has(run))).toEqual([]);
});

describe('an archive whose outlets and articles have rights of their own', () => {
  const paragraph = (word: string): string =>
    `Warga ${word} membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun. ` +
    `Kepala Desa ${word} mengatakan kegiatan itu akan diulang setiap bulan sampai musim hujan di ${word} berakhir.`;
  const markdown = (title: string, rest: string, word: string): string =>
    `---\ntitle: ${title}\n${rest}---\n${paragraph(word)}\n\nPara pemuda ${word} menyiapkan makanan untuk semua orang yang ikut bekerja sejak subuh.\n\n` +
    `![Pemuda ${word} mengangkat sampah dari tepi sungai yang dangkal](x.png)\n`;
  const files = {
    'a.md': markdown('Satu', 'date: 2024-01-01\n', 'Anggrek'),
    'b.md': markdown('Dua', 'outlet: Warta Gunung\nurl: https://warta.example/dua\n', 'Bakung'),
    'c.md': markdown('Tiga', 'outlet: Warta Gunung\n', 'Cempaka'),
    'd.html': `<html><head><title>Empat</title><meta name="description" content="${paragraph('Dahlia')}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Empat","articleBody":"${paragraph('Dahlia')}"}</script></head><body><article><h1>Empat</h1><p>${paragraph('Dahlia')}</p><p>${paragraph('Dahlia dua')}</p></article></body></html>`,
  };
  const rules = {
    'kliping.yaml': 'outlets:\n  - name: Warta Gunung\n    rights: excerpt; Hak Warta Gunung.\n',
    'metadata.csv': 'path,rights\nc.md,full\nd.html,metadata only\n',
  };
  let built: Awaited<ReturnType<typeof buildArchiveSite>>;
  let full: Archive;
  beforeAll(async () => {
    full = await readFull(makeFolder(files));
    built = await buildArchiveSite(makeFolder({ ...files, ...rules }));
  });

  test('shows of each what it may', () => {
    const shown = Object.fromEntries(
      built.archive.articles.map(({ facts, content }) => [
        facts.source.path,
        [facts.rights.access, content.readRecord().captions.length],
      ]),
    );
    expect(shown).toEqual({
      'a.md': ['full', 1],
      'b.md': ['excerpt', 0],
      'c.md': ['full', 1],
      'd.html': ['metadata', 0],
    });
    const withheld = withheldRuns(full, built.archive, ['b.md', 'd.html']);
    expect(withheld.length).toBeGreaterThan(30);
    const found = runsOfSite(built.site);
    expect(withheld.filter((run) => found.has(run)).map((run) => `${found.get(run) ?? ''}: ${run}`)).toEqual(
      [],
    );
  });

  test('links to the original and gives the statement', () => {
    const path = built.archive.articles.find(({ facts }) => facts.source.path === 'b.md')?.path ?? '';
    const page = readFileSync(join(built.site, path), 'utf8');
    expect(page).toContain(
      '<a href="https://warta.example/dua" rel="external">Baca aslinya di warta.example</a>',
    );
    expect(page).toContain('<dd>Hak Warta Gunung.</dd>');
  });
});

test('a misspelt word in metadata.csv withholds what was meant, and is reported', async () => {
  const folder = makeFolder({
    'a.txt': Object.values(SEED_FILES)[0] ?? '',
    'metadata.csv': 'path,rights\na.txt,exerpt\n',
  });
  const { result, archive } = await buildArchiveSite(folder);
  expect(archive.articles[0]?.facts.rights.access).toBe('excerpt');
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({
      path: 'metadata.csv',
      line: 2,
      message: 'the rights "exerpt" are taken to mean "excerpt"',
    }),
  );
});
