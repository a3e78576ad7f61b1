import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BuildError } from '../../src/model/diagnostic.js';
import { buildArchiveSite } from '../support/build.js';
import { makeFolder } from '../support/files.js';

const FILES: Readonly<Record<string, string>> = {
  'kliping.yaml': 'title: Arsip uji\nlanguage: en\n',
  'takedowns.yaml': '- anonymize: [Rahmat Hartono, René Dubé]\n  as: R. H.\n',
  'a.md':
    '---\ntitle: Sidang\n---\nKata Rahmat Hartono, warga desa menanam bakau di tepi pantai sejak pagi.\n',
};

/** What the build of an archive says when it fails for a name. */
async function failure(archive: string): Promise<BuildError['diagnostic']> {
  try {
    await buildArchiveSite(archive);
  } catch (error) {
    if (error instanceof BuildError) return error.diagnostic;
    throw error;
  }
  throw new Error('the build did not fail');
}

function edit(archive: string, path: string, change: (content: string) => string): void {
  writeFileSync(join(archive, path), change(readFileSync(join(archive, path), 'utf8')));
}

/** Follows 'line N' and 'write “…” in place of the name', or 'write key: value'. */
function follow(archive: string, { path, line, hint }: BuildError['diagnostic'], name: RegExp): void {
  const [, pseudonym] = /rite “([^”]*)” in place of the name/.exec(hint ?? '') ?? [];
  const [, setting] = /^Write ([a-zA-Z]+: .*?)\. The site/.exec(hint ?? '') ?? [];
  edit(archive, path ?? '', (content) =>
    content
      .split('\n')
      .map((text, i) => {
        if (line !== null && i !== line - 1) return text;
        if (setting !== undefined) return text.replace(/[a-zA-Z]+: .*$/, setting);
        return text.replace(name, pseudonym ?? '');
      })
      .join('\n'),
  );
}

const NAME =
  /Rahmat(?:\s|<[^>]*>|-|%20)*Hartono(?:<\/b>)?|Ren(?:é|%C3%A9|&eacute;|\\u00e9)[- ]Dub(?:é|%C3%A9|&eacute;|\\u00e9)/;

