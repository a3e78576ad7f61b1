import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTakedowns } from '../takedowns/check-takedowns.js';
import { readWhole, type ReadResult } from '../steps/read-archive.js';
import { loadConfig, type Config } from '../settings/config.js';
import { refuseTakedowns } from '../takedowns/faults.js';
import { walkWholeArchive, type KeptFile, type WholeArchive } from '../ingest/walk.js';
import { BuildError, UsageError, type Diagnostic } from '../model/diagnostic.js';
import {
  bagUnwritable,
  incompleteBag,
  leftOutOfBag,
  originalsInBag,
  unreadableFile,
} from '../model/messages.js';
import { formatRecordSchema, serializeShown } from '../model/record-json.js';
import { nameInBag, type NamedFile } from '../output/bag-names.js';
import { BAG_DECLARATION, PayloadError, writeBag, type BagInfo, type Payload } from '../output/bagit.js';
import { fillNewFolder } from '../output/new-folder.js';
import { VERSION } from '../util/package-root.js';
import { checkBagFolder } from './bag-folder.js';
import { explainDiskError } from './disk-error.js';
import { buildTime, findArchive } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';

export interface ExportCommandOptions extends OutputOptions {
  readonly bagit: string;
  /** Whether files that hold many articles are copied although takedowns.yaml withholds some of these. */
  readonly withWithheld?: boolean;
}

const RECORDS = ['records/records.jsonl', 'records/record.schema.json'] as const;

/**
 * `kliping export --bagit DIR`: the archive's files byte for byte, and its records, for long keeping. Resolves to 0; the bag is
 * either complete or not there.
 */
export async function exportArchive(path: string, options: ExportCommandOptions): Promise<number> {
  const archive = await findArchive(path);
  const folder = await checkBagFolder(options.bagit, archive);
  const config = await loadConfig(archive);
  const reporter = createReporter(options);
  const whole = walkWholeArchive(archive);
  const lost = [...whole.unreadable, ...(await findUnreadable(whole.files))];
  if (lost.length > 0) {
    reporter.diagnose(lost.map((item) => ({ ...item, severity: 'error' })));
    throw new BuildError(incompleteBag(lost.length));
  }
  const read = await readWhole(archive, config, reporter.onProgress);
  reporter.finish();
  refuseTakedowns(read.archive.diagnostics);
  const withheld = options.withWithheld === true ? new Set<string>() : findWithheld(read);
  const files = whole.files.filter((file) => !withheld.has(file.path));
  const names = nameInBag(files.map((file) => toNamed(file, archive)));
  reporter.diagnose([
    ...gather(read, whole),
    ...names.diagnostics,
    ...[...withheld].map(leftOutOfBag),
    ...noticeOriginals(read, withheld),
  ]);
  const [records, schema] = RECORDS;
  const payload: readonly Payload[] = [
    ...files.map((file) => ({ path: names.pathOf(file.path), from: file.absolute })),
    ...names.table,
    { path: records, content: listRecords(read) },
    { path: schema, content: formatRecordSchema() },
  ];
  const pathInArchive = (path: string): string =>
    files.find((file) => names.pathOf(file.path) === path)?.path ?? path;
  const summary = await reportErrors(options.bagit, pathInArchive, () =>
    fillNewFolder(folder, BAG_DECLARATION, async (work) => {
      const written = await writeBag(work, payload, describeBag(config, withheld));
      // What is kept as it was collected is the owner's; what is made of it must say no more than the site does.
      await checkTakedowns(join(work, 'data'), {
        files: [records],
        removed: read.removed,
        shown: read.archive.articles,
        names: { archive, config, own: new Set(), articleOf: () => null },
      });
      return written;
    }),
  );
  const articles = read.archive.articles.length;
  const leftOut = [...withheld, ...whole.skipped.map((item) => item.path)];
  reporter.emit('exported', { ...summary, articles, leftOut, out: folder });
  const without =
    leftOut.length === 0 ? '' : `, without ${leftOut.length} that are not files of the archive,`;
  reporter.say(
    `A bag of ${summary.files} files (${articles} articles, ${Math.ceil(summary.bytes / 1000)} kB)${without} is in ${folder}`,
  );
  return 0;
}

