import {
  tableBrokenRow,
  tableCutOff,
  tableNoCollection,
  tablePage,
  tableRowTooLarge,
} from '../../../model/messages.js';
import { isPacked, PackedFault, readPlainChunks } from '../chunks.js';
import type { ContainerOptions, ContainerReader, EntrySkip, Listed, RandomAccess } from '../container.js';
import { readPart } from '../part-access.js';
import { isGhostPage, readGhostExport, type FindGhostFacts } from './ghost-export.js';
import { asTeaser, openJsonRecord, parseObject, recordEntry } from './json-lines.js';
import { JsonScanner, type ObjectList } from './json-scan.js';
import { TableScout } from './table-scout.js';

/** JSON: a list of objects, alone or in an object, or objects one after the other. */
export const jsonReader: ContainerReader = { list, open: openJsonRecord };

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const scanner = new JsonScanner();
  let isCut: boolean;
  try {
    for await (const chunk of readPlainChunks(file)) scanner.read(chunk);
    isCut = scanner.isOpen;
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    isCut = true;
  }
  const chosen = await chooseList(file, scanner.lists, options);
  if ('skipped' in chosen) yield chosen;
  else {
    const ghost = await readGhostExport(scanner.lists, chosen.records, (records, i) =>
      readRecord(file, records, i, options),
    );
    yield* listObjects(file, { ...chosen, ghost }, options);
  }
  if (isCut) {
    const last = 'skipped' in chosen ? 0 : (chosen.records.lines.at(-1) ?? 0);
    yield { skipped: { reason: 'unreadable', locator: null, diagnostic: tableCutOff(file.path, last) } };
  }
}

interface Chosen {
  readonly records: ObjectList;
  readonly isTeaser: boolean;
}

/** Records of a list that are looked at, to tell whether it is one of articles. */
const LOOKED_AT = 50;

/** Chooses the list of the records: the outermost with texts, of equals the largest; else one with summaries. */
async function chooseList(
  file: RandomAccess,
  lists: readonly ObjectList[],
  options: ContainerOptions,
): Promise<Chosen | { readonly skipped: EntrySkip }> {
  const candidates = lists
    .filter(({ starts }) => starts.length > 0)
    .sort((a, b) => a.depth - b.depth || b.bytes - a.bytes);
  let teaser: ObjectList | null = null;
  let refused: { readonly scout: TableScout; readonly size: number } | null = null;
  for (const records of candidates) {
    const scout = new TableScout(file.path, options);
    for (let i = 0; i < Math.min(LOOKED_AT, records.starts.length) && scout.verdict === 'unknown'; i += 1) {
      const bytes = await readRecord(file, records, i, options);
      const record = bytes === null ? null : parseObject(bytes);
      if (record !== null) scout.look(record);
    }
    if (scout.end() === 'text') return { records, isTeaser: false };
    if (scout.verdict === 'teaser') teaser ??= records;
    // One object is a file of settings or the like.
    const size = records.starts.length;
    if (size > 1 && records.bytes > (refused?.size ?? 0)) refused = { scout, size: records.bytes };
  }
  if (teaser !== null) return { records: teaser, isTeaser: true };
  if (refused !== null) return { skipped: refused.scout.refuse() };
  return { skipped: { reason: 'not-a-collection', locator: null, diagnostic: tableNoCollection(file.path) } };
}

async function* listObjects(
  file: RandomAccess,
  { records, isTeaser, ghost }: Chosen & { readonly ghost: FindGhostFacts | null },
  options: ContainerOptions,
): AsyncGenerator<Listed> {
  const isGzip = isPacked(file);
  for (let i = 0; i < records.starts.length; i += 1) {
    const locator = String(records.numbers[i]);
    const line = records.lines[i] ?? 1;
    const length = records.lengths[i] ?? 0;
    const bytes = await readRecord(file, records, i, options);
    if (bytes === null) {
      const isLarge = length > options.documentBytes;
      yield {
        skipped: {
          reason: isLarge ? 'too-large' : 'broken',
          locator,
          diagnostic: isLarge ? tableRowTooLarge(file.path, line) : tableBrokenRow(file.path, line),
        },
      };
      continue;
    }
    const post = ghost === null ? null : parseObject(bytes);
    if (post !== null && isGhostPage(post)) {
      yield { skipped: { reason: 'not-article', locator, diagnostic: tablePage(file.path, line) } };
      continue;
    }
    const joined = post === null ? null : (ghost?.(post) ?? null);
    const place = { at: records.starts[i] ?? 0, locator, isGzip, line };
    const listed = { entry: recordEntry(bytes, joined === null ? place : { ...place, joined }) };
    yield isTeaser ? asTeaser(listed) : listed;
  }
}

async function readRecord(
  file: RandomAccess,
  { starts, lengths }: ObjectList,
  i: number,
  { documentBytes }: ContainerOptions,
): Promise<Buffer | null> {
  const [at = 0, length = 0] = [starts[i], lengths[i]];
  return length > documentBytes ? null : readPart(file, { at, length });
}
