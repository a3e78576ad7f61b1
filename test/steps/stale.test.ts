import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.js';
import { loadConfig } from '../../src/settings/config.js';
import { makeFolder, readTree, writeFiles } from '../support/files.js';

const BUILT_AT = '2024-12-01T05:00:00.000Z';

async function build(archive: string, out: string, cache: boolean): Promise<void> {
  const config = await loadConfig(archive);
  await buildSite({
    archive,
    out,
    config,
    builtAt: BUILT_AT,
    onProgress: () => undefined,
    cache,
    jobs: 1,
  });
}

type Files = Readonly<Record<string, string>>;

/** Names of files of a site that was built before and after a change which are not those of the site built from nothing. */
async function findStale(
  before: Files,
  change: (archive: string) => void,
): Promise<{ readonly stale: readonly string[]; readonly changed: readonly string[] }> {
  const archive = makeFolder(before);
  const out = join(makeFolder(), 'site');
  await build(archive, out, true);
  const old = readTree(out);
  change(archive);
  await build(archive, out, true);
  const cold = join(makeFolder(), 'site');
  await build(archive, cold, false);
  const [stepwise, whole] = [readTree(out), readTree(cold)];
  const differing = (one: Files, other: Files): readonly string[] =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
  return { stale: differing(stepwise, whole), changed: differing(old, whole) };
}

const PANEN: Files = {
  'panen.md': `---\ntitle: Panen raya\ndate: 2024-03-03\n---\n\nWarga memanen padi bersama Raja Kebun Wetan sejak pagi. Hasilnya dibagi rata.\n`,
  'pupuk.md': `---\ntitle: Pupuk datang\noutlet: Koran Contoh\n---\n\nPupuk datang terlambat, kata Raja Kebun Wetan kepada warga desa.\n`,
};

test('an alias that covers other words of a text moves the link to the name', async () => {
  const { stale, changed } = await findStale(
    { ...PANEN, 'entities.yaml': '- name: Tirto Wiguna\n  type: person\n  aliases: Raja Kebun Wetan\n' },
    (archive) => {
      writeFiles(archive, {
        'entities.yaml': '- name: Tirto Wiguna\n  type: person\n  aliases: Kebun Wetan\n',
      });
    },
  );
  expect(changed.filter((path) => path.startsWith('articles/'))).toHaveLength(2);
  expect(stale).toEqual([]);
});

test('two names that exchange an alias exchange the links to them', async () => {
  const text =
    'Warga memanen padi bersama Raja Kebun sejak pagi. Menurut Juragan Jagung hasilnya baik, dan Mantri Sawah senang.';
  const names = (one: string, other: string): string =>
    `- name: Tirto Wiguna\n  type: person\n  aliases: [Raja Kebun, ${one}]\n- name: Satya Nugraha\n  type: person\n  aliases: ${other}\n`;
  const { stale, changed } = await findStale(
    {
      'panen.md': `---\ntitle: Panen raya\ndate: 2024-03-03\n---\n\n${text}\n`,
      'entities.yaml': names('Juragan Jagung', 'Mantri Sawah'),
    },
    (archive) => {
      writeFiles(archive, { 'entities.yaml': names('Mantri Sawah', 'Juragan Jagung') });
    },
  );
  expect(changed.filter((path) => path.startsWith('articles/'))).toHaveLength(1);
  expect(stale).toEqual([]);
});

test('words of the owner’s own stand in the search index too', async () => {
  const { stale, changed } = await findStale({ ...PANEN, 'kliping.yaml': 'title: Arsip\n' }, (archive) => {
    writeFiles(archive, {
      'kliping.yaml':
        'title: Arsip\nstrings:\n  words:\n    undated: Entah kapan\n  search:\n    notStated: Entah\n',
    });
  });
  expect(changed.filter((path) => path.startsWith('search/')).length).toBeGreaterThan(0);
  expect(stale).toEqual([]);
});

test.each(['public', 'templates'])(
  '%s/ that is a link to a folder elsewhere is looked into',
  async (name) => {
    const elsewhere = makeFolder({
      'catatan.txt': 'satu',
      'front.liquid': 'Satu',
      'dalam/catatan.txt': 'satu',
    });
    const archive = makeFolder(PANEN);
    symlinkSync(elsewhere, join(archive, name));
    const out = join(makeFolder(), 'site');
    await build(archive, out, true);
    writeFiles(elsewhere, { 'catatan.txt': 'dua', 'front.liquid': 'Dua', 'dalam/catatan.txt': 'dua' });
    await build(archive, out, true);
    const cold = join(makeFolder(), 'site');
    await build(archive, cold, false);
    expect(readTree(out)).toEqual(readTree(cold));
    expect(JSON.stringify(readTree(out))).toMatch(name === 'public' ? /dua/ : /Dua/);
  },
);
