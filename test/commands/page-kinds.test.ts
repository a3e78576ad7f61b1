import { expect, test } from 'vitest';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const NOT_FOUND =
  '<html><head><title>Halaman tidak ditemukan</title></head><body><h1>404</h1><p>Maaf, halaman ini tidak ada.</p></body></html>';
const ARTICLE =
  '<html><head><title>Sungai dibersihkan</title></head><body><h1>Sungai dibersihkan</h1><p>Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.</p></body></html>';

test('a page that is no article is left out of a folder, by name', async () => {
  const folder = makeFolder({
    'a.html': ARTICLE,
    'b.html': NOT_FOUND,
    'c.txt': 'Halaman tidak ditemukan\n\nIni catatan saya tentang laman yang hilang.\n',
  });
  const { code, stdout, stderr } = await kliping(['extract', '.'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout.match(/"path":"[^"]+"/g)).toEqual(['"path":"a.html"', '"path":"c.txt"']);
  expect(stderr).toContain('b.html: this seems to be an error page; skipped');
});

test('one that is named is extracted, and the message says what it seems to be', async () => {
  const folder = makeFolder({ 'b.html': NOT_FOUND });
  const { code, stdout } = await kliping(['extract', 'b.html'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain('"code":"page/not-found"');
});

test('explain tells what a page seems to be, and why', async () => {
  const folder = makeFolder({ 'a.html': ARTICLE, 'b.html': NOT_FOUND });
  const of = async (file: string): Promise<string> =>
    (await kliping(['explain', file], { cwd: folder })).stdout;
  expect(await of('b.html')).toMatch(
    /^Page +an error page\n +✓ “(?:Halaman tidak ditemukan|404)” .*– Words of an error page$/m,
  );
  expect(await of('a.html')).toMatch(/^Page +an article$/m);
});

test('check counts them by what they are', async () => {
  const folder = makeFolder({
    'a.html': ARTICLE,
    'b.html': NOT_FOUND,
    'c.html': NOT_FOUND.replace('Maaf', 'Aduh'),
  });
  const { stdout } = await kliping(['check', '.'], { cwd: folder });
  expect(stdout).toContain('2 error pages');
});
