import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { kliping, klipingAlone } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.\n';

function newOutput(): string {
  return join(makeFolder(), 'site');
}

interface Row {
  readonly title: string;
  readonly source: { readonly path: string };
}

function readRecords(site: string): readonly Row[] {
  return readFileSync(join(site, 'data', 'records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

test('bad files are reported by name with a remedy, and the others are built', async () => {
  const odd = `a b'c"d#e?f%20g&😀<i>.txt`;
  const archive = makeFolder({
    'good.txt': `Warga membersihkan sungai\n${BODY}`,
    [odd]: `Nama berkas yang aneh sekali\n${BODY}Satu.`,
    'same/title.txt': `Warga membersihkan sungai\n${BODY}Dua.`,
    'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'damaged.txt': Buffer.concat([
      Buffer.from(`“Judul” yang rusak – sekali\n${BODY}`),
      Buffer.from([0xff, 0xfe, 0x20]),
    ]),
    'utf-16.txt': iconv.encode(`Judul UTF-16 é\n${BODY}Tiga.`, 'utf-16le', { addBOM: true }),
    'latin.txt': iconv.encode(`Kafé “Kota” dibuka\n${BODY}Empat.`, 'windows-1252'),
    'empty.txt': ' \n',
    'program.md': `---js\nprocess.exit(3)\n---\n# Judul program\n\n${BODY}Lima.`,
    'broken.md': `---\ntitle: Judul: rusak\n---\n# Judul rusak\n\n${BODY}Enam.`,
    'list.md': `---\n- a\n---\n# Judul daftar\n\n${BODY}Tujuh.`,
    'notes.doc': 'x',
  });
  writeFileSync(join(archive, 'huge.txt'), '');
  truncateSync(join(archive, 'huge.txt'), 50 * 1024 * 1024);
  symlinkSync('/nowhere', join(archive, 'gone.txt'));
  const site = newOutput();
  const { code, stdout, stderr } = await klipingAlone(['build', archive, '--out', site]);

  expect(code).toBe(0);
  expect(stderr).not.toContain('bug in Kliping');
  for (const [name, message] of [
    ['picture.txt', 'this file is not text'],
    ['damaged.txt:3', 'not valid UTF-8'],
    ['latin.txt', 'read as windows-1252'],
    ['empty.txt', 'this file contains no text'],
    ['program.md:1', 'never runs'],
    ['broken.md:2', 'not valid YAML'],
    ['list.md:1', 'key: value'],
    ['notes.doc', 'Kliping does not read this format'],
    ['huge.txt', '50.0 MB'],
    ['gone.txt', 'link'],
  ] as const) {
    const line = stderr.split('\n').findIndex((text) => text.includes(`${name}:`) && text.includes(message));
    expect(line, `${name}: ${message}`).toBeGreaterThanOrEqual(0);
    expect(stderr.split('\n')[line + 1], name).toMatch(/^ {2}→ \S/);
  }
  const records = readRecords(site);
  expect(records.map((record) => record.title).sort()).toEqual(
    [
      'Judul UTF-16 é',
      'Judul daftar',
      'Judul program',
      // As it is written: nobody means anything else by it.
      'Judul: rusak',
      'Kafé “Kota” dibuka',
      'Nama berkas yang aneh sekali',
      'Warga membersihkan sungai',
      'Warga membersihkan sungai',
      '“Judul” yang rusak – sekali',
    ].sort(),
  );
  expect(records.map((record) => record.source.path)).toContain(odd);
  expect(stdout).toMatch(/^articles +9$/m);
  expect(stdout).toMatch(/^undated +9$/m);
  expect(stdout).toMatch(/^skipped +5$/m);
  expect(readFileSync(join(site, 'about.html'), 'utf8')).toContain('picture.txt');
});

test('--strict makes a warning a failure, and still builds', async () => {
  const archive = makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}`, 'empty.txt': '' });
  const site = newOutput();
  expect((await kliping(['build', archive, '--out', site, '--strict'])).code).toBe(1);
  expect(readRecords(site)).toHaveLength(1);
});

test.each([
  ['an empty folder', {}, 'this folder contains no articles'],
  ['nothing but other files', { 'a.docx': 'x' }, 'none of the 1 files'],
])('%s is an error that says what to do, and leaves an old site alone', async (_, files, message) => {
  const site = newOutput();
  await kliping(['build', makeFolder({ 'a.txt': `Warga membersihkan sungai\n${BODY}` }), '--out', site]);
  const before = readTree(site);
  const archive = makeFolder(files);
  const { code, stderr } = await kliping(['build', archive, '--out', site]);
  expect(code).toBe(1);
  expect(stderr).toContain(`error: ${archive}: ${message}`);
  expect(stderr).toContain('→ Put articles into it');
  expect(readTree(site)).toEqual(before);
});

test.each([
  [
    'an unknown key',
    'title: x\nlangage: id\n',
    'kliping.yaml:2: there is no setting "langage"',
    'Did you mean "language"?',
  ],
  ['broken YAML', 'title: a: b\n', 'kliping.yaml:1: not valid YAML', 'Put a value'],
])('%s in kliping.yaml is a wrong configuration', async (_, yaml, message, hint) => {
  const archive = makeFolder({ 'a.txt': `Judul berita\n${BODY}`, 'kliping.yaml': yaml });
  const { code, stderr } = await kliping(['build', archive, '--out', newOutput()]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain(hint);
});

test('a site is never written over the archive, around it, or over other files', async () => {
  const outer = makeFolder({
    'clips/a.txt': `Judul berita\n${BODY}`,
    'other/letter.txt': 'x',
    'file.txt': 'x',
  });
  const archive = join(outer, 'clips');
  for (const [out, message] of [
    [archive, 'it is the archive itself'],
    [outer, 'the archive is inside it'],
    [join(outer, 'other'), 'it contains files that are not a site built by Kliping'],
    [join(outer, 'file.txt'), 'it is a file'],
  ] as const) {
    const { code, stderr } = await kliping(['build', archive, '--out', out]);
    expect(code, out).toBe(2);
    expect(stderr).toContain(`${out}: the site cannot be written there: ${message}`);
    expect(stderr).toMatch(/\n {2}→ \S/);
  }
  expect(Object.keys(readTree(outer)).sort()).toEqual(['clips/a.txt', 'file.txt', 'other/letter.txt']);
});

test('without --out the site is beside the archive one is in', async () => {
  const outer = makeFolder({ 'clips/a.txt': `Judul berita\n${BODY}` });
  const { code, stdout } = await kliping(['build'], { cwd: join(outer, 'clips') });
  expect(code).toBe(0);
  expect(stdout).toContain(join(outer, 'clips-site'));
});

test('works from any folder, also one whose name begins like the site’s', async () => {
  const outer = makeFolder({ 'clips/a.txt': `Judul berita\n${BODY}` });
  mkdirSync(join(outer, 'si'));
  for (const cwd of ['/', join(outer, 'si'), outer]) {
    const { code } = await kliping(['build', join(outer, 'clips'), '--out', join(outer, 'site')], { cwd });
    expect(code, cwd).toBe(0);
  }
});

test('progress goes to stderr in plain lines; --quiet is silent; --json gives events', async () => {
  const archive = makeFolder({ 'a.txt': `Judul berita\n${BODY}`, 'empty.txt': '' });
  const site = newOutput();
  const plain = await kliping(['build', archive, '--out', site]);
  expect(plain.stderr).toMatch(/^Reading articles \(2\)$/m);
  expect(plain.stdout).toMatch(/^search index +\d+ kB$/m);
  const quiet = await kliping(['build', archive, '--out', site, '--quiet']);
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  const json = await kliping(['build', archive, '--out', site, '--json']);
  const events = json.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
  expect(new Set(events.map((item) => item.event))).toEqual(new Set(['progress', 'diagnostic', 'done']));
  expect(events.at(-1)).toMatchObject({ event: 'done', articles: 1, undated: 1, skipped: 1 });
  expect(json.stderr).toBe('');
});

test.each([
  [['build', '/nowhere/at/all'], 'there is no such folder'],
  [['bild'], 'Did you mean build'],
  [['build', '--oot', 'x'], 'Did you mean --out'],
  [['extract'], 'missing required argument'],
])('wrong usage ends with code 2: %j', async (args, message) => {
  const { code, stderr } = await kliping(args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test.each([[], ['build'], ['serve'], ['extract'], ['init']])('help has examples: %s', async (...command) => {
  const { code, stdout } = await kliping([...command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('Examples:');
});
