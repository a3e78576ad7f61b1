import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { loadConfig } from '../config.js';
import { refuseTakedowns } from '../corpus/index.js';
import { diagnostic, UsageError } from '../model/diagnostic.js';
import { formatRecordSchema, serializeArticle } from '../model/record-json.js';
import { readArchive } from '../build/read-archive.js';
import { nameInBag } from '../preservation/bag-names.js';
import { writeBag, type Payload } from '../preservation/bagit.js';
import { listFiles } from '../preservation/fixity.js';
import { VERSION } from '../util/package-root.js';
import { buildTime, findArchive } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface ExportCommandOptions extends OutputOptions {
  readonly bagit: string;
}

/** `kliping export --bagit DIR`: the archive's files byte for byte, and its records, for long keeping. Resolves to 0. */
export async function exportArchive(path: string, options: ExportCommandOptions): Promise<number> {
  const archive = await findArchive(path);
  const folder = await emptyFolder(options.bagit, archive);
  const config = await loadConfig(archive);
  const reporter = createReporter(options);
  const read = await readArchive(archive, config, reporter.onProgress);
  reporter.finish();
  refuseTakedowns(read.diagnostics);
  reporter.diagnose(read.diagnostics);
  const records = read.articles.map((article) => `${JSON.stringify(serializeArticle(article, read))}\n`);
  const sources = (await listFiles(archive)).filter((file) => !isOfTools(file));
  const names = nameInBag(sources);
  reporter.diagnose(names.diagnostics);
  const payload: readonly Payload[] = [
    ...sources.map((file) => ({ path: names.pathOf(file), from: join(archive, file) })),
    ...names.table,
    { path: 'records/records.jsonl', content: records.join('') },
    { path: 'records/record.schema.json', content: formatRecordSchema() },
  ];
  const summary = await writeBag(folder, payload, [
    ['External-Description', config.description ?? config.title],
    ['External-Identifier', config.baseUrl ?? config.title],
    ['Bagging-Date', buildTime(config.timezone).slice(0, 10)],
    ['Bag-Software-Agent', `Kliping ${VERSION}`],
  ]);
  reporter.emit('exported', { ...summary, articles: read.articles.length, out: folder });
  reporter.say(
    `A bag of ${summary.files} files (${read.articles.length} articles, ${Math.ceil(summary.bytes / 1000)} kB) is in ${folder}`,
  );
  return 0;
}

/** Hidden folders hold caches and version control, node_modules programs: none is part of the archive. */
function isOfTools(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

async function emptyFolder(path: string, archive: string): Promise<string> {
  const folder = resolve(path);
  if (folder === archive || folder.startsWith(archive + sep))
    throw refuse(path, 'it lies inside the archive, and would become a part of it');
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return folder;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw refuse(path, `it cannot be made (${String(error.code)})`);
  }
  throw refuse(path, 'it is not empty');
}

function refuse(path: string, message: string): UsageError {
  const hint = 'Choose an empty or a new folder outside the archive.';
  return new UsageError(
    diagnostic({
      severity: 'error',
      code: 'export/refused',
      message: `the bag cannot go there: ${message}`,
      hint,
      path,
    }),
  );
}
