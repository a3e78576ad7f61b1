import { expect, test } from 'vitest';
import { kliping, klipingAlone } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const TEXT =
  'Kabar Sungai\nSungai desa dibersihkan\n3 Maret 2025\nOleh: Siti Rahayu\n' +
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\nBagikan:\n';

test('explain tells every value with its evidence, and what was removed', async () => {
  const folder = makeFolder({ 'a b.txt': TEXT, 'metadata.csv': 'path,section\na b.txt,x\n' });
  const { code, stdout } = await klipingAlone(['explain', 'a b.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Title +Sungai desa dibersihkan\n +✓ “Sungai desa dibersihkan” line 2 – Line above the date$/m,
  );
  expect(stdout).toMatch(/^Date +2025-03-03 {2}\(March\s3,\s2025\)\n +✓ “3 Maret 2025” line 3 – /m);
  expect(stdout).toMatch(/^Author +Siti Rahayu$/m);
  expect(stdout).toMatch(/^Dateline +–$/m);
  expect(stdout).toMatch(/^Removed +“Bagikan:” line 6 – \w+/m);
  expect(stdout).not.toContain('\u001b');
});

test('metadata.csv wins, and the evidence says so', async () => {
  const folder = makeFolder({
    'a.txt': TEXT,
    'metadata.csv': 'path;date;outlet\na.txt;2025-03-04;Warta Gunung\n',
  });
  const { stdout } = await kliping(['explain', 'a.txt'], { cwd: folder });
  expect(stdout).toMatch(
    /^Date +2025-03-04 .*\n +✓ “2025-03-04” line 2 – The archive's table of details\n +✗ “2025-03-03/m,
  );
  expect(stdout).toMatch(/^Outlet +Warta Gunung$/m);
});

test('the tables and settings of the archive hold for a file in a folder of it; a day keeps its time', async () => {
  const folder = makeFolder({
    'kliping.yaml': 'title: Arsip\n',
    'desa/sungai/a.txt': TEXT.replace('3 Maret 2025', '3 Maret 2025 08:15 WIB'),
    'metadata.csv': 'path,outlet,date\ndesa/sungai/a.txt,Warta Gunung,2025-03-03\n',
    'desa/metadata.csv': 'path,authors\nsungai/a.txt,Budi Santoso\n',
  });
  const { stdout } = await kliping(['explain', 'a.txt'], { cwd: `${folder}/desa/sungai` });
  expect(stdout).toMatch(/^Outlet +Warta Gunung$/m);
  expect(stdout).toMatch(/^Author +Budi Santoso, Siti Rahayu$|^Author +Budi Santoso$/m);
  expect(stdout).toMatch(/^Date +2025-03-03T08:15\+07:00/m);
});

test('--trace tells what each step decided: lines, candidates with scores, and who the names were taken for', async () => {
  const folder = makeFolder({
    'a.txt': TEXT.replace('Warga desa', 'Presiden Joko Widodo dan warga desa'),
    'metadata.csv': 'path,date\na.txt,2025-03-04\n',
    'entities.yaml': '- name: Jokowi\n  type: person\n  aliases: [Joko Widodo]\n',
  });
  const { code, stdout } = await kliping(['explain', 'a.txt', '--trace'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\. Read the file \(\d+\.\d ms\)$/m);
  expect(stdout).toMatch(/^Declared +date: 2025-03-04/m);
  expect(stdout).toMatch(/^ +✗ 0\.\d\d “2025-03-03/m);
  expect(stdout).toMatch(/^line 2 +value +“Sungai desa dibersihkan” – title$/m);
  expect(stdout).toMatch(/^line 5 +text +“Presiden Joko Widodo/m);
  expect(stdout).toMatch(/^line 6 +removed +“Bagikan:” – \w+/m);
  expect(stdout).toMatch(/^Recognized +person “Joko Widodo” 1$/m);
  expect(stdout).toMatch(/^Resolved +Jokowi \(person, person\/jokowi\) ← “Joko Widodo” 1$/m);
  expect((await kliping(['explain', 'a.txt'], { cwd: folder })).stdout).not.toContain('1. Read the file');
});

test('a file that is not there is an error', async () => {
  const { code, stderr } = await kliping(['explain', 'gone.txt'], { cwd: makeFolder() });
  expect(code).toBe(1);
  expect(stderr).toContain('error: gone.txt: there is no such file');
});

test('check groups what wants a person’s eyes, and says what shows more', async () => {
  const folder = makeFolder({
    'a.txt': TEXT,
    'b.txt': 'Judul saja\n',
    'c.txt': '',
    'metadata.csv': 'path,titel\na.txt,x\n',
  });
  const plain = await klipingAlone(['check', folder]);
  expect(plain.code).toBe(0);
  expect(plain.stdout).toMatch(
    /^1 file that could not be read\n.*\n {2}c\.txt – this file contains no text; skipped\. If it should be an article, save it again\.$/m,
  );
  expect(plain.stdout).toMatch(/metadata\.csv:1 – unknown columns are ignored: titel/);
  expect(plain.stdout).toMatch(
    /^1 article without a date\n.*\n.*\n {2}b\.txt\n {6}metadata\.csv: b\.txt,,,,$/m,
  );
  expect(plain.stdout).toContain(`kliping explain "${folder}/a.txt"`);
  const json = await kliping(['check', folder, '--json', '--strict']);
  expect(json.code).toBe(1);
  const groups = json.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { code: string });
  expect(groups.map((item) => item.code)).toEqual(['warning', 'unread', 'few-words', 'undated', 'no-outlet']);
});

test('check lists an article that was changed before it was published', async () => {
  const body = `${'kata '.repeat(50)}.\n`;
  const article = (modified: string): string =>
    `---\ntitle: Judul ${modified}\ndate: 2024-06-20\nmodified: ${modified}\noutlet: Kabar\n---\n${body}`;
  const folder = makeFolder({ 'benar.md': article('2024-06-21'), 'salah.md': article('2023-06-21') });
  const { stdout } = await kliping(['check', folder]);
  expect(stdout).toMatch(
    /^1 article changed before it was published\n.*\n.*\n {2}salah\.md – changed 2023-06-21, published 2024-06-20\n {6}metadata\.csv: salah\.md,$/m,
  );
  expect(stdout).not.toContain('benar.md');
});

test('check has nothing to say about a complete archive', async () => {
  const words = 'kata '.repeat(50);
  const folder = makeFolder({ 'a.md': `---\ntitle: Judul\ndate: 2024\noutlet: Kabar\n---\n${words}.\n` });
  const { code, stdout } = await kliping(['check', folder, '--strict']);
  expect(code).toBe(0);
  expect(stdout).toBe('Nothing to put right: the article is complete.\n');
});
