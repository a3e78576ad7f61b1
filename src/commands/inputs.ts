import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { loadConfig, type Config } from '../settings/config.js';
import { findMetadataTable, readMetadataTables } from '../settings/metadata-tables.js';
import { walkArchive, type FoundFile } from '../ingest/walk.js';
import type { Archive, Skipped } from '../model/archive.js';
import type { Declaration } from '../model/document.js';
import { unreadableFile } from '../model/messages.js';
import type { OnProgress } from '../model/progress.js';
import { readDocuments } from '../steps/read-archive.js';
import { hashAll } from '../steps/find-files.js';
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
  /** The settings of the folder, when they were read already. */
  readonly config: Config | null;
}

/** Finds what paths on a command line name, in their order; a path that leads nowhere is listed as skipped. */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    const shown = path.replaceAll('\\', '/');
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
      inputs.push({ folder: absolute, files: [...files], tables, skipped: [...skipped], config });
    } else inputOf(inputs, dirname(absolute)).files.push({ path: shown, absolute, size: info.size });
  }
  return inputs;
}

/** Reads what was found, each document for itself: files with the same bytes are not taken together. */
export async function readInput(input: Input, onProgress: OnProgress): Promise<Archive> {
  const { config, placeOf, declarationsOf } = await readInputSettings(input);
  const { archive } = await readDocuments(await hashAll(input.files, null, config.limits), {
    config,
    onProgress,
    skipped: input.skipped,
    keepDuplicates: true,
    rules: null,
    declarationsOf,
    diagnostics: [],
    isWhole: false,
    placeOf,
    store: createMemoryStore(),
    jobs: null,
    builtAt: buildTime(config.timezone),
  });
  return archive;
}

/** What is said about the files of an input besides their contents. */
export interface InputSettings {
  readonly config: Config;
  /** Returns a file's path relative to the input's folder. */
  readonly placeOf: (file: FoundFile) => string;
  /** Returns a file's row of metadata.csv; null when it has none. */
  readonly declarationsOf: (file: FoundFile) => readonly Declaration[] | null;
}

/** Reads what kliping.yaml and metadata.csv say about the files of an input. @throws UsageError when kliping.yaml is wrong. */
export async function readInputSettings(
  input: Pick<Input, 'folder' | 'files' | 'tables' | 'config'>,
): Promise<InputSettings> {
  const placeOf = (file: FoundFile): string => relative(input.folder, file.absolute).replaceAll('\\', '/');
  const own = input.tables === null ? await findMetadataTable(input.folder) : null;
  const tables = input.tables ?? (own === null ? [] : [own]);
  const table = await readMetadataTables(tables, input.folder, new Set(input.files.map(placeOf)));
  const config = input.config ?? (await loadConfig(input.folder));
  return { config, placeOf, declarationsOf: (file) => table.declarationsOf(placeOf(file)) };
}

/** The last input if it is of single files of this folder, else a new one: names are resolved over files read together. */
function inputOf(inputs: Input[], folder: string): Input {
  const last = inputs.at(-1);
  if (last?.folder === folder && last.files.every((file) => dirname(file.absolute) === folder)) return last;
  const input: Input = { folder, files: [], tables: null, skipped: [], config: null };
  inputs.push(input);
  return input;
}
