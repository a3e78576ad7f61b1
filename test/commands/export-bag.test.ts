import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateBag } from '../support/bag.js';
import { kliping, startKliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';
import { rawPath } from '../support/raw-names.js';

const article = (subject: string): string =>
  `${subject} dibersihkan warga\n3 Maret 2025\nWarga desa membersihkan ${subject.toLowerCase()} bersama-sama pada hari Minggu pagi.\n`;

/** A folder for a bag that is not there yet, alone in its own. */
const newBag = (): string => join(makeFolder(), 'tas');

/** What lies beside a bag, hidden or not. */
const beside = (bag: string): readonly string[] => readdirSync(dirname(bag));

describe('a bag of an archive with everything that is no file of it', () => {
  test('holds what a build would read and what belongs to it, is valid, and says what it leaves out', async () => {
    const outside = makeFolder({ 'rahasia.txt': article('Rahasia'), 'map/rahasia.txt': 'x' });
    const archive = makeFolder({
      'sungai.txt': article('Sungai'),
      'lama/100%25 benar.txt': article('Selokan'),
      'halaman.html': '<p>x</p>',
      'halaman_files/gambar.png': 'x',
      'kliping.yaml': 'title: Arsip desa\n',
      'public/.rahasia': 'x',
      'public/tentang.txt': 'x',
    });
    symlinkSync('sungai.txt', join(archive, 'tautan.txt'));
    symlinkSync(join(outside, 'rahasia.txt'), join(archive, 'luar.txt'));
    symlinkSync(join(outside, 'map'), join(archive, 'map'));
    symlinkSync('..', join(archive, 'lama/atas'));
    symlinkSync('tidak-ada', join(archive, 'putus.txt'));
    symlinkSync('putar.txt', join(archive, 'putar.txt'));
    symlinkSync('/dev/zero', join(archive, 'public/nol'));
    symlinkSync(join(outside, 'rahasia.txt'), join(archive, 'public/luar'));
    execFileSync('mkfifo', [join(archive, 'pipa.txt')]);
    const bag = newBag();
    const { code, stderr, stdout } = await kliping(['export', archive, '--bagit', bag]);
    expect(code).toBe(0);
    expect(validateBag(bag)).toEqual([]);
    expect(Object.keys(readTree(join(bag, 'data'))).sort()).toEqual([
      'archive/halaman.html',
      'archive/halaman_files/gambar.png',
      'archive/kliping.yaml',
      'archive/lama/100%25 benar.txt',
      'archive/public/tentang.txt',
      'archive/sungai.txt',
      'archive/tautan.txt',
      'records/record.schema.json',
      'records/records.jsonl',
    ]);
    expect(readFileSync(join(bag, 'data/archive/tautan.txt'), 'utf8')).toBe(article('Sungai'));
    for (const path of [
      'luar.txt',
      'map',
      'lama/atas',
      'putus.txt',
      'putar.txt',
      'pipa.txt',
      'public/nol',
      'public/luar',
    ])
      expect(stderr).toContain(`warning: ${path}: `);
    expect(stderr).not.toContain('halaman_files');
    expect(stdout).toContain('without 8 that are not files of the archive');
    expect(beside(bag)).toEqual(['tas']);
  });

  test('keeps a file whose name is not in UTF-8, under a name that is, and says what it was', async () => {
    const archive = makeFolder({ 'biasa.txt': article('Sungai'), 'dua/caf%E9.txt': 'lain' });
    writeFileSync(rawPath(archive, 'dua/caf', [0xe9], '.txt'), article('Kafe'));
    mkdirSync(rawPath(archive, 'm', [0xfc], 'll'));
    writeFileSync(rawPath(archive, 'm', [0xfc], 'll/dalam.txt'), article('Tempat sampah'));
    const bag = newBag();
    const { code, stderr } = await kliping(['export', archive, '--bagit', bag]);
    expect(code).toBe(0);
    expect(validateBag(bag)).toEqual([]);
    const tree = readTree(join(bag, 'data'));
    expect(tree).toMatchObject({
      'archive/biasa.txt': article('Sungai'),
      'archive/dua/caf%E9.txt': 'lain',
      'archive/dua/caf%%E9.txt': article('Kafe'),
      'archive/m%FCll/dalam.txt': article('Tempat sampah'),
    });
    const table = (tree['records/renamed.csv'] ?? '')
      .trim()
      .split('\n')
      .map((row) => row.split(','));
    expect(table).toEqual([
      ['path', 'original', 'bytes'],
      ['archive/dua/caf%%E9.txt', 'dua/caf%%E9.txt', Buffer.from('dua/café.txt', 'latin1').toString('hex')],
      [
        'archive/m%FCll/dalam.txt',
        'm%FCll/dalam.txt',
        Buffer.from('müll/dalam.txt', 'latin1').toString('hex'),
      ],
    ]);
    expect(stderr).toContain(
      'dua/caf%%E9.txt: its name is not valid UTF-8, so in the bag it is archive/dua/caf%%E9.txt',
    );
    expect(stderr).toContain("mv -n $'dua/caf\\xe9.txt' 'dua/café.txt'");
  });
});

describe('what is withheld from readers', () => {
  const SECRET =
    'Seorang guru dituduh mengambil uang kas sekolah tanpa bukti yang kemudian dibantah oleh semua saksi.';
  const LONG =
    'Penerbit hanya mengizinkan keterangan tentang tulisan ini dan bukan satu kalimat pun dari isinya yang panjang itu.';
  const FILES = {
    'guru.md': `---\ntitle: Guru dituduh\n---\n${SECRET}\n`,
    'hapus.md': `---\ntitle: Yang dihapus\n---\nAlamat keluarga korban dimuat lengkap di sini. ${SECRET.split('').reverse().join('')}\n`,
    'hak.md': `---\ntitle: Milik penerbit\n---\n${LONG}\n`,
    'nama.md':
      '---\ntitle: Pasar\nauthor: Budi Santoso\n---\nMenurut Budi Santoso, pasar desa itu ramai sejak pagi hari.\n',
    'biasa.md': '---\ntitle: Biasa\n---\nPetani menjemur padi di lapangan desa.\n',
    'metadata.csv': 'path,rights\nhak.md,metadata only\n',
    'takedowns.yaml': '- withhold: guru.md\n- erase: hapus.md\n- anonymize: Budi Santoso\n  as: B. S.\n',
  };

  test('is not in the records of a bag either; the original files are in it whole, and that is said', async () => {
    const bag = newBag();
    const { code, stderr } = await kliping(['export', makeFolder(FILES), '--bagit', bag]);
    expect(code).toBe(0);
    expect(validateBag(bag)).toEqual([]);
    const tree = readTree(join(bag, 'data'));
    const records = tree['records/records.jsonl'] ?? '';
    expect(records.trim().split('\n')).toHaveLength(3);
    expect(records).not.toMatch(/dituduh|keluarga korban|Budi Santoso|mengizinkan keterangan/);
    expect(records).toContain('"rights":{"access":"metadata","statement":null},"withheldWords":17');
    for (const [path, content] of Object.entries(FILES)) expect(tree[`archive/${path}`]).toBe(content);
    expect(stderr).toMatch(
      /warning: the bag contains the complete original files, including those of 4 articles that takedowns\.yaml or rights/,
    );
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain('and not in data/archive');
    const open = await kliping([
      'export',
      makeFolder({ 'biasa.md': FILES['biasa.md'] }),
      '--bagit',
      newBag(),
    ]);
    expect(open.stderr).not.toContain('original files whole');
  });

  test('makes the export fail where another article repeats it, and leaves no bag', async () => {
    const bag = newBag();
    const archive = makeFolder({
      ...FILES,
      'ulang.md': `---\ntitle: Kutipan\n---\nBaru. ${SECRET} ${SECRET.toUpperCase()}\n`.repeat(2),
    });
    const { code, stderr } = await kliping(['export', archive, '--bagit', bag]);
    expect(stderr).toContain('ulang.md: this article repeats the text of a withheld one');
    expect(code).toBe(1);
    expect(beside(bag)).toEqual([]);
  });
});

describe('the bag’s folder', () => {
  const archive = (): string => makeFolder({ 'a.txt': article('Sungai') });

  test('may be there and empty, also as a link; its parents are made', async () => {
    const home = makeFolder();
    mkdirSync(join(home, 'kosong'));
    symlinkSync('kosong', join(home, 'tautan'));
    expect((await kliping(['export', archive(), '--bagit', join(home, 'tautan')])).code).toBe(0);
    expect(validateBag(join(home, 'kosong'))).toEqual([]);
    const here = makeFolder();
    expect((await kliping(['export', archive(), '--bagit', '.'], { cwd: here })).code).toBe(0);
    expect(validateBag(here)).toEqual([]);
    const deep = join(home, 'a/b/c');
    expect((await kliping(['export', archive(), '--bagit', deep])).code).toBe(0);
    expect(validateBag(deep)).toEqual([]);
  });

  test.each([
    ['is a file', (home: string) => join(home, 'berkas'), 'it is a file'],
    ['holds something', (home: string) => home, 'it is not empty'],
    [
      'is a link that leads nowhere',
      (home: string) => join(home, 'putus'),
      'it is a link to a folder that does not exist',
    ],
    [
      'lies below a file',
      (home: string) => join(home, 'berkas/tas'),
      'its content cannot be listed (ENOTDIR)',
    ],
    ['lies in the archive', (_: string, own: string) => join(own, 'tas'), 'it is inside the archive'],
    ['is the archive', (_: string, own: string) => own, 'this is the archive itself'],
    [
      'lies in the archive by a link',
      (home: string) => join(home, 'ke-arsip/tas'),
      'it is inside the archive',
    ],
  ])('that %s is refused in a sentence, with exit code 2', async (_, place, message) => {
    const own = archive();
    const home = makeFolder({ berkas: 'x' });
    symlinkSync('tidak-ada', join(home, 'putus'));
    symlinkSync(own, join(home, 'ke-arsip'));
    const { code, stderr } = await kliping(['export', own, '--bagit', place(home, own)]);
    expect(stderr).toMatch(/^error: .*: the bag cannot be written there: /m);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(readdirSync(own)).toEqual(['a.txt']);
    expect(readFileSync(join(home, 'berkas'), 'utf8')).toBe('x');
  });

  test('is cleared of what an export that was killed has left, beside it and in it', async () => {
    const gone = 2 ** 22 + 1;
    const bag = newBag();
    mkdirSync(join(dirname(bag), `.tas.bag-${gone}/data`), { recursive: true });
    expect((await kliping(['export', archive(), '--bagit', bag])).code).toBe(0);
    expect(beside(bag)).toEqual(['tas']);
    const empty = newBag();
    mkdirSync(join(empty, `.tas.bag-${gone}/data`), { recursive: true });
    expect((await kliping(['export', archive(), '--bagit', empty])).code).toBe(0);
    expect(validateBag(empty)).toEqual([]);
  });
});

describe('no half-made bag is left', () => {
  /** Somebody who may not read everything, which the superuser may. */
  const NOBODY = 65534;
  const isRoot = process.getuid?.() === 0;

  test('by a file or a folder that may not be read: it is named, and nothing is written', async () => {
    const archive = makeFolder({
      'a.txt': article('Sungai'),
      'b.txt': article('Kali'),
      'map/c.txt': article('Got'),
    });
    const home = makeFolder();
    for (const path of [archive, home]) {
      if (isRoot) chownSync(path, NOBODY, NOBODY);
      chmodSync(path, 0o755);
    }
    chmodSync(join(archive, 'b.txt'), 0);
    chmodSync(join(archive, 'map'), 0);
    const bag = join(home, 'tas');
    const { code, stderr } = await kliping(
      ['export', archive, '--bagit', bag],
      isRoot ? { uid: NOBODY } : {},
    );
    chmodSync(join(archive, 'map'), 0o755);
    expect(stderr).toContain('error: b.txt: you do not have permission to read it');
    expect(stderr).toContain('error: map: you do not have permission to read it');
    expect(stderr).toContain('the bag was not made: 2 files or folders of the archive cannot be read');
    expect(code).toBe(1);
    expect(readdirSync(home)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s', async (signal) => {
    const archive = makeFolder({ 'a.txt': article('Sungai') });
    // Large enough that copying takes longer than the signal.
    writeFileSync(join(archive, 'film.bin'), Buffer.alloc(64 * 1024 * 1024));
    for (const isThere of [false, true]) {
      const bag = newBag();
      if (isThere) mkdirSync(bag);
      const running = startKliping(['export', archive, '--bagit', bag]);
      const ended = new Promise<void>((resolve) =>
        running.process.once('exit', () => {
          resolve();
        }),
      );
      await untilThere(isThere ? bag : dirname(bag), /^\.tas\.bag-/);
      running.process.kill(signal);
      await ended;
      expect(beside(bag)).toEqual(isThere ? ['tas'] : []);
      if (isThere) expect(readdirSync(bag)).toEqual([]);
    }
  });
});

/** Waits until a folder has a name of a form. */
async function untilThere(folder: string, name: RegExp): Promise<void> {
  while (!existsSync(folder) || !readdirSync(folder).some((one) => name.test(one)))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a file of many articles is left out when one of them is withheld, unless it is asked for', async () => {
  const row = (title: string): string =>
    `${JSON.stringify({ title, text: `${title} dibersihkan warga. `.repeat(12) })}\n`;
  const archive = makeFolder({
    'koran.jsonl': row('Sungai') + row('Selokan'),
    'takedowns.yaml': '- withhold: koran.jsonl#1\n  reason: Putusan.\n',
  });
  const bag = newBag();
  const { code, stderr } = await kliping(['export', archive, '--bagit', bag]);
  expect(code).toBe(0);
  expect(validateBag(bag)).toEqual([]);
  expect(stderr).toContain('koran.jsonl: takedowns.yaml withholds some of the articles in this file');
  expect(existsSync(join(bag, 'data/archive/koran.jsonl'))).toBe(false);
  expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8').replace(/\s+/g, ' ')).toContain(
    'are withheld: koran.jsonl.',
  );
  expect(readFileSync(join(bag, 'data/records/records.jsonl'), 'utf8')).toContain('Selokan');
  const whole = newBag();
  expect((await kliping(['export', archive, '--bagit', whole, '--with-withheld'])).code).toBe(0);
  expect(existsSync(join(whole, 'data/archive/koran.jsonl'))).toBe(true);
});
