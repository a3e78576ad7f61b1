import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordJson } from '../../src/model/record-json.js';
import { kliping, type CommandResult } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const LAKE =
  'Warga di tepi danau memperbaiki dermaga kayu yang rusak diterjang angin pekan lalu, kata Kepala Desa Rahmat Hidayat pada hari Senin di balai desa setempat.';
const ROAD =
  'Jalan lintas kabupaten ditutup selama tiga hari karena longsor di dua tempat, dan kendaraan dialihkan lewat jalan lama yang sempit menurut Dinas Perhubungan setempat.';

const row = (values: object): string => `${JSON.stringify(values)}\n`;
const TABLE =
  row({ title: 'Dermaga diperbaiki', text: LAKE, date: '2021-03-01', url: 'https://koran.example/dermaga' }) +
  row({ title: 'Jalan ditutup', text: ROAD, date: '2021-03-02', url: 'https://koran.example/jalan' });

function recordsOf({ stdout }: Pick<CommandResult, 'stdout'>): readonly RecordJson[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as RecordJson);
}

async function build(archive: string): Promise<CommandResult & { readonly records: readonly RecordJson[] }> {
  const site = join(makeFolder(), 'site');
  const result = await kliping(['build', archive, '--out', site]);
  const stdout = result.code === 0 ? readFileSync(join(site, 'data', 'records.jsonl'), 'utf8') : '';
  return { ...result, records: recordsOf({ stdout }) };
}

