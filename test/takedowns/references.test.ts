import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../src/steps/read-archive.js';
import { loadConfig } from '../../src/settings/config.js';
import type { Archive } from '../../src/model/archive.js';
import { makeFolder } from '../support/files.js';

const SECRET =
  'Bendahara koperasi menyimpan uang iuran di lemari dapur rumahnya tanpa catatan apa pun selama dua belas tahun.';
const OTHER = 'Nelayan menambal jala di tepi pantai karena ombak besar belum reda sejak awal pekan ini.';
const ADDRESS = 'https://www.harian.example:443/2019/Kas%20Koperasi?id=7';
/** The name is in the form that macOS writes: the accent is a character of its own. */
const FILE = 'arsip lama/kafé 50%25.md'.normalize('NFD');

const article = (title: string, url: string, text: string): string =>
  `---\ntitle: ${title}\ndate: 2019-05-07\n${url === '' ? '' : `url: ${url}\n`}---\n${text}\n`;
const FILES: Readonly<Record<string, string>> = {
  'kliping.yaml': 'title: Arsip koperasi\nbaseUrl: https://arsip.example/koperasi/\n',
  [FILE]: article('Kas koperasi hilang', ADDRESS, SECRET),
  'jala.md': article('Nelayan menambal jala', 'https://harian.example/2019/jala', OTHER),
};

/** The archive with these takedowns, as a site would be made of it. */
async function read(yaml: (archive: string) => string, files = FILES): Promise<Archive> {
  const archive = makeFolder(files);
  writeFileSync(join(archive, 'takedowns.yaml'), yaml(archive));
  return readArchive(archive, await loadConfig(archive), () => undefined);
}

const shows = ({ articles }: Archive): boolean =>
  articles.some(({ content }) => content.readText().includes('lemari dapur'));
const said = ({ diagnostics }: Archive): readonly string[] =>
  diagnostics
    .filter(({ path }) => path === 'takedowns.yaml')
    .map(({ severity, line, message }) => `${severity} ${line ?? ''}: ${message}`);
const entry = (reference: string): string => `- withhold: ${JSON.stringify(reference)}\n`;

let page: string;
let id: string;

beforeAll(async () => {
  const { articles } = await read(() => '');
  const secret = articles.find(({ content }) => content.readText().includes('lemari dapur'));
  page = secret?.path ?? '';
  id = secret?.facts.id ?? '';
  expect(page).toMatch(/^articles\/kas-koperasi-hilang-/);
});

describe('an article is withheld, however its reference is written:', () => {
  test.each<readonly [string, (archive: string) => string]>([
    ['its path', () => FILE],
    ['with composed letters', () => FILE.normalize('NFC')],
    ['with ./ before it', () => `./${FILE}`],
    ['with doubled slashes and a way back', () => `arsip lama//baru/../${FILE.split('/')[1] ?? ''}`],
    ['with backslashes', () => FILE.replace('/', '\\')],
    ['in capitals', () => FILE.toUpperCase()],
    ['with its percent sign undone', () => FILE.replace('%25', '%')],
    ['percent-encoded', () => FILE.split('/').map(encodeURIComponent).join('/')],
    ['with quotes and spaces around it', () => ` “${FILE}” `],
    ['its whole path on this disk', (archive) => join(realpathSync(archive), FILE)],
    ['as a file address', (archive) => `file://${encodeURI(join(realpathSync(archive), FILE))}`],
    ['seen from the folder above', (archive) => `${archive.split('/').at(-1) ?? ''}/${FILE}`],
    ['its folder', () => 'arsip lama'],
    ['its folder with a slash', () => './Arsip Lama/'],
    ['its address', () => ADDRESS],
    ['the host in capitals', () => 'https://WWW.Harian.Example/2019/Kas%20Koperasi?id=7'],
    ['the path in lower case', () => 'https://www.harian.example/2019/kas%20koperasi?id=7'],
    ['with its space as it is', () => 'https://www.harian.example/2019/Kas Koperasi?id=7'],
    ['the host for phones, without a scheme', () => 'm.harian.example/2019/Kas%20Koperasi?id=7'],
    ['http, another port, a slash at the end', () => 'http://harian.example:80/2019/Kas%20Koperasi/?id=7'],
    ['without its query', () => 'https://www.harian.example/2019/Kas%20Koperasi'],
    ['with what networks add', () => `${ADDRESS}&fbclid=Iw4&utm_source=wa#komentar`],
    ['its page', () => page],
    ['the name of its page', () => page.replace('articles/', '')],
    ['its page without .html', () => `/${page.replace('.html', '')}`],
    ['the address of its page', () => `https://arsip.example/koperasi/${page}`],
    ['the address of its page on another host', () => `http://localhost:4321/${page}#teks`],
    ['its page on a disk', () => `file:///D:/situs/${page}`],
    ['its page under an earlier headline', () => page.replace('kas-koperasi-hilang', 'uang-hilang')],
    ['its id', () => id.toUpperCase()],
  ])('%s', async (_, reference) => {
    const archive = await read((folder) => entry(reference(folder)));
    expect(said(archive).filter((line) => !line.startsWith('info'))).toEqual([]);
    expect(shows(archive)).toBe(false);
    expect(archive.articles).toHaveLength(1);
  });

  test('by its page in a site where names are replaced in it', async () => {
    const files = {
      'Tono Wibisono.md': article('Tono Wibisono ditahan', '', `${SECRET} Tono Wibisono diam.`),
      'b.md': FILES['jala.md'] ?? '',
    };
    const names = '- anonymize: Tono Wibisono\n  as: T. W.\n';
    const { articles } = await read(() => names, files);
    const shown = articles.find(({ content }) => content.readText().includes('lemari dapur'));
    expect(shown?.path).not.toMatch(/wibisono/i);
    for (const reference of [shown?.path ?? '', shown?.facts.source.path ?? '', 'Tono Wibisono.md']) {
      const archive = await read(() => names + entry(reference), files);
      expect(said(archive).filter((line) => line.startsWith('error'))).toEqual([]);
      expect(shows(archive)).toBe(false);
    }
  });

  test('and one that is understood only with good will is told', async () => {
    const archive = await read(() => entry('JALA.md'));
    expect(said(archive)).toEqual(['info 1: JALA.md is taken to mean jala.md']);
  });
});

