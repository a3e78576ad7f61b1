import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/curation/finding.js';
import { checkGroups, pasteInto } from '../support/check.js';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';
import { makePageRecord } from '../support/web-archives.js';

const TEXT =
  'Warga desa menanam bakau di tepi pantai sejak pagi bersama para guru dan murid sekolah dasar. Mereka membawa bibit dari kebun desa, lalu menanamnya satu per satu di lumpur yang dalam. Hujan turun sebentar, tetapi tidak seorang pun pulang sebelum semua bibit ditanam dan diberi tanda oleh kepala desa.';
const ENGLISH =
  'The villagers have planted mangroves along the shore since early in the morning, together with the teachers and the pupils of the school. They brought the seedlings from the garden of the village and put them into the deep mud one by one. It rained for a while, but nobody went home before all of them were in the ground.';

function article(head: string, text = TEXT): string {
  return `---\n${head}\n---\n${text}\n`;
}

const COMPLETE = 'date: 2024-06-20\noutlet: Koran Desa';

/** The findings of one group. */
async function findingsOf(archive: string, code: string): Promise<readonly Finding[]> {
  return (await checkGroups(archive)).find((group) => group.code === code)?.findings ?? [];
}

/** An archive with one kind of finding, what is filled in where its line has a gap, and the line itself where it matters. */
type Kind = readonly [
  code: string,
  files: Readonly<Record<string, string>>,
  value?: string | undefined,
  line?: string,
];
const KINDS: readonly Kind[] = [
  ['no-title', { 'a.txt': `${TEXT}\n\n${TEXT}\n` }, 'Bakau ditanam'],
  [
    'doubtful-title',
    {
      'a.md': article(`title: Opini\n${COMPLETE}`),
      'b.md': article(`title: Baik\n${COMPLETE}`, `${TEXT} Ya.`),
    },
    'Bakau ditanam warga desa',
  ],
  ['few-words', { 'a.md': article(`title: Kabar singkat\n${COMPLETE}`, 'Warga menanam bakau.') }],
  [
    'same-title',
    {
      'a.md': article(`title: Bakau ditanam\n${COMPLETE}`),
      'b.md': article(`title: Bakau ditanam\n${COMPLETE}`, `${TEXT}  \nSelesai.`),
    },
  ],
  [
    'changed-too-early',
    { 'a.md': article('title: Bakau ditanam\ndate: 2024-06-20\nmodified: 2023-01-01\noutlet: Koran Desa') },
    '2022-12-31',
  ],
  ['undated', { 'a.md': article('title: Bakau ditanam\noutlet: Koran Desa') }, '2024'],
  ['uncertain-date', { 'a.md': article('title: Bakau ditanam\ndate: 2024-06?\noutlet: Koran Desa') }],
  ['no-outlet', { 'a.md': article('title: Bakau ditanam\ndate: 2024-06-20') }, 'Koran Desa'],
  [
    'no-outlet',
    Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [
        `${name}.md`,
        article(`title: Bakau ${name}\ndate: 2024\nurl: https://www.desa.example/${name}`, `${TEXT} ${name}`),
      ]),
    ),
    undefined,
    '  - {name: desa.example, domain: desa.example}',
  ],
  [
    'doubtful-outlet',
    {
      'a.md': article('title: Bakau ditanam\ndate: 2024\noutlet: canada\nurl: https://koran.example/a'),
      'kliping.yaml':
        'title: Arsip\n\noutlets:\n    - name: Warta\n      aliases: [W]   # lama\n# akhir\ntimezone: Asia/Jakarta\n',
    },
    undefined,
    '    - {name: koran.example, aliases: [canada]}',
  ],
  [
    'doubtful-language',
    { 'a.md': article(`title: Mangroves are planted\nlang: id\n${COMPLETE}`, ENGLISH) },
    undefined,
    'a.md,en',
  ],
  [
    'page-not-found',
    {
      'a.html':
        '<html><head><title>Halaman tidak ditemukan</title></head><body><h1>404</h1><p>Maaf, halaman ini tidak ada.</p></body></html>',
      'b.md': article(`title: Bakau\n${COMPLETE}`),
    },
  ],
  [
    'uncertain-name',
    {
      'a.md': article(`title: Satu\n${COMPLETE}`, `${TEXT} Kata Budi Santoso dan Siti Santoso.`),
      'b.md': article(`title: Dua\n${COMPLETE}`, `${TEXT} Kata Budi Santoso. Kata Siti Santoso.`),
      'c.md': article(
        `title: Tiga\n${COMPLETE}`,
        `${TEXT} Menurut Pak Santoso, semua senang. Ibu Santoso setuju.`,
      ),
    },
  ],
  [
    'likely-duplicate',
    {
      'a.md': article(`title: Satu\n${COMPLETE}`, `${TEXT} Kata Vladimir Vladimirovich Putin.`),
      'b.md': article(`title: Dua\n${COMPLETE}`, `${TEXT} Kata Rahmat Hartono kemarin.`),
      'c.md': article(`title: Tiga\n${COMPLETE}`, `${TEXT} Kata Rahmat Hartomo kemarin.`),
    },
  ],
];

