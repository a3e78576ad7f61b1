import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as api from '../src/index.js';
import { FIELD_NAMES, type ArticleRecord } from '../src/model/article.js';
import type { RecordJson } from '../src/model/record-json.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { kliping } from './support/cli.js';
import { makeFolder, readTree } from './support/files.js';

const INDEX = join(PACKAGE_ROOT, 'src', 'index.ts');

/** Returns the names that a module exports, types included, with the text of their doc comments. */
function exportsOf(path: string): ReadonlyMap<string, string> {
  const program = ts.createProgram([path], { module: ts.ModuleKind.NodeNext, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const found = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  return new Map(
    found.map((item) => [
      item.name,
      item
        .getDeclarations()
        ?.map((node) => node.getFullText())
        .join('\n') ?? '',
    ]),
  );
}

test('these names are public, and every function is documented with an example', () => {
  const found = exportsOf(INDEX);
  expect([...found.keys()].sort()).toEqual([
    'Archive',
    'Article',
    'ArticleContent',
    'ArticleFacts',
    'ArticleRecord',
    'BuildSiteOptions',
    'BuildWork',
    'BuiltSite',
    'Diagnostic',
    'Entity',
    'Evidence',
    'ExtractOptions',
    'Field',
    'OnProgress',
    'Progress',
    'ReadArchiveOptions',
    'ReportedError',
    'SiteFigures',
    'buildSite',
    'extract',
    'readArchive',
  ]);
  expect(Object.keys(api).sort()).toEqual(['ReportedError', 'buildSite', 'extract', 'readArchive']);
  for (const name of ['extract', 'readArchive', 'buildSite']) {
    expect(found.get(name)).toMatch(/^\s*\/\*\*[^]*@throws ReportedError[^]*@example\n \* .*await/);
  }
});

/** Compares a record with what `kliping extract` printed for the same file. */
function expectSame(record: ArticleRecord | undefined, printed: RecordJson): void {
  expect(record).toMatchObject({
    id: printed.id,
    source: printed.source,
    text: printed.text,
    wordCount: printed.wordCount,
    captions: printed.captions,
    removed: printed.removed,
    diagnostics: printed.diagnostics,
  });
  for (const name of FIELD_NAMES) {
    const empty = name === 'authors' || name === 'agencies' ? [] : null;
    expect(record?.[name].value ?? empty, name).toEqual(printed[name]);
    expect(record?.[name].evidence.length === 0 ? undefined : record?.[name].evidence, name).toEqual(
      printed.evidence[name],
    );
  }
}

test('extract reads what `kliping extract` prints for the same file', { timeout: 120_000 }, async () => {
  const own = makeFolder({
    'kliping.yaml': 'language: en\noutlets:\n  - name: River Daily\n    aliases: [The Daily]\n',
    'metadata.csv': 'path,title,outlet\nriver.md,The long river,River Daily\n',
    'river.md': '---\ndate: 2024-05-02\n---\nThe river is clean again, said the mayor of the town.\n',
    'page.html':
      '<title>Town library opens</title><h1>Town library opens</h1><p>May 2, 2024</p><p>The library of the town opened its doors on Thursday.</p>',
  });
  const seeds = join(PACKAGE_ROOT, 'seeds');
  const files = [
    ...readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(seeds, name)),
    join(own, 'river.md'),
    join(own, 'page.html'),
  ];
  for (const file of files) {
    const path = relative(PACKAGE_ROOT, file);
    const { stdout } = await kliping(['extract', path], { cwd: PACKAGE_ROOT });
    const records = await api.extract(readFileSync(file), path);
    expect(records).toHaveLength(1);
    expectSame(records[0], JSON.parse(stdout) as RecordJson);
  }
});

test('extract gives an article of an archive the id that it has there, and the values of its table', async () => {
  const archive = makeFolder({
    'old/a.md': '# The river\n\nThe river is clean again, said the mayor of the town.\n',
    'metadata.csv': 'path,outlet\nold/a.md,River Daily\n',
    'old/metadata.csv': 'path,title\na.md,The long river\n',
  });
  const bytes = readFileSync(join(archive, 'old', 'a.md'));
  const [record] = await api.extract(bytes, 'old/a.md', { archive });
  const read = await api.readArchive(archive);
  expect(read.articles).toHaveLength(1);
  expect([...read.byId.keys()]).toEqual([record?.id]);
  expect(record?.title.value).toBe('The long river');
  expect(record?.outlet.value).toBe('River Daily');
});

test('what cannot be read as an article is an error that says why', async () => {
  const folder = makeFolder({ 'kliping.yaml': 'limits: {fileMegabytes: 0.001}\n' });
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.catch((reason: unknown) => reason);
    if (error instanceof api.ReportedError) return error.diagnostic.code;
    throw new Error('it did not fail as it should', { cause: error });
  };
  const text = new TextEncoder().encode('Judul\n\nIsi berita ini pendek.\n');
  expect(await codeOf(api.extract(text, 'a.pdf'))).toBe('input/unsupported');
  expect(await codeOf(api.extract(new Uint8Array(), 'a.txt'))).toBe('input/empty');
  expect(await codeOf(api.extract(new Uint8Array(2000).fill(97), 'a.txt', { archive: folder }))).toBe(
    'input/too-large',
  );
  expect(await codeOf(api.readArchive(join(folder, 'none')))).toBe('archive/missing');
  expect(await codeOf(api.buildSite(folder, { out: join(makeFolder(), 'site') }))).toBe('archive/empty');
  expect(await codeOf(api.buildSite(folder, { jobs: 0 }))).toBe('build/jobs');
});

test('buildSite builds what `kliping build` builds', { timeout: 120_000 }, async () => {
  const archive = makeFolder({ 'a.md': '# The river\n\nThe river is clean again, said the mayor.\n' });
  const target = makeFolder();
  const stages = new Set<string>();
  const built = await api.buildSite(archive, {
    out: join(target, 'api'),
    baseUrl: 'https://clips.example/',
    cache: false,
    onProgress: ({ stage }) => stages.add(stage),
  });
  const out = join(target, 'command');
  await kliping(['build', archive, '--out', out, '--base-url', 'https://clips.example/', '--no-cache']);
  expect(readTree(built.out)).toEqual(readTree(out));
  expect(built.figures.articles).toBe(1);
  expect([...stages]).toEqual(['read', 'names', 'pages', 'search']);
});
