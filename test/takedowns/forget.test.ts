import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DATABASE_FILE, openDatabase, TABLES } from '../../src/cache/database.js';
import { kliping } from '../support/cli.js';
import { makeFolder, readTree, writeFiles } from '../support/files.js';

const WITHHELD = 'Seorang guru dituduh mengambil uang kas sekolah tanpa bukti yang dibantah semua saksi.';
const ERASED = 'Alamat rumah dan nomor telepon keluarga korban dimuat lengkap dalam berita kemarin.';
const NAME = 'Zulkarnaen Purbayasa';
const SHOWN = 'Petani menjemur padi di lapangan desa karena musim hujan datang lebih lambat.';
const SECRETS = ['uang kas sekolah', 'nomor telepon keluarga', 'Zulkarnaen', 'Purbayasa'];

/** Which of the words stand in any file of a folder, as bytes. */
function found(folder: string, words: readonly string[]): readonly string[] {
  const files = Object.values(readTree(folder));
  return words.filter((word) => files.some((content) => content.includes(word)));
}

/** Every value of an archive's store as it lies there. */
async function readValues(archive: string): Promise<readonly Buffer[]> {
  // A copy: to open a store changes it.
  const copy = makeFolder();
  cpSync(join(archive, '.kliping', 'store'), copy, { recursive: true });
  const root = openDatabase(copy, true);
  const values = TABLES.flatMap((name) => {
    const table = root.openDB<Buffer, string>({ name, encoding: 'binary' });
    return [...table.getKeys()].map((key) => Buffer.from(table.getBinary(key) ?? []));
  });
  await root.close();
  return values;
}

/** A value without its checksum, unpacked where it is packed. */
function unpacked(value: Buffer): string {
  const content = value.subarray(4);
  try {
    return inflateRawSync(content).toString();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return content.toString();
    throw error;
  }
}

/** Those values that have one of the words in them. */
function withWords(values: readonly Buffer[], words: readonly string[]): readonly Buffer[] {
  return values.filter((value) => words.some((word) => unpacked(value).includes(word)));
}

test('what was taken back is not in the store either, whatever earlier builds kept there', async () => {
  const archive = makeFolder({
    'kliping.yaml': 'title: Arsip uji\n',
    'guru.txt': `Guru dituduh\n${WITHHELD}\n${WITHHELD}\n`,
    'alamat.md': `---\ntitle: Alamat dimuat\n---\n${ERASED}\n`,
    'pasar.txt': `Pasar dibuka\nPasar desa dibuka kembali oleh ${NAME} pada hari Senin.\n`,
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`padi-${n}.txt`, `Padi ${n}\n${SHOWN} ${n}\n`]),
    ),
  });
  const store = join(archive, '.kliping');
  const site = join(makeFolder(), 'site');
  const build = async (): Promise<string> => {
    const { code, stderr } = await kliping(['build', archive, '--out', site]);
    return `${code} ${/^error.*/m.exec(stderr)?.[0] ?? ''}`;
  };
  expect(await build()).toBe('0 ');
  expect(found(store, SECRETS)).toEqual(SECRETS);
  const secret = withWords(await readValues(archive), SECRETS);
  expect(SECRETS.filter((word) => withWords(secret, [word]).length === 0)).toEqual([]);
  writeFileSync(
    join(archive, 'takedowns.yaml'),
    `- withhold: guru.txt\n- erase: alamat.md\n- anonymize: ${NAME}\n  as: Z. P.\n`,
  );
  expect(await build()).toBe('0 ');
  expect(found(store, SECRETS)).toEqual([]);
  const kept = await readValues(archive);
  expect(withWords(kept, SECRETS)).toEqual([]);
  for (const word of ['lapangan desa', 'Pasar desa dibuka kembali oleh Z. P.'])
    expect(withWords(kept, [word]).length).toBeGreaterThan(0);
  // Nor do the bytes of what was packed lie anywhere in the file.
  const file = readFileSync(join(store, 'store', DATABASE_FILE));
  expect(secret.filter((value) => file.includes(value.subarray(4)))).toEqual([]);
  expect(found(site, SECRETS)).toEqual([]);
  // Nothing of it comes back with later builds, and what is kept is of use still.
  const before = readTree(site);
  writeFileSync(join(archive, 'padi-1.txt'), `Padi baru\n${SHOWN} Baru.\n`);
  expect(await build()).toBe('0 ');
  expect(found(store, SECRETS)).toEqual([]);
  writeFileSync(join(archive, 'padi-1.txt'), `Padi 1\n${SHOWN} 1\n`);
  expect(await build()).toBe('0 ');
  expect(readTree(site)).toEqual(before);
}, 180_000);

test('a build that fails keeps nothing of what was taken back before', async () => {
  const archive = makeFolder({
    'guru.txt': `Guru dituduh\n${WITHHELD}\n`,
    'padi.txt': `Padi\n${SHOWN}\n`,
    'takedowns.yaml': '- withhold: guru.txt\n',
  });
  const site = join(makeFolder(), 'site');
  expect((await kliping(['build', archive, '--out', site])).code).toBe(0);
  writeFiles(archive, { 'public/index.html': 'x' });
  expect((await kliping(['build', archive, '--out', site])).code).toBe(1);
  expect(withWords(await readValues(archive), SECRETS)).toHaveLength(0);
  expect(found(join(archive, '.kliping'), SECRETS)).toEqual([]);
}, 180_000);

test('nor does a site built to another place keep it', async () => {
  const note = 'tahun seribu sembilan ratus Zulkarnaen';
  const archive = makeFolder({
    'guru.md': `---\ntitle: Guru\ndate: ${note}\n---\n${WITHHELD}\n`,
    'padi.txt': `Padi\n${SHOWN}\n`,
  });
  const [site, other] = [join(makeFolder(), 'site'), join(makeFolder(), 'site')];
  for (const out of [site, other]) expect((await kliping(['build', archive, '--out', out])).code).toBe(0);
  expect(found(join(archive, '.kliping'), SECRETS)).toContain('Zulkarnaen');
  writeFiles(archive, { 'takedowns.yaml': '- withhold: guru.md\n' });
  expect((await kliping(['build', archive, '--out', site])).code).toBe(0);
  expect(withWords(await readValues(archive), SECRETS)).toHaveLength(0);
  expect(found(join(archive, '.kliping'), SECRETS)).toEqual([]);
  // The other place is built without what is kept of it, and is right.
  expect((await kliping(['build', archive, '--out', other])).code).toBe(0);
  expect(readTree(other)).toEqual(readTree(site));
}, 180_000);