describe('an entry is an error with its line', () => {
  const files = {
    ...FILES,
    'Jala.md': article('Jala baru', 'https://harian.example/2020/jala?id=1', `${OTHER} Lagi.`),
    'jalan.md': article('Jalan rusak', 'https://harian.example/2020/jala?id=2', `${OTHER} Jalan itu rusak.`),
    'laporan.pptx': '%PDF-1.7',
    'kosong.txt': '',
  };

  test.each([
    ['jali.md', /no article matches jali\.md/, /Did you mean .*jala\.md/],
    [
      'https://harian.example/2019/jola',
      /no article matches/,
      /Did you mean https:\/\/harian\.example\/2019\/jala/,
    ],
    ['Nelayan menambal jala', /no article matches/, /Did you mean jala\.md/],
    ['arsip-lama/', /no article matches/, /Did you mean arsip lama\//],
    [
      'zzz',
      /no article matches zzz/,
      /^The nearest in the archive: .*\. Correct the entry: .* optional: true\. Until then no site is built/,
    ],
    [
      'JALA.MD',
      /could mean any of 2 articles: Jala\.md \(id [0-9a-f]{16}\), jala\.md \(id/,
      /exact path or the id/,
    ],
    [
      'https://harian.example/2020/jala',
      /could mean any of 2 articles: Jala\.md .*, jalan\.md/,
      /exact path or the id/,
    ],
    [
      './laporan.pptx',
      /laporan\.pptx was not read as an article: Kliping does not read this format/,
      /optional: true/,
    ],
    ['KOSONG.txt', /kosong\.txt was not read as an article: this file contains no text/, /optional: true/],
    ['public/foto.txt', /no article matches/, /copied as they are/],
  ])('%s', async (reference, message, hint) => {
    for (const action of ['withhold', 'erase', 'noindex']) {
      const yaml = `- noindex: jalan.md\n- ${action}:\n    - jalan.md\n    - ${JSON.stringify(reference)}\n`;
      const { diagnostics } = await read(() => yaml, files);
      const [first, ...others] = diagnostics.filter(({ path }) => path === 'takedowns.yaml');
      expect(first).toMatchObject({ severity: 'error', code: 'takedowns/no-match', line: 4 });
      expect(first?.message).toMatch(message);
      expect(first?.hint).toMatch(hint);
      expect(others).toEqual([]);
    }
  });

  test('also where names are to be replaced: in articles that are not there, and names that stand nowhere', async () => {
    const named = { 'a.md': article('Rapat', '', `${OTHER} Menurut Wahyu Lesmana, rapat ditunda.`) };
    const problems = async (yaml: string) => said(await read(() => yaml, named));
    expect(await problems('- anonymize: Wahyu Lesmana\n  articles: b.md\n')).toEqual([
      'error 1: no article matches b.md',
    ]);
    expect(await problems('- anonymize: Wahyu Laksmana\n')).toEqual([
      'error 1: the name Wahyu Laksmana does not appear in any article that the entry is about',
    ]);
    const { diagnostics } = await read(() => '- anonymize: Wahyu Laksmana\n', named);
    expect(diagnostics.find(({ severity }) => severity === 'error')?.hint).toMatch(
      /^Did you mean Wahyu Lesmana\?/,
    );
    // It stands in an article, although in one that is withheld.
    expect(await problems('- withhold: a.md\n- anonymize: Wahyu Lesmana\n')).toEqual([]);
  });

  test('and so is a file that was meant to be takedowns.yaml', async () => {
    for (const name of [
      'takedowns.yml',
      'Takedown.yaml',
      'takedowns.yaml.txt',
      'arsip lama/takedowns.yaml',
    ]) {
      const archive = makeFolder({ ...FILES, [name]: entry('jala.md') });
      const { diagnostics } = await readArchive(archive, await loadConfig(archive), () => undefined);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
        { code: 'takedowns/misplaced', path: name },
      ]);
    }
  });

  test('but none when it is optional', async () => {
    const yaml =
      '- withhold: hilang.md\n  optional: true\n- erase: laporan.pptx\n  optional: true\n' +
      '- anonymize: Orang Lain\n  optional: true\n- withhold: JALA.MD\n  optional: true\n';
    expect(said(await read(() => yaml, files)).map((line) => line.replace(/:.*/, ''))).toEqual([
      'info 1',
      'info 3',
      'info 5',
      'error 7',
    ]);
  });
});