/** What cannot be opened. It is asked for before anything is written, so that all of it can be told. */
async function findUnreadable(files: readonly KeptFile[]): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { path, absolute } of files) {
    try {
      await access(absolute, constants.R_OK);
    } catch (error) {
      found.push(unreadableFile(path, error));
    }
  }
  return found;
}

function toNamed({ path, absolute }: KeptFile, archive: string): NamedFile {
  if (typeof absolute === 'string') return { path, bytes: null };
  return { path, bytes: absolute.subarray(Buffer.byteLength(join(archive, '/'))) };
}

/** What is said about the archive: not that a file is no article, for the bag holds it all the same, unless it is hidden. */
function gather({ archive }: ReadResult, { skipped }: WholeArchive): readonly Diagnostic[] {
  const left = new Set(archive.skipped.map(({ path }) => path));
  const isOfNoUse = new Set(
    archive.skipped.flatMap(({ reason, diagnostic: item }) =>
      item.severity === 'info' && reason !== 'hidden' ? [item] : [],
    ),
  );
  return [
    ...archive.diagnostics.filter((item) => !isOfNoUse.has(item)),
    ...skipped.filter(({ path }) => !left.has(path)).map((item) => item.diagnostic),
  ];
}

/** Returns the files that hold many articles of which takedowns.yaml withholds some: nobody can take these out of them. */
function findWithheld({ removed }: ReadResult): ReadonlySet<string> {
  return new Set(removed.flatMap(({ facts: { source } }) => (source.record === null ? [] : [source.path])));
}

/** Says that the original files are in the bag whole, where the records are not. */
function noticeOriginals(
  { removed, hidden, shown }: ReadResult,
  withheld: ReadonlySet<string>,
): readonly Diagnostic[] {
  // Articles that are withheld, and those with names that were replaced.
  const files = new Set(hidden.map(({ sha256 }) => sha256));
  for (const { original, facts } of shown)
    if (facts.rights.access !== 'full') files.add(original.facts.source.sha256);
  for (const { facts } of removed) if (withheld.has(facts.source.path)) files.delete(facts.source.sha256);
  return files.size === 0 ? [] : [originalsInBag(files.size)];
}

function listRecords({ archive }: ReadResult): string {
  return archive.articles.map((article) => `${JSON.stringify(serializeShown(article, archive))}\n`).join('');
}

function describeBag(
  { title, description, baseUrl, timezone }: Config,
  withheld: ReadonlySet<string>,
): BagInfo {
  const without =
    withheld.size === 0
      ? ''
      : ` Left out, because some of the articles in them are withheld: ${[...withheld].join(', ')}.`;
  return [
    ['External-Description', description ?? title],
    ['External-Identifier', baseUrl ?? title],
    [
      'Internal-Sender-Description',
      `data/archive holds the files as they were collected, whole. data/records holds what Kliping read from them; what the archive withholds from readers (takedowns.yaml, rights) is left out there, and not in data/archive.${without}`,
    ],
    ['Bagging-Date', buildTime(timezone).slice(0, 10)],
    ['Bag-Software-Agent', `Kliping ${VERSION}`],
  ];
}

/** Tells errors of the file system as sentences. @throws BuildError about a file of the archive, UsageError about the bag's folder. */
async function reportErrors<T>(
  bag: string,
  pathInArchive: (path: string) => string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (explainDiskError(error) !== null) throw error;
    if (error instanceof PayloadError)
      throw new BuildError(unreadableFile(pathInArchive(error.path), error.cause, 'error'));
    if (error instanceof Error && 'code' in error)
      throw new UsageError(bagUnwritable(bag, String(error.code), error.message));
    throw error;
  }
}