describe('the build says where the owner’s own files still have the name, and its advice works:', () => {
  test.each([
    [
      'a text in public/',
      { 'public/tentang.txt': 'Satu.\nTerima kasih kepada Rahmat Hartono.\n' },
      'public/tentang.txt',
      2,
    ],
    [
      'a page in public/',
      { 'public/tentang.html': '<p>Satu</p>\n<p>Kepada <b>Rahmat</b> Hartono.</p>\n' },
      'public/tentang.html',
      2,
    ],
    [
      'an entity of HTML',
      { 'public/tentang.html': '<p>Kepada Ren&eacute; Dub&eacute;.</p>\n' },
      'public/tentang.html',
      1,
    ],
    [
      'an address in public/',
      { 'public/tentang.html': '<a href="https://koran.example/Ren%C3%A9-Dub%C3%A9">a</a>\n' },
      'public/tentang.html',
      1,
    ],
    [
      'a description in public/',
      { 'public/tentang.html': '<meta name="description" content="Rahmat Hartono">\n' },
      'public/tentang.html',
      1,
    ],
    [
      'data in public/',
      { 'public/data.json': '{\n"nama":\n"Ren\\u00e9 Dub\\u00e9"}\n' },
      'public/data.json',
      3,
    ],
    ['a table in public/', { 'public/data.csv': 'a,b\n1,"Rahmat Hartono"\n' }, 'public/data.csv', 2],
    [
      'a drawing in public/',
      { 'public/peta.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>Rahmat Hartono</text></svg>\n' },
      'public/peta.svg',
      1,
    ],
    ['a script in public/', { 'public/a.js': 'document.title = "Rahmat Hartono";\n' }, 'public/a.js', 1],
    ['a style sheet in public/', { 'public/look.css': '/* for Rahmat Hartono */\n' }, 'public/look.css', 1],
    ['the title', { 'kliping.yaml': 'language: en\ntitle: Arsip Rahmat Hartono\n' }, 'kliping.yaml', 2],
    [
      'the description',
      { 'kliping.yaml': 'title: Arsip\ndescription: Tentang Rahmat Hartono\n' },
      'kliping.yaml',
      2,
    ],
    [
      'a long description',
      {
        'kliping.yaml': `title: Arsip\ndescription: ${'Kliping koran lama. '.repeat(6)}Tentang Rahmat Hartono\n`,
      },
      'kliping.yaml',
      2,
    ],
    ['the rights', { 'kliping.yaml': 'title: Arsip\nrights: © Rahmat Hartono\n' }, 'kliping.yaml', 2],
    [
      'the rights of an outlet',
      {
        'kliping.yaml': 'title: Arsip\noutlets:\n  - name: Kabar\n    rights: © Rahmat Hartono\n',
        'b.md': '---\noutlet: Kabar\ntitle: Dua\n---\nSatu kalimat pendek saja.\n',
      },
      'kliping.yaml',
      4,
    ],
    [
      'the site’s own words',
      { 'kliping.yaml': 'title: Arsip\nlanguage: en\nstrings:\n  frame:\n    search: Ask Rahmat Hartono\n' },
      'kliping.yaml',
      5,
    ],
    [
      'a template',
      { 'templates/article.njk': '<p>Satu</p>\n<p>{{ title }} oleh Rahmat Hartono</p>\n' },
      'templates/article.njk',
      2,
    ],
    [
      'an included template',
      { 'templates/article.njk': '{% include "kaki.njk" %}\n', 'templates/kaki.njk': '\n\nRahmat Hartono\n' },
      'templates/kaki.njk',
      3,
    ],
    [
      'the reason of a notice',
      {
        'takedowns.yaml':
          '- anonymize: [Rahmat Hartono, René Dubé]\n  as: R. H.\n- withhold: b.md\n  reason: Permintaan Rahmat Hartono\n',
        'b.md': '---\ntitle: Dua\n---\nSatu kalimat pendek saja.\n',
      },
      'takedowns.yaml',
      4,
    ],
  ] as readonly (readonly [string, Readonly<Record<string, string>>, string, number])[])(
    '%s',
    async (_, files, path, line) => {
      const archive = makeFolder({ ...FILES, ...files });
      const said = await failure(archive);
      expect(said).toMatchObject({ code: 'takedowns/leak', path, line });
      expect(said.message).toContain(path);
      expect(said.message).toMatch(/“[^”]*(?:R•+[^“”]*H•+|R•+[^“”]*D•+)[^”]*”/);
      expect(`${said.message} ${said.hint ?? ''}`).not.toMatch(/Rahmat|Hartono|Ren[eé&]|Dub/);
      follow(archive, said, NAME);
      await buildArchiveSite(archive);
    },
  );

  test('the name of a file in public/', async () => {
    const archive = makeFolder({ ...FILES, 'public/foto/rene_dube.txt': 'x\n' });
    const said = await failure(archive);
    const [, target = ''] = /to (public\/\S+)\. /.exec(said.hint ?? '') ?? [];
    mkdirSync(dirname(join(archive, target)), { recursive: true });
    renameSync(join(archive, said.path ?? ''), join(archive, target));
    await buildArchiveSite(archive);
  });

  test('the name of the archive’s folder, which is its title', async () => {
    const archive = join(makeFolder(), 'Rahmat Hartono');
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(archive, { recursive: true });
      writeFileSync(join(archive, path), content);
    }
    rmSync(join(archive, 'kliping.yaml'));
    const said = await failure(archive);
    const [, setting = ''] = /kliping\.yaml: (title: .*?)\. The site/.exec(said.hint ?? '') ?? [];
    writeFileSync(join(archive, 'kliping.yaml'), `${setting}\n`);
    await buildArchiveSite(archive);
  });

  test('several places at once, each with its line', async () => {
    const archive = makeFolder({
      ...FILES,
      'public/a.txt': 'Rahmat Hartono\n',
      'public/b.txt': '\nRené Dubé\n',
      'kliping.yaml': 'title: Arsip Rahmat Hartono\n',
    });
    const said = await failure(archive);
    expect(said.hint).toContain('public/b.txt, line 2: write “R. H.” in place of the name');
    expect(said.hint).toContain('kliping.yaml, line 1 (title): write title: Arsip R. H.');
  });
});

describe('a build does not fail', () => {
  test('for a name that is a word of the site itself; it says that it cannot look for it', async () => {
    const archive = makeFolder({
      ...FILES,
      'kliping.yaml': 'title: Arsip\nlanguage: id\n',
      'takedowns.yaml': '- anonymize: [Juni, Rahmat Hartono]\n  as: J.\n',
      'b.md': '---\ntitle: Dua\ndate: 2020-06-03\n---\nJuni pergi ke pantai bersama Rahmat Hartono.\n',
    });
    const { result } = await buildArchiveSite(archive);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'takedowns/common-word', path: 'takedowns.yaml', line: 1 }),
    );
    writeFileSync(join(archive, 'public.txt'), '');
  });

  test('for words of a name in different cells, strings and blocks of public/', async () => {
    await buildArchiveSite(
      makeFolder({
        ...FILES,
        'public/a.html': '<p>Rahmat</p><p>Hartono</p><td>Rahmat</td><td>Hartono</td>',
        'public/a.json': '["Rahmat", "Hartono"]',
        'public/a.csv': 'Rahmat,Hartono\nRahmat\nHartono\n',
        'public/a.xml': '<a><b>Rahmat</b> <b>Hartono</b></a>',
        'public/a.js': 'f("Rahmat", "Hartono")',
        'public/a.txt': 'Rahmat. Hartono\n\nRahmat\n\nHartono',
      }),
    );
  });
});