describe('a file that holds many articles', () => {
  test('gives a record for each, with its place in the file', async () => {
    const result = await kliping(['extract', join(makeFolder({ 'berita.jsonl': TABLE }), 'berita.jsonl')]);
    const records = recordsOf(result);
    expect(records.map(({ title, date }) => [title, date])).toEqual([
      ['Dermaga diperbaiki', '2021-03-01'],
      ['Jalan ditutup', '2021-03-02'],
    ]);
    expect(records.map(({ source }) => source.record)).toEqual(['1', '2']);
    const [first, second] = records.map(({ source }) => source.container);
    expect(first?.sha256).toBe(second?.sha256);
    expect([first?.offset, second?.offset]).toEqual([0, first === undefined ? -1 : (first.length ?? 0) + 1]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
  });

  test('explains one of them by FILE#RECORD, by its number or its address', async () => {
    const file = join(makeFolder({ 'berita.jsonl': TABLE }), 'berita.jsonl');
    for (const name of ['2', 'https://koran.example/jalan']) {
      const { stdout, code } = await kliping(['explain', `${file}#${name}`]);
      expect(code).toBe(0);
      expect(stdout).toContain('Jalan ditutup');
      expect(stdout).not.toContain('Dermaga diperbaiki');
    }
  });

  test('is told as a whole by its name alone: how many articles, and how to ask for one', async () => {
    const file = join(makeFolder({ 'berita.jsonl': `${TABLE}{"title":"kosong"}\n` }), 'berita.jsonl');
    const { stdout, stderr } = await kliping(['explain', file]);
    expect(stdout).toMatch(/^Articles +2$/m);
    expect(stdout).toMatch(/^Skipped +No text of an article \(1\)$/m);
    expect(stdout).toContain(`kliping explain ${JSON.stringify(`${file}#2`)}`);
    expect(stdout).not.toContain('sha256');
    expect(stderr.match(/berita\.jsonl#[^ ]*/g)).toEqual(['berita.jsonl#3:3:']);
  });

  test('says which of the two is wrong where a file has the sign in its name', async () => {
    const folder = makeFolder({ 'catatan#2.md': `# Danau surut\n\n${LAKE}\n` });
    const { stdout } = await kliping(['explain', join(folder, 'catatan#2.md')]);
    expect(stdout).toContain('Danau surut');
  });

  test('is read again only where it changed', async () => {
    const archive = makeFolder({ 'berita.jsonl': TABLE.repeat(1) });
    await build(archive);
    appendFileSync(join(archive, 'berita.jsonl'), row({ title: 'Kapal tiba', text: `${LAKE} ${ROAD}` }));
    const { stderr, records } = await build(archive);
    expect(stderr).toMatch(/Reading articles \(\d+\)/);
    expect(records).toHaveLength(3);
  });

  test('keeps what metadata.csv says of it and of one of its records', async () => {
    const { records } = await build(
      makeFolder({
        'berita.jsonl': TABLE,
        'metadata.csv':
          'path,outlet,title,url\nberita.jsonl,Koran Danau,,\nberita.jsonl#2,,Jalan ditutup tiga hari,\nberita.jsonl,,Dermaga selesai,http://www.koran.example/dermaga#atas\n',
      }),
    );
    expect(records.map(({ outlet }) => outlet)).toEqual(['Koran Danau', 'Koran Danau']);
    expect(records.map(({ title }) => title).sort()).toEqual(['Dermaga selesai', 'Jalan ditutup tiga hari']);
    // It names the record, and is no value.
    expect(records.map(({ url }) => url)).toContain('https://koran.example/dermaga');
  });
});

test('one file is built by itself, and what lies beside it is left alone', async () => {
  const folder = makeFolder({ 'koran.jsonl': TABLE, 'lain.md': `# Lain\n\n${LAKE}\n` });
  const built = async (): Promise<CommandResult> => kliping(['build', 'koran.jsonl'], { cwd: folder });
  const { code, stdout } = await built();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^articles +2$/m);
  const page = readFileSync(join(folder, 'koran-site', 'index.html'), 'utf8');
  expect(page).toContain('<title>koran:');
  expect((await built()).stdout).toMatch(/^articles +2$/m);
});

describe('a takedown of an article in such a file', () => {
  const withTakedown = (reference: string): string =>
    makeFolder({ 'berita.jsonl': TABLE, 'takedowns.yaml': `- erase: ${reference}\n` });

  test('goes by FILE#RECORD', async () => {
    const { records } = await build(withTakedown('berita.jsonl#1'));
    expect(records.map(({ title }) => title)).toEqual(['Jalan ditutup']);
  });

  test('is refused for the file alone, with what to write', async () => {
    const { code, stderr } = await build(withTakedown('berita.jsonl'));
    expect(code).toBe(1);
    expect(stderr).toContain('is a file with 2 articles');
    expect(stderr).toContain('berita.jsonl#*');
  });

  test('by an address holds for every capture of it', async () => {
    const older = row({
      title: 'Jalan ditutup',
      text: `${ROAD} Lama.`,
      url: 'http://www.koran.example/jalan/',
    });
    const archive = makeFolder({
      'berita.jsonl': TABLE + older,
      'takedowns.yaml': '- erase: https://koran.example/jalan\n',
    });
    const { records } = await build(archive);
    expect(records.map(({ title }) => title)).toEqual(['Dermaga diperbaiki']);
  });
});

describe('captures of one address', () => {
  const capture = (text: string, at: string, url = 'https://koran.example/dermaga'): string =>
    row({ title: 'Dermaga diperbaiki', text, url, date_download: at });

  test('are one article, the newest that has its text, with all its times', async () => {
    const wall =
      'Berlangganan untuk membaca berita ini sampai selesai, hanya sepuluh ribu rupiah sebulan untuk semua pembaca setia kami di mana saja.';
    const archive = makeFolder({
      'a.jsonl': capture(`${LAKE} ${LAKE}`, '2021-03-01T10:00:00Z'),
      'b.jsonl':
        capture(
          `${LAKE} ${LAKE} Diperbarui.`,
          '2021-04-01T10:00:00Z',
          'http://www.koran.example/dermaga?utm_source=x',
        ) + capture(wall, '2021-05-01T10:00:00Z'),
    });
    const { records, stderr } = await build(archive);
    expect(records).toHaveLength(1);
    expect(records[0]?.text).toContain('Diperbarui');
    expect(records[0]?.captures?.map(({ at }) => at.slice(0, 10))).toEqual([
      '2021-03-01',
      '2021-04-01',
      '2021-05-01',
    ]);
    expect(stderr).toContain('another capture');
  });

  test('in two files without a time stay two', async () => {
    const page = (title: string): string =>
      `---\ntitle: ${title}\nurl: https://koran.example/x\n---\n\n${LAKE}\n`;
    const { records } = await build(makeFolder({ 'a.md': page('Satu'), 'b.md': page('Dua') }));
    expect(records).toHaveLength(2);
  });
});
