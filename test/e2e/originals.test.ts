import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.js';
import { loadConfig } from '../../src/settings/config.js';
import type { BuildResult } from '../../src/steps/build-types.js';
import { makeFolder, readTree, writeFiles } from '../support/files.js';
import { makeAnswer, makePageRecord } from '../support/web-archives.js';
import { useBrowser } from './support/browser.js';

const openPage = useBrowser();
let archive: string;
let site: string;
let result: BuildResult;

const SECRET =
  'Dana desa dipindahkan ke rekening pribadi bendahara pada malam sebelum pemeriksaan dimulai oleh inspektorat.';
const page = (title: string, text: string, more = ''): string =>
  `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2022-03-04"></head><body><article><h1>${title}</h1><p>${text}</p></article>${more}</body></html>`;

const HOSTILE = `<script>document.title = 'hijacked'; fetch('https://evil.test/f')</script><img src="https://evil.test/i.png" alt="Peta" onerror="fetch('//evil.test/o')">
<meta http-equiv="refresh" content="0;url=https://evil.test/r"><link rel="stylesheet" href="https://evil.test/s.css"><style>@import 'https://evil.test/t.css'</style>
<iframe src="https://evil.test/frame"></iframe><form action="https://evil.test/form"><input autofocus onfocus="top.location='https://evil.test/p'"></form><a href="javascript:alert(1)">Lanjut</a>
<svg onload="alert(1)"><a href="https://evil.test/svg">x</a></svg><video src="https://evil.test/v.mp4" autoplay></video><base href="https://evil.test/">`;

async function build(out: string, cache: boolean): Promise<BuildResult> {
  const config = await loadConfig(archive);
  const options = { archive, out, config, cache, builtAt: '2024-12-01T00:00:00.000Z', jobs: 1 };
  return buildSite({ ...options, onProgress: () => undefined });
}

const originalsIn = (tree: Readonly<Record<string, string>>, what: RegExp): readonly string[] =>
  Object.keys(tree).filter((path) => what.test(path));

beforeAll(async () => {
  archive = makeFolder({
    'kliping.yaml':
      'title: Arsip\noriginals: true\ninclude: [a.html]\noutlets:\n  - name: Harian Kutipan\n    rights: excerpt\n',
    'a.html': page(
      'Jembatan dibuka',
      'Jembatan baru dibuka bupati pada hari Jumat di hadapan ratusan warga kedua desa.',
      HOSTILE,
    ),
    'b.txt':
      'Panen jagung\n\n4 Maret 2022\n\nPetani memanen jagung <script>alert(1)</script> di lereng bukit sejak awal pekan ini.\n',
    'c.md': `---\ntitle: Dana desa\noutlet: Harian Kutipan\n---\n\nKepala desa diperiksa selama dua hari berturut-turut oleh inspektorat kabupaten.\n\n${SECRET}\n`,
    'd.md': '# Pelantikan\n\nBudi Hartanto dilantik menjadi camat pada hari Senin di pendopo kabupaten.\n',
    // What stands around an article may be another's text.
    'e.html': page(
      'Pasar pagi',
      'Pasar pagi pindah ke terminal lama mulai bulan depan, kata kepala dinas perdagangan.',
      `<aside><p>${SECRET}</p></aside>`,
    ),
    'jelajah.warc': makePageRecord('taman', {
      block: makeAnswer(
        page('Taman kota', 'Taman kota ditutup seminggu untuk perbaikan pagar dan lampu di sisi utara.'),
      ),
    }),
    'surat.eml': `From: Buletin Kota <buletin@kota.example>\r\nTo: Rina Pembaca <rina.pembaca@pos.example>\r\nSubject: Kabar pekan ini\r\nDate: Fri, 4 Mar 2022 08:00:00 +0700\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${'Pekan ini dewan kota membahas anggaran taman, trotoar dan sekolah di tiga kecamatan. '.repeat(8)}\r\n\r\nDikirim kepada rina.pembaca@pos.example\r\n`,
    'takedowns.yaml': '- anonymize: [Budi Hartanto]\n',
  });
  site = join(makeFolder(), 'site');
  result = await build(site, true);
});

test('the sources of whole articles are kept, and what nobody may see is not', () => {
  const tree = readTree(site);
  const kept = originalsIn(tree, /^originals\/files\//).map((path) => tree[path] ?? '');
  const titles = ['Jembatan dibuka', 'Panen jagung', 'Taman kota', 'Kabar pekan ini'];
  expect(kept).toHaveLength(titles.length);
  for (const title of titles) expect(kept.filter((text) => text.includes(title))).toHaveLength(1);
  expect(kept.join('')).not.toMatch(/rina|evil|Budi Hartanto|rekening pribadi/i);
  expect(kept.join('')).toContain('Petani memanen jagung &lt;script&gt;alert(1)&lt;/script&gt;');
  const pages = originalsIn(tree, /^originals\/[^/]+\.html$/);
  expect(pages).toHaveLength(titles.length);
  for (const path of pages) {
    expect(tree[path]).toContain('<iframe class="original" sandbox referrerpolicy="no-referrer"');
    expect(tree[path.replace('originals/', 'articles/')]).toContain(`<a href="../${path}">Lihat aslinya</a>`);
  }
  expect(
    result.diagnostics.filter(({ code }) => code === 'originals/left-out').map(({ message }) => message),
  ).toEqual([
    '1 original is not kept in the site, because it says what takedowns.yaml or the rights of another article withhold',
  ]);
  expect(tree['offline.json']).not.toContain('originals');
});

test('a kept page runs nothing and asks nobody, from a disk too', async () => {
  const tree = readTree(site);
  const path = originalsIn(tree, /^originals\/jembatan/)[0] ?? '';
  for (const where of [
    path,
    originalsIn(tree, /^originals\/files\//).find((one) => tree[one]?.includes('Jembatan dibuka') === true) ??
      '',
  ]) {
    const { page: tab, problems } = await openPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(pathToFileURL(join(site, where)).href);
    await tab.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(problems).toEqual([]);
    expect(await tab.title()).not.toContain('hijacked');
    const frame = tab.frames().at(-1);
    expect(await frame?.textContent('body')).toContain('Jembatan baru dibuka bupati');
  }
});

test('are the same in every build, and none without the setting', async () => {
  writeFiles(archive, {
    'f.md': '# Hujan\n\nHujan turun sepanjang malam dan sawah kembali berair setelah kemarau.\n',
  });
  const fresh = join(makeFolder(), 'site');
  await build(site, true);
  await build(fresh, false);
  const [kept, made] = [readTree(join(site, 'originals')), readTree(join(fresh, 'originals'))];
  expect(kept).toEqual(made);
  expect(Object.values(kept).join('')).toContain('Hujan turun sepanjang malam');
});
