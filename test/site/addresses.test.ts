import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNameFaults } from '../../scripts/site/file-names.js';
import { checkLinks } from '../../scripts/site/links.js';
import { buildSite } from '../../src/commands/build-site.js';
import { loadConfig } from '../../src/settings/config.js';
import { readArchive } from '../../src/steps/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { entityPath } from '../../src/model/site-paths.js';
import { indexArchive } from '../../src/pages/site-index.js';
import { buildPages } from '../../src/pages/index.js';
import { makeContext } from '../support/archive.js';
import { buildInto } from '../support/build.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

interface File {
  readonly path: string;
  readonly title: string;
  readonly url: string | null;
  readonly outlet: string;
  readonly person: string;
  readonly text: string;
}

/** Values that come out alike where only part of them is looked at. */
const file: fc.Arbitrary<File> = fc.record({
  path: fc.constantFrom('a.md', 'b.md', '0.md', 'a (1).md', 'z/a.md', 'z/b.md', '0/a.md', 'z/y/a.html'),
  title: fc.constantFrom('Banjir di Kota', 'BANJIR DI KOTA', 'Banjir, di kota!', 'Panen Raya', 'Con', '洪水'),
  url: fc.constantFrom(null, null, 'https://warta.example/1', 'https://warta.example/1#top', 'https://warta.example/2'),
  outlet: fc.constantFrom('Warta', 'WARTA', 'warta', 'Wárta', 'Warta.', 'Warta+', 'Warta 新聞', '新聞', 'Aux', 'AUX'),
  person: fc.constantFrom('Sri Wahyuni', 'SRI WAHYUNI', 'Sri-Wahyuni', 'Srí Wahyuni', 'Bambang Hartono', 'Bambáng Hartono'),
  text: fc.constantFrom('Satu.', 'Dua.', 'Tiga.'),
});

/** Never two files with the same bytes: nothing in an archive tells which of them is the copy. */
const files = fc.uniqueArray(file, {
  minLength: 2,
  maxLength: 6,
  selector: ({ path }) => path,
}).filter((all) => new Set(all.map(contentOf)).size === all.length);

