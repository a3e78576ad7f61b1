import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_FILE, loadConfig, type Config } from '../settings/config.js';
import { findMetadataTable, readMetadataTables } from '../settings/metadata-tables.js';
import { walkArchive } from '../ingest/walk.js';
import type { Archive, Skipped } from '../model/archive.js';
import { METADATA_FILE, type FoundFile } from '../model/found-file.js';
import { unreadableFile } from '../model/messages.js';
import type { OnProgress } from '../model/progress.js';
import { rowFinders, type RowFinders } from '../steps/row-finders.js';
import { holdsRecords } from '../ingest/formats.js';
import { readDocuments } from '../steps/read-archive.js';
import { hashAll } from '../steps/find-files.js';
import { inspectPath } from '../util/paths.js';
import { createMemoryStore } from '../cache/store.js';
import { createPathTest } from '../util/path-patterns.js';
import { buildTime } from './paths.js';

/** Files that are read together: a folder, or files named one by one that share a folder's settings. */
export interface Input {
  /** Where kliping.yaml and metadata.csv are looked for. */
  readonly folder: string;
  readonly files: FoundFile[];
  /** Every metadata.csv of a folder; null where single files were named: then that of `folder` holds. */
  readonly tables: readonly FoundFile[] | null;
  readonly skipped: Skipped[];
  /** The one record of a container file that was named (FILE#RECORD); null for all. */
  readonly record: string | null;
  /** The settings of the folder, when they were read already. */
  readonly config: Config | null;
}

/** Finds what paths on a command line name, in their order; a path that leads nowhere is listed as skipped. */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    const { file, record } = await splitRecord(path);
    const absolute = resolve(file);
    const shown = file.replaceAll('\\', '/');
    let info;
    try {
      info = await stat(absolute);
    } catch (error) {
      inputOf(inputs, dirname(absolute)).skipped.push({
        path: shown,
        reason: 'unreadable',
        diagnostic: unreadableFile(shown, error, 'error'),
      });
      continue;
    }
    if (info.isDirectory()) {
      const config = await loadConfig(absolute);
      const { files, tables, skipped } = walkArchive(absolute, {
        isIncluded: createPathTest(config.include),
      });
      inputs.push({
        ...{ folder: absolute, files: [...files], tables, skipped: [...skipped], config },
        record: null,
      });
    } else inputOf(inputs, dirname(absolute), record).files.push({ path: shown, absolute, size: info.size });
  }
  return inputs;
}

/** Takes FILE#RECORD apart. A file whose own name has the sign is meant before a record. */
async function splitRecord(path: string): Promise<{ readonly file: string; readonly record: string | null }> {
  const at = path.indexOf('#');
  if (at < 0) return { file: path, record: null };
  try {
    await stat(resolve(path));
    return { file: path, record: null };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { file: path.slice(0, at), record: path.slice(at + 1) };
  }
}

/** Reads what was found, each document for itself: files with the same bytes are not taken together. */
export async function readInput(input: Input, onProgress: OnProgress): Promise<Archive> {
  const { config, placeOf, ...finders } = await readInputSettings(input);
  const { archive } = await readDocuments(
    await hashAll(input.files, { jobs: null, limits: config.limits, hasScans: config.ocr }),
    {
      config,
      onProgress,
      skipped: input.skipped,
      keepDuplicates: true,
      // Whoever names a page means it.
      keepsPages: input.tables === null,
      rules: null,
      ...finders,
      diagnostics: [],
      isWhole: false,
      placeOf,
      onlyRecord: input.record,
      store: createMemoryStore(),
      keptIn: input.folder,
      jobs: null,
      builtAt: buildTime(config.timezone),
    },
  );
  return archive;
}

/** What is said about the files of an input besides their contents. */
export interface InputSettings extends RowFinders {
  readonly config: Config;
  /** Returns a file's path relative to the input's folder. */
  readonly placeOf: (file: FoundFile) => string;
}

/** Reads what kliping.yaml and metadata.csv say about the files of an input. @throws UsageError when kliping.yaml is wrong. */
export async function readInputSettings(
  input: Pick<Input, 'folder' | 'files' | 'tables' | 'config'>,
): Promise<InputSettings> {
  const root = input.tables === null ? findArchive(input.folder) : input.folder;
  const placeOf = (file: FoundFile): string => relative(root, file.absolute).replaceAll('\\', '/');
  const tables = input.tables ?? (await findTablesAbove(root, input.folder));
  const table = await readMetadataTables(tables, root, new Set(input.files.map(placeOf)), holdsRecords);
  const config = input.config ?? (await loadConfig(root));
  return { config, placeOf, ...rowFinders(table, placeOf) };
}

/**
 * Returns the folder of the archive that a folder belongs to, where single files were named: the nearest one, itself or above,
 * with a kliping.yaml; else the nearest with a metadata.csv; else the folder itself.
 */
function findArchive(folder: string): string {
  const all = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) all.push(dirname(at));
  const has = (name: string) => (at: string) => inspectPath(join(at, name))?.isFile() === true;
  return all.find(has(CONFIG_FILE)) ?? all.find(has(METADATA_FILE)) ?? folder;
}

/** Finds the tables that may speak of the files in a folder: its own, and those of the folders above it up to the archive's. */
async function findTablesAbove(root: string, folder: string): Promise<readonly FoundFile[]> {
  const places = relative(root, folder)
    .split(sep)
    .filter((part) => part !== '');
  const folders = ['', ...places.map((_, i) => `${places.slice(0, i + 1).join('/')}/`)];
  const found = await Promise.all(
    folders.map(async (place) => {
      const table = await findMetadataTable(join(root, place));
      return table === null ? [] : [{ ...table, path: place + table.path }];
    }),
  );
  return found.flat();
}

/** The last input if it is of single files of this folder, else a new one: names are resolved over files read together. */
function inputOf(inputs: Input[], folder: string, record: string | null = null): Input {
  const last = inputs.at(-1);
  const isAlike = last?.folder === folder && last.record === record;
  if (isAlike && last.files.every((file) => dirname(file.absolute) === folder)) return last;
  const input: Input = { folder, files: [], tables: null, skipped: [], record, config: null };
  inputs.push(input);
  return input;
}
