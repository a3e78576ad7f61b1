import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kliping, startKliping } from '../support/cli.js';
import { makeFolder, readTree } from '../support/files.js';

const SECRET =
  'Seorang bidan desa dituduh menjual vitamin tanpa bukti dan kemudian dinyatakan tidak bersalah oleh hakim.';
const OTHER = 'Panen garam di pesisir utara berhasil baik karena kemarau panjang sejak bulan Mei tahun ini.';
const FILES: Readonly<Record<string, string>> = {
  'arsip/bidan.md': `---\ntitle: Bidan dituduh\n---\n${SECRET}\n`,
  'garam.md': `---\ntitle: Panen garam\n---\n${OTHER}\n`,
};
const WRONG = '- withhold: arsip/bidn.md\n- erase:\n    - garam.md\n    - https://koran.example/hilang\n';

describe('takedowns that match nothing', () => {
  let archive: string;
  let out: string;
  let before: Record<string, string>;

  beforeAll(async () => {
    archive = makeFolder(FILES);
    out = join(makeFolder(), 'site');
    expect((await kliping(['build', archive, '--out', out])).code).toBe(0);
    before = readTree(out);
    writeFileSync(join(archive, 'takedowns.yaml'), WRONG);
  });

  test.each([[[]], [[]], [['--no-cache']], [['--quiet']]])(
    'end the build with code 1 and leave the old site, with %j',
    async (options) => {
      const { code, stderr } = await kliping(['build', archive, '--out', out, ...options]);
      expect(code).toBe(1);
      expect(stderr).toContain(
        'error: takedowns.yaml:1: no article matches arsip/bidn.md\n  → Did you mean arsip/bidan.md?',
      );
      expect(stderr).toContain('error: takedowns.yaml:4: no article matches https://koran.example/hilang\n');
      expect(readTree(out)).toEqual(before);
      expect(readdirSync(join(out, '..'))).toEqual(['site']);
    },
  );

  test('end the first build without a site', async () => {
    const first = join(makeFolder(), 'site');
    expect((await kliping(['build', archive, '--out', first])).code).toBe(1);
    expect(existsSync(first)).toBe(false);
  });

  test('are listed by check, which ends with code 1', async () => {
    const { code, stdout } = await kliping(['check', archive]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^NO SITE IS BUILT BEFORE THIS IS PUT RIGHT\n\n2 entries of takedowns\.yaml that match nothing\n/,
    );
    expect(stdout).toContain(
      'takedowns.yaml:1 – no article matches arsip/bidn.md. Did you mean arsip/bidan.md?',
    );
    const { stdout: json } = await kliping(['check', archive, '--json']);
    expect(JSON.parse(json.split('\n')[0] ?? '')).toMatchObject({
      code: 'takedown',
      findings: [{ line: 1 }, { line: 4 }],
    });
  });

  test('keep a bag from being written', async () => {
    const bag = join(makeFolder(), 'bag');
    const { code, stderr } = await kliping(['export', archive, '--bagit', bag]);
    expect(code).toBe(1);
    expect(stderr).toContain('takedowns.yaml:4: no article matches https://koran.example/hilang');
    expect(existsSync(bag) ? readdirSync(bag) : []).toEqual([]);
  });
});

test('when they are put right, or optional, the site is built', async () => {
  const archive = makeFolder({
    ...FILES,
    'takedowns.yaml': '- withhold: arsip/bidan.md\n- erase: hilang.md\n  optional: true\n',
  });
  const out = join(makeFolder(), 'site');
  const { code, stderr } = await kliping(['build', archive, '--out', out, '--strict']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(JSON.stringify(readTree(out))).not.toContain('menjual vitamin');
});

test('an archive of which nothing is left is not built, and why is said', async () => {
  for (const entry of ['- withhold: ./\n', '- erase: [arsip, garam.md]\n']) {
    const archive = makeFolder({ ...FILES, 'takedowns.yaml': entry });
    const { code, stderr } = await kliping(['build', archive, '--out', join(makeFolder(), 'site')]);
    expect(code).toBe(1);
    expect(stderr).toContain('every article of the archive is withheld or erased');
  }
});

test('serve shows what is wrong, also at its start, and goes on watching', async () => {
  const archive = makeFolder({ ...FILES, 'takedowns.yaml': WRONG });
  const started = startKliping(['serve', archive, '--out', join(makeFolder(), 'site'), '--port', '0']);
  const url = (await started.waitFor(/The site is at (http:\S+)/))[1] ?? '';
  await started.waitFor(/takedowns\.yaml:1: no article matches arsip\/bidn\.md/);
  const page = await fetch(url);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('__kliping/reload.js');
  const reader = (await fetch(`${url}__kliping/reload`)).body?.getReader();
  const told = async (): Promise<string> =>
    new TextDecoder().decode((await reader?.read())?.value as Uint8Array | undefined);
  expect(await told()).toContain('takedowns.yaml:4: no article matches https://koran.example/hilang');

  writeFileSync(join(archive, 'takedowns.yaml'), '- withhold: arsip/bidan.md\n');
  expect(await told()).toContain('"reload":true');
  expect(await (await fetch(url)).text()).toContain('Panen garam');

  writeFileSync(join(archive, 'takedowns.yaml'), WRONG);
  expect(await told()).toContain('no article matches arsip/bidn.md');
  expect(await (await fetch(url)).text()).toContain('Panen garam');
  started.process.kill('SIGINT');
  expect(await once(started.process, 'exit')).toEqual([0, null]);
});
