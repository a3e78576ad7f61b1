import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWhole } from '../../src/steps/read-archive.js';
import type { Draft } from '../../src/curation/finding.js';
import { groupPossibleNames } from '../../src/curation/possible-names.js';
import { loadConfig } from '../../src/settings/config.js';
import { buildArchiveSite } from '../support/build.js';
import { kliping } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const REST = 'Warga desa menanam bakau di tepi pantai sejak pagi bersama para guru dan murid sekolah dasar.';
const FILES: Readonly<Record<string, string>> = {
  'kliping.yaml': 'title: Arsip uji\n',
  'takedowns.yaml': '- anonymize: Rahmat Hartono\n  as: X. Y.\n',
  'entities.yaml': '- name: Rahmat Hartono\n  type: person\n  aliases: Bang Mamat\n',
  'a.md': `---\ntitle: Sidang\n---\nKata Rahmat Hartono. ${REST}\n`,
};

/** What may be a replaced name, as `kliping check` lists it. */
async function possibleNames(archive: string): Promise<readonly Draft[]> {
  const config = await loadConfig(archive);
  return groupPossibleNames(await readWhole(archive, config, () => undefined), config).findings;
}

test.each([
  ['an initial', 'R. Hartono', 'R. Hartono'],
  ['an initial without a stop', 'R Hartono', 'R Hartono'],
  ['an initial behind', 'Rahmat H.', 'Rahmat H'],
  ['a word between', 'Rahmat Adi Hartono', 'Rahmat Adi Hartono'],
  ['a father’s name', 'Rahmat bin Hartono', 'Rahmat bin Hartono'],
  ['the family name first', 'Hartono, Rahmat', 'Hartono, Rahmat'],
  ['another spelling', 'Rachmat Hartono', 'Rachmat Hartono'],
  ['a slip', 'Rahmat Hartomo', 'Rahmat Hartomo'],
  ['another ending', 'Rahmata Hartonova', 'Rahmata Hartonova'],
  ['a handle', '@rhartono88', '@rhartono88'],
  ['a mail address', 'hartono.r@surat.example', 'hartono.r@surat.example'],
  ['a web address', 'https://koran.example/p/hartono?a=1', 'https://koran.example/p/hartono?a=1'],
  ['the family name alone', 'Hartono', 'Hartono'],
  ['what entities.yaml calls him', 'Bang Mamat', 'Bang Mamat'],
])('%s is listed, and what to write for it works', async (_, written, text) => {
  const archive = makeFolder({
    ...FILES,
    'a.md': `${FILES['a.md'] ?? ''}\nLalu ${written} pergi ke pantai.\n`,
  });
  await buildArchiveSite(archive);
  const found = (await possibleNames(archive)).filter(({ detail }) => detail?.startsWith(`“${text}”`));
  expect(found).toHaveLength(1);
  const paste = found[0]?.paste;
  const entry = paste !== null && paste !== undefined && 'text' in paste ? paste.text : '';
  appendFileSync(join(archive, 'takedowns.yaml'), `${entry}\n`);
  expect(await possibleNames(archive)).toEqual([]);
  const { archive: shown } = await buildArchiveSite(archive);
  expect(shown.articles[0]?.content.readText()).not.toContain(written);
  expect(shown.articles[0]?.content.readText()).toMatch(
    /^Kata X\. Y\..*\n*Lalu X\. Y\.[^A-Z]* pergi ke pantai\.$/s,
  );
});

test('a name in two paragraphs is listed, and joining its words works', async () => {
  for (const parted of ['Rahmat\n\nHartono', 'Rahmat Har-\n\ntono']) {
    const archive = makeFolder({ ...FILES, 'b.md': `---\ntitle: Dua\n---\n${REST} Kata ${parted} pergi.\n` });
    expect(await possibleNames(archive)).toEqual([
      expect.objectContaining({ path: 'b.md', detail: expect.stringContaining('join its words') as string }),
    ]);
    const path = join(archive, 'b.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/-?\n\n(?=[Ht])/, (gap) => (gap.startsWith('-') ? '' : ' ')),
    );
    expect(await possibleNames(archive)).toEqual([]);
    expect(
      JSON.stringify(
        (await buildArchiveSite(archive)).archive.articles.map(({ content }) => content.readText()),
      ),
    ).not.toContain('Har');
  }
});

test('two authors who may be one are listed, and the table puts it right', async () => {
  const archive = makeFolder({
    ...FILES,
    'b.md': `---\ntitle: Dua\nauthors: [Hartono, Rahmat]\n---\n${REST}\n`,
  });
  expect(await possibleNames(archive)).toEqual([
    expect.objectContaining({
      path: 'b.md',
      detail: '“Hartono, Rahmat” may be Rahmat Hartono',
      paste: { path: 'b.md', column: 'authors', value: 'Rahmat Hartono' },
    }),
  ]);
  writeFileSync(join(archive, 'metadata.csv'), 'path,authors\nb.md,Rahmat Hartono\n');
  const { archive: shown } = await buildArchiveSite(archive);
  expect(shown.articles.map(({ facts }) => facts.authors)).toContainEqual(['X. Y.']);
});

test('articles are named by the files the owner has, and those without the person are not listed', async () => {
  const archive = makeFolder({
    ...FILES,
    'rahmat-hartono.md': `---\ntitle: Tiga\n---\n${REST} Kata Rahmat Hartono dan R. Hartono.\n`,
    'lain.md': `---\ntitle: Empat\n---\n${REST} Hartono dan Rahmat, Hartono Susilo dan Rahmat Basuki, Rahmat dan Hartono.\n`,
  });
  expect((await possibleNames(archive)).map(({ path, detail }) => [path, detail?.slice(0, 12)])).toEqual([
    ['rahmat-hartono.md', '“R. Hartono”'],
  ]);
  const { stdout } = await kliping(['check', archive]);
  expect(stdout).toContain('1 text that may be a name that takedowns.yaml replaces');
  expect(stdout).toContain(
    'rahmat-hartono.md – “R. Hartono” may be Rahmat Hartono\n      takedowns.yaml: - {anonymize: R. Hartono,',
  );
});
