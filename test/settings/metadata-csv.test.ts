import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMetadataTable, type MetadataTable } from '../../src/settings/metadata-tables.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { readDocument } from '../support/extract.js';
import { makeFolder } from '../support/files.js';
import { readTables } from '../support/tables.js';

const TEXT =
  '---\ntitle: Judul lama\nauthor: Siapa Saja\n---\nWarga desa membersihkan sungai bersama-sama pada hari Minggu.';

async function tableOf(csv: string | Uint8Array) {
  return tablesOf({ 'metadata.csv': csv });
}

async function tablesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  return readTables(makeFolder(files));
}

test.each([
  ['commas', 'path,title,date,authors\na.md,"Judul, baru",2024-06-20,Siti Rahayu; Budi Santoso\n'],
  [
    'semicolons, another order, a mark',
    '\uFEFFdate;path;authors;title\r\n2024-06-20;./a.md;Siti Rahayu|x;Judul, baru\r\n'.replace('|x', ''),
  ],
  ['tabs', 'PATH\tTitle\tdate\na.md\tJudul, baru\t2024-06-20\n'],
])('a table with %s wins over what the file says', async (_, csv) => {
  const table = await tableOf(csv);
  const document = table.apply(readDocument('a.md', TEXT), 'a.md');
  expect(document.declarations.find((item) => item.key === 'title')?.values).toEqual(['Judul, baru']);
  expect(document.declarations.find((item) => item.key === 'date')?.evidence.method).toBe('metadata:date');
  expect(table.check(new Set(['a.md']))).toEqual([]);
});

test('its authors take the place of the file’s, they do not join them', async () => {
  const table = await tableOf('path,authors\na.md,Siti Rahayu; Budi Santoso\n');
  const { declarations } = table.apply(readDocument('a.md', TEXT), 'a.md');
  expect(declarations.filter((item) => item.key.startsWith('author')).map((item) => item.values)).toEqual([
    ['Siti Rahayu', 'Budi Santoso'],
  ]);
});

test.each([
  ['an unknown column', 'path,titel\na.md,x\n', 1, /unknown columns.*titel/],
  ['an unknown path', 'path,title\na.md,x\ngone.md,y\n', 3, /there is no file gone\.md/],
  ['a path twice', 'path,title\na.md,x\na.md,y\n', 3, /a\.md appears twice with different values; line 2/],
  ['no path', 'title\nx\n', 1, /column "path" is missing/],
  ['an open quotation mark', `path,title\na.md,"x\n${'y'.repeat(300_000)}`, null, /not a valid table/],
  ['a million columns', `path${',x'.repeat(1_000_000)}\na.md\n`, null, /not a valid table/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), null, /not text/],
])('%s is reported with its line', async (_, csv, line, message) => {
  const [first] = (await tableOf(csv)).check(new Set(['a.md']));
  expect(first).toMatchObject({ code: 'metadata/table', path: 'metadata.csv' });
  expect(first?.message).toMatch(message);
  if (line !== null) expect(first?.line).toBe(line);
});

test('without a table nothing changes', async () => {
  const table = await tablesOf({});
  const document = readDocument('a.md', TEXT);
  expect(table.apply(document, 'a.md')).toBe(document);
  expect(table.check(new Set())).toEqual([]);
});

test('a second row of a file adds what the first leaves empty, and contradicts nothing', async () => {
  const files = new Set(['a.md']);
  const folder = makeFolder({
    'metadata.csv': 'path,title,date\na.md,Judul,\n./a.md,,2024-06-20\na.md,Judul,\n',
  });
  for (const table of [await readTables(folder, files), await readTables(folder)]) {
    expect(table.declarationsOf('a.md')?.map(({ key, values }) => [key, values])).toEqual([
      ['title', ['Judul']],
      ['date', ['2024-06-20']],
    ]);
    expect(table.check(files)).toEqual([]);
  }
});

test('no path of the table leads out of the archive', async () => {
  const paths = ['../secret.txt', '/etc/passwd', 'a/../../secret.txt', '..\\secret.txt', 'C:\\x.txt'];
  const table = await tableOf(`path,title\n${paths.map((path) => `${path},Judul\n`).join('')}`);
  // A row only says something of files that were found: it opens none.
  const problems = table.check(new Set(['secret.txt', 'a.txt']));
  expect(problems).toHaveLength(paths.length);
  for (const { message } of problems) expect(message).toMatch(/^there is no file /);
});