function contentOf({ path, title, url, outlet, person, text }: File): string {
  const body = `Bupati ${person} meninjau sawah pada hari Senin. ${text} “Airnya sudah surut,” kata ${person}.`;
  if (path.endsWith('.html')) {
    const link = url === null ? '' : `<link rel="canonical" href="${url}">`;
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${link}<meta property="og:site_name" content="${outlet}"><meta property="og:title" content="${title}"></head><body><article><h1>${title}</h1><p>${body}</p></article></body></html>`;
  }
  return `---\ntitle: "${title}"\noutlet: ${outlet}\n${url === null ? '' : `url: ${url}\n`}---\n\n${body}\n`;
}

async function read(folder: string): Promise<Archive> {
  return readArchive(folder, await loadConfig(folder), () => undefined);
}

function put(folder: string, one: File): void {
  mkdirSync(dirname(join(folder, one.path)), { recursive: true });
  writeFileSync(join(folder, one.path), contentOf(one));
}

/** By file: the id, the page, the outlet's page, and the pages of all who are named. */
function addressesOf(archive: Archive): ReadonlyMap<string, readonly string[]> {
  const { outletPaths } = indexArchive(archive);
  return new Map(
    archive.articles.map(({ facts, path, names }) => [
      facts.source.path,
      [facts.id, path, outletPaths.get(facts.outlet ?? '') ?? '', ...names.map(({ id }) => entityPath(id))],
    ]),
  );
}

test('whatever article is added or removed, all others keep their ids and every page its address', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), async (all, pick) => {
      const newcomer = all[pick % all.length] ?? all[0];
      if (newcomer === undefined) return;
      const folder = makeFolder();
      for (const one of all) if (one !== newcomer) put(folder, one);
      const before = await read(folder);
      put(folder, newcomer);
      const after = await read(folder);
      expect(after.articles).toHaveLength(all.length);
      const kept = addressesOf(after);
      for (const [path, addresses] of addressesOf(before)) expect([path, kept.get(path)]).toEqual([path, addresses]);
      const pages = buildPages(makeContext(after)).map(({ path }) => path);
      expect(findNameFaults(pages)).toEqual([]);
      for (const { path } of buildPages(makeContext(before))) expect(pages).toContain(path);
      rmSync(join(folder, newcomer.path));
      expect(addressesOf(await read(folder))).toEqual(addressesOf(before));
    }),
    { numRuns: 40 },
  );
}, 300_000);

/** The id, the page and the outlet's page of the article of a file, as a finished site has them. */
function linksOf(site: string, path: string): readonly string[] {
  const lines = readFileSync(join(site, 'data', 'records.jsonl'), 'utf8').trim().split('\n');
  const records = lines.map((line) => JSON.parse(line) as { id: string; href: string; source: { path: string } });
  const record = records.find(({ source }) => source.path === path);
  if (record === undefined) return [];
  const page = readFileSync(join(site, record.href), 'utf8');
  return [record.id, record.href, /\.\.\/(outlets\/(?!index)[^"]*)/.exec(page)?.[1] ?? ''];
}

test('what is there keeps its id, its page and its outlet’s page, with what earlier builds left and without', async () => {
  const article = { title: 'Panen Raya', url: 'https://warta.example/7', outlet: 'Warta', person: 'Sri Wahyuni' };
  const archive = makeFolder();
  const site = join(makeFolder(), 'site');
  const build = async (): Promise<void> => {
    const config = await loadConfig(archive);
    const builtAt = '2024-12-01T00:00:00.000Z';
    await buildSite({
      archive,
      out: site,
      config,
      builtAt,
      onProgress: () => undefined,
      cache: true,
      jobs: 1,
    });
  };
  put(archive, { ...article, path: 'kota.md', text: 'Satu.' });
  await build();
  const before = linksOf(site, 'kota.md');
  expect(before[2]).toBe('outlets/warta.html');
  for (const newcomer of ['anak/kota.md', 'aaa.md']) {
    put(archive, { ...article, path: newcomer, outlet: 'WARTA', text: newcomer });
    await build();
    expect(linksOf(site, 'kota.md')).toEqual(before);
    expect(linksOf(site, newcomer)[0]).not.toBe(before[0]);
  }
  const warm = readTree(site);
  await buildInto(site, archive);
  expect(readTree(site)).toEqual(warm);
});

const DEVICES = ['CON', 'Prn', 'aux', 'NUL', 'Com1', 'lpt9', 'com0'];

test('no file of a site has a name that some disk cannot hold, whatever things are called', async () => {
  const names = [...DEVICES, 'nul.txt', 'aux.', 'Con ', 'a:b?', 'tab\there', 'x'.repeat(300), '海'.repeat(120), 'com¹', 'CONIN$'];
  const archive = makeFolder({
    ...Object.fromEntries(
      names.map((name, i) => [
        `${i}.md`,
        `---\ntitle: ${JSON.stringify(name)}\noutlet: ${JSON.stringify(name)}\nauthor: ${JSON.stringify(name)}\n---\n\nKata ${name} kepada Con, Nul dan Aux pada hari Senin.\n`,
      ]),
    ),
    'con.md': '---\ntitle: ☆\n---\n\nSatu.\n',
    'lpt1.txt': 'Dua kata saja di sini.',
    'entities.yaml': ['Con: person', 'Nul: organization', 'Aux: place']
      .map((line) => `- name: ${line.replace(': ', '\n  type: ')}\n`)
      .join(''),
    'public/gambar/peta.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const site = join(makeFolder(), 'site');
  await buildInto(site, archive);
  const files = Object.keys(readTree(site));
  expect(findNameFaults(files)).toEqual([]);
  for (const page of ['people/con--.html', 'organizations/nul--.html', 'places/aux--.html', 'outlets/con--.html'])
    expect(files).toContain(page);
  expect(checkLinks(site, files).broken).toEqual([]);
});

test('a file in public/ that some disk cannot hold fails the build, and the old site stays', async () => {
  const archive = makeFolder({ 'a.md': '---\ntitle: A\n---\n\nSatu.\n' });
  const site = join(makeFolder(), 'site');
  await buildInto(site, archive);
  const before = readTree(site);
  mkdirSync(join(archive, 'public'));
  writeFileSync(join(archive, 'public', 'aux.css'), 'x');
  const { code, stderr } = await kliping(['build', archive, '--out', site]);
  expect(code).toBe(1);
  expect(stderr).toContain('public/aux.css');
  expect(stderr).toContain('such as "aux--.css"');
  expect(readTree(site)).toEqual(before);
});