describe('the line that check gives puts the finding right', () => {
  test.each(KINDS.map((kind) => ({ code: kind[0], kind })))('$code', async ({ kind }) => {
    const [code, files, value, line] = kind;
    const archive = makeFolder(files);
    const [finding] = await findingsOf(archive, code);
    expect(finding?.paste).toMatchObject({
      gap: value === undefined ? null : (expect.any(String) as string),
    });
    if (finding?.paste == null) return;
    if (line !== undefined) expect(finding.paste.text).toBe(line);
    pasteInto(archive, finding.paste, value);
    const after = await checkGroups(archive);
    expect(after.filter(({ code: other }) => other === 'warning')).toEqual([]);
    const left = after.find((group) => group.code === code)?.findings ?? [];
    expect(left.map(({ key }) => key)).not.toContain(finding.key);
  });
});

test('all lines of an archive can be pasted one after the other, into a table of its own form', async () => {
  const archive = makeFolder({
    'a; b.md': article('title: Bakau ditanam'),
    'c.txt': `${TEXT}\n\n${TEXT} Ya.\n`,
    'd.md': article('title: Opini\nlang: id', ENGLISH),
    'metadata.csv': '\uFEFFOutlet;Path;Rights\nKoran Desa;d.md;\n',
  });
  const filled: Readonly<Record<string, string>> = {
    date: '2024',
    outlet: 'Warta',
    title: 'Judul yang benar',
  };
  for (let round = 0; round < 20; round += 1) {
    const open = (await checkGroups(archive)).flatMap(({ findings }) => findings);
    const paste = open.find((finding) => finding.paste !== null)?.paste;
    if (paste == null) break;
    if (paste.head !== null) expect(paste.head.replaces).toBe(1);
    pasteInto(archive, paste, filled[paste.gap ?? '']);
  }
  expect(await checkGroups(archive)).toEqual([]);
  expect(readFileSync(join(archive, 'metadata.csv'), 'utf8')).toContain('"a; b.md"');
});

test('an article of a container is named with its record, and its line is for that one', async () => {
  const records = ['satu', 'dua'].map((name) => makePageRecord(name));
  const archive = makeFolder({ 'jelajah.warc': Buffer.concat(records) });
  for (const finding of await findingsOf(archive, 'undated')) {
    expect(finding.path).toMatch(/^jelajah\.warc#/);
    if (finding.paste !== null) pasteInto(archive, finding.paste, '2024-01-01');
  }
  expect(await findingsOf(archive, 'undated')).toEqual([]);
});

test('findings have the same keys whatever else is found, and the largest decision stands first', async () => {
  const url = (name: string): string =>
    `title: ${name}\ndate: 2024\nurl: https://${name.split(' ')[0] ?? ''}.example/`;
  const files = {
    'a.md': article(url('kecil satu'), `${TEXT} a`),
    'b.md': article(url('besar dua'), `${TEXT} b`),
    'c.md': article(url('besar tiga'), `${TEXT} c`),
  };
  const few = await findingsOf(makeFolder(files), 'no-outlet');
  expect(few.map(({ detail, articles }) => [detail, articles.length])).toEqual([
    ['besar.example (2 articles)', 2],
    ['kecil.example', 1],
  ]);
  const more = { ...files, '0.md': article(url('besar nol')), 'x.txt': `${TEXT}\n` };
  const keys = (await findingsOf(makeFolder(more), 'no-outlet')).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(few.map(({ key }) => key)));
  expect(new Set(keys).size).toBe(keys.length);
});