test('a row finds its file however the path is written, where the files are known', async () => {
  const files = new Set([
    'lama/Berita Satu.md',
    'kafe\u0301.txt',
    'B.md',
    'b.md',
    'c.md',
    'd/e.md',
    'd/f.md',
  ]);
  const rows = [
    './LAMA\\berita%20satu.md',
    'kaf\u00e9.txt',
    '//c.md',
    'B.md',
    './B.MD',
    'd',
    'lama/berita.md',
    'c.md',
  ];
  const folder = makeFolder({
    'metadata.csv': `path,title\n${rows.map((row, i) => `${row},${i}\n`).join('')}`,
  });
  const table = await readTables(folder, files);
  const titleOf = (path: string) => table.declarationsOf(path)?.[0]?.values[0];
  expect([...files].map((path) => titleOf(path))).toEqual([
    '0',
    '1',
    '3',
    undefined,
    '2',
    undefined,
    undefined,
  ]);
  expect(
    table.check(files).map(({ severity, line, message }) => `${severity} ${line ?? ''}: ${message}`),
  ).toEqual([
    'info 2: ./LAMA\\berita%20satu.md is taken to mean lama/Berita Satu.md',
    'warning 6: ./B.MD could mean any of B.md, b.md',
    'warning 7: d is a folder',
    'warning 8: there is no file lama/berita.md',
    'warning 9: c.md appears twice with different values; line 4 is used',
  ]);
});

describe('a table in a subfolder', () => {
  const valuesOf = (table: MetadataTable, path: string): Readonly<Record<string, string>> =>
    Object.fromEntries((table.declarationsOf(path) ?? []).map(({ key, values }) => [key, values.join('; ')]));

  test('holds for the files of that folder and below it, by their paths from there', async () => {
    const table = await tablesOf({
      'lama/metadata.csv': 'path,title\na.md,Dari lama\n1998/b.md,Juga\n',
    });
    expect(valuesOf(table, 'lama/a.md')).toEqual({ title: 'Dari lama' });
    expect(valuesOf(table, 'lama/1998/b.md')).toEqual({ title: 'Juga' });
    expect(table.declarationsOf('a.md')).toBeNull();
    expect(table.check(new Set(['a.md', 'lama/a.md', 'lama/1998/b.md']))).toEqual([]);
  });

  test('wins over those above it, value by value: what it leaves empty is taken from them', async () => {
    const table = await tablesOf({
      'metadata.csv':
        'path,title,outlet,rights\nlama/1998/a.md,Dari atas,Koran Atas,metadata only\nlama/b.md,Lain,,\n',
      'lama/metadata.csv': 'path,title,date\n1998/a.md,Dari tengah,1998-05-21\n',
      'lama/1998/metadata.csv': 'path;title;outlet\na.md;Dari dekat;\n',
    });
    expect(valuesOf(table, 'lama/1998/a.md')).toEqual({
      title: 'Dari dekat',
      date: '1998-05-21',
      outlet: 'Koran Atas',
      rights: 'metadata only',
    });
    expect(valuesOf(table, 'lama/b.md')).toEqual({ title: 'Lain' });
  });

  test('is named with its own path and line by what is wrong in it', async () => {
    const table = await tablesOf({
      'metadata.csv': 'path,title\na.md,x\n',
      'lama/metadata.csv': 'path,titel,title\nb.md,x,x\nlama/c.md,x,x\nb.md,y,y\n../a.md,z,z\n',
      'baru/metadata.csv': 'judul\nx\n',
      'rusak/metadata.csv': Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    });
    const problems = table.check(new Set(['a.md', 'lama/b.md', 'lama/c.md']));
    expect(problems.map(({ path, line, message }) => `${path ?? ''}:${line ?? ''} ${message}`)).toEqual([
      'baru/metadata.csv:1 the column "path" is missing',
      'lama/metadata.csv:1 unknown columns are ignored: titel',
      'lama/metadata.csv:3 lama/c.md is taken to mean c.md',
      'lama/metadata.csv:4 b.md appears twice with different values; line 2 is used',
      'lama/metadata.csv:5 there is no file ../a.md',
      'rusak/metadata.csv: this file is not text',
    ]);
  });

  test('means a file whose name is written with other code points for the same letters', async () => {
    const table = await tablesOf({
      'lama/metadata.csv': `path,rights\n${'é'.normalize('NFC')}.md,metadata only\n`,
    });
    const onDisk = `lama/${'é'.normalize('NFD')}.md`;
    expect(valuesOf(table, onDisk)).toEqual({ rights: 'metadata only' });
    expect(table.check(new Set([onDisk]))).toEqual([]);
  });
});

test('a pipe in the place of a table is not waited for', async () => {
  const folder = makeFolder();
  execFileSync('mkfifo', [join(folder, 'metadata.csv')]);
  expect(await findMetadataTable(folder)).toBeNull();
  const { tables, skipped } = walkArchive(folder);
  expect(tables).toEqual([]);
  expect(skipped).toMatchObject([{ path: 'metadata.csv', reason: 'unreadable' }]);
});
