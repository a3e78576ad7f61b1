import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kliping, klipingAlone, type CommandResult } from '../support/cli.js';
import { makeFolder } from '../support/files.js';

const ARTICLES = {
  'satu.txt':
    'Gubernur bertemu warga\nJAKARTA - Gubernur Mohammad Santoso bertemu warga di Jakarta pada hari Senin. “Kami mendengar,” kata Santoso.\n\nPertemuan itu berlangsung tiga jam di balai desa.\n',
  'dua.txt':
    'Warga menunggu janji\nJAKARTA - Gubernur Muhammad Santoso berjanji lagi kepada warga pada hari Selasa. Gubernur Mohammad Santoso pulang sore.\n\nWarga menunggu jalan baru sejak tahun lalu.\n',
};

/** Each test runs whole commands. */
const TIMEOUT = { timeout: 120_000 };

let plain: CommandResult;
let folder: string;
beforeAll(async () => {
  folder = makeFolder(ARTICLES);
  plain = await klipingAlone(['entities', folder]);
}, TIMEOUT.timeout);

describe('kliping entities', TIMEOUT, () => {
  test('lists names with their articles, mentions and spellings, without colour when piped', () => {
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^People \(2\)$/m);
    expect(plain.stdout).toMatch(/^ {2}Mohammad Santoso +2 articles +3 × {2}Santoso 1$/m);
    expect(plain.stdout).toMatch(/^ {2}Jakarta +2 articles/m);
    // eslint-disable-next-line no-control-regex -- the escape sign is what must not be there
    expect(plain.stdout).not.toMatch(/\u001b/);
  });

  test('proposes corrections that work when they are pasted', async () => {
    expect(plain.stdout).toContain('Likely duplicates (1)');
    const lines = await kliping(['entities', folder, '--duplicates', '--quiet']);
    expect(lines.stdout).toBe(
      '# 2 and 1 articles; only the spelling differs, and an article has both\n' +
        '- name: Mohammad Santoso\n  aliases: [Muhammad Santoso]\n\n',
    );
    const corrected = makeFolder({ ...ARTICLES, 'entities.yaml': lines.stdout });
    const after = await kliping(['entities', corrected, '--json', '--type', 'person']);
    expect(JSON.parse(after.stdout)).toMatchObject({
      id: 'person/mohammad-santoso',
      articles: 2,
      mentions: 4,
      aliases: [
        { surface: 'Mohammad Santoso', count: 2 },
        { surface: 'Muhammad Santoso' },
        { surface: 'Santoso' },
      ],
    });
  });

  test('can be asked for one kind and for a name', async () => {
    const people = await kliping(['entities', folder, '--name', 'muhamMAD', '--json', '-q']);
    expect(
      people.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['person/muhammad-santoso']);
    const wrong = await kliping(['entities', folder, '--type', 'persn']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Did you mean "person"?');
  });
});

describe('entities.yaml', TIMEOUT, () => {
  test('that is wrong ends every command with code 2, its line and a remedy', async () => {
    const wrong = makeFolder({ ...ARTICLES, 'entities.yaml': '- name: A\n  alias: B\n' });
    for (const command of ['check', 'extract']) {
      const { code, stderr } = await kliping([command, wrong]);
      expect(code).toBe(2);
      expect(stderr).toContain('entities.yaml:2: there is no setting "alias"\n  → Did you mean "aliases"?');
    }
  });

  test('is applied to what is built, extracted and explained; what matches nothing is a warning', async () => {
    const yaml =
      '- name: Gubernur Santoso\n  type: person\n  aliases: [Mohammad Santoso, Santoso]\n' +
      '  sameAs: https://www.wikidata.org/wiki/Q1\n- reject: [Jakarta, Bandung]\n  articles: satu.txt\n';
    const archive = makeFolder({ ...ARTICLES, 'entities.yaml': yaml });
    const out = join(makeFolder(), 'site');
    const built = await kliping(['build', archive, '--out', out]);
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('entities.yaml:5: no article contains the name "Bandung"');
    const page = readFileSync(join(out, 'people', 'gubernur-santoso.html'), 'utf8');
    expect(page).toContain('<a href="https://www.wikidata.org/wiki/Q1" rel="external">');
    const one = await kliping(['extract', join(archive, 'satu.txt'), '--quiet']);
    const { entities } = JSON.parse(one.stdout) as { entities: { name: string }[] };
    expect(entities.map(({ name }) => name)).toEqual(['Gubernur Santoso']);
    expect(one.stderr).toBe('');
  });
});

test('check names short names that may be several people’s', TIMEOUT, async () => {
  const archive = makeFolder({
    'a.txt':
      'Pertemuan pertama di kota\nJAKARTA - Menteri Ana Santoso datang ke Jakarta pada hari Senin pagi.\n',
    'b.txt':
      'Pertemuan kedua di kota\nJAKARTA - Menteri Budi Santoso datang ke Jakarta pada hari Selasa pagi.\n',
    'c.txt':
      'Pertemuan ketiga di kota\nJAKARTA - “Kami datang ke Jakarta pada hari Rabu,” kata Santoso kepada warga.\n',
  });
  const { stdout } = await kliping(['check', archive]);
  expect(stdout).toContain('1 short name that may mean several people');
  expect(stdout).toContain('c.txt – Santoso: Ana Santoso, Budi Santoso');
});