test('nothing is said about what rights cut, nor about what the owner wrote', async () => {
  const archive = makeFolder({
    'kliping.yaml': 'title: Arsip\nrights: metadata only\n',
    'a.md': article(`title: Bakau ditanam\n${COMPLETE}`),
    'b.md': article(`title: Bakau ditanam\n${COMPLETE}`, ENGLISH),
    'c.md': article(`title: Lain\n${COMPLETE}`, `${TEXT} Tiga.`),
    'metadata.csv': 'path,title,date,outlet,language\nc.md,Opini,2024?,canada,en\n',
  });
  expect(await checkGroups(archive)).toEqual([]);
});

test.each([
  ['Video: https://video.example/x', 'it has a web address in it'],
  ['Opinion', 'it is the name of a section'],
  ['IMG_2031.jpg', 'it is the name of a file'],
  ['20.06.2024', 'it has no words'],
  ['Koran Desa', 'it is the name of the outlet'],
])('%s is a doubtful headline', async (title, why) => {
  const archive = makeFolder({ 'a.md': article(`title: "${title}"\n${COMPLETE}`) });
  const [finding] = await findingsOf(archive, 'doubtful-title');
  expect(finding?.detail).toBe(`“${title}”: ${why}`);
});

test('what is no article stands apart, and --strict lets it be', async () => {
  const archive = makeFolder({
    'a.md': article(`title: Bakau ditanam\n${COMPLETE}`),
    'b.md': article(`title: Bakau ditanam\n${COMPLETE}`),
    'c.xyz': 'x',
  });
  const groups = await checkGroups(archive);
  expect(groups.map(({ code, gravity, count, title }) => [code, gravity, count, title])).toEqual([
    ['duplicate', 'apart', 1, 'identical copies'],
    ['skipped', 'apart', 1, 'other files that are not articles'],
  ]);
  const { code, stdout } = await kliping(['check', archive, '--strict']);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Nothing to put right: the article is complete\.\n\nNOT ARTICLES\n\n1 identical copy\n/,
  );
});

test('--csv prints one line for each finding', async () => {
  const archive = makeFolder({
    'a.md': article('title: "Satu, dua"'),
    'b.md': article(`title: Opini\n${COMPLETE}`),
  });
  const { stdout } = await kliping(['check', archive, '--csv']);
  const rows = parse(stdout, { columns: true }) as readonly Readonly<Record<string, string>>[];
  expect(rows.map((row) => [row['gravity'], row['code'], row['path'], row['file'], row['add']])).toEqual([
    ['wrong', 'doubtful-title', 'b.md', 'metadata.csv', 'b.md,,,'],
    ['missing', 'undated', 'a.md', 'metadata.csv', 'a.md,,,'],
    ['missing', 'no-outlet', 'a.md', 'metadata.csv', 'a.md,,,'],
  ]);
});

test('the command that it ends with works, whatever signs are in the path', async () => {
  const archive = makeFolder({ 'a "b" $c `d`.md': article('title: Satu dua tiga') });
  const { stdout } = await kliping(['check', archive]);
  const [, command = ''] = /kliping explain (.+)$/m.exec(stdout) ?? [];
  writeFileSync(join(archive, 'run.sh'), `printf %s ${command}`);
  const { execFileSync } = await import('node:child_process');
  const path = execFileSync('sh', [join(archive, 'run.sh')], { encoding: 'utf8' });
  expect((await kliping(['explain', path])).code).toBe(0);
  const none = await kliping(['check', makeFolder({ 'c.txt': '', 'metadata.csv': 'judul\n' })]);
  expect(none.stdout).not.toContain('kliping explain');
});
