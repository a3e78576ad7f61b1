import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { findings } from '../curation/findings.js';
import type { Finding, Gravity, Group, Paste } from '../curation/finding.js';
import type { Archive } from '../model/archive.js';
import { METADATA_FILE } from '../model/found-file.js';
import { recordKey } from '../model/source-key.js';
import { holdsRecords } from '../ingest/formats.js';
import { CONFIG_FILE, loadConfig } from '../settings/config.js';
import { readTableHead, type TableHead } from '../settings/metadata-csv.js';
import { readMetadataTables } from '../settings/metadata-tables.js';
import { findDamagedPackages } from '../steps/check-packages.js';
import { findPictures } from '../steps/find-pictures.js';
import { lookAtPictures } from '../steps/pictures/picture-store.js';
import { readAll } from '../steps/read-archive.js';
import { printable } from '../util/printable.js';
import { findArchiveOrFile } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';
import { shellWord } from './shell-word.js';
import { createStyle } from './style.js';

export interface CheckCommandOptions extends OutputOptions {
  readonly strict?: boolean;
  /** Whether the findings are printed as a table. */
  readonly csv?: boolean;
}

/** Findings of one group that are listed without --json and --csv. */
const SHOWN = 10;

const HEADINGS: Readonly<Record<Gravity, string>> = {
  blocks: 'No site is built before this is put right',
  wrong: 'Wrong, or lost',
  missing: 'Missing, or uncertain',
  names: 'Names',
  apart: 'Not articles',
};

/** `kliping check`: lists what a person should look at in an archive or in one file, grouped by cause. Resolves to the exit code: 1 if no site can be built of it, with --strict if anything is listed that can be put right. */
export async function check(path: string, options: CheckCommandOptions): Promise<number> {
  const { archive: folder, only } = await findArchiveOrFile(path);
  const reporter = createReporter({ ...options, json: false });
  const config = await loadConfig(folder);
  const { onProgress } = reporter;
  // Of one file everything is told: a crawl as a whole is looked at with fewer lines.
  const all = await readAll(folder, { config, onProgress, only, tellsEach: only !== null });
  const { archive } = await findPictures({ ...all, config, pictures: lookAtPictures() });
  const paths = new Set(all.found.files.map((file) => file.path));
  const groups = findings({
    read: { ...all.read, archive },
    config,
    table: await readMetadataTables(all.found.tables, folder, paths, holdsRecords),
    tableHead: await readHead(folder),
    settings: (await readIfThere(join(folder, CONFIG_FILE)))?.toString('utf8') ?? '',
    damaged: await findDamagedPackages(all.found.files),
  });
  reporter.finish();
  if (options.json === true)
    for (const group of groups)
      process.stdout.write(`${JSON.stringify({ ...group, title: group.title[1] })}\n`);
  else if (options.csv === true) process.stdout.write(formatTable(groups));
  else reporter.say(format(groups, archive, { path, only }));
  const isBlocked = groups.some(({ gravity }) => gravity === 'blocks');
  const isListed = groups.some(({ gravity }) => gravity !== 'apart');
  return isBlocked || (options.strict === true && isListed) ? 1 : 0;
}

/** The first line of the archive's own table of metadata, for lines that fit it. */
async function readHead(folder: string): Promise<TableHead | 'unreadable' | null> {
  const bytes = await readIfThere(join(folder, METADATA_FILE));
  if (bytes === null || bytes.toString('utf8').trim() === '') return null;
  return readTableHead(bytes, METADATA_FILE) ?? 'unreadable';
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** One line for each finding, for a spreadsheet. */
function formatTable(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ code, gravity, findings: own }) =>
    own.map(({ key, path, line, detail, articles, paste }) => [
      ...[gravity, code, path, line, detail, articles.length],
      ...[paste?.file, paste?.head?.text, paste?.text, key],
    ]),
  );
  const head = ['gravity', 'code', 'path', 'line', 'detail', 'articles', 'file', 'head', 'add', 'key'];
  return stringify([head, ...rows]);
}

function format(
  groups: readonly Group[],
  archive: Archive,
  { path, only }: { readonly path: string; readonly only: string | null },
): string {
  const style = createStyle();
  const parts: string[] = [];
  if (groups.every(({ gravity }) => gravity === 'apart')) {
    const count = archive.articles.length;
    parts.push(
      count === 1
        ? 'Nothing to put right: the article is complete.'
        : `Nothing to put right: all ${count} articles are complete.`,
    );
  }
  let gravity: Gravity | null = null;
  for (const group of groups) {
    if (group.gravity !== gravity) parts.push(style('bold', HEADINGS[group.gravity].toUpperCase()));
    gravity = group.gravity;
    const isOfFile = only !== null && gravity === 'apart';
    parts.push(formatGroup(group, isOfFile ? group.findings.length : SHOWN));
  }
  const example = exampleOf(groups, archive);
  if (example !== null) {
    const folder = only === null ? path : dirname(path);
    const prefix = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
    parts.push(`To see more about one of them: kliping explain ${printable(shellWord(prefix + example))}`);
  }
  return parts.join('\n\n');
}

function formatGroup({ count, title, remedy, findings: own }: Group, most: number): string {
  const style = createStyle();
  const heads = new Map<string, string>();
  for (const { paste } of own) if (paste?.head != null) heads.set(paste.head.text, describeHead(paste));
  const shown = own.slice(0, most).flatMap(formatFinding);
  const rest = own.length - most;
  return [
    style('bold', `${count} ${title[count === 1 ? 0 : 1]}`),
    `  ${style('dim', `→ ${remedy}`)}`,
    ...[...heads].map(([text, said]) => `  ${style('dim', `→ ${said}`)} ${printable(text)}`),
    ...shown,
    ...(rest > 0 ? [style('dim', `  … and ${rest} more (all of them with --json or --csv)`)] : []),
  ].join('\n');
}

function formatFinding({ path, line, detail, paste }: Finding): readonly string[] {
  const style = createStyle();
  const place = line === null ? path : `${path}:${line}`;
  const head = `  ${printable(place)}${detail === null ? '' : style('dim', ` – ${printable(detail)}`)}`;
  if (paste === null) return [head];
  return [head, `      ${style('dim', `${describePlace(paste)}:`)} ${printable(paste.text)}`];
}

function describePlace({ file, after }: Paste): string {
  return after === null ? file : `${file}, below line ${after}`;
}

function describeHead({ file, head }: Paste): string {
  return head?.replaces == null
    ? `Above the first of these lines in ${file}:`
    : `First give ${file} the columns it lacks. Its line ${head.replaces} must be:`;
}

/** An article that something is said about, or else a page that is none, as `kliping explain` takes it; null when there is neither. */
function exampleOf(groups: readonly Group[], { articles }: Archive): string | null {
  const named = groups.flatMap(({ findings: own }) => own.flatMap((finding) => [...finding.articles]));
  if (named[0] !== undefined) return named[0];
  const known = new Set(
    articles.map(({ facts: { source } }) =>
      source.record === null ? source.path : recordKey(source.path, source.record),
    ),
  );
  for (const { code, findings: own } of groups)
    for (const { path } of own) if (known.has(path) || code.startsWith('page-')) return path;
  return null;
}
