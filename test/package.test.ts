import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { makeFolder, readTree } from './support/files.js';
import { linksOf } from './support/papers.js';

const run = promisify(execFile);
/** A program that uses all of the public API. */
const EXAMPLE = `import { buildSite, extract, readArchive, ReportedError } from 'kliping';
import type { Archive, ArticleRecord, BuiltSite, Diagnostic, Field } from 'kliping';

const text = new TextEncoder().encode('Warga membersihkan sungai\\n\\nWarga desa membersihkan sungai bersama-sama.\\n');
const records: readonly ArticleRecord[] = await extract(text, 'sungai.txt', { archive: 'clips' });
const title: Field<string> | undefined = records[0]?.title;
const archive: Archive = await readArchive('clips');
const built: BuiltSite = await buildSite('clips', { out: 'api-site', jobs: 1, onProgress: ({ stage }) => stage.length });
const problem: Diagnostic | null = await extract(text, 'sungai.pdf').then(
  () => null,
  (error: unknown) => (error instanceof ReportedError ? error.diagnostic : null),
);
const texts: readonly string[] = archive.articles.map(({ content }) => content.readText());
console.log(JSON.stringify([title?.value, texts.length, built.figures.articles, problem?.code]));
`;
const TSCONFIG = {
  compilerOptions: { module: 'NodeNext', target: 'ES2023', lib: ['ES2023', 'DOM'], types: [], strict: true },
  files: ['example.mts'],
};
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

test(
  'the packed package, installed into an empty folder, builds an archive there',
  { timeout: 180_000 },
  async () => {
    const folder = makeFolder({ 'package.json': '{"private":true}' });
    const options = { cwd: PACKAGE_ROOT, maxBuffer: 16 * 1024 * 1024 };
    const { stdout } = await run(
      NPM,
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      options,
    );
    const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
    const files = packed.files.map((file) => file.path);
    expect(files).toContain('dist/record.schema.json');
    expect(files.filter((file) => /^(?:seeds|test|scripts|src|templates|\.(?!github\/))/.test(file))).toEqual(
      [],
    );
    // What the README links to can be read in the package too.
    expect(files).toEqual(expect.arrayContaining(linksOf('README.md').map(({ path }) => path)));

    await run(
      NPM,
      ['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, packed.filename)],
      {
        ...options,
        cwd: folder,
      },
    );
    const bin = join(folder, 'node_modules', '.bin', 'kliping');
    await run(bin, ['init', 'clips'], { cwd: folder });
    const built = await run(bin, ['build', 'clips'], { cwd: folder });
    expect(built.stdout).toMatch(/^articles +1$/m);
    const site = readTree(join(folder, 'site'));
    expect(Object.keys(site)).toEqual(
      expect.arrayContaining(['index.html', 'search.html', 'search/index.json', 'sw.js']),
    );
    expect(
      Object.keys(site).filter((path) => /^assets\/(?:kliping|search|theme|newsreader)\./.test(path)),
    ).toHaveLength(4);
    expect(site['data/record.schema.json']).toBe(
      readFileSync(createRequire(join(folder, 'x.js')).resolve('kliping/record.schema.json'), 'latin1'),
    );

    // The program type-checks against the package alone, runs, and ends by itself.
    writeFileSync(join(folder, 'example.mts'), EXAMPLE);
    const tsc = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const checked = await run(process.execPath, [tsc, '--project', folder]).catch((error: unknown) => error);
    expect(checked).toMatchObject({ stdout: '' });
    const { stdout: printed } = await run(process.execPath, ['example.mjs'], { cwd: folder });
    expect(JSON.parse(printed)).toEqual(['Warga membersihkan sungai', 1, 1, 'input/unsupported']);
  },
);
